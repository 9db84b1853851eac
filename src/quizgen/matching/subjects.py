"""Who does it: the subject of a verb, wherever it stands.

In: a row of items, a verb group and the bounds of its clause. Out: the positions of the
subject's mentions, none where the subject is something else or unsure.
"""

from quizgen.matching.coordination import coordinated
from quizgen.matching.extents import bounds_of
from quizgen.matching.governing import preposition_of
from quizgen.matching.groups import VerbGroup
from quizgen.matching.items import Span, inverts
from quizgen.matching.row import ROLES, TIMES, Row

QUOTE_LINKS = frozenset({",", ":", "–", "—"})
QUOTATION_MARKS = frozenset('“”„«»"')
INSERTION_MARKS = frozenset({",", "(", ")", "–", "—"})


def subject_of(row: Row, group: VerbGroup, bounds: Span) -> list[int]:
    """Return where the subject's mentions stand; nowhere if something unnamed shares the deed."""
    found = _subject_of(row, group, bounds)
    return [] if found and _is_joined(row, found[0]) else found


def _is_joined(row: Row, position: int) -> bool:
    """Tell whether `and` joins a name to what no mention tells: the firm and Northbank bought X.

    Where a verb stands before, it joins clauses: sold the house, and Northbank bought it.
    """
    joint = position - 1 - (row.word(position - 1) in row.syntax.determiners)
    beside = row.items[joint - 1].mention if joint > 0 and row.coordinates(joint) else None
    if joint < 1 or not row.coordinates(joint) or (beside and beside.kind not in ROLES):
        return False
    first = next(span[0] for span in row.segments if span[0] <= joint < span[1])
    named = row.items[joint - 1].capital or row.word(joint - 2) in row.syntax.determiners
    return named and joint > first and not any(map(row.is_finite, range(first, joint)))


def _subject_of(row: Row, group: VerbGroup, bounds: Span) -> list[int]:
    if group.reduced:
        return _antecedent(row, group.first)
    if group.converb:
        return _borrowed(row, group)
    if _is_relative(row, bounds[0]):
        return _relative_subject(row, group, bounds)
    if group.verb in row.syntax.speech and _opens(row, group, bounds):
        inverted = _inverted(row, group, bounds)
        if inverted:
            return inverted
    if row.syntax.verb_second:
        return _verb_second(row, group, bounds)
    glued = [i for i in range(group.first + 1, group.last) if inverts(row.items, i)]
    return glued or _before_verb(row, group, bounds)


def _borrowed(row: Row, group: VerbGroup) -> list[int]:
    """Return the subject of the nearest verb before, else behind: She left, while retaining X."""
    others = [other for other in row.groups if not (other.converb or other.reduced)]
    before = [other for other in others if other.last < group.first][-1:]
    behind = [other for other in others if other.first > group.first][:1]
    for lender in (*before, *behind)[:1]:
        bounds = bounds_of(row, lender)
        if before or not row.coordinates(bounds[0] - 1):  # by buying X and sell Y
            return subject_of(row, lender, bounds)
    return []


def _is_relative(row: Row, position: int) -> bool:
    return row.word(position) in row.syntax.relatives and row.is_conjunction(position)


def _antecedent(row: Row, position: int) -> list[int]:
    """Return the mention right before `position`, over a comma and adverbs."""
    if row.coordinates(position - 1):  # né à Lyon et mort à Paris
        position = next(span[0] for span in row.segments if span[0] <= position < span[1])
    before = position - 1
    while row.word(before) == "," or row.word(before) in row.syntax.adverbs:
        before -= 1
    before = _described(row, before)
    return [before] if before >= 0 and row.is_head(before) and not row.is_time(before) else []


def _described(row: Row, position: int) -> int:
    """Go from an office back to the person that it describes: X, the chairman, who did."""
    item = row.items[position] if position >= 0 else None
    if item is None or item.mention is None or item.mention.kind != "role":
        return position
    first = next((span[0] for span in row.segments if span[0] <= position < span[1]), 0)
    before = row.items[first - 2].mention if first > 1 and row.word(first - 1) == "," else None
    return first - 2 if before is not None and before.kind == "person" else position


