"""A clause with more of its sentence or with less: told fully if that stands alone, else briefly.

In: a row and the positions of a clause. Out: its positions with what commas put between subject
and verb, or without the clause that tells when or why.
"""

from collections.abc import Iterator

from quizgen.matching.row import Row
from quizgen.models import Amount, Date, Name
from quizgen.passages.leading import opens_clause
from quizgen.passages.rows import Positions, is_place
from quizgen.passages.subclauses import is_relative
from quizgen.passages.tenses import is_present
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import Words

LONGEST_INSERTION = 12
"""Words between two commas."""
LONGEST_MEASURE = 9
"""Words behind the last comma."""
LONGEST_PLACE = 5
"""Words that say where something was."""
LONGEST_DAY = 2
"""Words of a date behind a comma: le 7 mai, en 2019."""
COUNTED = frozenset({"money", "percent", "number"})
BEARERS = frozenset({"person", "organisation"})
"""Kinds of what an added part must tell."""
LONGEST_TAIL = 3
"""Words by which an aim or a means is known: afin de, en perdant."""
FEWEST_LEFT = 4
"""Words of a clause that was cut."""


def told_fully(row: Row, core: Positions, words: Words) -> Positions:
    """English: put back between its commas what describes a subject, if it tells a name or a date.

    Only in a story of the past: a participle there looks like the verb.
    """
    verb = find_verb(row, core, words) if row.syntax.modifiers_first else None
    if not verb or is_present(row, core, words):
        return ()
    for n in range(1, verb + 1):
        first, last = core[n - 1] + 1, core[n] - 1
        last -= row.word(last) in words.connectives
        if last - first > 1 and row.word(first) == row.word(last) == ",":
            inner = tuple(range(first + 1, last))
            told = _describes(row, inner, words)
            return (*core[:n], *range(first, last + 1), *core[n:]) if told else ()
    return ()


def _describes(row: Row, inner: Positions, words: Words) -> bool:
    """Tell whether a participle opens an insertion that holds a name, a date or an amount."""
    participle = row.word(inner[0]).endswith(words.participle_endings)
    opens = participle or row.word(inner[0]) in row.syntax.nonfinite
    plain = not any(
        row.items[p].breaks or row.coordinates(p) or row.word(p) in words.connectives for p in inner
    )
    mentions = (row.items[p].mention for p in inner)
    told = any(m and isinstance(m.value, Name | Date | Amount) for m in mentions)
    return opens and plain and told and len(inner) <= LONGEST_INSERTION


def told_with_more(
    row: Row, core: Positions, parts: list[Positions], words: Words
) -> Iterator[Positions]:
    """French: yield a clause with its day behind the comma, then with what it brought."""
    yield _told_with_day(row, core, parts, words)
    yield _told_with_result(row, core, parts, words)


def _told_with_result(row: Row, core: Positions, parts: list[Positions], words: Words) -> Positions:
    """French: add behind a clause what it brought, if that is counted: …, faisant huit morts.

    Or what else ends the sentence and is counted: …, à hauteur de 300 euros; …, dont 40 à Riga.
    Or what sort of place ends the clause: à Brookline, une ville du Massachusetts.
    """
    part = _behind(core, parts) if words.articled else ()
    if part and _says_sort(row, core, part, words):
        return (*core, part[0] - 1, *part)
    if not part or not _tells(row, part, COUNTED):
        return ()
    opens = row.is_preposition(part[0]) or row.word(part[0]) in row.syntax.relatives
    plain = opens and part == parts[-1] and find_verb(row, part, words) is None
    acts = row.word(part[0]).endswith(words.participles[:1])
    return (*core, part[0] - 1, *part) if acts or (plain and len(part) <= LONGEST_MEASURE) else ()


def told_with_place(row: Row, core: Positions, parts: list[Positions], words: Words) -> Positions:
    """French: add where it was, or whom its result names: …, à Dallas, Texas; …, laissant X."""
    part = _behind(core, parts) if words.articled else ()
    if not part:
        return ()
    led = row.is_preposition(part[0])
    acts = row.word(part[0]).endswith(words.participles[:1]) and not led
    if acts and _tells(row, part, BEARERS):
        return (*core, part[0] - 1, *part)
    placed = led and is_place(row, part[-1]) and len(part) <= LONGEST_PLACE
    rest = [p for later in parts if later[0] > part[-1] for p in later]
    if not placed or not all(is_place(row, p) for p in rest):
        return ()
    return (*core, part[0] - 1, *part, *((rest[0] - 1, *rest) if rest else ()))


