"""Questions as an Anki deck.

In: questions. Out: an `.apkg` file and its ledger, and what is new in them.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from quizgen import words
from quizgen.anki import ledger
from quizgen.anki.citations import describe
from quizgen.anki.escaping import clean
from quizgen.anki.notes import Note, write_note
from quizgen.anki.package import Deck, pack
from quizgen.errors import OutputError, QuizgenError
from quizgen.models import Language, Question


@dataclass(frozen=True, slots=True)
class DeckReport:
    """How a deck differs from the one that was written before it: numbers of questions."""

    new: int
    changed: int
    unchanged: int
    retired: int
    """In the deck before and no longer in it; whoever imported them keeps them."""


def write_deck(
    questions: Sequence[Question],
    path: Path,
    *,
    name: str,
    now: int,
    progress: Callable[[int], None] | None = None,
) -> DeckReport:
    """Write an Anki deck to `path` and its ledger beside it; `now` is in seconds since 1970.

    `progress` is told how many questions are done. Raise QuizgenError for a question that makes
    no card, OutputError if a file cannot be written; a deck that was there before is then kept.
    """
    notes = _write_notes(questions)
    contents = {note.id: ledger.Content(note.digest, note.snippet) for note in notes}
    beside = ledger_path(path)
    before = ledger.read(beside, now)
    after = ledger.update(before, contents, now)
    package = pack(
        _divide(notes, questions, _deck_name(name)),
        epoch=after.begun,
        changed=lambda note: after.questions[note.id].changed,
        progress=progress,
    )
    _replace({path: package, beside: ledger.write(after)})
    return _compare(before, after)


def ledger_path(path: Path) -> Path:
    """Return where the ledger of the deck at `path` lies."""
    return path.parent / f"{path.stem}.ledger.yaml"


def spread(questions: Iterable[Question]) -> list[Question]:
    """Return the questions in rounds: in each, a language asks about a fact only once."""
    asked: Counter[tuple[Language, str]] = Counter()
    rounds = []
    for question in questions:
        topic = question.language, question.fact
        rounds.append((asked[topic], question))
        asked[topic] += bool(question.fact)
    return [question for _, question in sorted(rounds, key=lambda each: each[0])]


def _write_notes(questions: Sequence[Question]) -> list[Note]:
    notes = [write_note(question) for question in spread(questions)]
    if not notes:
        raise QuizgenError("there is no question to put into a deck")
    for identity in ([note.id for note in notes], [note.guid for note in notes]):
        twice = [each for each, times in Counter(identity).items() if times > 1]
        if twice:
            raise QuizgenError(f"two questions have the id {twice[0]!r}")
    return notes


def _divide(notes: Sequence[Note], questions: Sequence[Question], name: str) -> list[Deck]:
    languages = [code for code in words.codes() if any(note.language == code for note in notes)]
    return [
        Deck(
            f"{name}::{_language_name(code)}" if len(languages) > 1 else name,
            describe(
                (each for one in questions if one.language == code for each in one.evidence), code
            ),
            [note for note in notes if note.language == code],
        )
        for code in languages
    ]


def _language_name(code: Language) -> str:
    return str(words.load(f"languages/{code}/cards.yaml")["name"])


def _deck_name(name: str) -> str:
    levels = (level.strip(" :") for level in clean(name).split("::"))
    sound = "::".join(filter(None, levels))
    if not sound:
        raise QuizgenError("a deck needs a name")
    return sound


def _replace(contents: Mapping[Path, bytes]) -> None:
    """Put each file into place only when all are written."""
    parts = {path: path.parent / f"{path.name}.part" for path in contents}
    try:
        for path, content in contents.items():
            parts[path].write_bytes(content)
        for path, part in parts.items():
            part.replace(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise OutputError(f"{path} cannot be written: {reason}") from error
    finally:
        for part in parts.values():
            with suppress(OSError, ValueError):
                part.unlink()


def _compare(before: ledger.Ledger, after: ledger.Ledger) -> DeckReport:
    known = {question: before.get(question) for question in after.questions}
    new = sum(entry is None for entry in known.values())
    unchanged = sum(after.questions[question] == entry for question, entry in known.items())
    return DeckReport(
        new=new,
        changed=len(known) - new - unchanged,
        unchanged=unchanged,
        retired=len(before.questions.keys() - after.questions.keys()),
    )
