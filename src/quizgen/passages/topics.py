"""Whether a headline explains a noun: it names it, or it is what headlines are about.

In: a row, a noun phrase, and the words of the headline. Out: yes or no.
"""

from quizgen.matching.row import Row
from quizgen.passages.rows import Positions
from quizgen.passages.words import Words

LEAD = "~"
"""Before a word of the article's first sentence among those of the headline."""
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
    lead = {word.removeprefix(LEAD) for word in topic if word.startswith(LEAD)}
    told = topic if own else topic | words.topics | lead | _settled(words, topic)
    if row.syntax.verb_second:
        heads = [row.word(p) for p in nouns[:cut] if row.items[p].capital]
    elif row.syntax.modifiers_first:
        heads = [row.word(p) for p in nouns[:cut]][-1:]
    else:
        heads = [row.word(p) for p in nouns[:cut]][:2]
    compound = row.syntax.verb_second  # the company of the headline is no Gesundheitskonzern
    general = frozenset(word for head in heads for word in words.topics if head.endswith(word))
    told = told - {word for word in general if word not in heads} if compound else told
    second = row.syntax.verb_second
    return any(is_alike(head, word, compounds=second) for head in heads for word in told)


def _settled(words: Words, topic: frozenset[str]) -> frozenset[str]:
    """Return what each story of the headline's sort has: the driver, below a crash."""
    return frozenset().union(*(have for of, have in words.settings if of & topic))


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
    stems = [head.removesuffix(ending) for ending in ("", "s", "es", "n", "en", "ses")]
    last = any(len(stem) >= SHORTEST_STEM and word.endswith(stem) for stem in stems)
    return last or any(len(stem) >= SHORTEST_PART and word.startswith(stem) for stem in stems)
