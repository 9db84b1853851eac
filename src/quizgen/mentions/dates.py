"""Dates in a sentence, as exact as it gives them: day, month, year, decade.

In: one normalised sentence, its language, the article's day of publication. Out: mentions of
`Date`, in order. A mention spans the date without preposition or article: `Oktober 2023` of
`im Oktober 2023`, `Freitag` of `am Freitag`.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from quizgen.alternation import NOTHING, any_of
from quizgen.mentions.counted import follows, starts_noun
from quizgen.mentions.parts import counts_before
from quizgen.mentions.quantities import month_words, uniform
from quizgen.mentions.quarters import quarter_of
from quizgen.mentions.resolution import resolve, settle_year
from quizgen.mentions.spotting import has_digit
from quizgen.models import Date, Language, Mention
from quizgen.words import load

LOOK_BACK = 40
FIRST_YEAR, CERTAIN_YEAR, CENTURY, MILLENNIUM = 1500, 1900, 100, 2000
QUOTES, CLOSING = tuple("\"'„“”‚‘«»"), tuple('"“”»')
DAY = r"0?[1-9]|[12]\d|3[01]"
NUMBERS = ("day", "month_number", "year", "any_year", "decade", "tens")
"""Places of a form that hold digits."""
GROUP = re.compile(r"\(\?P<((\w+)_\d+_\d+)>")
"""The group of a place in a form that was written as an expression."""
NAMES = ("month", "month_name", "quarter", "on")
"""Places of a form that hold the name of a month, a quarter or a weekday."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """A language's ways to write dates, compiled."""

    forms: tuple[dict[str, Any], ...]
    landmarks: re.Pattern[str]
    """Without one of these a sentence has no form but those of digits alone."""
    pattern: re.Pattern[str]
    spelled: re.Pattern[str]
    """The forms without a number alone, for sentences without a digit."""
    numeric: re.Pattern[str]
    """The forms of digits alone, for sentences without a landmark."""
    places: tuple[tuple[tuple[str, str], ...], ...]
    """For each form its places, and what the group of each is called."""
    not_after: re.Pattern[str]
    months: dict[str, int]
    weekdays: dict[str, int]


class Found(NamedTuple):
    """A place in a sentence that has the form of a date."""

    text: str
    start: int
    end: int
    form: dict[str, Any]
    parts: dict[str, str]
    """What the form's places hold: day, month, year."""


def find_dates(
    text: str, language: Language, published: datetime.date | None, *, story: bool = False
) -> list[Mention]:
    """Find the dates of a sentence; relative ones only if the day of publication is known.

    In a story of other years a day or month without year keeps none.
    """
    text = uniform(text)
    return [
        Mention(found.start, found.end, date)
        for found in _find(text, language)
        if (date := _read(found, language, published, story=story))
    ]


@cache
def calendar(language: Language, *, quarters: bool = False) -> Calendar:
    """Compile a language's ways to write dates; those of quarters only where a text tells any."""
    data = load(f"languages/{language}/dates.yaml")
    forms = tuple(form for form in data["forms"] if quarters or not _has(("quarter",), form))
    written = [_expression(form, i, data, language) for i, form in enumerate(forms)]
    spelled = [way for form, way in zip(forms, written, strict=True) if not _has(NUMBERS, form)]
    numeric = [
        way
        for form, way in zip(forms, written, strict=True)
        if _has(NUMBERS, form) and not _has(NAMES, form)
    ]
    names = (name for names in (*data["months"], *data["weekdays"]) for name in names)
    return Calendar(
        forms,
        re.compile(any_of([*names, *data["landmarks"]])),
        _any_form(written, data["not_before"]),
        _any_form(spelled, data["not_before"]),
        _any_form(numeric, data["not_before"]),
        tuple(tuple((place, group) for group, place in GROUP.findall(way)) for way in written),
        re.compile(rf"(?:{data['not_after']})$"),
        {name: i for i, names in enumerate(data["months"], 1) for name in names},
        {name: i for i, names in enumerate(data["weekdays"]) for name in names},
    )


def _any_form(ways: list[str], not_before: str) -> re.Pattern[str]:
    written = "|".join(ways) or NOTHING
    return re.compile(rf"(?<![\w\d.,:/#-])(?:{written})(?!\w)(?!{not_before})")


def _has(places: tuple[str, ...], form: dict[str, Any]) -> bool:
    """Tell whether a form has one of some places; no form can do without these."""
    return any(f"{{{place}}}" in form["form"] for place in places)


