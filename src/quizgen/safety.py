"""Makes foreign text harmless for a terminal.

In: any text. Out: the same without control characters and without marks that turn the
direction of writing; only line feeds stay.
"""

import unicodedata

BIDI = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def safe(text: str) -> str:
    """Return `text` without anything a terminal would obey."""
    text = text.replace("\r\n", "\n").replace("\t", "    ").translate(BIDI)
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs"})


def line(text: str) -> str:
    """Return `text` made harmless and put on one line, its blanks single."""
    return " ".join(safe(text).split())
