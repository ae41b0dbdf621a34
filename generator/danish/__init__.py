"""The Danish language: letters, dates, amounts, sentences, the words of a decision."""
