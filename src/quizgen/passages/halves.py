"""Two clauses that `und` joins: what can be told of each alone.

In: a row and the positions of a clause. Out: the positions of its halves.
"""

from collections.abc import Iterator

from quizgen.matching.row import Row
from quizgen.passages.following import with_following
from quizgen.passages.order import in_order, without_connectives
from quizgen.passages.rows import Positions, is_name
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import Words

LONGEST_OPENING = 6
"""Words of a second clause before its verb."""


def halves_of(row: Row, core: Positions, words: Words) -> Iterator[Positions]:
    """German: yield what the subject does before `und`, and what a name does behind it."""
    if not row.syntax.verb_second:
        return
    verb = find_verb(row, core, words) or 0
    subject = core[:verb] if verb and is_name(row, core[verb - 1]) else ()
    if (end := _purpose(row, core, words)) is not None:
        yield with_following(row, core[:end], [], words)
    if (end := _addition(row, core, verb)) is not None:
        yield with_following(row, core[:end], [], words)
    for n in _second_clauses(row, core, words):
        yield with_following(row, core[: n - 1], [], words)
        yield without_connectives(row, in_order(row, core[n:], words), words)
    for n in _second_verbs(row, core, words):
        yield with_following(row, core[: n - 1], [], words)
        if subject and not _is_oblique(row, subject):
            yield with_following(row, (*subject, *core[n:]), [], words)


def _is_oblique(row: Row, subject: Positions) -> bool:
    return any(row.word(p) in row.syntax.oblique or row.is_preposition(p) for p in subject)


def _purpose(row: Row, core: Positions, words: Words) -> int | None:
    """Return where a purpose begins that the clause can do without; zu klein, um … needs it."""
    opens = (n for n, p in enumerate(core) if row.words[p] in row.syntax.purposes and n > 1)
    start = next((n - 1 for n in opens if row.word(core[n - 1]) == ","), None)
    needed = start is not None and any(row.words[p] in words.degrees for p in core)
    return None if needed else start


def _addition(row: Row, core: Positions, verb: int) -> int | None:
    """Return where it is only told who is among them: 233 Bilder, vor allem von Frauen."""
    for n in range(verb + 2, len(core) - 1):
        if row.words[core[n]] != ",":
            continue
        behind = core[n] + 1
        pair = (row.word(behind), row.word(behind + 1))
        if pair in row.syntax.fixed or pair[0] in row.syntax.listing:
            return n
    return None


def _second_clauses(row: Row, core: Positions, words: Words) -> Iterator[int]:
    """German: yield where a main clause of its own begins behind `und`: … und 1999 kam Doe."""
    verb = find_verb(row, core, words)
    if verb is None:
        return
    for n in range(verb + 2, len(core) - 2):
        if not row.coordinates(core[n - 1]):
            continue
        end = next((k for k in range(n, len(core) - 1) if _acts(row, core[k])), None)
        if end is None:
            continue
        inner = core[n:end]
        opens = row.word(core[n]) in row.syntax.subordinators
        joined = any(row.coordinates(p) for p in inner) or opens
        parted = any(row.word(p) == "," for p in core[:end])
        if 0 < len(inner) <= LONGEST_OPENING and not (joined or parted):
            yield n


def _acts(row: Row, p: int) -> bool:
    """Tell whether a word is surely a finite verb."""
    return row.is_finite(p) and row.word(p) not in row.syntax.nonfinite and not row.items[p].capital


def _second_verbs(row: Row, core: Positions, words: Words) -> Iterator[int]:
    verb = find_verb(row, core, words)
    if verb is None:
        return
    for n in range(verb + 2, len(core) - 1):
        if not row.coordinates(core[n - 1]):
            continue
        word = row.word(core[n])
        known = row.is_finite(core[n]) or word in words.verb_forms
        if known and word not in row.syntax.nonfinite and not _is_subordinate(row, core, n):
            yield n


def _is_subordinate(row: Row, core: Positions, n: int) -> bool:
    """Tell whether a clause with a conjunction stands before a word: dass er kam und ging."""
    return any(row.word(p) == "," for p in core[:n])
