"""The one thing that an article is about and calls by a common noun: the bridge, der Brand.

In: the sentences of an article with their mentions. Out: the same with their `things`, which a
template asks for by the kinds `event`, `site`, `object` and `thing`. The headline names it, and the
article speaks of no other one of its sort; else nobody could say which one is meant.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from quizgen.matching.kinds import takes
from quizgen.matching.syntax_data import syntax
from quizgen.matching.thing_words import forms_of, thing_words
from quizgen.mentions.around import before
from quizgen.models import Article, Date, Mention, Name, Sentence, Text, Thing
from quizgen.templates.relations import Argument

WORD_BEFORE = re.compile(r"([^\W_]+(?:-[^\W_]+)*'?) ?\Z")
WORD = re.compile(r"[^\W_]+'?")
NEAR = 2
"""Paragraphs behind the last that has the noun in which a sentence may go without."""
SETTINGS = frozenset({"place", "organisation", "date", "day", "year", "period"})
"""Kinds of what may show that a sentence tells of something else."""
FIRST = 3
"""Sentences that may bring the thing up: A fire at a hotel."""
FARTHEST = 4
"""Words before a noun among which its article may stand: a massive 6.4-magnitude earthquake."""
HYPHENS = ("-", "–")
MARKS = ",;:"
OWN, NEW, OTHER, UNSURE = "own", "new", "other", "unsure"
"""What an occurrence of a noun may mean."""


def with_things(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences of one article with what its headline names in them."""
    if not sentences:
        return ()
    article = sentences[0].article
    own = [s for s in sentences if s.language == article.language]
    body = [s for s in own if article.paragraphs[s.paragraph].kind == "body"]
    found: dict[int, list[Mention]] = {}
    for thing in _named(article, body):
        for sentence, mention in _mentions(thing, body):
            found.setdefault(id(sentence), []).append(mention)
    return tuple(replace(s, things=tuple(found[id(s)])) if id(s) in found else s for s in sentences)


def implied_thing(
    argument: Argument,
    found: Iterable[Mention],
    sentence: Sentence,
    sentences: Sequence[Sentence],
) -> Mention | None:
    """Return what an article is about, if a sentence without it can tell of nothing else.

    Three people were injured: in the fire of the headline, if no other place or day is told.
    """
    own = [s for s in sentences if s.article == sentence.article]
    told = [(s, m) for s in own for m in s.things if takes(argument, m)]
    if not told or len({m.value.key for _, m in told}) > 1:
        return None
    near = [s for s, _ in told if 0 <= sentence.paragraph - s.paragraph <= NEAR]
    near = [s for s in near if s.start <= sentence.start]
    before_ = (s for s in own[:FIRST] if s.start < sentence.start)
    known = {m.value.key for s in (*before_, *near) for m in s.mentions}
    placed = (m for m in sentence.mentions if m.kind in SETTINGS)
    if not near or any(m.value.key not in known for m in placed):
        return None
    if _is_on_other(argument, told, sentence):
        return None
    if near[-1] is not sentence and not _opens(min(m.start for m in found), sentence):
        return None
    return Mention(0, 0, told[0][1].value, named=(near[-1].start, near[-1].end))


def _opens(start: int, sentence: Sentence) -> bool:
    """Tell whether nobody and nothing stands before what is told, who might have done it."""
    own, words = syntax(sentence.language), thing_words(sentence.language)
    said = (word[0].casefold() for word in WORD.finditer(sentence.text, 0, start))
    small = own.function_words | own.adverbs | own.helpers.keys() | own.prepositions.keys()
    small = (small | words.opening) - own.subject_pronouns
    named = any(isinstance(m.value, Name) and m.start < start for m in sentence.mentions)
    return not named and all(word in small for word in said)


def _is_on_other(
    argument: Argument, told: Sequence[tuple[Sentence, Mention]], sentence: Sentence
) -> bool:
    """Tell whether a sentence has a noun that could be meant: the crash, or fires in general."""
    words = thing_words(sentence.language)
    mine = {getattr(m.value, "id", "") for s, m in told if s is sentence}
    said = {id_ for id_, _ in words.said_in(sentence.text)}
    kinds = {*argument.kinds}
    return any(id_ in argument.only or words.nouns[id_].kind in kinds for id_ in said - mine)


def _named(article: Article, body: Sequence[Sentence]) -> Iterator[Thing]:
    """Yield what the headline names, or, where there is none, the first sentence."""
    words = thing_words(article.language)
    said = article.title or " ".join(sentence.text for sentence in body[:1])
    for id_ in words.named_in(said):
        yield Thing(words.nouns[id_].kind, id_, article.title)


