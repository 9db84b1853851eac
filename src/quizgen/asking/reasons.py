"""Why what was found is not asked: each fact of an article with its questions or the reasons.

In: facts and what is known of them. Out: for a fact that is not asked in its own language, why.
"""

from collections.abc import Mapping, Sequence

from quizgen.asking.knowledge import Knowledge
from quizgen.asking.passages import why_unasked
from quizgen.asking.questions import DOUBLE, Asker, why_silent
from quizgen.models import Fact, Question
from quizgen.passages.facts import PASSAGE

QUOTED = "the words say too little by themselves, or enough of the speaker's are asked"
"""Only quotations are left out although a question on them could be made."""

STATUS = {
    "disputed": "the articles do not agree",
    "hedged": "it is hearsay, a plan, or of another time than the news",
}


def questions_by_fact(known: Knowledge) -> Mapping[str, Sequence[Question]]:
    """Return what is asked of each fact in the languages of the facts."""
    found: dict[str, list[Question]] = {fact.id: [] for fact in known.facts}
    languages = sorted({fact.language for fact in known.facts})
    for question in Asker(known).questions(languages):
        found[question.fact].append(question)
    return found


def reasons(fact: Fact, known: Knowledge, asked: Mapping[str, Sequence[Question]]) -> list[str]:
    """Say why a sure fact is not asked in its own language; nothing if it is."""
    if any(question.language == fact.language for question in asked[fact.id]):
        return []
    if fact.status != "asserted":
        return [STATUS[fact.status]]
    if fact.relation == PASSAGE.relation:
        told = {one.id: asked[one.id] for one in known.facts if _is_told(one, asked)}
        return list(why_unasked(fact, known, told)) or ["nothing in it can be asked for"]
    asks = known.relations[fact.relation].ask
    why = dict.fromkeys(why_silent(fact, ask, fact.language, known) for ask in asks)
    return [QUOTED if reason == DOUBLE else reason for reason in why]


def _is_told(fact: Fact, asked: Mapping[str, Sequence[Question]]) -> bool:
    return fact.relation != PASSAGE.relation and bool(asked[fact.id])