def _expression(form: dict[str, Any], index: int, data: dict[str, Any], language: str) -> str:
    """Write a form as an expression whose groups bear its index."""
    weekdays = any_of(name for names in data["weekdays"] for name in names)
    follows_day = data["weekday_follows"].replace("{months}", month_words(language))
    places = {
        "day": DAY,
        "month": rf"(?:{month_words(language)})(?!\w)",
        "month_name": rf"(?:{any_of(names[0] for names in data['months'])})(?!\w)",
        "month_number": "0?[1-9]|1[0-2]",
        "quarter": any_of(name for names in data.get("quarters", ()) for name in names),
        "year": r"1\d{3}|20\d\d",
        "any_year": r"\d{3,4}",
        "decade": r"1[5-9]\d0|20\d0",
        "tens": "[3-9]0",
        "on": rf"(?:{weekdays})(?!{follows_day})",
    }
    written: str = form["form"].replace("{weekday}", f"(?:{weekdays})")
    for place, expression in places.items():
        for count in range(written.count("{" + place + "}")):
            group = f"(?P<{place}_{index}_{count}>{expression})"
            written = written.replace("{" + place + "}", group, 1)
    yearless = "month" in form["form"] and "{year}" not in form["form"]
    guard = f"(?!{data['year_follows']})" if yearless else ""
    return f"{form.get('context', '')}(?P<form_{index}>{written}){guard}"


@cache
def _quarter_words(language: Language) -> tuple[str, ...]:
    return tuple(load(f"languages/{language}/dates.yaml").get("quarter_words", ()))


def _find(text: str, language: Language) -> Iterator[Found]:
    known = calendar(language, quarters=any(word in text for word in _quarter_words(language)))
    digits, landmark = has_digit(text), known.landmarks.search(text)
    if not digits and not landmark:
        return
    pattern = known.numeric if not landmark else known.pattern if digits else known.spelled
    for match in pattern.finditer(text):
        name = match.lastgroup or ""
        start, end = match.span(name)
        if not known.not_after.search(text, max(0, start - LOOK_BACK), start):
            form = int(name.rpartition("_")[2])
            parts = {place: match[group] for place, group in known.places[form] if match[group]}
            yield Found(text, start, end, known.forms[form], parts)


def _read(
    found: Found, language: Language, published: datetime.date | None, *, story: bool
) -> Date | None:
    """Read a date, or None where the words may mean something else."""
    place = found.start, found.end
    if "quarter" in found.parts:
        return quarter_of(found.text, place, found.parts, language, published)
    if "relative" in found.form or "past" in found.form or "on" in found.parts:
        words = {"words": found.text[found.start : found.end]}
        return resolve(found.text, place, found.form, found.parts | words, language, published)
    if "decade" in found.parts or "tens" in found.parts:
        return _decade(found.parts)
    date = _absolute(found.parts, language)
    if date is None or not _exists(date) or not _is_meant(found, date, language):
        return None
    counted_from = None if story else published
    return date if date.year else settle_year(date, found.text, place, language, counted_from)


def _decade(parts: dict[str, str]) -> Date | None:
    """Read `1990s`; `1900s` may be a century."""
    year = int(parts["decade"]) if "decade" in parts else CERTAIN_YEAR + int(parts["tens"])
    return Date(year, decade=True) if year % CENTURY or year == MILLENNIUM else None


def _absolute(parts: dict[str, str], language: Language) -> Date | None:
    name = parts.get("month") or parts.get("month_name")
    month = calendar(language).months[name] if name else int(parts.get("month_number", 0))
    year = parts.get("year") or parts.get("any_year")
    day = int(parts.get("day", 0))
    return Date(int(year) if year else None, month or None, day or None)


def _exists(date: Date) -> bool:
    try:
        datetime.date(date.year or MILLENNIUM, date.month or 1, date.day or 1)
    except ValueError:
        return False
    return True


def _is_meant(found: Found, date: Date, language: Language) -> bool:
    """Tell whether words are a date: neither a title nor a month before a number of things."""
    if date.month is None:
        return _is_year(found, language)
    doubtful = date.year and not date.day and _is_doubtful(date.year)
    return not (doubtful and _counts(found, language))  # strich im März 1200 Stellen


def _is_doubtful(year: int) -> bool:
    """Tell whether a number may as well be one of things."""
    return year % CENTURY == 0 or year < CERTAIN_YEAR


def _counts(found: Found, language: Language) -> bool:
    """Tell whether digits may count what stands behind them."""
    return bool(follows(found.text, found.end, language)) or starts_noun(
        found.text, found.end, language
    )


def _is_year(found: Found, language: Language) -> bool:
    """Tell whether digits are a year: no title, no number of things."""
    year = int(found.parts.get("year") or found.parts["any_year"])
    if found.text[: found.start].endswith(QUOTES) or counts_before(
        found.text, found.start, language
    ):
        return False
    if "bare" in found.form and found.text.startswith(CLOSING, found.end):
        return False
    counted = follows(found.text, found.end, language)
    doubtful = _is_doubtful(year)
    if not counted and doubtful and starts_noun(found.text, found.end, language):
        counted = "unit"
    if counted == "money" or (counted and (doubtful or "bare" in found.form)):
        return False
    if year < FIRST_YEAR and ("bare" in found.form or year % CENTURY == 0):
        return False
    return "bare" not in found.form or not _is_named(found, language)


def _is_named(found: Found, language: Language) -> bool:
    """Tell whether the year may belong to a name before it: Rio 2016."""
    data = load(f"languages/{language}/amounts.yaml")
    before = found.text[: found.start].rstrip(" ").rpartition(" ")[2]
    if data["nouns_capitalised"] or not before[:1].isupper() or not before[-1].isalnum():
        return False
    return before.lower() not in data["function_words"]
