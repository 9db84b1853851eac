"""A blank gives way to a question word: wer hat, qui a.

In: a question on a passage with its blank. Out: its stem, asked outright where that is sure.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from quizgen.asking.blanks import is_listed
from quizgen.asking.gaps import Gap
from quizgen.models import BLANK, Date, Fact, Language, Question, Value
from quizgen.typography import BLANKS, typeset
from quizgen.words import load


def asked_outright(question: Question, gap: Gap, fact: Fact) -> str:
    """Ask with a question word where that changes nothing else; else leave the blank.

    Where the verb stands second, a date or a count at the head of a clause gives way to its word.
    """
    before, _, after = question.stem.rpartition(BLANK)
    plain = re.match(r" \w", after) and not is_listed(question.stem, question.language)
    if not plain or not after.endswith("."):
        return question.stem
    ahead = _is_ahead(gap.value, fact)
    first = _last_beginning(before, question.language)
    for asked in _question_words(question.language):
        found = asked.head.fullmatch(before, first) if gap.value.kind in asked.kinds else None
        if found and not asked.unless.search(after) and (ahead or not asked.ahead.search(after)):
            text = f"{before[:first]}{asked.word}{after.removesuffix('.')}?"
            return typeset(text, question.language)
    return question.stem


def _is_ahead(value: Value, fact: Fact) -> bool:
    """Tell whether a date lies after the news."""
    told = max((proof.published for proof in fact.evidence if proof.published), default=None)
    if told is None or not isinstance(value, Date):
        return False
    return (value.year or 0, value.month or 0) >= (told.year, told.month if value.month else 0)


def _last_beginning(before: str, language: Language) -> int:
    """Return where the last sentence of a text begins, or what stands behind its colon."""
    blank = len(before) - len(before.lstrip(BLANKS))
    return max((end.end() for end in _ends(language).finditer(before)), default=blank)


class QuestionWord(NamedTuple):
    """A word to ask with, and where it can."""

    word: str
    kinds: Sequence[str]
    """What it asks for."""
    head: re.Pattern[str]
    """What stands before the blank in its sentence."""
    unless: re.Pattern[str]
    """What must not stand behind it."""
    ahead: re.Pattern[str]
    """A present, which only asks for what is to come: wann beginnt der Bau?"""


@cache
def _question_words(language: Language) -> Sequence[QuestionWord]:
    return [
        QuestionWord(
            entry["ask"],
            entry["kinds"],
            re.compile(entry["head"]),
            re.compile(entry.get("unless", "(?!)")),
            re.compile(entry.get("ahead", "(?!)")),
        )
        for entry in load(f"languages/{language}/passages.yaml")["question_words"]
    ]


@cache
def _ends(language: Language) -> re.Pattern[str]:
    """Match what ends a sentence, or leads up to one, with the blanks behind it."""
    short = load(f"languages/{language}/sentences.yaml")["abbreviations"].split()
    stands = "".join(rf"(?<!\b{re.escape(word)}\.)" for word in short)
    return re.compile(rf"[:?.]{stands}[{BLANKS}]*")  # what a pattern begins with makes it fast
