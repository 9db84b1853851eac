"""What a newcomer sees: `quizgen` without a word more, in an ordinary terminal."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux here")

Tmux = Callable[..., str]


@pytest.fixture
def tmux(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Tmux]:
    """Open a terminal of 80 by 24 characters, or the size given, with a shell in it."""
    width, height = getattr(request, "param", ("80", "24"))

    def run(*arguments: str) -> str:
        command = ["tmux", "-S", str(tmp_path / "socket"), *arguments]
        return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout

    shell = f"env -u COLUMNS -u LINES LC_ALL=C.UTF-8 QUIZGEN_HOME={tmp_path} sh"
    run("-f", "/dev/null", "new-session", "-d", "-x", width, "-y", height, shell)
    yield run
    run("kill-server")


def until(tmux: Tmux, text: str) -> str:
    """Wait until the screen shows a text, and return the screen."""
    end = time.monotonic() + 30
    while text not in (screen := tmux("capture-pane", "-p")):
        assert time.monotonic() < end, screen
        time.sleep(0.1)
    return screen


def test_the_library_opens_and_two_keys_ask_the_first_question(tmux: Tmux) -> None:
    """What comes with quizgen is there, one key makes and starts a quiz; the shell comes back."""
    tmux("send-keys", "echo be''fore", "Enter")
    until(tmux, "before")
    tmux("send-keys", f"'{sys.executable}' -m quizgen; echo en''ded with $?", "Enter")
    until(tmux, "Stability AI")
    tmux("send-keys", "1")
    until(tmux, " 1 / ")
    tmux("send-keys", "q")
    until(tmux, "q quit")
    tmux("send-keys", "q")
    assert "before" in until(tmux, "ended with 0")


@pytest.mark.parametrize("tmux", [("80", "24"), ("60", "18")], indirect=True)
def test_a_session_survives_its_end_by_force(tmux: Tmux) -> None:
    """Answered, killed, started again: the session waits at the top and goes on."""
    start = f"'{sys.executable}' -m quizgen"
    tmux("send-keys", start, "Enter")
    until(tmux, "o options")
    tmux("send-keys", "1")
    until(tmux, "q pause")
    tmux("send-keys", "1")
    until(tmux, "u undo")
    pid = tmux("display-message", "-p", "#{pane_pid}").strip()
    children = Path(f"/proc/{pid}/task/{pid}/children")
    if not children.exists():
        pytest.skip("this system does not tell the children of a process")
    os.kill(int(children.read_text().split()[-1]), signal.SIGKILL)
    tmux("respawn-pane", "-k")
    tmux("send-keys", start, "Enter")
    until(tmux, "Go on")
    tmux("send-keys", "1")
    until(tmux, " 2 / ")
    tmux("send-keys", "q")
    until(tmux, "Go on")
