"""What of a clause can be asked for: a name, a number, a date that is the news in it.

In: a row and the positions of a clause. Out: the positions whose mention may be blanked.
"""

from quizgen.matching.row import Row
from quizgen.models import Amount, Date, Mention, Name
from quizgen.passages.rows import Positions
from quizgen.passages.words import Words

ASKED = frozenset({"person", "organisation", "place", "work"})
SMALLEST = 3
"""A smaller number is guessed."""


def keys_of(row: Row, core: Positions, words: Words, text: str) -> frozenset[int]:
    """Return the positions of what can be asked for."""
    return frozenset(
        p
        for n, p in enumerate(core)
        if _is_key(row, core, n, p, words) and _is_spelt(row.mention(p), text)
    )


def _is_key(row: Row, core: Positions, n: int, p: int, words: Words) -> bool:
    mention = row.items[p].mention
    if mention is None or mention.named is not None or _is_bound(row, p):
        return False
    before = row.word(core[n - 1]) if n else ""
    match mention.value:
        case Name():
            return _is_name_key(row, n, p, mention, before, words)
        case Amount() as amount:
            return amount.number >= SMALLEST and amount.upper is None and before not in {"a", "an"}
        case Date() as date:
            return bool(date.year) and not date.decade and before not in row.syntax.determiners
    return False


def _is_name_key(  # noqa: PLR0913, PLR0917  (private, one call)
    row: Row, n: int, p: int, mention: Mention, before: str, words: Words
) -> bool:
    if mention.kind not in ASKED or before in words.betraying or not row.is_head(p):
        return False
    if row.describes_noun(p) or _is_half(row, p):
        return False
    return mention.kind != "place" or n == 0 or (bool(before) and row.is_preposition(p - 1))


def _is_half(row: Row, p: int) -> bool:
    """Tell whether a name may be the half of one that `and` joins: Victoria and Albert Museum."""
    joined = p > 1 and row.coordinates(p - 1)
    return joined and row.items[p - 2].capital and row.items[p - 2].mention is None


def _is_bound(row: Row, p: int) -> bool:
    """Tell whether a word is glued to others: EU-weit, 19-year."""
    item = row.items[p]
    before = row.items[p - 1] if p else None
    after = row.items[p + 1] if p + 1 < len(row.items) else None
    return bool(
        (before and before.end == item.start and before.word != "'s")
        or (after and after.start == item.end and (after.word != "," and p + 2 < len(row.items)))
    )


def _is_spelt(mention: Mention, text: str) -> bool:
    """Tell whether an amount has its number in digits."""
    written = text[mention.start : mention.end]
    return not isinstance(mention.value, Amount) or any(c.isdigit() for c in written)
