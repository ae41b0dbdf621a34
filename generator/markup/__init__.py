"""Markdown to clean HTML, and HTML to plain text."""
