"""Who `he` and what `the company` is: only where one candidate fits.

In: the sentences of an article with their mentions. Out: the same with mentions for the words
that refer back. A word with two possible meanings, or whose name stands too far off, is left.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeAlias

from quizgen.models import Gender, Language, Mention, Name, Sentence
from quizgen.words import load

LONGEST_ARTICLE = 4
"""Characters that may stand before a sentence's first name: The."""
FARTHEST = 5
"""Sentences back in which the name must stand."""


@dataclass(frozen=True, slots=True)
class _Words:
    pronouns: re.Pattern[str]
    others: re.Pattern[str]
    """Pronouns that refer to no single person: it rains, they went."""
    genders: Mapping[str, Gender]
    companies: re.Pattern[str]
    possessives: re.Pattern[str]
    sources: re.Pattern[str]
    """What stands before a name that is only the source of a piece of news."""


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
        if words.others.match(sentence.text, match.start()):
            continue
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


def _is_taken(sentence: Sentence, span: tuple[int, int]) -> bool:
    """Tell whether words belong to a mention: those of a quotation refer to what it speaks of."""
    return any(m.start < span[1] and span[0] < m.end for m in sentence.mentions)


def _owner(sentence: Sentence, span: tuple[int, int]) -> list[Mention]:
    """An organisation that opens the sentence is its subject, and whose `its` speaks of."""
    first = next(iter(sentence.mentions), None)
    if first is None or first.kind != "organisation" or first.start > LONGEST_ARTICLE:
        return []
    if _is_taken(sentence, span):
        return []
    return [Mention(*span, first.value)]


def _referring(
    sentence: Sentence, near: Sequence[Sentence], span: tuple[int, int], kind: str, gender: Gender
) -> list[Mention]:
    """Return the mention for a word that refers back, or nothing if that is unsure."""
    start, end = span
    if _is_taken(sentence, span):
        return []
    if any(m.start - 1 <= end <= m.start for m in sentence.mentions if isinstance(m.value, Name)):
        return []
    before = _naming([m for m in sentence.mentions if m.end <= start], kind, sentence)
    choose = _the_one if kind == "person" else _the_main_one
    found = choose(before, [_naming(s.mentions, kind, s) for s in reversed(near)])
    if found is None or not _agrees(found[0], gender):
        return []
    return [Mention(start, end, found[0], named=found[1])]


Naming: TypeAlias = tuple[Name, tuple[int, int]]
"""A name and where the sentence stands that has it."""


def _naming(mentions: Sequence[Mention], kind: str, sentence: Sentence) -> list[Naming]:
    sources = _words(sentence.language).sources
    return [
        (m.value, m.named or (sentence.start, sentence.end))
        for m in mentions
        if isinstance(m.value, Name)
        and m.kind == kind
        and (kind == "person" or not sources.search(sentence.text, 0, m.start))
    ]


def _the_one(before: list[Naming], earlier: Sequence[list[Naming]]) -> Naming | None:
    """Return the only person of the nearest sentence that has any."""
    nearest = next((names for names in (before, *earlier) if names), [])
    return nearest[-1] if len({name.key for name, _ in nearest}) == 1 else None


def _the_main_one(before: list[Naming], earlier: Sequence[list[Naming]]) -> Naming | None:
    """Return the only organisation near by, or the one that is named twice as often as others."""
    near = [naming for names in (*reversed(earlier), before) for naming in names]
    counts = Counter(name.key for name, _ in near).most_common(2)
    if not counts or (len(counts) > 1 and counts[0][1] < 2 * counts[1][1]):
        return None
    return next(naming for naming in reversed(near) if naming[0].key == counts[0][0])


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
        re.compile(data.get("no_person", "(?!)"), re.IGNORECASE),
        genders,
        re.compile(
            rf"\b(?:{'|'.join(companies)})\b(?!-| (?:{'|'.join(data['belonging'])})\b)",
            re.IGNORECASE,
        ),
        re.compile(rf"\b(?:{'|'.join(data['possessives']) or '(?!)'})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{'|'.join(data['sources'])})[ '](?:[\w-]+ ){{0,2}}\Z", re.IGNORECASE),
    )
