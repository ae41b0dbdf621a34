"""The portal → the files of the search index, which the scripts of ``assets/javascripts/search`` read."""
