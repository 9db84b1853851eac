"""Matching sentences against the `find` lines of the relations."""
