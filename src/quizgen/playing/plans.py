"""Which questions a session asks, and in what order.

In: all questions of some quizzes, the reader's wishes, and when each question is due again.
Out: the questions to ask. The same wishes on the same state give the same session.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quizgen.identity import order_by_hash
from quizgen.questions import Language, Question, QuestionKind


@dataclass(frozen=True, slots=True)
class Plan:
    """What the reader wants to play; what is empty asks for everything."""

    shelves: tuple[str, ...] = ()
    """Ids of the quizzes in the library."""
    due: bool = False
    """Only what is due, from the whole library."""
    count: int | None = None
    kinds: tuple[QuestionKind, ...] = ()
    languages: tuple[Language, ...] = ()
    topics: tuple[str, ...] = ()
    """What is asked for: `person`, `date`; or relations by name."""
    exam: bool = False
    """Feedback comes at the end."""
    limit: int = 0
    """Seconds for the whole session; 0 for as long as it takes."""


def choose(
    questions: Iterable[Question],
    plan: Plan,
    due: Mapping[str, dt.datetime] | None = None,
    now: dt.datetime | None = None,
) -> tuple[Question, ...]:
    """Return what to ask: what is due, then what was never asked, then what comes soonest."""
    fitting = [question for question in questions if fits(question, plan)]
    told = _in_one_language(fitting)
    return tuple(_by_need(told, due or {}, now)[: plan.count])


def fits(question: Question, plan: Plan) -> bool:
    """Tell whether a question is one of those that are wanted."""
    return (
        (not plan.kinds or question.kind in plan.kinds)
        and (not plan.languages or question.language in plan.languages)
        and (not plan.topics or bool({question.answer_kind, question.relation} & {*plan.topics}))
    )


def topics(questions: Iterable[Question]) -> tuple[str, ...]:
    """Return what the questions ask for, the most frequent first."""
    kinds = [question.answer_kind for question in questions if question.answer_kind]
    return tuple(sorted(set(kinds), key=lambda kind: (-kinds.count(kind), kind)))


def _in_one_language(questions: Sequence[Question]) -> list[Question]:
    """Ask each fact in one of its languages: a second one would give the answer away."""
    tongues: dict[str, set[Language]] = {}
    for question in questions:
        tongues.setdefault(question.fact or question.id, set()).add(question.language)
    chosen = {fact: order_by_hash(sorted(found), fact)[0] for fact, found in tongues.items()}
    return [q for q in questions if q.language == chosen[q.fact or q.id]]


def _by_need(
    questions: Sequence[Question], due: Mapping[str, dt.datetime], now: dt.datetime | None
) -> list[Question]:
    seen = _soonest((q for q in questions if q.id in due), due)
    overdue = [q for q in seen if now and due[q.id] <= now]
    unseen = [q for q in questions if q.id not in due]
    return [*overdue, *unseen, *seen[len(overdue) :]]


def _soonest(questions: Iterable[Question], due: Mapping[str, dt.datetime]) -> list[Question]:
    return sorted(questions, key=lambda question: due[question.id])
