"""Ladders of wrong answers: in order, in bounds, and with the right one anywhere."""

import datetime
from collections import Counter
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizgen.asking.ladder import date_ladder, ladder, year_ladder
from quizgen.models import Date

SEEDS = st.text(max_size=8)
LATEST = datetime.date(2024, 3, 29)
CRITICAL = 16.27
"""Chi-square with three degrees of freedom exceeds it once in a thousand."""


@given(st.integers(5, 10**12), SEEDS, st.integers(3, 5))
def test_a_ladder_of_whole_numbers_holds_the_number_once_in_order(
    number: int, seed: str, count: int
) -> None:
    """All rungs are whole, positive and different, and one of them is the number."""
    rungs = ladder(Decimal(number), seed, count=count, whole=True)
    assert rungs is not None
    assert count == len(rungs) == len(set(rungs))
    assert sorted(rungs) == list(rungs)
    assert rungs.count(Decimal(number)) == 1
    assert all(rung >= 1 and rung % 1 == 0 for rung in rungs)


@given(st.decimals("0.1", "99", places=1), SEEDS)
def test_a_ladder_of_percentages_stays_below_a_hundred(number: Decimal, seed: str) -> None:
    """No rung lies above the top; where that leaves one rank only, there is no ladder."""
    rungs = ladder(number, seed, top=Decimal(100), whole=False)
    assert rungs is None or (number in rungs and rungs[-1] <= 100)
    assert rungs is not None or number > 75


@given(st.integers(1, 9), st.integers(2, 9), SEEDS)
def test_rungs_keep_the_significant_digits(digit: int, zeros: int, seed: str) -> None:
    """A round number has round neighbours, with one digit more at the most."""
    rungs = ladder(Decimal(digit) * 10**zeros, seed, whole=True)
    assert rungs is not None
    assert all(len(rung.normalize().as_tuple().digits) <= 2 for rung in rungs)


@given(number=st.integers(101, 999), seed=SEEDS)
def test_beside_a_fraction_none_lacks_its_last_digit(number: int, seed: str) -> None:
    """Between 71.7, 59.8 and 49.8 percent, 86 alone would look odd."""
    assume(number % 10)
    rungs = ladder(Decimal(number) / 10, seed, top=Decimal(300), whole=False)
    assert rungs
    assert all(len(rung.normalize().as_tuple().digits) >= 3 for rung in rungs)


@given(st.integers(5, 10**6), SEEDS)
def test_a_wider_ladder_keeps_its_rungs_apart(number: int, seed: str) -> None:
    """No rung is nearer than the ratio that is asked for, but for rounding."""
    rungs = ladder(Decimal(number * 100), seed, whole=True, ratios=[Decimal(2)])
    assert rungs is not None
    assert all(high / low > Decimal("1.4") for low, high in pairwise(rungs))


@pytest.mark.parametrize("number", ["0", "-3", "4", "7.5", "1e30"])
def test_what_has_no_whole_ladder_gives_none(number: str) -> None:
    """Small counts, fractions where whole numbers are asked for, and monsters have none."""
    assert ladder(Decimal(number), "seed", whole=True) is None


@pytest.mark.parametrize("number", [5, 12, 42, 300, 8_000_000])
def test_the_rank_of_the_right_number_is_uniform(number: int) -> None:
    """Over many seeds the number stands at each rank equally often."""
    ranks: Counter[int] = Counter()
    for seed in range(2000):
        rungs = ladder(Decimal(number), f"question {seed}", whole=True)
        assert rungs is not None
        ranks[rungs.index(Decimal(number))] += 1
    assert sum((ranks[rank] - 500) ** 2 / 500 for rank in range(4)) < CRITICAL


def test_the_rank_of_the_right_date_is_uniform() -> None:
    """A day far enough from publication stands at each rank equally often."""
    ranks: Counter[int] = Counter()
    for seed in range(2000):
        found = date_ladder(Date(2024, 3, 6), f"question {seed}", LATEST)
        assert found is not None
        ranks[found.index(Date(2024, 3, 6))] += 1
    assert sum((ranks[rank] - 500) ** 2 / 500 for rank in range(4)) < CRITICAL


