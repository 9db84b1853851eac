"""Anki's note types, frozen: one for multiple choice and one for cloze per language.

In: a kind of question and a language; the files in `cards/` and a language's `cards.yaml`.
Out: a genanki model that is the same in every deck, or the order of its fields.
"""

import html
from functools import cache
from string import Template
from typing import Any

import genanki

from quizgen import words
from quizgen.models import Language, QuestionKind

CARDS = words.HOME / "anki" / "cards"


class _FrozenModel(genanki.Model):  # type: ignore[misc]  # genanki has no types
    """A note type whose time of change is its own, not that of the deck."""

    def to_json(self, _timestamp: float, deck_id: int) -> Any:
        """Give what genanki writes into the collection."""
        return super().to_json(_types()["changed"], deck_id)


@cache
def fields(kind: QuestionKind) -> tuple[str, ...]:
    """Return the names of the fields, in their order."""
    return tuple(_types()[kind]["fields"])


@cache
def note_type(kind: QuestionKind, language: Language) -> genanki.Model:
    """Return the note type of a kind of question in a language."""
    texts = _texts(language)
    frozen = _types()[kind]
    front, back = (_template(kind, side, language) for side in ("front", "back"))
    return _FrozenModel(
        texts["note_types"][kind]["id"],
        texts["note_types"][kind]["name"],
        fields=[{"name": name, "id": number} for name, number in frozen["fields"].items()],
        templates=[{**frozen["template"], "qfmt": front, "afmt": back}],
        css=_read("cards.css"),
        model_type=genanki.Model.CLOZE if kind == "cloze" else genanki.Model.FRONT_BACK,
    )


@cache
def known_types() -> dict[int, tuple[QuestionKind, Language]]:
    """Return what each of our note types is for, by its id."""
    kinds: tuple[QuestionKind, ...] = ("multiple_choice", "cloze")
    return {
        _texts(language)["note_types"][kind]["id"]: (kind, language)
        for language in words.codes()
        for kind in kinds
    }


def _template(kind: QuestionKind, side: str, language: Language) -> str:
    texts = _texts(language)
    labels = {name: html.escape(label) for name, label in texts["labels"].items()}
    script = _read("multiple_choice.js")
    return Template(_read(f"{kind}.{side}.html")).substitute(
        labels, code=language, voice=texts["voice"], script=script
    )


def _read(name: str) -> str:
    return (CARDS / name).read_text(encoding="utf-8")


def _texts(language: Language) -> Any:
    return words.load(f"languages/{language}/cards.yaml")


def _types() -> Any:
    return words.load("anki/cards/note_types.yaml")
