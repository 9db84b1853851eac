"""What stands just before a place in a sentence.

In: a pattern that ends at the end of a text, the text and a position. Out: the match there; or the
last word before it.
"""

import re

WORD_REVERSED = re.compile(r"[\w.'-]*")
LOOK_BACK = 60
"""Characters; nobody's context is longer, and looking at all of a sentence would be slow."""


def before(
    pattern: re.Pattern[str], text: str, position: int, longest: int = LOOK_BACK
) -> re.Match[str] | None:
    """Find what ends just before a position and has so many characters at most."""
    return pattern.search(text, max(0, position - longest), position)


def last_word(text: str, position: int) -> tuple[int, int]:
    """Return where the word stands that ends before a position and blanks; empty if none does."""
    near = text[max(0, position - LOOK_BACK) : position]
    told = near.rstrip()
    end = position - len(near) + len(told)
    word = told.rpartition(" ")[2]
    if not word.isalpha():
        match = WORD_REVERSED.match(word[::-1])
        return end - (match.end() if match else 0), end
    return end - len(word), end
