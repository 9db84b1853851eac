"""The nouns that make a name a place's, and the countries that adjectives belong to.

In: words. Out: whether they name a place; the country of a nationality.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from quizgen.alternation import any_of
from quizgen.mentions.lists import adjectives, compatriots
from quizgen.models import Language, Name
from quizgen.words import load

MOST_KEPT = 4096
"""Words whose country was looked up."""


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Nouns at the ends of places' names, in a text of any language."""

    ends: frozenset[str]
    sites: frozenset[str]
    """Ends that are surnames too: Hill, Park."""
    starts: frozenset[str]
    town: re.Pattern[str]
    """Small words between hyphens are in towns' names alone: Stratford-upon-Avon."""

    def hold(self, words: list[str], *, person: bool) -> bool:
        """Tell whether a name is a place's; `person` says that it begins with a first name."""
        if len(words) == 1:
            return not person and self.town.fullmatch(words[0]) is not None
        first, last = words[0].casefold(), words[-1].casefold()
        return last in self.ends or first in self.starts or (last in self.sites and not person)


@cache
def place_words() -> PlaceWords:
    """Return the nouns of places."""
    data = load("words/cues.yaml")
    links = any_of(data["town_links"])
    small, large = r"[A-ZÀ-Þ][a-zà-ÿ]+", r"[A-ZÀ-Þ][\w'-]+"
    return PlaceWords(
        frozenset(data["place_ends"]),
        frozenset(data["site_ends"]),
        frozenset(data["place_starts"]),
        re.compile(rf"{small}(?:-{small})*-(?:\w'|(?:(?:{links})-)+){large}"),
    )


@lru_cache(maxsize=MOST_KEPT)
def nationality(word: str, language: Language) -> Name | None:
    """Return the country of an adjective, in any of its forms: französische, French."""
    known = _adjectives(language)
    id_ = next((known[form] for form in _stems_of(word) if form in known), None)
    return Name("place", id_[1], id=id_[0]) if id_ else None


@cache
def _adjectives(language: Language) -> Mapping[str, tuple[str, str]]:
    return dict(adjectives(language))


def country_of(people: str, language: Language) -> Name | None:
    """Return the country whose people are called so before their names: the Spaniard X."""
    known = _compatriots(language).get(people)
    return Name("place", known[1], id=known[0]) if known else None


@cache
def _compatriots(language: Language) -> Mapping[str, tuple[str, str]]:
    return dict(compatriots(language))


def _stems_of(word: str) -> Iterator[str]:
    """Yield an adjective without what German or French may have added to it."""
    yield word
    for ending in ("e", "er", "en", "es", "em", "s"):
        if word.endswith(ending):
            yield word[: -len(ending)]
