"""Checks of questions that are asked together: none gives away another, no pattern in the keys.

In: questions in the order of asking. Out: the flaws that only a set can have.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen.linting.flaws import Flaw
from quizgen.linting.sizes import size
from quizgen.models import Question

FULL = 4
"""Options of a full question: only these are compared by the place of the answer."""
ENOUGH = 40
"""Questions from which the places of the answers can be uneven."""
UNEVEN = 16.27
"""Chi-square with three degrees of freedom that chance passes once in a thousand sets."""


def same_stem(questions: Sequence[Question]) -> Iterator[Flaw]:
    """Two questions with one stem are one twice, or have two answers."""
    by_stem: dict[tuple[str, str], list[Question]] = defaultdict(list)
    for question in questions:
        by_stem[question.language, question.stem].append(question)
    for group in by_stem.values():
        for question in group[1:]:
            same = question.answer == group[0].answer
            what = "asked before" if same else f"has another answer in {group[0].id}"
            yield Flaw(question.id, "same stem", what, "set")


def tells_next(questions: Sequence[Question]) -> Iterator[Flaw]:
    """Questions on one fact in one language do not follow each other."""
    several = len({question.fact for question in questions}) > 1
    for one, other in pairwise(questions):
        alike = (one.fact, one.language) == (other.fact, other.language)
        if several and alike and one.fact and tells(one, other):
            yield Flaw(other.id, "told before", f"{one.id} tells the answer", "set")


def tells(one: Question, other: Question) -> bool:
    """Tell whether a question or its proof names the answer to another."""
    shown = (one.stem, *(evidence.sentence for evidence in one.evidence[:1]))
    return any(other.answer.casefold() in text.casefold() for text in shown)


def uneven_places(questions: Sequence[Question]) -> Iterator[Flaw]:
    """The right option stands at each place about as often, numbers apart from words."""
    groups: dict[str, list[Question]] = defaultdict(list)
    for question in questions:
        if len(question.options) == FULL and question.answer in question.options:
            numeric = all(size(option, question.language) for option in question.options)
            groups["numbers" if numeric else "words"].append(question)
    for name, group in groups.items():
        places = Counter(question.options.index(question.answer) for question in group)
        if len(group) >= ENOUGH and chi_square([places[n] for n in range(FULL)]) > UNEVEN:
            told = ", ".join(str(places[n]) for n in range(FULL))
            yield Flaw("-", "place of the answer", f"{name}: {told} of {len(group)}", "set")


def chi_square(counts: Sequence[int]) -> float:
    """Return how far counts are from being even."""
    even = sum(counts) / len(counts)
    return sum((count - even) ** 2 / even for count in counts)
