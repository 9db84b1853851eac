"""No command waits for a library that it does not use."""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

HEAVY = frozenset(
    {
        *("anki", "babel", "charset_normalizer", "genanki", "lxml", "pydantic"),
        *("rich", "textual", "trafilatura", "typer", "yaml"),
    }
)
ARTICLE = (
    "Deal done\n\nNorthbank Inc. acquired Weber Ltd for $3 million in the month of May 2019.\n"
)
AT_EXIT = f"""
import atexit, sys
atexit.register(lambda: print("loaded", *sorted({set(HEAVY)!r} & sys.modules.keys())))
"""


def loaded(code: str, *arguments: str) -> set[str]:
    """Return which heavy libraries a program has loaded when it ends."""
    done = subprocess.run(
        [sys.executable, "-c", AT_EXIT + code, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr
    return set(done.stdout.splitlines()[-1].split()[1:])


def run(*arguments: str) -> set[str]:
    """Return which heavy libraries a command line loads."""
    return loaded("from quizgen.__main__ import main\nmain()", *arguments)


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_loads_only_the_command_line(argument: str) -> None:
    """Neither words nor templates are read to show a page of help."""
    assert run(argument) <= {"typer"}


def test_the_library_opens_without_the_command_line() -> None:
    """`quizgen` alone on a terminal waits for nothing that reads options."""
    code = "import sys; sys.stdout.isatty = lambda: True; sys.argv = ['quizgen']\n"
    assert not loaded(f"{code}from quizgen.__main__ import _command\n_command()")


def test_the_pipeline_loads_only_yaml() -> None:
    """Whoever uses quizgen as a library pays for no screen, deck or command line."""
    assert loaded("import quizgen.generate") <= {"yaml"}


@pytest.mark.parametrize(
    ("arguments", "spared"),
    [
        (["facts", "a.txt"], {"anki", "genanki", "lxml", "rich", "textual", "trafilatura"}),
        (["questions", "a.txt"], {"anki", "genanki", "lxml", "rich", "textual", "trafilatura"}),
        (["play", "a.txt"], {"anki", "genanki", "lxml", "rich", "textual", "trafilatura"}),
        (["play", "q.json"], {"anki", "babel", "genanki", "lxml", "rich", "textual"}),
        (["export", "q.json", "-o", "a.apkg"], {"anki", "lxml", "textual", "trafilatura"}),
        (["check"], {"anki", "genanki", "lxml", "rich", "textual", "trafilatura"}),
    ],
)
def test_a_command_loads_what_it_uses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: Sequence[str], spared: set[str]
) -> None:
    """Reading text needs no HTML library, asking no screen, a screen no deck."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(ARTICLE, encoding="utf-8")
    if "q.json" in arguments:
        run("questions", "a.txt", "-f", "json", "-o", "q.json")
    assert not run(*arguments) & spared


def seconds(*command: str) -> float:
    """Measure how long a program takes at best, which noise touches least."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, *command], capture_output=True, check=True)
        times.append(time.perf_counter() - start)
    return min(times)


def test_help_is_there_long_before_a_screen_would_be() -> None:
    """`quizgen --help` takes less than 60 % of what importing Textual alone takes."""
    for _ in range(3):
        share = seconds("-m", "quizgen", "--help") / seconds("-c", "import textual.app")
        if share < 0.6:
            return
    pytest.fail(f"quizgen --help takes {share:.0%} of importing Textual")
