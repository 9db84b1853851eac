"""The values that flow one way: article → sentences → facts → questions → quiz or deck.

Everything here is frozen. A stage takes some of these and returns others.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Literal

from quizgen.questions import BLANK, Evidence, Language, Question, QuestionKind
from quizgen.values import (
    Amount,
    Date,
    Gender,
    Modifier,
    Name,
    NameKind,
    Role,
    Score,
    Text,
    Thing,
    ThingKind,
    Value,
)

__all__ = [
    "BLANK",
    "Amount",
    "Article",
    "Date",
    "Evidence",
    "Fact",
    "Gender",
    "Language",
    "Mention",
    "Modifier",
    "Name",
    "NameKind",
    "Paragraph",
    "Question",
    "QuestionKind",
    "Role",
    "Score",
    "Sentence",
    "Text",
    "Thing",
    "ThingKind",
    "Value",
]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of an article that people wrote to be read; page furniture is in none."""

    start: int
    end: int
    """Character positions in `Article.text`, end exclusive."""
    language: Language
    kind: Literal["headline", "body"] = "body"


@dataclass(frozen=True, slots=True)
class Article:
    """A news article as it was read."""

    name: str
    """Where it came from: a file name, or `-` for standard input."""
    text: str
    """The whole text; for `.txt` and `.md` exactly the file's own text, decoded."""
    title: str
    language: Language
    """The language of most of its body."""
    paragraphs: tuple[Paragraph, ...]
    published: datetime.date | None = None
    url: str = ""
    publisher: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a sentence that stands for a value."""

    start: int
    end: int
    """Character positions in `Sentence.text`, end exclusive."""
    value: Value = field(hash=False)  # its place tells it apart already
    possessive: bool = False
    """A word that stands for a name and its genitive: its COO."""
    named: tuple[int, int] | None = None
    """Start and end in `Article.text` of the sentence that names it, if this one only refers."""
    kind: str = field(init=False, repr=False, compare=False)
    """Which slot it fits: its value's kind, kept since each rule asks for it."""

    def __post_init__(self) -> None:
        """Ask the value once for its kind."""
        object.__setattr__(self, "kind", self.value.kind)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its text made uniform for matching: one kind of apostrophe, blank and quote."""

    article: Article
    paragraph: int
    """Index into `article.paragraphs`."""
    text: str
    offsets: tuple[int, ...] | range
    """Where each character of `text` stands in `article.text`, plus one past the last."""
    mentions: tuple[Mention, ...] = ()
    things: tuple[Mention, ...] = ()
    """Where it speaks of the thing that its article is about: templates that ask for it see it."""

    @property
    def language(self) -> Language:
        """Name the language it is written in."""
        return self.article.paragraphs[self.paragraph].language

    def holding(self, mentions: Iterable[Mention]) -> "Sentence":
        """Return it with these mentions, in the order of the text."""
        in_order = tuple(sorted(mentions, key=attrgetter("start")))
        return Sentence(
            self.article, self.paragraph, self.text, self.offsets, in_order, self.things
        )

    @property
    def start(self) -> int:
        """Give its first position in `article.text`."""
        return self.offsets[0]

    @property
    def end(self) -> int:
        """Give its end in `article.text`, exclusive."""
        return self.offsets[-1]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that articles say: a relation and its arguments."""

    id: str
    relation: str
    arguments: tuple[tuple[str, Value], ...]
    evidence: tuple[Evidence, ...]
    language: Language
    rule: str
    """The pattern that found it, as file:line."""
    status: Literal["asserted", "hedged", "disputed"] = "asserted"
    worth: float = 0.0
    """How much it deserves to be asked; higher is better."""

    def __iter__(self) -> Iterator[tuple[str, Value]]:
        """Go through name and value of each argument."""
        return iter(self.arguments)

    def get(self, name: str) -> Value | None:
        """Give an argument's value, or None where the article leaves it open."""
        for key, value in self.arguments:
            if key == name:
                return value
        return None
