"""What a newcomer sees: `quizgen` without a word more, in an ordinary terminal."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux here")

Tmux = Callable[..., str]


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    """Open a terminal of 80 by 24 characters with a shell in it."""

    def run(*arguments: str) -> str:
        command = ["tmux", "-S", str(tmp_path / "socket"), *arguments]
        return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout

    run("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", "env LC_ALL=C.UTF-8 sh")
    yield run
    run("kill-server")


def until(tmux: Tmux, text: str) -> str:
    """Wait until the screen shows a text, and return the screen."""
    end = time.monotonic() + 30
    while text not in (screen := tmux("capture-pane", "-p")):
        assert time.monotonic() < end, screen
        time.sleep(0.1)
    return screen


def test_the_quiz_opens_and_leaves_the_terminal_as_it_was(tmux: Tmux) -> None:
    """The first question on the seeds comes up; after leaving, the shell is there again."""
    tmux("send-keys", "echo be''fore", "Enter")
    until(tmux, "before")
    tmux("send-keys", f"'{sys.executable}' -m quizgen; echo ended with $?", "Enter")
    assert " 1 / " in until(tmux, "q leave")
    tmux("send-keys", "q")
    assert "before" in until(tmux, "ended with 0")
