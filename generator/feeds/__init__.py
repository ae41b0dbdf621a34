"""Machine formats: one module a format, found by its `FEED`."""
