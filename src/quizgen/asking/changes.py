"""Offices that change hands in the articles: who holds one "in August" has then two answers.

In: a fact and what is told of its values. Out: whether what the fact says has changed.
"""

from collections.abc import Iterable, Mapping, Sequence

from quizgen.models import Fact, Name, Role, Value
from quizgen.templates.relations import Relation

DEATH = "death"
"""The relation that says who has died: what he said was not said in the month of that news."""


def is_about_the_dead(values: Iterable[Value], telling: Mapping[str, Sequence[Fact]]) -> bool:
    """Tell whether the articles say of somebody among the values that he has died."""
    people = (value for value in values if isinstance(value, Name) and value.kind == "person")
    return any(fact.relation == DEATH for one in people for fact in telling.get(one.key, ()))


def has_changed(
    fact: Fact, telling: Mapping[str, Sequence[Fact]], relations: Mapping[str, Relation]
) -> bool:
    """Tell whether an office that a perishable fact gives to somebody changes hands."""
    kinds = {value.kind for _, value in fact}
    if not relations[fact.relation].perishable or not {"role", "person"} <= kinds:
        return False
    others = (other for _, value in fact for other in telling.get(value.key, ()))
    return any(relations[o.relation].change and _is_on_the_same(o, fact) for o in others)


def _is_on_the_same(change: Fact, fact: Fact) -> bool:
    """The same person leaves, or another one comes to the same office of the same body."""
    shared = {value.key for _, value in change} & {value.key for _, value in fact}
    known = ((change.get(name), value) for name, value in fact)
    differing = [value for other, value in known if other and other.key != value.key]
    if any(isinstance(value, Role) for value in differing):
        return False
    return len(shared) > 1 or (bool(shared) and not differing)
