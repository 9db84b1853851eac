"""`explain`: sentence by sentence what was found, and why not more."""

from pathlib import Path

import typer

from quizgen.commands.gathering import all_relations
from quizgen.commands.saying import refuse_nothing, refuse_unread
from quizgen.safety import safe

# Each command imports the stages it needs, so that none waits for those of another.
# ruff: noqa: PLC0415


def explain_sources(sources: list[str], templates: list[Path]) -> None:
    """Print sentence by sentence what was found and why not more; exit 1 if nothing was."""
    from quizgen.explain import explain
    from quizgen.sources import read_sources

    unread: list[str] = []
    given = read_sources(sources, on_error=unread.append)
    relations = all_relations(templates)
    refuse_nothing(given.articles, "there is no article to explain")
    for article in given.articles:
        typer.echo(safe(explain(article, relations)))
    refuse_unread(unread)
