"""The bracket of a clause whose verb stands second: hat … gekauft, tritt … zurück.

In: a row, the positions of a clause and the parts behind it. Out: whether the clause still waits
for the other half of its verb, and the clause joined over what stands before that half.
"""

from quizgen.matching.row import Row
from quizgen.passages.rows import Positions
from quizgen.passages.subclauses import comma_behind, is_lone_name, is_relative, may_close
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import Words

FEWEST = 2
"""Parts behind a clause, one of them inserted and one its end."""
MOST_BETWEEN = 2
"""Parts between commas that a clause is joined over."""


def bridged(
    row: Row, core: Positions, following: list[Positions], words: Words
) -> tuple[Positions, list[Positions]]:
    """Join a clause with its end over a name or a relative clause between commas."""
    if len(following) < FEWEST or not is_open(row, core, core, words, following):
        return core, following
    for n in range(1, min(MOST_BETWEEN + 1, len(following))):
        part, inserted = following[n], following[:n]
        own = find_verb(row, part, words) is not None and not closes(row, core, part, words)
        own |= any(map(row.coordinates, part[1:2]))  # in Städten, Kreisen und Gemeinden
        if own or not all(is_relative(row, b[0]) or is_lone_name(row, b) for b in inserted):
            continue
        names = [b for b in inserted if is_lone_name(row, b)]
        told = tuple(p for b in names for p in (b[0] - 1, *b, comma_behind(row, b)))
        joined = (*core, *told, *part)
        if not is_open(row, joined, joined, words, []):
            return joined, following[n + 1 :]
    return core, following


def is_open(
    row: Row, core: Positions, base: Positions, words: Words, left: list[Positions]
) -> bool:
    """Tell whether the verb's other half is left out: hat, wird, tritt without it.

    `base` is the clause without what it governs, `left` what it is cut from.
    """
    if not row.syntax.verb_second:
        return False
    verb = find_verb(row, core, words)
    if verb is None or _is_split(row, core):
        return True
    kinds = row.syntax.helper_kinds(row.word(core[verb]))
    endings = [row.word(part[-1]) for part in left if may_close(row, part, words)]
    waiting = any(words.closing.fullmatch(word) for word in endings)
    if kinds & {"modal", "future"} and not _is_closed(row, base, words):
        return "passive" not in kinds or waiting  # Minister wird X
    if any(word in row.syntax.particles for word in endings):
        return True
    return bool(kinds) and waiting and not _is_surely_closed(row, base, words)


def _is_split(row: Row, core: Positions) -> bool:
    """Tell whether a verb that the list knows has one end in the clause and one outside."""
    kept = set(core)
    for group in row.groups:
        ends = {group.first, group.last, group.finite, group.particle} - {None}
        if not (ends.isdisjoint(kept) or ends <= kept):
            return True
    return False


def _is_closed(row: Row, base: Positions, words: Words) -> bool:
    last = base[-1]
    return bool(words.closing.fullmatch(row.word(last))) and not row.items[last].capital


def _is_surely_closed(row: Row, base: Positions, words: Words) -> bool:
    """Tell whether the last word is no adjective either, as modischen in: von modischen, weißen."""
    word = row.word(base[-1])
    if word in row.syntax.nonfinite:
        return True
    return _is_closed(row, base, words) and not word.endswith(words.adjective_endings)


def closes(row: Row, core: Positions, part: Positions, words: Words) -> bool:
    """Tell whether a part ends with the verb that the clause waits for."""
    last = row.items[part[-1]]
    if not row.syntax.verb_second or last.capital or not words.closing.fullmatch(last.word):
        return False
    return any(row.syntax.is_finite_helper(row.word(p)) for p in core)
