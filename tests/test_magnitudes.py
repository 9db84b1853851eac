"""How strong an earthquake was: numbers that their word makes a magnitude."""

from decimal import Decimal

import pytest

from quizgen.asking.measures import amounts_like
from quizgen.mentions.magnitudes import find_magnitudes
from quizgen.models import Amount
from quizgen.words import codes
from quizgen.writing import split_amount, write_amount


@pytest.mark.parametrize(
    ("language", "text", "said", "number"),
    [
        ("en", "A magnitude 6.4 quake struck.", "magnitude 6.4", "6.4"),
        ("en", "A 7.1-magnitude quake struck.", "7.1-magnitude", "7.1"),
        ("en", "It had a magnitude of 5.", "magnitude of 5", "5"),
        ("en", "It measured 6.1 on the Richter scale.", "6.1 on the Richter scale", "6.1"),
        ("de", "Ein Beben der Stärke 6,8 traf Kreta.", "Stärke 6,8", "6.8"),
        ("de", "Es hatte eine Stärke von 7.", "Stärke von 7", "7"),
        ("fr", "Un séisme de magnitude 6,8 a eu lieu.", "magnitude 6,8", "6.8"),
        ("fr", "Une magnitude de 7 a été relevée.", "magnitude de 7", "7"),
    ],
)
def test_a_magnitude_is_found(language: str, text: str, said: str, number: str) -> None:
    """It goes with the word that makes it one, before or behind."""
    (mention,) = find_magnitudes(text, language)
    assert text[mention.start : mention.end] == said
    assert mention.value == Amount(Decimal(number), unit="magnitude")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The magnitude of 6,400 letters is beyond us."),
        ("en", "Stars of magnitude 12 were seen."),
        ("de", "Ein Orkan der Stärke 12 zog auf."),
        ("de", "Ihre Stärke ist das Rechnen mit 6,8."),
        ("fr", "Une étoile de magnitude 12 brille."),
    ],
)
def test_no_earthquake_is_as_strong(language: str, text: str) -> None:
    """Other scales go farther, and a number elsewhere in the sentence is none."""
    assert find_magnitudes(text, language) == []


@pytest.mark.parametrize("language", codes())
def test_a_magnitude_is_written_as_a_bare_number(language: str) -> None:
    """The question itself says what the number is."""
    magnitude = Amount(Decimal(7), unit="magnitude")
    assert write_amount(magnitude, language) == "7"
    assert split_amount(magnitude, language) == ("", "7", "")


def test_no_wrong_magnitude_is_beyond_the_scale() -> None:
    """Steps are small, and none goes beyond what the earth has seen."""
    for seed in "abcdefgh":
        options = amounts_like(Amount(Decimal("8.3"), unit="magnitude"), seed) or ()
        assert options
        assert all(Decimal(5) < option.number <= Decimal("9.5") for option in options)