def _mentions(thing: Thing, body: Sequence[Sentence]) -> Iterator[tuple[Sentence, Mention]]:
    """Yield where an article speaks of its thing; nothing if it speaks of another one too."""
    told: list[tuple[Sentence, Mention]] = []
    for number, sentence in enumerate(body):
        opening = number < FIRST
        for noun in _occurrences(thing.id, sentence):
            meaning = _meaning(noun, sentence, thing, opening=opening)
            if thing.kind == "event" and _is_on_another_year(sentence):
                meaning = UNSURE if meaning == OWN else OTHER
            if meaning == OTHER or (meaning == NEW and not opening):
                return
            if meaning != UNSURE and not _is_picked(noun, sentence, body, opening=opening):
                told.append((sentence, Mention(noun.start(), noun.end(), thing)))
    yield from told


def _is_on_another_year(sentence: Sentence) -> bool:
    """Tell whether a sentence has a date of an earlier year: what happened then was another one."""
    told = sentence.article.published
    dates = (m.value for m in sentence.mentions if isinstance(m.value, Date))
    return told is not None and any(d.year and d.year < told.year for d in dates)


def _occurrences(id_: str, sentence: Sentence) -> Iterator[re.Match[str]]:
    """Yield where the noun stands outside names and quotations, and is no attribute of another."""
    for noun in forms_of(thing_words(sentence.language).nouns[id_]).finditer(sentence.text):
        within = any(m.start < noun.end() and noun.start() < m.end for m in sentence.mentions)
        if not within and not _is_attribute(noun, sentence):
            yield noun


def _is_attribute(noun: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether another noun follows, or what makes a compound: the fire service."""
    words, own = thing_words(sentence.language), syntax(sentence.language)
    if sentence.text[noun.end() : noun.end() + 1] in HYPHENS:
        return True
    behind = WORD.match(sentence.text, noun.end() + 1)
    if behind is None or not words.compounds or _mention_at(sentence, noun.end() + 1):
        return False
    word = behind[0].casefold()
    known = own.is_finite(word) or word in own.function_words or word in own.prepositions
    return not (known or own.is_adverb(word) or words.verb.fullmatch(word))


def _mention_at(sentence: Sentence, start: int) -> Mention | None:
    return next((m for m in sentence.mentions if m.start == start), None)


def _meaning(noun: re.Match[str], sentence: Sentence, thing: Thing, *, opening: bool) -> str:
    """Tell by what stands before a noun which one is meant."""
    words, text = thing_words(sentence.language), sentence.text
    known = words.nouns[thing.id]
    before_ = list(islice(_words_before(text, noun.start()), FARTHEST))
    if before_ and words.plain.fullmatch(before_[0][0]):
        before_ = before_[1:]
    word, start = before_[0] if before_ else ("", noun.start())
    if noun[0] in known.called:
        return OWN if word in known.pointing else UNSURE
    both = noun[0] in known.many
    if both and noun[0] not in known.one:
        return OTHER if word in words.many else UNSURE
    names = [m.value for m in sentence.mentions if m.start <= start < m.end]
    if names or words.other.fullmatch(word):
        told = opening or any(getattr(n, "text", thing.headline) in thing.headline for n in names)
        return UNSURE if names and told else OTHER
    if word in (known.own_unmarked if both else known.own):
        return OWN
    if word in words.new or (opening and any(w in words.new for w, _ in before_)):
        return NEW
    return OTHER if both and word in words.many else UNSURE


def _words_before(text: str, end: int) -> Iterator[tuple[str, int]]:
    """Yield the words before a place with where they begin, the last one first, back to a mark."""
    while found := before(WORD_BEFORE, text, end):
        yield found[1].casefold(), found.start(1)
        end = found.start(1)


def _is_picked(
    noun: re.Match[str], sentence: Sentence, body: Sequence[Sentence], *, opening: bool
) -> bool:
    """Tell whether what stands behind a noun names it, or says which one is meant."""
    words, text, end = thing_words(sentence.language), sentence.text, noun.end()
    if text[end : end + 1] == "'":
        return True
    if following := _mention_at(sentence, end + 1):
        return isinstance(following.value, Name | Text)
    behind = WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    if behind is None or opening:
        return behind is not None and words.capitals and behind[0][0].isupper()
    if behind[0].casefold() in words.picking or (words.capitals and behind[0][0].isupper()):
        return True
    return _is_placed(sentence, end, body)


def _is_placed(sentence: Sentence, end: int, body: Sequence[Sentence]) -> bool:
    """Tell whether a phrase behind a noun has a name or a date that the first sentence lacks."""
    own, text = syntax(sentence.language), sentence.text
    first = WORD.match(text, end + 1)
    if first is None or first[0].casefold() not in own.prepositions:
        return False
    known = {m.value.key for s in body[:1] for m in s.mentions}
    ends = (
        word.start()
        for word in WORD.finditer(text, end)
        if own.is_finite(word[0].casefold()) or text[word.start() - 2] in MARKS
    )
    stop = next(ends, len(text))
    return any(
        end < m.start < stop and isinstance(m.value, Name | Date) and m.value.key not in known
        for m in sentence.mentions
    )
