"""The main clause of a sentence without what it can do without.

In: a row. Out: the positions of the words that stay, in the order to say them; none where the
clause would be cut in pieces.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise, takewhile

from quizgen.matching.row import Row
from quizgen.passages.following import reports, with_following
from quizgen.passages.halves import halves_of
from quizgen.passages.insertions import described_subject, named_behind, over_insertions
from quizgen.passages.leading import (
    attributes,
    has_subject,
    is_adverbial,
    is_subordinate,
    leading_parts,
    limits,
)
from quizgen.passages.order import in_order, without_connectives
from quizgen.passages.parts import is_fatal, stretches
from quizgen.passages.resuming import joined_clauses
from quizgen.passages.rows import Positions, ends_name, is_name
from quizgen.passages.shortening import (
    told_briefly,
    told_fully,
    told_with_more,
    told_with_place,
)
from quizgen.passages.subclauses import is_inserted, is_own_clause
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import Words

DOERS = frozenset({"person", "organisation", "role"})
"""Who does something."""
CLEFT = 6
"""Words of c'est pour cette raison que."""


def trim(row: Row, words: Words) -> Iterator[Iterable[Positions]]:
    """Yield each clause in one or two ways: with the adverbial before it, and without.

    Where `and` joins two clauses, each of them follows; they are looked for when they are wanted.
    """
    for stretch in stretches(row):
        parts = _without_cleft(row, _without_coordinator(row, stretch), words)
        ways = _ways(row, parts, words)
        halves = (
            half
            for way in ways
            for half in chain(halves_of(row, way, words), joined_clauses(row, way, words))
        )
        full = [told_fully(row, way, words) for way in ways]
        full += [told for way in ways for told in told_with_more(row, way, parts, words)]
        brief = (short for way in (*full, *ways) for short in told_briefly(row, way, words))
        placed = (
            without_connectives(row, told, words)
            for way in ways
            if (told := told_with_place(row, way, parts, words))
        )
        yield chain(full, ways, placed, brief, halves)
        for n in range(1, len(parts)):
            yield from _further(row, parts, n, words)


def trim_second(row: Row, words: Words) -> Positions:
    """Return the main clause of a sentence that follows another one, ties to that included."""
    parts = next(stretches(row), [])
    first = leading_parts(row, parts, words)
    core = _core(row, parts[first:], words) if parts else ()
    if not core or (row.syntax.verb_second and first and find_verb(row, core, words) != 0):
        return ()
    return tuple(range(parts[0][0], core[0])) + core if _is_whole(row, parts, core) else ()


def _is_whole(row: Row, parts: list[Positions], core: Positions) -> bool:
    """Tell whether nothing with a mark of its own was left out before the clause."""
    return not any(is_fatal(row, p) for p in range(parts[0][0], core[0]))


def _ways(row: Row, parts: list[Positions], words: Words) -> tuple[Positions, ...]:
    if len(parts) > 1 and _names_source(row, parts[0], words):
        core = _core(row, parts[1:], words)
        return (_finished(row, core, words),) if find_verb(row, core, words) == 0 else ()
    first = leading_parts(row, parts, words)
    core = _core(row, parts[first:], words)
    if not core:
        return ()
    if first == 0:
        return (_finished(row, core, words), _without_circumstance(row, core, words))
    if row.syntax.verb_second and find_verb(row, core, words) != 0:
        return ()
    leads = [p for p in parts[:first] if not (words.articled and is_inserted(row, p, words))]
    whole = without_connectives(row, (*_joined([*leads, parts[first]]), *core), words)
    argued = row.syntax.verb_second and any(_is_open(row, part, words) for part in leads)
    limited = argued or any(limits(row, p, words) or attributes(row, p, words) for p in leads)
    short = () if limited else _finished(row, core, words)
    adverbial = len(leads) == 1 and is_adverbial(row, leads[0], words)
    return (whole, short) if adverbial else (short, whole)


def _is_open(row: Row, part: Positions, words: Words) -> bool:
    """German: tell whether a part is what the clause is about: was fehlte, hat Jane Doe gekauft."""
    opening = row.word(part[0])
    return opening in words.complements or opening in words.barred


