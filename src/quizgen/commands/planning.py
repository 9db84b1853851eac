"""From what a player wishes to a session: resumed where it was left, or begun.

In: shelves of the library and wishes as they were typed. Out: a session that is kept.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from quizgen.commands.saying import check_choice, check_languages, refuse_nothing, say_fewer
from quizgen.memory import library, sessions
from quizgen.memory.database import Memory
from quizgen.memory.sessions import Paused, Session
from quizgen.models import Language, Question, QuestionKind
from quizgen.playing.plans import Plan, topics

ENOUGH = 5
"""Questions of a quiz that is worth its start."""
KINDS: dict[str, QuestionKind] = {"choice": "multiple_choice", "cloze": "cloze"}


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a player asked for on the command line."""

    languages: tuple[Language, ...] = ()
    count: int | None = None
    kinds: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    exam: bool = False
    minutes: float = 0.0
    due: bool = False
    new: bool = False
    """Do not go on with a session that waits."""


def open_session(
    memory: Memory,
    shelves: tuple[str, ...],
    wishes: Wishes,
    own: Language,
    now: dt.datetime,
) -> Session:
    """Resume the session that waits for just these wishes, or begin one in its place."""
    questions = _questions(memory, shelves, wishes, now)
    plan = _plan(shelves, wishes, questions, own)
    waiting = sessions.paused_on(memory, plan)
    if waiting and not wishes.new and not _was_made_since(memory, waiting[0]):
        return sessions.resume(memory, waiting[0].id)
    for old in waiting:
        sessions.end(memory, sessions.resume(memory, old.id), now)
    titles = {shelf.id: shelf.title for shelf in library.shelves(memory, now)}
    title = titles.get(shelves[0], "") if shelves else ""
    session = sessions.start(memory, plan, questions, now, title)
    refuse_nothing(session.quiz.questions, "no questions are left that fit your wishes")
    say_fewer(session.quiz.total, wishes.count, "questions")
    return session


def _was_made_since(memory: Memory, waiting: Paused) -> bool:
    """Tell whether a quiz was changed after its session had begun."""
    made = (library.made(memory, shelf) for shelf in waiting.plan.shelves)
    return any(time is not None and time > waiting.started for time in made)


def _questions(
    memory: Memory, shelves: tuple[str, ...], wishes: Wishes, now: dt.datetime
) -> tuple[Question, ...]:
    if wishes.due:
        due = library.due(memory, now)
        refuse_nothing(due, "nothing is due today")
        return due
    questions = library.questions_of(memory, *shelves)
    refuse_nothing(questions, "no questions are left: you dropped them all")
    return questions


def _plan(
    shelves: tuple[str, ...], wishes: Wishes, questions: tuple[Question, ...], own: Language
) -> Plan:
    languages = check_languages(wishes.languages)
    if not languages and not wishes.due:
        languages = languages_for(questions, own)
    return Plan(
        shelves=() if wishes.due else shelves,
        due=wishes.due,
        count=wishes.count,
        kinds=tuple(KINDS[_checked(kind, KINDS, "--kind")] for kind in wishes.kinds),
        languages=languages,
        topics=tuple(_checked(topic, _topics(questions), "--topic") for topic in wishes.topics),
        exam=wishes.exam,
        limit=round(60 * wishes.minutes),
    )


def languages_for(questions: tuple[Question, ...], own: Language) -> tuple[Language, ...]:
    """Without a wish, ask in the reader's language; where it has few, in that of the most too."""
    counts = Counter(question.language for question in questions)
    most = max(counts, key=counts.__getitem__)
    few = counts[own] < min(ENOUGH, counts[most])
    return tuple(code for code in (own, most) if counts[code]) if few else (own,)


def _topics(questions: tuple[Question, ...]) -> tuple[str, ...]:
    return (*topics(questions), *sorted({question.relation for question in questions}))


def _checked(wish: str, allowed: Iterable[str], option: str) -> str:
    check_choice(wish, tuple(allowed), option)
    return wish
