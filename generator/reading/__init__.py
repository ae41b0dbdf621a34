"""From the files of ``content/`` to the model, every problem located."""
