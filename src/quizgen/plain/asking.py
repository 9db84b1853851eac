"""A session line by line: a question, a typed line, what comes of it.

In: a session and a desk. Out: the session as it was left. Each line is kept before its verdict is
shown. The end of the input, Ctrl+C and a request to stop pause the session.
"""

from contextlib import suppress
from dataclasses import dataclass, replace

from quizgen.memory import sessions
from quizgen.memory.database import Memory
from quizgen.memory.sessions import Session
from quizgen.plain.desk import Desk, meant
from quizgen.plain.telling import (
    show_feedback,
    show_help,
    show_hint,
    show_question,
    show_summary,
)
from quizgen.playing.wording import REPORTED
from quizgen.questions import Question


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a session stands between two lines of input."""

    memory: Memory
    desk: Desk
    session: Session
    started: float
    """When the current question was shown."""
    over: bool = False
    """The question is dealt with, or another one has to be shown."""
    left: bool = False
    """The reader does not go on, or has no time left."""

    @property
    def seconds(self) -> float:
        """Return for how long the current question has been looked at."""
        return self.desk.clock() - self.started


def play_plain(memory: Memory, session: Session, desk: Desk) -> Session:
    """Ask all questions of a session in lines of text."""
    turn = Turn(memory, desk, session, 0.0)
    if session.quiz.replies:
        desk.say(desk.phrases("Going on where you paused; --new starts afresh."))
    try:
        while (question := turn.session.quiz.current) is not None and not turn.left:
            show_question(question, turn.session.quiz, desk)
            turn = replace(turn, started=desk.clock(), over=False)
            while not turn.over:
                turn = _take_line(turn, question)
    except KeyboardInterrupt:
        turn = replace(turn, session=sessions.resume(memory, session.id))
        with suppress(OSError):  # nobody may be left to read it
            desk.say()
            _sum_up(turn)
    else:
        _sum_up(turn)
    return turn.session


def _sum_up(turn: Turn) -> None:
    """Write what was reached, and how to go on."""
    show_summary(turn.memory, turn.session, turn.desk)
    if sessions.is_paused(turn.memory, turn.session.id):
        told = turn.desk.phrases("Paused. The same command goes on from here; --new starts afresh.")
        turn.desk.say(told)


def _take_line(turn: Turn, question: Question) -> Turn:
    """Read one line and do what it says."""
    typed = turn.desk.ask(_prompt(turn, question))
    if turn.session.quiz.over(turn.seconds):
        return _time_is_up(turn)
    if typed is None or typed.casefold() == "q":
        return replace(turn, over=True, left=True)
    command = COMMANDS.get(typed.casefold())
    return command(turn, question) if command else _answer(turn, question, typed.removeprefix("="))


def _prompt(turn: Turn, question: Question) -> str:
    phrases = turn.desk.phrases
    if question.options:
        return phrases("Answer (1–{number}): ", number=len(question.options))
    return phrases("Answer: ")


def _answer(turn: Turn, question: Question, typed: str) -> Turn:
    desk = turn.desk
    given = meant(question, typed)
    if given is None:
        number = len(question.options)
        text = "Please type a number from 1 to {number}, a letter or the answer; ? helps."
        desk.say(desk.phrases(text, number=number))
        return turn
    seconds, now = turn.seconds, desk.now()
    session = sessions.answer(turn.memory, turn.session, given, seconds, now)
    if not session.quiz.exam:
        show_feedback(session, desk)
    return replace(turn, session=session, over=True)


def _time_is_up(turn: Turn) -> Turn:
    turn.desk.say(turn.desk.phrases("Time is up."))
    session = sessions.end(turn.memory, turn.session, turn.desk.now())
    return replace(turn, session=session, over=True, left=True)


def _help(turn: Turn, _: Question) -> Turn:
    show_help(turn.desk)
    return turn


def _hint(turn: Turn, question: Question) -> Turn:
    if turn.session.quiz.exam:
        turn.desk.say(turn.desk.phrases("There are no hints in an exam."))
        return turn
    session = sessions.hint(turn.memory, turn.session, turn.desk.now())
    show_hint(question, turn.desk)
    return replace(turn, session=session)


def _undo(turn: Turn, _: Question) -> Turn:
    desk = turn.desk
    if not turn.session.quiz.replies:
        desk.say(desk.phrases("Nothing to undo."))
        return turn
    session = sessions.undo(turn.memory, turn.session, desk.now())
    desk.say(desk.phrases("Undone."))
    return replace(turn, session=session, over=True)


def _override(turn: Turn, _: Question) -> Turn:
    desk = turn.desk
    if not turn.session.quiz.can_override:
        desk.say(desk.phrases("Only a typed answer that was not right can be counted as right."))
        return turn
    session = sessions.override(turn.memory, turn.session, desk.now())
    desk.say(desk.phrases("Counted as right; it will be accepted from now on."))
    return replace(turn, session=session, over=True)


def _report(turn: Turn, _: Question) -> Turn:
    desk = turn.desk
    reason = desk.ask(desk.phrases("What is wrong with it? ")) or ""
    session = sessions.report(turn.memory, turn.session, reason, desk.now(), current=True)
    desk.say(desk.phrases(REPORTED))
    return replace(turn, session=session, over=True)


COMMANDS = {"?": _help, "h": _hint, "u": _undo, "y": _override, "r": _report}
