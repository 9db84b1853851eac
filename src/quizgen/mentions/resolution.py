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
LAST_SURE_DAY = 28
"""A day that each month has."""
AHEAD = datetime.timedelta(days=31)
"""A date without year lies no further after publication, unless a verb says that it comes."""
BEHIND, SOON = datetime.timedelta(days=180), datetime.timedelta(days=120)
"""Nor further before it, unless a verb says that it is past."""
FAR = datetime.timedelta(days=270)
"""Nor further after it with such a verb: the day that just was may be meant."""
BORDERS = re.compile(r"""[,;:()"„“”«»]|\s[–—-]\s""")
"""What parts the clauses of a sentence, and what is said from who says it."""


def resolve(  # noqa: PLR0913, PLR0917  (one call)
    text: str,
    place: tuple[int, int],
    form: dict[str, Any],
    parts: dict[str, str],
    language: Language,
    published: datetime.date | None,
) -> Date | None:
    """Count a relative date from the day of publication."""
    if published is None:
        return None
    if "relative" in form and "month_name" in parts:
        number = _month(parts["month_name"], language)
        return Date(published.year + form["relative"]["year"], number)
    if "relative" in form:
        return _shift(published, form["relative"], parts["words"].lower())
    if "on" in parts:
        past = "past" in form
        tense = "past" if past else _tense(text, place, language)
        if tense == "past":
            return _weekday(parts["on"], language, published, past=past)
        return _coming(parts["on"], language, published) if tense == "future" else None
    return _last_month_named(parts["month_name"], language, published)


def settle_year(
    date: Date,
    text: str,
    place: tuple[int, int],
    language: Language,
    published: datetime.date | None,
) -> Date | None:
    """Give a day or month the year that brings it nearest before (or just after) publication.

    It keeps none if publication is unknown or the sentence tells of another year, or of each; a
    holiday without year is no date at all.
    """
    data = load(f"languages/{language}/dates.yaml")
    if date.day and f"{date.month:02}-{date.day:02}" in data["holidays"]:
        return None
    if published is None or tells_other_year(text, place, language, published):
        return date
    if not date.day and "habits" in data and re.search(data["habits"], text):
        return date
    return _on_weekday(date, text[slice(*place)], language, published) or _by_tense(
        date, text, place, language, published
    )


def _by_tense(
    date: Date,
    text: str,
    place: tuple[int, int],
    language: Language,
    published: datetime.date,
) -> Date:
    """Give a day or month its year as the verb tells whether it is past or to come."""
    data = load(f"languages/{language}/dates.yaml")
    until = re.search(rf"\b(?:{data['until']})\s+\Z", text[: place[0]], re.IGNORECASE)
    lasting = _lasting(date, published) if until else None
    if lasting:
        return lasting
    tense = _tense(text, place, language)
    if tense == "mixed" or (not date.day and not tense):
        return date  # a story is told in the present too: Im Mai beginnt der Streit
    if tense == "future":
        ahead = _next(date, published)
        return date if _is_far(ahead, published) else ahead
    return _settled(date, published, language, past=tense == "past")


def _on_weekday(
    date: Date, words: str, language: Language, published: datetime.date
) -> Date | None:
    """Give a day that falls on the weekday before it the one near year in which it does so."""
    name = words.partition(" ")[0].rstrip(".,")
    weekdays = load(f"languages/{language}/dates.yaml")["weekdays"]
    number = next((i for i, names in enumerate(weekdays) if name in names), None)
    if number is None or not date.day:
        return None
    days = (_day(published.year + step, date) for step in (-1, 0, 1))
    near = [day for day in days if day and day.weekday() == number]
    return _date(near[0]) if near and abs(near[0] - published) < FAR else None


def _settled(date: Date, published: datetime.date, language: Language, *, past: bool) -> Date:
    """Give a day or month that is past, or may be, its year."""
    last = _last(date, published if past else published + AHEAD)
    if last is None:
        return date
    if not past and published - last > BEHIND:
        told_now = load(f"languages/{language}/dates.yaml").get("present_ahead")
        return _soon(date, published) if told_now else date
    if date.day and published - last > FAR:
        return date  # the day that comes soon may be meant: was announced for October 3
    return Date(last.year, date.month, date.day)


def _lasting(date: Date, published: datetime.date) -> Date | None:
    """Give a day up to which something is so its year, if the next such day is the nearest.

    Until 31 March is ahead in November, may be ahead in June, and past in April.
    """
    ahead, last = _next(date, published), _last(date, published)
    coming = _day(ahead.year, ahead) if ahead.year else None
    if coming is None or last is None or published - last < AHEAD:
        return None
    return ahead if coming - published < published - last else date


def _last(date: Date, end: datetime.date) -> datetime.date | None:
    """Return the last such day up to a day."""
    days = (_day(year, date) for year in range(end.year, end.year - LEAP_YEARS, -1))
    return next((day for day in days if day and day <= end), None)


def _soon(date: Date, published: datetime.date) -> Date:
    """Give a day in the near future its year: die Staffel beginnt am 9. Oktober."""
    ahead = _next(date, published)
    day = _day(ahead.year or published.year, ahead)
    return ahead if day and day - published < SOON else date