def _relative_subject(row: Row, group: VerbGroup, bounds: Span) -> list[int]:
    """A relative pronoun in the nominative stands for the mention before it."""
    pronoun = row.word(bounds[0])
    bare = [
        i
        for i in row.mentions((bounds[0] + 1, bounds[1]))
        if row.is_head(i) and not row.is_time(i) and not preposition_of(row, i, bounds[0])
    ]
    before = [i for i in bare if i < group.first]
    theirs = pronoun in row.syntax.object_relatives or pronoun in row.syntax.possessives
    if theirs or (before and not row.syntax.verb_second):
        return before[:1]
    plain = [i for i in bare if not row.is_oblique(i, bounds[0])]  # die dem Händler vorwerfen
    if plain and pronoun in row.syntax.caseless_relatives:
        return []
    return _antecedent(row, bounds[0])


def _opens(row: Row, group: VerbGroup, bounds: Span) -> bool:
    """Tell whether a verb opens its clause, behind its own pronoun at most: se réjouit X."""
    return all(row.word(i) in row.syntax.clitics for i in range(bounds[0], group.first))


def _inverted(row: Row, group: VerbGroup, bounds: Span) -> list[int]:
    """Behind a quotation the subject may follow its verb: said X, a déclaré X."""
    before = bounds[0] - 1
    while row.word(before) in QUOTE_LINKS:
        before -= 1
    mention = row.items[before].mention if before >= 0 else None
    if mention is None or mention.kind != "quote":
        return []
    return _first_nominative(row, group.last + 1, bounds)


# ---- subject before the verb ----------------------------------------------------------------


def _before_verb(row: Row, group: VerbGroup, bounds: Span) -> list[int]:
    """English and French: the subject stands before the verb, maybe behind an insertion."""
    found = _subject_in(row, (bounds[0], group.first))
    if found is not None:
        return found
    if bounds[0] and row.coordinates(bounds[0] - 1):
        return _shared(row, bounds[0] - 1)
    return _before_insertion(row, bounds[0])


def _subject_in(row: Row, span: Span) -> list[int] | None:
    """Return the subject in a stretch before the verb; None if it can hold none.

    The empty list means that something else than a mention is the subject there.
    """
    first, end = span
    opening = first
    while opening < end and row.word(opening) in row.syntax.openers:
        opening += 1
    bare = [
        i
        for i in row.mentions((opening, end))
        if row.is_head(i)
        and not row.is_time(i)
        and not row.is_genitive(i)
        and not preposition_of(row, i, first)
    ]
    if row.syntax.verb_second and bare and _noun_before(row, bare[0], opening):
        return []
    for candidate in (*bare[-1:], *bare[:1]):
        if _runs_to_verb(row, candidate, end):
            return coordinated(row, candidate)
    return None if not bare and _is_adverbial(row, span) else []


def _noun_before(row: Row, position: int, first: int) -> bool:
    """German: tell whether what stands before the verb is headed by another noun than a name."""
    return any(
        row.items[i].capital
        and not _is_opening_adverb(row, i)
        and row.word(i) not in row.syntax.determiners
        and _is_bare_noun(row, i, first)
        for i in range(first, position - 1)
    )


def _runs_to_verb(row: Row, position: int, verb: int) -> bool:
    """Between a subject and its verb stand only adverbs and prepositional phrases."""
    for i in range(position + 1, verb):
        if row.is_preposition(i) or row.coordinates(i):
            return True
        known = row.word(i) in row.syntax.between or row.syntax.is_adverb(row.word(i))
        if row.items[i].mention or not known:
            return False
    return True


def _is_adverbial(row: Row, span: Span) -> bool:
    """Tell whether a stretch holds no subject: only adverbs and prepositional phrases."""
    if row.syntax.verb_second:
        return _says_when(row, span) or not any(_is_nominal(row, i, span[0]) for i in range(*span))
    governed = False
    for i in range(*span):
        mention = row.items[i].mention
        governed |= row.is_preposition(i)
        time = mention is not None and mention.kind in TIMES
        if not (governed or time or row.word(i) in row.syntax.between):
            return False
    return True


def _says_when(row: Row, span: Span) -> bool:
    """German: tell whether a noun of time is all that stands before the verb: Ein Jahr zuvor."""
    nouns = [row.word(i) for i in range(*span) if row.items[i].capital and i > span[0]]
    first = row.word(span[0])
    when = nouns or [first]
    return bool(first) and all(word in row.syntax.time_nouns for word in when)


def _is_nominal(row: Row, position: int, first: int) -> bool:
    """German: tell whether a word opens a noun phrase that no preposition governs."""
    item, word = row.items[position], row.word(position)
    if word in row.syntax.subject_pronouns and position == first:
        return True
    noun = word in row.syntax.determiners or (
        item.capital and not _is_opening_adverb(row, position)
    )
    return noun and word not in row.syntax.oblique and not preposition_of(row, position, first)


