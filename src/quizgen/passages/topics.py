"""Whether a headline explains a noun: it names it, or it is what headlines are about.

In: a row, a noun phrase, and the words of the headline. Out: yes or no.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from quizgen.matching.row import Row
from quizgen.models import Article
from quizgen.passages.rows import Positions
from quizgen.passages.words import Words, words

LEAD = "~"
"""Before a word of the article's first sentence among those of the headline."""
ALL = "*"
"""Among the words of a headline: it only names what the whole article is about."""
ASTRAY = "!"
"""Among the words of a headline: the text has left the firm that it names for another one."""
MOST_KEPT = 64
"""Headlines."""
LONGEST_NAME = 4
"""Words of a name that is a headline."""
LONGEST_TITLE = 18
"""Words of a headline that a question can bear."""
CASES = ("", "s", "es", "n", "en")
"""What case or number may have added to a noun."""
SHORTEST_STEM = 4
SHORTEST_PART = 3
"""Letters of a noun that begins a compound: Bus of Busunfall."""
INFLECTED = frozenset({"", "s", "es", "e", "x", "ed", "ing"})
"""What makes no other noun of a noun, in English and French: no plant of a plan."""
SEVERAL = ("s", "x")
"""Endings of roles of several people, where the language is French or English."""


def topic_of(article: Article, people: Collection[str], lead: frozenset[str]) -> frozenset[str]:
    """Return the words of a headline, if it is fit to be printed before a clause.

    `lead` holds words that go with it, `people` those of the names of people.
    """
    title = article.title
    if not title or sum([word[-1].isalnum() for word in title.split()]) > LONGEST_TITLE:
        return frozenset()
    named = is_bare_name(title) and not any(word in people for word in title.split())
    mark = [ALL] if named and article.published is None else []
    said = words(article.language).modifying.sub("", title.casefold())
    own = re.findall(r"[^\W\d_]+", said)
    return frozenset((*own, *(LEAD + noun for noun in lead), *mark))


def is_bare_name(title: str) -> bool:
    """Tell whether a headline is no more than a name, as in works of reference."""
    own = title.split()
    return 0 < len(own) <= LONGEST_NAME and own[0][:1].isupper() and own[-1][:1].isupper()


def is_people(word: str, words: Words) -> bool:
    """Tell whether a word means people, who need a name; Konzern also as Gesundheitskonzerns."""
    if word.endswith(_people_endings(words)):
        return True
    return word in _people_forms(words)


@cache
def _people_forms(words: Words) -> frozenset[str]:
    return frozenset([noun + case for noun in words.people for case in CASES])


@cache
def _people_endings(words: Words) -> tuple[str, ...]:
    return tuple([ending + case for ending in words.people_endings for case in CASES])


def in_headline(
    row: Row, phrase: Positions, words: Words, topic: frozenset[str], *, own: bool = False
) -> bool:
    """Tell whether the noun stands in the headline, or is what headlines are about: the race.

    `own` asks for the former alone: this book is none that the headline does not name.
    """
    if not own and any(_is_known_role(row, p, words, topic) for p in phrase[:1]):
        return True
    nouns = [p for p in phrase if row.word(p)]
    cut = next((k for k, p in enumerate(nouns) if row.word(p) in words.links), len(nouns))
    if row.syntax.verb_second:
        heads = [row.word(p) for p in nouns[:cut] if row.items[p].capital]
    elif row.syntax.modifiers_first:
        heads = [row.word(p) for p in nouns[:cut]][-1:]
    else:
        heads = [row.word(p) for p in nouns[:cut]][:2]
    if ASTRAY in topic:
        heads = [head for head in heads if head not in words.attributes]
    compound = row.syntax.verb_second  # the company of the headline is no Gesundheitskonzern
    told = _told(topic, own=own)
    several = row.syntax.modifiers_first and _is_one_of_those(row, heads, topic)
    if not told.isdisjoint(heads):
        return True
    if any(is_among(head, told, compounds=compound) for head in heads):
        return not (several or (compound and any(_is_sort(head, words) for head in heads)))
    if own or several:
        return False
    every = _general(words, topic, compounds=compound)
    if compound:
        return any(not every.isdisjoint(_stems(head)) for head in heads)
    return any(
        is_among(head, every, compounds=False)
        for head in heads
        if not _is_one_of(head, words, every)
    )


def _is_one_of(head: str, words: Words, every: frozenset[str]) -> bool:
    """French: tell whether somebody is one of those whom each story has: l'élu, of les élus."""
    single = words.articled and head not in every and f"{head}s" in every
    return single and is_people(head, words)


def _is_one_of_those(row: Row, heads: list[str], topic: frozenset[str]) -> bool:
    """English: tell whether a headline is about several: wildfires, the fire.

    Unless it may say what somebody does: attacks.
    """
    return any(
        word.endswith(f"{head}s") and not row.syntax.is_finite(word)
        for head in heads
        if head and not head.endswith("s") and head not in topic
        for word in topic
    )


