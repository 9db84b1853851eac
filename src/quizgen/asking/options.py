"""The options of a multiple choice, and what the articles say of the wrong ones.

In: the draft of a question and its case. Out: the options in the order to show, or None if there
are too few good wrong ones.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from quizgen.asking.balance import WANTED, Draft, choose_texts
from quizgen.asking.cases import Case
from quizgen.asking.crossing import crosses
from quizgen.asking.distractors import names_like, readable_in, roles_like
from quizgen.asking.fitting import Request
from quizgen.asking.glosses import gloss
from quizgen.asking.knowledge import Knowledge
from quizgen.asking.measures import amounts_like, dates_like, scores_like
from quizgen.asking.quotations import quotation_of
from quizgen.asking.spoken import tells_speaker
from quizgen.identity import order_by_hash
from quizgen.models import Amount, Date, Fact, Gender, Language, Name, Role, Score, Text, Value
from quizgen.rendering import render, tells_gender
from quizgen.templates.relations import Argument, Ask


class Options(NamedTuple):
    """What can be chosen from."""

    texts: tuple[str, ...] = ()
    """In the order to show, the answer among them; none where it is to be typed."""
    notes: tuple[tuple[str, str], ...] = ()
    """Wrong ones, and a line on each."""


def options_for(draft: Draft, case: Case) -> Options | None:
    """Return the options of a question."""
    key, known, told = case.key, case.known, case.told
    if isinstance(key, Amount | Date | Score):
        return _ladder(draft, key, case)
    if not isinstance(key, Name | Role):
        return None
    request = _request(draft, case)
    wrong = (
        names_like(key, known.pool, request)
        if isinstance(key, Name)
        else roles_like(key, known.pool, request)
    )
    if quotation_of(case.fact):
        wrong = _speakers(wrong, key, told, known)
    texts = _texts(readable_in(wrong, draft.language), draft, case)
    if len(texts) < WANTED - 1:
        return None
    ordered = order_by_hash([draft.answer, *texts], draft.id)
    lines = ((text, gloss(value, draft.language, known)) for text, value in texts.items())
    return Options(tuple(ordered), tuple((text, line) for text, line in lines if line))


def _speakers(
    wrong: Sequence[Value], key: Value, told: frozenset[str], known: Knowledge
) -> Sequence[Value]:
    """Return who could have said so: the article's own people, at work if they can be."""
    if key.kind == "organisation":
        return [value for value in wrong if value.key in told]
    pool = known.pool
    own = [one for one in wrong if one.key in told]
    near = own if len(own) >= WANTED - 1 else wrong
    shown = [one for one in near if pool.titles.get(one.key) or pool.telling.get(one.key)]
    return shown if len(shown) >= WANTED - 1 else near


def _request(draft: Draft, case: Case) -> Request:
    arguments, latest = case.known.relations[case.fact.relation].arguments, _latest(case.fact)
    return Request(
        case.fact,
        draft.stem,
        draft.id,
        case.barred,
        arguments[case.ask.answer].only,
        _sex_of_match(case.fact, arguments) or _gender_told(case.fact, case.ask, draft.language),
        case.met,
        latest.year if latest else case.known.pool.latest_year(case.fact),
        admitted=case.admitted,
    )


def _sex_of_match(fact: Fact, arguments: Mapping[str, Argument]) -> Gender:
    """Return of which sex all are who play in a match; `n` where nobody's is known."""
    people = [v.gender for _, v in fact if isinstance(v, Name) and v.kind == "person"]
    if not people or not any("score" in argument.kinds for argument in arguments.values()):
        return ""
    return next(filter(None, people), "n")


def _gender_told(fact: Fact, ask: Ask, language: Language) -> Gender:
    """Return the gender that a role or description tells of the person who is asked for."""
    key = fact.get(ask.answer)
    if not isinstance(key, Name) or key.kind != "person":
        return ""
    if any(isinstance(v, Text) and v.kind == "description" for _, v in fact):
        return key.gender  # une journaliste
    quoted = quotation_of(fact)
    if quoted and tells_speaker(quoted):
        return key.gender  # j'ai été virée
    roles = [v for name, v in fact if isinstance(v, Role) and name in ask.named]
    return next((role.gender for role in roles if tells_gender(role, language)), "")


def _texts(values: Sequence[Value], draft: Draft, case: Case) -> dict[str, Value]:
    """Write the best wrong options that can be said."""
    language, source = draft.language, case.proof[0].language or draft.language
    crossing = (value for value in values if crosses(value, source, language))
    said = {phrase.text: value for value in crossing if (phrase := render(value, language))}
    of_articles = {text for text, value in said.items() if value.key in case.told}
    return {text: said[text] for text in choose_texts(said, draft, of_articles)}


def _ladder(draft: Draft, key: Amount | Date | Score, case: Case) -> Options | None:
    rungs = _rungs(draft, key, case)
    said = [render(rung, draft.language) for rung in rungs or ()]
    texts = tuple(phrase.text for phrase in said if phrase)
    sound = draft.answer in texts and len(set(texts)) == len(said)
    return Options(texts) if sound else None


def _rungs(draft: Draft, key: Amount | Date | Score, case: Case) -> Sequence[Value] | None:
    """Return the values around a key, itself among them, in order."""
    match key:
        case Amount():
            return amounts_like(key, draft.id)
        case Score():
            return scores_like(key, draft.id)
        case Date():
            latest, last_year = _latest(case.fact), case.known.pool.latest_year(case.fact)
            return dates_like(key, draft.id, latest, last_year)


def _latest(fact: Fact) -> date | None:
    """Return when the last of a fact's articles was published."""
    return max((e.published for e in fact.evidence if e.published), default=None)
