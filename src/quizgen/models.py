"""The values that flow one way: article → sentences → facts → questions → quiz or deck.

Everything here is frozen. A stage takes some of these and returns others.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Literal, TypeAlias

Language: TypeAlias = str
"""A language's code, such as `de`: the name of its folder in `languages/`."""

Gender = Literal["m", "f", "n", "pl", ""]
NameKind = Literal["person", "organisation", "place", "work", "name"]
Modifier = Literal["", "~", "<", ">", "<=", ">="]
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


@dataclass(frozen=True)
class Name:
    """A proper name, under its fullest form in the article."""

    kind: NameKind
    text: str
    gender: Gender = ""
    article: bool = False
    """It is used with the definite article: the Rust Foundation, die Schweiz."""
    aliases: tuple[str, ...] = ()
    """Other forms that the article uses: Mostaque, OKF."""
    title: bool = False
    """It is written in quotation marks: the novel “…”."""
    id: str = ""
    """Its entry in a word list, if it has one there: then it has a name in each language."""

    @cached_property
    def key(self) -> str:
        """Identify the name whatever language it is told in."""
        return self.id or self.text.casefold()

    @property
    def language(self) -> Language:
        """Name the language it is bound to: none."""
        return ""


@dataclass(frozen=True, slots=True)
class Role:
    """An office or profession: CEO, Gouverneurin, directeur général."""

    id: str
    """Its entry in the role list; empty for a role that only the article knows."""
    text: str
    """As the article says it, without article and case ending."""
    bound: Language = ""
    """The language of `text`."""
    gender: Gender = ""
    former: bool = False
    """The article calls it past: the former CEO."""

    @property
    def kind(self) -> str:
        """Say which slot it fits."""
        return "former_role" if self.former else "role"

    @property
    def key(self) -> str:
        """Identify the role whatever language it is told in."""
        return self.id or self.text.casefold()

    @property
    def language(self) -> Language:
        """Name the language it is bound to: none if the role list knows it."""
        return "" if self.id else self.bound


@dataclass(frozen=True, slots=True)
class Date:
    """A calendar date, as exact as the article gives it."""

    year: int | None
    month: int | None = None
    day: int | None = None
    decade: bool = False

    @property
    def kind(self) -> str:
        """Say which slot it fits: a whole `day`, a `year` and no more, else `date`."""
        if self.year and self.month and self.day:
            return "day"
        return "year" if self.year and not self.month else "date"

    @property
    def key(self) -> str:
        """Write it in ISO order, with `?` for what is unknown: 2024-03, ?-03-22."""
        parts = [str(self.year or "?") + ("s" if self.decade else "")]
        parts += [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @property
    def language(self) -> Language:
        """Name the language it is bound to: none."""
        return ""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what it counts: 8 million dollars a month, 42 %, 300 downloads."""

    number: Decimal
    currency: str = ""
    """ISO 4217 code, or empty."""
    percent: bool = False
    unit: str = ""
    """Entry in the list of units (`employee`, `kilometre`), or the article's own noun."""
    unit_language: Language = ""
    """Set if `unit` is the article's own noun."""
    period: Literal["", "hour", "day", "week", "month", "quarter", "year"] = ""
    modifier: Modifier = ""
    upper: Decimal | None = None
    """The other end of a range."""

    @property
    def kind(self) -> str:
        """Say which slot it fits."""
        return "money" if self.currency else "percent" if self.percent else "number"

    @property
    def key(self) -> str:
        """Identify the amount whatever language it is told in."""
        top = f"-{self.upper.normalize():f}" if self.upper is not None else ""
        unit = self.currency or ("%" if self.percent else self.unit.casefold())
        per = f"/{self.period}" if self.period else ""
        return f"{self.modifier}{self.number.normalize():f}{top} {unit}{per}".strip()

    @property
    def language(self) -> Language:
        """Name the language it is bound to: that of a unit that no list knows."""
        return self.unit_language


@dataclass(frozen=True)
class Text:
    """Words of one language that cannot be put into another: a quotation, a term."""

    kind: Literal["quote", "term", "acronym", "statement", "description"]
    text: str
    language: Language

    @cached_property
    def key(self) -> str:
        """Identify the text."""
        return self.text.casefold()


Value: TypeAlias = Name | Role | Date | Amount | Text


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
