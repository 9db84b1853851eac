"""How well an answer was known, on the scale of the scheduler.

In: a question, the reply to it, whether it was asked before, and how long such questions usually
take. Out: again, hard, good, easy; or nothing, where the reply says nothing about memory.
"""

from enum import IntEnum

from quizgen.playing.scoring import Reply
from quizgen.questions import Question

LONGEST = 60.0
"""Seconds; who takes longer was elsewhere."""
FEWEST = 5
"""Before so many replies, no time counts as usual."""
SLOW_CHOICE, SLOW_CLOZE, FAST_CLOZE = 3.0, 4.0, 0.4
"""Shares of the usual time."""
SLIPS = frozenset({"", "typo", "accents", "no_accents", "digraphs"})
"""Notes of replies that are almost right only by their spelling."""


class Rating(IntEnum):
    """The four grades of the scheduler."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


def rate(question: Question, reply: Reply, *, seen: bool, usual: float | None) -> Rating | None:
    """Return the rating of a first try; later tries and reported questions have none."""
    if reply.attempt > 1 or reply.reported:
        return None
    if reply.verdict == "wrong":
        return Rating.AGAIN
    if reply.hinted or (reply.verdict == "almost" and reply.note not in SLIPS):
        return Rating.HARD
    if reply.overridden or reply.verdict == "almost":
        return Rating.GOOD
    pace = min(reply.seconds, LONGEST) / usual if usual else 1.0
    return _by_pace(question, pace, seen=seen)


def _by_pace(question: Question, pace: float, *, seen: bool) -> Rating:
    """Rate a right answer by its share of the usual time."""
    if question.options:
        # A choice is never easy: one in four is luck.
        return Rating.HARD if pace > SLOW_CHOICE else Rating.GOOD
    if pace > SLOW_CLOZE:
        return Rating.HARD
    return Rating.EASY if seen and pace < FAST_CLOZE else Rating.GOOD


def usual_time(seconds: list[float]) -> float | None:
    """Return the median of earlier times, or None if they are too few."""
    if len(seconds) < FEWEST:
        return None
    # The module `statistics` would take longer to import than all the rest.
    return sorted(min(one, LONGEST) for one in seconds)[len(seconds) // 2] or None
