"""`explain` says what is asked of each fact that was found, and what kept it from being asked."""

import datetime

import pytest

from quizgen.commands.gathering import all_relations
from quizgen.explain import explain
from stages import make_article

DAY = datetime.date(2024, 3, 1)


def explained(text: str, published: datetime.date | None = None) -> str:
    """Return the report on a text."""
    return explain(make_article(text, "en", published=published), all_relations([]))


def test_what_is_asked_of_a_fact_stands_below_it() -> None:
    """The stem, right behind the line that found the fact."""
    told = explained(
        "Paul Newton, chief executive of Airbus, left Ohio.", datetime.date(2024, 3, 1)
    )
    _, _, below = told.partition("  fact: role_at {")
    assert "asked: Paul Newton was chief executive of ____ in March 2024.\n" in below


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The president of France, Paul Newton, came.", "everybody knows it"),
        ("Paul Newton, chairman of the Search Committee, came.", "{org} does not say by itself"),
        (
            "“It is good for all”, said Anna Berg.",
            "{quote} does not say by itself who or what is meant",
        ),
        ("Anna Berg founded Weber Ltd.", "too few others could be {person}"),
        (
            "Paul Newton, mayor of Paris, left.\n\nPaul Newton resigned as mayor of Paris.",
            "the articles tell that the office changes hands",
        ),
    ],
)
def test_a_fact_that_is_not_asked_has_its_reason(text: str, reason: str) -> None:
    """Known to all, unclear by itself, without options, or no longer true."""
    assert f"\n    no question: {reason}" in explained(text)


def test_a_passage_that_is_not_asked_has_its_reasons() -> None:
    """What it could be asked for, and why it is not."""
    told = explained("Talks fail\n\nMary Stone and Anna Berg opened a school for girls.", DAY)
    assert told.endswith(
        "  passage: Mary Stone and Anna Berg opened a school for girls\n"
        "    no question: Mary Stone: it is one of a list or a part of a name\n"
        "    no question: Anna Berg: it is one of a list or a part of a name"
    )


def test_a_plan_counts_where_plans_are_facts() -> None:
    """Jobs that are to go are asked; the year ahead does not make it history."""
    told = explained("In 2029 the plan ends. Airbus will shed 520 jobs in Spain.", DAY)
    assert "  fact: job_cuts {" in told
    assert "\n    asked: " in told
    past = explained("In 2014 the plan failed. Airbus will shed 520 jobs in Spain.", DAY)
    assert "    no question: it is hearsay, a plan, or of another time than the news" in past
