"""Which preposition governs a mention, and what stands before it.

In: a row, the position of a mention and the first position of its clause. Out: the preposition, or
the words on which it may depend.
"""

from functools import lru_cache

from quizgen.matching.coordination import coordinated, neighbour
from quizgen.matching.items import within_address
from quizgen.matching.row import DEFINITE, Row

MOST_KEPT = 512
"""Mentions."""
FARTHEST_PREPOSITION = 8
"""Words between a preposition and the mention it governs: für das deutsche Unternehmen X."""
FARTHEST_ANCHOR = 4
"""Words before a preposition that may hold the noun it depends on: Verlust in Höhe von."""
GENITIVE = "der"
"""Stands for the preposition where a genitive does without one: die Leitung der Stiftung."""
UNSURE = "?"
"""Stands for what may be no preposition."""


def preposition_of(row: Row, position: int, first: int) -> str:
    """Return the preposition that governs the mention at `position`, or an empty string."""
    governor = governor_of(row, position, first)
    if governor is None:
        return ""
    if row.word(governor) == row.syntax.infinitive_marker and _is_purpose(row, governor):
        return UNSURE
    return row.syntax.prepositions[row.word(governor)]


def within_attribute(row: Row, position: int, first: int) -> bool:
    """German: tell whether a mention only describes a noun: der in Riga geborene X."""
    governor = governor_of(row, position, first) if row.syntax.verb_second else None
    article = governor - 1 if governor else -1
    if article < first or row.word(article) not in row.syntax.determiners:
        return False
    return not row.is_conjunction(article)


def _is_purpose(row: Row, position: int) -> bool:
    """English: behind to may stand the infinitive of a verb that no list knows."""
    word = row.word(position + 1)
    return word.isalpha() and word not in row.syntax.function_words


def is_agent(row: Row, position: int, first: int) -> bool:
    """Tell whether the preposition of a mention belongs to the verb: not with a speech by X."""
    governor = governor_of(row, position, first)
    before = governor - 1 if governor is not None else -1
    if before < first or not row.word(before).isalpha():
        return True
    if _is_bound(row, row.word(before)):
        return True
    holder = next((i for i in range(before, first - 1, -1) if row.is_preposition(i)), None)
    return holder is None or row.word(holder) not in row.syntax.holders


def _is_bound(row: Row, word: str) -> bool:
    return word in row.syntax.function_words or word in row.syntax.nonfinite


def anchor_of(row: Row, position: int, first: int) -> frozenset[str]:
    """Return the words before the preposition of a mention, among them what it depends on."""
    governor = governor_of(row, position, first)
    return frozenset() if governor is None else _before(row, governor, first)


def possessed_by(row: Row, position: int, first: int) -> frozenset[str]:
    """Return the words before a genitive, among them what belongs to it."""
    return _before(row, position - 1, first)


def _before(row: Row, position: int, first: int) -> frozenset[str]:
    near = row.items[max(position - FARTHEST_ANCHOR, first) : position]
    return frozenset(item.word or item.opening for item in near)


@lru_cache(maxsize=MOST_KEPT)  # whether, by what and of what a mention is governed asks for it
def governor_of(row: Row, position: int, first: int) -> int | None:
    """Return where the preposition stands that governs the mention at `position`."""
    if row.word(position + 1) in row.syntax.attributions_behind:
        return position + 1
    if row.items[position].mention and neighbour(row, position, -1) is not None:
        listed = coordinated(row, position)[0]
        if first <= listed < position:
            return governor_of(row, listed, first)
    office = row.office_before(position)
    if office is not None and office >= first:
        return governor_of(row, office, first)
    return None if _opens_date(row, position) else _governor_before(row, position, first)


def _governor_before(row: Row, position: int, first: int) -> int | None:
    """Return the nearest preposition before a word if nothing stands in its way."""
    including = False
    for i in range(position - 1, max(first, position - FARTHEST_PREPOSITION) - 1, -1):
        item = row.items[i]
        if item.word in row.syntax.transparent:
            including = True
        elif row.is_preposition(i):
            return i
        elif _opens_phrase(row, i):
            return None
        elif item.breaks and within_address(row.items, i):
            continue
        elif item.breaks or row.is_finite(i) or i in row.verbs:
            return None
        elif row.coordinates(i):
            before = i - 1
            joined = before >= first and row.items[before].mention is not None
            return governor_of(row, before, first) if joined else None
        elif row.is_head(i) and not (including and row.mention(i).kind == "role"):
            return None
    return None


def _opens_phrase(row: Row, position: int) -> bool:
    """Tell whether an article opens a phrase of its own: pour la fois le tournoi, der neue Chef."""
    before = row.word(position - 1) if position else ""
    if row.opens_nominative(position):
        return True
    if row.syntax.modifiers_first or row.syntax.verb_second:
        return False
    own = row.word(position) in row.syntax.nominative and before.isalpha()
    small = before in row.syntax.function_words
    return own and not small and not row.is_preposition(position - 1)


def _opens_date(row: Row, position: int) -> bool:
    """Tell whether an article opens a date of its own: en finale le 3 mai 2019."""
    mention = row.items[position].mention
    if mention is None or mention.kind != "day" or row.word(position - 1) not in DEFINITE:
        return False
    return not row.is_preposition(position - 2)
