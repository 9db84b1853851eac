"""Dates that only the day of publication settles: on Friday, last year, 22 January.

In: the words of the date and the sentence around them. Out: a `Date`, or None if unsure.
"""

import datetime
import re
from functools import cache
from typing import Any

from quizgen.models import Date, Language
from quizgen.words import load

MONTHS, WEEK = 12, 7
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
    for year in range(published.year + 1, published.year - 8, -1):
        if (day := _day(year, date)) and day <= published + AHEAD:
            return Date(year, date.month, date.day)
    return date


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
    data = load(f"languages/{language}/dates.yaml")
    if not past and (_said(data["future"]).search(text) or not _said(data["past"]).search(text)):
        return None
    number = next(i for i, names in enumerate(data["weekdays"]) if name in names)
    back = (published.weekday() - number) % WEEK or (WEEK if past else 0)
    return _date(published - datetime.timedelta(back))


@cache
def _said(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


def _last_month_named(name: str, language: Language, published: datetime.date) -> Date:
    months = load(f"languages/{language}/dates.yaml")["months"]
    number = next(i for i, names in enumerate(months, 1) if name in names)
    return Date(published.year - (number >= published.month), number)


def _date(day: datetime.date) -> Date:
    return Date(day.year, day.month, day.day)