def _next(date: Date, published: datetime.date) -> Date:
    """Return the first such day or month from publication on: will open on 1 September."""
    years = range(published.year, published.year + LEAP_YEARS)
    last = _month_end if not date.day else _day
    ahead = (year for year in years if (day := last(year, date)) and day >= published)
    year = next(ahead, None)
    return Date(year, date.month, date.day) if year else date


def _is_far(date: Date, published: datetime.date) -> bool:
    """Tell whether a day to come lies so far off that the last such day may be meant.

    French tells the past in the future too: le 3 mai, ils signeront un article.
    """
    day = _day(date.year, date) if date.year and date.day else None
    return day is not None and day - published > FAR


def _month_end(year: int, date: Date) -> datetime.date:
    """Return a day that is in no later month, and no earlier one."""
    return datetime.date(year, date.month or 1, LAST_SURE_DAY)


def _day(year: int, date: Date) -> datetime.date | None:
    try:
        return datetime.date(year, date.month or 1, date.day or 1)
    except ValueError:
        return None


def _told_so_far(text: str, place: tuple[int, int]) -> str:
    """Return a sentence up to the semicolon behind a date: what follows is another story."""
    return text[: place[1]] + text[place[1] :].partition(";")[0]


def tells_other_year(
    text: str, place: tuple[int, int], language: Language, published: datetime.date
) -> bool:
    """Tell whether a sentence tells of another year, and not only since when something is so."""
    years = _years(language).findall(_told_so_far(text, place))
    return any(year and int(year) != published.year for year in years)


@cache
def _years(language: Language) -> re.Pattern[str]:
    """Match years; empty behind a word such as since."""
    since = "|".join(load(f"languages/{language}/clauses.yaml")["undating"])
    year = r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)"
    return re.compile(rf"\b(?:{since}) (?:[^\W\d]+['’ ]){{,2}}{year}|({year})", re.IGNORECASE)


def _shift(published: datetime.date, by: dict[str, int], words: str) -> Date:
    if "year" in by:
        return Date(published.year + by["year"])
    if "month" in by:
        months = published.year * MONTHS + published.month - 1 + by["month"]
        return Date(months // MONTHS, months % MONTHS + 1)
    days = next((by[word] for word in by if words.startswith(word)), by["day"])
    return _date(published + datetime.timedelta(days))


def _weekday(name: str, language: Language, published: datetime.date, *, past: bool) -> Date:
    """Find the nearest such weekday up to publication, the day itself unless it is past."""
    weekdays = load(f"languages/{language}/dates.yaml")["weekdays"]
    number = next(i for i, names in enumerate(weekdays) if name in names)
    back = (published.weekday() - number) % WEEK or (WEEK if past else 0)
    return _date(published - datetime.timedelta(back))


def _coming(name: str, language: Language, published: datetime.date) -> Date | None:
    """Find the next such weekday; None on the same weekday, which may mean that day."""
    last = _weekday(name, language, published, past=False)
    day = _day(last.year or published.year, last)
    return _date(day + datetime.timedelta(WEEK)) if day and day != published else None


def _tense(
    text: str, place: tuple[int, int], language: Language
) -> Literal["past", "future", "mixed", ""]:
    """Tell whether what is dated lies in the past or in the future, if it is clear.

    The clause around the date decides if it has a verb, else the whole sentence.
    """
    start = max((m.end() for m in BORDERS.finditer(text, 0, place[0])), default=0)
    border = BORDERS.search(text, place[1])
    clause = text[start : border.start() if border else len(text)]
    past, future = _tenses(language)
    told, coming = [*past.finditer(clause)], [*future.finditer(clause)]
    if told and coming:
        if _is_told(told, coming, place[0] - start):
            return "past"
        return "future" if _is_due(told, coming, place[0] - start, clause) else "mixed"
    if not told and not coming:
        told, coming = [*past.finditer(text)], [*future.finditer(text)]
        if told and coming:
            return "mixed"  # On Tuesday, he announced that the next morning …
    return "future" if coming else "past" if told else ""


def _is_told(told: list[re.Match[str]], coming: list[re.Match[str]], date: int) -> bool:
    """Tell whether a date belongs to a verb of the past before it: said on Friday it will go.

    Behind a word for the future that verb may be part of it: will be opened on Friday.
    """
    before = any(verb.end() <= date for verb in told)
    return before and all(word.start() > date for word in coming)


def _is_due(told: list[re.Match[str]], coming: list[re.Match[str]], date: int, clause: str) -> bool:
    """Tell whether what looks past only describes, or is part of what comes.

    Die mit 300 Euro dotierte Medaille wird am 1. Juni verlost.
    """
    ahead, end = coming[0], len(clause.rstrip(". "))
    parts = (
        verb.end() <= ahead.start() or (date < verb.start() and verb.end() == end) for verb in told
    )
    return ahead.end() <= date and all(parts)


@cache
def _tenses(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = load(f"languages/{language}/dates.yaml")
    return re.compile(data["past"]), re.compile(data["future"])


def _last_month_named(name: str, language: Language, published: datetime.date) -> Date:
    number = _month(name, language)
    return Date(published.year - (number >= published.month), number)


def _month(name: str, language: Language) -> int:
    months = load(f"languages/{language}/dates.yaml")["months"]
    return next(i for i, names in enumerate(months, 1) if name in names)


def _date(day: datetime.date) -> Date:
    return Date(day.year, day.month, day.day)
