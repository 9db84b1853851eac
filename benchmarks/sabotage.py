"""Flaws put into sound questions, to see whether a judge would find them.

In: a question. Out: the same with one flaw, which a judge must strike at the verdict named, or None
where the flaw has no place in it.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from quizgen.identity import order_by_hash
from quizgen.models import Question
from quizgen.words import load

ARTICLES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "de": ((" der ", " dem "), (" die ", " der "), (" das ", " den "), (" war ", " waren ")),
    "en": ((" was ", " were "), (" is ", " are "), (" did ", " done "), (" has ", " have ")),
    "fr": ((" la ", " le "), (" le ", " la "), (" était ", " étaient "), (" a ", " ont ")),
}
"""Words of a language and what breaks the agreement in their place."""


@dataclass(frozen=True, slots=True)
class Control:
    """A flawed question and the verdict that must strike it."""

    kind: str
    strikes: str
    question: Question


def flaw(question: Question, used: Counter[str]) -> Control | None:
    """Put the flaw that was used least so far, among those that fit, into a question."""
    for kind in sorted(order_by_hash(FLAWS, question.id), key=lambda kind: used[kind]):
        strikes, make = FLAWS[kind]
        flawed = make(question)
        if flawed:
            return Control(kind, strikes, flawed)
    return None


def wrong_key(question: Question) -> Question | None:
    """Call one of the wrong options right."""
    wrong = order_by_hash((o for o in question.options if o != question.answer), question.id)
    return replace(question, answer=wrong[0]) if wrong else None


def second_right(question: Question) -> Question | None:
    """Put another name of the right answer among the options."""
    parts = question.answer.split()
    surname = parts[-1:] if question.answer_kind == "person" and len(parts) > 1 else []
    other = [form for form in (*question.accepted, *surname) if form != question.answer]
    wrong = [option for option in question.options if option != question.answer]
    if not other or not wrong:
        return None
    options = [other[0] if option == wrong[0] else option for option in question.options]
    return replace(question, options=tuple(options))


def deleted_date(question: Question) -> Question | None:
    """Take out the month and year that a stem needs."""
    months = load(f"languages/{question.language}/dates.yaml")["months"]
    names = "|".join(re.escape(form) for forms in months for form in forms)
    dated = re.compile(
        rf",? ?\(?\b(?:im|in|en|on|am|le)? ?(?:\d+\.? )?(?:{names}) \d{{4}}\)?", re.IGNORECASE
    )
    stem = dated.sub("", question.stem)
    if stem == question.stem or re.search(r"\d{4}", stem):
        return None
    return replace(question, stem=stem)


def broken_agreement(question: Question) -> Question | None:
    """Put an article or a verb into the wrong form."""
    for right, wrong in ARTICLES[question.language]:
        if right in question.stem:
            return replace(question, stem=question.stem.replace(right, wrong, 1))
    return None


def leaked_key(question: Question) -> Question:
    """Name the answer in the stem."""
    return replace(question, stem=f"{question.answer}: {question.stem}")


FLAWS: Mapping[str, tuple[str, Callable[[Question], Question | None]]] = {
    "wrong key": ("A2", wrong_key),
    "second right option": ("A3", second_right),
    "deleted date": ("G2", deleted_date),
    "agreement error": ("G1", broken_agreement),
    "leaked key": ("G4", leaked_key),
}
"""The flaws, the verdict that must strike each, and how it is made."""
