"""A fact and one of its relation's asks: what is the same in whatever language it is asked.

In: a fact and what is known. Out: a `Case` for each ask, from which its questions are written.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from quizgen.asking.changes import is_about_the_dead
from quizgen.asking.filling import has_one_filling, is_joined
from quizgen.asking.headings import HEADLINE, headed, topic_of
from quizgen.asking.knowledge import Knowledge
from quizgen.asking.offices import settled
from quizgen.asking.pool import Pool
from quizgen.asking.standalone import stands_alone
from quizgen.asking.telling import month_of_headline, month_of_telling, without_plans
from quizgen.models import Date, Evidence, Fact, Language, Name, Text, Value
from quizgen.templates.lines import Slot
from quizgen.templates.relations import ASOF, Ask


@dataclass(frozen=True)
class Case:
    """What is asked of a fact, which tells of nothing that lies ahead."""

    fact: Fact
    ask: Ask
    key: Value | None
    """What is asked for; None if it is not told."""
    values: Mapping[str, Value]
    """The arguments and, if none of them is a year's date, the month of the telling."""
    month: Date | None
    """The month in which the articles told it, if that is worth telling."""
    leaning: str
    """The first argument that does not say by itself who or what is meant."""
    known: Knowledge
    admitted: dict[str, bool] = field(default_factory=dict)
    """By a name's key: whether it may be an option in whatever language."""

    @cached_property
    def right(self) -> Sequence[Value]:
        """Return what other facts give as answer to the same stem."""
        return self.known.also_right(self.fact, self.ask)

    @cached_property
    def barred(self) -> frozenset[str]:
        """Return the keys of what is right too, or may be."""
        also = frozenset(value.key for value in self.right)
        return also | self.known.together_with_stem(self.fact, self.ask)

    @cached_property
    def met(self) -> tuple[str, ...]:
        """Return the keys that no option may share a sentence with."""
        return self.known.met_in_stem(self.fact, self.ask)

    @cached_property
    def has_one_filling(self) -> bool:
        """Tell whether its blank has one right filling."""
        joined = is_joined(self.fact, self.ask)
        return not joined and has_one_filling(self.fact, self.ask, self.known)

    @cached_property
    def told(self) -> frozenset[str]:
        """Return the keys of what the articles mention of the answer's kind."""
        return frozenset(value.key for value in self.known.pool.own(self.fact, self.kind))

    @cached_property
    def confusable(self) -> tuple[str, ...]:
        """Return what the articles call others of the answer's kind."""
        return confusable(self.key, self.fact, self.known.pool)

    @cached_property
    def proof(self) -> tuple[Evidence, ...]:
        """Return the evidence, first the sentences that name the answer: a headline may not."""
        proofs = [marked(one, self.ask.answer) for one in self.fact.evidence]
        return tuple(sorted(proofs, key=lambda one: not one.marks))

    @property
    def kind(self) -> str:
        """Return what is asked for: a person, a date, money."""
        return self.key.kind if self.key else ""


def cases_of(fact: Fact, known: Knowledge) -> Iterator[Case]:
    """Yield what a fact can be asked for, ask by ask."""
    relation = known.relations[fact.relation]
    fact = headed(without_plans(fact, relation), relation, known.pool.places)
    dead = is_about_the_dead((value for _, value in fact), known.pool.telling)
    month = None if dead else month_of_telling(fact, known.pool.people)
    month = month_of_headline(fact) if fact.get(HEADLINE) else month
    holder = next((v for _, v in fact if isinstance(v, Name) and v.kind == "organisation"), None)
    values = {name: settled(value, holder) for name, value in fact}
    if month and HEADLINE not in values:
        values[ASOF] = month
    topic = topic_of(fact)
    leaning = next((n for n, value in values.items() if not stands_alone(value, topic)), "")
    for ask in relation.ask:
        yield Case(fact, ask, fact.get(ask.answer), values, month, leaning, known)


def is_bound(fact: Fact, ask: Ask, language: Language) -> bool:
    """Tell whether an ask would quote words of another language."""
    texts = [(name, value) for name, value in fact.arguments if isinstance(value, Text)]
    if not texts:
        return False
    bound = [name for name, text in texts if _is_foreign(text, language)]
    parts = ask.parts.get(language, ()) if bound else ()
    return any(isinstance(part, Slot) and part.argument in bound for part in parts)


def _is_foreign(text: Text, language: Language) -> bool:
    """Tell whether words can only be quoted in another language."""
    return text.kind != "acronym" and text.language != language


def confusable(key: Value | None, fact: Fact, pool: Pool) -> tuple[str, ...]:
    """Return what the articles call others of a name's kind."""
    if not isinstance(key, Name):
        return ()
    values = pool.own(fact, key.kind)
    others = {v.text for v in values if isinstance(v, Name) and v.key != key.key}
    return tuple(sorted(others - {key.text, *key.aliases}))


def marked(evidence: Evidence, argument: str) -> Evidence:
    """Leave only the mark of what is asked for."""
    place = evidence.mark(argument)
    return evidence.showing((("answer", *place),) if place else ())
