"""What stands before a name and says whose it is and what: its popular image tool X.

In: a sentence's row of items. Out: a clause of the copula for each such description, its subject
the name, its object the description with the owner in full.
"""

from collections.abc import Iterator

from quizgen.grammar import apply
from quizgen.matching.clauses import Clause, plain_clause
from quizgen.matching.coordination import coordinated
from quizgen.matching.row import Row
from quizgen.models import Mention, Name, Text
from quizgen.rendering import render

FEWEST, MOST = 2, 6
"""Words between the owner and the name."""
OWNER = "poss"
"""The filter that makes an owner of a name."""
MARK = "'s"


def prenominals(row: Row) -> Iterator[Clause]:
    """Yield what is said of names by the words before them, where a language puts them there."""
    if not row.syntax.modifiers_first:
        return
    for position in row.mentions((0, len(row.items))):
        yield from _described(row, position)


def _is_named_alone(row: Row, position: int) -> bool:
    """Tell whether a mention is one thing's name, no person's and not the first of a list."""
    value = row.mention(position).value
    thing = isinstance(value, Name) and value.kind != "person"
    alone = row.is_head(position) and not row.describes_noun(position)
    return thing and alone and len(coordinated(row, position)) == 1


def _described(row: Row, position: int) -> Iterator[Clause]:
    first = position
    while first and _is_plain(row, first - 1):
        first -= 1
    owner = _owner(row, first - 1) if FEWEST <= position - first <= MOST else None
    if owner is None or not _is_named_alone(row, position):
        return
    told = row.items[position - 1].word.endswith(row.syntax.verb_endings)  # X's goal propelled Y
    if told or owner.value.key == row.mention(position).value.key:
        return
    phrase = render(owner.value, row.syntax.language)
    forms = apply(row.syntax.language, OWNER, phrase) if phrase else ()
    if forms:
        words = " ".join([forms[0], *(item.word for item in row.items[first:position])])
        value = Text("description", words, row.syntax.language)
        what = Mention(owner.start, row.items[position - 1].end, value, named=owner.named)
        yield plain_clause(row.syntax.copula, "asserted", row.mention(position), what)


def _is_plain(row: Row, position: int) -> bool:
    """Tell whether an item may be an adjective or a noun of a description."""
    item = row.items[position]
    plain = item.mention is None and item.word.replace("-", "").isalpha() and not item.capital
    small = item.word in row.syntax.function_words or item.word in row.syntax.leaning
    return plain and not small and not row.is_finite(position)


def _owner(row: Row, position: int) -> Mention | None:
    """Return whose it is: its, or a name and its genitive."""
    if position < 0:
        return None
    mention = row.items[position].mention
    if mention is None and position and row.word(position) == MARK:
        mention = row.items[position - 1].mention
    elif mention is not None and not mention.possessive:
        return None
    return mention if mention is not None and isinstance(mention.value, Name) else None
