"""Whether a sentence has what a search looks for: a quick look that spares most slow searches.

In: a text, and the phrases of which a search finds one. Out: whether any of them may be there.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import filterfalse

LETTERS = re.compile(r"[^\W\d_]+")
DIGIT = re.compile(r"\d")
NONE = ""
"""Stands in each text, for a phrase without a letter."""
MOST_KEPT = 64
"""Texts whose words are known: those of the sentences that are being read."""


def rarest(phrases: Iterable[str]) -> frozenset[str]:
    """Return the longest word of each phrase in small letters: without any, none is there."""
    return frozenset(max(LETTERS.findall(p.casefold()), key=len, default=NONE) for p in phrases)


def may_hold(text: str, words: frozenset[str]) -> bool:
    """Tell whether a text has one of some words in small letters, and so may hold a phrase."""
    return not words.isdisjoint(_words(text))


@lru_cache(maxsize=MOST_KEPT)
def has_digit(text: str) -> bool:
    """Tell whether a text has a digit."""
    return DIGIT.search(text) is not None


@lru_cache(maxsize=MOST_KEPT)
def _words(text: str) -> frozenset[str]:
    words = text.casefold().split()
    others = " ".join(filterfalse(str.isalpha, words))
    return frozenset([NONE, *words, *LETTERS.findall(others)])


@dataclass(frozen=True, slots=True)
class Spotter:
    """A pattern that is searched for only where one of its words stands."""

    pattern: re.Pattern[str]
    words: frozenset[str]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches in a text."""
        return self.pattern.finditer(text) if may_hold(text, self.words) else iter(())
