"""Existing minutes in any layout → drafts, with a report that accounts for every line."""