def _names_source(row: Row, part: Positions, words: Words) -> bool:
    """German: tell whether a part only says who says so: wie die Bank mitteilte, …."""
    if not row.syntax.verb_second or row.word(part[0]) not in words.reporting:
        return False
    claimed = any(row.word(p) in row.syntax.claims for p in part)
    return reports(row, part, words) and not claimed


def _without_circumstance(row: Row, core: Positions, words: Words) -> Positions:
    """German: leave out a phrase before the verb without which the clause is as true."""
    verb = find_verb(row, core, words)
    if (
        verb is None
        or row.word(core[0]) not in words.circumstances
        or not row.is_finite(core[verb])
    ):
        return ()
    opening = tuple(map(row.word, core[:2]))
    ranked = any(row.word(p) in words.superlatives for p in core[verb:])
    if limits(row, core[:verb], words) or opening in row.syntax.attributions or ranked:
        return ()
    return _finished(row, core[verb:], words)


def _joined(parts: list[Positions]) -> Positions:
    """Return the words of all parts but the last, with the comma behind each."""
    return tuple(p for part, after in pairwise(parts) for p in (*part, after[0] - 1))


def _finished(row: Row, core: Positions, words: Words) -> Positions:
    return without_connectives(row, in_order(row, core, words), words)


def _without_coordinator(row: Row, parts: list[Positions]) -> list[Positions]:
    first = parts[0]
    if row.coordinates(first[0]) and len(first) > 1:
        return [first[1:], *parts[1:]]
    return parts


def _without_cleft(row: Row, parts: list[Positions], words: Words) -> list[Positions]:
    """French: leave out what only leads on: c'est alors que; à noter que."""
    first = parts[0]
    cleft = words.clefts.match(row.phrase(first[:CLEFT]))
    behind = first[len(cleft[0].split()) :] if cleft else ()
    return [behind, *parts[1:]] if behind else parts


def _further(
    row: Row, parts: list[Positions], n: int, words: Words
) -> Iterator[tuple[Positions, ...]]:
    """Yield a second main clause behind `and`, and what `who` says of a person before it."""
    part, before = parts[n], parts[n - 1]
    told = described_subject(row, before, part, words) if n == 1 else ()
    if row.coordinates(part[0]) and (find_verb(row, part[1:], words) or 0) > 0:
        yield _ways(row, [part[1:], *parts[n + 1 :]], words)
    elif _is_second(row, parts, n, words) or _is_next(row, parts, n, words):
        yield _ways(row, parts[n:], words)
    elif told:
        yield (with_following(row, told, [], words),)
    relative = row.word(part[0]) in words.subject_relatives and not told
    if relative and _is_one_person(row, before, part, words):
        own = list(takewhile(lambda later: find_verb(row, later, words) is None, parts[n + 1 :]))
        core = with_following(row, (before[-1], *part[1:]), own, words)
        if row.is_finite(part[1]) and core:
            yield (without_connectives(row, core, words),)


def _is_one_person(row: Row, before: Positions, part: Positions, words: Words) -> bool:
    """Tell whether a relative clause is about the person before it: no plural, no `and`.

    Behind la démission de Jane Doe, qui a … may tell of what she did.
    """
    person = row.items[before[-1]].mention
    verb = next((row.word(p) for p in part[1:] if row.is_finite(p)), "")
    several = verb.endswith(words.plural_endings) or any(map(row.coordinates, before[-3:-1]))
    owner = words.articled and row.word(before[-2] if before[1:] else -1) in words.complement_links
    thing = ends_name(row, before[-1])
    return person is not None and person.kind == "person" and not (several or owner or thing)


def _is_second(row: Row, parts: list[Positions], n: int, words: Words) -> bool:
    """German: tell whether a whole clause goes before a part that surely is one too."""
    part = parts[n]
    if not is_own_clause(row, part, words) or row.is_finite(part[-1]):
        return False
    verb = find_verb(row, part, words) or 0
    before = row.items[part[verb - 1]]
    named = before.mention is not None and verb == 1
    opens = row.word(part[0]) in row.syntax.determiners or row.is_preposition(part[0])
    led = opens and verb > 1 and (before.capital or before.mention is not None)
    described = row.word(part[verb]).endswith(words.declined) and row.items[part[verb + 1]].capital
    joined = any(map(row.coordinates, part[:verb])) or described
    whole = bool(_core(row, parts[:n], words)) and not _speaks(row, parts[:n])
    return (named or led) and not joined and whole


