"""The options of a multiple choice, and what the articles say of the wrong ones.

In: a question without options and its fact. Out: the question with them, or None if there are too
few good wrong ones.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from quizgen.asking.balance import WANTED, choose_texts
from quizgen.asking.crossing import crosses
from quizgen.asking.distractors import names_like, readable_in, roles_like
from quizgen.asking.fitting import Request
from quizgen.asking.glosses import gloss
from quizgen.asking.knowledge import Knowledge
from quizgen.asking.measures import amounts_like, dates_like
from quizgen.asking.quotations import quotation_of
from quizgen.identity import order_by_hash
from quizgen.models import Amount, Date, Fact, Gender, Language, Name, Question, Role, Text, Value
from quizgen.rendering import render, tells_gender
from quizgen.templates.relations import Ask


def with_options(
    question: Question, fact: Fact, ask: Ask, right: Sequence[Value], known: Knowledge
) -> Question | None:
    """Give a question its options; `right` are other right answers, which are none."""
    key = fact.get(ask.answer)
    if isinstance(key, Amount | Date):
        return _with_ladder(question, fact, key, known)
    if not isinstance(key, Name | Role):
        return None
    request = _request(question, fact, ask, right, known)
    wrong = (
        names_like(key, known.pool, request)
        if isinstance(key, Name)
        else roles_like(key, known.pool, request)
    )
    told = {value.key for value in known.pool.own(fact, key.kind)}
    if quotation_of(fact):
        wrong = _speakers(wrong, key, told, known)
    texts = _texts(readable_in(wrong, question.language), question, told)
    if len(texts) < WANTED - 1:
        return None
    options = order_by_hash([question.answer, *texts], question.id)
    lines = ((text, gloss(value, question.language, known)) for text, value in texts.items())
    notes = tuple((text, line) for text, line in lines if line)
    return replace(question, options=tuple(options), notes=notes)


def _speakers(
    wrong: Sequence[Value], key: Value, told: set[str], known: Knowledge
) -> Sequence[Value]:
    """Return who could have said so: the article's own people, at work if they can be."""
    if key.kind == "organisation":
        return [value for value in wrong if value.key in told]
    pool = known.pool
    own = [one for one in wrong if one.key in told]
    near = own if len(own) >= WANTED - 1 else wrong
    shown = [one for one in near if pool.titles.get(one.key) or pool.telling.get(one.key)]
    return shown if len(shown) >= WANTED - 1 else near


def _request(
    question: Question, fact: Fact, ask: Ask, right: Sequence[Value], known: Knowledge
) -> Request:
    barred = frozenset(value.key for value in right) | known.together_with_stem(fact, ask)
    published = _latest(fact)
    return Request(
        fact,
        question.stem,
        question.id,
        barred,
        known.relations[fact.relation].arguments[ask.answer].only,
        _gender_told(fact, ask, question.language),
        known.met_in_stem(fact, ask),
        published.year if published else known.pool.latest_year(fact),
    )


def _gender_told(fact: Fact, ask: Ask, language: Language) -> Gender:
    """Return the gender that a role or description tells of the person who is asked for."""
    key = fact.get(ask.answer)
    if not isinstance(key, Name) or key.kind != "person":
        return ""
    if any(isinstance(v, Text) and v.kind == "description" for _, v in fact):
        return key.gender  # une journaliste
    roles = [v for name, v in fact if isinstance(v, Role) and name in ask.named]
    return next((role.gender for role in roles if tells_gender(role, language)), "")


def _texts(values: Sequence[Value], question: Question, told: set[str]) -> dict[str, Value]:
    """Write the best wrong options that can be said."""
    source = question.evidence[0].language or question.language
    crossing = (value for value in values if crosses(value, source, question.language))
    said = {phrase.text: v for v in crossing if (phrase := render(v, question.language))}
    of_articles = {text for text, value in said.items() if value.key in told}
    return {text: said[text] for text in choose_texts(said, question, of_articles)}


def _with_ladder(
    question: Question, fact: Fact, key: Amount | Date, known: Knowledge
) -> Question | None:
    rungs: Sequence[Value] | None = (
        amounts_like(key, question.id)
        if isinstance(key, Amount)
        else dates_like(key, question.id, _latest(fact), known.pool.latest_year(fact))
    )
    said = [render(rung, question.language) for rung in rungs or ()]
    options = tuple(phrase.text for phrase in said if phrase)
    if question.answer not in options or len(set(options)) != len(said):
        return None
    return replace(question, options=options)


def _latest(fact: Fact) -> date | None:
    """Return when the last of a fact's articles was published."""
    return max((e.published for e in fact.evidence if e.published), default=None)
