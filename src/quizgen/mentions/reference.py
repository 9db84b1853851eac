"""Who `he` and what `the company` is: only where one candidate fits.

In: the sentences of an article with their mentions. Out: the same with mentions for the words
that refer back. A word with two possible meanings, or whose name stands too far off, is left.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Any, TypeAlias

from quizgen.mentions.about import Main, main_of
from quizgen.mentions.antecedents import (
    Naming,
    Span,
    is_taken,
    person_for,
)
from quizgen.mentions.epithets import Epithet, can_mean, epithets_of, holder_of
from quizgen.mentions.organisations import organisation_for
from quizgen.mentions.pronoun_genders import with_told_gender
from quizgen.mentions.referring import Referring, referring
from quizgen.mentions.spotting import may_hold
from quizgen.models import Gender, Mention, Name, Role, Sentence

LONGEST_ARTICLE = 4
"""Characters that may stand before a sentence's first name: The."""
LONGEST_LEAD = 5
"""Characters round a date that opens a sentence: In 2019, X."""
DATES = frozenset({"date", "day", "year"})
OWNERS = ("organisation", "place", "name", "work")
"""Kinds of names that have what is called its; nobody's is."""
ANY_GROUP = "organisation"
INSERTED = re.compile(r"\s*\n\n[^\n]*\w[^\n]*\n\n\s*")
"""A line of page furniture between two paragraphs: a picture, a teaser."""
FARTHEST = 5
"""Sentences back in which the name must stand."""


