"""Checks a typed answer, leniently where a reader would be, strictly where it matters.

In: a question and what was typed. Out: a verdict and why. The first rule that hits decides:
the same text is right, exactly another known answer wrong; then number or date by value; article,
spacing, accents; a person's surname; other digits, another known answer or an opposite are wrong;
then slips and parts are almost right.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from quizgen.playing import answer_dates, answer_names, answer_numbers
from quizgen.playing.answer_text import bare, digits, digraphs, plain, slipped, words
from quizgen.playing.answer_text import distance as slips
from quizgen.playing.answer_words import AnswerWords, answer_words
from quizgen.playing.verdicts import Grade, Verdict
from quizgen.questions import Question

AMOUNTS = frozenset({"number", "money", "percent"})
DATES = frozenset({"date", "year"})
RANKED = AMOUNTS | DATES
"""Kinds of answers whose options stand in order, not shuffled."""
LONGEST = 400
"""Typed answers are compared up to this many characters."""
MORE_WORDS = 3
SHORTEST_STEM = 4


WRONG = Verdict("wrong")
ALMOST_TYPO = Verdict("almost", "typo")
GRADES = ("right", "almost", "wrong")
BY_VALUE = {
    "right": Verdict("right"),
    "close": Verdict("almost", "close"),
    "unit": Verdict("almost", "unit"),
    "part": Verdict("almost", "date_part"),
    "finer": Verdict("almost", "date_finer"),
    "wrong": Verdict("wrong", "value"),
}


@dataclass(frozen=True, slots=True)
class Attempt:
    """One right answer against what was typed."""

    question: Question
    expected: str
    given: str
    table: AnswerWords
    others: tuple[str, ...]
    """The answers that are known and not right."""
    strict: bool


def check(question: Question, given: str, *, strict: bool = False) -> Verdict:
    """Grade a typed answer; `strict` makes missing accents almost right only."""
    given = given[:LONGEST].strip()
    if not given:
        return Verdict("wrong", "empty")
    table = answer_words(question.language)
    others = _others(question)
    attempts = [Attempt(question, one, given, table, others, strict) for one in answers(question)]
    for rule in RULES:
        verdicts = [verdict for attempt in attempts if (verdict := rule(attempt))]
        if verdicts:
            return min(verdicts, key=lambda verdict: GRADES.index(verdict.grade))
    return WRONG


def answers(question: Question) -> tuple[str, ...]:
    """Return all that is right, the best first."""
    return tuple(dict.fromkeys((question.answer, *question.accepted)))


def _others(question: Question) -> tuple[str, ...]:
    right = {plain(answer) for answer in answers(question)}
    known = (*question.confusable, *question.options)
    return tuple(other for other in known if plain(other) not in right)


def _same(attempt: Attempt) -> Verdict | None:
    """Rule 1: the same text but for case, quotes, dashes, blanks and edge punctuation."""
    one, other = attempt.expected[:LONGEST].strip(), attempt.given
    return Verdict("right") if one == other or plain(one) == plain(other) != "" else None


def _other(attempt: Attempt) -> Verdict | None:
    """Rule 9 at its surest: exactly another known answer, accents and all."""
    typed = plain(attempt.given)
    known = typed and typed in map(plain, attempt.others)
    return Verdict("wrong", "confused") if known else None


def _amount(attempt: Attempt) -> Verdict | None:
    """Rule 2: numbers, percentages and money by value."""
    kind = attempt.question.answer_kind
    if kind and kind not in AMOUNTS:
        return None
    grade = answer_numbers.compare(attempt.expected, attempt.given, attempt.table, sure=bool(kind))
    return BY_VALUE[grade] if grade else None


def _date(attempt: Attempt) -> Verdict | None:
    """Rule 3: dates by value."""
    kind = attempt.question.answer_kind
    if kind and kind not in DATES:
        return None
    grade = answer_dates.compare(attempt.expected, attempt.given, attempt.table)
    return BY_VALUE[grade] if grade else None


def _spelling(attempt: Attempt) -> Verdict | None:
    """Rules 4 and 5: leading article, spacing and hyphens; accents and umlauts."""
    expected, given = _compact(attempt.expected, attempt), _compact(attempt.given, attempt)
    if not expected:
        return None
    if expected == given:
        return Verdict("right")
    grade: Grade = "almost" if attempt.strict else "right"
    if bare(expected) == bare(given):
        return Verdict(grade, "no_accents" if given == bare(given) else "accents")
    return Verdict(grade, "digraphs") if digraphs(expected) == digraphs(given) else None


def _name(attempt: Attempt) -> Verdict | None:
    """Rule 7: a person by surname."""
    if attempt.question.answer_kind != "person":
        return None
    found = answer_names.exact(attempt.expected, attempt.given, attempt.others, attempt.table)
    return Verdict(*found) if found else None


def _digits(attempt: Attempt) -> Verdict | None:
    """Rule 8: other digits are another thing: Boeing 737, Boeing 747."""
    right = {digits(plain(answer)) for answer in answers(attempt.question)}
    return None if digits(plain(attempt.given)) in right else Verdict("wrong", "value")


def _known(attempt: Attempt) -> Verdict | None:
    """Rule 9: it is, or holds, another answer that is known."""
    typed, right = _spaced(attempt.given), _spaced(attempt.expected)
    for other in map(_spaced, attempt.others):
        if other.strip() and other in typed and other not in right:
            return Verdict("wrong", "confused")
    negated = set(words(attempt.given)) - set(words(attempt.expected))
    if attempt.table.negations & negated and len(words(attempt.given)) > 1:
        return WRONG
    month = bare(plain(attempt.given)) in attempt.table.months
    # Who types März means Mr Merz; no other thing is named like a month by a slip.
    wanted = attempt.question.answer_kind == "person"
    wanted = wanted or bool(answer_dates.read(attempt.expected, attempt.table))
    return WRONG if month and not wanted else None


def _opposite(attempt: Attempt) -> Verdict | None:
    """Rule 10: a word whose prefix turns it round: inflation, deflation."""
    expected, given = words(attempt.expected), words(attempt.given)
    if len(expected) != len(given):
        return None
    pairs = [(a, b) for a, b in zip(expected, given, strict=True) if a != b]
    for a, b in pairs:
        for one, other in attempt.table.opposites:
            stem = a.removeprefix(one)
            if len(stem) >= SHORTEST_STEM and a.startswith(one) and b == other + stem:
                return Verdict("wrong", "opposite")
    return None


def _name_in_part(attempt: Attempt) -> Verdict | None:
    """Rule 7, second half: first name only, another first name, a slip in the surname."""
    if attempt.question.answer_kind != "person":
        return None
    found = answer_names.partial(attempt.expected, attempt.given, attempt.table)
    return Verdict(*found) if found else None


def _slip(attempt: Attempt) -> Verdict | None:
    """Rule 11: slips of the finger, unless it is nearer to another known answer."""
    given = bare(_compact(attempt.given, attempt))
    expected = bare(_compact(attempt.expected, attempt))
    if not slipped(expected, given):
        return None
    near = slips(expected, given)
    rivals = (bare(_compact(other, attempt)) for other in attempt.others)
    return WRONG if any(_nearer(rival, given, near) for rival in rivals) else ALMOST_TYPO


def _nearer(rival: str, given: str, near: int) -> bool:
    return abs(len(rival) - len(given)) < near and slips(rival, given) < near


def _words(attempt: Attempt) -> Verdict | None:
    """Rule 12: all words and a few more, or half of the words and no other."""
    if attempt.question.answer_kind in AMOUNTS | DATES | {"person"}:
        return None
    expected, given = _content(attempt.expected, attempt), _content(attempt.given, attempt)
    if not expected or not given:
        return None
    if expected <= given and len(given - expected) <= MORE_WORDS:
        return Verdict("almost", "more_words")
    half = given < expected and 2 * len(given) >= len(expected)
    return Verdict("almost", "half") if half else None


def _compact(text: str, attempt: Attempt) -> str:
    """Fold and drop a leading article, blanks, hyphens and apostrophes."""
    text = plain(text[:LONGEST])
    article = attempt.table.articles.match(text)
    text = text[article.end() :] if article else text
    return text.translate({ord(c): None for c in " -'"})


def _spaced(text: str) -> str:
    """Return the words with a blank at each end, so that `in` compares whole words."""
    return f" {' '.join(words(text))} "


def _content(text: str, attempt: Attempt) -> frozenset[str]:
    """Return the words that carry meaning."""
    return frozenset(words(text)) - attempt.table.fillers


Rule: TypeAlias = Callable[[Attempt], Verdict | None]
RULES: tuple[Rule, ...] = (
    _same,
    _other,
    _amount,
    _date,
    _spelling,
    _name,
    _digits,
    _known,
    _opposite,
    _name_in_part,
    _slip,
    _words,
)
