"""Compares typed names of people: surname, initials, titles.

In: two names and the names of others. Out: a grade and why, or None where it cannot tell.
"""

from collections.abc import Iterable
from typing import Literal, TypeAlias

from quizgen.playing.answer_text import slipped, words
from quizgen.playing.answer_words import AnswerWords

Grade: TypeAlias = tuple[Literal["right", "almost"], str]
SHORTEST = 3
"""A first name of at least so many letters counts as part of an answer."""


def untitled(name: str, table: AnswerWords) -> tuple[str, ...]:
    """Return the words of a name without titles; of a bare title, the title."""
    parts = words(name)
    return tuple(part for part in parts if part not in table.titles) or parts


def surname(name: str, table: AnswerWords) -> tuple[str, ...]:
    """Return the last name with its particles: von, der, leyen."""
    parts = untitled(name, table)
    start = len(parts) - 1
    while start > 1 and parts[start - 1] in table.particles:
        start -= 1
    return parts[max(start, 0) :]


def exact(expected: str, given: str, others: Iterable[str], table: AnswerWords) -> Grade | None:
    """Grade a name that fits in all it says: surname alone, initials, without middle names."""
    full, typed, last = untitled(expected, table), untitled(given, table), surname(expected, table)
    if len(full) <= 1 or not typed:
        return None
    if typed == full:
        return ("right", "")
    if typed in {last, last[-1:]}:
        shared = any(surname(other, table)[-1:] == last[-1:] for other in others)
        return ("almost", "shared_name") if shared else ("right", "")
    first, rest = full[: len(full) - len(last)], typed[: _head(typed, last)]
    return ("right", "") if rest and _initials(first, rest) else None


def partial(expected: str, given: str, table: AnswerWords) -> Grade | None:
    """Grade a name that fits in part: first name only, another first name, a slip."""
    full, typed, last = untitled(expected, table), untitled(given, table), surname(expected, table)
    if len(full) <= 1 or not typed:
        return None
    if len(typed) == 1 and typed[0] == full[0] and len(typed[0]) >= SHORTEST:
        return ("almost", "first_name")
    if typed[-1] == last[-1]:
        return ("almost", "other_first_name")
    rest = typed[:-1]
    fits = not rest or _initials(full[: len(full) - len(last)], rest) or rest + last[-1:] == last
    return ("almost", "typo") if fits and slipped(last[-1], typed[-1]) else None


def _head(typed: tuple[str, ...], last: tuple[str, ...]) -> int:
    """Return where the surname starts in what was typed; 0 if it is not there."""
    for tail in (last, last[-1:]):
        if typed[-len(tail) :] == tail:
            return len(typed) - len(tail)
    return 0


def _initials(first: tuple[str, ...], typed: tuple[str, ...]) -> bool:
    """Tell whether the typed first names are the first ones, in full or by their first letter."""
    return len(typed) <= len(first) and all(
        short in (full, full[0]) for full, short in zip(first, typed, strict=False)
    )
