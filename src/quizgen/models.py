"""The values that flow one way: article → sentences → facts → questions → quiz or deck.

Everything here is frozen. A stage takes some of these and returns others.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from quizgen.values import (
    Amount,
    Date,
    Gender,
    Language,
    Modifier,
    Name,
    NameKind,
    Role,
    Text,
    Value,
)

__all__ = [
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
    "Role",
    "Sentence",
    "Text",
    "Value",
]

QuestionKind = Literal["multiple_choice", "cloze"]


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
    value: Value
    possessive: bool = False
    """A word that stands for a name and its genitive: its COO."""
    named: tuple[int, int] | None = None
    """Start and end in `Article.text` of the sentence that names it, if this one only refers."""

    @property
    def kind(self) -> str:
        """Say which slot it fits."""
        return self.value.kind


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its text made uniform for matching: one kind of apostrophe, blank and quote."""

    article: Article
    paragraph: int
    """Index into `article.paragraphs`."""
    text: str
    offsets: tuple[int, ...]
    """Where each character of `text` stands in `article.text`, plus one past the last."""
    mentions: tuple[Mention, ...] = ()

    @property
    def language(self) -> Language:
        """Name the language it is written in."""
        return self.article.paragraphs[self.paragraph].language

    @property
    def start(self) -> int:
        """Give its first position in `article.text`."""
        return self.offsets[0]

    @property
    def end(self) -> int:
        """Give its end in `article.text`, exclusive."""
        return self.offsets[-1]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence that proves a fact, and where it stands."""

    article: str
    sentence: str
    """The sentence as a reader wants to see it: without markup."""
    start: int
    end: int
    quote: str
    """Exactly `article.text[start:end]`."""
    paragraph: int = 0
    """Number of its paragraph, from 1."""
    title: str = ""
    published: datetime.date | None = None
    url: str = ""
    language: Language = ""
    marks: tuple[tuple[str, int, int], ...] = ()
    """Argument name and where it stands in `sentence`; in a question only `answer`."""

    def mark(self, name: str = "answer") -> tuple[int, int] | None:
        """Give where `name` stands in `sentence`, or None."""
        return next(((start, end) for key, start, end in self.marks if key == name), None)


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
        return next((value for key, value in self.arguments if key == name), None)


@dataclass(frozen=True, slots=True)
class Question:
    """One item as it is shown: multiple choice if it has options, else cloze."""

    id: str
    """From fact, template and language: never from the wording."""
    kind: QuestionKind
    language: Language
    relation: str
    stem: str
    """The blank of a cloze is `BLANK`."""
    answer: str
    options: tuple[str, ...] = ()
    """In the order to show, the answer among them."""
    accepted: tuple[str, ...] = ()
    """Other typed answers that are right: Mostaque for Emad Mostaque."""
    confusable: tuple[str, ...] = ()
    """Typed answers that a lenient comparison must not take for a slip."""
    answer_kind: str = ""
    """What the answer is: person, date, money …"""
    evidence: tuple[Evidence, ...] = ()
    fact: str = ""
    """Id of the fact: questions that share it ask about the same thing."""
    notes: tuple[tuple[str, str], ...] = field(default=())
    """Option and one line on what the articles say of it."""
    perishable: bool = False
    """The answer changes with time; the stem says when it was right."""

    @property
    def also_right(self) -> tuple[str, ...]:
        """Give the accepted answers besides the answer itself."""
        return tuple(form for form in dict.fromkeys(self.accepted) if form != self.answer)


BLANK = "____"