def _is_opening_adverb(row: Row, position: int) -> bool:
    """At a sentence's start an adverb has a capital too: Übergangsweise, Gestern."""
    word = row.word(position)
    known = word in row.syntax.function_words or word in row.syntax.prepositions
    return position == 0 and (known or word.endswith(row.syntax.adverb_endings))


def _shared(row: Row, coordinator: int) -> list[int]:
    """X bought Y and sold Z: the second verb takes the first one's subject."""
    for group in reversed(row.groups):
        if group.last < coordinator:
            return subject_of(row, group, bounds_of(row, group))
    return []


def _before_insertion(row: Row, first: int) -> list[int]:
    """X, the founder of Y, has …: go back over what commas part off."""
    if row.word(first - 1) not in INSERTION_MARKS:
        return []
    chain: list[Span] = []
    for span in reversed([span for span in _over_quotes(row) if span[1] < first]):
        relative = _is_relative(row, span[0])
        if _tells(row, span) and not relative:
            break
        chain = [] if relative else [span, *chain]
        if row.word(span[0] - 1) not in INSERTION_MARKS:
            break
    found = next((found for span in chain if (found := _subject_in(row, span))), [])
    return _holder(row, found[0]) or found if found else []


def _over_quotes(row: Row) -> list[Span]:
    """Return the segments, joined where only a quotation mark stands between: des « Hussards »."""
    joined: list[Span] = []
    for first, end in row.segments:
        between = row.words[joined[-1][1] : first] if joined else ()
        if len(between) == 1 and between[0] in QUOTATION_MARKS:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((first, end))
    return joined


def _holder(row: Row, position: int) -> list[int]:
    """Return the person named behind an office and a comma, with those joined: its head, X."""
    behind = position + 2
    named = row.items[behind].mention if behind < len(row.items) else None
    if row.mention(position).kind != "role" or row.word(position + 1) != ",":
        return []
    return coordinated(row, behind) if named is not None and named.kind == "person" else []


def _tells(row: Row, span: Span) -> bool:
    """Tell whether a stretch has a verb of its own; X, built in 1932, has none."""
    reduced = {i for g in row.groups if g.reduced for i in range(g.first, g.last + 1)}
    for i in range(*span):
        if row.word(i) in row.syntax.relatives and i > span[0] and not row.syntax.verb_second:
            return False  # a startup that had raised money
        if row.is_finite(i) and i not in reduced:
            return True
    return False


# ---- verb second ----------------------------------------------------------------------------


def _verb_second(row: Row, group: VerbGroup, bounds: Span) -> list[int]:
    """German: the first noun phrase in the nominative, wherever the verb stands."""
    finite = group.finite
    verb_final = row.word(bounds[0]) in row.syntax.subordinators
    if finite is not None and finite < bounds[0] and row.coordinates(bounds[0] - 1):
        return _shared(row, bounds[0] - 1)
    if finite is None or finite < bounds[0] or verb_final:
        return _first_nominative(row, bounds[0] + 1, bounds)
    found = _subject_in(row, (bounds[0], finite))
    if found is not None and not (found and row.is_oblique(found[0], bounds[0])):
        return found
    if bounds[0] == finite:
        before = _before_insertion(row, finite)
        if before:
            return before
        if bounds[0] and row.coordinates(bounds[0] - 1):
            return _shared(row, bounds[0] - 1)
    return _first_nominative(row, finite + 1, bounds)


def _first_nominative(row: Row, first: int, bounds: Span) -> list[int]:
    for i in range(first, bounds[1]):
        item = row.items[i]
        if item.word in row.syntax.subject_pronouns:
            return []
        if item.mention and row.is_head(i) and not row.is_time(i):
            if not (
                preposition_of(row, i, first) or row.is_oblique(i, first) or row.is_genitive(i)
            ):
                return coordinated(row, i)
        elif item.capital and _is_bare_noun(row, i, first):
            return []
    return []


def _is_bare_noun(row: Row, position: int, first: int) -> bool:
    """Tell whether a common noun is a noun phrase of its own, without preposition or name."""
    following = row.items[position + 1].mention if position + 1 < len(row.items) else None
    if following or row.word(position) in row.syntax.between:
        return False
    return not preposition_of(row, position, first)
