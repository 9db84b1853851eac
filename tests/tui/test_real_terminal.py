"""The program in a real terminal: it starts, plays, and leaves the terminal as it was."""

import os
import select
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="only where there are pseudo-terminals")

HERE = Path(__file__).parents[1]
PROGRAM = f"""
import sys; sys.path.insert(0, {str(HERE)!r})
import datetime as dt
from quiz_samples import SAMPLES
from quizgen.memory import history, sessions
from quizgen.memory.database import open_memory
from quizgen.playing.phrases import Phrases
from quizgen.playing.plans import Plan
from quizgen.tui.app import run
from quizgen.tui.world import World
now = dt.datetime.now(dt.UTC)
with open_memory(None, now) as memory:
    session = sessions.start(memory, Plan(), SAMPLES, now)
    run(World(memory, Phrases("en"), lambda source, tell: None), session)
    print("left with", len(history.records(memory)))
"""
ENTERED, LEFT = b"\x1b[?1049h", b"\x1b[?1049l"


class Terminal:
    """A program in a pseudo-terminal."""

    def __init__(self) -> None:
        self.seen = b""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execv(sys.executable, [sys.executable, "-c", PROGRAM])  # noqa: S606

    def until(self, mark: bytes) -> bytes:
        """Read until `mark` comes."""
        end = time.monotonic() + 20
        while mark not in self.seen and time.monotonic() < end:
            if select.select([self.fd], [], [], 0.5)[0]:
                try:
                    self.seen += os.read(self.fd, 65536)
                except OSError:  # Linux says so when the program has ended
                    break
        assert mark in self.seen, self.seen[-500:]
        return self.seen

    def end(self) -> int:
        """Wait for the program and return its exit code."""
        code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        self.pid = 0
        return code


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    """Start the program, and stop it if the test did not come so far."""
    started = Terminal()
    yield started
    if started.pid:
        os.kill(started.pid, signal.SIGKILL)
        started.end()
    os.close(started.fd)


def test_a_quiz_in_a_real_terminal(terminal: Terminal) -> None:
    """Start, answer, leave: the other screen is left and the result printed."""
    terminal.until(b"Who stepped down")
    os.write(terminal.fd, b"2")
    terminal.until(b"Correct")
    os.write(terminal.fd, b"q")
    terminal.until(b"left with 1")
    assert terminal.seen.index(LEFT) > terminal.seen.index(ENTERED)
    assert terminal.end() == 0


def test_a_told_stop_leaves_the_terminal_clean(terminal: Terminal) -> None:
    """SIGTERM ends the program as its own key does, with the quiz so far."""
    terminal.until(b"Who stepped down")
    os.kill(terminal.pid, signal.SIGTERM)
    assert LEFT in terminal.until(b"left with 0")
    assert terminal.end() == 0
