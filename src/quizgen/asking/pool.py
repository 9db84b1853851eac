"""What the articles mention, as far as it matters for wrong options.

In: facts and sentences. Out: a `Pool` that gives, for a fact, what stands in its own articles
and what in the others, who stands with whom in a sentence, and who people are.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from quizgen.asking.neighbours import beside_of, glosses_of
from quizgen.asking.people import NOBODY, Person, people_of
from quizgen.asking.sorts import kind_of, level_of, sort_of
from quizgen.matching.row import TIMES
from quizgen.mentions.titles import titles_of
from quizgen.models import (
    Date,
    Evidence,
    Fact,
    Gender,
    Language,
    Mention,
    Name,
    Role,
    Sentence,
    Text,
    Value,
)
from quizgen.passages.facts import PASSAGE
from quizgen.words import load

if TYPE_CHECKING:
    from quizgen.asking.crowds import Crowd

BLOCK = 1000
"""Characters of an article: proofs are looked for near by, not in all of it."""
SORTED = frozenset({"organisation", "place", "name"})
"""Kinds of names of which only those of one sort go together."""

ByKind: TypeAlias = Mapping[str, tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class Pool:
    """Values by the article that mentions them."""

    by_article: Mapping[str, ByKind]
    names: Mapping[str, tuple[Name, ...]]
    """By article: the names that it mentions."""
    by_sort: Mapping[tuple[str, str], tuple[Name, ...]]
    """Names by kind and sort."""
    articles: Mapping[str, frozenset[str]]
    """By a value's key: the articles that mention it."""
    places: Mapping[str, frozenset[int]]
    """By the key of a name, office or text: the numbers of the sentences that mention it."""
    beside: Mapping[str, frozenset[str]]
    """By a name's key: the keys of those named in one breath with it (A, B and C)."""
    people: Mapping[str, Person]
    """By a name's key: what is known of the person."""
    persons: Mapping[str, Name]
    """The people by key."""
    peers: Mapping[tuple[Gender, str], tuple[Name, ...]]
    """By gender and walk of life: the people of whom both are known."""
    by_relation: Mapping[str, tuple[Fact, ...]]
    by_argument: Mapping[tuple[str, str, str | None], tuple[Fact, ...]]
    """By relation, argument and its value's key, which is None where a fact leaves it open."""
    telling: Mapping[str, tuple[Fact, ...]]
    """By a value's key: the relations' facts that speak of it, the worthiest first."""
    proven: Mapping[tuple[str, int], tuple[Fact, ...]]
    """By article and block of its text: the relations' facts with a proof there."""
    titles: Mapping[str, tuple[Role, ...]]
    """By a name's key: the offices that stand right beside the name."""
    told: Mapping[str, str]
    """By a name's key: the first sentence that mentions it."""
    glosses: frozenset[str]
    """Keys of names in brackets behind another name, which mean the same."""
    crowds: "dict[tuple[Name, tuple[str, ...]], Crowd]" = field(default_factory=dict)
    """By a name and articles: who may stand beside it there, as far as it was asked for."""

    def own(self, fact: Fact, kind: str) -> Sequence[Value]:
        """Return what the fact's articles mention of a kind."""
        told = [self.by_article.get(article, {}).get(kind, ()) for article in articles_of(fact)]
        return told[0] if len(told) == 1 else [value for own in told for value in own]

    def agreeing(self, fact: Fact, name: str) -> Iterator[Fact]:
        """Yield the facts of the relation with the same value there, or with none."""
        value = fact.get(name)
        for key in dict.fromkeys((value.key if value else None, None)):
            yield from self.by_argument.get((fact.relation, name, key), ())

    def own_names(self, fact: Fact) -> Sequence[Name]:
        """Return all names that the fact's articles mention."""
        return [name for article in articles_of(fact) for name in self.names.get(article, ())]

    def others(self, key: Name) -> tuple[Name, ...]:
        """Return the names of the key's kind and sort that all articles mention."""
        return self.by_sort.get(_sort(key), ())

    def meet(self, keys: Iterable[str]) -> bool:
        """Tell whether one sentence mentions all of these."""
        found = [self.places.get(key, frozenset()) for key in keys]
        return bool(found) and bool(frozenset.intersection(*found))

    def proven_near(self, evidence: Evidence) -> Iterator[Fact]:
        """Yield the relations' facts whose proof may share words with this one."""
        for block in _blocks(evidence):
            yield from self.proven.get(block, ())

    def latest_year(self, fact: Fact) -> int | None:
        """Return the last year that the fact's articles know of: they are not older."""
        told = [evidence.published.year for evidence in fact.evidence if evidence.published]
        dates = (value for kind in TIMES for value in self.own(fact, kind))
        years = (date.year for date in dates if isinstance(date, Date) and date.year)
        return max(told or years, default=None)


def articles_of(fact: Fact) -> tuple[str, ...]:
    """Return the articles that tell a fact."""
    if len(fact.evidence) == 1:
        return (fact.evidence[0].article,)
    return tuple({proof.article: None for proof in fact.evidence})


def make_pool(facts: Iterable[Fact], sentences: Iterable[Sentence]) -> Pool:
    """Gather the values of facts, as they were merged, and of mentions."""
    facts, sentences = tuple(facts), tuple(sentences)
    by_article, by_relation = _by_article(facts, sentences), _by_relation(facts)
    titles = titles_of(sentences)
    by_kind = {article: _by_kind(told.values()) for article, told in by_article.items()}
    names = {article: _names(own) for article, own in by_kind.items()}
    ranked = _ranked(names.values())
    persons = {name.key: name for name in ranked if name.kind == "person"}
    people = people_of(facts, sentences, titles)
    return Pool(
        by_kind,
        names,
        _by_sort(ranked),
        _articles(by_article),
        _places(sentences),
        beside_of(sentences),
        people,
        persons,
        _peers(persons, people),
        by_relation,
        _by_argument(by_relation),
        _telling(facts),
        _proven(facts),
        titles,
        _told(sentences),
        frozenset(glosses_of(sentences)),
    )


