"""Checks of a question's options: one is right, and nothing but knowledge tells which.

In: a question. Out: for each flaw what is wrong, in a few words.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import combinations, pairwise

from quizgen.linting.flaws import lists, words_of
from quizgen.linting.sizes import size
from quizgen.models import Language, Question

FEWEST, MOST = 3, 5
WORDY, LONGER = 4, 0.75
"""An answer of so many words is telling if the next longest option has less than this share."""
CLOSEST = 1.05
COUNTED = 2100
"""Numbers nearer to each other than this ratio look alike; years and ages are told apart."""
FIGURE = re.compile(r"\d")
LOOKS: Mapping[str, Callable[[str], bool]] = {
    "figures": lambda option: FIGURE.search(option) is not None,
    "a capital": lambda option: option[:1].isupper(),
    "brackets": lambda option: "(" in option,
}


def number_of_options(question: Question) -> Iterator[str]:
    """Three to five options, the answer once among them, none twice."""
    options = [option.casefold() for option in question.options]
    if not options:
        return
    if not FEWEST <= len(options) <= MOST:
        yield f"{len(options)} options"
    if options.count(question.answer.casefold()) != 1:
        yield "the answer is not once among them"
    if len(set(options)) < len(options):
        yield "one stands there twice"


def alias(question: Question) -> Iterator[str]:
    """No option is another name, a part or the whole of another."""
    right = {form.casefold() for form in question.accepted} - {question.answer.casefold()}
    for option in question.options:
        if option.casefold() in right:
            yield f"'{option}' is right too"
    plain = [(text, f" {' '.join(words_of(text)).casefold()} ") for text in question.options]
    for (one, a), (other, b) in combinations(plain, 2):
        # 5 is no part of 2,5
        if (a in b or b in a) and any(map(str.isalpha, one + other)):
            yield f"'{one}' and '{other}' may be the same"


def longest(question: Question) -> Iterator[str]:
    """The answer is not by far the longest option."""
    wrong = [len(option) for option in question.options if option != question.answer]
    wordy = len(question.answer.split()) >= WORDY
    if wrong and wordy and max(wrong) < LONGER * len(question.answer):
        yield "the answer is by far the longest"


def form(question: Question) -> Iterator[str]:
    """The answer does not stand out: not alone with figures, brackets or a capital, or without."""
    wrong = [option for option in question.options if option != question.answer]
    for name, look in LOOKS.items():
        seen = {look(option) for option in wrong}
        if seen == {not look(question.answer)}:
            yield f"the answer alone differs by {name}"


def none_of(question: Question) -> Iterator[str]:
    """No option speaks about the others."""
    spoken = _none_of(question.language)
    for option in question.options:
        if option.casefold().replace("’", "'") in spoken:
            yield f"'{option}'"


@cache
def _none_of(language: Language) -> frozenset[str]:
    return frozenset(lists(language)["none_of"])


def order(question: Question) -> Iterator[str]:
    """Numbers and dates ascend, and lie far enough apart."""
    known: list[tuple[float, ...]] = []
    for option in question.options:
        if (one := size(option, question.language)) is None:
            return
        known.append(one)
    if any(low >= high for low, high in pairwise(known)):
        yield "numbers out of order"
    elif all(len(one) == 1 for one in known):
        pairs = pairwise(one[0] for one in known)
        if any(low > COUNTED and high < low * CLOSEST for low, high in pairs):
            yield "numbers too close"
