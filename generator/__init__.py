"""Referat: a static site generator for minutes of the Danish health clusters."""

__version__ = "0.1.0"