def _is_next(row: Row, parts: list[Positions], n: int, words: Words) -> bool:
    """French: tell whether a name and its verb go on behind a whole clause: X part, Y reste."""
    if not words.articled:
        return False
    part = parts[n]
    head = 1 if row.word(part[0]) in words.definite and len(part) > 1 else 0
    if not is_name(row, part[head]) or find_verb(row, part, words) != head + 1:
        return False
    return bool(_core(row, parts[:n], words)) and not _speaks(row, parts[:n])


def _speaks(row: Row, parts: list[Positions]) -> bool:
    """Tell whether somebody says, thinks or hopes what follows."""
    told = {p for part in parts for p in part}
    said = any(group.verb in row.syntax.speech and group.first in told for group in row.groups)
    return said or any(row.word(p) in row.syntax.claims for p in told)


# ---- the main clause ------------------------------------------------------------------------


def _core(row: Row, parts: list[Positions], words: Words) -> Positions:
    """Return the main clause without insertions and without what follows it."""
    opening = row.word(parts[0][0]) if parts else ""
    if not parts or opening in row.syntax.coordinators:
        return ()
    relative = not row.syntax.verb_second and opening in row.syntax.object_relatives
    if relative or (not row.syntax.verb_second and is_subordinate(row, parts[0], words)):
        return ()
    core, following = _with_listed_subject(row, parts, words)
    if find_verb(row, core, words) is None:
        parts = [core, *following]
        core, following = over_insertions(row, parts, words)
        core, following = (core, following) if core else named_behind(row, parts, words)
    if core and (not has_subject(row, core, words) or _is_described(row, core, words)):
        return ()
    return with_following(row, core, following, words) if core else ()


def _with_listed_subject(
    row: Row, parts: list[Positions], words: Words
) -> tuple[Positions, list[Positions]]:
    """Join what a subject lists: Volvo, Ford and Mercedes opened plants."""
    end = next((n for n, p in enumerate(parts) if any(map(row.coordinates, p))), 0)
    if not end:
        return parts[0], parts[1:]
    listed = all(is_name(row, part[0]) for part in parts[: end + 1]) or (
        words.articled and _lists_nouns(row, parts[: end + 1], words)
    )
    if not listed or any(find_verb(row, part, words) is not None for part in parts[:end]):
        return parts[0], parts[1:]
    core = parts[0]
    for part in parts[1 : end + 1]:
        core = (*core, part[0] - 1, *part)
    return core, parts[end + 1 :]


def _lists_nouns(row: Row, parts: list[Positions], words: Words) -> bool:
    """Tell whether nouns with their articles are joined before a verb: l'or, le fer et le blé."""
    last = parts[-1]
    verb = find_verb(row, last, words)
    joint = next((n for n, p in enumerate(last) if row.coordinates(p)), len(last))
    articles = row.syntax.nominative | row.syntax.indefinite
    listed = [part[0] for part in (*parts[1:], last[joint + 1 :]) if part]
    several = row.word(parts[0][0]) in words.plurals  # les maires, députés et sénateurs
    opens = all(row.word(p) in articles or is_name(row, p) for p in (parts[0][0], *listed))
    bare = several and all(row.word(p) not in row.syntax.function_words for p in listed)
    return (opens or bare) and verb is not None and joint < verb


def _is_described(row: Row, core: Positions, words: Words) -> bool:
    """English and French: tell whether the only verb is that of a relative clause.

    Or a participle: the series created by Jane Doe.
    """
    verb = find_verb(row, core, words)
    if row.syntax.verb_second or verb is None:
        return False
    relative = next((n for n, p in enumerate(core[:verb]) if _relates(row, p)), 0)
    described = relative > 0 or _is_done_by(row, core[verb])
    return described and find_verb(row, core[verb + 1 :], words) is None


def _is_done_by(row: Row, p: int) -> bool:
    """Tell whether a word is the participle of what somebody did, no verb: created by Jane Doe."""
    if row.word(p + 1) not in row.syntax.agents or row.word(p) not in row.syntax.nonfinite:
        return False
    doers = (row.items[q].mention for q in range(p + 2, min(p + 4, len(row.items))))
    return any(doer is not None and doer.kind in DOERS for doer in doers)


def _relates(row: Row, p: int) -> bool:
    return row.word(p) in row.syntax.relatives and not row.is_preposition(p)
