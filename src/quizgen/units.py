"""What numbers count: the names of units and currencies in each language.

In: the lists `words/units.yaml` and `words/currencies.yaml`. Out: a unit's word to write, and for
reading, what each word means.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from quizgen.models import Gender, Language
from quizgen.words import load

UNITS = "words/units.yaml"
CURRENCIES = "words/currencies.yaml"


@dataclass(frozen=True, slots=True)
class Word:
    """A unit's name in one language."""

    one: str
    many: str
    gender: Gender = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word after a number stands for."""

    id: str
    currency: bool = False
    kind: str = ""
    """`time` or `measure` for units of measurement."""
    one: bool = True
    many: bool = True
    """Whether the word fits one thing, and several."""
    large: bool = False
    """It means this only from a thousand on: 20 pounds may be a weight."""


@cache
def unit_word(unit: str, language: Language) -> Word | None:
    """Return a unit's name, or None if the list lacks it."""
    return _word(load(UNITS), unit, language)


@cache
def currency_word(code: str, language: Language) -> Word | None:
    """Return a currency's name, or None if the list lacks it."""
    return _word(load(CURRENCIES), code, language)


def _word(entries: Any, name: str, language: Language) -> Word | None:
    words = entries.get(name, {}).get(language)
    return words and Word(words["one"], words["many"], words.get("gender", ""))


@cache
def signs() -> dict[str, str]:
    """Return which currency each sign and code beside a number stands for."""
    return {sign: code for code, entry in load(CURRENCIES).items() for sign in entry["signs"]}


@cache
def meanings(language: Language) -> dict[str, Meaning]:
    """Return all the words that may follow a number, with what they mean."""
    endings = load(f"languages/{language}/amounts.yaml")["plural_endings"]
    found: dict[str, Meaning] = {}
    for word, meaning in (*_currency_words(language), *_unit_words(language, endings)):
        found.setdefault(word, meaning)
    return found


def _currency_words(language: Language) -> Iterator[tuple[str, Meaning]]:
    for code, entry in load(CURRENCIES).items():
        words = entry.get(language, {})
        for word in (words.get("one"), words.get("many"), *words.get("also", ())):
            if word:
                yield word, Meaning(code, currency=True)
        for word in words.get("large", ()):
            yield word, Meaning(code, currency=True, large=True)
    for sign, code in signs().items():
        yield sign, Meaning(code, currency=True)


def _unit_words(language: Language, endings: list[str]) -> Iterator[tuple[str, Meaning]]:
    for name, entry in load(UNITS).items():
        words, kind = entry.get(language, {}), entry.get("kind", "")
        one, many = words.get("one"), words.get("many")
        if one and not words.get("unread"):
            yield one, Meaning(name, kind=kind, many=one == many)
            for ending in endings:
                yield many + ending, Meaning(name, kind=kind, one=one == many)
        for word in words.get("also", ()):
            for ending in endings:
                yield word + ending, Meaning(name, kind=kind)
