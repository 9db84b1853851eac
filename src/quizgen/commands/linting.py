"""`lint`: the flaws of questions, one line each."""

from pathlib import Path

import typer

from quizgen.commands.gathering import questions_from
from quizgen.safety import safe

# Each command imports the stages it needs, so that none waits for those of another.
# ruff: noqa: PLC0415


def lint_questions(sources: list[str], languages: list[str], templates: list[Path]) -> None:
    """Print every flaw of the questions that sources hold or give; exit 1 if there is one."""
    questions = questions_from(sources, languages, templates, None)
    from quizgen.linting.battery import lint

    flaws = lint(questions)
    known = {question.id: question for question in questions}
    for flaw in flaws:
        language = known[flaw.question].language if flaw.question in known else "-"
        line = f"{flaw.question} [{language}] {flaw.check}: {flaw.what} ({flaw.where})"
        typer.echo(safe(line))
    flawed = len({flaw.question for flaw in flaws})
    typer.echo(f"{len(questions)} questions, {flawed} with flaws", err=True)
    if flaws:
        raise typer.Exit(1)
