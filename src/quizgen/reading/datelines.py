"""The date of publication, as lines near the top of an article give it.

In: a line. Out: the date and where it stands, or the length of a dateline such as `Paris, 4 mai -`.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from quizgen.words import codes, load

MONTH = r"(?P<month>[^\W\d_]{3,9})\.?"
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)(?:T[\d:.]+)?",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:\.|er|st|nd|rd|th)?\s+(?:of\s+|de\s+)?{MONTH},?\s+{YEAR}",
        rf"{MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{YEAR}",
        rf"(?<!\d)(?P<day>\d{{1,2}})\.\s?(?P<number>\d{{1,2}})\.\s?{YEAR}",
        rf"(?<!\d)(?P<day>\d{{1,2}})/(?P<number>\d{{1,2}})/{YEAR}",
    )
)
SLASHED = DATES[-1]
DAYS = tuple(
    re.compile(pattern)
    for pattern in (rf"(?<!\d)\d{{1,2}}\.?\s+{MONTH}(?!\w)", rf"{MONTH}\s+\d{{1,2}}(?!\d)")
)
"""A day without its year, which other lines give."""
LONGEST_DATELINE = 110
MONTHS = range(1, 13)
SEPARATOR = re.compile(
    r"\s?[–—]\s?|\s-{1,2}\s|\s?\.\s?-\s|(?<=[A-Z]{2})-{1,2}\s|(?<=\))(?:-{0,2}\s|--)|(?<=[\d)]):\s"
)
STOP = re.compile(r"\.\s+")
AGENCY = re.compile(r"\((?:[A-Z]{2,6}|[a-z]{2,6}|Reuters|[A-Za-z/ ]{2,20})\)")
PLACE = re.compile(r"(?:[^\W\da-z_][^\W\d_]*|[(),.:/–-]|\s)*\Z")
SMALL_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_A-Z][^\W\d_]*")
START = re.compile(r"[^\W_a-zà-ÿ]|[\"“„«»‘']")
SHORTEST_PLACE = 5


def find(line: str) -> tuple[date, int, int] | None:
    """Return the first full date of a line and its span, or None."""
    found = sorted(_dates(line), key=lambda dated: dated[1:])
    return found[0] if found else None


def cut(paragraph: str) -> tuple[date | None, int]:
    """Return the date of the dateline that opens a paragraph, and where its own text starts."""
    for separator in reversed([*SEPARATOR.finditer(paragraph[:LONGEST_DATELINE])]):
        opening, mark = paragraph[: separator.start()], separator[0].strip()
        dated, agency = find(opening), AGENCY.search(opening)
        day = dated or (_day_alone(opening) if agency else None)
        if mark in {"", ":"} and not (day and (agency or mark)):
            continue  # only `Paris, 4 May 2024 (AFP) ` ends without a mark
        bare = AGENCY.sub("", _without(opening, day))
        told = bare if mark == ":" else SMALL_WORD.sub("", bare, count=2)
        if dated and PLACE.match(told):
            return (dated[0], separator.end()) if _starts(paragraph, separator) else (None, 0)
        place = _is_place(opening, bare.strip()) or (day and not bare.strip(" ,"))
        if not dated and place and _starts(paragraph, separator):
            return None, separator.end()
    return _cut_at_stop(paragraph)


def _cut_at_stop(paragraph: str) -> tuple[date | None, int]:
    """Cut behind `Paris, 4 mai 2024. `, where but a place and a date stand before the full stop."""
    for stop in STOP.finditer(paragraph[:LONGEST_DATELINE]):
        opening = paragraph[: stop.start()]
        dated = find(opening)
        place = opening[: dated[1]].rstrip() if dated and dated[2] == len(opening) else ""
        if dated and place.endswith(",") and PLACE.match(place) and _starts(paragraph, stop):
            return dated[0], stop.end()
    return None, 0


def _starts(paragraph: str, separator: re.Match[str]) -> bool:
    return START.match(paragraph, separator.end()) is not None


def _day_alone(opening: str) -> tuple[date, int, int] | None:
    """Return the span of a day without a year; the date is none to rely on."""
    found = (match for pattern in DAYS for match in pattern.finditer(opening))
    known = (match for match in found if match["month"].lower() in _months())
    return next(((date.min, *match.span()) for match in known), None)


def _is_place(opening: str, bare: str) -> bool:
    """Say whether an undated opening is PLACE or Place (agency)."""
    agency = len(bare) < len(opening.strip()) and PLACE.match(bare)
    return bool(bare and agency) or (bare.isupper() and len(bare) >= SHORTEST_PLACE)


def _without(line: str, dated: tuple[date, int, int] | None) -> str:
    return line if dated is None else f"{line[: dated[1]]} {line[dated[2] :]}"


def _dates(line: str) -> Iterator[tuple[date, int, int]]:
    for pattern in DATES:
        for match in pattern.finditer(line):
            day = _day(match)
            if day:
                yield day, *match.span()


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    number = parts.get("number")
    month = int(number) if number else _months().get(parts["month"].lower(), 0)
    day = int(parts["day"])
    if match.re is SLASHED and day != month:
        # 03/04 is a day in March or in April; only 25/04 and 04/25 are clear.
        if max(day, month) <= len(MONTHS):
            return None
        day, month = max(day, month), min(day, month)
    try:
        return date(int(parts["year"]), month, day)
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    """Map the names of the months in all languages to their numbers."""
    return {
        name.lower(): number
        for code in codes()
        for number, names in zip(
            MONTHS, load(f"languages/{code}/reading.yaml")["months"], strict=True
        )
        for name in names
    }
