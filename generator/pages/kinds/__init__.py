"""One module a kind of page; each holds a `PAGE_KIND`."""
