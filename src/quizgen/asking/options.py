"""The options of a multiple choice, and what the articles say of the wrong ones.

In: a question without options and its fact. Out: the question with them, or None if there are too
few good wrong ones.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from quizgen.asking.balance import WANTED, choose_texts
from quizgen.asking.cases import Case
from quizgen.asking.crossing import crosses
from quizgen.asking.distractors import names_like, readable_in, roles_like
from quizgen.asking.fitting import Request
from quizgen.asking.glosses import gloss
from quizgen.asking.knowledge import Knowledge
from quizgen.asking.measures import amounts_like, dates_like
from quizgen.asking.quotations import quotation_of
from quizgen.asking.spoken import tells_speaker
from quizgen.identity import order_by_hash
from quizgen.models import Amount, Date, Fact, Gender, Language, Name, Question, Role, Text, Value
from quizgen.rendering import render, tells_gender
from quizgen.templates.relations import Ask


def with_options(question: Question, case: Case) -> Question | None:
    """Give a question its options."""
    key, known, told = case.key, case.known, case.told
    if isinstance(key, Amount | Date):
        return _with_ladder(question, key, case)
    if not isinstance(key, Name | Role):
        return None
    request = _request(question, case)
    wrong = (
        names_like(key, known.pool, request)
        if isinstance(key, Name)
        else roles_like(key, known.pool, request)
    )
    if quotation_of(case.fact):
        wrong = _speakers(wrong, key, told, known)
    texts = _texts(readable_in(wrong, question.language), question, told)
    if len(texts) < WANTED - 1:
        return None
    options = order_by_hash([question.answer, *texts], question.id)
    lines = ((text, gloss(value, question.language, known)) for text, value in texts.items())
    notes = tuple((text, line) for text, line in lines if line)
    return replace(question, options=tuple(options), notes=notes)


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


def _request(question: Question, case: Case) -> Request:
    arguments, latest = case.known.relations[case.fact.relation].arguments, _latest(case.fact)
    return Request(
        case.fact,
        question.stem,
        question.id,
        case.barred,
        arguments[case.ask.answer].only,
        _gender_told(case.fact, case.ask, question.language),
        case.met,
        latest.year if latest else case.known.pool.latest_year(case.fact),
        admitted=case.admitted,
    )


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


def _texts(values: Sequence[Value], question: Question, told: frozenset[str]) -> dict[str, Value]:
    """Write the best wrong options that can be said."""
    source = question.evidence[0].language or question.language
    crossing = (value for value in values if crosses(value, source, question.language))
    said = {phrase.text: v for v in crossing if (phrase := render(v, question.language))}
    of_articles = {text for text, value in said.items() if value.key in told}
    return {text: said[text] for text in choose_texts(said, question, of_articles)}


def _with_ladder(question: Question, key: Amount | Date, case: Case) -> Question | None:
    latest, last_year = _latest(case.fact), case.known.pool.latest_year(case.fact)
    rungs: Sequence[Value] | None = (
        amounts_like(key, question.id)
        if isinstance(key, Amount)
        else dates_like(key, question.id, latest, last_year)
    )
    said = [render(rung, question.language) for rung in rungs or ()]
    options = tuple(phrase.text for phrase in said if phrase)
    if question.answer not in options or len(set(options)) != len(said):
        return None
    return replace(question, options=options)


def _latest(fact: Fact) -> date | None:
    """Return when the last of a fact's articles was published."""
    return max((e.published for e in fact.evidence if e.published), default=None)
