"""`export`: the questions as an Anki deck, or in a format that other programs read."""

import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import typer

from quizgen.commands.gathering import questions_from
from quizgen.commands.saying import can_ask, counting, number, put
from quizgen.errors import QuizgenError, did_you_mean
from quizgen.exporting.formats import EXTENSIONS, FORMATS, load_writer
from quizgen.memory.decisions import Decision
from quizgen.models import Question
from quizgen.safety import safe

if TYPE_CHECKING:
    from quizgen.anki.ledger import Ledger
    from quizgen.anki.plans import Changes, Plan

# Each command imports the stages it needs, so that none waits for those of another.
# ruff: noqa: PLC0415


def export_questions(
    sources: list[str],
    languages: list[str],
    count: int | None,
    templates: list[Path],
    output: Path,
    to: str,
    name: str,
    decided: Mapping[str, Decision] | None = None,
    *,
    diff: bool = False,
    rename: bool = False,
    wishes: Mapping[str, bool | None] = MappingProxyType({}),
) -> None:
    """Write the questions as `to` says, else as the file's extension says.

    With `diff`, only say what would change. `wishes` says which fields to fill on all cards; where
    it is None, the deck stays as it was.
    """
    form = choose_format(output, to)
    if form == "apkg" and str(output) == "-":
        raise typer.BadParameter("a deck needs a file of its own", param_hint="--output")
    if form != "apkg" and (diff or rename or any(wishes.values())):
        raise typer.BadParameter("it is for Anki decks, .apkg", param_hint="--diff, --rename, …")
    questions = questions_from(sources, languages, templates, count, decided)
    if form == "apkg":
        _export_deck(questions, output, name, rename=rename, diff=diff, wishes=wishes)
        return
    text = load_writer(form)(questions, name or _title(output))
    put(text, None if str(output) == "-" else output, exact=True)


def choose_format(output: Path, to: str) -> str:
    """Return the format that was asked for; refuse one that is none of ours."""
    if to:
        if to not in FORMATS:
            hint = did_you_mean(to, FORMATS)
            raise typer.BadParameter(
                f"{to!r} is none of {', '.join(FORMATS)}{hint}", param_hint="--to"
            )
        return to
    suffix = output.suffix.lower()
    if suffix not in EXTENSIONS:
        hint = did_you_mean(suffix, EXTENSIONS)
        raise typer.BadParameter(
            f"{str(output)!r} ends in none of {', '.join(EXTENSIONS)}{hint}; or say --to FORMAT",
            param_hint="--output",
        )
    return EXTENSIONS[suffix]


def _export_deck(
    questions: tuple[Question, ...],
    output: Path,
    name: str,
    *,
    rename: bool,
    diff: bool,
    wishes: Mapping[str, bool | None],
) -> None:
    from quizgen.anki.decks import write_deck
    from quizgen.anki.plans import ledger_path, plan_deck, read_ledger

    now = int(time.time())
    before = read_ledger(output, now)
    if before.questions and not ledger_path(output).is_file():
        typer.echo(f"{ledger_path(output)} is missing: it is made anew from {output}", err=True)
    called = _settle_name(before, name, output, rename=rename)
    filled = {**dict.fromkeys(before.filled, "1"), **_fill(wishes)}
    plan = plan_deck(questions, output, before, name=called, now=now, wishes=filled)
    if diff:
        typer.echo(safe("\n".join(_tell(plan))))
    else:
        with counting(len(plan.notes)) as progress:
            write_deck(plan, progress)
    typer.echo(_sum_up(plan) + (" (nothing is written)" if diff else ""))
    _tell_retired(plan, diff=diff)


def _fill(wishes: Mapping[str, bool | None]) -> dict[str, str]:
    return {name: "1" if wanted else "" for name, wanted in wishes.items() if wanted is not None}


def _settle_name(before: "Ledger", given: str, output: Path, *, rename: bool) -> str:
    """Return the deck's name: the one it has unless another is given and confirmed."""
    from quizgen.anki.plans import deck_name

    known = before.name
    name = deck_name(given) if given else known or _title(output)
    if not known or name == known or rename:
        return name
    warning = (
        f"so far this deck is called {known!r}: cards that are already imported will stay there, "
        f"and only new ones come into {name!r}"
    )
    if not can_ask():
        raise QuizgenError(f"{warning}; leave out --name, or say --rename if you want that")
    return name if typer.confirm(f"{warning}. Rename it?", err=True) else known


def _title(output: Path) -> str:
    return output.stem.replace("-", " ").replace("_", " ").strip().title() or "Quizgen"


def _tell(plan: "Plan") -> Iterable[str]:
    changes = plan.changes
    for word in ("new", "changed", "retired", "unchanged"):
        for key, snippet in getattr(changes, word).items():
            before = plan.before.get(key)
            was = before.snippet if before and word == "changed" else snippet
            yield f"{word:<9}  {snippet}" + (f"  (was: {was})" if was != snippet else "")


def _sum_up(plan: "Plan") -> str:
    changes: Changes = plan.changes
    words = ("new", "changed", "unchanged", "retired")
    return f"{plan.path}: " + ", ".join(f"{len(getattr(changes, word))} {word}" for word in words)


def _tell_retired(plan: "Plan", *, diff: bool) -> None:
    from quizgen.anki.plans import retired_path

    if plan.retired and not diff:
        retired = number(len(plan.retired), "retired question")
        typer.echo(f"{retired_path(plan.path)}: tags {retired} for those who have an older deck")
    if plan.lost:
        lost = number(plan.lost, "retired question")
        typer.echo(f"{lost} cannot be tagged: the deck that held it is gone", err=True)
