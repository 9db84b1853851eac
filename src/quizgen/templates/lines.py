"""The language of `find` and `ask` lines.

In: `"{buyer} <acquire> {target} [for {price}]"`. Out: its parts, each knowing whether a blank
stands before it, so that `l'{org}`, `{org}'s` and `{org}-{role}` keep what belongs together.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NoReturn, TypeAlias

from quizgen.errors import QuizgenError

TOKEN = re.compile(
    r"""(?P<blank>[ ]+)
    | \{(?P<argument>[a-z][a-z0-9_]*)(?:\|(?P<filter>\w+))?\}
    | <(?P<lemma>[^\W\d_]+(?:[ '-][^\W\d_]+)*)(?P<alone>!)?>
    | (?P<words>WORD(?:/WORD)*)
    | (?P<mark>[-,.:;?!()"„“”«»…–—%&+$€£])
    | (?P<open>\[) | (?P<close>\])
    """.replace("WORD", r"'?\w+(?:['-]\w+)*'?"),
    re.VERBOSE,
)
REASONS = {
    "{": "a slot is {argument} or {argument|filter}, in small letters",
    "}": "no '{' opens this slot",
    "<": "a verb is <infinitive>: letters, and blanks between words",
    ">": "no '<' opens this verb",
    "/": "a '/' stands between two words without blanks: word/word",
    "'": "an apostrophe belongs to a word: l' or 's",
    "’": "write the straight apostrophe '",
    "|": "a filter stands in a slot: {argument|filter}",
    "\n": "a line cannot be broken",
}
"""What to say of a character that begins nothing."""


class LineError(QuizgenError):
    """A line that cannot be read, and where: `offset` counts characters from 0."""

    def __init__(self, offset: int, message: str) -> None:
        self.offset = offset
        self.message = message
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Word:
    """A word that stands for itself, or several of which any will do."""

    forms: tuple[str, ...]
    space: bool = False
    """A blank stands before it."""
    offset: int = field(default=0, compare=False)
    """Where it begins in the line."""

    @property
    def text(self) -> str:
        """Give it as it is written."""
        return self.forms[0]


@dataclass(frozen=True, slots=True)
class Mark:
    """A punctuation mark."""

    text: str
    space: bool = False
    offset: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of an argument."""

    argument: str
    filter: str = ""
    """The form in which it stands: `gen`, `acc`, `on` …"""
    space: bool = False
    offset: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb by its infinitive, to be found in any of its forms."""

    lemma: str
    space: bool = False
    alone: bool = False
    """It has no object here: `<open!>`."""
    offset: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Optional:
    """Parts that may be missing together."""

    parts: tuple["Word | Mark | Slot | Verb", ...]
    space: bool = False
    offset: int = field(default=0, compare=False)


Atom: TypeAlias = Word | Mark | Slot | Verb
Part: TypeAlias = Atom | Optional


def parse_line(text: str) -> tuple[Part, ...]:
    """Read a line into its parts; `LineError` says where it cannot be read."""
    parts: list[Part] = []
    inside: list[Atom] | None = None
    opened, opened_space = 0, False
    space = False
    for token in _tokens(text):
        offset, kind = token.start(), token.lastgroup
        if kind == "open":
            if inside is not None:
                raise LineError(offset, "brackets cannot stand in brackets; write a second line")
            inside, opened, opened_space = [], offset, space
        elif kind == "close":
            parts.append(_optional(inside, offset, opened, space=opened_space))
            inside = None
        elif kind != "blank":
            (parts if inside is None else inside).append(_atom(token, space=space))
        space = kind == "blank"
    if inside is not None:
        raise LineError(opened, "this '[' is not closed")
    _check_whole(tuple(parts))
    return tuple(parts)


def slots(parts: tuple[Part, ...]) -> tuple[Slot, ...]:
    """Return all slots of a line, those in brackets too."""
    return tuple(part for part in flat(parts) if isinstance(part, Slot))


def flat(parts: tuple[Part, ...]) -> tuple[Atom, ...]:
    """Return the parts of a line with the brackets taken off."""
    found: list[Atom] = []
    for part in parts:
        found.extend(part.parts if isinstance(part, Optional) else (part,))
    return tuple(found)


def verb(parts: tuple[Part, ...]) -> str:
    """Return the infinitive of the verb that makes a line a clause line, if it has one."""
    return next((part.lemma for part in flat(parts) if isinstance(part, Verb)), "")


def triggers(parts: tuple[Part, ...]) -> tuple[str, ...]:
    """Return the forms of a line's rarest required word: the longest; none without words."""
    words = [part.forms for part in parts if isinstance(part, Word)]
    longest = max(words, key=lambda forms: min(map(len, forms)), default=())
    return tuple(form.casefold() for form in longest)


def _tokens(text: str) -> list[re.Match[str]]:
    """Cut a line into tokens without leaving a character out."""
    found: list[re.Match[str]] = []
    position = 0
    while position < len(text):
        token = TOKEN.match(text, position)
        if not token:
            _refuse(text, position)
        found.append(token)
        position = token.end()
    return found


def _refuse(text: str, position: int) -> NoReturn:
    """Say why nothing can begin at `position`."""
    character = text[position]
    rest = text[position + 1 :]
    message = REASONS.get(character, f"the character {character!r} cannot stand in a line")
    closing = {"{": "}", "<": ">"}.get(character, "")
    if closing and closing not in re.split(r"[{<\[\]]", rest, maxsplit=1)[0]:
        message = f"this {character!r} is not closed"
    elif closing and rest.startswith(closing):
        message = f"nothing stands between {character!r} and {closing!r}"
    raise LineError(position, message)


def _atom(token: re.Match[str], *, space: bool) -> Atom:
    """Make the part that a token stands for."""
    offset = token.start()
    if token["argument"]:
        return Slot(token["argument"], token["filter"] or "", space, offset)
    if token["lemma"]:
        return Verb(token["lemma"], space, bool(token["alone"]), offset)
    if token["words"]:
        return Word(tuple(token["words"].split("/")), space, offset)
    return Mark(token["mark"], space, offset)


def _optional(inside: list[Atom] | None, offset: int, opened: int, *, space: bool) -> Optional:
    """Close a bracket."""
    if inside is None:
        raise LineError(offset, "no '[' opens this bracket")
    if not inside:
        raise LineError(opened, "nothing stands between '[' and ']'")
    return Optional(tuple(inside), space, opened)


def _check_whole(parts: tuple[Part, ...]) -> None:
    """Refuse an empty line, and slots between which nothing stands."""
    if not parts:
        raise LineError(0, "the line is empty")
    atoms = flat(parts)
    for left, right in pairwise(atoms):
        if isinstance(left, Slot) and isinstance(right, Slot) and _touch(parts, right):
            raise LineError(right.offset, "a blank or a word must stand between two slots")


def _touch(parts: tuple[Part, ...], slot: Slot) -> bool:
    """Tell whether no blank stands before a slot, nor before the bracket it begins."""
    for part in parts:
        if isinstance(part, Optional) and part.parts[0] is slot:
            return not part.space and not slot.space
    return not slot.space
