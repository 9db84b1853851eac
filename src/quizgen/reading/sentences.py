"""From an article to its sentences; a quotation stays in one piece with the words that frame it.

In: an `Article`. Out: `Sentence`s without mentions, in order, and the quotations inside a sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quizgen.alternation import any_of
from quizgen.models import Article, Language, Sentence
from quizgen.reading.markup import clean
from quizgen.words import load

CLOSERS = {"„": '“”"', "“": '”"»“', "«": '»”"', '"': '"“”', "»": "«", "‘": "’'"}
"""Opening mark and what may close it: real pages mix the marks of several keyboards."""
PROPER = {"„": "“”", "“": "”", "«": "»"}
"""Opening mark and what closes it unless the writer mixed his marks."""
OPENERS = re.compile(f"[{''.join(CLOSERS)}]")
DEEPER = "«"
"""An opening mark that may stand again within its quotation."""
ENDINGS = {
    opening: re.compile(f"[{closers}{DEEPER if opening == DEEPER else ''}]")
    for opening, closers in CLOSERS.items()
}
"""Opening mark to what is looked at behind it."""
LONGEST_QUOTE = 1500
BOUNDARY = re.compile(
    r"""([.!?…][.!?…]*)(?:\s?[»”“"'’)\]]+)?\s+(?=["“„«»'‘(\[]*\s?[^\W_a-zß-öø-ÿ])""", re.VERBOSE
)
LONGEST_WORD = 60
"""Characters in which the word before a full stop is looked for."""
WORD_REVERSED = re.compile(r"[^\s(\[\"“„«‘]+")
INITIALS = re.compile(r"(?:[A-ZÀ-Ü]\.-?)*[A-ZÀ-Ü]\Z")
ROMAN = re.compile(r"[IVX]+\Z")
NEXT_WORD = re.compile(r"[\"“„«‘(\[\s]*([^\W\d_]+'?)")
ORDINAL = re.compile(r"(?:\d{1,2}|[IVX]+)\Z")


def split(article: Article) -> Iterator[Sentence]:
    """Yield the sentences of an article's paragraphs; a headline is one sentence."""
    for number, paragraph in enumerate(article.paragraphs):
        text, offsets = clean(article.text, paragraph.start, paragraph.end)
        whole = paragraph.kind == "headline"
        spans = [(0, len(text))] if whole else sentence_spans(text, paragraph.language)
        for start, end in spans:
            if start < end:
                said = _with_accents(text[start:end], paragraph.language)
                yield Sentence(article, number, said, offsets[start : end + 1])


def sentence_spans(text: str, language: Language) -> list[tuple[int, int]]:
    """Return start and end of each sentence of a paragraph; no character but blanks is lost."""
    quotes = quote_spans(text)
    boundaries = BOUNDARY.finditer(text)
    starts = [0, *(m.end() for m in boundaries if _ends_sentence(text, m, language, quotes))]
    ends = [*(_without_blanks(text, end) for end in starts[1:]), len(text)]
    return list(zip(starts, ends, strict=True))


def quote_spans(text: str) -> list[tuple[int, int]]:
    """Return start and end of each quotation, marks included; none lies in another."""
    spans, position = [], 0
    while (start := _next_opening(text, position)) is not None:
        end = _closing(text, start)
        position = end or start + 1
        if end:
            spans.append((start, end))
    return spans


def _next_opening(text: str, position: int) -> int | None:
    for match in OPENERS.finditer(text, position):
        start, mark = match.start(), match[0]
        before, after = text[start - 1] if start else " ", text[start + 1 : start + 2]
        if before.isalnum() or not after:
            continue
        if mark in "‘»" and (after.isspace() or not before.isspace()):
            continue
        if mark == '"' and after.isspace():
            continue
        return start
    return None


def _closing(text: str, start: int) -> int | None:
    """Return the end of the quotation that opens at `start`, if it closes in this paragraph."""
    opening, depth = text[start], 0
    for match in ENDINGS[opening].finditer(text, start + 1, start + LONGEST_QUOTE):
        end, mark = match.start(), match[0]
        if opening == mark == DEEPER:
            depth += 1
        elif not _is_inner(text, end, mark):
            if _closes_later(text, end, opening):
                continue
            if depth:
                depth -= 1
                continue
            return end + 1
    return None


def _closes_later(text: str, end: int, opening: str) -> bool:
    """Tell whether a mark of another sort stands within a quotation: « la "loi" de 2016 »."""
    proper = PROPER.get(opening, "")
    if not proper or text[end] in proper:
        return False
    marks = (mark for mark in text[end + 1 : end + LONGEST_QUOTE] if mark in proper + opening)
    return next(marks, opening) in proper


def _is_inner(text: str, end: int, mark: str) -> bool:
    """Tell an apostrophe or an opening mark inside a quotation from its end."""
    after = text[end + 1 : end + 2]
    if mark in "’'":
        return after.isalnum() or not (text[end - 1].isalnum() or text[end - 1] in ".!?…,")
    return after.isalnum() and text[end - 1].isspace()


def _ends_sentence(
    text: str, match: re.Match[str], language: Language, quotes: list[tuple[int, int]]
) -> bool:
    stop = match.start()
    inside = next(((a, b) for a, b in quotes if a <= stop < b), None)
    if inside:
        # The end of a quotation ends the sentence only if no frame ("…", said X) follows.
        return match.end(1) + 2 >= inside[1] and text[inside[1] :].lstrip()[:1] not in "–—-,"
    if match[1] != ".":
        return True
    reversed_ = WORD_REVERSED.match(text[max(0, stop - LONGEST_WORD) : stop][::-1])
    word = reversed_[0][::-1] if reversed_ else ""
    if _is_anniversary(word, text, match.end(), language):
        return False
    if not word or not _is_abbreviation(word, language):
        return True
    return _may_end(word, text, match.end(), language)


def _is_abbreviation(word: str, language: Language) -> bool:
    words = _abbreviations(language)
    if word in words.never_end or word in words.may_end or INITIALS.match(word):
        return True
    return words.ordinal_stop and bool(ORDINAL.match(word))


def _may_end(word: str, text: str, position: int, language: Language) -> bool:
    """Tell whether a stop also ends the sentence: Northbank Inc. The firm grew.

    `position` is where the text goes on behind it.
    """
    words = _abbreviations(language)
    numeral = words.ordinal_stop and ROMAN.match(word)
    opener = NEXT_WORD.match(text, position)
    counted = words.ordinal_stop and ORDINAL.match(word) and word.isdigit()
    if counted and OPENERS.match(text, position):
        return True  # in Halle 4. „Wir bauen
    ends = word in words.may_end or numeral or (counted and _is_numbered(text, position, words))
    return bool(ends and opener and opener[1] in words.openers)


def _is_anniversary(word: str, text: str, position: int, language: Language) -> bool:
    """German: tell whether a long number counts what stands behind it: seinen 100. Geburtstag."""
    behind = NEXT_WORD.match(text, position)
    return bool(word.isdigit() and behind and behind[1] in _abbreviations(language).counted)


def _is_numbered(text: str, position: int, words: "_Abbreviations") -> bool:
    """German: tell whether a number before a stop is that of what stands before it: auf Rang 20."""
    before = text[max(0, position - LONGEST_WORD) : position].split()[-2:-1]
    return bool(before) and before[0] in words.numbered


@dataclass(frozen=True, slots=True)
class _Abbreviations:
    never_end: frozenset[str]
    may_end: frozenset[str]
    openers: frozenset[str]
    ordinal_stop: bool
    numbered: frozenset[str]
    counted: frozenset[str]


@cache
def _abbreviations(language: Language) -> _Abbreviations:
    data = load(f"languages/{language}/sentences.yaml")
    return _Abbreviations(
        frozenset(data["abbreviations"].split()),
        frozenset(data["may_end"].split()),
        frozenset(data["openers"].split()),
        data["ordinal_stop"],
        frozenset(data.get("numbered", "").split()),
        frozenset(data.get("counted", "").split()),
    )


def _with_accents(text: str, language: Language) -> str:
    """Write the first word as with a small letter, some words everywhere: A Lyon, l'Egypte."""
    bare, accented = _unaccented(language)
    return bare.sub(lambda match: accented[match[0]], text) if accented else text


@cache
def _unaccented(language: Language) -> tuple[re.Pattern[str], dict[str, str]]:
    groups = load(f"languages/{language}/sentences.yaml").get("unaccented", {})
    opening, anywhere = groups.get("opening", {}), groups.get("anywhere", {})
    bare = rf"\A(?:{any_of(opening)})(?= \w)|\b(?:{any_of(anywhere)})\b"
    return re.compile(bare), opening | anywhere


def _without_blanks(text: str, end: int) -> int:
    return len(text[:end].rstrip())
