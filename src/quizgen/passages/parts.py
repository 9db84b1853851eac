"""The parts of a sentence between its marks.

In: a row. Out: what stands between semicolons, colons and single dashes, each as its parts between
commas; brackets and what pairs of dashes insert are left out, and so is what is no plain clause.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from quizgen.matching.items import Item
from quizgen.matching.row import AMOUNTS, Row
from quizgen.models import Mention
from quizgen.passages.rows import Positions, is_name

BRACKETS = {"(": ")", "[": "]"}
DASHES = frozenset("–—")
INSERTING = DASHES.union(BRACKETS)
QUOTES = frozenset('"“”„«»')
GLUED = frozenset(":/")
DESCRIBED = frozenset({"person", "organisation", "name"})
PARTING = DASHES | GLUED | {",", ";"}
"""Marks at which a part may end."""
FATAL = frozenset("…?!‚‘*|#@()[]")
DOUBTFUL = FATAL | QUOTES
"""Marks that may make a stretch no plain clause; so may a mention that is a quotation."""
END = -1
"""In the place of a mark: no mark, but the end of the sentence."""
MOST_KEPT = 64
"""Rows: a sentence is read with the one before it."""
SCORE = re.compile(r"\d+[-–:]\d+")
LONGEST_PHRASE = 8
"""Words of a quotation that is a part of a clause."""
LONGEST_TITLE = 5
"""Words of one that names a thing."""
LONGEST_QUOTE = 4
"""Words between quotation marks that are no statement."""


def stretches(row: Row) -> Iterator[list[Positions]]:
    """Yield what stands between semicolons and single dashes, as parts between commas."""
    return iter(_stretches(row))


@lru_cache(maxsize=MOST_KEPT)  # what a clause says and why one says nothing are read from them
def _stretches(row: Row) -> tuple[list[Positions], ...]:
    return tuple(_parted(row))


def _parted(row: Row) -> Iterator[list[Positions]]:
    marks = () if DOUBTFUL.isdisjoint(row.words) else enumerate(row.words)
    doubtful = (*row.named, *(p for p, word in marks if word in DOUBTFUL))
    fatal = {p for p in doubtful if is_fatal(row, p)}
    outside = _outside(row)
    parts: list[Positions] = []
    start = 0
    for n in (*(n for n, p in enumerate(outside) if row.words[p] in PARTING), len(outside)):
        mark = outside[n] if n < len(outside) else END
        comma = row.word(mark) == ","
        ends = not comma and _ends_stretch(row, mark)
        inner = not comma or _is_within_address(row, mark) or _is_within_score(row, mark)
        if not ends and inner and not _closes_description(row, parts, mark):
            continue
        parts.append(tuple(outside[start:n]))
        start = n + 1
        if not ends:
            continue
        parts = _without_quoted(row, parts, fatal)
        if any(parts) and all(map(fatal.isdisjoint, parts)):
            yield [part for part in parts if part]
        if row.word(mark) == ":" and not (_opens_sentence(row, mark) or _explains(row, mark)):
            return
        parts = []


def _without_quoted(row: Row, parts: list[Positions], fatal: set[int]) -> list[Positions]:
    """Leave out what explains the title that opens a sentence: « X », soit « Y », est le nom …."""
    if len(parts) < len(["title", "explanation", "verb"]) or not all(parts[:3]):
        return parts
    titled = len(parts[0]) == 1 and is_name(row, parts[0][0])
    quoted = fatal.intersection(parts[1])
    explains = bool(quoted) and all(row.items[p].mention for p in quoted)
    return [parts[0], *parts[2:]] if titled and explains and row.is_finite(parts[2][0]) else parts


def _ends_stretch(row: Row, mark: int) -> bool:
    """Tell whether a mark ends what hangs together by commas; so does the end of the sentence."""
    if mark == END or row.words[mark] == ";":
        return True
    glued = row.words[mark] in GLUED and not _is_glued(row, mark)
    return mark > 0 and (glued or _is_dash(row, mark))


def _opens_sentence(row: Row, p: int) -> bool:
    """Tell whether a whole sentence follows whoever speaks in an interview; German: or Fazit: …."""
    if p == 1 and is_name(row, 0):
        return True
    if not row.syntax.verb_second or p + 1 >= len(row.items):
        return False
    after = row.items[p + 1]
    return not row.has_verb((0, p)) and (after.capital or after.mention is not None)


def _explains(row: Row, p: int) -> bool:
    """French: tell whether a clause follows that says why, and nobody is told to say it."""
    if row.syntax.verb_second or row.syntax.modifiers_first or p + 1 >= len(row.items):
        return False
    after = row.items[p + 1]
    opens = after.mention is not None or after.word in row.syntax.nominative
    ahead = [group for group in row.groups if group.first < p]
    told = any(group.verb in row.syntax.speech for group in ahead)
    claimed = any(row.word(q) in row.syntax.claims for q in range(p))
    return opens and bool(ahead) and not (told or claimed) and row.has_verb((p + 1, len(row.items)))


def _is_dash(row: Row, p: int) -> bool:
    """Tell whether a dash parts a sentence; those of 1917 – 1918 and Arab–Israeli do not."""
    if row.words[p] not in DASHES or (row.words[p] == "–" and _joins_words(row, p)):
        return False
    beside = (row.items[q] for q in (p - 1, p + 1) if 0 <= q < len(row.items))
    return not all(_is_number(item) for item in beside)


def _joins_words(row: Row, p: int) -> bool:
    """Tell whether no blank stands beside a short dash."""
    inside = 0 < p < len(row.items) - 1
    return inside and _is_glued(row, p)


def _is_number(item: Item) -> bool:
    return item.mention.kind in AMOUNTS if item.mention else item.word.isdigit()


def _is_within_address(row: Row, p: int) -> bool:
    """Tell whether a comma only sets off the region of a town: born in Poole, Dorset, in May."""
    return _opens_region(row, p) or _opens_region(row, p - 2)


def _closes_description(row: Row, parts: list[Positions], p: int) -> bool:
    """Tell whether a region's comma closes what tells more of a name: X, the mayor of Y, Z, came.

    That must open the clause, and have the article of a description.
    """
    if len(parts) != 1 or not parts[0] or not _opens_region(row, p - 2):
        return False
    head, opening = parts[0], parts[0][-1] + 2
    described = row.items[head[-1]].mention
    named = (
        described is not None and described.kind in DESCRIBED and not row.is_preposition(head[0])
    )
    return named and row.word(opening) in row.syntax.determiners


def _is_within_score(row: Row, p: int) -> bool:
    """Tell whether a comma stands between the sets of a match: 6-1, 5-7."""
    return all(SCORE.fullmatch(row.word(q)) for q in (p - 1, p + 1))


def _opens_region(row: Row, p: int) -> bool:
    """Tell whether a region stands behind a town and before a comma, and nothing is listed."""
    if p < 1 or p + 2 >= len(row.items) or row.word(p) != "," or row.word(p + 2) != ",":
        return False
    town, region = row.items[p - 1].mention, row.items[p + 1].mention
    if town is None or region is None or town.kind != "place":
        return False
    joined = row.coordinates(p + 3)
    behind = row.items[min(p + 3 + joined, len(row.items) - 1)].mention
    listed = behind is not None and (behind.kind == "place" or (joined and behind.kind == "name"))
    known = region.kind == "place" or (region.kind == "name" and row.has_verb((0, p)))
    return known and not listed


def is_fatal(row: Row, p: int) -> bool:
    """Tell whether a mark makes a stretch no plain clause; 2:05 and 2019/20 are plain."""
    word = row.words[p]
    if not word:
        mention = row.mention(p)
        return mention.kind == "quote" and not (is_phrase(mention) or is_title(row, mention))
    if word in QUOTES:
        return not _is_short_quote(row, p)
    return word in FATAL


def is_phrase(mention: Mention) -> bool:
    """Tell whether a quotation is a few words within a clause: called it “the worst of all”."""
    text = getattr(mention.value, "text", "")
    return text[:1].islower() and text[-1:].isalnum() and len(text.split()) <= LONGEST_PHRASE


def is_title(row: Row, mention: Mention) -> bool:
    """Tell whether a few words with a capital name a thing: „Geschäft des Jahrhunderts“.

    Not in English, where they may be said.
    """
    own = getattr(mention.value, "text", "").split()
    if row.syntax.modifiers_first or not 1 < len(own) <= LONGEST_TITLE:
        return False
    plain = own[0][:1].isupper() and own[-1][-1:].isalnum()
    small = own[0].casefold() in row.syntax.function_words
    return plain and not small and not any(map(row.syntax.is_finite, own[1:]))


def _is_glued(row: Row, p: int) -> bool:
    """Tell whether a mark stands within a word: 2:05, 2019/20."""
    before, item, after = row.items[p - 1], row.items[p], row.items[min(p + 1, len(row.items) - 1)]
    return before.end == item.start and item.end == after.start


def _is_short_quote(row: Row, p: int) -> bool:
    """Tell whether a mark belongs to a few words that are called something."""
    marks = [q for q, word in enumerate(row.words) if word in QUOTES]
    if len(marks) % 2:
        return False
    n = marks.index(p)
    first, last = (marks[n - 1], p) if n % 2 else (p, marks[n + 1])
    inner = row.items[first + 1 : last]
    return 0 < len(inner) <= LONGEST_QUOTE and not any(item.breaks for item in inner)


def _asides(row: Row) -> frozenset[int]:
    """Return what a pair of hyphens inserts, with blanks outside alone: le pont -neuf- rouvre."""
    found: set[int] = set()
    opening = None
    for p in range(1, len(row.items) - 1):
        if row.word(p) != "-":
            continue
        before, item, after = row.items[p - 1 : p + 2]
        if before.end < item.start and item.end == after.start:
            opening = p
        elif opening and before.end == item.start and item.end < after.start:
            found.update(range(opening, p + 1))
            opening = None
    return frozenset(found)


def _is_doubled(row: Row, p: int) -> bool:
    """Tell whether a hyphen only makes the one before it a dash: --."""
    before = row.items[p - 1] if p else None
    return before is not None and before.word in DASHES and before.end == row.items[p].start


def _outside(row: Row) -> list[int]:
    """Return the positions outside brackets and paired dashes, the full stop left out."""
    hyphens = _asides(row) if "-" in row.words else frozenset()
    if INSERTING.isdisjoint(row.words) and not hyphens:
        return list(range(len(row.words) - (row.words[-1:] == (".",))))
    kept: list[int] = []
    closing = ""
    dashes = sum(_is_dash(row, p) for p, word in enumerate(row.words) if word in DASHES)
    for p, word in enumerate(row.words):
        if p in hyphens or (word == "-" and _is_doubled(row, p)):
            continue
        if closing:
            closing = "" if word == closing or (closing == "–" and _is_dash(row, p)) else closing
        elif word in BRACKETS:
            closing = BRACKETS[word]
        elif dashes == 2 and word in DASHES and _is_dash(row, p):  # noqa: PLR2004  (a pair)
            closing = "–"
        elif p < len(row.words) - 1 or word != ".":
            kept.append(p)
    return kept