def _by_kind(values: Iterable[Value]) -> ByKind:
    found: dict[str, list[Value]] = defaultdict(list)
    for value in values:
        found[value.kind].append(value)
    return {kind: tuple(own) for kind, own in found.items()}


def _names(by_kind: ByKind) -> tuple[Name, ...]:
    values = (value for own in by_kind.values() for value in own)
    return tuple(value for value in values if isinstance(value, Name))


def _ranked(by_article: Iterable[Iterable[Name]]) -> list[Name]:
    """Return each name once, as its first article has it, in the order of the keys."""
    found: dict[tuple[str, str], Name] = {}
    for names in by_article:
        for name in names:
            found.setdefault((name.key, name.kind), name)
    return [found[place] for place in sorted(found)]


def _by_sort(names: Iterable[Name]) -> Mapping[tuple[str, str], tuple[Name, ...]]:
    """Sort the names that have others of their kind: a thing of no sort has none."""
    found: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in names:
        place = _sort(name)
        if place[1] or name.kind not in SORTED:
            found[place].append(name)
    return {sort: tuple(alike) for sort, alike in found.items()}


def _peers(
    persons: Mapping[str, Name], people: Mapping[str, Person]
) -> Mapping[tuple[Gender, str], tuple[Name, ...]]:
    found: dict[tuple[Gender, str], list[Name]] = defaultdict(list)
    for key, name in persons.items():
        for walk in people.get(key, NOBODY).walks if name.gender else ():
            found[name.gender, walk].append(name)
    return {place: tuple(names) for place, names in found.items()}


def _sort(name: Name) -> tuple[str, str]:
    sorts = {"organisation": kind_of, "place": level_of}
    return name.kind, sorts.get(name.kind, sort_of)(name)


def _by_article(
    facts: Iterable[Fact], sentences: Iterable[Sentence]
) -> Mapping[str, dict[str, Value]]:
    found: dict[str, dict[str, Value]] = defaultdict(dict)
    for fact in facts:
        for article in articles_of(fact):
            found[article].update({value.key: value for _, value in fact})
    for sentence in sentences:
        known = found[sentence.article.name]
        for mention in sentence.mentions:
            if mention.value.kind != "person" or not _calls_thing(mention, sentence):
                known.setdefault(mention.value.key, mention.value)
    return found


def _calls_thing(mention: Mention, sentence: Sentence) -> bool:
    """Tell whether a person's name is that of a thing: the James Webb space telescope."""
    ahead, after = _around_things(sentence.language)
    text = sentence.text
    return bool(ahead.search(text[: mention.start]) or after.match(text[mention.end :]))


@cache
def _around_things(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Match what stands before and behind the name of a thing."""
    things = load(f"languages/{language}/cues.yaml")["things_called"]
    return re.compile(things["before"]), re.compile(things["behind"])


def _articles(by_article: Mapping[str, Iterable[str]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for article, keys in by_article.items():
        for key in keys:
            found[key].add(article)
    return {key: frozenset(articles) for key, articles in found.items()}


def _places(sentences: Iterable[Sentence]) -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, sentence in enumerate(sentences):
        for mention in sentence.mentions:
            if isinstance(mention.value, Name | Role | Text):
                found[mention.value.key].add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}


def _by_relation(facts: Iterable[Fact]) -> Mapping[str, tuple[Fact, ...]]:
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in _stated(facts):
        found[fact.relation].append(fact)
    return {relation: tuple(told) for relation, told in found.items()}


def _by_argument(
    by_relation: Mapping[str, tuple[Fact, ...]],
) -> Mapping[tuple[str, str, str | None], tuple[Fact, ...]]:
    found: dict[tuple[str, str, str | None], list[Fact]] = defaultdict(list)
    for relation, facts in by_relation.items():
        for name in {name for fact in facts for name, _ in fact}:
            for fact in facts:
                value = fact.get(name)
                found[relation, name, value.key if value else None].append(fact)
    return {place: tuple(told) for place, told in found.items()}


def _telling(facts: Iterable[Fact]) -> Mapping[str, tuple[Fact, ...]]:
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in sorted(_stated(facts), key=lambda fact: (-fact.worth, fact.id)):
        for key in {value.key for _, value in fact}:
            found[key].append(fact)
    return {key: tuple(telling) for key, telling in found.items()}


def _stated(facts: Iterable[Fact]) -> Iterator[Fact]:
    return (fact for fact in facts if fact.relation != PASSAGE.relation)


def _proven(facts: Iterable[Fact]) -> Mapping[tuple[str, int], tuple[Fact, ...]]:
    found: dict[tuple[str, int], list[Fact]] = defaultdict(list)
    for fact in _stated(facts):
        for block in {block for evidence in fact.evidence for block in _blocks(evidence)}:
            found[block].append(fact)
    return {block: tuple(near) for block, near in found.items()}


def _blocks(evidence: Evidence) -> Iterator[tuple[str, int]]:
    """Yield article and number of each block of text in which a proof stands."""
    for number in range(evidence.start // BLOCK, evidence.end // BLOCK + 1):
        yield evidence.article, number


def _told(sentences: Iterable[Sentence]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            if isinstance(mention.value, Name):
                found.setdefault(mention.value.key, sentence.text)
    return found
