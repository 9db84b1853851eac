"""Putting a fact's arguments into an `ask` text.

In: an ask text and a fact's values. Out: the wording in one language with the answer's place in
it, or None where one value cannot be said properly in that language.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from quizgen.asking.agreement import Piece, Unsayable, agree
from quizgen.grammar import apply
from quizgen.grammar.phrases import Phrase
from quizgen.models import BLANK, Amount, Language, Name, Value
from quizgen.rendering import render
from quizgen.templates.lines import Atom, Mark, Optional, Part, Slot, Verb, Word
from quizgen.typography import stop, typeset
from quizgen.writing import split_amount, write_unit

UNIT = "unit"
"""The filter that leaves an amount's number out: it may stand in the stem that asks for it."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A stem and, for a cloze, what its blank hides."""

    stem: str
    answer: str = ""


def write(
    parts: tuple[Part, ...], values: Mapping[str, Value], answer: str, language: Language
) -> Wording | None:
    """Write an ask text; the slot of `answer` becomes the blank."""
    writer = _Writer(values, answer, language)
    try:
        text = writer.join(parts)
    except Unsayable:
        return None
    stem = typeset(text, language)
    return Wording(stop(stem, language) if writer.hidden else stem, writer.hidden)


def unsayable(
    parts: tuple[Part, ...], values: Mapping[str, Value], answer: str, language: Language
) -> str:
    """Name the argument for whose value a text has no proper form; nothing if it can be written."""
    try:
        _Writer(values, answer, language).join(parts)
    except Unsayable as slot:
        return str(slot)
    return ""


@dataclass(slots=True)
class _Writer:
    values: Mapping[str, Value]
    answer: str
    language: Language
    hidden: str = ""

    def join(self, parts: tuple[Part, ...]) -> str:
        text = ""
        for piece in agree(self._pieces(parts), self.language):
            if piece.text and not (piece.text == "." and text.endswith(".")):  # one stop after Inc.
                text += (" " if piece.space and text else "") + piece.text
        return text

    def _pieces(self, parts: tuple[Part, ...]) -> list[Piece]:
        found: list[Piece] = []
        for part in parts:
            found += self._optional(part) if isinstance(part, Optional) else [self._atom(part)]
        return found

    def _optional(self, part: Optional) -> list[Piece]:
        """Give what stands in brackets if all its values are known and can be said."""
        names = [atom.argument for atom in part.parts if isinstance(atom, Slot)]
        if any(name not in self.values for name in names):
            return []
        try:
            inner = self._pieces(part.parts)
        except Unsayable:
            return []
        # A blank before brackets stands before the first word in them.
        return [inner[0]._replace(space=part.space), *inner[1:]] if inner else []

    def _atom(self, atom: Atom) -> Piece:
        match atom:
            case Slot():
                text = self._slot(atom)
                return Piece(text, atom.space, slot=atom, plural=self._is_plural(atom))
            case Word():
                return Piece(atom.forms[0], atom.space)
            case Mark():
                return Piece(atom.text, atom.space)
            case Verb():
                raise TypeError(atom)

    def _is_plural(self, slot: Slot) -> bool | None:
        """Tell whether a name wants its verb in the plural: the United Nations; None if unsure."""
        value = self.values[slot.argument]
        phrase = render(value, self.language) if isinstance(value, Name) else None
        return phrase.plural if phrase else False

    def _slot(self, slot: Slot) -> str:
        value = self.values.get(slot.argument)
        if value is None:
            raise Unsayable(slot.argument)
        if slot.filter == UNIT:
            return self._unit(value)
        if slot.argument == self.answer:
            return self._blank(value, slot)
        return self._said(value, slot)

    def _unit(self, value: Value) -> str:
        """Say only what an amount counts: how many ... employees."""
        unit = write_unit(value, self.language) if isinstance(value, Amount) else None
        if not unit:
            raise Unsayable(UNIT)
        forms = apply(self.language, UNIT, Phrase(unit, value))
        return forms[0]

    def _said(self, value: Value, slot: Slot) -> str:
        phrase = render(value, self.language)
        if phrase is None:
            raise Unsayable(slot.argument)
        forms = apply(self.language, slot.filter, phrase) if slot.filter else (phrase.text,)
        if not forms:
            raise Unsayable(slot.argument)
        return forms[0]

    def _blank(self, value: Value, slot: Slot) -> str:
        """Put the blank; an amount keeps its unit and magnitude outside."""
        if isinstance(value, Amount):
            parts = split_amount(value, self.language)
            if parts is None:
                raise Unsayable(slot.argument)
            before, self.hidden, after = parts
            return f"{before.rstrip()} {BLANK} {after.lstrip()}".strip()
        said = self._said(value, slot)
        bare = render(value, self.language)
        text = bare.text if bare else said
        before, found, after = said.partition(text)
        if not found:
            self.hidden = said
            return BLANK
        # What is elided before a vowel would tell how the answer begins: it goes into the blank.
        kept = len(before) if not before.endswith(("'", "’")) else before.rfind(" ") + 1
        self.hidden = before[kept:] + text
        return before[:kept] + BLANK + after
