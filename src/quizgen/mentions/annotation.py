"""Giving an article's sentences their mentions.

In: the sentences of one article. Out: the same sentences with quotations, dates, amounts, roles
and names in them; names are looked at over the whole article before any is decided.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from quizgen.mentions.acronyms import find_acronyms, initialled, short_forms
from quizgen.mentions.ages import find_ages
from quizgen.mentions.amounts import find_amounts
from quizgen.mentions.around import last_word
from quizgen.mentions.called_after import find_called_after
from quizgen.mentions.candidates import BLOT, Candidate, find_candidates
from quizgen.mentions.cues import goes_on, sight
from quizgen.mentions.dates import find_dates
from quizgen.mentions.directory import Directory, Sighting
from quizgen.mentions.gazetteer import gazetteer
from quizgen.mentions.homelands import at_home
from quizgen.mentions.institutions import find_institutions
from quizgen.mentions.listed import find_listed
from quizgen.mentions.magnitudes import find_magnitudes
from quizgen.mentions.name_words import Gazetteer
from quizgen.mentions.names import make_directory
from quizgen.mentions.namesakes import apart_from_cities
from quizgen.mentions.particle_names import find_surnames, surnames_of
from quizgen.mentions.place_words import nationality
from quizgen.mentions.quoted import find_quotes
from quizgen.mentions.reference import resolve
from quizgen.mentions.roles import find_roles, named_like_roles
from quizgen.mentions.scores import find_scores
from quizgen.mentions.small_words import small_words
from quizgen.mentions.story import in_story
from quizgen.models import Article, Language, Mention, Name, Role, Sentence

LISTING = re.compile(
    r"\(\.?[A-Z0-9]{1,8}\.[A-Z]{1,3}\)|\([A-Z][A-Za-z]{2,9}: ?(?=[A-Z0-9.]*[A-Z])[A-Z0-9.]{1,12}\)"
)
"""By what an exchange lists a firm: (MRK.N), (NYSE: MRK). It names nothing."""
WORD_END = re.compile(r"[^\W\d_]+\Z")
WORD_BEHIND = re.compile(r" ([^\W\d_]+)")

LONGEST_TITLE = 4
"""Words of a title that is nothing but somebody's name."""


class _Draft(NamedTuple):
    """A sentence with all its mentions but the names."""

    sentence: Sentence
    mentions: tuple[Mention, ...]
    blotted: str
    candidates: tuple[Candidate, ...]
    institutions: tuple[Candidate, ...]
    shorts: Mapping[str, str]
    """Acronyms that the sentence explains, to the institution that they stand for."""
    headline: bool


