"""Who says so: according to X, laut X, X zufolge, selon X.

In: a row of items. Out: whether a sentence names a source for what it tells, and which one.
"""

from dataclasses import dataclass
from functools import cache

from quizgen.matching.row import ROLES, Row
from quizgen.matching.syntax import Syntax
from quizgen.models import Mention

FARTHEST = 6
"""Items between the words of attribution and the source: according to the daily newspaper X."""
SOURCES = frozenset({"person", "organisation", "name", "work"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """What a sentence says of where it knows it from."""

    source: Mention | None
    """Nothing if it has no name: according to friends."""


def attribution_of(row: Row) -> Attribution | None:
    """Return what a sentence as a whole is attributed to."""
    first_words = _openings(row.syntax)
    if (first_words | row.syntax.attributions_behind).isdisjoint(row.words):
        return None
    for position, word in enumerate(row.words):
        if word in row.syntax.attributions_behind:
            return Attribution(_source_before(row, position))
        for words in row.syntax.attributions if word in first_words else ():
            if _is_said(row, position, words):
                return Attribution(_source_behind(row, position + len(words)))
    return None


@cache
def _openings(syntax: Syntax) -> frozenset[str]:
    return frozenset(words[0] for words in syntax.attributions)


def _is_said(row: Row, position: int, words: tuple[str, ...]) -> bool:
    """Tell whether the words stand there; according to its report is no other's word."""
    end = position + len(words)
    own = row.word(end) in row.syntax.possessives
    return not own and row.words[position:end] == words


def _source_behind(row: Row, position: int) -> Mention | None:
    """Return the name that follows, unless it only belongs to the source: a friend of X."""
    nouns = False
    for i in range(position, min(position + FARTHEST, len(row.items))):
        mention, word = row.items[i].mention, row.word(i)
        if mention is not None and mention.kind not in ROLES:
            return mention if mention.kind in SOURCES else None
        belongs = word in row.syntax.prepositions or word in row.syntax.genitives
        if row.items[i].breaks or (belongs and nouns):
            return None
        nouns |= mention is None and not belongs and word not in row.syntax.determiners
    return None


def _source_before(row: Row, position: int) -> Mention | None:
    """Return the name right before a position: X zufolge."""
    mention = row.items[position - 1].mention if position else None
    return mention if mention is not None and mention.kind in SOURCES else None
