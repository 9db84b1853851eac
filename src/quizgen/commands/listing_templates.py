"""`templates`: which are in force, where they come from, and how complete they are."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import typer

from quizgen.commands.gathering import load_relations
from quizgen.commands.saying import number, put
from quizgen.errors import QuizgenError
from quizgen.safety import safe
from quizgen.templates.relations import Relation
from quizgen.words import codes

# Each command imports the stages it needs, so that none waits for those of another.
# ruff: noqa: PLC0415


def list_templates(extra: list[Path]) -> None:
    """Print each relation in force with its file, and what that replaces or what adds to it."""
    relations = load_relations(extra)
    width = max(len(relation.relation) for relation in relations)
    for relation in relations:
        notes = [f"instead of {_short(relation.replaces)}"] if relation.replaces else []
        notes += [f"with {_short(path)}" for path in relation.extended]
        told = ", ".join([_short(relation.path), *notes])
        typer.echo(safe(f"{relation.relation:<{width}}  {told}"))


def list_coverage(extra: list[Path]) -> None:
    """Print a table of what each relation has in each language, then what is missing or stale."""
    from quizgen.coverage import gaps, read_settled, stale
    from quizgen.locations import template_folders

    relations = _whole(extra)
    typer.echo(safe("\n".join(_table(relations))))
    settled = read_settled(template_folders(extra))
    _list("missing", [gap for relation in relations for gap in gaps(relation, codes())])
    _list("stale", [text for relation in relations for text in stale(relation, settled)])


def settle_texts(extra: list[Path]) -> None:
    """Note that the questions of a folder say the same in all languages as they stand now."""
    from quizgen.coverage import RECORD, settle

    if not extra:
        raise QuizgenError("--settle needs --templates DIR: the folder whose texts are settled")
    for folder in extra:
        own = [r for r in _whole(extra) if folder in Path(r.path).parents]
        put(settle(own), folder / RECORD)
        typer.echo(safe(f"{number(len(own), 'relation')} settled in {folder / RECORD}"))


def _whole(extra: Sequence[Path]) -> tuple[Relation, ...]:
    """Load the templates with their examples."""
    from quizgen.checking import vocabulary
    from quizgen.locations import template_folders
    from quizgen.templates.loading import load_templates

    return load_templates(template_folders(extra), vocabulary()).relations


def _table(relations: Sequence[Relation]) -> Iterator[str]:
    """Write the table: lines, questions and examples in each language."""
    from quizgen.coverage import count

    width = max(len("relation"), *(len(relation.relation) for relation in relations))
    heads = "".join(f"  {code:<18}" for code in codes())
    yield f"{'':<{width}}{heads}".rstrip()
    yield f"{'relation':<{width}}{'  lines  asks  ex.  ' * len(codes())}".rstrip()
    for relation in relations:
        counts = (count(relation, code) for code in codes())
        cells = "".join(f"{c.lines:>7}{c.asks:>6}{c.examples:>5}  " for c in counts)
        yield f"{relation.relation:<{width}}{cells}".rstrip()


def _list(title: str, entries: Sequence[str]) -> None:
    typer.echo(f"\n{title}: {'' if entries else 'nothing'}".rstrip())
    for entry in entries:
        typer.echo(safe(f"  {entry}"))


def _short(path: str) -> str:
    """Write a path as it is seen from here."""
    here = Path.cwd()
    return str(Path(path).relative_to(here)) if Path(path).is_relative_to(here) else path
