"""`check`: every problem of the templates, with its place."""

import time
from collections.abc import Iterator
from pathlib import Path

import typer

from quizgen.commands.saying import check_choice, number
from quizgen.errors import Problem
from quizgen.safety import line, safe

# Each command imports the stages it needs, so that none waits for those of another.
# ruff: noqa: PLC0415

FORMATS = ("text", "github")
PAUSE = 0.3
"""Seconds between two looks at the files."""


def check_templates(paths: list[Path], form: str, *, watch: bool) -> None:
    """Print every problem of the templates; exit 1 if there is an error."""
    check_choice(form, FORMATS, "--format")
    if not watch:
        raise typer.Exit(1 if _report(paths, form) else 0)
    try:
        for _ in _changes(paths):
            _report(paths, form)
            typer.echo("watching; Ctrl-C ends it\n", err=True)
    except KeyboardInterrupt:
        typer.echo("", err=True)


def _report(paths: list[Path], form: str) -> int:
    """Print errors, then warnings, then how many; return the number of errors."""
    from quizgen.checking import check

    report = check(paths)
    tell = _annotation if form == "github" else str
    for problem in (*report.errors, *report.warnings):
        typer.echo(safe(tell(problem)))
    numbers = (
        number(len(report.relations), "relation"),
        number(len(report.errors), "error"),
        number(len(report.warnings), "warning"),
    )
    typer.echo(", ".join(numbers), err=True)
    return len(report.errors)


def _annotation(problem: Problem) -> str:
    """Write a problem so that GitHub shows it beside the line of a pull request."""
    kind = "warning" if problem.warning else "error"
    path = Path(problem.path)
    if path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    name = _escaped(path.as_posix()).replace(":", "%3A").replace(",", "%2C")
    place = f"file={name},line={problem.line},col={problem.column}"
    return f"::{kind} {place}::{_escaped(line(problem.message))}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _changes(paths: list[Path]) -> Iterator[None]:
    """Yield at once, and again each time a file was saved, came or went."""
    from quizgen.locations import template_folders
    from quizgen.templates.storing import template_files

    seen: object = None
    while True:
        files = [file for path in paths or template_folders() for file in template_files(path)]
        now = {file: _stamp(file) for file in files}
        if now != seen:
            seen = now
            yield
        time.sleep(PAUSE)


def _stamp(file: Path) -> tuple[int, int]:
    try:
        status = file.stat()
    except OSError:  # it went while we looked
        return 0, 0
    return status.st_mtime_ns, status.st_size
