"""The order in which questions are asked, and which of them.

In: questions, the best first. Out: fact by fact in turn, no stem twice, and as far as possible
none right behind one that comes from the same paragraph or tells its answer; one on the same fact
that does is left out. A headline is asked for before it stands above other questions.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, zip_longest

from quizgen.asking.questions import MOST_ANGLES
from quizgen.linting.sets import tells
from quizgen.models import Language, Question
from quizgen.passages.facts import PASSAGE

TIMES = frozenset({"date", "day", "year"})
COUNTS = frozenset({"number", "money", "percent"})
NAME = 3
"""Words of the longest usual name."""
AHEAD = 8
"""How many of the next best questions may be taken first."""


def choose(questions: Iterable[Question], count: int | None) -> tuple[Question, ...]:
    """Return the best `count` questions, the languages in turn, no stem asked twice.

    Two facts can have the same stem (who founded it?), or the same answer to stems that differ in a
    name (what did A found, what did B found?): one of them is enough in a quiz.
    """
    by_language: dict[Language, dict[str, Question]] = defaultdict(dict)
    for question in questions:
        by_language[question.language].setdefault(question.stem, question)
    chosen = (_in_one_language(asked.values()) for asked in by_language.values())
    turns = (question for turn in zip_longest(*chosen) for question in turn if question)
    return tuple(islice(turns, count))


def _in_one_language(questions: Iterable[Question]) -> list[Question]:
    """Put questions of one language in order: fact by fact in turn."""
    by_fact: dict[str, list[Question]] = defaultdict(list)
    by_answer: dict[tuple[str, ...], list[Question]] = defaultdict(list)
    for question in questions:
        alike = by_answer[question.relation, question.kind, question.answer]
        if not any(_are_twins(question, other) for other in alike):
            alike.append(question)
            by_fact[question.fact].append(question)
    chosen: list[Question] = []
    for angle in range(MOST_ANGLES):
        _spread([asked[angle] for asked in by_fact.values() if len(asked) > angle], chosen)
    return list(_headlines_first(chosen))


def _headlines_first(questions: Sequence[Question]) -> Iterator[Question]:
    """Ask for a headline before it stands above other questions, and for one thing of it only.

    A number that it is asked for is not asked for again.
    """
    asked = {question: _headline(question) for question in questions}
    waiting: dict[str, Question] = {}
    for question, title in asked.items():
        if title:
            waiting.setdefault(title, question)
    numbers = {(title, number) for title, own in waiting.items() if (number := _number(own))}
    for question, title in asked.items():
        for told in [told for told in waiting if told in (title, _title(question))]:
            yield waiting.pop(told)
        if not title and (_title(question), _number(question)) not in numbers:
            yield question


def _number(question: Question) -> str:
    """Return the number that a question asks for: 78 of 78 years old, four of Four dead."""
    told = question.answer.split()[0].casefold() if question.answer else ""
    counts = told[:1].isdigit() or question.answer_kind in COUNTS
    return told if counts and question.answer_kind not in TIMES else ""


def _headline(question: Question) -> str:
    """Return the headline that a question asks for a part of, if it does."""
    title = _title(question) if question.relation == PASSAGE.relation else ""
    return title if title and question.evidence[0].quote == title else ""


def _title(question: Question) -> str:
    return question.evidence[0].title if question.evidence else ""


def _are_twins(one: Question, other: Question) -> bool:
    """Tell whether two questions with one answer differ in a name alone: who founded it, A or B."""
    words, others = set(one.stem.split()), set(other.stem.split())
    return one.fact != other.fact and max(len(words - others), len(others - words)) <= NAME


def _spread(questions: Sequence[Question], chosen: list[Question]) -> None:
    """Append questions, the best first, but none right behind one that goes badly before it."""
    left = list(questions)
    while left:
        last = chosen[-1] if chosen else None
        near = left[:AHEAD]
        best = min(near, key=lambda question: _clash(last, question)) if last else near[0]
        left.remove(best)
        if last and tells(last, best) and len(chosen) > 1:
            # Nothing better is left: let the one before come between, or leave it.
            chosen[-2:] = reversed(chosen[-2:])
            if chosen[-1].fact == best.fact and tells(chosen[-1], best):
                continue
        chosen.append(best)


def _clash(last: Question | None, question: Question) -> int:
    """Say how badly a question goes behind another; of equals the first is taken."""
    if last is None:
        return 0
    return 2 * tells(last, question) + (_place(last) == _place(question))


def _place(question: Question) -> tuple[str, int]:
    evidence = question.evidence[0] if question.evidence else None
    return (evidence.article, evidence.paragraph) if evidence else ("", 0)
