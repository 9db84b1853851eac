"""The app in a browser: the page comes from this computer alone, and so does all that it loads."""

import re
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from quizgen.commands.serving import HOST, PAGE

pytest.importorskip("textual_serve", reason="the extra `serve` is not installed")


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def test_the_page_is_served_and_loads_nothing_from_elsewhere() -> None:
    """Style sheet and script are there; no address leads away."""
    port = free_port()
    command = [sys.executable, "-m", "quizgen", "serve", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            page = get(port, "/")
            links = re.findall(r'(?:href|src)="([^"]+)"', page)
            assert len(links) == 2
            assert all(link.startswith((f"http://{HOST}:{port}/", "/")) for link in links)
            for link in links:
                assert get(port, "/" + link.split("/", 3)[3] if "://" in link else link)
        finally:
            server.terminate()


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
