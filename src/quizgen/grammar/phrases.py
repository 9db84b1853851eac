"""What filters shape: a value in words, and the tools that the languages' filters share.

In: a `Phrase`. Out: its forms for one place in a sentence, best first; none if that is unsure.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from quizgen.models import Amount, Date, Gender, Name, Role, Thing, Value

Written: TypeAlias = tuple[str, ...]
Readings: TypeAlias = tuple[tuple[str, str], ...]
NOTHING: Written = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A value in the words of one language, as it stands alone: no article, no case."""

    text: str
    value: Value
    gender: Gender = ""
    article: bool = False
    """It takes the definite article in that language."""
    plural: bool | None = False
    """It wants its verb in the plural; None where nobody knows: the Beatles."""
    genitive: str = ""
    """Its form after a genitive article, where the word lists tell it: Nahen Ostens."""
    preposition: str = ""
    """The preposition for being there, where the word lists tell it: en, au, dans."""


@dataclass(frozen=True, slots=True)
class Filter:
    """How a word is shaped for a place, and how it may be found standing in it."""

    write: Callable[[Phrase], Written]
    readings: Readings
    """Words before a mention, ending after it; `s` is any genitive -s or apostrophe."""


def is_named(phrase: Phrase) -> bool:
    """Say whether it is a noun that may take an article: a name, a role or a thing."""
    return isinstance(phrase.value, Name | Role | Thing)


def is_counted(phrase: Phrase) -> bool:
    """Say whether it is a number with what it counts."""
    return isinstance(phrase.value, Amount)


def takes_article(phrase: Phrase) -> bool:
    """Say whether a sentence puts the definite article before it."""
    return isinstance(phrase.value, Role) or phrase.article


def number_gender(phrase: Phrase) -> str:
    """Return the key of an article table: m, f, n, pl, or nothing if that is unknown."""
    return "pl" if phrase.plural else phrase.gender


def grain(date: Date) -> str:
    """Say how exact a date is: day, month, quarter, year, decade."""
    if date.day:
        return "day"
    if date.month:
        return "month"
    if date.quarter:
        return "quarter"
    return "decade" if date.decade else "year"


def date_filters(table: Mapping[str, Mapping[str, Any]]) -> dict[str, Filter]:
    """Make filters from a table of patterns: {on: {day: am {}, …, readings: [am, …]}}."""
    return {
        name: Filter(_dated(patterns), befores(*patterns["readings"]))
        for name, patterns in table.items()
    }


def befores(*words: str) -> Readings:
    """Return readings with nothing but words before the mention."""
    return tuple((word, "") for word in words)


def either(first: Filter, second: Filter) -> Filter:
    """Make a filter that tries the second where the first has nothing to say."""
    return Filter(
        lambda phrase: first.write(phrase) or second.write(phrase),
        tuple(dict.fromkeys((*first.readings, *second.readings))),
    )


def _dated(patterns: Mapping[str, Any]) -> Callable[[Phrase], Written]:
    def write(phrase: Phrase) -> Written:
        date = phrase.value
        return (patterns[grain(date)].format(phrase.text),) if isinstance(date, Date) else NOTHING

    return write
