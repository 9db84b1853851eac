"""Whose Treasury is meant: a name that other countries use too means the listed one only at home.

In: the sentences of an article with their mentions. Out: the same, in which such a name is just a
name where the article tells more of another country than of the listed body's own.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from quizgen.mentions.lists import countries_of_cities, shared_names
from quizgen.mentions.place_words import nationality
from quizgen.models import Language, Mention, Name, Sentence

WORD = re.compile(r"[^\W\d_]+")


def at_home(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences with no listed body in them that is more likely another country's."""
    shared = {body for s in sentences for m in s.mentions if (body := _shared_body(m, s.language))}
    if not shared:
        return tuple(sentences)
    told = Counter(country for sentence in sentences for country in _countries(sentence))
    abroad = {body for body, home, others in shared if _is_abroad(told, home, others)}
    return (
        tuple(_without(sentence, abroad) for sentence in sentences) if abroad else tuple(sentences)
    )


def is_shared(name: Name, language: Language) -> bool:
    """Tell whether several countries use a name, so that it means another body in each."""
    return name.text in _shared(language)


def _shared_body(mention: Mention, language: Language) -> tuple[str, str, tuple[str, ...]] | None:
    """Return the listed body of a shared name, its country, and those that have another."""
    name = mention.value
    if not isinstance(name, Name) or name.kind != "organisation" or not name.id:
        return None
    return _shared(language).get(name.text)


def _is_abroad(told: Mapping[str, int], home: str, others: Sequence[str]) -> bool:
    """Tell whether a country that uses the name is told more often; any may if none is listed."""
    return told.get(home, 0) < max((told.get(c, 0) for c in others or told), default=0)


def _without(sentence: Sentence, abroad: set[str]) -> Sentence:
    return sentence.holding(
        replace(m, value=replace(m.value, id=""))
        if isinstance(m.value, Name)
        and m.value.id in abroad
        and is_shared(m.value, sentence.language)
        else m
        for m in sentence.mentions
    )


def _countries(sentence: Sentence) -> Iterator[str]:
    """Yield the countries that a sentence names, by themselves, a city or an adjective."""
    for mention in sentence.mentions:
        if mention.kind == "place" and isinstance(mention.value, Name):
            id_ = mention.value.id
            yield countries_of_cities().get(id_, id_.partition("-")[0])  # US-OH is Ohio
    for word in WORD.findall(sentence.text):
        if country := nationality(word, sentence.language):
            yield country.id


@cache
def _shared(language: Language) -> Mapping[str, tuple[str, str, tuple[str, ...]]]:
    return dict(shared_names(language))
