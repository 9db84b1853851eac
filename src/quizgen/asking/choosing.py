"""The order in which questions are asked, and which of them.

In: questions, the best first. Out: fact by fact in turn, no stem twice.
"""

from collections import defaultdict
from collections.abc import Iterable

from quizgen.asking.questions import MOST_ANGLES
from quizgen.models import Language, Question


def choose(questions: Iterable[Question], count: int | None) -> tuple[Question, ...]:
    """Return the best `count` questions, fact by fact in turn, no stem asked twice.

    Two facts can have the same stem (who founded it?): one of them is enough in a quiz.
    """
    by_fact: dict[tuple[str, Language], list[Question]] = defaultdict(list)
    stems: set[tuple[str, Language]] = set()
    for question in questions:
        if (question.stem, question.language) not in stems:
            stems.add((question.stem, question.language))
            by_fact[question.fact, question.language].append(question)
    rounds: list[Question] = []
    for angle in range(MOST_ANGLES):
        rounds += [asked[angle] for asked in by_fact.values() if len(asked) > angle]
    return tuple(rounds if count is None else rounds[:count])
