"""`new`: a template, or a language, with everything in its place and the words still to write."""

import os
import re
from pathlib import Path

import typer

from quizgen.commands.saying import put
from quizgen.errors import QuizgenError
from quizgen.safety import safe

# Each command imports the stages it needs, so that none waits for those of another.
# ruff: noqa: PLC0415

CODE = re.compile(r"[a-z]{2,3}")
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
    if folder.resolve().is_relative_to(schema.parent.resolve()):  # one of ours: it may be moved
        schema = Path(os.path.relpath(schema.resolve(), folder.resolve()))
    folder.mkdir(parents=True, exist_ok=True)
    put(write_skeleton(name, schema.as_posix()), path)
    typer.echo(safe(f"{path} is written. Fill in what this asks for:\n  quizgen check {path}"))


def create_language(code: str, name: str) -> None:
    """Write the files of a language into this copy of quizgen, and say how to go on."""
    from quizgen.scaffold import write_language
    from quizgen.words import HOME, codes

    if not CODE.fullmatch(code) or not name.strip():
        message = f"{code!r} must be a code of two or three small letters: it, spa"
        raise typer.BadParameter(message, param_hint="CODE")
    if code in codes():
        raise QuizgenError(f"quizgen knows {code} already")
    for path, text in write_language(code, name).items():
        (HOME / path).parent.mkdir(parents=True, exist_ok=True)
        put(text, HOME / path)
        typer.echo(safe(str(HOME / path)))
    typer.echo("Fill in what this names, then give the templates lines and texts:\n  quizgen check")
