"""Whether a headline explains a noun: it names it, or it is what headlines are about.

In: a row, a noun phrase, and the words of the headline. Out: yes or no.
"""

from collections.abc import Iterable
from functools import lru_cache

from quizgen.matching.row import Row
from quizgen.passages.rows import Positions
from quizgen.passages.words import Words

LEAD = "~"
"""Before a word of the article's first sentence among those of the headline."""
MOST_KEPT = 64
"""Headlines."""
SHORTEST_STEM = 4
SHORTEST_PART = 3
"""Letters of a noun that begins a compound: Bus of Busunfall."""
SEVERAL = ("s", "x")
"""Endings of roles of several people, where the language is French or English."""


def in_headline(
    row: Row, phrase: Positions, words: Words, topic: frozenset[str], *, own: bool = False
) -> bool:
    """Tell whether the noun stands in the headline, or is what headlines are about: the race.

    `own` asks for the former alone: this book is none that the headline does not name.
    """
    if not own and any(_is_known_role(row, p, words) for p in phrase[:1]):
        return True
    nouns = [p for p in phrase if row.word(p)]
    cut = next((k for k, p in enumerate(nouns) if row.word(p) in words.links), len(nouns))
    if row.syntax.verb_second:
        heads = [row.word(p) for p in nouns[:cut] if row.items[p].capital]
    elif row.syntax.modifiers_first:
        heads = [row.word(p) for p in nouns[:cut]][-1:]
    else:
        heads = [row.word(p) for p in nouns[:cut]][:2]
    compound = row.syntax.verb_second  # the company of the headline is no Gesundheitskonzern
    told = frozenset(word.removeprefix(LEAD) for word in topic if not (own and word[0] == LEAD))
    if not told.isdisjoint(heads):
        return True
    if any(is_alike(head, word, compounds=compound) for head in heads for word in told):
        return not (compound and any(_is_sort(head, words) for head in heads))
    if own:
        return False
    every = _general(words, topic, compounds=compound)
    if compound:
        return any(not every.isdisjoint(_stems(head)) for head in heads)
    return any(is_alike(head, word, compounds=False) for head in heads for word in every)


def _is_sort(head: str, words: Words) -> bool:
    """German: tell whether a noun is a sort of what headlines are about: Gesundheitskonzern."""
    return head not in words.topics and head.endswith(tuple(words.topics & words.people))


@lru_cache(maxsize=MOST_KEPT)  # each noun phrase of an article asks for it
def _general(words: Words, topic: frozenset[str], *, compounds: bool) -> frozenset[str]:
    """Return what each story has, and what those of the headline's sort have: the driver."""
    told = [word for word in topic if not word.startswith(LEAD)]
    fitting = (
        have
        for of, have in words.settings
        if not of.isdisjoint(told) or (compounds and _holds(told, of))
    )
    return words.topics.union(*fitting)


def _holds(told: Iterable[str], signs: frozenset[str]) -> bool:
    """German: tell whether a word begins or ends with a sign of a story: Busunfall, Unfälle."""
    long = tuple([sign for sign in signs if len(sign) >= SHORTEST_STEM])
    return any(word.endswith(long) or word.startswith(long) for word in told)


def _is_known_role(row: Row, p: int, words: Words) -> bool:
    """Tell whether people need no name below a headline: the firefighters, les chercheurs."""
    mention = row.items[p].mention
    role = row.items[p].opening if mention is not None and mention.kind == "role" else ""
    several = role.endswith(SEVERAL) and not role.endswith("ss") and not row.syntax.verb_second
    return several or role in words.topics


def is_alike(head: str, word: str, *, compounds: bool) -> bool:
    """Tell whether two words share their stem: planet and planets, Hütte and Völklinger Hütte."""
    if compounds and (_is_part(head, word) or word in head.split("-")):
        return True
    short, long = (head, word) if len(head) <= len(word) else (word, head)
    if len(short) < SHORTEST_STEM:
        return long in {short, f"{short}s"}
    inflected = long.startswith(short) and len(long) - len(short) < SHORTEST_STEM
    compound = len(short) > SHORTEST_STEM and long.endswith(short.removesuffix("s"))
    return inflected or compound


def _is_part(head: str, word: str) -> bool:
    """German: tell whether a noun is a part of a compound: Bahn of Tegelbergbahn."""
    stems = _stems(head)
    last = any(len(stem) >= SHORTEST_STEM and word.endswith(stem) for stem in stems)
    return last or any(len(stem) >= SHORTEST_PART and word.startswith(stem) for stem in stems)


def _stems(noun: str) -> list[str]:
    """German: return a noun without what its case or number may have added."""
    return [noun.removesuffix(ending) for ending in ("", "s", "es", "n", "en", "ses")]
