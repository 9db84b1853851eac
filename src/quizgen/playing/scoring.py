"""What an answer earns: the one place where points are counted and explained.

In: a reply and how many were right in a row before it. Out: points; and the same rules in words.
"""

import datetime as dt
from dataclasses import dataclass

from quizgen.playing.phrases import Phrases
from quizgen.playing.verdicts import Grade

RIGHT, ALMOST, LATER = 50, 30, 10
BONUS, MOST_BONUS = 5, 25
HINTED = 2
"""A hint divides the points by this."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer to one question."""

    question: str
    """Id of the question."""
    given: str
    """What was chosen or typed; empty if the reader asked to see the answer."""
    verdict: Grade
    """What it counts as."""
    note: str
    """Key of the reason, or empty; `reported` if the question was put aside unanswered."""
    attempt: int
    """1 for the first try."""
    seconds: float
    hinted: bool = False
    overridden: Grade | None = None
    """The verdict before the reader said "I was right"."""
    reported: bool = False
    """The reader found the question bad: it counts for nothing."""
    at: dt.datetime | None = None


def points(reply: Reply, streak: int) -> int:
    """Return the points of one reply, given how many were right in a row before it."""
    if reply.verdict == "wrong" or reply.reported:
        return 0
    if reply.attempt > 1:
        full = LATER
    else:
        bonus = min(BONUS * streak, MOST_BONUS)
        full = RIGHT + bonus if reply.verdict == "right" else ALMOST
    return full // HINTED if reply.hinted else full


def rules(phrases: Phrases) -> tuple[tuple[str, str], ...]:
    """Explain the points, line by line: for what, and how many."""
    return (
        (phrases("right at the first try"), f"{RIGHT}"),
        (
            phrases("for each right answer in a row before it, up to {most}", most=MOST_BONUS),
            f"+{BONUS}",
        ),
        (phrases("almost right at the first try"), f"{ALMOST}"),
        (phrases("right or almost right at a later try"), f"{LATER}"),
        (phrases("with a hint"), phrases("half")),
        (phrases("wrong, revealed or reported"), "0"),
    )