@lru_cache(maxsize=MOST_KEPT)  # each noun phrase of an article asks for it
def _told(topic: frozenset[str], *, own: bool) -> frozenset[str]:
    """Return the words of a headline, and those that go with it."""
    return frozenset(word.removeprefix(LEAD) for word in topic if not (own and word[0] == LEAD))


def _is_sort(head: str, words: Words) -> bool:
    """German: tell whether a noun is a sort of what headlines are about: Gesundheitskonzern."""
    return head not in words.topics and head.endswith(_sorts(words))


@cache
def _sorts(words: Words) -> tuple[str, ...]:
    return tuple(words.topics & words.people)


@lru_cache(maxsize=MOST_KEPT)  # each noun phrase of an article asks for it
def _general(words: Words, topic: frozenset[str], *, compounds: bool) -> frozenset[str]:
    """Return what each story has, and what those of the headline's sort have: the driver."""
    told = [word for word in topic if not word.startswith(LEAD)]
    fitting = [
        n
        for n, (of, _) in enumerate(words.settings)
        if not of.isdisjoint(told) or (compounds and _holds(told, of))
    ]
    return _stories(words, tuple(fitting))


@lru_cache(maxsize=MOST_KEPT)  # many headlines are of the same sorts
def _stories(words: Words, sorts: tuple[int, ...]) -> frozenset[str]:
    """Return what each story has, and what stories of some sorts have."""
    return words.topics.union(*(words.settings[n][1] for n in sorts))


def _holds(told: Iterable[str], signs: frozenset[str]) -> bool:
    """German: tell whether a word begins or ends with a sign of a story: Busunfall, Unfälle."""
    long = _long(signs)
    return any(word.endswith(long) or word.startswith(long) for word in told)


@lru_cache(maxsize=MOST_KEPT)
def _long(signs: frozenset[str]) -> tuple[str, ...]:
    return tuple([sign for sign in signs if len(sign) >= SHORTEST_STEM])


def _is_known_role(row: Row, p: int, words: Words, topic: frozenset[str]) -> bool:
    """Tell whether people need no name below a headline: the firefighters, les chercheurs."""
    mention = row.items[p].mention
    role = row.items[p].opening if mention is not None and mention.kind == "role" else ""
    several = role.endswith(SEVERAL) and not role.endswith("ss") and not row.syntax.verb_second
    compounds = row.syntax.verb_second
    of_sort = bool(role) and (compounds or words.articled)
    known = _general(words, topic, compounds=compounds) if of_sort else words.topics
    return several or role in known or (not compounds and role in topic)


class Known(NamedTuple):
    """Words, as they are searched for one with the same stem."""

    by_letter: Mapping[str, Sequence[str]]
    ends: tuple[str, ...]
    """What a compound with one of them ends with."""
    text: str
    """All of them, with a blank behind each."""


def is_among(head: str, words: frozenset[str], *, compounds: bool) -> bool:
    """Tell whether a word shares its stem with one of many."""
    if compounds and _is_part(head, words):
        return True
    known = _known(words)
    stem, long = head.removesuffix("s"), len(head) > SHORTEST_STEM
    ends = head.endswith(known.ends) or (long and f"{stem} " in known.text)
    near = words if ends else known.by_letter.get(head[0], ())  # a stem is shared at an end
    return any(_share_stem(head, word, compounds=compounds) for word in near)


@lru_cache(maxsize=MOST_KEPT)  # each noun phrase of an article asks for it
def _known(words: frozenset[str]) -> Known:
    """Prepare words for a search among them."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for word in words:
        by_letter[word[0]].append(word)
    ends = tuple([word.removesuffix("s") for word in words if len(word) > SHORTEST_STEM])
    return Known(by_letter, ends, " ".join([*words, ""]))


def _share_stem(head: str, word: str, *, compounds: bool) -> bool:
    """Tell whether two words share their stem: planet and planets, Hütte and Völklinger Hütte."""
    short, long = (head, word) if len(head) <= len(word) else (word, head)
    if len(short) < SHORTEST_STEM:
        return long in {short, f"{short}s"}
    added = long.removeprefix(short)
    inflected = added in INFLECTED or (compounds and len(added) < SHORTEST_STEM)
    inflected &= long.startswith(short)
    compound = len(short) > SHORTEST_STEM and long.endswith(short.removesuffix("s"))
    return inflected or compound


def _is_part(head: str, words: Iterable[str]) -> bool:
    """German: tell whether a noun is a part of a compound: Bahn of Tegelbergbahn."""
    stems, whole = _stems(head), head.split("-")
    last = tuple([stem for stem in stems if len(stem) >= SHORTEST_STEM])
    first = tuple([stem for stem in stems if len(stem) >= SHORTEST_PART])
    return any(w.endswith(last) or w.startswith(first) or w in whole for w in words)


def _stems(noun: str) -> set[str]:
    """German: return a noun without what its case or number may have added."""
    return {noun.removesuffix(ending) for ending in (*CASES, "ses")}
