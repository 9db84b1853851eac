"""What a mention depends on: the noun that holds its preposition or its genitive.

In: a row and the position of a mention in it. Out: the words beside the mention that tell whose
or what it is: die Tochter der X, X's branch, auf den Namen X.
"""

from quizgen.matching.coordination import coordinated
from quizgen.matching.governing import governor_of
from quizgen.matching.row import Row

POSSESSIVE = "'s"
"""Stands for the preposition of a genitive that an ending marks: Microsoft's, Mostaques."""
OWNING = frozenset({"de", "of", "von"})
"""Prepositions that stand for a genitive."""
A_MENTION = "{}"
"""Stands for a mention among words."""
FARTHEST_POSSESSED = 4
"""Words behind a possessive, among them what belongs to it: Microsoft's largest branch."""


def holder_of(row: Row, position: int, first: int) -> frozenset[str]:
    """Return the noun right before a mention's genitive article or preposition."""
    article = row.genitive_article(position)
    governor = governor_of(row, position, first) if article is None else article
    return frozenset() if governor is None or governor <= first else _said(row, governor - 1)


def is_possessive(row: Row, position: int) -> bool:
    """Tell whether an ending makes the mention a genitive."""
    return row.word(position + 1) == POSSESSIVE


def possession_of(row: Row, position: int) -> frozenset[str]:
    """Return what may belong to a possessive: the words behind it, a German noun before it."""
    ahead = position > 0 and row.is_noun(position - 1)
    found = _said(row, position - 1) if ahead else frozenset[str]()
    for i in range(position + 2, min(position + 2 + FARTHEST_POSSESSED, len(row.items))):
        if row.items[i].breaks or row.is_preposition(i) or row.is_finite(i):
            break
        found |= _said(row, i)
        if row.items[i].mention:
            break
    return found


def noun_of(row: Row, position: int, first: int) -> str:
    """Return the noun between a preposition and its mention: Namen in auf den Namen X."""
    i = coordinated(row, position)[0] - 1
    while i >= first and (row.word(i) in row.syntax.determiners or row.items[i].mention):
        i -= 1
    return "" if i < first or row.is_preposition(i) else row.word(i)


def within_topic(row: Row, position: int, first: int) -> bool:
    """Tell whether a place only belongs to what something is about: against the war in X."""
    governor = governor_of(row, position, first)
    if governor is None or row.mention(position).kind != "place" or governor <= first:
        return False
    noun = row.word(governor - 1)
    if not noun.isalpha() or noun in row.syntax.function_words:
        return False
    topic = governor_of(row, governor - 1, first)
    return topic is not None and row.word(topic) in row.syntax.topics


def _said(row: Row, position: int) -> frozenset[str]:
    return frozenset({row.word(position) or A_MENTION})
