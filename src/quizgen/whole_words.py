"""Whether a text has a word or name that is no part of a longer word.

In: a text and what is looked for. Out: yes or no.
"""

import re


def has_word(text: str, word: str) -> bool:
    """Tell whether a word stands in a text, and not within another."""
    # Most do not stand there at all, and a pattern for each name would cost more than the search.
    return word in text and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None
