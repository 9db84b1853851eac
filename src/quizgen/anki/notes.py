"""What becomes of a question in Anki.

In: a question. Out: a note: the values of its fields, its tags, its identity.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from types import MappingProxyType

import genanki

from quizgen import words
from quizgen.anki.citations import cite, source_slugs
from quizgen.anki.escaping import clean, escape, escape_gap, slug, unescape
from quizgen.anki.notetypes import fields
from quizgen.errors import QuizgenError
from quizgen.models import BLANK, Language, Question, QuestionKind
from quizgen.passages.leads import lead_of
from quizgen.playing.answers import RANKED
from quizgen.safety import find_control

LETTERS = "ABCDEF"
SNIPPET_LENGTH = 80
RETIRED = "quizgen::retired"
WISHES = ("Speak", "Type")
"""Fields that are filled only if someone wishes it."""
_GAP = re.compile(r"\{\{c1::.*?\}\}")


@dataclass(frozen=True, slots=True)
class Note:
    """A question as Anki keeps it."""

    id: str
    """The question's own id, cleaned."""
    guid: str
    """Made of the id: Anki knows the note by it, whatever its wording."""
    kind: QuestionKind
    language: Language
    values: tuple[str, ...]
    """HTML, in the order of the note type's fields."""
    tags: tuple[str, ...]
    fact: str = ""
    """What it is about: notes on one fact share their evidence."""

    def get(self, name: str) -> str:
        """Return the value of a field, or nothing if the note type has none of that name."""
        return dict(zip(fields(self.kind), self.values, strict=True)).get(name, "")

    @property
    def snippet(self) -> str:
        """Give the beginning of the question, to recognise it by."""
        return unescape(_GAP.sub(BLANK, self.values[0]))[:SNIPPET_LENGTH].strip()

    @property
    def digest(self) -> str:
        """Stand for the whole content."""
        return sha256("\x1f".join((*self.values, *self.tags)).encode()).hexdigest()[:16]


def write_note(question: Question, wishes: Mapping[str, str] = MappingProxyType({})) -> Note:
    """Return the note of a question; raise QuizgenError if it would not make exactly one card.

    `wishes` fill fields that are else empty, such as `Speak`.
    """
    if question.language not in words.codes():
        raise _refuse(question, f"no cards are known for the language {question.language!r}")
    place, control = find_control(question)
    if control:
        raise _refuse(question, f"a control character stands in its {place}: {control!r}")
    special = _cloze(question) if question.kind == "cloze" else _choice(question)
    common = {
        "Answer": escape(question.answer).strip(),
        "Evidence": cite(question.evidence, question.language),
        "Notes": _notes(question.notes),
        "Id": escape(question.id),
    }
    values = {**wishes, **common, **special}
    return Note(
        id=clean(question.id),
        guid=genanki.guid_for("quizgen", clean(question.id)),
        kind=question.kind,
        language=question.language,
        values=tuple(values.get(name, "") for name in fields(question.kind)),
        tags=tags_of(question),
        fact=question.fact,
    )


def retire(note: Note) -> Note:
    """Return the note with the tag of those that no deck asks any more."""
    return replace(note, tags=(*(tag for tag in note.tags if tag != RETIRED), RETIRED))


def _choice(question: Question) -> Mapping[str, str]:
    stem = _stem(question.stem, question.language).strip()
    options = [escape(option).strip() for option in question.options]
    answer = escape(question.answer).strip()
    if not stem:
        raise _refuse(question, "it asks nothing")
    if not 2 <= len(options) <= len(LETTERS) or not all(options):  # noqa: PLR2004 (a choice)
        raise _refuse(question, f"it needs 2 to {len(LETTERS)} options, none of them empty")
    if len(set(options)) < len(options) or answer not in options:
        raise _refuse(question, "the answer must stand exactly once among options that differ")
    texts = {f"Option{letter}": option for letter, option in zip(LETTERS, options, strict=False)}
    return {
        "Question": stem,
        "Correct": LETTERS[options.index(answer)],
        "Sorted": "1" if question.answer_kind in RANKED else "",
        **texts,
    }


def _cloze(question: Question) -> Mapping[str, str]:
    if question.stem.count(BLANK) != 1:
        raise _refuse(question, f"a sentence with a gap has {BLANK!r} exactly once")
    if not clean(question.answer).strip():
        raise _refuse(question, "its gap has no answer")
    before, _, after = question.stem.partition(BLANK)
    return {
        "Text": (
            _stem(before, question.language)
            + escape_gap(clean(question.answer).strip())
            + escape(after)
        ).strip(),
        "Accepted": " · ".join(
            filter(None, (escape(form).strip() for form in question.also_right))
        ),
    }


def _stem(text: str, language: Language) -> str:
    """Return HTML that sets apart which article the question is on, and marks a blank."""
    lead = lead_of(text, language)
    marked = f'<span class="qg-lead">{escape(lead)}</span>' if lead else ""
    asked = escape(text[len(lead) :])
    if BLANK not in asked:
        return marked + asked
    gap = f'<span class="qg-gap">{BLANK}</span>'
    return f'{marked}<span class="qg-sentence">{asked.replace(BLANK, gap)}</span>'


def _notes(notes: tuple[tuple[str, str], ...]) -> str:
    pairs = ((escape(option).strip(), escape(note).strip()) for option, note in notes)
    items = "".join(f"<dt>{option}</dt><dd>{note}</dd>" for option, note in pairs if note)
    return f'<dl class="qg-notes">{items}</dl>' if items else ""


def tags_of(question: Question) -> tuple[str, ...]:
    """Return the tags of a question: language, relation and sources."""
    levels = [("lang", question.language), ("relation", slug(question.relation))]
    levels += [("source", source) for source in source_slugs(question.evidence)]
    return tuple(f"quizgen::{branch}::{leaf}" for branch, leaf in levels if leaf)


def _refuse(question: Question, reason: str) -> QuizgenError:
    return QuizgenError(f"question {question.id!r} fits no Anki card: {reason}")
