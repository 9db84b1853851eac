"""Dates that only the day of publication settles: on Friday, last year, 22 January.

In: the words of the date and the sentence around them. Out: a `Date`, or None if unsure.
"""

import datetime
import re
from functools import cache
from typing import Any, Literal

from quizgen.models import Date, Language
from quizgen.words import load

MONTHS, WEEK, LEAP_YEARS = 12, 7, 9
AHEAD = datetime.timedelta(days=31)
"""A date without year lies no further after publication."""


def resolve(
    text: str,
    form: dict[str, Any],
    parts: dict[str, str],
    language: Language,
    published: datetime.date | None,
) -> Date | None:
    """Count a relative date from the day of publication."""
    if published is None:
        return None
    if "relative" in form:
        return _shift(published, form["relative"], parts["words"].lower())
    if "on" in parts:
        return _weekday(text, parts["on"], language, published, past="past" in form)
    return _last_month_named(parts["month_name"], language, published)


def settle_year(
    date: Date, text: str, language: Language, published: datetime.date | None
) -> Date | None:
    """Give a day or month the year that brings it nearest before (or just after) publication.

    It keeps none if publication is unknown or the sentence tells of another year; a holiday
    without year is no date at all.
    """
    data = load(f"languages/{language}/dates.yaml")
    if date.day and f"{date.month:02}-{date.day:02}" in data["holidays"]:
        return None
    if published is None or _other_year(text, published):
        return date
    tense = _tense(text, language)
    last = published if tense == "past" else published + AHEAD
    days = (_day(year, date) for year in range(last.year, last.year - LEAP_YEARS, -1))
    settled = next((day for day in days if day and day <= last), None)
    if settled is None or (tense == "future" and settled < published):
        return date
    return Date(settled.year, date.month, date.day)


def _day(year: int, date: Date) -> datetime.date | None:
    try:
        return datetime.date(year, date.month or 1, date.day or 1)
    except ValueError:
        return None


def _other_year(text: str, published: datetime.date) -> bool:
    years = re.findall(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)", text)
    return any(int(year) != published.year for year in years)


def _shift(published: datetime.date, by: dict[str, int], words: str) -> Date:
    if "year" in by:
        return Date(published.year + by["year"])
    if "month" in by:
        months = published.year * MONTHS + published.month - 1 + by["month"]
        return Date(months // MONTHS, months % MONTHS + 1)
    days = next((by[word] for word in by if words.startswith(word)), by["day"])
    return _date(published + datetime.timedelta(days))


def _weekday(
    text: str, name: str, language: Language, published: datetime.date, *, past: bool
) -> Date | None:
    """Find the nearest such weekday up to publication, if the sentence tells the past."""
    if not past and _tense(text, language) != "past":
        return None
    weekdays = load(f"languages/{language}/dates.yaml")["weekdays"]
    number = next(i for i, names in enumerate(weekdays) if name in names)
    back = (published.weekday() - number) % WEEK or (WEEK if past else 0)
    return _date(published - datetime.timedelta(back))


def _tense(text: str, language: Language) -> Literal["past", "future", ""]:
    """Tell whether a sentence speaks of the past or of the future, if it is clear."""
    past, future = _tenses(language)
    return "future" if future.search(text) else "past" if past.search(text) else ""


@cache
def _tenses(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = load(f"languages/{language}/dates.yaml")
    return re.compile(data["past"]), re.compile(data["future"])


def _last_month_named(name: str, language: Language, published: datetime.date) -> Date:
    months = load(f"languages/{language}/dates.yaml")["months"]
    number = next(i for i, names in enumerate(months, 1) if name in names)
    return Date(published.year - (number >= published.month), number)


def _date(day: datetime.date) -> Date:
    return Date(day.year, day.month, day.day)
