"""Wrong answers for numbers, years and dates: evenly spaced values with the right one among them.

In: the right value and a seed. Out: values in ascending order; which of them is right is uniform
over the seeds, so that their spacing tells nothing. None if there is no such ladder, or if only
one rank were possible, which would give the answer away.
"""

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from hashlib import sha256
from typing import TypeVar

from quizgen.models import Date

T = TypeVar("T")

RATIOS = tuple(map(Decimal, ("1.15", "1.25", "1.4", "1.5", "1.75", "2")))
NEAR = tuple(map(Decimal, ("1.02", "1.03", "1.04")))
"""Ratios for what is measured to three digits: 55.47 seconds, a mountain of 1881 metres."""
FEWEST, MOST_DIGITS = 5, 20
"""Whole numbers below five have too few neighbours; none in the news has so many digits."""
DAYS, MONTHS, YEARS, DECADES = (1, 2, 3, 5), (1, 2, 3), (1, 2, 3, 5), (1, 2)
IN_YEAR, IN_DECADE = 12, 10
COMMON_YEAR, LEAP_YEAR, LEAP_DAY = 2001, 2000, (2, 29)


@dataclass(frozen=True, slots=True)
class Scale:
    """Dates of one exactness as whole numbers."""

    position: Callable[[datetime.date], int]
    date: Callable[[int], Date]
    steps: Sequence[int]
    first: int = 1
    last: int | None = None


def ladder(  # noqa: PLR0913  (all but the first two go by name)
    number: Decimal,
    seed: str,
    *,
    count: int = 4,
    top: Decimal | None = None,
    whole: bool,
    ratios: Sequence[Decimal] = RATIOS,
) -> tuple[Decimal, ...] | None:
    """Return `count` numbers in geometric steps, the right one at a rank that the seed draws.

    They keep its significant digits, or one more where two would be the same; beside a fraction
    none ends in a zero, which nobody would write. None lies above `top`. Whole numbers below five
    have no ladder.
    """
    digits = _digits(number)
    if (
        number <= 0
        or max(digits, abs(number.adjusted())) > MOST_DIGITS
        or (whole and (number < FEWEST or number % 1))
    ):
        return None

    def ladders(rank: int) -> Iterator[tuple[Decimal, ...]]:
        built = (_rungs(number, ratio, rank, count, whole) for ratio in ratios)
        found = [rungs for rungs in built if rungs and (top is None or rungs[-1] <= top)]
        alike = [rungs for rungs in found if number % 1 and min(map(_digits, rungs)) >= digits]
        return iter(alike or found)

    return _draw(ladders, count, seed)


def year_ladder(
    year: int, seed: str, latest: int, count: int = 4, *, first: int = 1
) -> tuple[int, ...] | None:
    """Return years in even steps up to `latest`, the right one at a rank that the seed draws.

    Beside the last years nobody takes one long ago for right: their steps are no longer than they
    lie back.
    """
    steps = [step for step in YEARS if step <= max(latest - year, 1)] if latest >= year else YEARS
    return _even(year, steps, seed, first, latest, count)


def date_ladder(
    date: Date, seed: str, latest: datetime.date | None, count: int = 4
) -> tuple[Date, ...] | None:
    """Return dates as exact as `date`, in even steps up to `latest`; one ahead has none before it.

    A date without year has its neighbours in the same year, which keeps them in order.
    """
    try:
        day = datetime.date(date.year or _reference(date), date.month or 1, date.day or 1)
    except ValueError:
        return None
    found = (_dates(day, scale, seed, latest, count) for scale in _scales(date))
    return next(filter(None, found), None)


def _dates(
    day: datetime.date, scale: Scale, seed: str, latest: datetime.date | None, count: int
) -> tuple[Date, ...] | None:
    last = scale.last if latest is None or scale.last else scale.position(latest)
    first = scale.first if last is None or scale.position(day) <= last else last
    found = _even(scale.position(day), scale.steps, seed, first, last, count)
    return tuple(map(scale.date, found)) if found else None


