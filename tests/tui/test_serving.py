"""The app in a browser: the page comes from this computer alone, and so does all that it loads."""

import datetime as dt
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from card_browser import CHROMIUM, chromium
from quiz_samples import CHOICE, SAMPLES
from quizgen import __version__
from quizgen.commands.serving import HOST, PAGE
from quizgen.memory import library, settings
from quizgen.memory.database import open_memory, read_memory
from quizgen.memory.library import Entry

pytest.importorskip("textual_serve", reason="the extra `serve` is not installed")


NOW = dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)
PATIENCE = 60
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@contextmanager
def server(*options: str) -> Iterator[int]:
    """Serve the app at a port of its own."""
    port = free_port()
    command = [sys.executable, "-m", "quizgen", "serve", *options, "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            get(port, "/")
            yield port
        finally:
            process.terminate()


def test_the_page_is_served_and_loads_nothing_from_elsewhere() -> None:
    """Style sheet and script are there; no address leads away."""
    with server() as port:
        links = re.findall(r'(?:href|src)="([^"]+)"', get(port, "/"))
        links.remove("data:,")
        assert len(links) == 2
        assert all(link.startswith((f"http://{HOST}:{port}/", "/")) for link in links)
        for link in links:
            assert get(port, "/" + link.split("/", 3)[3] if "://" in link else link)


@needs_browser
def test_a_question_is_played_in_a_browser_that_asks_nobody_else(tmp_path: Path) -> None:
    """Enter starts the quiz, a digit answers it: it is on the disk; all requests stay here."""
    with open_memory(tmp_path, NOW) as memory:
        library.keep(memory, Entry("river", "River", "article", "river.md"), SAMPLES, NOW)
        settings.put(memory, "seeds", __version__)
    asked: list[str] = []
    with server("--data", str(tmp_path)) as port, chromium() as browser:
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("websocket", lambda socket: asked.append(socket.url))
        page.goto(f"http://{HOST}:{port}/")
        page.wait_for_selector("body.-first-byte", timeout=1000 * PATIENCE)
        assert press(page, ("Enter", "2"), tmp_path) == [CHOICE.options[1]]
    assert {urlsplit(url).netloc for url in asked if "://" in url} == {f"{HOST}:{port}"}
    assert any(url.startswith("ws") for url in asked)


def press(page: Page, keys: tuple[str, ...], folder: Path) -> list[str]:
    """Press keys, each a while after the other; return the answers that are kept in the end."""
    for key in keys:
        page.wait_for_timeout(2000)
        page.keyboard.press(key)
    for _ in range(PATIENCE):
        with read_memory(folder, NOW) as memory:
            given = (
                [row["given"] for row in memory.rows("SELECT given FROM reply")] if memory else []
            )
        if given:
            return given
        page.wait_for_timeout(1000)
    return []


def get(port: int, path: str) -> str:
    """Fetch from our own server, which may need a moment to start."""
    end = time.monotonic() + 30
    while True:
        try:
            with urllib.request.urlopen(f"http://{HOST}:{port}{path}") as answer:
                return str(answer.read().decode(errors="replace"))
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


def test_the_page_forbids_what_comes_from_elsewhere() -> None:
    """Even what a later template would ask for."""
    page = (PAGE / "app_index.html").read_text(encoding="utf-8")
    assert "default-src 'self'" in page
    assert "https://" not in page
