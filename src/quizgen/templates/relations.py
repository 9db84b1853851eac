"""What a template file says, as the engine uses it: frozen, checked, its lines parsed.

A relation is a kind of fact. It names its arguments, the lines by which an article states it,
the questions to ask of it, and examples that prove both.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import get_args

from quizgen.errors import Problem
from quizgen.models import Language, NameKind, QuestionKind
from quizgen.templates.lines import Part, parse_line, slots, triggers, verb

ASOF = "asof"
"""In asks: the month in which the articles told it, if that is known and no other date is."""
ATTRIBUTED = "according_to"
"""The argument of a fact that names who says so; it may be in each fact and in no template."""
KINDS = frozenset(get_args(NameKind)) | {
    *(
        "nation",
        "role",
        "former_role",
        "event",
        "site",
        "object",
        "thing",
        "date",
        "day",
        "year",
        "period",
        "money",
        "number",
        "percent",
        "score",
        "quote",
        "term",
        "acronym",
        "statement",
        "description",
    ),
}
"""What an argument can be."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that templates may use: what the languages' grammars and verb lists hold."""

    filters: Mapping[Language, frozenset[str]]
    verbs: Mapping[Language, frozenset[str]]
    kinds: frozenset[str] = KINDS


@dataclass(frozen=True, slots=True)
class Argument:
    """What can take part in a relation."""

    kinds: tuple[str, ...]
    optional: bool = False
    adjunct: bool = False
    """Filled from the clause if exactly one mention of its kind is in it."""
    only: frozenset[str] = frozenset()
    """Ids of the word lists that it may be; empty: any."""
    never: frozenset[str] = frozenset()
    """Ids of the word lists, or words as the article has them, that it may not be."""
    implied: bool = False
    """A line may leave it out: it is the firm or the thing that the article is about."""


@dataclass(frozen=True)
class FindLine:
    """One way in which an article says it."""

    language: Language
    text: str
    path: str
    line: int
    """Where it stands in the file, from 1."""
    verb: str = ""
    """The infinitive that makes it a clause line."""
    triggers: tuple[str, ...] = ()
    """One of these words, in lower case, stands in what it matches; empty: it has no word."""

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Its text, parsed when it is first tried: most lines never are."""
        return parse_line(self.text)

    @property
    def rule(self) -> str:
        """Name it: file:line."""
        return f"{self.path}:{self.line}"


def find_line(language: Language, text: str, path: str, line: int) -> FindLine:
    """Make a line of its text, and note by which words to look for it."""
    parts = parse_line(text)
    return FindLine(language, text, path, line, verb(parts), triggers(parts))


@dataclass(frozen=True)
class Ask:
    """One question to make of a fact."""

    id: str
    kind: QuestionKind
    answer: str
    """The argument that is asked for."""
    text: Mapping[Language, str]
    several: bool = False
    """Further answers may be right; they are kept out of the options."""
    timeless: bool = False
    """Right whenever it is read (is or was): asked of what changes with time if undated."""

    @cached_property
    def parts(self) -> Mapping[Language, tuple[Part, ...]]:
        """`text`, parsed when it is first asked."""
        return {language: parse_line(text) for language, text in self.text.items()}

    @cached_property
    def named(self) -> frozenset[str]:
        """Return the arguments that its texts name."""
        return frozenset(slot.argument for parts in self.parts.values() for slot in slots(parts))

    @cached_property
    def given(self) -> frozenset[str]:
        """Return the arguments that a stem tells: all named but the one that is asked for."""
        return self.named - {self.answer}


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that must give a fact, or must give none."""

    language: Language
    says: str = ""
    silent: str = ""
    """Exactly one of the two is set."""
    fact: Mapping[str, str] = field(default_factory=dict)
    """Arguments and how their values read."""
    asks: Mapping[str, str] = field(default_factory=dict)
    """Ask ids and the exact questions they make."""
    path: str = ""
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Line and column of each of its keys' values: `says`, `fact`, `who_bought`."""

    @property
    def text(self) -> str:
        """Give its sentence."""
        return self.says or self.silent


@dataclass(frozen=True, slots=True)
class Relation:
    """A kind of fact: how it is said and what is asked about it."""

    relation: str
    arguments: Mapping[str, Argument] = field(hash=False)
    identity: tuple[str, ...]
    """The arguments that make two findings the same fact."""
    find: tuple[FindLine, ...] = field(hash=False)
    ask: tuple[Ask, ...] = field(hash=False)
    examples: tuple[Example, ...] = field(hash=False)
    perishable: bool = False
    """It changes with time: who holds a role."""
    change: bool = False
    """It tells that an office changes hands: who held it in that month is not asked."""
    planned: bool = False
    """It counts as soon as it is announced for later."""
    headed: bool = False
    """Without optional arguments it is understood below the headline only: in which election."""
    unless: Mapping[Language, frozenset[str]] = field(default_factory=dict, hash=False)
    """Words, in lower case, that make a clause mean something else: it then gives no fact."""
    path: str = ""
    replaces: str = ""
    """The file of an earlier folder that it stands in for."""
    extended: tuple[str, ...] = ()
    """The files that add to it."""

    @property
    def required(self) -> tuple[str, ...]:
        """Name the arguments without which there is no fact."""
        return tuple(name for name, argument in self.arguments.items() if not argument.optional)

    def missing(self, found: Container[str]) -> tuple[str, ...]:
        """Name the implied arguments that a line left out."""
        return tuple(n for n, own in self.arguments.items() if own.implied and n not in found)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came out of the template files."""

    relations: tuple[Relation, ...]
    """Sorted by name."""
    errors: tuple[Problem, ...] = ()
    """Their files are left out."""
    warnings: tuple[Problem, ...] = ()


def combine(folders: Iterable[Loaded]) -> Loaded:
    """Put folders together; a relation in a later one replaces that of the same name."""
    found: dict[str, Relation] = {}
    errors: list[Problem] = []
    warnings: list[Problem] = []
    for loaded in folders:
        errors.extend(loaded.errors)
        warnings.extend(loaded.warnings)
        for relation in loaded.relations:
            before = found.get(relation.relation, relation).path
            replaces = before if before != relation.path else relation.replaces
            found[relation.relation] = replace(relation, replaces=replaces)
    in_order = tuple(found[name] for name in sorted(found))
    return Loaded(in_order, tuple(sorted(errors)), tuple(sorted(warnings)))
