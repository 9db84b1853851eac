"""`play`: the quiz in the app, or line by line where there is no terminal."""

import datetime as dt
import errno
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen import __version__
from quizgen.errors import QuizgenError, StorageError
from quizgen.loading import loading
from quizgen.memory import settings
from quizgen.memory.database import Memory, open_memory
from quizgen.memory.places import data_folder
from quizgen.memory.sessions import Session
from quizgen.playing.phrases import Phrases, interface_language
from quizgen.questions import Question

if TYPE_CHECKING:
    from quizgen.commands.planning import Wishes
    from quizgen.memory.library import Entry

# Each command imports the stages it needs, so that none waits for those of another.
# ruff: noqa: PLC0415

SHORT_QUIZ = 20
"""Questions of a quiz in lines that starts without a command."""
SEEDS = "seeds"
"""The setting that says from which version what comes with quizgen was offered."""


def open_library(data: Path | None = None) -> None:
    """Open the app at the library; without a terminal, ask some questions in lines."""
    if _can_only_lines():
        from quizgen.commands.planning import Wishes

        play_quiz([], Wishes(count=SHORT_QUIZ), [], data, plain=True)
        return
    with _in_own_words(), open_memory(data_folder(data), _now()) as memory:
        show(memory)


def play_quiz(
    sources: Sequence[str],
    wishes: "Wishes",
    templates: Sequence[Path],
    data: Path | None,
    *,
    plain: bool,
) -> None:
    """Play: in the app on a terminal, else line by line."""
    from quizgen.commands.planning import open_session

    with _in_own_words(), open_memory(data_folder(data), _now()) as memory:
        shelves = () if wishes.due else _shelves(memory, sources, templates)
        if plain or _can_only_lines():
            _play_lines(memory, shelves, wishes)
        else:
            session = open_session(memory, shelves, wishes, _language(memory), _now())
            show(memory, session, templates)


@contextmanager
def _in_own_words() -> Iterator[None]:
    """Tell a player in the player's language that answers cannot be kept or read."""
    try:
        yield
    except StorageError as error:
        raise QuizgenError(Phrases(interface_language()).error(error)) from error


def _can_only_lines() -> bool:
    """Tell whether there is no terminal; a browser is as good as one."""
    from quizgen.plain.desk import must_be_plain

    streams = sys.stdin, sys.stdout, sys.stderr
    return "TEXTUAL_DRIVER" not in os.environ and must_be_plain(
        *streams, term=os.environ.get("TERM", "")
    )


def _shelves(memory: Memory, sources: Sequence[str], templates: Sequence[Path]) -> tuple[str, ...]:
    """Put the sources on shelves of the library, unless they are there as they now are."""
    from quizgen.commands.saying import progress
    from quizgen.commands.shelving import shelve

    with progress() as tell:
        return shelve(memory, sources, templates, _now(), tell)


def show(memory: Memory, session: Session | None = None, templates: Sequence[Path] = ()) -> None:
    """Open the app at a session, or at the library, where all that comes with quizgen stands."""
    from functools import partial

    with loading():
        from quizgen.tui.app import run
        from quizgen.tui.world import World

    _offer_seeds(memory)
    gather = partial(_make_quiz, templates=tuple(templates))
    run(World(memory, Phrases(_language(memory)), gather), session)


def _make_quiz(
    source: str, tell: Callable[[str], None], templates: Sequence[Path]
) -> tuple["Entry", tuple[Question, ...]]:
    from quizgen.commands.making import make_quiz

    return make_quiz(source, tell, templates)


def _offer_seeds(memory: Memory) -> None:
    """Put what comes with quizgen on shelves once, not yet read: who removes it is rid of it."""
    if settings.get(memory, SEEDS) == __version__:
        return
    from quizgen.commands.shelving import seeds
    from quizgen.memory import library

    there = {shelf.id for shelf in library.shelves(memory, _now())}
    for seed in seeds():
        if seed.id not in there:
            library.keep(memory, seed, (), _now())
    settings.put(memory, SEEDS, __version__)


def _language(memory: Memory) -> str:
    """Return the language that was chosen in the app, else that of the locale."""
    return settings.get(memory, "language") or interface_language()


def _play_lines(memory: Memory, shelves: tuple[str, ...], wishes: "Wishes") -> None:
    import typer

    from quizgen.commands.planning import open_session
    from quizgen.plain.asking import play_plain
    from quizgen.plain.desk import Desk
    from quizgen.safety import safe

    phrases = Phrases(_language(memory))
    for notice in memory.notices:
        typer.echo(safe(phrases.told(notice.text, notice.values)), err=True)
    session = open_session(memory, shelves, wishes, phrases.language, _now())
    with _stopping():
        play_plain(memory, session, Desk(sys.stdin, sys.stdout, phrases, time.monotonic, _now))


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()


@contextmanager
def _stopping() -> Iterator[None]:
    """Let a request to stop pause the session as Ctrl+C does, then end as the system expects."""
    asked: list[int] = []
    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]

    def stop(number: int, _: object) -> None:
        for name in names:  # a closed terminal asks twice
            signal.signal(getattr(signal, name), signal.SIG_IGN)
        asked.append(number)
        raise KeyboardInterrupt

    for name in names:
        with suppress(ValueError):  # not the main thread
            signal.signal(getattr(signal, name), stop)
    try:
        yield
    except (KeyboardInterrupt, OSError) as error:
        # Asked while it spoke its last words, or nobody is left to hear them.
        if not asked and getattr(error, "errno", 0) != errno.EIO:
            raise
    if asked:
        sys.exit(128 + asked[0])
    for name in names:
        with suppress(ValueError):
            signal.signal(getattr(signal, name), signal.SIG_DFL)
