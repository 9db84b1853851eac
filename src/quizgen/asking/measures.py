"""Wrong options for amounts and dates: the rungs of a ladder around the right one.

In: an amount or a date. Out: values in order, the right one among them; None if there is no ladder.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from quizgen.asking.balance import WANTED
from quizgen.asking.ladder import NEAR, RATIOS, date_ladder, ladder, year_ladder
from quizgen.identity import hash_with
from quizgen.models import Amount, Date, Score

AGE, OLDEST = "year_old", 110
EXACT = 3
"""Digits of a number that was measured."""
MEASURED = frozenset(
    {
        *("second", "minute", "millimetre", "centimetre", "metre", "gram", "kilogram"),
        *("kilometre_per_hour", "mile_per_hour", "degree_celsius", "degree_fahrenheit"),
    }
)
YEARS, LIFE = "year", Decimal(60)
"""What takes years of a life, a post or a sentence: none beside it takes longer than that."""
MAGNITUDE, STRONGEST = "magnitude", Decimal("9.5")
"""Of earthquakes: on their scale a step is far."""
STEPS: Sequence[Decimal] = tuple(map(Decimal, ("1.08", "1.1", "1.15")))
RACED = frozenset({"second"})
"""Nobody is twice as fast as the next one."""
MANY_GOALS = 15
"""From here on a result is no football match's: near ones lie further apart."""
ALMOST_ALL = Decimal(99)
"""Percent: no other turnout stands beside all."""
LARGE = 1000
"""From here on a whole sum stands beside others: $1 million beside $1.5 million."""
DISJOINT: Sequence[Decimal] = RATIOS[1:]
"""How far numbers lie from one that is only about right."""


def amounts_like(
    key: Amount, seed: str, whole_of: Decimal | None = None
) -> tuple[Amount, ...] | None:
    """Return the rungs of a ladder around an amount, the amount itself among them, ascending.

    Of `more than 5 million` every smaller number is right too: there is no ladder. None lies
    above the whole of which the amount is a part.
    """
    if key.upper is not None or key.modifier not in ("", "~"):
        return None
    if key.unit == AGE:
        rungs = _ages(int(key.number), seed)
    else:
        integral = key.number == key.number.to_integral_value()
        whole = integral and (key.number < LARGE or not (key.percent or key.currency))
        top = _top(key, whole_of)
        rungs = ladder(key.number, seed, top=top, whole=whole, ratios=_ratios(key))
    return tuple(replace(key, number=rung) for rung in rungs) if rungs else None


def _top(key: Amount, whole_of: Decimal | None) -> Decimal | None:
    """Return what no number like this one can lie above."""
    if key.unit == MAGNITUDE:
        return STRONGEST
    if key.unit == YEARS and key.number <= LIFE:
        return LIFE
    if not key.percent:
        return whole_of
    return ALMOST_ALL if key.number < ALMOST_ALL else whole_of or Decimal(100)


def _ratios(key: Amount) -> Sequence[Decimal]:
    """Return how far apart numbers may be: what is measured exactly has near neighbours."""
    if key.unit == MAGNITUDE:
        return STEPS
    if key.modifier:
        return DISJOINT
    exact = len(key.number.normalize().as_tuple().digits) >= EXACT or key.unit in RACED
    return NEAR if exact and key.unit in MEASURED else RATIOS


def _ages(age: int, seed: str) -> tuple[Decimal, ...] | None:
    """Return ages of the same stage of life: no child beside a minister."""
    years = year_ladder(age, seed, max(OLDEST, age), 4, first=age // 2 + 1)
    return tuple(map(Decimal, years)) if years else None


def scores_like(key: Score, seed: str) -> tuple[Score, ...] | None:
    """Return near results that end alike, the right one among them, ascending."""
    (one, other), *more = key.sets
    if more:
        return None
    steps = (0, 1, 2) if one < MANY_GOALS else (0, 2, 3, 5, 6)
    near = {
        (one + up * sign, other + down * side)
        for up in steps
        for down in steps
        for sign in (1, -1)
        for side in (1, -1)
        if 0 < up + down <= max(steps)
    }
    alike = [pair for pair in near if min(pair) >= 0 and _ends_like(pair, (one, other))]
    hashed = hash_with(seed)
    wrong = sorted(alike, key=lambda pair: hashed(f"{pair[0]}-{pair[1]}"))[:WANTED]
    return tuple(Score((pair,)) for pair in sorted([*wrong, (one, other)]))


def _ends_like(pair: tuple[int, int], key: tuple[int, int]) -> bool:
    """Tell whether both are draws, or both are wins."""
    return (pair[0] > pair[1]) == (key[0] > key[1]) and (pair[0] == pair[1]) == (key[0] == key[1])


def dates_like(
    key: Date, seed: str, latest: date | None, last_year: int | None = None
) -> tuple[Date, ...] | None:
    """Return dates of the key's granularity in order, the key among them.

    None lies after `latest` or, if that is unknown, after `last_year`.
    """
    if key.decade or key.quarter or key.year is None:
        return None
    if key.month is None:
        limit = latest.year if latest else last_year or key.year
        first = 1 if key.year <= limit else limit
        years = year_ladder(key.year, seed, limit, 4, first=first)
        return tuple(Date(year) for year in years) if years else None
    return date_ladder(key, seed, latest, 4)
