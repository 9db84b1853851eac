"""Whether the blank of a relation's cloze has one right filling, which not everybody knows.

In: a fact, one of its asks, and what the articles tell beyond it. Out: yes or no.
"""

import re
from functools import cache

from quizgen.asking.knowledge import Knowledge
from quizgen.asking.offices import alike, category, is_unique
from quizgen.asking.sorts import kind_of, sort_of
from quizgen.models import Fact, Language, Name, Role, Text, Value
from quizgen.templates.relations import Ask
from quizgen.words import load

TRADES = frozenset({"science", "profession"})
"""Categories of roles that say what somebody does, and not where."""


def has_one_filling(fact: Fact, ask: Ask, known: Knowledge) -> bool:
    """Tell whether one answer alone fills the blank of a cloze on an office."""
    key, role = fact.get(ask.answer), _role_in(fact, ask)
    if ask.kind == "cloze" and not all(map(_describes_one, dict(fact).values())):
        return False
    if ask.kind == "cloze" and isinstance(key, Role):
        return is_unique(key.id)  # a member of the board may be called a director as well
    if ask.kind != "cloze" or not isinstance(key, Name) or role is None:
        return True
    if key.kind == "person":
        return is_unique(role.id)
    if sort_of(key) == "countries" or not _is_precise(role) or _is_doubtful(key, role):
        return False
    return not _has_two(fact, key, role, known)


def is_joined(fact: Fact, ask: Ask) -> bool:
    """Tell whether a place that is asked for is one of two: based in Leeds and in Riga."""
    key = fact.get(ask.answer)
    if key is None or key.kind != "place" or ask.several:
        return False
    found = ((proof, proof.mark(ask.answer)) for proof in fact.evidence)
    return any(
        place and _another(fact.language).match(proof.sentence[place[1] :])
        for proof, place in found
    )


@cache
def _another(language: Language) -> re.Pattern[str]:
    """Match what joins another name to one before it."""
    words = "|".join(load(f"languages/{language}/clauses.yaml")["coordinators"])
    return re.compile(rf" (?:{words}) (?:\w+ )?[^\W\d_a-zß-öø-ÿ]")


def _describes_one(value: Value) -> bool:
    """The tallest tower is one thing; a maker of small chips could be several."""
    if not isinstance(value, Text) or value.kind != "description":
        return True
    definite = load(f"languages/{value.language}/grammar.yaml")["determiners"]["definite"]
    first = value.text.lstrip("„“”«»\"' \u00a0\u202f").replace("’", "'")
    return first.casefold().startswith(tuple(f"{word} ".replace("' ", "'") for word in definite))


def _role_in(fact: Fact, ask: Ask) -> Role | None:
    return next((v for name, v in fact if isinstance(v, Role) and name in ask.named), None)


def _is_precise(role: Role) -> bool:
    """A man can be head or secretary of several bodies; who is head of sales is so of one."""
    return bool(role.id) or " " in role.text


def _is_doubtful(body: Name, role: Role) -> bool:
    """Tell whether a word that nobody knows as a body has, for all we know, many such people."""
    known = " " in body.text or body.id or kind_of(body)
    return not known and not is_unique(role.id) and category(role.id) in TRADES


def _has_two(fact: Fact, key: Value, role: Role, known: Knowledge) -> bool:
    """Tell whether the same person has such an office at another body too."""
    people = [value.key for _, value in fact if value.kind == "person"]
    others = (other for person in people for other in known.pool.telling.get(person, ()))
    return any(_differs(other, key, role) for other in others)


def _differs(other: Fact, key: Value, role: Role) -> bool:
    also = next((value for _, value in other if isinstance(value, Role)), None)
    bodies = {value.key for _, value in other if value.kind in {"organisation", "place"}}
    return also is not None and bool(bodies - {key.key}) and alike(also.id, role.id)
