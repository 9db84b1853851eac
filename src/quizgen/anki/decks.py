"""A planned deck as files.

In: a plan. Out: the deck, its ledger, and a package that tags what is no longer asked; all of
them or none.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from quizgen.anki import ledger
from quizgen.anki.citations import describe
from quizgen.anki.notes import Note
from quizgen.anki.package import Deck, pack
from quizgen.anki.plans import Plan, ledger_path, retired_path
from quizgen.errors import OutputError

Write = Callable[[Path], None]


def write_deck(plan: Plan, progress: Callable[[], object] = lambda: None) -> None:
    """Write a deck and its ledger beside it; `progress` is called for each question.

    Raise OutputError if a file cannot be written; what was there before is then kept.
    """

    def package(notes: Sequence[Note], *, cards: bool) -> Write:
        return lambda path: _pack(path, plan, notes, progress, cards=cards)

    written = ledger.write(plan.after)
    contents: dict[Path, Write] = {plan.path: package(plan.notes, cards=True)}
    if plan.retired:
        contents[retired_path(plan.path)] = package(plan.retired, cards=False)
    contents[ledger_path(plan.path)] = lambda path: _put(path, written)
    _replace(contents)
    if not plan.retired:
        retired_path(plan.path).unlink(missing_ok=True)


def _put(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _pack(
    path: Path, plan: Plan, notes: Sequence[Note], progress: Callable[[], object], *, cards: bool
) -> None:
    times = {**plan.after.retired, **plan.after.questions}
    with path.open("wb") as file:
        pack(
            file,
            _divide(plan, notes, cards=cards),
            epoch=plan.after.begun,
            changed=lambda note: times[note.id].changed,
            progress=progress,
        )


def _divide(plan: Plan, notes: Sequence[Note], *, cards: bool) -> list[Deck]:
    """Give each language a deck of its own."""
    return [
        Deck(
            name,
            describe(
                (each for one in plan.questions if one.language == code for each in one.evidence),
                code,
            ),
            [note for note in notes if note.language == code],
            cards,
        )
        for code, name in plan.after.decks.items()
        if any(note.language == code for note in notes)
    ]


def _replace(contents: Mapping[Path, Write]) -> None:
    """Put each file into place only when all are written."""
    parts = {path: path.parent / f"{path.name}.part" for path in contents}
    try:
        for path, write in contents.items():
            write(parts[path])
        for path, part in parts.items():
            part.replace(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise OutputError(f"{path} cannot be written: {reason}") from error
    finally:
        for part in parts.values():
            with suppress(OSError, ValueError):
                part.unlink()
