"""What the articles support beyond one fact: which other answers may be right too.

In: all facts, the relations, and what the articles mention. Out: for a question, the values that
are right as well, and the keys of those that may be.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from quizgen.asking.offices import is_unique
from quizgen.asking.pool import Pool
from quizgen.models import Fact, Language, Name, Role, Value
from quizgen.templates.relations import Ask, Relation


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All facts and mentions of the given articles, from which each question draws."""

    facts: tuple[Fact, ...]
    relations: Mapping[str, Relation]
    pool: Pool
    glosses: dict[tuple[str, str, Language], str] = field(default_factory=dict)
    """By a value's kind and key and a language: what is said of it there, once it was asked."""

    def also_right(self, fact: Fact, ask: Ask) -> list[Value]:
        """Return what other facts of the relation give as answer to the same stem."""
        given = [(name, value) for name, value in fact if name in ask.given]
        others = (
            self.pool.agreeing(fact, given[0][0])
            if given
            else self.pool.by_relation.get(fact.relation, ())
        )
        answers = [
            other.get(ask.answer)
            for other in others
            if other.id != fact.id and all(_agree(other.get(n), value) for n, value in given[1:])
        ]
        key = fact.get(ask.answer)
        return [value for value in answers if value and (key is None or value.key != key.key)]

    def together_with_stem(self, fact: Fact, ask: Ask) -> frozenset[str]:
        """Return what any fact tells together with all that the stem names: it may be right too."""
        named = {value.key for name, value in fact if name in ask.given}
        if not named:
            return frozenset()
        facts = self.pool.telling.get(min(named), ())
        told = (frozenset(value.key for _, value in other) for other in facts)
        return frozenset(key for keys in told if named <= keys for key in keys)

    def met_in_stem(self, fact: Fact, ask: Ask) -> tuple[str, ...]:
        """Return the keys of what a stem names: who stands in one sentence with all may be right.

        Only where there can be several answers; one sentence may well name the one and others.
        """
        if not ask.several:
            return ()
        given = [value for name, value in fact if name in ask.given]
        names = [value.key for value in given if isinstance(value, Name)]
        roles = [value for value in given if isinstance(value, Role)]
        key = fact.get(ask.answer)
        # Who stands beside a house in a sentence may well have, or have had, an office there.
        many = ask.timeless and not all(is_unique(role.id) for role in roles)
        loose = many or (key and key.kind == "organisation")
        return tuple(names) if loose else (*names, *(role.key for role in roles))


def _agree(one: Value | None, given: Value) -> bool:
    """Two values of a stem's slot can be the same thing; an unknown one can be anything."""
    return one is None or one.key == given.key
