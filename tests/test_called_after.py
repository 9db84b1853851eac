"""What is called after somebody, all in one word, is a name."""

import pytest

from quizgen.mentions.called_after import find_called_after
from quizgen.models import Name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Berg bekam den Erich-Kästner-Preis.", "Erich-Kästner-Preis"),
        ("Sie ist Trägerin des Erich-Kästner-Preises.", "Erich-Kästner-Preis"),
        ("Die Otto-Hahn-Medaille ging an Anna Berg.", "Otto-Hahn-Medaille"),
    ],
)
def test_a_first_name_and_a_noun_make_a_prize(text: str, name: str) -> None:
    """The ending of the genitive is no part of the name."""
    found = [mention.value for mention in find_called_after(text, "de")]
    assert found == [Name("name", name)]


def test_a_listed_prize_keeps_its_entry() -> None:
    """In the genitive, too."""
    (mention,) = find_called_after("Anna Berg ist Trägerin des Georg-Büchner-Preises.", "de")
    assert mention.value.key == "buchner_prize"


@pytest.mark.parametrize("text", ["Der Nord-Süd-Preis stieg.", "Der Gas-Preis stieg."])
def test_what_begins_with_no_first_name_may_be_a_price(text: str) -> None:
    """Rather silent than wrong."""
    assert find_called_after(text, "de") == []
