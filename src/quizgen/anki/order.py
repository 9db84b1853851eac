"""The order in which a deck is learnt.

In: questions, the best first. Out: the same, easy before hard, and apart what gives each other
away.
"""

from collections.abc import Iterable, Iterator

from quizgen.models import Language, Question

Topic = tuple[Language, str]


def arrange(questions: Iterable[Question]) -> list[Question]:
    """Return the questions in rounds: in each, a fact or sentence is asked about only once.

    Of those on a fact, the ones with options come first: to recognise is easier than to recall.
    """
    turns: dict[Topic, int] = {}
    rounds = []
    for question in sorted(questions, key=lambda each: each.kind == "cloze"):
        topics = tuple(_topics(question))
        turn = max((turns.get(topic, 0) for topic in topics), default=0)
        turns.update(dict.fromkeys(topics, turn + 1))
        rounds.append((turn, question))
    return [question for _, question in sorted(rounds, key=lambda each: each[0])]


def _topics(question: Question) -> Iterator[Topic]:
    """Name what a card shows: its fact, and each sentence that stands on its back."""
    if question.fact:
        yield question.language, question.fact
    for evidence in question.evidence:
        yield question.language, evidence.sentence
