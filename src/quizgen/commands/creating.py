"""`new`: a template, or a language, with everything in its place and the words still to write."""

import re
from pathlib import Path

import typer

from quizgen.commands.saying import put
from quizgen.errors import QuizgenError
from quizgen.safety import safe

# Each command imports the stages it needs, so that none waits for those of another.
# ruff: noqa: PLC0415

NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")


def create_relation(name: str, folder: Path) -> None:
    """Write the skeleton of a template, and say how to go on."""
    from quizgen.locations import shipped_templates
    from quizgen.templates.skeleton import write_skeleton

    if not NAME.fullmatch(name):
        raise typer.BadParameter(
            f"{name!r} must be a name of small letters, digits and _: christened_as",
            param_hint="NAME",
        )
    path = folder / f"{name}.yaml"
    if path.exists():
        raise QuizgenError(f"{path} is there already")
    schema = shipped_templates() / "template.schema.json"
    folder.mkdir(parents=True, exist_ok=True)
    put(write_skeleton(name, str(schema)), path)
    typer.echo(safe(f"{path} is written. Fill in what this asks for:\n  quizgen check {path}"))
