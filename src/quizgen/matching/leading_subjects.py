"""Subjects that stand before their verb, maybe behind what commas put between.

In: a row of items and a stretch before a verb. Out: the positions of the subject's mentions.
"""

from quizgen.matching.coordination import coordinated
from quizgen.matching.governing import preposition_of
from quizgen.matching.items import Span
from quizgen.matching.row import AMOUNTS, ROLES, TIMES, Row

QUOTATION_MARKS = frozenset('“”„«»"')
INSERTION_MARKS = frozenset({",", "(", ")", "–", "—"})


def is_relative_clause(row: Row, position: int) -> bool:
    """Tell whether a relative pronoun opens a clause."""
    return row.word(position) in row.syntax.relatives and row.is_conjunction(position)


def subject_in(row: Row, span: Span) -> list[int] | None:
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
        and is_bare_noun(row, i, first)
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
    owned = word in row.syntax.genitives and position > first and row.is_noun(position - 1)
    if owned or row.is_genitive(position):  # Nach acht Jahren als Chef der Nordbank
        return False
    noun = word in row.syntax.determiners or (
        item.capital and not _is_opening_adverb(row, position)
    )
    return noun and word not in row.syntax.oblique and not preposition_of(row, position, first)


def _is_opening_adverb(row: Row, position: int) -> bool:
    """At a sentence's start an adverb has a capital too: Übergangsweise, Gestern."""
    word = row.word(position)
    known = word in row.syntax.function_words or word in row.syntax.prepositions
    return position == 0 and (known or word.endswith(row.syntax.adverb_endings))


def subject_before_insertion(row: Row, first: int) -> list[int]:
    """X, the founder of Y, has …: go back over what commas part off."""
    if row.word(first - 1) not in INSERTION_MARKS:
        return []
    chain: list[Span] = []
    for span in reversed([span for span in _over_quotes(row) if span[1] < first]):
        relative = is_relative_clause(row, span[0])
        if _tells(row, span) and not relative:
            break
        chain = [] if relative else [span, *chain]
        if row.word(span[0] - 1) not in INSERTION_MARKS:
            break
    bare = [span for span in chain if not row.is_preposition(span[0])]  # After the news of X, Y, …
    found = next((found for span in bare if (found := subject_in(row, span))), [])
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
    if row.mention(position).kind not in ROLES or row.word(position + 1) != ",":
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


def is_bare_noun(row: Row, position: int, first: int) -> bool:
    """Tell whether a common noun is a noun phrase of its own, without preposition or name."""
    following = row.items[position + 1].mention if position + 1 < len(row.items) else None
    named = following is not None and following.kind not in AMOUNTS  # die Polizei 30 Männer
    if named or row.word(position) in row.syntax.between:
        return False
    return not preposition_of(row, position, first)
