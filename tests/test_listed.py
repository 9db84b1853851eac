"""Names that only a list knows are found in running text."""

import pytest

from quizgen.mentions.listed import find_listed
from quizgen.models import Language


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("en", "Anna Hill spoke on X.", True),
        ("de", "Anna Berg sprach auf X.", True),
        ("fr", "Anne Petit a parlé sur X.", True),
        ("en", "Anna Hill drew a line on X and Y.", False),
        ("en", "Anna Hill had an X-ray.", False),
    ],
)
def test_x_is_a_platform_only_where_something_is_told_on_it(
    language: Language, text: str, *, named: bool
) -> None:
    """A single letter may mean much else."""
    assert bool([m for m in find_listed(text, language) if m.value.key == "x"]) == named


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Bahn-Chef Karl Maier kam.", ["deutsche_bahn"]),
        ("Die Signal-Chefin kam mit der Bahn.", ["signal"]),
        ("Die Bahn kam, das Signal stand auf Rot.", []),
    ],
)
def test_a_common_word_is_a_firm_where_its_head_is_glued_to_it(text: str, keys: list[str]) -> None:
    """Bahn-Chef is no head of a railway of which nobody knows."""
    assert [mention.value.key for mention in find_listed(text, "de")] == keys
