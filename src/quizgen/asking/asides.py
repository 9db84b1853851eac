"""What is asked of somebody whom an article hardly mentions: little, last, and nothing told twice.

In: the questions that were made, and those on asides. Out: the asides that are asked too.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from quizgen.asking.people import is_unknown
from quizgen.asking.pool import Pool
from quizgen.models import Fact, Language, Question

MOST = 3
"""Asides of an article in a language: where else a quiz would ask a start list for its flags."""


def is_aside(fact: Fact, pool: Pool) -> bool:
    """Tell whether a fact is on somebody, or on a small house, that is hardly mentioned."""
    return is_unknown(fact, pool.places)


def fitting_in(made: Iterable[Iterable[Question]], asked: Iterable[Question]) -> Iterator[Question]:
    """Yield one question a language on each aside, where its sentence is not asked already.

    `made` are the questions on each of them, the best first.
    """
    taken = {place for question in asked for place in _places(question)}
    given: Counter[tuple[str, Language]] = Counter()
    for questions in made:
        first = {question.language: question for question in reversed(list(questions))}
        for language, question in first.items():
            article = (question.evidence[0].article, language)
            if given[article] < MOST and not taken.intersection(_places(question)):
                given[article] += 1
                yield question


def _places(question: Question) -> Iterator[tuple[Language, str, str]]:
    """Yield the sentences that prove a question, with its language."""
    for proof in question.evidence:
        yield question.language, proof.article, proof.sentence
