"""What is asked, and the sentence that proves it.

Apart from the other values, because a quiz that was kept needs no others to be shown.
"""

import datetime
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Language: TypeAlias = str
"""A language's code, such as `de`: the name of its folder in `languages/`."""

QuestionKind = Literal["multiple_choice", "cloze"]
BLANK = "____"
"""Stands in the stem of a cloze for the answer."""


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

    def showing(self, marks: tuple[tuple[str, int, int], ...]) -> "Evidence":
        """Return it with these marks."""
        return Evidence(
            *(self.article, self.sentence, self.start, self.end, self.quote, self.paragraph),
            *(self.title, self.published, self.url, self.language, marks),
        )

    def mark(self, name: str = "answer") -> tuple[int, int] | None:
        """Give where `name` stands in `sentence`, or None."""
        return next(((start, end) for key, start, end in self.marks if key == name), None)


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
