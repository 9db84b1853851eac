"""Questions in formats that other programs read; Anki decks are made in `anki`."""
