"""What only Anki asks for: its escaping, its note types, its file format."""
