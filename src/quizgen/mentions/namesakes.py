"""Paris, Texas: a town that has a listed city's name, and is none of it.

In: the sentences of an article with their mentions. Out: the same, in which such a town is called
with its region; so it is wherever the article speaks of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from quizgen.mentions.lists import countries_of_cities
from quizgen.models import Mention, Name, Sentence

MARK = ", "
"""Between a town and its region."""


def apart_from_cities(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences with the whole names of towns that are called like a city abroad."""
    elsewhere = {city: region for sentence in sentences for city, region in _elsewhere(sentence)}
    return tuple(_with(s, elsewhere) for s in sentences) if elsewhere else tuple(sentences)


def _elsewhere(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Yield the cities behind which a region of another country stands, and its name."""
    for n, mention in enumerate(sentence.mentions):
        cities = countries_of_cities()
        country = cities.get(_city(mention), "")
        first, second = _behind(sentence, n + 1), _behind(sentence, n + 2)
        county = first is not None and _city(first) not in cities  # Oneida County, New York
        home = _region(first) or (county and (_region(second) or cities.get(_city(second), "")))
        if first and country and home and home != country:
            yield _city(mention), sentence.text[first.start : first.end]


def _behind(sentence: Sentence, n: int) -> Mention | None:
    """Return the place that a comma parts from the mention before it."""
    if n >= len(sentence.mentions):
        return None
    before, place = sentence.mentions[n - 1 : n + 1]
    apart = sentence.text[before.end : place.start] == MARK
    return place if place.kind == "place" and apart else None


def _region(mention: Mention | None) -> str:
    """Return the country of a region, whose id has it before a hyphen: US-OH is Ohio."""
    name = mention.value if mention else None
    country, _, region = name.id.partition("-") if isinstance(name, Name) else ("", "", "")
    return country if region else ""


def _city(mention: Mention | None) -> str:
    """Return by what a list of cities knows a place."""
    name = mention.value if mention else None
    return (name.id or name.text) if isinstance(name, Name) and name.kind == "place" else ""


def _with(sentence: Sentence, regions: Mapping[str, str]) -> Sentence:
    return sentence.holding(_called(m, regions.get(_city(m), "")) for m in sentence.mentions)


def _called(mention: Mention, region: str) -> Mention:
    name = mention.value
    if not region or not isinstance(name, Name):
        return mention
    whole = f"{name.text}{MARK}{region}"
    return replace(mention, value=replace(name, text=whole, id="", aliases=(name.text,)))
