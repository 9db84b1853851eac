"""Ranges: two numbers that are the ends of one amount, zwischen 5 und 10 Millionen Euro.

In: the parts of a sentence's amounts. Out: the same with ranges joined, and without numbers that
are unsure: an end whose other end does not fit, pieces of a longer number.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from quizgen.mentions.around import before
from quizgen.mentions.parts import Part, phrases
from quizgen.models import Language
from quizgen.words import load

FIRST_YEAR, LAST_YEAR, CENTURY = 1900, 2099, 100
DASHES = {"-", "–"}


def join_ranges(text: str, parts: list[Part], language: Language) -> Iterable[Part]:
    """Join the two ends of each range."""
    kept: dict[int, Part] = {part.quantity.start: part for part in parts}
    for first, second in pairwise(parts):
        if first.quantity.start in kept and (link := _link(text, first, second, language)):
            del kept[first.quantity.start], kept[second.quantity.start]
            if link == "range":
                joined = _join(text, first, second, language)
                kept |= {part.quantity.start: part for part in joined}
    return kept.values()


def is_yearlike(part: Part) -> bool:
    """Tell whether bare digits look like a year of our time: 2015, but not 2000."""
    number = part.quantity.number
    in_time = part.quantity.plain and FIRST_YEAR <= number <= LAST_YEAR
    return in_time and number % CENTURY != 0


def _link(text: str, first: Part, second: Part, language: Language) -> str:
    """Tell what joins two numbers: `range`, `piece` of a longer number, or nothing."""
    gap = text[first.end : second.start]
    expressions, both = phrases(language), load(f"languages/{language}/amounts.yaml")["between"]
    if first.end > second.start or is_yearlike(first):
        return ""
    if before(expressions.between, text, first.start):
        return "range" if gap == both["and"] or expressions.range.fullmatch(gap) else ""
    if expressions.range.fullmatch(gap):
        return "range"
    pieces = first.quantity.spelled and not first.counted and gap in {" ", both["and"]}
    return "piece" if pieces and second.quantity.spelled else ""


def _join(text: str, low: Part, high: Part, language: Language) -> Iterator[Part]:
    """Join two ends if they fit.

    `from 5 dollars to 8 dollars` stays two amounts, and a dash between blanks may be no range.
    """
    gap = text[low.end : high.start]
    changed = before(phrases(language).change, text, low.start)
    if gap.strip() not in DASHES and changed:
        both = (low, high) if low.counted else (high,) if " " in changed[0].strip() else ()
        yield from both if high.counted else ()
    elif _fits(low, high):
        yield _range(text, low, high, language)
    elif low.counted and high.counted and low.counted.what != high.counted.what:
        yield from (low, high)  # rose 8 percent to $90 billion
    elif gap.strip() in DASHES and gap.strip() != gap:
        yield from (low, high)


def _fits(low: Part, high: Part) -> bool:
    counted = high.counted or low.counted
    same = not low.counted or low.counted.what == counted.what
    signed = low.sign or not high.sign
    return (
        bool(counted)
        and same
        and signed
        and not high.modifier
        and _lower(low, high) < high.quantity.number
    )


def _lower(low: Part, high: Part) -> Decimal:
    """Return the lower end: in `5 to 10 million` it shares the magnitude."""
    number, scale = low.quantity.number, high.quantity.scale
    shares = low.quantity.scale == 1 and number < high.quantity.number / scale
    return number * scale if shares else number


def _range(text: str, low: Part, high: Part, language: Language) -> Part:
    both = before(phrases(language).between, text, low.start)
    quantity = high.quantity._replace(
        start=low.quantity.start, number=_lower(low, high), plain=False
    )
    return low._replace(
        quantity=quantity,
        start=both.start() if both else low.start,
        counted=high.counted or low.counted._replace(end=high.end),
        upper=high.quantity.number,
    )
