"""Everything that a portal becomes, in one place: pages, feeds and the search index."""
