"""Which mentions are joined by commas and `and`: A, B and C.

In: a row and the position of a mention. Out: the positions of those joined to it.
"""

from quizgen.matching.row import ROLES, Row

NAMES = ({"person", "name"}, {"organisation", "name"})


def coordinated(row: Row, position: int) -> list[int]:
    """Return the mention with those joined to it by commas and `and`; commas alone explain."""
    found = [position]
    for step in (-1, 1):
        i: int | None = position
        while i is not None:
            i = neighbour(row, i, step)
            if i is not None:
                found.append(i)
    if len(found) == 1:
        return found
    last = max(found) + 1
    last += row.word(last) == ","
    joined = any(map(row.coordinates, range(min(found), last + 1)))
    return sorted(found) if joined else [position]


def neighbour(row: Row, position: int, step: int) -> int | None:
    """Return the next mention of the same kind behind a comma, `and` or both."""
    i, linked = position + step, False
    while _links(row, i):
        linked = linked or row.word(i) == "," or row.coordinates(i)
        i += step
    if not linked or not 0 <= i < len(row.items) or not row.items[i].mention:
        return None
    return i if _are_alike(row, i, position) and row.is_head(i) else None


def _are_alike(row: Row, one: int, other: int) -> bool:
    """Two names may be joined if one of them is of unknown kind."""
    kinds = {row.mention(one).kind, row.mention(other).kind}
    return len(kinds) == 1 or kinds in NAMES


def _links(row: Row, position: int) -> bool:
    word = row.word(position)
    if word == "," or row.coordinates(position) or word in row.syntax.determiners:
        return True
    mention = row.items[position].mention if 0 <= position < len(row.items) else None
    if mention is None:
        return word == "'s"
    return mention.kind in ROLES or mention.possessive
