"""A verb beside a name in the plural: wurden die Vereinten Nationen, the Greens were.

In: the pieces of an ask text, whose verbs are written for one. Out: the same with the verb that
the plural wants; no text where that is unsure.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from quizgen.models import BLANK, Language
from quizgen.templates.lines import Mark, Slot, Word
from quizgen.words import load


class Unsayable(Exception):  # noqa: N818  (no error: it only ends the attempt)
    """A value has no proper form in the language; its argument is told."""


class Filled(NamedTuple):
    """A slot and the words that fill it."""

    text: str
    space: bool
    """A blank stands before it."""
    slot: Slot
    plural: bool | None = False
    """Whether it is a name in the plural; None if nobody knows."""


Piece: TypeAlias = Word | Mark | Filled
"""A part of a text as it is written."""


def agree(pieces: Sequence[Piece], language: Language) -> Sequence[Piece]:
    """Put the verb beside a subject in the plural into the plural."""
    subjects = [
        (place, piece)
        for place, piece in enumerate(pieces)
        if isinstance(piece, Filled) and piece.plural is not False
    ]
    if not subjects:
        return pieces
    agreed = list(pieces)
    for place, subject in subjects:
        rules = load(f"languages/{language}/inflection.yaml")["agreement"]
        shape = subject.slot.filter
        verb = _verb(pieces, place, rules) if shape in rules["subject"] else None
        if verb is not None:
            agreed[verb] = _in_plural(pieces[verb], subject, rules)
        elif shape in rules["surely"]:
            raise Unsayable(subject.slot.argument)
    return agreed


def _in_plural(verb: Piece, subject: Filled, rules: Mapping[str, Any]) -> Word:
    many = rules["verbs"][verb.text.lower()]
    # Beside a blank, a plural would betray what fills it.
    if not many or not subject.plural or BLANK in subject.text:
        raise Unsayable(subject.slot.argument)
    return Word((many.capitalize() if verb.text[:1].isupper() else many,), verb.space)


def _verb(pieces: Sequence[Piece], place: int, rules: Mapping[str, Any]) -> int | None:
    """Find the verb right before or behind a subject."""
    beside = (number for number in (place - 1, place + 1) if 0 <= number < len(pieces))
    verbs = (number for number in beside if pieces[number].text.lower() in rules["verbs"])
    return next(verbs, None)
