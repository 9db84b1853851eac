"""`explain`: sentence by sentence what was found, and why not more."""

from pathlib import Path

import typer

from quizgen.commands.gathering import all_relations
from quizgen.commands.saying import refuse_nothing
from quizgen.safety import safe

# Each command imports the stages it needs, so that none waits for those of another.
# ruff: noqa: PLC0415


def explain_sources(sources: list[str], templates: list[Path]) -> None:
    """Print sentence by sentence what was found and why not more; exit 1 if nothing was."""
    from quizgen.explain import explain
    from quizgen.sources import read_sources

    given = read_sources(sources)
    relations = all_relations(templates)
    refuse_nothing(given.articles, "there is no article to explain")
    for article in given.articles:
        typer.echo(safe(explain(article, relations)))
