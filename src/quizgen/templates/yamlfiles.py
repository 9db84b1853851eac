"""YAML as its author wrote it: every value as text, and the place of every word.

In: a path. Out: a `Document` of dicts, lists and strings, or `TemplateErrors` with the places.
Anchors, tags, tabs and double keys are refused: what stands in a file is what it says.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

import yaml

from quizgen.errors import Problem, TemplateErrors
from quizgen.templates.yamlwords import explain

Loc: TypeAlias = tuple[str | int, ...]
"""The way to a value: `("ask", 0, "text", "de")`."""

SIZE_LIMIT = 1_000_000
DEPTH_LIMIT = 16
WIDTH_LIMIT = 500

# The C loader gives the same events and marks as the Python one, ten times as fast.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LINE_BREAK = re.compile(r"\r\n|\r|\n")
UNREADABLE = re.compile(
    "[^\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
CHARACTERS = {"'": re.compile("''|."), '"': re.compile(r"\\(?:x..|u.{4}|U.{8}|.)|.")}
"""How one character is written between quotation marks."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a key or value begins, both counted from 1."""

    line: int
    column: int
    end: int = 0
    """Column after it, if it ends in the same line."""
    quote: str = ""
    """Its quotation mark; `|` or `>` for a block."""


@dataclass(frozen=True, slots=True)
class Document:
    """The content of a file and the way back to its lines."""

    path: str
    lines: tuple[str, ...]
    data: Any
    """Dicts, lists and strings."""
    keys: Mapping[Loc, Place]
    values: Mapping[Loc, Place]

    def place(self, loc: Loc, *, offset: int = 0, key: bool = False) -> Place:
        """Find a value, or its key, or a character in it; what is not there: its surroundings."""
        known = _longest(loc, self.values)
        if key and known in self.keys:
            return self.keys[known]
        return _inside(self.values[known], self.lines, offset)

    def problem(self, loc: Loc, message: str, *, offset: int = 0, key: bool = False) -> Problem:
        """Say what is wrong at `loc`."""
        place = self.place(loc, offset=offset, key=key)
        return _problem(self.path, self.lines, place.line, place.column, message)


