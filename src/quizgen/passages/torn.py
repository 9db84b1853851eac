"""What a clause loses when it is cut out of its sentence, so that the rest is none.

In: a row, the positions of a clause and the place of its verb among them. Out: whether a part of
it stands elsewhere: the noun behind its adjectives, a participle, what somebody began to do.
"""

import re
from itertools import pairwise

from quizgen.matching.row import Row
from quizgen.passages.rows import Positions
from quizgen.passages.subclauses import is_infinitive, is_relative
from quizgen.passages.words import Words

LISTED = re.compile(
    r"\b(?:an?|the) (?:[\w-]+ )?[\w-]+ , [\w-]+\Z|\b(?:of|in|from|across) (?:central|\w+ern)\Z"
)
"""English: the first of several before their noun: a proud, loud; of central, eastern."""
DASHES = frozenset({"-", "–", "—"})
HELD = re.compile(r"[a-zäöüß]{2,}zu[a-zäöüß]{3,}n")
"""German: an infinitive with zu behind any particle: emporzusteigen."""


def is_torn(row: Row, core: Positions, verb: int, words: Words) -> bool:
    """Tell whether a part of the clause was left behind in the sentence."""
    if _skips_dashes(row, core, verb) or _lacks_event(row, core, words):
        return True
    if words.articled and _announces(row, core, words):
        return True
    if row.syntax.modifiers_first:
        return row.word(core[-1] + 1) == "," and LISTED.search(row.phrase(core)) is not None
    return row.syntax.verb_second and (
        _lacks_head(row, core)
        or _lacks_infinitive(row, core, words)
        or _lacks_participle(row, core, verb)
        or _runs_on(row, core, words)
        or _lacks_purpose(row, core)
    )


def _skips_dashes(row: Row, core: Positions, verb: int) -> bool:
    """Tell whether what stands behind two dashes was an addition too: won – by far – only two."""
    return any(
        row.word(before + 1) in DASHES
        and row.word(after - 1) in DASHES
        and not row.is_preposition(after)
        and not row.coordinates(after)
        for before, after in _gaps(core)
        if core[verb] <= before
    )


def _lacks_event(row: Row, core: Positions, words: Words) -> bool:
    """Tell whether it only says how far something was when another thing happened: was still.

    She was already famous when …; die Stadt lag noch in Trümmern, als ….
    """
    behind = core[-1] + 1 + (row.word(core[-1] + 1) == ",")
    if row.word(behind) not in words.awaited:
        return False
    return not words.phases.isdisjoint(row.words[core[0] : core[-1] + 1])


def _announces(row: Row, core: Positions, words: Words) -> bool:
    """French: tell whether a clause ends with its verb and a colon is to come: a requis : ….

    What stands between helper and verb may have been left out: a également prévenu.
    """
    before, last = core[-2:]
    perfect = row.word(before) in row.syntax.helpers or row.is_finite(before)
    participle = perfect and row.word(last).endswith(words.participle_endings)
    return participle and ":" in row.words[last + 1 :]


def _gaps(core: Positions) -> list[tuple[int, int]]:
    if core == tuple(range(core[0], core[-1] + 1)):
        return []  # as most are whole
    return [(a, b) for a, b in pairwise(core) if b - a > 1]


def _lacks_head(row: Row, core: Positions) -> bool:
    """German: tell whether adjectives stand before it, in front of a comma: das alte, von X …."""
    if row.word(core[0] - 1) != ",":
        return False
    first = core[0] - 2
    while first > 0 and row.words[first] and not row.items[first].capital:
        if row.word(first) in row.syntax.determiners:
            break
        first -= 1
    described = first < core[0] - 2 and row.word(first) in row.syntax.determiners
    plain = all(row.words[p] and not row.items[p].capital for p in range(first + 1, core[0] - 1))
    return described and plain


def _lacks_infinitive(row: Row, core: Positions, words: Words) -> bool:
    """German: tell whether what somebody began to do follows: begann, X zu bauen."""
    if row.word(core[-1] + 1) != "," or row.word(core[-1] + 2) in words.free_infinitives:
        return False
    part = _part_from(row, core[-1] + 2)
    last = row.word(part[-1]) if part else ""
    return bool(part) and (is_infinitive(row, part) or HELD.fullmatch(last) is not None)


def _part_from(row: Row, first: int) -> Positions:
    last = first
    while last < len(row.items) and not row.items[last].breaks and row.word(last) not in {",", "."}:
        last += 1
    return tuple(range(first, last))


def _lacks_participle(row: Row, core: Positions, verb: int) -> bool:
    """German: tell whether two clauses share the participle of the second: wird A und … genannt."""
    helper = row.word(core[verb])
    if not row.coordinates(core[-1] + 1) or not row.syntax.helper_kinds(helper):
        return False
    if any(row.word(p) in row.syntax.nonfinite for p in core[verb + 1 :]):
        return False
    rest = _part_from(row, core[-1] + 2)
    again = any(row.word(p) == helper for p in rest)
    return again and row.word(rest[-1]) in row.syntax.nonfinite


def _runs_on(row: Row, core: Positions, words: Words) -> bool:
    """German: tell whether the next clause has begun: wurde verkauft und einige Häuser, …."""
    joints = [n for n in range(1, len(core) - 1) if row.coordinates(core[n])]
    if not joints or row.word(core[-1] + 1) != ",":
        return False
    determiners = row.syntax.determiners  # einige Häfen; er einigte
    ends = [words.closing.fullmatch(row.word(p)) and not row.items[p].capital for p in core]
    return any(
        ends[n - 1]
        and not any(ends[n + 1 :])
        and not any(row.is_finite(p) for p in core[n + 1 :] if row.word(p) not in determiners)
        for n in joints
    )


def _lacks_purpose(row: Row, core: Positions) -> bool:
    """German: tell whether an infinitive belongs to what is left out before it."""
    return any(
        row.word(before + 1) == ","
        and is_relative(row, before + 2)
        and row.word(after) in row.syntax.purposes
        for before, after in _gaps(core)
    )
