"""What marks part off behind a name, inside a clause: sentenced X, the former mayor, to two years.

In: a row of items. Out: where such insertions stand; the clause goes on behind them.
"""

from collections.abc import Iterator
from functools import lru_cache

from quizgen.matching.items import Span
from quizgen.matching.row import TIMES, Row

CLOSING = {",": ",", "(": ")", "–": "–", "—": "—"}
"""What parts an insertion off on its left, and on its right."""
DESCRIBED = frozenset({"person", "organisation"})
MOST_KEPT = 16
"""Rows, whose verbs are read one behind the other."""
LONGEST = 12
"""Items of an insertion."""


@lru_cache(maxsize=MOST_KEPT)
def insertions_of(row: Row) -> tuple[Span, ...]:
    """Return the insertions of a sentence, without their marks."""
    return tuple(_insertions(row))


def is_inserted(row: Row, position: int) -> bool:
    """Tell whether an item stands in an insertion."""
    return any(first <= position < end for first, end in insertions_of(row))


def own_mentions(row: Row, bounds: Span) -> list[int]:
    """Return where the mentions of a clause stand, without those in insertions."""
    inside = [span for span in insertions_of(row) if bounds[0] < span[0] and span[1] < bounds[1]]
    return [i for i in row.mentions(bounds) if not any(a <= i < b for a, b in inside)]


def _insertions(row: Row) -> Iterator[Span]:
    for _, end in row.segments:
        closing = CLOSING.get(row.word(end))
        before = row.items[end - 1].mention
        if closing is None or before is None or before.kind not in DESCRIBED:
            continue
        close = next((i for i in range(end + 1, end + 2 + LONGEST) if row.word(i) == closing), end)
        inside = (end + 1, close)
        if close - end > 1 and _describes(row, inside) and _goes_on(row, close):
            yield inside


def _describes(row: Row, inside: Span) -> bool:
    """Tell whether a stretch only describes the name before it: no clause, no list of names."""
    first = inside[0]
    opening = row.word(first)
    if opening not in row.syntax.determiners and (
        opening in row.syntax.openers or opening in row.syntax.relatives
    ):
        return False
    if row.has_verb(inside) or any(inside[0] <= g.first < inside[1] for g in row.groups):
        return False
    bracketed = row.word(inside[1]) == ")"
    return bracketed or not any(row.mention(i).kind in DESCRIBED for i in row.mentions(inside))


def _goes_on(row: Row, close: int) -> bool:
    """Tell whether a preposition or a date follows, unlike in `, to go`."""
    following = close + 1
    if any(group.first in (following, following + 1) for group in row.groups):
        return False
    mention = row.items[following].mention if following < len(row.items) else None
    return row.is_preposition(following) or (mention is not None and mention.kind in TIMES)
