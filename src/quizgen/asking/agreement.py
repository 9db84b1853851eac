"""A verb beside a name in the plural: wurden die Vereinten Nationen, the Greens were.

In: the pieces of an ask text, whose verbs are written for one. Out: the same with the verb that
the plural wants; no text where that is unsure.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from quizgen.models import BLANK, Language
from quizgen.templates.lines import Slot
from quizgen.words import load


class Unsayable(Exception):  # noqa: N818  (no error: it only ends the attempt)
    """A value has no proper form in the language; its argument is told."""


class Piece(NamedTuple):
    """A word, a mark or a filled slot of a text."""

    text: str
    space: bool
    """A blank stands before it."""
    slot: Slot | None = None
    plural: bool | None = False
    """Of a slot: whether its name is one in the plural; None if nobody knows."""


def agree(pieces: Sequence[Piece], language: Language) -> list[Piece]:
    """Put the verb beside a subject in the plural into the plural."""
    agreed = list(pieces)
    rules = load(f"languages/{language}/inflection.yaml")["agreement"]
    for place, piece in enumerate(pieces):
        if piece.slot and piece.plural is not False:
            shape = piece.slot.filter or ""
            verb = _verb(pieces, place, rules) if shape in rules["subject"] else None
            if verb is not None:
                agreed[verb] = _in_plural(pieces[verb], piece, piece.slot, rules)
            elif shape in rules["surely"]:
                raise Unsayable(piece.slot.argument)
    return agreed


def _in_plural(verb: Piece, subject: Piece, slot: Slot, rules: Mapping[str, Any]) -> Piece:
    many = rules["verbs"][verb.text.lower()]
    # Beside a blank, a plural would betray what fills it.
    if not many or not subject.plural or BLANK in subject.text:
        raise Unsayable(slot.argument)
    return verb._replace(text=many.capitalize() if verb.text[:1].isupper() else many)


def _verb(pieces: Sequence[Piece], place: int, rules: Mapping[str, Any]) -> int | None:
    """Find the verb right before or behind a subject."""
    beside = (number for number in (place - 1, place + 1) if 0 <= number < len(pieces))
    verbs = (number for number in beside if pieces[number].text.lower() in rules["verbs"])
    return next(verbs, None)
