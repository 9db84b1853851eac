"""`export`: the questions as an Anki deck."""

import time
from collections.abc import Mapping
from pathlib import Path

import typer

from quizgen.commands.gathering import questions_from
from quizgen.memory.decisions import Decision

# Each command imports the stages it needs, so that none waits for those of another.
# ruff: noqa: PLC0415


def export_deck(
    sources: list[str],
    languages: list[str],
    count: int | None,
    templates: list[Path],
    output: Path,
    name: str,
    decided: Mapping[str, Decision] | None = None,
) -> None:
    """Write an Anki deck and say what is new in it."""
    if output.suffix != ".apkg":
        raise typer.BadParameter(f"{str(output)!r} is no .apkg file", param_hint="--output")
    questions = questions_from(sources, languages, templates, count, decided)
    from quizgen.anki.decks import write_deck

    deck = name or output.stem.replace("-", " ").replace("_", " ").strip().title()
    report = write_deck(questions, output, name=deck, now=int(time.time()))
    typer.echo(
        f"{output}: {report.new} new, {report.changed} changed, {report.unchanged} unchanged, "
        f"{report.retired} retired"
    )
