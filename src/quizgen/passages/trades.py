"""What somebody is or was, told before the subject without an article: Championne du monde, elle.

In: a row and the parts of a sentence between its commas. Out: whether a part is such words.
"""

from quizgen.matching.row import ROLES, Row
from quizgen.passages.rows import Positions, is_name
from quizgen.passages.words import Words


def describes(row: Row, parts: list[Positions], n: int, words: Words) -> bool:
    """French: tell whether words without an article go before a subject: Passionnée, elle.

    Of what somebody is there may be several: Champion olympique et maire, membre du club, il.
    """
    part, following = parts[n : n + 2]
    mention = row.items[part[0]].mention
    trade = mention is not None and mention.kind in ROLES
    small_noun = any(row.word(p) and not row.items[p].capital for p in part[1:])
    bare = trade if mention else small_noun
    small = row.syntax.determiners | row.syntax.subject_pronouns | row.syntax.relatives
    joints = [p for p in part if row.coordinates(p)]
    held = trade and all(_holds(row, p + 1, words) for p in joints)
    if not bare or row.word(part[0]) in small or (joints and not held):
        return False
    word = row.word(following[0]) or row.items[following[0]].opening
    articles = row.syntax.nominative | row.syntax.indefinite | row.syntax.possessives
    if word in articles | row.syntax.subject_pronouns or is_name(row, following[0]):
        return True
    again = trade and _holds(row, following[0], words) and n + 2 < len(parts)
    return again and describes(row, parts, n + 1, words)


def _holds(row: Row, p: int, words: Words) -> bool:
    """Tell whether what somebody is, or was, stands at a position without an article."""
    p += row.word(p) in words.prenominal
    mention = row.items[p].mention if p < len(row.items) else None
    return mention is not None and mention.kind in ROLES