def annotate(article: Article, sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences with their mentions, in the order of the text."""
    found = tuple(sentences)
    surnames = {
        language: frozenset(_surnames(found, language)) for language in {s.language for s in found}
    }
    drafts = [
        _draft(article, sentence, surnames[sentence.language], story=story)
        for sentence, story in zip(found, in_story(found), strict=True)
    ]
    small = small_words(found, surnames)
    directories = {
        language: _directory(
            [d for d in drafts if d.sentence.language == language], language, article.title, small
        )
        for language in surnames
    }
    ends = {
        language: surnames_of(directory.names.values(), gazetteer(language))
        for language, directory in directories.items()
    }
    named = (
        _named(draft, directories[draft.sentence.language], ends[draft.sentence.language])
        for draft in drafts
    )
    return tuple(resolve(apart_from_cities(at_home(tuple(named)))))


def _directory(
    drafts: Sequence[_Draft], language: Language, title: str, small: Container[str]
) -> Directory:
    """Return the names of the sentences in one language."""
    shorts = {short: long for draft in reversed(drafts) for short, long in draft.shorts.items()}
    told = tuple(name for draft in drafts for name in short_forms(draft.mentions))
    sightings = _sightings(drafts, language)
    directory = make_directory(sightings, gazetteer(language), title, small, shorts)
    return directory.with_short_forms((*told, *initialled(directory.names, told)))


def _surnames(sentences: Iterable[Sentence], language: Language) -> Iterator[str]:
    """Yield the roles that are somebody's surname in these sentences: Baker of Ginger Baker."""
    words, spotter = gazetteer(language), named_like_roles(language)
    for sentence in sentences:
        for match in spotter.finditer(sentence.text) if sentence.language == language else ():
            if words.may_be_first_name(match[1]):
                yield match[2]


def _draft(
    article: Article, sentence: Sentence, surnames: frozenset[str], *, story: bool
) -> _Draft:
    """Find what needs no more than the sentence, and blot it out for the names."""
    language = sentence.language
    mentions: list[Mention] = []
    for found in (
        find_quotes(sentence.text, language),
        find_acronyms(sentence.text, language),
        find_scores(sentence.text, language),
        find_dates(sentence.text, language, article.published, story=story),
        find_ages(sentence.text, language),
        find_magnitudes(sentence.text, language),
        find_amounts(sentence.text, language),
        find_listed(sentence.text, language),
        find_called_after(sentence.text, language),
        find_roles(sentence.text, language, surnames),
    ):
        if found:
            mentions += [m for m in found if not _is_taken(m, mentions)]
    mentions += _nationalities(sentence.text, mentions, language)
    mentions.sort(key=lambda mention: mention.start)
    headline = article.paragraphs[sentence.paragraph].kind == "headline"
    blotted = _blot(sentence.text, mentions)
    runs = _owners(find_candidates(blotted, gazetteer(language)), mentions, language)
    found_there, shorts = find_institutions(blotted, gazetteer(language))
    institutions = tuple(i for i in found_there if not any(_is_within(i, run) for run in runs))
    if institutions:
        runs = [run for run in runs if not any(_overlap(run, i) for i in institutions)]
    return _Draft(sentence, tuple(mentions), blotted, tuple(runs), institutions, shorts, headline)


def _owners(
    runs: list[Candidate], mentions: Iterable[Mention], language: Language
) -> list[Candidate]:
    """German: mark as genitives the full names right before a role: Jane Does Anwältin."""
    words = gazetteer(language)
    roles = {m.start for m in mentions if isinstance(m.value, Role)}
    if not roles or not words.capitalised_nouns:
        return runs
    return [
        run._replace(genitive=True)
        if run.end + 1 in roles and words.people.is_first_name(run.text.split(maxsplit=1)[0])
        else run
        for run in runs
    ]


def _nationalities(text: str, mentions: Iterable[Mention], language: Language) -> list[Mention]:
    """A nationality beside a role is the country it belongs to: the French president."""
    found = []
    for role in mentions:
        for start, end in _beside(text, role) if isinstance(role.value, Role) else ():
            place = nationality(text[start:end], language)
            if place and not any(start < m.end and m.start < end for m in mentions):
                found.append(Mention(start, end, place))
    return found


def _beside(text: str, role: Mention) -> Iterator[tuple[int, int]]:
    """Yield where the words stand right before and behind a role."""
    start, end = last_word(text, role.start)
    if text[end : role.start] == " " and (word := WORD_END.search(text, start, end)):
        yield word.span()
    if behind := WORD_BEHIND.match(text, role.end):
        yield behind.span(1)


def _is_within(one: Candidate, other: Candidate) -> bool:
    """Tell whether an institution begins within a run of capitalised words, or is a part of it."""
    same = other.start == one.start and one.end < other.end
    return same or other.start < one.start < other.end


def _overlap(one: Mention | Candidate, other: Mention | Candidate) -> bool:
    return one.start < other.end and other.start < one.end


def _is_taken(mention: Mention, others: Iterable[Mention]) -> bool:
    start, end = mention.start, mention.end
    for other in others:  # noqa: SIM110  (a generator takes longer, and each mention asks)
        if start < other.end and other.start < end:
            return True
    return False


def _blot(text: str, mentions: Iterable[Mention]) -> str:
    for mention in mentions:
        text = text[: mention.start] + BLOT * (mention.end - mention.start) + text[mention.end :]
    return LISTING.sub(_blank, text) if "(" in text else text


def _blank(match: re.Match[str]) -> str:
    return BLOT * len(match[0])


def _is_name_alone(draft: _Draft, drafts: Sequence[_Draft], language: Language) -> bool:
    """Tell whether a title is but the full name of whom the text goes on to speak of."""
    words = draft.sentence.text.split()
    if not 1 < len(words) <= LONGEST_TITLE:
        return False
    known = gazetteer(language).people.is_first_name(words[0])
    return known and any(words[-1] in other.sentence.text for other in drafts if other is not draft)


def _sightings(drafts: Sequence[_Draft], language: Language) -> Iterator[Sighting]:
    for draft in drafts:
        text, mentions, headline = draft.sentence.text, draft.mentions, draft.headline
        headline = headline and not _is_name_alone(draft, drafts, language)
        for candidate in draft.candidates:
            yield sight(candidate, text, mentions, language, headline=headline)
        for candidate in draft.institutions:
            yield Sighting(candidate, "organisation", headline=headline)


def _named(draft: _Draft, directory: Directory, surnames: Mapping[str, Name]) -> Sentence:
    """Add the names that the directory knows to a sentence's mentions."""
    words = gazetteer(draft.sentence.language)
    text, language = draft.sentence.text, draft.sentence.language
    found = [
        mention
        for candidate in (*draft.candidates, *draft.institutions)
        for mention in _names_in(candidate, text, directory, words)
        if not goes_on(candidate, text, language)
    ]
    for surname in find_surnames(text, surnames, words):
        taken = any(_overlap(mention, surname) for mention in draft.mentions)
        if not taken and not any(_holds(mention, surname) for mention in found):
            found = [m for m in found if not _overlap(m, surname)] + [surname]
    roles = [_with_title(mention, draft, found) for mention in draft.mentions]
    return draft.sentence.holding((*roles, *found))


def _holds(mention: Mention, surname: Mention) -> bool:
    """Tell whether a mention is more than a surname, or only shares words with it."""
    inside = surname.start <= mention.start and mention.end <= surname.end
    return _overlap(mention, surname) and not inside


def _with_title(mention: Mention, draft: _Draft, names: Iterable[Mention]) -> Mention:
    """Let capitalised words right before a role that are no name belong to it: Project Director."""
    text, role = draft.sentence.text, mention.value
    if not isinstance(role, Role):
        return mention
    before = next((c for c in draft.candidates if c.end + 1 == mention.start), None)
    words = gazetteer(draft.sentence.language)
    if before is None or text[before.end] != " ":
        return mention
    if text[mention.start].islower():
        return mention
    if words.capitalised_nouns or not words.may_be_title(before.text):
        return mention
    if any(_overlap(before, name) for name in names):
        return mention
    title = text[before.start : mention.end]
    value = replace(role, id="", text=title, bound=draft.sentence.language)
    return Mention(before.start, mention.end, value)


def _names_in(
    candidate: Candidate, text: str, directory: Directory, words: Gazetteer
) -> Iterator[Mention]:
    """Yield the whole candidate if it is a name, else the longest names within it."""
    whole = directory.find(candidate.text, words)
    if whole:
        name, length = whole
        end = candidate.end if length == len(candidate.text) else candidate.start + length
        yield Mention(candidate.start, end, name)
    if whole or " " not in candidate.text:
        return
    parts = list(_word_spans(text, candidate.start, candidate.end))
    first = 0
    while first < len(parts):
        for last in range(len(parts) - 1, first - 1, -1):
            start, end = parts[first][0], parts[last][1]
            part = directory.find(text[start:end], words)
            if part:
                yield Mention(start, start + part[1], part[0])
                first = last
                break
        first += 1


def _word_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    for word in text[start:end].split(" "):
        yield position, position + len(word)
        position += len(word) + 1
