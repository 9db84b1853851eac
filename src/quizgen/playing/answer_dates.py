"""Reads typed dates in the formats of all languages, and compares them.

In: two strings. Out: a grade, or None where one of them is no date.
"""

import re
from typing import Literal, TypeAlias

from quizgen.playing.answer_text import bare, plain
from quizgen.playing.answer_words import AnswerWords

Parts: TypeAlias = tuple[int | None, int | None, int | None]
"""Year, month, day; None where nothing is said."""

ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
THREE = re.compile(r"(\d{1,2})\s?([./-])\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})")
MONTH_YEAR = re.compile(r"(\d{1,2})[./](\d{4})")
DAY_MONTH = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.?")
WORD = re.compile(r"(\d{1,4})(?:st|nd|rd|th|er|re|e)?(?![^\W_])|([^\W\d_]+)")
LONGEST = 60
LAST_MONTH, LAST_DAY, CENTURY, PIVOT = 12, 31, 100, 70


def compare(
    expected: str, given: str, table: AnswerWords
) -> Literal["right", "part", "finer", "wrong"] | None:
    """Compare two dates: equal, consistent but coarser or finer, or different."""
    right, typed = read(expected, table), read(given, table)
    if not right or not typed:
        return None
    if right & typed:
        return "right"
    pairs = [(a, b) for a in right for b in typed if _consistent(a, b)]
    if not pairs:
        return "wrong"
    return "finer" if all(a.count(None) > b.count(None) for a, b in pairs) else "part"


def read(text: str, table: AnswerWords) -> frozenset[Parts]:
    """Return every sane reading of a date; none if it is no date."""
    text = bare(plain(text))[:LONGEST]
    return frozenset(parts for parts in _figures(text) or _words(text, table) if _sane(parts))


def _figures(text: str) -> list[Parts]:
    """Read a date in figures only."""
    if match := ISO.fullmatch(text):
        return [(int(match[1]), int(match[2]), int(match[3]) if match[3] else None)]
    if match := THREE.fullmatch(text):
        one, other, year = int(match[1]), int(match[3]), _year(match[4])
        turned: list[Parts] = [(year, one, other)] if match[2] == "/" else []
        return [(year, other, one), *turned]
    if match := MONTH_YEAR.fullmatch(text):
        return [(int(match[2]), int(match[1]), None)]
    if match := DAY_MONTH.fullmatch(text):
        return [(None, int(match[2]), int(match[1]))]
    return []


def _words(text: str, table: AnswerWords) -> list[Parts]:
    """Read a date whose month is a word, or a lone year."""
    year = month = day = None
    for figure, word in WORD.findall(text):
        if len(figure) == len("2024") and year is None:
            year = int(figure)
        elif 0 < len(figure) <= len("31") and day is None:
            day = int(figure)
        elif word in table.months and month is None:
            month = table.months[word]
        elif figure or word not in table.weekdays | table.fillers:
            return []
    return [(year, month, day)] if month or (year and not day) else []


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) > len("24"):
        return year
    return year + (2000 if year < PIVOT else 1900)


def _sane(parts: Parts) -> bool:
    _, month, day = parts
    return (month is None or 1 <= month <= LAST_MONTH) and (day is None or 1 <= day <= LAST_DAY)


def _consistent(one: Parts, other: Parts) -> bool:
    """Tell whether they share something and contradict each other in nothing."""
    shared = [(a, b) for a, b in zip(one, other, strict=True) if a and b]
    return bool(shared) and all(a == b for a, b in shared)
