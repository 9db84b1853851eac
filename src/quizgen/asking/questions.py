"""Making questions: each fact asked by each `ask` of its relation, in each language.

In: facts, the relations, and what the articles mention. Out: `Question`s, the best first.
A question that cannot be put right is left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from quizgen.asking.changes import has_changed
from quizgen.asking.distractors import (
    WANTED,
    Request,
    amounts_like,
    dates_like,
    names_like,
    readable_in,
    roles_like,
)
from quizgen.asking.pool import Pool
from quizgen.asking.standalone import stands_alone
from quizgen.asking.stems import Wording, write
from quizgen.identity import make_id, order_by_hash
from quizgen.models import (
    BLANK,
    Amount,
    Date,
    Evidence,
    Fact,
    Language,
    Name,
    Question,
    Role,
    Value,
)
from quizgen.rendering import render
from quizgen.templates.lines import slots
from quizgen.templates.relations import ASOF, Ask, Relation
from quizgen.typography import typeset

MOST_ANGLES = 3
"""Questions on one fact in one language; more would give each other away."""
SHORTEST_LEAK = 4
"""Letters of a part of the answer that must not stand in the stem."""


@dataclass(frozen=True, slots=True)
class Asker:
    """All facts and mentions of the given articles, from which each question draws."""

    facts: tuple[Fact, ...]
    relations: Mapping[str, Relation]
    pool: Pool

    def questions(self, languages: Sequence[Language]) -> Iterator[Question]:
        """Yield the questions fact by fact, the worthiest fact first."""
        for fact in sorted(self.facts, key=lambda fact: (-fact.worth, fact.id)):
            if fact.status != "asserted" or has_changed(fact, self.facts, self.relations):
                continue
            for language in languages:
                yield from self._angles(fact, language)

    def _angles(self, fact: Fact, language: Language) -> list[Question]:
        asks = self.relations[fact.relation].ask
        made = (self._question(fact, ask, language) for ask in asks)
        return [question for question in made if question][:MOST_ANGLES]

    def _question(self, fact: Fact, ask: Ask, language: Language) -> Question | None:
        key = fact.get(ask.answer)
        if key is None:
            return None
        values = _values(fact, self.relations[fact.relation])
        cloze = ask.kind == "cloze"
        wording = write(ask.parts[language], values, ask.answer if cloze else "", language)
        if wording is None or not all(map(stands_alone, values.values())):
            return None
        right = self._also_right(fact, ask)
        if right and not ask.several:
            return None
        question = self._base(fact, ask, language, key, wording)
        if question is None or leaks(question, key):
            return None
        return question if cloze else self._with_options(question, fact, ask, key, right)

    def _base(
        self, fact: Fact, ask: Ask, language: Language, key: Value, wording: Wording
    ) -> Question | None:
        said = render(key, language)
        if said is None:
            return None
        return Question(
            id=make_id(fact.id, ask.id, language),
            kind=ask.kind,
            language=language,
            relation=fact.relation,
            stem=wording.stem,
            answer=typeset(wording.answer, language, whole=False)
            if ask.kind == "cloze"
            else said.text,
            accepted=accepted_forms(key, said.text, wording.answer),
            confusable=self._confusable(key, fact),
            answer_kind=key.kind,
            evidence=tuple(_marked(evidence, ask.answer) for evidence in fact.evidence),
            fact=fact.id,
        )

    def _confusable(self, key: Value, fact: Fact) -> tuple[str, ...]:
        if not isinstance(key, Name):
            return ()
        values = self.pool.own(fact, key.kind)
        others = {v.text for v in values if isinstance(v, Name) and v.key != key.key}
        return tuple(sorted(others - {key.text, *key.aliases}))

    def _also_right(self, fact: Fact, ask: Ask) -> list[Value]:
        """Return what other facts of the relation give as answer to the same stem."""
        asked = {part for part in _arguments_in(ask) if part != ask.answer}
        right = []
        for other in self.facts:
            if other.relation != fact.relation or other.id == fact.id:
                continue
            answer = other.get(ask.answer)
            if answer and all(_agree(other.get(n), fact.get(n)) for n in asked):
                right.append(answer)
        key = fact.get(ask.answer)
        return [value for value in right if key is None or value.key != key.key]

    def _together_with_stem(self, fact: Fact, ask: Ask) -> frozenset[str]:
        """Return what any fact tells together with all that the stem names: it may be right too."""
        asked = {part for part in _arguments_in(ask) if part != ask.answer}
        named = {value.key for name, value in fact if name in asked}
        told = (frozenset(value.key for _, value in other) for other in self.facts)
        return frozenset(key for keys in told if named <= keys for key in keys)

    def _with_options(
        self, question: Question, fact: Fact, ask: Ask, key: Value, right: list[Value]
    ) -> Question | None:
        if isinstance(key, Amount | Date):
            return self._with_ladder(question, fact, key)
        barred = frozenset(value.key for value in right) | self._together_with_stem(fact, ask)
        only = self.relations[fact.relation].arguments[ask.answer].only
        request = Request(fact, question.stem, question.id, barred, only)
        if isinstance(key, Name):
            wrong = names_like(key, self.pool, request)
        elif isinstance(key, Role):
            wrong = roles_like(key, self.pool, request)
        else:
            return None
        texts = self._texts(readable_in(wrong, question.language), question)
        if len(texts) < WANTED - 1:
            return None
        options = order_by_hash([question.answer, *texts], question.id)
        return replace(question, options=tuple(options))

    def _texts(self, values: Iterable[Value], question: Question) -> list[str]:
        """Write the first wrong options that can be said; none reads like another or the key."""
        texts: dict[str, str] = {}
        for value in values:
            said = render(value, question.language)
            if said and not _names_part_of(said.text, question.answer):
                texts.setdefault(said.text.casefold(), said.text)
            if len(texts) == WANTED:
                break
        return list(texts.values())

    def _with_ladder(self, question: Question, fact: Fact, key: Amount | Date) -> Question | None:
        latest = max((e.published for e in fact.evidence if e.published), default=None)
        rungs = _ladder(key, question.id, latest)
        if not rungs:
            return None
        said = [render(rung, question.language) for rung in rungs]
        if any(phrase is None for phrase in said):
            return None
        options = tuple(phrase.text for phrase in said if phrase)
        if question.answer not in options or len(set(options)) != len(options):
            return None
        return replace(question, options=options)


def _names_part_of(one: str, other: str) -> bool:
    """Tell whether two options read alike, or one is a part of the other: HP and HP France."""
    a, b = (f" {text.casefold()} " for text in (one, other))
    return a in b or b in a


def _values(fact: Fact, relation: Relation) -> dict[str, Value]:
    """Return the arguments, and for a perishable fact the month in which it was told."""
    values = dict(fact)
    dates = [evidence.published for evidence in fact.evidence]
    dated = any(isinstance(value, Date) for value in values.values())
    if relation.perishable and dates and all(dates) and not dated:
        latest = max(day for day in dates if day)
        values[ASOF] = Date(latest.year, latest.month)
    return values


def _ladder(key: Amount | Date, seed: str, latest: date | None) -> Sequence[Value] | None:
    return amounts_like(key, seed) if isinstance(key, Amount) else dates_like(key, seed, latest)


def _arguments_in(ask: Ask) -> set[str]:
    return {slot.argument for parts in ask.parts.values() for slot in slots(parts)}


def _agree(one: Value | None, other: Value | None) -> bool:
    """Two values of a stem's slot can be the same thing; an unknown one can be anything."""
    return one is None or other is None or one.key == other.key


def _marked(evidence: Evidence, argument: str) -> Evidence:
    """Leave only the answer's mark."""
    place = evidence.mark(argument)
    return replace(evidence, marks=(("answer", *place),) if place else ())


def accepted_forms(key: Value, said: str, hidden: str) -> tuple[str, ...]:
    """Return other typed answers that are right: aliases, the value in full."""
    forms = {said, hidden} - {""}
    if isinstance(key, Name):
        forms |= {key.text, *key.aliases}
    return tuple(sorted(forms))


def leaks(question: Question, key: Value) -> bool:
    """Tell whether the stem holds the answer or a telling part of it."""
    stem = question.stem.replace(BLANK, " ")
    parts = {question.answer}
    if isinstance(key, Name):
        parts |= {key.text, *key.aliases, *re.split(r"[\s-]", key.text)}
    elif isinstance(key, Role):
        parts |= set(question.answer.split())
    return any(
        re.search(rf"(?<!\w){re.escape(part)}s?(?!\w)", stem, re.IGNORECASE)
        for part in parts
        if len(part) >= SHORTEST_LEAK or part == question.answer
    )


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