@dataclass(slots=True)
class _Draft:
    """A document while it is read."""

    path: str
    lines: tuple[str, ...]
    keys: dict[Loc, Place] = field(default_factory=dict)
    values: dict[Loc, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def note(self, mark: Any, message: str) -> None:
        line, column = mark.line + 1, mark.column + 1
        self.problems.append(_problem(self.path, self.lines, line, column, message))

    def fail(self) -> NoReturn:
        raise TemplateErrors(self.problems)


def read(path: Path) -> Document:
    """Read a YAML file; whatever is wrong with it comes as `TemplateErrors`."""
    text = _text(path)
    draft = _Draft(str(path), tuple(LINE_BREAK.split(text)))
    _refuse_unreadable(draft)
    try:
        data = _document(draft, yaml.parse(text, Loader=LOADER))
    except yaml.YAMLError as error:
        draft.problems.append(_broken(draft, error))
    if draft.problems:
        draft.fail()
    return Document(draft.path, draft.lines, data, draft.keys, draft.values)


def _text(path: Path) -> str:
    """Decode the file, which is UTF-8 and not too long."""
    try:
        with path.open("rb") as file:
            content = file.read(SIZE_LIMIT + 1)
        if len(content) > SIZE_LIMIT:
            message = f"the file is too long: more than {SIZE_LIMIT} bytes"
            raise TemplateErrors([Problem(str(path), 1, 1, message)])
        return content.decode("utf-8-sig")
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        raise TemplateErrors([Problem(str(path), 1, 1, message)]) from error
    except UnicodeDecodeError as error:
        raise TemplateErrors([_undecodable(path, error)]) from error


def _undecodable(path: Path, error: UnicodeDecodeError) -> Problem:
    """Say where the first bytes stand that are not UTF-8."""
    before = LINE_BREAK.split(error.object[: error.start].decode("utf-8-sig"))
    message = f"byte 0x{error.object[error.start]:02x} is not UTF-8; save the file as UTF-8"
    return Problem(str(path), len(before), len(before[-1]) + 1, message)


def _refuse_unreadable(draft: _Draft) -> None:
    """Refuse tabs and control characters, which nobody sees, before YAML stumbles over them."""
    for number, line in enumerate(draft.lines, start=1):
        if found := UNREADABLE.search(line):
            name = "a tab" if found[0] == "\t" else f"the character U+{ord(found[0]):04X}"
            message = f"{name} cannot stand here; use blanks"
            column = found.start() + 1
            draft.problems.append(_problem(draft.path, draft.lines, number, column, message))
    if draft.problems:
        draft.fail()


def _broken(draft: _Draft, error: yaml.YAMLError) -> Problem:
    """Say where the YAML breaks; after a quoted text of several lines, where that begins."""
    line, column, message = explain(error, draft.lines)
    last = next(reversed(draft.values.values()), None)
    if last and last.quote in CHARACTERS and not last.end:
        line, column, message = last.line, last.column, "this quotation mark is not closed"
    return _problem(draft.path, draft.lines, line, column, message)


def _document(draft: _Draft, events: Iterator[Any]) -> Any:
    """Build the one document of the file."""
    next(events)
    start = next(events)
    if isinstance(start, yaml.StreamEndEvent):
        draft.note(start.start_mark, "the file is empty")
        draft.fail()
    data = _node(draft, events, next(events), ())
    next(events)
    if not isinstance(extra := next(events), yaml.StreamEndEvent):
        draft.note(extra.start_mark, "a second document begins here; a file holds one")
    return data


def _node(draft: _Draft, events: Iterator[Any], event: Any, loc: Loc) -> Any:
    """Build the value that begins with `event`."""
    if len(loc) > DEPTH_LIMIT:
        draft.note(event.start_mark, f"nested too deeply: more than {DEPTH_LIMIT} levels")
        draft.fail()
    draft.values[loc] = _place(event)
    _refuse_magic(draft, event)
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(draft, events, loc)
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(draft, events, loc)
    return _scalar(draft, event)


def _mapping(draft: _Draft, events: Iterator[Any], loc: Loc) -> dict[str, Any]:
    """Build a dict from the events up to its end."""
    found: dict[str, Any] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        if not isinstance(event, yaml.ScalarEvent):
            draft.note(event.start_mark, "a key must be a word; put texts with { or [ in quotes")
            draft.fail()
        key = _scalar(draft, event)
        _refuse_magic(draft, event)
        if key in found:
            line = draft.keys[*loc, key].line
            draft.note(event.start_mark, f"the key {key[:40]!r} stands already in line {line}")
        draft.keys[*loc, key] = _place(event)
        found[key] = _node(draft, events, next(events), (*loc, key))
    return found


def _sequence(draft: _Draft, events: Iterator[Any], loc: Loc) -> list[Any]:
    """Build a list from the events up to its end."""
    found: list[Any] = []
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        found.append(_node(draft, events, event, (*loc, len(found))))
    return found


def _scalar(draft: _Draft, event: Any) -> str:
    """Return the text itself, never a number, date or truth value."""
    text: str = getattr(event, "value", "")
    if found := UNREADABLE.search(text):
        draft.note(event.start_mark, f"the character U+{ord(found[0]):04X} cannot stand here")
    return text


def _refuse_magic(draft: _Draft, event: Any) -> None:
    """Refuse anchors, aliases and tags."""
    if isinstance(event, yaml.AliasEvent):
        draft.note(event.start_mark, f"no aliases (*{(event.anchor or '')[:40]}); write it out")
    elif event.anchor:
        draft.note(event.start_mark, f"no anchors (&{event.anchor[:40]}); write it out")
    elif event.tag:
        draft.note(event.start_mark, f"no tags ({event.tag[:40]}); every value is text")


def _place(event: Any) -> Place:
    """Note where an event stands."""
    start, end = event.start_mark, event.end_mark
    quote = getattr(event, "style", None) or ""
    same_line = isinstance(event, yaml.ScalarEvent) and start.line == end.line
    return Place(start.line + 1, start.column + 1, end.column + 1 if same_line else 0, quote)


def _longest(loc: Loc, known: Mapping[Loc, Place]) -> Loc:
    """Follow `loc` as far as the document goes, leaving out steps that only a checker takes."""
    found: Loc = ()
    for step in loc:
        if (*found, step) in known:
            found = (*found, step)
    return found


def _inside(place: Place, lines: tuple[str, ...], offset: int) -> Place:
    """Move from a text's beginning to its character `offset`, if the text is on one line."""
    if not place.end or not offset:
        return place
    if pattern := CHARACTERS.get(place.quote):
        written = lines[place.line - 1][place.column : place.end - 2]
        characters = [len(found[0]) for found in pattern.finditer(written)]
        offset = 1 + sum(characters[:offset])
    return Place(place.line, min(place.column + offset, place.end))


def _problem(path: str, lines: tuple[str, ...], line: int, column: int, message: str) -> Problem:
    """Make a problem that shows its line; one past the end of the file is put on its last line."""
    if line > len(lines) > 0:
        line, column = len(lines), len(lines[-1]) + 1
    source = lines[line - 1] if line <= len(lines) else ""
    shown = UNREADABLE.sub(" ", source) if len(source) <= WIDTH_LIMIT else ""
    return Problem(path, line, column, message, shown)
