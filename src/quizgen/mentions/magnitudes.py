"""Magnitudes of earthquakes in a sentence: a magnitude 6.4 quake, ein Beben der Stärke 6,8.

In: a sentence and its language. Out: mentions of `Amount`s whose unit is `magnitude`, each with the
words that say so.
"""

import re
from functools import cache

from quizgen.alternation import any_of
from quizgen.mentions.quantities import find_quantities
from quizgen.mentions.spotting import has_digit, may_hold, rarest
from quizgen.models import Amount, Language, Mention
from quizgen.words import load

MAGNITUDE = "magnitude"
STRONGEST = 10
"""No earthquake was ever as strong."""


def find_magnitudes(text: str, language: Language) -> list[Mention]:
    """Return the mentions of magnitudes, from left to right."""
    if not (may_hold(text, _words(language)) and has_digit(text)):
        return []
    found: list[Mention] = []
    for match in _pattern(language).finditer(text):
        number = match["before"] or match["behind"]
        quantity = next(find_quantities(f"{number} ", language), None)
        if quantity and 0 < quantity.number < STRONGEST:
            amount = Amount(quantity.number, unit=MAGNITUDE)
            found.append(Mention(match.start(), match.end(), amount))
    return found


@cache
def _words(language: Language) -> frozenset[str]:
    """Return the words of which one stands where a magnitude is told."""
    data = load(f"languages/{language}/amounts.yaml")["magnitude"]
    return rarest([*data["before"], *data["behind"]])


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """Compile the ways to tell a magnitude: its word before the number, or behind it."""
    whole = load(f"languages/{language}/amounts.yaml")
    data, digits = whole["magnitude"], rf"\d(?:{re.escape(whole['decimal'])}\d+)?(?![\d.,]*\d)"
    link, scale = f"(?: (?:{any_of(data['links'])}))?", f"(?:{any_of(data['scales'])})?"
    return re.compile(
        rf"\b(?:{any_of(data['before'])}){link}[ -](?P<before>{digits}){scale}"
        rf"|(?<![\d.,])(?P<behind>{digits})[ -]?(?:{any_of(data['behind'])})\b"
    )
