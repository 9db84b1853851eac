"""What may serve as a wrong option: the values that the articles mention, then listed ones.

In: facts and sentences. Out: a `Pool` that gives, for a fact, what stands in its own articles,
what stands in the others, and what the word lists know of the same sort.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from quizgen.models import Fact, Name, NameKind, Sentence, Value
from quizgen.words import load


@dataclass(frozen=True, slots=True)
class Pool:
    """Values by the article that mentions them."""

    by_article: Mapping[str, tuple[Value, ...]]
    by_kind: Mapping[str, tuple[Value, ...]]

    def own(self, fact: Fact, kind: str) -> list[Value]:
        """Return what the fact's articles mention of a kind."""
        articles = dict.fromkeys(evidence.article for evidence in fact.evidence)
        return [v for a in articles for v in self.by_article.get(a, ()) if v.kind == kind]

    def others(self, kind: str) -> tuple[Value, ...]:
        """Return what all articles mention of a kind."""
        return self.by_kind.get(kind, ())


def make_pool(facts: Iterable[Fact], sentences: Iterable[Sentence]) -> Pool:
    """Gather the values of facts, as they were merged, and of mentions."""
    by_article: dict[str, dict[str, Value]] = defaultdict(dict)
    for fact in facts:
        for evidence in fact.evidence:
            by_article[evidence.article].update({value.key: value for _, value in fact})
    for sentence in sentences:
        known = by_article[sentence.article.name]
        for mention in sentence.mentions:
            known.setdefault(mention.value.key, mention.value)
    by_kind: dict[str, dict[str, Value]] = defaultdict(dict)
    for values in by_article.values():
        for key, value in values.items():
            by_kind[value.kind].setdefault(key, value)
    return Pool(
        {article: tuple(values.values()) for article, values in by_article.items()},
        {kind: tuple(values[key] for key in sorted(values)) for kind, values in by_kind.items()},
    )


def listed_like(key: Name) -> tuple[Name, ...]:
    """Return the listed names of the key's sort: firms of its sector, cities of its country."""
    return _by_sort().get(_sort_of().get(key.id or key.text, ""), ())


def listed_only(kind: NameKind, ids: Iterable[str], key: Name) -> tuple[Name, ...]:
    """Return the listed names with these ids, but none that is the key by another name.

    A party of another country than the key's would be no option.
    """
    known = {entry["id"]: entry for entry in load("words/organisations.yaml")["known"]}
    once = {id_: entry.get("once") for id_, entry in known.items()}
    country = {id_: entry.get("country") for id_, entry in known.items()}
    fitting = (i for i in sorted(ids) if key.id not in (i, once.get(i)) and once.get(key.id) != i)
    return tuple(
        Name(kind, id_, id=id_) for id_ in fitting if country.get(id_) == country.get(key.id)
    )


def sort_of_place(id_: str) -> str:
    """Return the group of a listed place, such as countries or cities."""
    return _sort_of().get(id_, "").partition(" ")[0]


@cache
def _sort_of() -> dict[str, str]:
    """Map an id, or the text of a name that has none, to its sort."""
    return {name.id or name.text: sort for sort, names in _by_sort().items() for name in names}


@cache
def _by_sort() -> dict[str, tuple[Name, ...]]:
    found: dict[str, list[Name]] = defaultdict(list)
    for sort, name in (*_places(), *_organisations()):
        found[sort].append(name)
    return {sort: tuple(names) for sort, names in found.items()}


def _places() -> Iterator[tuple[str, Name]]:
    for group, entries in load("words/places.yaml").items():
        if isinstance(entries, list):
            yield from ((group, _place(entry)) for entry in entries)
        else:
            for country, cities in entries.items():
                yield from ((f"{group} {country}", _place(city)) for city in cities)


def _place(entry: "str | Mapping[str, str]") -> Name:
    id_ = entry if isinstance(entry, str) else entry["id"]
    return Name("place", id_, id=id_)


def _organisations() -> Iterator[tuple[str, Name]]:
    lists = load("words/organisations.yaml")
    for sector, names in lists["same"].items():
        yield from ((f"firm {sector}", Name("organisation", name)) for name in names)