def resolve(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences with what refers back to a person or an organisation in them."""
    done: list[Sentence] = []
    sentences = with_told_gender(sentences)
    epithets = [tuple(epithets_of(sentence)) for sentence in sentences]
    main = main_of(sentences, epithets)
    for sentence, own in zip(sentences, epithets, strict=True):
        done.append(_resolve(sentence, own, done[-FARTHEST:], main))
        yield done[-1]


def _resolve(
    sentence: Sentence, epithets: Sequence[Epithet], before: Sequence[Sentence], main: Main
) -> Sentence:
    """Add a mention for each word that one name fits; each may say what the next one means."""
    own = ((_epithet, epithet.span, epithet) for epithet in epithets)
    pointing = sorted((*_referring(sentence), *own, *_others(sentence)), key=itemgetter(1))
    near = [s for s in before if _adjoins(s, sentence)] if pointing else []
    for find, span, what in pointing:
        if is_taken(sentence, span) and not (find in WHOLE and _is_filled(sentence, span)):
            continue
        mention = find(main, sentence, span, near, what)
        if mention:
            others = (m for m in sentence.mentions if m.end <= span[0] or span[1] <= m.start)
            sentence = sentence.holding((*others, mention))
    return sentence


def _is_filled(sentence: Sentence, span: Span) -> bool:
    """Tell whether what stands in words that mean somebody is a part of them: an age, a role."""
    overlapping = (m for m in sentence.mentions if m.start < span[1] and span[0] < m.end)
    return all(span[0] <= m.start and m.end <= span[1] for m in overlapping)


def _others(sentence: Sentence) -> Iterator[tuple["Finder", Span, Any]]:
    """Yield what may stand for somebody besides, with who looks for the name: le Breton."""
    words, text = referring(sentence.language), sentence.text
    for gender, pattern in words.natives.items():
        if native := pattern.match(text):
            yield _native, native.span(), gender
    for gender, pattern in words.latter.items():
        yield from ((_latter, match.span(), gender) for match in pattern.finditer(text))
    for match in words.town.finditer(text) if words.town else ():
        yield _called_town, match.span(), ""


Finder: TypeAlias = Callable[[Main, Sentence, Span, Sequence[Sentence], Any], Mention | None]


def _referring(sentence: Sentence) -> Iterator[tuple[Finder, Span, str]]:
    """Yield the words that refer back, with who looks for the name, and what is looked for."""
    words, text = referring(sentence.language), sentence.text
    if not may_hold(text, words.pointing):
        return
    for match in words.pronouns.finditer(text):
        if not words.others.match(text, match.start()):
            yield _person, match.span(), words.genders[match[0].casefold()]
    for described, pattern in words.described.items() if may_hold(text, words.describing) else ():
        for match in pattern.finditer(text):
            yield _described, match.span(), described
    for place in words.calling.finditer(text):
        for group, pattern in words.groups.items():
            if called := pattern.match(text, place.start()):
                yield _organisation, called.span(), group
    yield from _owning(words, text)


def _owning(words: Referring, text: str) -> Iterator[tuple[Finder, Span, str]]:
    """Yield the possessives among these words."""
    for match in words.possessives.finditer(text):
        yield _owner, match.span(), ANY_GROUP
    for match in words.aims.finditer(text):
        yield _aimer, match.span(), words.aimers[match[0].casefold()]


def _person(
    main: Main, sentence: Sentence, span: Span, near: Sequence[Sentence], gender: Gender
) -> Mention | None:
    found = person_for(sentence, span[0], near, gender, main.person)
    return Mention(*span, found[0], named=found[1]) if found else None


def _described(
    main: Main, sentence: Sentence, span: Span, near: Sequence[Sentence], gender: Gender
) -> Mention | None:
    """Return the mention for the 24-year-old: nobody but whom the article is about, if anybody."""
    mention = _person(main, sentence, span, near, gender)
    return mention if mention and main.person in ("", mention.value.key) else None


def _native(
    main: Main, sentence: Sentence, span: Span, near: Sequence[Sentence], gender: Gender
) -> Mention | None:
    """Return the mention for le Breton: of the only one in the article who can be one."""
    mention = _described(main, sentence, span, near, gender)
    alike = [key for key, own in main.people.items() if own in {"", gender}]
    return mention if mention and alike == [mention.value.key] else None


def _latter(
    _: Main, sentence: Sentence, span: Span, near: Sequence[Sentence], gender: Gender
) -> Mention | None:
    """Return the mention for ce dernier: of the last one in the sentence before, if that fits."""
    people = [m for s in near[-1:] for m in s.mentions if m.kind == "person"]
    if any(m.kind == "person" and m.end <= span[0] for m in sentence.mentions) or not people:
        return None
    name, last = people[-1].value, near[-1]
    unnamed = any(isinstance(m.value, Role) and m.start > people[-1].end for m in last.mentions)
    fits = isinstance(name, Name) and name.gender == gender and not unnamed
    named = people[-1].named or (last.start, last.end)
    return Mention(*span, name, named=named) if fits else None


def _called_town(
    main: Main, sentence: Sentence, span: Span, _: Sequence[Sentence], __: str
) -> Mention | None:
    """Return the mention for la commune: the only town of the article, named before."""
    if main.town is None or main.town[1][1] > sentence.start:
        return None
    return Mention(*span, main.town[0], named=main.town[1])


def _epithet(
    main: Main, sentence: Sentence, span: Span, near: Sequence[Sentence], epithet: Epithet
) -> Mention | None:
    """Return the mention for a role: of the only one who has it, else of whom it can mean."""
    if epithet.oblique:
        return None
    if holder := holder_of(epithet, main.holders):
        told = holder[1][1] <= sentence.start and holder[0].gender in {"", epithet.gender}
        return Mention(*span, holder[0], named=holder[1]) if told else None
    found = person_for(sentence, span[0], near, epithet.gender, main.person)
    found = found or _only_one(main, (*near, sentence), epithet.gender)
    if found is None or not can_mean(epithet, found[0], main.person, main.holders):
        return None
    return Mention(*span, found[0], named=found[1])


def _only_one(main: Main, near: Sequence[Sentence], gender: Gender) -> Naming | None:
    """Return whom the article is about, if near by all others are of the other gender."""
    named = {m.value.key for s in near for m in s.mentions if m.kind == "person"}
    alike = {key for key in named if main.people.get(key, "") in {"", gender}}
    fits = main.naming is not None and main.naming[0].gender == gender != ""
    return main.naming if fits and alike <= {main.person} else None


def _organisation(
    main: Main, sentence: Sentence, span: Span, near: Sequence[Sentence], group: str
) -> Mention | None:
    """Return the mention, but none in an apposition: OpenAI, the company behind ChatGPT."""
    if _names_itself(sentence, span[1]):
        return None
    last = next((m for m in reversed(sentence.mentions) if m.end <= span[0]), None)
    if last and isinstance(last.value, Name) and sentence.text[last.end : span[0]] == ", ":
        return None
    found = organisation_for(sentence, span, near, group, main.organisations)
    return Mention(*span, found[0], named=found[1]) if found else None


def _owner(
    main: Main, sentence: Sentence, span: Span, near: Sequence[Sentence], group: str
) -> Mention | None:
    """Return whose `its` it is: that of the organisation which opens the sentence as its subject.

    Else that of the last name before it, if that is an organisation and no place the subject;
    where there is none, that of the main organisation near by if `it` speaks of it already.
    """
    if _names_itself(sentence, span[1]):
        return None
    names = [m for m in sentence.mentions if m.end <= span[0] and m.kind in OWNERS]
    subject = next((m for m in names[:1] if _opens(m, sentence)), None)
    if not names:
        told = referring(sentence.language).things.search(sentence.text, 0, span[0])
        mention = _organisation(main, sentence, span, near, group) if told or not span[0] else None
        return replace(mention, possessive=True) if mention else None
    owner = subject if subject and subject.kind == "organisation" else names[-1]
    if owner.kind != "organisation" or (subject and subject.kind == "place"):
        return None
    named = owner.named if owner is subject else owner.named or (sentence.start, sentence.end)
    return replace(owner, start=span[0], end=span[1], possessive=True, named=named)


def _aimer(
    main: Main, sentence: Sentence, span: Span, near: Sequence[Sentence], gender: Gender
) -> Mention | None:
    """Return whose aim opens a sentence: the subject's of the one before, no other's."""
    before = near[-1] if near and near[-1].paragraph == sentence.paragraph else None
    first = before.mentions[0] if before and before.mentions else None
    if before is None or first is None or first.kind != "person" or not _opens(first, before):
        return None
    people = {m.value.key for m in before.mentions if m.kind == "person"} - {main.person}
    if people - {first.value.key} or (gender and getattr(first.value, "gender", "") != gender):
        return None
    named = first.named or (before.start, before.end)
    return Mention(*span, first.value, possessive=True, named=named)


def _opens(mention: Mention, sentence: Sentence) -> bool:
    """Tell whether a name opens a sentence, behind its date at most: In 2019, Nordbank sold."""
    dates = [m for m in sentence.mentions if m.kind in DATES and m.end <= mention.start]
    told = sum(m.end - m.start for m in dates)
    return mention.start - told <= (LONGEST_LEAD if dates else LONGEST_ARTICLE)


def _names_itself(sentence: Sentence, end: int) -> bool:
    """Tell whether a name follows that the word only introduces: the company Northbank.

    In French an adjective may stand between: le groupe autrichien Nordbank.
    """
    following = next((m for m in sentence.mentions if m.start >= end), None)
    if following is None or not isinstance(following.value, Name):
        return False
    attributes = referring(sentence.language).attributes
    return following.start <= end + 1 or (
        attributes is not None
        and attributes.fullmatch(sentence.text, end, following.start - 1) is not None
    )


def _adjoins(earlier: Sentence, sentence: Sentence) -> bool:
    """Tell whether two sentences stand in one paragraph, or in two with a picture between."""
    if earlier.language != sentence.language:
        return False
    if earlier.paragraph == sentence.paragraph:
        return True
    article = sentence.article
    before, own = article.paragraphs[earlier.paragraph], article.paragraphs[sentence.paragraph]
    if before.kind != "body" or own.start <= before.end:
        return False
    between = article.text[before.end : own.start]
    line = between.strip()
    return not line or ("\n" not in line and INSERTED.fullmatch(between) is not None)


WHOLE = frozenset({_described, _epithet})
"""Who looks for the name of what may have mentions in it."""
