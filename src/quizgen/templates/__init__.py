"""The template files: their language, reading, checking, and what they become."""
