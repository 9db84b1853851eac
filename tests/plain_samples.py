"""A line quiz for the tests: typed lines in, the session and all that was written out."""

import datetime as dt
import io
from collections.abc import Callable, Sequence
from typing import TextIO

from quizgen.memory import sessions
from quizgen.memory.database import Memory, open_memory
from quizgen.memory.sessions import Session
from quizgen.models import Question
from quizgen.plain.asking import play_plain
from quizgen.plain.desk import Desk
from quizgen.playing.phrases import Phrases
from quizgen.playing.plans import Plan
from quizgen.playing.quiz import Quiz

NOW = dt.datetime(2026, 3, 4, 18, 30, tzinfo=dt.UTC)
NO_LIMITS = Plan()


def desk(
    typed: str | TextIO,
    stdout: TextIO,
    language: str = "en",
    clock: Callable[[], float] = lambda: 0.0,
) -> Desk:
    """Make a desk at which the time stands still."""
    stdin = io.StringIO(typed) if isinstance(typed, str) else typed
    return Desk(stdin, stdout, Phrases(language), clock, lambda: NOW)


def play_in(
    memory: Memory,
    typed: str,
    questions: Sequence[Question],
    plan: Plan = NO_LIMITS,
    clock: Callable[[], float] = lambda: 0.0,
) -> tuple[Session, str]:
    """Play a session that is begun, or goes on where it was left."""
    waiting = sessions.paused_on(memory, plan)
    session = (
        sessions.resume(memory, waiting[0].id)
        if waiting
        else sessions.begin(memory, plan, questions, NOW)
    )
    stdout = io.StringIO()
    return play_plain(memory, session, desk(typed, stdout, clock=clock)), stdout.getvalue()


def play(typed: str, questions: Sequence[Question], language: str = "en") -> tuple[Quiz, str]:
    """Play with these lines typed, keeping nothing."""
    stdout = io.StringIO()
    with open_memory(None, NOW) as memory:
        session = sessions.begin(memory, NO_LIMITS, questions, NOW)
        played = play_plain(memory, session, desk(typed, stdout, language))
    return played.quiz, stdout.getvalue()
