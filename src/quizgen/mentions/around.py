"""What stands just before a place in a sentence.

In: a pattern that ends at the end of a text, the text and a position. Out: the match there.
"""

import re

LOOK_BACK = 60
"""Characters; nobody's context is longer, and looking at all of a sentence would be slow."""


def before(pattern: re.Pattern[str], text: str, position: int) -> re.Match[str] | None:
    """Find what ends just before a position."""
    return pattern.search(text, max(0, position - LOOK_BACK), position)
