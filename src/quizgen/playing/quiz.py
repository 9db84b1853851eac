"""A quiz as a value: questions, replies so far, and all that follows from them.

In: questions and replies. Out: which question is next, the score, the streak, the accuracy.
Nothing here knows of screens or clocks.

The rules: questions come in order; each that was answered wrong comes back at the end until it
is right or almost right. Only the first try counts for accuracy and full points.
"""

from collections import deque
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from quizgen.models import Question
from quizgen.playing.answers import Grade, Verdict, check

RIGHT, ALMOST, LATER = 50, 30, 10
BONUS, MOST_BONUS = 5, 25

Index: TypeAlias = int


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer to one question."""

    question: str
    """Id of the question."""
    given: str
    """What was chosen or typed; empty if the reader asked to see the answer."""
    verdict: Grade
    note: str
    """Key of the reason in the interface's texts, or empty."""
    attempt: int
    """1 for the first try."""
    seconds: float


def points(reply: Reply, streak: int) -> int:
    """Explain the score of one reply, given how many were right in a row before it.

    Right at the first try: 50, and 5 more for each right one before it, up to 25 more.
    Almost right at the first try: 30. Right or almost right at a later try: 10. Wrong: nothing.
    """
    if reply.verdict == "wrong":
        return 0
    if reply.attempt > 1:
        return LATER
    return RIGHT + min(BONUS * streak, MOST_BONUS) if reply.verdict == "right" else ALMOST


@dataclass(frozen=True)
class Quiz:
    """Questions and the replies to them, oldest first."""

    questions: tuple[Question, ...]
    replies: tuple[Reply, ...] = ()

    def answer(self, given: str, seconds: float = 0.0) -> "Quiz":
        """Return the quiz with the current question answered; finished, it stays as it is."""
        question = self.current
        if question is None:
            return self
        verdict = judge(question, given)
        attempt = 1 + self._order[: len(self.replies)].count(self._order[len(self.replies)])
        reply = Reply(question.id, given, verdict.grade, verdict.note, attempt, max(seconds, 0.0))
        return replace(self, replies=(*self.replies, reply))

    def undo(self) -> "Quiz":
        """Return the quiz without its latest reply."""
        return replace(self, replies=self.replies[:-1])

    @property
    def current(self) -> Question | None:
        """Return the question to answer now; none when the quiz is finished."""
        return self._at(len(self.replies))

    @property
    def answered(self) -> Question | None:
        """Return the question that the latest reply answers."""
        return self._at(len(self.replies) - 1)

    def number(self, question: Question) -> int:
        """Return the place of a question in the quiz, from 1."""
        return self.questions.index(question) + 1

    @property
    def finished(self) -> bool:
        """Tell whether every question was right or almost right once."""
        return self.current is None

    @property
    def last(self) -> Reply | None:
        """Return the latest reply."""
        return self.replies[-1] if self.replies else None

    @property
    def firsts(self) -> tuple[Reply | None, ...]:
        """Return for each question its first reply, or None."""
        found: dict[Index, Reply] = {}
        for index, reply in zip(self._order, self.replies, strict=False):
            found.setdefault(index, reply)
        return tuple(found.get(index) for index in range(len(self.questions)))

    @property
    def score(self) -> int:
        """Add up the points of all replies."""
        streaks = self._streaks
        return sum(points(r, s) for r, s in zip(self.replies, streaks, strict=False))

    @property
    def gained(self) -> int:
        """Return the points of the latest reply."""
        return points(self.replies[-1], self._streaks[-2]) if self.replies else 0

    @property
    def streak(self) -> int:
        """Count the right replies in a row: almost right ones neither add nor end it."""
        return self._streaks[-1]

    @property
    def best_streak(self) -> int:
        """Return the longest streak so far."""
        return max(self._streaks)

    @property
    def accuracy(self) -> float:
        """Return the share of first tries that were right or almost right; 0 before any."""
        tried = [reply for reply in self.firsts if reply]
        return sum(r.verdict != "wrong" for r in tried) / len(tried) if tried else 0.0

    @property
    def missed(self) -> tuple[Question, ...]:
        """Return the questions whose first try was wrong."""
        pairs = zip(self.questions, self.firsts, strict=True)
        return tuple(q for q, first in pairs if first and first.verdict == "wrong")

    @property
    def seconds(self) -> float:
        """Add up the time of all replies."""
        return sum(reply.seconds for reply in self.replies)

    def _at(self, place: int) -> Question | None:
        return self.questions[self._order[place]] if 0 <= place < len(self._order) else None

    @cached_property
    def _order(self) -> tuple[Index, ...]:
        """Return the questions that were answered, in order, then those still to come."""
        queue = deque(range(len(self.questions)))
        done: list[Index] = []
        for reply in self.replies:
            done.append(queue.popleft())
            if reply.verdict == "wrong":
                queue.append(done[-1])
        return (*done, *queue)

    @cached_property
    def _streaks(self) -> tuple[int, ...]:
        """Return the streak before each reply and after the last."""
        streaks = [0]
        for reply in self.replies:
            step = {"right": streaks[-1] + 1, "almost": streaks[-1], "wrong": 0}
            streaks.append(step[reply.verdict])
        return tuple(streaks)


def judge(question: Question, given: str) -> Verdict:
    """Grade an answer: an option by its text, a typed one leniently."""
    if not given.strip():
        return Verdict("wrong", "empty")
    if question.options:
        return Verdict("right" if given == question.answer else "wrong")
    return check(question, given)
