"""Ratings: how well an answer was known, and when it comes again."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz_samples import CHOICE, CLOZE
from quizgen.memory.schedule import FARTHEST, Card, review
from quizgen.playing.ratings import Rating, rate, usual_time
from quizgen.playing.scoring import Reply

NOW = dt.datetime(2026, 3, 4, 18, 30, tzinfo=dt.UTC)
RATINGS = st.lists(st.sampled_from(list(Rating)), min_size=1, max_size=12)


def reply(verdict: str = "right", note: str = "", seconds: float = 10.0, **more: object) -> Reply:
    """Make a reply at the first try."""
    told = {"attempt": 1, **more}
    return Reply("q", "x", verdict, note, seconds=seconds, **told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("question", "answer", "seen", "rating"),
    [
        (CHOICE, reply("wrong"), True, Rating.AGAIN),
        (CLOZE, reply("wrong", "empty"), True, Rating.AGAIN),
        (CHOICE, reply(), False, Rating.GOOD),
        (CHOICE, reply(seconds=0.5), True, Rating.GOOD),
        (CHOICE, reply(seconds=31.0), True, Rating.HARD),
        (CLOZE, reply(), False, Rating.GOOD),
        (CLOZE, reply(seconds=3.9), True, Rating.EASY),
        (CLOZE, reply(seconds=3.9), False, Rating.GOOD),
        (CLOZE, reply(seconds=41.0), True, Rating.HARD),
        (CLOZE, reply(note="no_accents"), True, Rating.GOOD),
        (CLOZE, reply("almost", "typo"), True, Rating.GOOD),
        (CLOZE, reply("almost", "digraphs"), True, Rating.GOOD),
        (CLOZE, reply("almost", "first_name"), True, Rating.HARD),
        (CLOZE, reply("almost", "close"), True, Rating.HARD),
        (CLOZE, reply("almost", "date_part"), True, Rating.HARD),
        (CLOZE, reply(seconds=1.0, hinted=True), True, Rating.HARD),
        (CLOZE, reply(note="value", overridden="wrong", seconds=1.0), True, Rating.GOOD),
        (CLOZE, reply(overridden="wrong", hinted=True), True, Rating.HARD),
        (CLOZE, reply("wrong", reported=True), True, None),
        (CLOZE, reply(attempt=2), True, None),
    ],
)
def test_an_outcome_has_its_rating(
    question: object,
    answer: Reply,
    seen: bool,  # noqa: FBT001  (a column of the table)
    rating: Rating | None,
) -> None:
    """Row by row, where ten seconds are usual."""
    assert rate(question, answer, seen=seen, usual=10.0) == rating  # type: ignore[arg-type]


def test_without_a_usual_time_no_answer_is_fast_or_slow() -> None:
    """Five earlier times are needed; who was away a long time does not shift them."""
    assert usual_time([1.0] * 4) is None
    assert usual_time([3.0, 2.0, 4.0, 1.0, 9999.0]) == 3.0
    assert rate(CLOZE, reply(seconds=59.0), seen=True, usual=None) == Rating.GOOD


def test_a_rating_sets_the_first_date() -> None:
    """Wrong and hard come back tomorrow, good in two days, easy in eight."""
    days = [(review(None, rating, 5.0, NOW).due - NOW).days for rating in Rating]
    assert days == [1, 1, 2, 8]


def test_who_keeps_knowing_it_is_asked_ever_more_seldom() -> None:
    """Six good answers, each on its day; news is asked at least once a year."""
    card, now, days = None, NOW, []
    for _ in range(6):
        card = review(card, Rating.GOOD, 5.0, now)
        days.append((card.due - now).days)
        now = card.due
    assert days == [2, 11, 46, 163, 365, 365]


@given(RATINGS)
def test_the_same_answers_give_the_same_dates(ratings: list[Rating]) -> None:
    """Nothing is left to chance, and no date lies further than a year."""

    def last(card: Card | None = None) -> Card:
        for number, rating in enumerate(ratings):
            card = review(card, rating, 5.0, NOW + dt.timedelta(days=number))
        assert card
        return card

    assert last() == last()
    assert last().due - NOW <= dt.timedelta(days=FARTHEST + len(ratings))


def test_the_time_zone_of_the_reader_does_not_matter() -> None:
    """The scheduler counts in UTC."""
    here = NOW.astimezone(dt.timezone(dt.timedelta(hours=9)))
    assert review(None, Rating.GOOD, 5.0, here) == review(None, Rating.GOOD, 5.0, NOW)
