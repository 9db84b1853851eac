"""What the README and the pages on Anki and on lines show is what happens.

Each `console` block holds commands behind `$ ` and below each what it prints, on both streams.
A `…` stands for anything: alone on a line for any lines, within one for the rest of a word or
more. The `yaml` blocks are files; the text names each before it comes: `mine/largest_city.yaml`.
"""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
ANKI = (PROJECT / "docs" / "anki.md").read_text(encoding="utf-8")
LINES = (PROJECT / "docs" / "lines.md").read_text(encoding="utf-8")
COMMAND = re.compile(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


def commands(page: str) -> list[tuple[str, str]]:
    """Return the commands that a page shows, each with what it prints."""
    blocks = re.findall(r"^```console\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    return [found for block in blocks for found in COMMAND.findall(block)]


PAGES = sorted([*PROJECT.glob("*.md"), *PROJECT.glob("[!.]*/*.md")])
SHOWN = [*commands(README), *commands(ANKI), *commands(LINES)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with the seeds and the files that the README shows."""
    (tmp_path / "seeds").symlink_to(PROJECT / "seeds")
    for name, content in re.findall(r"`(\w+/\w+\.yaml)`:\n\n```yaml\n(.*?)```", README, re.DOTALL):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


def pattern(shown: str) -> str:
    """Turn what is shown into a regular expression."""
    lines = (re.escape(line).replace("…", ".*") for line in shown.splitlines(keepends=True))
    return "".join("(?:.*\n)*" if line == ".*\\\n" else line for line in lines)


@pytest.mark.parametrize(("command", "shown"), SHOWN, ids=[command for command, _ in SHOWN])
def test_commands_print_what_is_shown(command: str, shown: str, folder: Path) -> None:
    """The command runs and prints the lines below it."""
    program, *arguments = shlex.split(command)
    assert program == "quizgen"
    done = subprocess.run(
        [sys.executable, "-m", program, *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert re.fullmatch(pattern(shown), done.stdout), done.stdout


def test_every_stage_is_shown() -> None:
    """The tour goes through the commands that print something."""
    shown = {command.split()[1] for command, _ in commands(README)}
    assert shown == {"facts", "questions", "explain", "export", "check"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(PROJECT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    """What a page of the project links to is there."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_readme_is_read_in_one_go() -> None:
    """It has no more than a hundred lines."""
    assert README.count("\n") <= 100
