"""What a verb is done to, if no slot of a line asks for it: started his career, left her post.

In: a row, a verb group and the bounds of its clause. Out: whether a common noun is its object.
"""

from quizgen.matching.groups import VerbGroup
from quizgen.matching.items import Span
from quizgen.matching.row import Row

FARTHEST_NOUN = 3
"""Words from an article to its noun: seine lange Laufbahn."""


def has_object(row: Row, group: VerbGroup, bounds: Span, subject: list[int]) -> bool:
    """Tell whether a noun stands in a clause as the object of its verb.

    In German it may stand anywhere, in English and French right behind the verb.
    """
    articles = row.syntax.object_articles
    if articles.isdisjoint(row.words[bounds[0] : bounds[1]]):
        return False
    if row.syntax.verb_second:
        return any(_is_object(row, i, bounds, subject) for i in range(*bounds))
    following = group.last + 1
    while row.word(following) in row.syntax.adverbs:
        following += 1
    return row.word(following) in articles


def _is_object(row: Row, i: int, bounds: Span, subject: list[int]) -> bool:
    """German: tell whether an article in the accusative opens a phrase that nothing governs."""
    if row.word(i) not in row.syntax.object_articles or row.is_preposition(i - 1):
        return False
    relative = i == bounds[0] and row.word(i) in row.syntax.relatives
    if relative:
        return False
    noun = next((n for n in range(i + 1, i + 1 + FARTHEST_NOUN) if _is_noun(row, n)), None)
    if noun is None or row.items[noun].mention or row.word(noun) in row.syntax.time_nouns:
        return False
    return noun + 1 not in subject  # die Firma X


def _is_noun(row: Row, n: int) -> bool:
    return n < len(row.items) and (row.items[n].capital or row.items[n].mention is not None)
