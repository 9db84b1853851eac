"""A line that another one makes needless is noticed, and no other."""

import pytest

from quizgen.templates.lines import parse_line
from quizgen.templates.repeats import covered


def needless(*lines: str) -> list[tuple[int, int]]:
    """Return which lines are not needed, and because of which."""
    return list(covered({number: parse_line(line) for number, line in enumerate(lines)}))


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("{a} <buy> {b}", "{a} <buy> {b} [for {c}]"),
        ("{a} <buy> {b} for {c}", "{a} <buy> {b} [for {c}]"),
        ("{b}, a unit of {a}", "{b}, a subsidiary/unit of {a}"),
        ("{b}, a unit/arm of {a}", "{b}, a/the arm/unit of {a}"),
        ("{b}, a Unit of {a}", "{b}, a unit/arm of {a}"),
        ("{a} [now] owns {b}", "{a} [now/still] owns [all] {b}"),
    ],
)
def test_a_narrower_line_is_needless(line: str, other: str) -> None:
    """Whatever it finds the other finds; the wider one is never called needless."""
    assert needless(line, other) == [(0, 1)]
    assert needless(other, line) == [(1, 0)]


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("{a} <buy> {b}", "{a} <acquire> {b}"),
        ("{a} <open> {b}", "{a} <open!> {b}"),
        ("{b|gen} unit {a}", "{b} unit {a}"),
        ("{b}, a unit of {a}", "{b}, an arm of {a}"),
        ("{a} [now] owns {b}", "{a} owns [now] {b}"),
        ("{a} <buy> {b} for {c}", "{a} <buy> {b}"),
    ],
)
def test_lines_that_differ_are_both_needed(line: str, other: str) -> None:
    """Another verb, form, word or order finds something else."""
    assert needless(line, other) == []


def test_of_twins_the_later_is_needless() -> None:
    """One of them stays."""
    assert needless("{a}, unit/arm of {b}", "{a}, arm/unit of {b}") == [(1, 0)]
