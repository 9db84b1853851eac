"""What a part of a sentence is: a main clause, one that ends with its verb, a name, an infinitive.

In: a row and the positions of a part between commas. Out: yes or no.
"""

from quizgen.matching.row import Row
from quizgen.passages.rows import Positions
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import Words

FARTHEST_COMMA = 6
"""Items behind a name, among them its bracket: (SPD), (52)."""


def may_close(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether the verb's other half can end a part: it is no clause of its own."""
    own = is_subordinate(row, part, words) or is_own_clause(row, part, words)
    return not own and not is_infinitive(row, part)


def is_own_clause(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether a part is a main clause: er hat das Amt abgelehnt; no relative one."""
    if not row.syntax.verb_second:
        return False
    own = part[1:] if row.coordinates(part[0]) else part
    if not own or row.word(own[0]) in words.complements:
        return False
    verb = find_verb(row, own, words)
    if verb is None or not 0 < verb < len(own) - 1 or _opens_subordinate(row, own[0]):
        return False
    return not is_relative(row, own[0]) or _brackets(row, own, verb) or _has_subject(row, own, verb)


def _brackets(row: Row, own: Positions, verb: int) -> bool:
    """Tell whether an auxiliary stands before its verb, as at the end of no relative clause."""
    return (
        row.syntax.is_finite_helper(row.word(own[verb]))
        and row.word(own[-1]) in row.syntax.nonfinite
    )


def _has_subject(row: Row, own: Positions, verb: int) -> bool:
    """Tell a subject before its verb from a relative pronoun: die Aktie gewann ein Prozent."""
    head, *inner = own[:verb]
    noun = row.items[own[verb - 1]]
    small = any(row.word(p) in row.syntax.determiners or row.is_preposition(p) for p in inner)
    opens = row.word(head) in row.syntax.determiners
    ends = row.is_finite(own[-1]) and row.word(own[-1]) not in row.syntax.nonfinite
    return opens and (noun.capital or noun.mention is not None) and not small and not ends


def is_subordinate(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether a clause opens that ends with its verb."""
    own = part[1:] if row.coordinates(part[0]) and len(part) > 1 else part
    if _opens_subordinate(row, own[0]) and row.word(own[0]) not in row.syntax.prepositions:
        return True
    opens = _opens_subordinate(row, own[0]) or is_relative(row, own[0])
    last = row.items[own[-1]]
    ends = last.word.isalpha() and not last.capital and last.word not in row.syntax.particles
    verb = ends or find_verb(row, own, words) is not None
    return opens and verb and not is_own_clause(row, part, words)


def _opens_subordinate(row: Row, p: int) -> bool:
    return row.word(p) in row.syntax.subordinators and row.is_conjunction(p)


def is_infinitive(row: Row, part: Positions) -> bool:
    """Tell whether a part ends with an infinitive and zu: das Amt zu verlassen, abzulehnen."""
    marker = row.syntax.infinitive_marker
    if not row.syntax.verb_second:
        return False
    return any(row.word(p) == marker for p in part[-3:]) or any(
        _holds_marker(row.word(p), row) and not row.items[p].capital for p in part[-2:]
    )


def _holds_marker(word: str, row: Row) -> bool:
    """German: tell whether zu stands within a verb behind its particle: abzulehnen."""
    particle, marker, _ = word.rpartition(row.syntax.infinitive_marker)
    return bool(marker) and word.endswith("n") and particle in row.syntax.particles


def is_inserted(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether a part only explains the one before it: a clause with its verb at the end.

    In French one with qui, où, dont: À Riga, où vivent les deux, ….
    """
    if not row.syntax.verb_second:
        first = part[0] + row.is_preposition(part[0])  # avec qui, but not alors que
        return words.articled and row.word(first) in row.syntax.relatives
    return is_subordinate(row, part, words) or is_infinitive(row, part) or is_lone_name(row, part)


def is_lone_name(row: Row, part: Positions) -> bool:
    """Tell whether a part is nothing but a name."""
    return len(part) == 1 and row.items[part[0]].mention is not None


def comma_behind(row: Row, name: Positions) -> int:
    """Return where the comma behind a name stands, over its bracket: Anna Berg (SPD), …."""
    behind = range(name[-1] + 1, name[-1] + FARTHEST_COMMA)
    return next((p for p in behind if row.word(p) == ","), name[-1] + 1)


def is_relative(row: Row, p: int) -> bool:
    """Tell whether a relative pronoun stands at a position, or behind a preposition there."""
    if row.word(p) in row.syntax.relatives:
        return True
    governed = row.is_preposition(p) or not row.syntax.verb_second
    return governed and row.word(p + 1) in row.syntax.relatives
