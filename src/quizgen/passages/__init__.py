"""Clauses of an article that can be asked by themselves, in its own language."""
