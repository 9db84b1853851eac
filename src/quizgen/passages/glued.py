"""Whether a mention is glued to what stands beside it, or goes on behind a mark.

In: a row and the position of a mention in it. Out: yes or no.
"""

from quizgen.matching.row import Row
from quizgen.models import Amount, Date, Name
from quizgen.passages.parts import QUOTES

OPENING = frozenset('"“„«')
MARKS = frozenset(",;:")
"""What may stand right behind a word that is not glued to others."""
LONGEST_TITLE = 6
"""Words in quotation marks that may be what something is called."""


def is_bound(row: Row, p: int) -> bool:
    """Tell whether a word is glued to others: EU-weit, 19-year."""
    if _is_quoted_amount(row, p):
        return False
    if _is_in_title(row, p) or _is_piece(row, p):
        return True
    item = row.items[p]
    before = row.items[p - 1] if p else None
    after = row.items[p + 1] if p + 1 < len(row.items) else None
    glued = before is not None and before.end == item.start and not before.word.endswith("'")
    return glued or bool(
        after and after.start == item.end and (after.word not in MARKS and p + 2 < len(row.items))
    )


def _is_quoted_amount(row: Row, p: int) -> bool:
    """Tell whether quotation marks hold an amount alone: a coûté « 100 millions d'euros ».

    Behind a noun they hold what that is called: le drame « Trois hivers ».
    """
    quoted = row.word(p - 1) in OPENING and row.word(p + 1) in QUOTES
    if not quoted or not isinstance(row.mention(p).value, Amount):
        return False
    before = row.word(p - 2)
    verbal = before in row.syntax.nonfinite or row.is_finite(p - 2)
    return not before.isalpha() or before in row.syntax.function_words or verbal


def _is_in_title(row: Row, p: int) -> bool:
    """Tell whether a number or a date belongs to what something is called: « Les 39 marches »."""
    if not isinstance(row.mention(p).value, Amount | Date):
        return False
    near = range(max(p - LONGEST_TITLE, 0), p)
    first = next((q + 1 for q in reversed(near) if row.word(q) in QUOTES), None)
    last = next((q for q in range(p + 1, p + LONGEST_TITLE) if row.word(q) in QUOTES), None)
    if first is None or last is None or row.word(first - 1) not in OPENING:
        return False
    opens = row.items[first].capital or row.items[first].mention is not None
    return opens and not any(map(row.is_finite, range(first, last)))


def _is_piece(row: Row, p: int) -> bool:
    """Tell whether a number is a part of a measure of several: 8 min 59 sec 75."""
    return _is_bare(row, p) and any(
        _is_bare(row, p + 2 * step)
        and row.word(p + step).isalpha()
        and row.word(p + step) not in row.syntax.function_words
        for step in (-1, 1)
    )


def _is_bare(row: Row, p: int) -> bool:
    """Tell whether a number stands there that counts nothing by itself."""
    if not 0 <= p < len(row.items):
        return False
    mention = row.items[p].mention
    if mention and isinstance(mention.value, Amount):
        return not (mention.value.unit or mention.value.currency or mention.value.percent)
    return row.word(p).isdigit()


def goes_on(row: Row, p: int) -> bool:
    """Tell whether a name goes on behind a mark: Washington, D.C.; Jane “Jay” Doe."""
    behind = row.word(p + 1)
    initial = behind == "," and p + 3 < len(row.items) and row.items[p + 3].word == "."
    named = isinstance(row.mention(p).value, Name)  # no 2019, M. Doe
    short = named and initial and len(row.word(p + 2)) == 1
    quoted = behind in QUOTES and not _is_quoted_amount(row, p)
    return quoted or short or row.word(p - 1) in {"”", "’"}
