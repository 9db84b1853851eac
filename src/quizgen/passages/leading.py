"""What stands before the main clause: adverbials, clauses, what describes the subject.

In: a row and the parts of a sentence between its commas. Out: how many of them go before the main
clause, and whether that is true without them.
"""

from functools import cache

from quizgen.matching.governing import preposition_of
from quizgen.matching.row import AMOUNTS, ROLES, TIMES, Row
from quizgen.matching.syntax import Syntax
from quizgen.passages.rows import Positions, is_name
from quizgen.passages.subclauses import is_inserted
from quizgen.passages.trades import describes
from quizgen.passages.verbs import find_verb, is_marked
from quizgen.passages.words import Words

LONGEST_CONJUNCTION = 4
"""Words that open a clause together: à partir du moment où."""
TOLD_SOURCE = 3
"""Parts of a sentence that says who its source is: the source, what it is, what it tells."""
PLACES = frozenset({"place", "name"})
"""Kinds of what may be a place."""
BEARERS = PLACES | {"person", "organisation"}
"""Kinds of what an apposition may tell more of."""
MENTION = "_"
"""Stands for a mention where a language's patterns look at words."""


def leading_parts(row: Row, parts: list[Positions], words: Words) -> int:
    """Count the parts that stand before the main clause."""
    first = 0
    while first < len(parts) and _leads(row, parts, first, words):
        first += 1
    first += first == 1 and _tells_of_source(row, parts, words)
    behind = first
    while first and behind < len(parts) and is_inserted(row, parts[behind], words):
        behind += 1  # nach der Wahl, bei der …,
    verb = find_verb(row, parts[behind], words) if behind < len(parts) else None
    goes_on = words.articled and behind > first and opens_subject(row, parts[behind][0])
    return behind if verb == 0 or (verb and goes_on) else first


def _tells_of_source(row: Row, parts: list[Positions], words: Words) -> bool:
    """English: tell whether a part says who the source is: According to X, a firm, the ….

    The next part must have a subject and its verb.
    """
    if not row.syntax.modifiers_first or len(parts) < TOLD_SOURCE:
        return False
    source, told, clause = parts[:TOLD_SOURCE]
    apposed = is_name(row, source[-1]) and row.word(told[0]) in row.syntax.indefinite
    verbless = apposed and find_verb(row, told, words) is None
    return bool(verbless and attributes(row, source, words) and find_verb(row, clause, words))


