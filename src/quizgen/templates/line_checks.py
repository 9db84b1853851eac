"""What is wrong with the lines of a template: words the language lacks, slots out of place.

In: a `Sheet`. Out: problems, each at its character.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.errors import Problem, did_you_mean
from quizgen.templates.entries import AskEntry
from quizgen.templates.lines import Mark, Optional, Part, Slot, Verb, Word, flat, slots
from quizgen.templates.relations import ASOF
from quizgen.templates.sheet import Sheet
from quizgen.templates.yamlfiles import Loc

TRIGGER_LETTERS = 2
UNIT = "unit"
"""The filter that leaves out the number: how many employees."""
LISTED = frozenset({"role", "former_role", "nation"})
"""Kinds whose words stand in a list, so that they are something to look for."""


MOST = {"brackets": 6, "gaps": 3, "slots": 8}
"""In a line to find; each of them multiplies the ways in which a sentence is tried."""


def check_lines(sheet: Sheet) -> Iterator[Problem]:
    """Check each line that could be read, in the languages that there are."""
    for loc, parts in sheet.parts.items():
        line = _Line(sheet, loc, parts)
        if line.language in sheet.vocabulary.filters:
            yield from _check_words(line)
            yield from (_check_find if loc[0] == "find" else _check_ask)(line)
    yield from _check_doubles(sheet)


@dataclass(frozen=True, slots=True)
class _Line:
    sheet: Sheet
    loc: Loc
    parts: tuple[Part, ...]

    def problem(self, offset: int, message: str) -> Problem:
        return self.sheet.document.problem(self.loc, message, offset=offset)

    @property
    def language(self) -> str:
        return str(self.loc[1] if self.loc[0] == "find" else self.loc[-1])

    @property
    def bracketed(self) -> frozenset[int]:
        """Offsets of what stands in brackets."""
        brackets = [part for part in self.parts if isinstance(part, Optional)]
        return frozenset(inner.offset for part in brackets for inner in part.parts)

    @property
    def verbs(self) -> tuple[Verb, ...]:
        return tuple(part for part in flat(self.parts) if isinstance(part, Verb))


def _check_words(line: _Line) -> Iterator[Problem]:
    """Check that arguments and filters exist, and that no slot stands twice."""
    arguments = line.sheet.arguments
    seen: set[str] = set()
    for slot in slots(line.parts):
        name = slot.argument
        if name not in arguments and not (name == ASOF and _may_date(line, slot)):
            hint = f"it has: {', '.join(arguments)}{did_you_mean(name, arguments)}"
            yield line.problem(slot.offset + 1, f"no argument {name!r} in this relation; {hint}")
        elif name in seen and line.loc[0] == "find":
            yield line.problem(slot.offset + 1, f"{{{name}}} stands twice in this line")
        seen.add(name)
        yield from _check_filter(line, slot)


def _may_date(line: _Line, slot: Slot) -> bool:
    """The date of telling stands in brackets, since it may be unknown."""
    return line.loc[0] == "ask" and slot.offset in line.bracketed


def _check_filter(line: _Line, slot: Slot) -> Iterator[Problem]:
    """Check that the language has the filter."""
    known = line.sheet.vocabulary.filters.get(line.language, frozenset())
    if slot.filter and slot.filter not in known:
        hint = f"it has: {', '.join(sorted(known)) or 'none'}{did_you_mean(slot.filter, known)}"
        offset = slot.offset + len(slot.argument) + 2
        yield line.problem(offset, f"no filter {slot.filter!r} in {line.language}; {hint}")


def _check_find(line: _Line) -> Iterator[Problem]:
    """Check a line that has to match sentences."""
    yield from _check_size(line)
    yield from _check_verbs(line)
    yield from _check_required(line)
    if not line.verbs and not _has_trigger(line):
        yield line.problem(
            0, "nothing to look for: a line needs a verb, or a word of two letters, not in brackets"
        )


def _check_size(line: _Line) -> Iterator[Problem]:
    """Check that a line cannot be matched in too many ways."""
    found: dict[str, list[Part]] = {
        "brackets": [part for part in line.parts if isinstance(part, Optional)],
        "gaps": [part for part in flat(line.parts) if isinstance(part, Mark) and part.text == "…"],
        "slots": list(slots(line.parts)),
    }
    for name, parts in found.items():
        for part in parts[MOST[name] : MOST[name] + 1]:
            message = f"more than {MOST[name]} {name}; write a second line"
            yield line.problem(part.offset, message)


def _check_verbs(line: _Line) -> Iterator[Problem]:
    """Check that there is one verb at most, and that the language has it."""
    known = line.sheet.vocabulary.verbs.get(line.language, frozenset())
    for verb in line.verbs:
        if verb.lemma not in known:
            hint = did_you_mean(verb.lemma, known)
            message = f"no verb {verb.lemma!r} in languages/{line.language}/verbs.yaml{hint}"
            yield line.problem(verb.offset + 1, message)
        if verb.offset in line.bracketed:
            yield line.problem(verb.offset, "a verb cannot stand in brackets")
    for verb in line.verbs[1:]:
        yield line.problem(verb.offset, "a second verb; a line has one, write a second line")


def _check_required(line: _Line) -> Iterator[Problem]:
    """Check that the line names what is required and not implied, and none of it in brackets."""
    found = slots(line.parts)
    required = line.sheet.required
    for slot in found:
        if slot.argument in required and slot.offset in line.bracketed:
            message = f"{{{slot.argument}}} is required and cannot stand in brackets"
            yield line.problem(slot.offset, message)
    names = {slot.argument for slot in found}
    if names <= set(line.sheet.arguments):
        for name in required:
            if name not in names and not line.sheet.arguments[name].implied:
                yield line.problem(0, f"{{{name}}} is missing; each line names what is required")


def _has_trigger(line: _Line) -> bool:
    """Tell whether a line has a word to look for, a listed role, or punctuation between slots."""
    parts, arguments = line.parts, line.sheet.arguments
    if any(
        slot.argument in arguments and set(arguments[slot.argument].kinds) & LISTED
        for slot in slots(parts)
    ):
        return True
    places = [index for index, part in enumerate(parts) if isinstance(part, Slot)]
    between = parts[places[0] : places[-1]] if places else ()
    words = [part for part in parts if isinstance(part, Word)]
    return any(isinstance(part, Mark) for part in between) or any(
        all(sum(map(str.isalpha, form)) >= TRIGGER_LETTERS for form in word.forms) for word in words
    )


def _check_doubles(sheet: Sheet) -> Iterator[Problem]:
    """Refuse a line that stands twice."""
    seen: dict[tuple[str, tuple[Part, ...]], Loc] = {}
    for loc, parts in sheet.parts.items():
        if loc[0] == "find":
            first = seen.setdefault((str(loc[1]), parts), loc)
            if first != loc:
                number = sheet.document.place(first).line
                yield sheet.document.problem(loc, f"this line stands already in line {number}")


def _check_ask(line: _Line) -> Iterator[Problem]:
    """Check a line that has to be printed."""
    yield from _check_printable(line)
    ask = line.sheet.content.ask[int(line.loc[1])]
    if ask.answer not in line.sheet.arguments:
        return
    yield from (_check_cloze if ask.kind == "cloze" else _check_choice)(line, ask)
    if not [part for part in line.parts if isinstance(part, Slot) and part.argument != ask.answer]:
        message = "no slot but the answer's outside brackets: the text would fit every fact"
        yield line.problem(0, message)


def _check_printable(line: _Line) -> Iterator[Problem]:
    """Check that it is clear what to print."""
    for part in flat(line.parts):
        if isinstance(part, Verb):
            yield line.problem(part.offset, "a question has no <verb>; write the form it needs")
        if isinstance(part, Word) and len(part.forms) > 1:
            yield line.problem(part.offset, "a question has no alternatives; write one word")
    for bracket in line.parts:
        if isinstance(bracket, Optional) and not slots((bracket,)):
            yield line.problem(bracket.offset, "brackets in a question hold a slot")


def _check_choice(line: _Line, ask: AskEntry) -> Iterator[Problem]:
    """Check that the question does not give its answer away."""
    for slot in slots(line.parts):
        if slot.argument == ask.answer and slot.filter != UNIT:
            message = f"{{{ask.answer}}} is the answer and cannot stand in a multiple_choice text"
            yield line.problem(slot.offset, message)


def _check_cloze(line: _Line, ask: AskEntry) -> Iterator[Problem]:
    """Check that there is one blank."""
    blanks = [slot for slot in slots(line.parts) if slot.argument == ask.answer]
    if len(blanks) != 1 or blanks[0].offset in line.bracketed:
        message = f"a cloze text holds {{{ask.answer}}}, its answer, once and not in brackets"
        yield line.problem(blanks[-1].offset if blanks else 0, message)