def _told_with_day(row: Row, core: Positions, parts: list[Positions], words: Words) -> Positions:
    """French: add when it was, behind a comma that nobody needs: …, ce mardi 7 mai."""
    part = _behind(core, parts) if words.articled else ()
    day = row.items[part[-1]].mention if part else None
    others = (*core, *(p for later in parts if part and later[0] > part[-1] for p in later))
    dated = any(row.is_time(p) for p in others if row.items[p].mention)
    told = any(group.verb in row.syntax.speech and group.first in core for group in row.groups)
    told = told or any(row.word(p) in words.complements for p in core)  # said so on that day
    if day is None or not isinstance(day.value, Date) or dated or told:
        return ()
    small = all(row.is_preposition(p) or row.word(p) in words.definite for p in part[:-1])
    return (*core, *part) if small and len(part) <= LONGEST_DAY else ()


def _behind(core: Positions, parts: list[Positions]) -> Positions:
    """Return the part right behind a clause."""
    return next((part for part in parts if core and part[0] == core[-1] + 2), ())


def _says_sort(row: Row, core: Positions, part: Positions, words: Words) -> bool:
    """Tell whether a part says what sort of place it is: Brookline, une ville du Maine."""
    some = row.word(part[0]) in words.indefinite - words.definite
    short = len(part) <= LONGEST_PLACE and find_verb(row, part, words) is None
    return some and short and is_place(row, core[-1]) and is_place(row, part[-1])


def _tells(row: Row, part: Positions, kinds: frozenset[str]) -> bool:
    """Tell whether a part itself names or counts something of these kinds."""
    mentions = (m for p in part if (m := row.items[p].mention))
    return any(m.kind in kinds and m.named is None for m in mentions)


def told_briefly(row: Row, core: Positions, words: Words) -> Iterator[Positions]:
    """English and French: yield a clause up to the one that only tells when or why it was so."""
    verb = None if row.syntax.verb_second else find_verb(row, core, words)
    if verb is None:
        return
    tailed = words.tails.search(" ".join(row.words)) is not None
    for n in range(len(core) - 1, max(verb + 1, FEWEST_LEFT - 1), -1):
        circumstance = _opens_circumstance(row, core[n], words)
        circumstance = circumstance or (tailed and _opens_tail(row, core[n], words))
        tells_when = circumstance and not _is_needed(row, core[:n], words)
        if tells_when or (words.articled and _describes_some(row, core, n, words)):
            yield core[: n - (row.word(core[n - 1]) == ",")]


def _opens_circumstance(row: Row, p: int, words: Words) -> bool:
    """Tell whether a conjunction of time or cause opens a clause: as it passed, because of whom."""
    return row.word(p) in words.circumstantial and opens_clause(row, p)


def _opens_tail(row: Row, p: int, words: Words) -> bool:
    """French: tell whether an aim or a means is told from a word on: afin de, en perdant."""
    return words.tails.match(" ".join(row.words[p : p + LONGEST_TAIL])) is not None


def _describes_some(row: Row, core: Positions, n: int, words: Words) -> bool:
    """French: tell whether a clause or a participle describes one of many: un mur qui encercle.

    Of the wall that encircles, which one would be lost.
    """
    word, before = row.word(core[n]), core[n - 1]
    acts, relative = word.endswith(words.participles[:1]), word in words.subject_relatives
    if not (acts or relative):
        return False
    small = word in row.syntax.function_words or row.is_preposition(core[n])  # avant, pendant
    participle = acts and not small and row.word(before) not in words.endings
    if not (participle or (relative and not row.is_preposition(before))):
        return False
    counted = (isinstance((m := row.items[p].mention) and m.value, Amount) for p in core[:n])
    articles = row.syntax.determiners - words.complement_links
    told = zip(core[:n], counted, strict=True)
    led = [p for p, counts in told if counts or row.word(p) in articles][-1:]
    return bool(led) and row.word(led[0]) in words.indefinite - words.definite | {""}


def _is_needed(row: Row, before: Positions, words: Words) -> bool:
    """Tell whether what follows belongs to a word before it: so … that, even though, just as."""
    adverb = row.word(before[-1]) in row.syntax.adverbs
    counted = row.items[before[-1]].mention  # trois jours avant qu'il
    within = any(opens_clause(row, p) or is_relative(row, p) for p in before[1:])
    apart = opens_clause(row, before[-1] + 1)  # but: making it, afin de
    adverb |= apart and isinstance(counted and counted.value, Amount)
    return adverb or within or row.word(before[-1]) in words.endings
