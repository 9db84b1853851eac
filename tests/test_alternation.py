"""One expression for many words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from quizgen.alternation import any_of

WORDS = st.sets(st.text("ab.' ", min_size=1, max_size=4), min_size=1, max_size=8)


@given(WORDS, st.text("ab.' ", max_size=6))
def test_the_longest_word_that_fits_is_matched(words: set[str], text: str) -> None:
    """However the words begin alike, a text's longest beginning among them is found."""
    longest = max((word for word in words if text.startswith(word)), key=len, default=None)
    match = re.match(any_of(words), text)
    assert (match[0] if match else None) == longest


def test_no_words_match_nothing() -> None:
    """An empty list of words is in no text."""
    assert not re.search(any_of([]), "a text")
