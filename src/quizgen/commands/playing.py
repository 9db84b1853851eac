"""`play`: the quiz in the app, or line by line where there is no terminal."""

import datetime as dt
import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import typer

from quizgen.commands.planning import Wishes, open_session
from quizgen.commands.saying import progress
from quizgen.memory.database import Memory, open_memory
from quizgen.memory.places import data_folder
from quizgen.plain.desk import Desk, must_be_plain
from quizgen.playing.phrases import Phrases, interface_language
from quizgen.safety import safe

# Each command imports the stages it needs, so that none waits for those of another.
# ruff: noqa: PLC0415

SHORT_QUIZ = 20
"""Questions of the quiz that opens without a command."""


def play_seeds(data: Path | None = None) -> None:
    """Open the quiz on the articles that come with quizgen."""
    play_quiz([], Wishes(count=SHORT_QUIZ), [], data, plain=False)


def play_quiz(
    sources: Sequence[str],
    wishes: Wishes,
    templates: Sequence[Path],
    data: Path | None,
    *,
    plain: bool,
) -> None:
    """Play: in the app on a terminal, else line by line."""
    streams = sys.stdin, sys.stdout, sys.stderr
    lines = plain or must_be_plain(*streams, term=os.environ.get("TERM", ""))
    with open_memory(data_folder(data), _now()) as memory:
        shelves = () if wishes.due else _shelves(memory, sources, templates)
        if lines:
            _play_lines(memory, shelves, wishes)
        else:
            _play_app(memory, shelves, wishes)


def _shelves(memory: Memory, sources: Sequence[str], templates: Sequence[Path]) -> tuple[str, ...]:
    """Put the sources on shelves of the library, unless they are there as they now are."""
    from quizgen.commands.shelving import shelve

    with progress() as tell:
        return shelve(memory, sources, templates, _now(), tell)


def _play_app(memory: Memory, shelves: tuple[str, ...], wishes: Wishes) -> None:
    own = interface_language()
    session = open_session(memory, shelves, wishes, own, _now())
    from quizgen.tui.app import run

    run(session.quiz.questions, own)


def _play_lines(memory: Memory, shelves: tuple[str, ...], wishes: Wishes) -> None:
    from quizgen.plain.asking import play_plain

    phrases = Phrases(interface_language())
    for notice in memory.notices:
        typer.echo(safe(phrases(notice.text, **notice.values)), err=True)
    session = open_session(memory, shelves, wishes, phrases.language, _now())
    with _stopping():
        play_plain(memory, session, Desk(sys.stdin, sys.stdout, phrases, time.monotonic, _now))


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()


@contextmanager
def _stopping() -> Iterator[None]:
    """Let a request to stop pause the session as Ctrl+C does, then end as the system expects."""
    asked: list[int] = []

    def stop(number: int, _: object) -> None:
        asked.append(number)
        raise KeyboardInterrupt

    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    for name in names:
        with suppress(ValueError):  # not the main thread
            signal.signal(getattr(signal, name), stop)
    try:
        yield
    finally:
        for name in names:
            with suppress(ValueError):
                signal.signal(getattr(signal, name), signal.SIG_DFL)
    if asked:
        raise typer.Exit(128 + asked[0])
