"""One module a layout; each turns a :class:`Source` into a draft."""
