"""A nudge towards the answer that does not give it away.

In: a question. Out: the initials of what is to be typed, or wrong options to strike out.
"""

import re
from dataclasses import dataclass

from quizgen.identity import order_by_hash
from quizgen.questions import Question
from quizgen.safety import line

WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Hint:
    """What a hint shows: one of the two."""

    letters: str = ""
    """The answer with only the first sign of each word: `I_____ A____`."""
    struck: tuple[str, ...] = ()
    """Options that are wrong."""


def hint(question: Question) -> Hint:
    """Return the hint for a question, each time the same."""
    if not question.options:
        return Hint(letters=WORD.sub(_initial, line(question.answer)))
    wrong = [option for option in question.options if option != question.answer]
    struck = order_by_hash(wrong, question.id)[: len(wrong) - len(wrong) // 2]
    return Hint(struck=tuple(option for option in wrong if option in struck))


def _initial(word: re.Match[str]) -> str:
    """Return the first sign and a line for each other; of a lone sign, the line alone."""
    return word[0][0] + "_" * (len(word[0]) - 1) if len(word[0]) > 1 else "_"
