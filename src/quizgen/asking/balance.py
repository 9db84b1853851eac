"""Choosing among wrong options so that the looks of the right one tell nothing.

In: texts that could all stand beside the answer, the best first. Out: as many as are shown.
"""

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from quizgen.identity import make_id
from quizgen.models import Language, Question

MARK = re.compile(r"[^\w\s]")
WANTED = 3
"""Wrong options of a full item; with two it has three options, with one it is no item."""


class Draft(NamedTuple):
    """What a question is before it has options."""

    id: str
    language: Language
    stem: str
    answer: str


def choose_texts(
    texts: Iterable[str], question: Question | Draft, told: Collection[str] = ()
) -> list[str]:
    """Return the best wrong options; none reads like another or the answer.

    What is among `told` goes first, then what looks like the answer: CFO beside CEO. How many
    are longer than the answer is drawn, so that its length tells nothing.
    """
    longer = int(make_id("longer", question.id), 16) % (WANTED + 1)
    room = {True: longer, False: WANTED - longer}
    look, ranked = _look(question.answer), []
    for place, text in enumerate(sorted(texts, key=lambda text: text not in told)):
        side = len(text) > len(question.answer)
        room[side] -= 1
        ranked.append((text not in told, _look(text) != look, room[side] < 0, place, text))
    chosen: list[str] = []
    taken = [_folded(question.answer)]
    for *_, text in sorted(ranked):
        folded = _folded(text)
        # Two read alike, or one is a part of the other: HP and HP France.
        if not any(folded in other or other in folded for other in taken):
            chosen.append(text)
            taken.append(folded)
        if len(chosen) == WANTED:
            break
    return chosen


def _look(text: str) -> tuple[bool, ...]:
    """Say whether a text is an acronym, begins with a capital, has marks, has several words."""
    plain = text.replace(" ", "").isalnum()  # as most are
    marked = not plain and MARK.search(text) is not None
    return text.isupper(), text[:1].isupper(), marked, " " in text


def _folded(text: str) -> str:
    """Write a text in small letters, with a blank at each end of its words."""
    return f" {text.casefold()} "
