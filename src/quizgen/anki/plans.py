"""What a deck will hold, and how that differs from the one that is there: nothing is written yet.

In: questions, and the deck and ledger at a path. Out: a plan.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen import words
from quizgen.anki import ledger
from quizgen.anki.escaping import clean
from quizgen.anki.ledger import Content, Ledger
from quizgen.anki.notes import Note, retire, write_note
from quizgen.anki.order import arrange
from quizgen.anki.unpacking import Unpacked, unpack
from quizgen.errors import QuizgenError
from quizgen.models import Language, Question

MOST_LEVELS = 2


@dataclass(frozen=True, slots=True)
class Changes:
    """Questions by what became of them, each with how it begins."""

    new: Mapping[str, str]
    changed: Mapping[str, str]
    retired: Mapping[str, str]
    """In the deck before and no longer in it; whoever imported them keeps them."""
    unchanged: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Plan:
    """A deck as it will be written."""

    path: Path
    questions: Sequence[Question]
    notes: Sequence[Note]
    """In the order to learn them."""
    retired: Sequence[Note]
    """What earlier decks held, with a tag that says so."""
    before: Ledger
    after: Ledger

    @property
    def lost(self) -> int:
        """Give how many questions are gone together with the deck that held them."""
        return len(self.after.retired) - len(self.retired)

    @property
    def changes(self) -> Changes:
        """Tell how the deck differs from the one before."""
        after, known = self.after.questions, self.before.get
        return Changes(
            new=_snippets(after, [key for key in after if not known(key)]),
            changed=_snippets(after, [k for k in after if known(k) and known(k) != after[k]]),
            retired=_snippets(
                self.before.questions, [key for key in self.before.questions if key not in after]
            ),
            unchanged=_snippets(after, [key for key in after if known(key) == after[key]]),
        )


def ledger_path(path: Path) -> Path:
    """Return where the ledger of the deck at `path` lies."""
    return path.parent / f"{path.stem}.ledger.yaml"


def retired_path(path: Path) -> Path:
    """Return where the questions lie that the deck at `path` no longer asks."""
    return path.parent / f"{path.stem}.retired.apkg"


def read_ledger(path: Path, now: int) -> Ledger:
    """Return the ledger of the deck at `path`: its own, else what the deck tells, else a new one.

    Raise QuizgenError if it is damaged, or if the file at `path` is no deck of ours.
    """
    if ledger_path(path).is_file():
        return ledger.read(ledger_path(path))
    if not path.is_file():
        return Ledger(max(now, 1))
    present, gone = unpack(path), unpack(retired_path(path))
    if present is None:
        raise QuizgenError(
            f"{path} is there, but quizgen did not write it: delete it or choose another name"
        )
    return replace(present.ledger, retired=gone.ledger.questions if gone else {})


def plan_deck(  # noqa: PLR0913  (a deck has that many sides)
    questions: Sequence[Question],
    path: Path,
    before: Ledger,
    *,
    name: str,
    now: int,
    wishes: Mapping[str, str],
) -> Plan:
    """Plan a deck called `name`; `now` is in seconds since 1970.

    `wishes` fill fields of each note that are else empty. Raise QuizgenError for a question that
    makes no card, and for a name that Anki would not take.
    """
    notes = [write_note(question, wishes) for question in arrange(questions)]
    _check(notes)
    retired = [retire(note) for note in _gone(path, before, {note.id for note in notes})]
    named = replace(
        before,
        decks=_name_decks(before, name, [*notes, *retired]),
        filled=tuple(sorted(wish for wish, value in wishes.items() if value)),
    )
    after = ledger.update(
        named,
        {note.id: _content(note) for note in notes},
        {note.id: _content(note) for note in retired},
        now,
    )
    return Plan(path, questions, notes, retired, before, after)


def _check(notes: Sequence[Note]) -> None:
    if not notes:
        raise QuizgenError("there is no question to put into a deck")
    for identity in ([note.id for note in notes], [note.guid for note in notes]):
        twice = [each for each, times in Counter(identity).items() if times > 1]
        if twice:
            raise QuizgenError(f"two questions have the id {twice[0]!r}")


def _gone(path: Path, before: Ledger, present: set[str]) -> list[Note]:
    """Return the notes of earlier decks that are none of the present ones."""
    if not (before.retired or before.questions.keys() - present):
        return []
    packages: list[Unpacked | None] = [unpack(retired_path(path)), unpack(path)]
    known = {key: note for package in packages if package for key, note in package.notes.items()}
    return [known[key] for key in sorted(known) if before.get(key) and key not in present]


def _content(note: Note) -> Content:
    return Content(note.digest, note.snippet)


def _name_decks(before: Ledger, name: str, notes: Sequence[Note]) -> dict[Language, str]:
    """Name a deck for each language; one that has its deck keeps it, for its cards stay there."""
    name = deck_name(name)
    languages = [code for code in words.codes() if any(note.language == code for note in notes)]
    kept = before.decks if before.name == name else {}
    alone = len({*languages, *kept}) == 1
    names = {
        code: kept.get(code) or (name if alone else f"{name}::{_language_name(code)}")
        for code in languages
    }
    deep = [each for each in names.values() if each.count("::") >= MOST_LEVELS]
    if deep:
        raise QuizgenError(f"the deck {deep[0]!r} would have more than {MOST_LEVELS} levels")
    return {**kept, **names}


def deck_name(name: str) -> str:
    """Return a deck's name as Anki keeps it; raise QuizgenError if nothing is left."""
    levels = (level.strip(" :") for level in clean(name).split("::"))
    sound = "::".join(filter(None, levels))
    if not sound:
        raise QuizgenError("a deck needs a name")
    return sound


def _language_name(code: Language) -> str:
    return str(words.load(f"languages/{code}/cards.yaml")["name"])


def _snippets(entries: Mapping[str, ledger.Entry], keys: Sequence[str]) -> dict[str, str]:
    return {key: entries[key].snippet for key in keys}
