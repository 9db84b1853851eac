"""Who `he` and what `the company` is: only where one candidate fits.

In: the sentences of an article with their mentions. Out: the same with mentions for the words
that refer back. A word with two possible meanings, or whose name stands too far off, is left.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from quizgen.models import Gender, Language, Mention, Name, Sentence
from quizgen.words import load

LONGEST_ARTICLE = 4
"""Characters that may stand before a sentence's first name: The."""
FARTHEST = 3
"""Sentences back in which the name must stand."""


@dataclass(frozen=True, slots=True)
class _Words:
    pronouns: re.Pattern[str]
    genders: Mapping[str, Gender]
    companies: re.Pattern[str]
    possessives: re.Pattern[str]


def resolve(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences with what refers back to a person or an organisation in them."""
    done: list[Sentence] = []
    for sentence in sentences:
        near = [s for s in done[-FARTHEST:] if _adjoins(s, sentence)]
        resolved = _resolve(sentence, near)
        done.append(resolved)
        yield resolved


def _adjoins(earlier: Sentence, sentence: Sentence) -> bool:
    """Tell whether two sentences stand in one paragraph or in two with nothing between them."""
    if earlier.language != sentence.language:
        return False
    if earlier.paragraph == sentence.paragraph:
        return True
    article = sentence.article
    before, own = article.paragraphs[earlier.paragraph], article.paragraphs[sentence.paragraph]
    between = article.text[before.end : own.start]
    return before.kind == "body" and not between.strip() and own.start > before.end


def _resolve(sentence: Sentence, near: Sequence[Sentence]) -> Sentence:
    words = _words(sentence.language)
    found = []
    for match in words.pronouns.finditer(sentence.text):
        gender = words.genders[match[0].casefold()]
        found += _referring(sentence, near, match.span(), "person", gender)
    for match in words.companies.finditer(sentence.text):
        found += _referring(sentence, near, match.span(), "organisation", "")
    for match in words.possessives.finditer(sentence.text):
        owner = _owner(sentence, match.span()) or _referring(
            sentence, near, match.span(), "organisation", ""
        )
        found += [replace(mention, possessive=True) for mention in owner]
    if not found:
        return sentence
    mentions = sorted((*sentence.mentions, *found), key=lambda mention: mention.start)
    return replace(sentence, mentions=tuple(mentions))


def _owner(sentence: Sentence, span: tuple[int, int]) -> list[Mention]:
    """An organisation that opens the sentence is its subject, and whose `its` speaks of."""
    first = next(iter(sentence.mentions), None)
    if first is None or first.kind != "organisation" or first.start > LONGEST_ARTICLE:
        return []
    return [Mention(*span, first.value)]


def _referring(
    sentence: Sentence, near: Sequence[Sentence], span: tuple[int, int], kind: str, gender: Gender
) -> list[Mention]:
    """Return the mention for a word that refers back, or nothing if that is unsure."""
    start, end = span
    if any(m.start < end and start < m.end for m in sentence.mentions):
        return []
    if any(m.start - 1 <= end <= m.start for m in sentence.mentions if isinstance(m.value, Name)):
        return []
    before = [m for m in sentence.mentions if m.end <= start]
    candidates = _names(before, kind, sentence)
    for earlier in reversed(near):
        if candidates:
            break
        candidates = _names(earlier.mentions, kind, earlier)
    fitting = {name.key: (name, since) for name, since in candidates if _agrees(name, gender)}
    if len(fitting) != 1 or len({name.key for name, _ in candidates}) != 1:
        return []
    name, since = next(iter(fitting.values()))
    if near and since < near[0].start:
        return []
    return [Mention(start, end, name, since)]


def _names(mentions: Sequence[Mention], kind: str, sentence: Sentence) -> list[tuple[Name, int]]:
    return [
        (m.value, sentence.start if m.since is None else m.since)
        for m in mentions
        if isinstance(m.value, Name) and m.kind == kind
    ]


def _agrees(name: Name, gender: Gender) -> bool:
    return not gender or name.gender == gender


@cache
def _words(language: Language) -> _Words:
    data = load(f"languages/{language}/cues.yaml")
    genders: dict[str, Gender] = {
        pronoun: gender for gender, words in data["person_pronouns"].items() for pronoun in words
    }
    companies = sorted(map(re.escape, data["back_reference"]), key=lambda w: (-len(w), w))
    return _Words(
        re.compile(rf"\b(?:{'|'.join(genders)})\b", re.IGNORECASE),
        genders,
        re.compile(rf"\b(?:{'|'.join(companies)})\b(?!-)", re.IGNORECASE),
        re.compile(rf"\b(?:{'|'.join(data['possessives']) or '(?!)'})\b", re.IGNORECASE),
    )
