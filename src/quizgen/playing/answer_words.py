"""What words mean in typed answers: months, number words, units, articles, titles.

In: a language's code. Out: one table of all languages in which that language wins ties, so
that `billion` is 10¹² in an answer to a German question and 10⁹ in one to an English one.
Read from `languages/<code>/answers.json`: JSON, because the player must start fast.
"""

import json
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from quizgen.alternation import any_of
from quizgen.playing.answer_text import bare, digraphs, plain

HOME = Path(__file__).parents[1] / "languages"


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """All words that the check knows, folded."""

    decimal: str
    """The decimal sign of the question's language."""
    numbers: dict[str, Decimal]
    scales: dict[str, Decimal]
    units: dict[str, str]
    months: dict[str, int]
    weekdays: frozenset[str]
    fillers: frozenset[str]
    minus: frozenset[str]
    negations: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    opposites: tuple[tuple[str, str], ...]
    articles: re.Pattern[str]
    hedges: re.Pattern[str]
    phrases: re.Pattern[str]
    """Units and numbers of more than one word."""


@cache
def answer_words(language: str) -> AnswerWords:
    """Return the table in which `language` wins ties; any code will do."""
    tables = _tables(language)
    units = _ids(tables, "units")
    numbers = _ids(tables, "numbers")
    return AnswerWords(
        decimal=tables[0].get("decimal", ".") if tables else ".",
        numbers={word: Decimal(number) for word, number in numbers.items()},
        scales={word: Decimal(10) ** int(n) for word, n in _ids(tables, "scales").items()},
        units=units,
        months=_months(tables),
        weekdays=_set(tables, "weekdays"),
        fillers=_set(tables, "fillers"),
        minus=_set(tables, "minus"),
        negations=_set(tables, "negations"),
        titles=_set(tables, "titles"),
        particles=_set(tables, "particles"),
        opposites=_opposites(tables),
        articles=_articles(tables),
        hedges=_any_phrase(_set(tables, "hedges")),
        phrases=_any_phrase({word for word in [*units, *numbers] if not word.isalpha()} - {"%"}),
    )


def folds(word: str) -> set[str]:
    """Return the ways in which a known word may be spelt."""
    return {bare(plain(word)), digraphs(plain(word))}


def _tables(language: str) -> list[dict[str, Any]]:
    files = sorted(HOME.glob("*/answers.json"), key=lambda f: (f.parent.name != language, f))
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]


def _set(tables: list[dict[str, Any]], name: str) -> frozenset[str]:
    return frozenset(fold for table in tables for word in table[name] for fold in folds(word))


def _ids(tables: list[dict[str, Any]], name: str) -> dict[str, str]:
    """Map each word to its id; what the first language knows, in whatever role, is its own."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for table in tables:
        for key, forms in table[name].items():
            for fold in {fold for form in forms for fold in folds(form)} - taken:
                found.setdefault(fold, key)
        taken = taken or _own(table)
    return found


def _own(table: dict[str, Any]) -> set[str]:
    lists = [
        table["fillers"],
        *(f for n in ("numbers", "scales", "units") for f in table[n].values()),
    ]
    return {fold for words in lists for word in words for fold in folds(word)}


def _months(tables: list[dict[str, Any]]) -> dict[str, int]:
    """Map names of months, and beginnings of three letters and more that are no other month's."""
    found: dict[str, set[int]] = {}
    for table in tables:
        for number, month in enumerate(table["months"], 1):
            for fold in folds(month):
                for end in range(3, len(fold) + 1):
                    found.setdefault(fold[:end], set()).add(number)
    return {start: min(numbers) for start, numbers in found.items() if len(numbers) == 1}


def _opposites(tables: list[dict[str, Any]]) -> tuple[tuple[str, str], ...]:
    pairs = {(bare(a), bare(b)) for table in tables for a, b in table["opposites"]}
    return tuple(sorted(pairs | {(b, a) for a, b in pairs}))


def _articles(tables: list[dict[str, Any]]) -> re.Pattern[str]:
    words = {word.casefold() for table in tables for word in table["articles"]}
    longest = sorted(words, key=lambda word: (-len(word), word))
    forms = (re.escape(w) if w.endswith("'") else re.escape(w) + r"\s" for w in longest)
    return re.compile(rf"(?:{'|'.join(forms)})\s*(?=\S)" if longest else r"(?!)")


def _any_phrase(phrases: set[str] | frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(phrases)}(?!\w)")