@given(st.integers(1000, 2023), SEEDS)
def test_years_hold_the_year_once_and_end_at_the_latest(year: int, seed: str) -> None:
    """Years ascend in even steps and none lies after publication."""
    years = year_ladder(year, seed, 2024)
    assert years is not None
    assert years.count(year) == 1
    assert years[-1] <= 2024
    assert len({later - earlier for earlier, later in pairwise(years)}) == 1


def test_the_latest_year_has_no_ladder() -> None:
    """It would always be the last one, which gives it away."""
    assert year_ladder(2024, "seed", 2024) is None


def exactness(date: Date) -> tuple[bool, ...]:
    """Tell which parts of a date are known."""
    return date.year is not None, date.month is not None, date.day is not None, date.decade


@given(
    st.dates(datetime.date(1700, 1, 1), datetime.date(2023, 11, 1)),
    st.sampled_from(["day", "month", "year", "decade", "yearless"]),
    SEEDS,
)
def test_dates_are_as_exact_as_the_right_one_and_in_order(
    day: datetime.date, exact: str, seed: str
) -> None:
    """A ladder holds the date once among dates of its kind, none after publication."""
    date = {
        "day": Date(day.year, day.month, day.day),
        "month": Date(day.year, day.month),
        "year": Date(day.year),
        "decade": Date(min(day.year, 2010) // 10 * 10, decade=True),
        "yearless": Date(None, day.month, day.day),
    }[exact]
    assume(exact != "yearless" or 1 < day.month < 12)
    found = date_ladder(date, seed, LATEST)
    assert found is not None
    assert found.count(date) == 1
    keys = [(d.year or 0, d.month or 0, d.day or 0) for d in found]
    assert sorted(set(keys)) == keys
    assert {exactness(date)} == {exactness(d) for d in found}
    assert keys[-1] <= (LATEST.year, LATEST.month, LATEST.day) or exact == "yearless"


def test_what_lies_ahead_has_neighbours_ahead() -> None:
    """A goal for 2035 is not bound by the day of publication."""
    assert year_ladder(2035, "seed", 2024) is not None


def test_a_day_that_does_not_exist_has_no_ladder() -> None:
    """An impossible date gives none, not an exception."""
    assert date_ladder(Date(2023, 2, 29), "seed", None) is None


@given(st.integers(5, 10**9), SEEDS)
def test_the_same_seed_gives_the_same_ladder(number: int, seed: str) -> None:
    """Nothing is drawn by chance."""
    first, second = (ladder(Decimal(number), seed, whole=True) for _ in range(2))
    assert first == second


def test_what_lies_ahead_has_no_past_date_beside_it() -> None:
    """“From April on she will lead it”, told in March: nobody takes it for January."""
    told = datetime.date(2021, 3, 29)
    for seed in "abcdefgh":
        found = date_ladder(Date(2021, 4), seed, told) or ()
        assert all((date.year, date.month or 0) >= (2021, 3) for date in found)
    assert any(date_ladder(Date(2021, 5), seed, told) for seed in "abcdefgh")


def test_the_first_of_a_month_stands_among_firsts() -> None:
    """Between the fourth and the seventh, everybody would guess it."""
    for seed in "abcdefgh":
        found = date_ladder(Date(2020, 1, 1), seed, datetime.date(2019, 12, 9))
        assert found
        assert Date(2020, 1, 1) in found
        assert {date.day for date in found} == {1}


def test_beside_the_last_years_stand_only_those_near_them() -> None:
    """Nobody dates in 2008 what a report of 2019 tells of last year."""
    for seed in "abcdefgh":
        assert year_ladder(2018, seed, 2019) in {(2015, 2016, 2017, 2018), (2016, 2017, 2018, 2019)}
