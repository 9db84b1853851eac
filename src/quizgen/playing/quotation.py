"""Cuts an evidence sentence so that a reader sees the answer in it.

In: a question. Out: the sentence in quotation marks as three parts, and where it comes from.
"""

from typing import NamedTuple

from quizgen.playing.phrases import Phrases
from quizgen.questions import Evidence, Question
from quizgen.safety import line, safe


class Quotation(NamedTuple):
    """A quoted sentence: before the answer, the answer, after it. All harmless."""

    before: str
    answer: str
    after: str


def evidence_of(question: Question) -> Evidence | None:
    """Return the evidence to show: in the question's language if there is some."""
    own = (e for e in question.evidence if e.language == question.language)
    return next(own, question.evidence[0] if question.evidence else None)


def quotation(evidence: Evidence) -> Quotation:
    """Put the sentence in the quotation marks of its language and cut out the answer."""
    opening, closing = Phrases(evidence.language).quotation
    text = evidence.sentence
    start, end = evidence.mark() or (len(text), len(text))
    return Quotation(
        opening + _flat(text[:start]).lstrip(),
        _flat(text[start:end]),
        _flat(text[end:]).rstrip() + closing,
    )


def origin(evidence: Evidence, phrases: Phrases) -> tuple[str, str]:
    """Say where a sentence stands: title, and date with paragraph."""
    place = phrases("¶ {number}", number=evidence.paragraph) if evidence.paragraph else ""
    date = phrases.date(evidence.published) if evidence.published else ""
    return line(evidence.title or evidence.article), " · ".join(filter(None, (date, place)))


def _flat(text: str) -> str:
    return safe(text).replace("\n", " ")
