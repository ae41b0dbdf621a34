"""One module a kind of file; each turns its bytes into a :class:`Source`."""
