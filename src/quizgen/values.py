"""What an article can name: people, firms and places, offices, things, dates, amounts, its words.

Each value has a `kind`, by which templates ask for it, and a `key` that is the same in whatever
language the value was read, unless it is bound to one.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Literal, TypeAlias

from quizgen.questions import Language

Gender = Literal["m", "f", "n", "pl", ""]
NameKind = Literal["person", "organisation", "place", "work", "name"]
ThingKind = Literal["event", "site", "object"]
Modifier = Literal["", "~", "<", ">", "<=", ">=", ">>"]


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
        return self.id or self.folded

    def __hash__(self) -> int:
        return hash(self.text)

    @cached_property
    def folded(self) -> str:
        """Give the name in small letters."""
        return self.text.casefold()

    @cached_property
    def surname(self) -> str:
        """Give its last word in small letters."""
        return self.folded.rsplit(maxsplit=1)[-1]

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
class Thing:
    """The one thing that an article is about and calls by a common noun: the bridge, der Brand."""

    kind: ThingKind
    id: str
    """Its entry in the list of nouns."""
    headline: str
    """That of its article, which says which bridge is meant."""

    @property
    def key(self) -> str:
        """Identify the thing whatever language it is told in: another headline has another one."""
        return f"{self.id} {self.headline.casefold()}"

    @property
    def language(self) -> Language:
        """Name the language it is bound to: none."""
        return ""


@dataclass(frozen=True, slots=True)
class Date:
    """A calendar date, as exact as the article gives it."""

    year: int | None
    month: int | None = None
    day: int | None = None
    decade: bool = False
    quarter: int | None = None
    """Of a business year's four quarters the one that it names, with no month."""

    @property
    def kind(self) -> str:
        """Say which slot it fits: a whole `day`, a `year` and no more, else `date`."""
        if self.year and self.month and self.day:
            return "day"
        return "year" if self.year and not self.month and not self.quarter else "date"

    @property
    def key(self) -> str:
        """Write it in ISO order, with `?` for what is unknown: 2024-03, ?-03-22, 2024-Q1."""
        parts = [str(self.year or "?") + ("s" if self.decade else "")]
        parts += [f"Q{self.quarter}"] if self.quarter else []
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


@dataclass(frozen=True, slots=True)
class Score:
    """How a match ended: 3-1, or set by set 6-4, 2-6, 7-5."""

    sets: tuple[tuple[int, int], ...]

    @property
    def kind(self) -> str:
        """Say which slot it fits: of sets nobody keeps in mind more than that there were some."""
        return "sets" if len(self.sets) > 1 else "score"

    @property
    def key(self) -> str:
        """Write it as English does."""
        return ", ".join(f"{one}-{other}" for one, other in self.sets)

    @property
    def language(self) -> Language:
        """Name the language it is bound to: none."""
        return ""


Value: TypeAlias = Name | Role | Thing | Date | Amount | Text | Score
