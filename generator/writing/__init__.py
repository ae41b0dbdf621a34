"""From the model to the Markdown of ``content/``: the inverse of reading."""
