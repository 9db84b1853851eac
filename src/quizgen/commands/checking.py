"""`check`: every problem of the templates, with its place."""

from pathlib import Path

import typer

from quizgen.safety import safe

# Each command imports the stages it needs, so that none waits for those of another.
# ruff: noqa: PLC0415


def check_templates(paths: list[Path]) -> None:
    """Print every problem of the templates; exit 1 if there is one."""
    from quizgen.checking import check

    errors, warnings, number = check(paths)
    for problem in (*errors, *warnings):
        typer.echo(safe(str(problem)))
    summary = f"{number} relations, {len(errors)} errors, {len(warnings)} warnings"
    typer.echo(summary, err=True)
    if errors:
        raise typer.Exit(1)
