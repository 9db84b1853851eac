"""What a clause whose verb stands second can do without: what follows it behind a comma.

In: a row, the positions of the clause, and the parts behind it. Out: yes or no.
"""

from quizgen.matching.row import Row
from quizgen.passages.brackets import closes, is_open
from quizgen.passages.rows import Positions
from quizgen.passages.subclauses import is_own_clause, is_relative, is_subordinate, may_close
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import Words


def can_be_left(
    row: Row, core: Positions, base: Positions, left: list[Positions], words: Words
) -> bool:
    """Tell whether a clause is whole without the parts behind it, and as true."""
    part = left[0]
    if is_own_clause(row, part, words):
        return not _is_told(row, core, part, words)
    if is_open(row, core, base, words, left) or not _ends_phrase(row, core, words):
        return False
    if is_subordinate(row, part, words) or _is_interrupted(row, left):
        limited = is_relative(row, part[0]) and _is_restricted(row, core, words)
        return not limited and not _goes_on(row, left, words)
    joins = row.coordinates(part[0]) or _is_within(row, core, words)
    return not (joins or _limits(row, part, words) or _goes_on(row, left, words))


def _is_told(row: Row, core: Positions, part: Positions, words: Words) -> bool:
    """Tell whether a main clause is what somebody says in the one before it."""
    verb = find_verb(row, part, words)
    reported = verb is not None and row.word(part[verb]) in row.syntax.reported
    kept = set(core)
    return reported or any(g.verb in row.syntax.speech and g.first in kept for g in row.groups)


def _is_within(row: Row, core: Positions, words: Words) -> bool:
    """Tell whether an insertion ends a clause so far: verkaufte 2019, mitten im Krieg, …."""
    comma = next((n for n, p in reversed(tuple(enumerate(core))) if row.word(p) == ","), None)
    tail = core[comma + 1 :] if comma else ()
    joined = any(map(row.coordinates, tail)) or find_verb(row, tail, words) is not None
    return bool(tail) and not joined and may_close(row, tail, words)


def _is_interrupted(row: Row, left: list[Positions]) -> bool:
    """Tell whether a relative clause opens whose verb stands behind an insertion."""
    return is_relative(row, left[0][0]) and any(row.is_finite(part[-1]) for part in left[1:])


def _ends_phrase(row: Row, core: Positions, words: Words) -> bool:
    """Tell whether a clause ends with a noun, a number or a verb, no adjective: eine große, …."""
    item = row.items[core[-1]]
    if item.mention is not None or item.capital or item.word.isdigit():
        return True
    if item.word in row.syntax.particles or item.word in words.verb_forms:
        return True
    return closes(row, core[:-1], core, words) or not item.word.endswith(words.declined)


def _limits(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether a part takes back what the clause says: allerdings nur in Riga."""
    limiting = (row.syntax.negation_words, words.limits, words.restricting)
    said = frozenset(map(row.word, part))
    return not all(map(said.isdisjoint, limiting))


def _is_restricted(row: Row, core: Positions, words: Words) -> bool:
    """Tell whether a relative clause says which of many are meant: alle Kunden; ist der Ort, …."""
    if any(row.word(p) in words.quantities for p in core[-3:-1]):
        return True
    verb = find_verb(row, core, words) or 0
    readings = row.syntax.forms.get(row.word(core[verb]), ())
    told = core[verb + 1 :]
    led = bool(told) and row.word(told[0]) in words.definite
    said = any(row.items[p].mention for p in told)
    return led and not said and any(form.verb == row.syntax.copula for form in readings)


def _goes_on(row: Row, left: list[Positions], words: Words) -> bool:
    """Tell whether a piece of the clause may stand behind what is left out."""
    if row.word(left[0][0]) in row.syntax.listing:
        return False
    if find_verb(row, left[0], words) is None and _is_interrupted(row, left):
        end = next(n for n, part in enumerate(left) if n and row.is_finite(part[-1]))
        left = left[end:]
    return any(
        find_verb(row, part, words) is None
        and may_close(row, part, words)
        and not row.coordinates(part[0])
        and not any(row.coordinates(p) for later in left[n:] for p in later)
        for n, part in enumerate(left)
        if n
    )
