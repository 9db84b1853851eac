"""Checking questions for the flaws that item writers know, before anybody sees them."""