def _rungs(
    number: Decimal,
    ratio: Decimal,
    rank: int,
    count: int,
    whole: bool,  # noqa: FBT001  (private)
) -> tuple[Decimal, ...] | None:
    """Build the ladder with the number at `rank`, or nothing if its values cannot be told apart."""
    digits = _digits(number)
    raw = [number * _power(ratio, step - rank) for step in range(count)]
    for kept in (digits, digits + 1):
        values = tuple(
            number if step == rank else _round(value, kept, whole=whole)
            for step, value in enumerate(raw)
        )
        if values[0] and sorted(set(values)) == [*values]:
            return values
    return None


def _digits(number: Decimal) -> int:
    """Count the significant digits: 3 of 71.5."""
    return len(number.normalize().as_tuple().digits)


@cache  # of few ratios, and dear
def _power(ratio: Decimal, exponent: int) -> Decimal:
    return ratio**exponent


def _round(value: Decimal, digits: int, *, whole: bool) -> Decimal:
    exponent = value.adjusted() - digits + 1
    rounded = round(value, -max(exponent, 0) if whole else -exponent)
    return rounded.normalize() + 0


def _even(  # noqa: PLR0913, PLR0917  (private, one call for each kind)
    value: int, steps: Sequence[int], seed: str, first: int, last: int | None, count: int
) -> tuple[int, ...] | None:
    """Build a ladder of even steps between `first` and `last`; what lies ahead knows no `last`."""
    end = None if last is None or value > last else last

    def ladders(rank: int) -> Iterator[tuple[int, ...]]:
        found = (range(value - step * rank, value + step * (count - rank), step) for step in steps)
        return (tuple(r) for r in found if r[0] >= first and (end is None or r[-1] <= end))

    return _draw(ladders, count, seed)


def _draw(ladders: Callable[[int], Iterator[T]], count: int, seed: str) -> T | None:
    """Draw a rank among those that have any ladder, then one of its ladders."""
    ranks = [rank for rank in range(count) if next(ladders(rank), None)]
    if len(ranks) < min(2, count):
        return None
    return _pick(list(ladders(_pick(ranks, f"rank {seed}"))), f"step {seed}")


def _pick(options: Sequence[T], seed: str) -> T:
    digest = sha256(seed.encode()).digest()
    return options[int.from_bytes(digest[:8]) % len(options)]


def _reference(date: Date) -> int:
    return LEAP_YEAR if (date.month, date.day) == LEAP_DAY else COMMON_YEAR


def _scales(date: Date) -> Iterator[Scale]:
    """Yield the ways to count dates as exact as this one, the best first."""
    if date.year is None:
        yield _yearless(date)
    elif date.day:
        if date.day == 1:  # among other days, everybody would guess the first of a month
            yield Scale(_month_position, lambda m: replace(_month(m), day=1), MONTHS)
        yield Scale(datetime.date.toordinal, _day, DAYS)
    elif date.month:
        yield Scale(_month_position, _month, MONTHS)
    elif date.decade:
        yield Scale(
            lambda day: day.year // IN_DECADE, lambda d: Date(d * IN_DECADE, decade=True), DECADES
        )
    else:
        yield Scale(lambda day: day.year, Date, YEARS)


def _yearless(date: Date) -> Scale:
    year = _reference(date)
    if not date.day:
        return Scale(lambda day: day.month, lambda month: Date(None, month), MONTHS, 1, IN_YEAR)
    first, last = datetime.date(year, 1, 1).toordinal(), datetime.date(year, 12, 31).toordinal()
    return Scale(datetime.date.toordinal, _day_of_year, DAYS, first, last)


def _month_position(day: datetime.date) -> int:
    return day.year * IN_YEAR + day.month - 1


def _month(position: int) -> Date:
    return Date(position // IN_YEAR, position % IN_YEAR + 1)


def _day(ordinal: int) -> Date:
    day = datetime.date.fromordinal(ordinal)
    return Date(day.year, day.month, day.day)


def _day_of_year(ordinal: int) -> Date:
    day = datetime.date.fromordinal(ordinal)
    return Date(None, day.month, day.day)
