"""A quiz as a value: questions, replies so far, and all that follows from them.

In: questions and replies. Out: which question is next, the score, the streak, the accuracy.
Nothing here knows of screens or clocks.

The rules: questions come in order; each that was answered wrong comes back at the end until it
is right or almost right, but not in an exam. Only the first try counts for accuracy and full
points. A question that the reader reports counts for nothing and does not come back.
"""

import datetime as dt
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from quizgen.playing.scoring import Reply, points
from quizgen.playing.verdicts import Verdict
from quizgen.questions import Question

Index: TypeAlias = int


@dataclass(frozen=True)
class Quiz:
    """Questions and the replies to them, oldest first."""

    questions: tuple[Question, ...]
    replies: tuple[Reply, ...] = ()
    hints: tuple[str, ...] = ()
    """Ids of the questions for which a hint was taken."""
    exam: bool = False
    """Each question is asked once; no hints, no second opinion."""
    limit: int = 0
    """Seconds for the whole quiz; 0 for as long as it takes."""

    def answer(self, given: str, seconds: float = 0.0, at: dt.datetime | None = None) -> "Quiz":
        """Return the quiz with the current question answered; finished, it stays as it is."""
        question = self.current
        if question is None:
            return self
        return self._add(question, given, judge(question, given), seconds, at)

    def report_current(self, at: dt.datetime | None = None) -> "Quiz":
        """Return the quiz with the current question put aside unanswered."""
        question = self.current
        if question is None:
            return self
        return self._add(question, "", Verdict("wrong", "reported"), 0.0, at).report()

    def report(self) -> "Quiz":
        """Return the quiz with the question answered last put aside."""
        return self._mend(reported=True) if self.replies else self

    def override(self) -> "Quiz":
        """Return the quiz with the latest reply counted as right, as the reader says it is."""
        last = self.last
        if last is None or not self.can_override:
            return self
        return self._mend(verdict="right", overridden=last.verdict)

    def hint(self) -> "Quiz":
        """Return the quiz with a hint taken for the current question."""
        question = self.current
        if question is None or self.exam or self.hinted:
            return self
        return replace(self, hints=(*self.hints, question.id))

    def undo(self) -> "Quiz":
        """Take back the latest step: a report, an "I was right", or the whole reply."""
        last = self.last
        if last and last.reported and last.note != "reported":
            return self._mend(reported=False)
        if last and last.overridden:
            return self._mend(verdict=last.overridden, overridden=None)
        return replace(self, replies=self.replies[:-1])

    def over(self, seconds: float) -> bool:
        """Tell whether the time is up, `seconds` after the current question was asked."""
        return self.remaining is not None and seconds >= self.remaining

    @property
    def current(self) -> Question | None:
        """Return the question to answer now; none when the quiz is finished."""
        return None if self.over(0.0) else self._at(len(self.replies))

    @property
    def answered(self) -> Question | None:
        """Return the question that the latest reply answers."""
        return self._at(len(self.replies) - 1)

    def number(self, question: Question) -> int:
        """Return the place of a question in the quiz, from 1."""
        return self.questions.index(question) + 1

    @property
    def finished(self) -> bool:
        """Tell whether every question was right or almost right once, or the time is up."""
        return self.current is None

    @property
    def remaining(self) -> float | None:
        """Return the seconds that are left; None without a limit."""
        return max(self.limit - self.seconds, 0.0) if self.limit else None

    @property
    def total(self) -> int:
        """Count the questions."""
        return len(self.questions)

    @property
    def position(self) -> int:
        """Count the questions that were tried at least once."""
        return sum(first is not None for first in self.firsts)

    @property
    def hinted(self) -> bool:
        """Tell whether a hint was taken for the current question."""
        return self.current is not None and self.current.id in self.hints

    @property
    def can_override(self) -> bool:
        """Tell whether the reader may say "I was right": of a typed answer, outside an exam."""
        last, question = self.last, self.answered
        if last is None or question is None or question.options or self.exam:
            return False
        return bool(last.given.strip()) and last.verdict != "right" and not last.reported

    @property
    def last(self) -> Reply | None:
        """Return the latest reply."""
        return self.replies[-1] if self.replies else None

    @cached_property
    def firsts(self) -> tuple[Reply | None, ...]:
        """Return for each question its first reply, or None."""
        found: dict[Index, Reply] = {}
        for index, reply in zip(self._order, self.replies, strict=False):
            found.setdefault(index, reply)
        return tuple(found.get(index) for index in range(len(self.questions)))

    @property
    def score(self) -> int:
        """Add up the points of all replies."""
        return sum(self._points)

    @property
    def gained(self) -> int:
        """Return the points of the latest reply."""
        return self._points[-1] if self.replies else 0

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
        tried = [first for _, first in self._counted]
        return sum(first.verdict != "wrong" for first in tried) / len(tried) if tried else 0.0

    @property
    def missed(self) -> tuple[Question, ...]:
        """Return the questions whose first try was wrong."""
        return tuple(question for question, first in self._counted if first.verdict == "wrong")

    @property
    def seconds(self) -> float:
        """Add up the time of all replies."""
        return sum(reply.seconds for reply in self.replies)

    def _add(
        self,
        question: Question,
        given: str,
        verdict: Verdict,
        seconds: float,
        at: dt.datetime | None,
    ) -> "Quiz":
        attempt = 1 + self._order[: len(self.replies)].count(self._order[len(self.replies)])
        hinted = question.id in self.hints
        told = (question.id, given, verdict.grade, verdict.note, attempt)
        reply = Reply(*told, seconds=max(seconds, 0.0), hinted=hinted, at=at)
        return replace(self, replies=(*self.replies, reply))

    def _mend(self, **changes: object) -> "Quiz":
        """Return the quiz with the latest reply changed."""
        last = replace(self.replies[-1], **changes)  # type: ignore[arg-type]
        return replace(self, replies=(*self.replies[:-1], last))

    def _at(self, place: int) -> Question | None:
        return self.questions[self._order[place]] if 0 <= place < len(self._order) else None

    @cached_property
    def _reported(self) -> frozenset[str]:
        return frozenset(reply.question for reply in self.replies if reply.reported)

    @property
    def _counted(self) -> Iterator[tuple[Question, Reply]]:
        """Yield the questions that were tried and not reported, with their first reply."""
        for question, first in zip(self.questions, self.firsts, strict=True):
            if first and question.id not in self._reported:
                yield question, first

    @cached_property
    def _order(self) -> tuple[Index, ...]:
        """Return the questions that were answered, in order, then those still to come."""
        queue = deque(range(len(self.questions)))
        done: list[Index] = []
        for reply in self.replies:
            done.append(queue.popleft())
            if reply.verdict == "wrong" and not reply.reported and not self.exam:
                queue.append(done[-1])
        return (*done, *queue)

    @cached_property
    def _streaks(self) -> tuple[int, ...]:
        """Return the streak before each reply and after the last."""
        streaks = [0]
        for reply in self.replies:
            step = {"right": streaks[-1] + 1, "almost": streaks[-1], "wrong": 0}
            ignored = reply.question in self._reported
            streaks.append(streaks[-1] if ignored else step[reply.verdict])
        return tuple(streaks)

    @cached_property
    def _points(self) -> tuple[int, ...]:
        """Return the points of each reply."""
        pairs = zip(self.replies, self._streaks, strict=False)
        return tuple(0 if r.question in self._reported else points(r, s) for r, s in pairs)


def judge(question: Question, given: str) -> Verdict:
    """Grade an answer: an option by its text, a typed one leniently."""
    if not given.strip():
        return Verdict("wrong", "empty")
    if question.options:
        return Verdict("right" if given == question.answer else "wrong")
    from quizgen.playing.answers import check  # noqa: PLC0415  (slow; only typing needs it)

    return check(question, given)