def is_adverbial(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether a part says when, where or how: Lors de la réunion, Cette semaine, 1995."""
    if opens_indefinite(row, part, words):
        return False
    opens = row.word(part[0]) in row.syntax.determiners and len(part) > 1
    mention = row.items[part[1] if opens else part[0]].mention
    time = mention is not None and mention.kind in TIMES
    stressed = row.word(part[0]) in row.syntax.adverbs and not row.is_preposition(part[0])
    apart = stressed and len(part) > 1 and not row.syntax.verb_second  # surtout dans
    first = part[1] if apart else part[0]
    if time or (row.is_preposition(first) and not opens):
        return True
    return bool(words.openings.match(spoken(row, part)))


def opens_indefinite(row: Row, part: Positions, words: Words) -> bool:
    """French: tell whether what looks like a preposition is an article: des experts."""
    if row.words[part[0]] not in row.syntax.prepositions:
        return False
    return bool(words.indefinites.match(spoken(row, part)))


def spoken(row: Row, part: Positions) -> str:
    """Return the words of a part, with a sign for each mention that is no role."""
    return " ".join([row.words[p] or _role(row, p) or MENTION for p in part])


def _role(row: Row, p: int) -> str:
    return row.items[p].opening if row.mention(p).kind in ROLES else ""


def limits(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether a clause may not be true without what stands before it."""
    if row.syntax.hedges.search(row.phrase(part)) or _says_where(row, part, words):
        return True
    return any(
        (m is not None and not is_name(row, p) and m.kind not in ROLES)
        or any(letter.isdigit() for letter in row.word(p))
        or row.word(p) in words.limits
        for p in part
        for m in (row.items[p].mention,)
    )


def _says_where(row: Row, part: Positions, words: Words) -> bool:
    """French: tell whether a part says where a clause is true: À Riga, la baisse atteint 20 %."""
    told = [row.mention(p).kind for p in part[1:] if row.items[p].mention]
    return row.word(part[0]) in words.locatives and not PLACES.isdisjoint(told)


def attributes(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether a part names the source of the clause: Selon la police, Pour Jane Doe."""
    first = row.words[part[0]] if part else ""
    if first in _source_words(row.syntax):
        said = tuple([row.words[p] for p in part])
        if any(said[: len(opening)] == opening for opening in row.syntax.attributions):
            return True
    return first in words.viewing and _is_somebody(row, part[1:])


@cache
def _source_words(syntax: Syntax) -> frozenset[str]:
    """Return the first words of what names a source."""
    return frozenset(opening[0] for opening in syntax.attributions)


def _is_somebody(row: Row, behind: Positions) -> bool:
    """French: tell whether a person, a house or an office stands there, up to a comma."""
    end = next((n for n, p in enumerate(behind) if row.word(p) == ","), len(behind))
    told = behind[1:end] if row.word(behind[0]) in row.syntax.determiners else behind[:end]
    mention = row.items[told[0]].mention if told else None
    return mention is not None and mention.kind in {"person", "organisation", *ROLES}


def _leads(row: Row, parts: list[Positions], n: int, words: Words) -> bool:
    """Tell whether a part stands before the main clause."""
    part = parts[n]
    if is_subordinate(row, part, words):
        return row.is_preposition(part[0]) or row.syntax.verb_second or _has_verb(row, part, words)
    leads = (_is_participial, _is_long_adverbial, _is_what_follows)
    if any(fits(row, parts[n:], words) for fits in leads):
        return True
    if not _is_verbless(row, part, words):
        return False
    participle = row.word(part[0]).endswith(words.participles)
    fixed = (row.word(part[0]), row.word(part[0] + 1)) in row.syntax.fixed
    if participle or fixed or is_adverbial(row, part, words):
        return True
    if all(_is_small(row.word(p), row, words) for p in part):
        return True
    return words.articled and n + 1 < len(parts) and _tells_more(row, parts, n, words)


def _is_small(word: str, row: Row, words: Words) -> bool:
    small = word in row.syntax.function_words
    return small or word in words.connectives or word in words.anaphors


def _has_verb(row: Row, part: Positions, words: Words) -> bool:
    return find_verb(row, part, words) is not None


def _is_participial(row: Row, parts: list[Positions], words: Words) -> bool:
    """English and French: tell whether a part says what the next one's subject did or suffered.

    Having won the cup, Doe retired; Founded in 1905, the school moved.
    """
    if row.syntax.verb_second or len(parts) == 1 or not opens_subject(row, parts[1][0]):
        return False
    first = parts[0][0]
    word = row.word(first)
    small = word in row.syntax.function_words and word not in row.syntax.helpers
    if not word or small or word in words.plurals:  # trois des élus
        return False
    participle = word.endswith(words.participle_endings) or word in row.syntax.nonfinite
    past = participle and (row.is_preposition(first + 1) or _is_amount(row, first + 1))
    return past or word.endswith(words.participles)


def _is_amount(row: Row, p: int) -> bool:
    told = p < len(row.items) and row.items[p].mention is not None
    return told and row.mention(p).kind in AMOUNTS


def opens_subject(row: Row, p: int) -> bool:
    """Tell whether an article, a pronoun or a mention stands at a position."""
    small = row.word(p) in row.syntax.determiners or row.word(p) in row.syntax.subject_pronouns
    return small or row.items[p].mention is not None


def has_subject(row: Row, core: Positions, words: Words) -> bool:
    """English and French: tell whether more than an adverbial stands before the verb."""
    if row.syntax.verb_second or not row.is_preposition(core[0]):
        return True
    verb = find_verb(row, core, words)
    if verb is None or opens_indefinite(row, core, words):
        return True
    heads = [p for p in core[:verb] if row.items[p].mention and not row.is_time(p)]
    if any(row.is_head(p) and not preposition_of(row, p, core[0]) for p in heads):
        return True
    behind = (p for p in core[1:verb] if row.items[p - 1].mention)  # In 1976 he met, in 2007 the
    return any(not row.items[p].mention and opens_subject(row, p) for p in behind)


def _is_what_follows(row: Row, parts: list[Positions], words: Words) -> bool:
    """English: tell whether a part says what the subject behind it is: A native of Riga, Doe left.

    Unless that only stands between it and its verb: The bank, Velmo said, has closed.
    """
    if not row.syntax.modifiers_first or len(parts) == 1:
        return False
    part, behind = parts[:2]
    articles = row.syntax.nominative | row.syntax.indefinite
    if row.word(part[0]) not in articles or not is_name(row, behind[0]):
        return False
    verb, own = find_verb(row, part, words), find_verb(row, behind, words)
    goes_on = len(parts) > 2 and (find_verb(row, parts[2], words) == 0)  # noqa: PLR2004
    told = any(group.verb in row.syntax.speech and group.first in behind for group in row.groups)
    bare = verb is None or is_marked(row, part[verb])
    return bare and own == 1 and not (goes_on or told)


def _is_long_adverbial(row: Row, parts: list[Positions], words: Words) -> bool:
    """English: tell whether verbs in a part only belong to what its preposition governs.

    In findings published by X, the team …; To rebuild the pier, the town ….
    """
    if not row.syntax.modifiers_first or len(parts) == 1 or not opens_subject(row, parts[1][0]):
        return False
    governs = row.is_preposition(parts[0][0]) and not has_subject(row, parts[0], words)
    return governs and (find_verb(row, parts[1], words) or 0) > 0


def _is_verbless(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether a part has no verb but a participle, or that of a relative clause."""
    verb = find_verb(row, part, words)
    if verb is None:
        return True
    if row.syntax.verb_second:
        return False
    if verb == 0:
        return row.word(part[0]) in row.syntax.nonfinite
    relative = any(row.word(p) in row.syntax.relatives for p in part[1:verb])
    return relative and is_adverbial(row, part, words)


def _tells_more(row: Row, parts: list[Positions], n: int, words: Words) -> bool:
    """French: tell whether a part describes the subject behind it, or what is named before it."""
    return describes(row, parts, n, words) or (n > 0 and _is_apposed(row, parts, n, words))


def _is_apposed(row: Row, parts: list[Positions], n: int, words: Words) -> bool:
    """French: tell whether a part says who or what is named before it: Selon X, chef du parti, Y.

    Or names whom a source has told by the office: selon la directrice, Jane Doe, ….
    """
    before, part, behind = parts[n - 1 : n + 2]
    named = row.items[before[-1]].mention
    person = row.items[part[0]].mention
    told = len(part) == 1 and person is not None and person.kind == "person"
    if told and not attributes(row, before, words):
        return False
    if not (told or (named is not None and named.kind in BEARERS)):
        return False
    joined = any(map(row.coordinates, part[:2])) or row.word(part[0]) in row.syntax.relatives
    whole = (find_verb(row, behind, words) or 0) > 0 and opens_subject(row, behind[0])
    return whole and not joined


def is_subordinate(row: Row, part: Positions, words: Words) -> bool:
    """Tell whether a part is a subordinate clause: Ainsi, lorsque … too."""
    tied = len(part) > 1 and row.word(part[0]) in words.connectives
    return opens_clause(row, part[0]) or (tied and opens_clause(row, part[1]))


@cache
def _openings(syntax: Syntax) -> frozenset[str]:
    """Return the first words of conjunctions of several."""
    return frozenset(words.split()[0] for words in syntax.conjunctions)


def opens_clause(row: Row, p: int) -> bool:
    """Tell whether a subordinate clause begins at a position; quand même is no conjunction."""
    word, known = row.word(p), _openings(row.syntax)
    if word not in row.syntax.subordinators and word not in known:
        return False
    if (word, row.word(p + 1)) in row.syntax.fixed:
        return False
    small = word in row.syntax.determiners or word in row.syntax.prepositions
    if row.syntax.verb_second and small:
        return False
    if word in row.syntax.subordinators and row.is_conjunction(p):
        return True
    if word not in known:
        return False
    here = f"{' '.join(row.words[p : p + LONGEST_CONJUNCTION])} "
    return here.startswith(row.syntax.conjunctions)
