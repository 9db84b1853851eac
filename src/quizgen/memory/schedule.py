"""When a question comes again, by the FSRS scheduler.

In: the state of a question's card, a rating, and the time. Out: the new state and the date.
Nothing is left to chance: the same replies give the same dates.
"""

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from quizgen.playing.ratings import Rating

if TYPE_CHECKING:
    from fsrs import Scheduler

# fsrs takes longer to import than a question to appear; only an answer needs it.
# ruff: noqa: PLC0415

FARTHEST = 365
"""Days; news grows old."""


class Card(NamedTuple):
    """What the scheduler knows of a question."""

    state: str
    """Its own JSON."""
    due: dt.datetime


def review(card: Card | None, rating: Rating, seconds: float, now: dt.datetime) -> Card:
    """Return the card after an answer."""
    import fsrs

    now = now.astimezone(dt.UTC)
    before = fsrs.Card.from_json(card.state) if card else fsrs.Card(card_id=0, due=now)
    told = fsrs.Rating(rating), now, round(1000 * seconds)
    after, _ = _scheduler().review_card(before, *told)
    return Card(after.to_json(), after.due)


def warm_up() -> None:
    """Load the scheduler, so that the first answer need not wait for it."""
    _scheduler()


@cache
def _scheduler() -> "Scheduler":
    from fsrs import Scheduler

    # Wrong answers return within the session, so the scheduler deals in whole days.
    return Scheduler(
        learning_steps=(), relearning_steps=(), maximum_interval=FARTHEST, enable_fuzzing=False
    )
