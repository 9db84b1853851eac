"""A word is found only where it is a whole one."""

import pytest

from quizgen.whole_words import has_word


@pytest.mark.parametrize(
    ("text", "word", "stands"),
    [
        ("Jane Doe leads Acme Inc. now", "Acme Inc.", True),
        ("Jane Doe, of Riga", "Doe", True),
        ("Jane Doering of Riga", "Doe", False),
        ("a McDoe of Riga", "Doe", False),
        ("jane doe", "Doe", False),
        ("Doe2 of Riga", "Doe", False),
    ],
)
def test_a_word_within_another_is_none(text: str, word: str, stands: bool) -> None:  # noqa: FBT001
    """Letters, digits and capitals decide, marks do not."""
    assert has_word(text, word) is stands
