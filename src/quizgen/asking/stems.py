"""Putting a fact's arguments into an `ask` text.

In: an ask text and a fact's values. Out: the wording in one language with the answer's place in
it, or None where one value cannot be said properly in that language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from quizgen.asking.agreement import Filled, Piece, Unsayable, agree
from quizgen.grammar import apply
from quizgen.grammar.phrases import Phrase
from quizgen.models import BLANK, Amount, Language, Name, Thing, Value
from quizgen.rendering import render
from quizgen.templates.lines import Mark, Optional, Part, Slot, Verb, Word
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
            said = piece.text
            if said and not (said == "." and text.endswith(".")):  # one stop after Inc.
                text += f" {said}" if piece.space and text else said
        return text

    def _pieces(self, parts: tuple[Part, ...]) -> list[Piece]:
        found: list[Piece] = []
        for part in parts:
            match part:
                case Word() | Mark():
                    found.append(part)
                case Slot():
                    found.append(self._filled(part))
                case Optional():
                    found += self._optional(part)
                case Verb():
                    raise TypeError(part)
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
        return [_spaced(inner[0], part), *inner[1:]] if inner else []

    def _filled(self, slot: Slot) -> Filled:
        value = self.values.get(slot.argument)
        if value is None:
            raise Unsayable(slot.argument)
        if slot.filter == UNIT:
            return Filled(self._unit(value), slot.space, slot)
        if slot.argument == self.answer and isinstance(value, Amount):
            return Filled(self._number(value, slot), slot.space, slot)
        phrase = render(value, self.language)
        if phrase is None:
            raise Unsayable(slot.argument)
        said = self._said(phrase, slot)
        text = self._blank(said, phrase.text) if slot.argument == self.answer else said
        # A name wants its verb in the plural: the United Nations.
        plural = phrase.plural if isinstance(value, Name) else False
        return Filled(text, slot.space, slot, plural)

    def _unit(self, value: Value) -> str:
        """Say only what an amount counts: how many ... employees."""
        unit = write_unit(value, self.language) if isinstance(value, Amount) else None
        if not unit:
            raise Unsayable(UNIT)
        return apply(self.language, UNIT, Phrase(unit, value))[0]

    def _number(self, amount: Amount, slot: Slot) -> str:
        """Put the blank for the number; unit and magnitude stay outside."""
        parts = split_amount(amount, self.language)
        if parts is None:
            raise Unsayable(slot.argument)
        before, self.hidden, after = parts
        joint = "" if after.startswith("%") else " "  # English: 54.3%
        return f"{before.rstrip()} {BLANK}{joint}{after.lstrip()}".strip()

    def _said(self, phrase: Phrase, slot: Slot) -> str:
        bare = () if isinstance(phrase.value, Thing) else (phrase.text,)  # it wants its article
        forms = apply(self.language, slot.filter, phrase) if slot.filter else bare
        if not forms:
            raise Unsayable(slot.argument)
        return forms[0]

    def _blank(self, said: str, bare: str) -> str:
        """Put the blank for what is said; what a filter puts around the bare words stays."""
        before, found, after = said.partition(bare)
        if not found:
            self.hidden = said
            return BLANK
        # What is elided before a vowel would tell how the answer begins: it goes into the blank.
        kept = len(before) if not before.endswith(("'", "’")) else before.rfind(" ") + 1
        self.hidden = before[kept:] + bare
        return before[:kept] + BLANK + after


def _spaced(piece: Piece, part: Optional) -> Piece:
    """Put the blank before brackets before a piece."""
    if piece.space == part.space:
        return piece
    if isinstance(piece, Filled):
        return piece._replace(space=part.space)
    return replace(piece, space=part.space)
