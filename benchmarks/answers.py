"""Measures how typed answers are graded, on all questions about the seed articles.

Run: python benchmarks/answers.py
Out: of answers that a reader would call right, slips of one letter, and answers to other
questions, how many get the grade they should; each that does not (where two questions have the same
answer in other words, that is no fault); and the time for one check.
"""

import time
from collections import Counter
from collections.abc import Iterator

from quizgen.commands.gathering import questions_from
from quizgen.locations import seed_folder
from quizgen.models import Question
from quizgen.playing.answer_text import bare, digraphs, plain
from quizgen.playing.answers import check

LONG = 6
"""Letters of a word in which a slip is made."""
WANTED = {"right": {"right"}, "slip": {"right", "almost"}, "other": {"wrong"}}
SHOWN = 40


def main() -> None:
    """Print how often the grade is the one wanted, and what is graded otherwise."""
    questions = questions_from([str(seed_folder())], ["de", "en", "fr"], [], None)
    counts: Counter[tuple[str, bool]] = Counter()
    faults: list[str] = []
    started, checks = time.perf_counter(), 0
    for question in questions:
        for kind, typed in trials(question, questions):
            verdict = check(question, typed)
            good = verdict.grade in WANTED[kind]
            counts[kind, good] += 1
            checks += 1
            if not good:
                told = f"{verdict.grade} {verdict.note}".strip()
                faults.append(f"{kind}: {question.answer!r} ← {typed!r}: {told}")
    spent = time.perf_counter() - started
    for kind in WANTED:
        wanted, all_of_it = counts[kind, True], counts[kind, True] + counts[kind, False]
        print(f"{kind:>6}: {wanted} of {all_of_it} as wanted")
    print(f"one check: {1e6 * spent / checks:.0f} µs")
    print(*dict.fromkeys(faults[:SHOWN]), sep="\n")


def trials(question: Question, others: tuple[Question, ...]) -> Iterator[tuple[str, str]]:
    """Yield what could be typed, and how it should be graded."""
    answer = question.answer
    for typed in (answer, answer.upper(), f" {answer}. ", bare(answer), digraphs(answer)):
        yield "right", typed
    for typed in slips(question):
        yield "slip", typed
    for typed in rivals(question, others):
        yield "other", typed


def slips(question: Question) -> Iterator[str]:
    """Yield the answer with one letter doubled, left out, or swapped in its longest word."""
    if question.answer_kind in {"number", "money", "percent", "date", "year"}:
        return
    word = max(question.answer.split(), key=len)
    if len(word) < LONG or not word.isalpha():
        return
    middle = len(word) // 2
    for wrong in (
        word[:middle] + word[middle] + word[middle:],
        word[:middle] + word[middle + 1 :],
        word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :],
    ):
        if wrong != word:
            yield question.answer.replace(word, wrong)


def rivals(question: Question, others: tuple[Question, ...]) -> Iterator[str]:
    """Yield what is known to be another answer: wrong options, and answers of its kind."""
    right = {plain(one) for one in (question.answer, *question.accepted)}
    known = [option for option in question.options if option != question.answer]
    known += question.confusable
    known += [
        other.answer
        for other in others
        if other.answer_kind == question.answer_kind
        and other.language == question.language
        and other.fact != question.fact
    ]
    for other in dict.fromkeys(known):
        if not any(plain(other) in one or one in plain(other) for one in right):
            yield other


if __name__ == "__main__":
    main()
