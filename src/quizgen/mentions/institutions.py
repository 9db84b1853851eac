"""Institutions whose name is a common noun with what specifies it: Fédération française de tennis.

In: a sentence's text, blotted where it is no name. Out: a `Candidate` for each such name, and the
acronyms that institutions give themselves in brackets.
"""

import re
from collections.abc import Iterator
from functools import cache

from quizgen.mentions.acronyms import find_long_form
from quizgen.mentions.around import before as looking_back
from quizgen.mentions.candidates import OPENING, Candidate
from quizgen.mentions.name_words import Gazetteer
from quizgen.models import Language
from quizgen.words import load

ACRONYM = re.compile(r" \(([A-ZÄÖÜÉ][A-ZÄÖÜÉ0-9-]{1,7})\)")
WORD_BEFORE = re.compile(r"([^\W\d_]+'?) ?\Z")


def find_institutions(
    text: str, gazetteer: Gazetteer
) -> tuple[tuple[Candidate, ...], dict[str, str]]:
    """Return the institutions that a sentence names, and their acronyms with what these mean."""
    found: dict[int, Candidate] = {}
    shorts: dict[str, str] = {}
    for start, end, short in _with_acronym(text, gazetteer) if " (" in text else ():
        found[start] = _candidate(text, start, end, text[start:end], gazetteer)
        shorts[short] = text[start:end]
    for start, end, name in _by_grammar(text, gazetteer):
        if not any(known.start < end and start < known.end for known in found.values()):
            found[start] = _candidate(text, start, end, name, gazetteer)
    return tuple(found[start] for start in sorted(found)), shorts


def _with_acronym(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int, str]]:
    """The letters in brackets tell where the name before them begins."""
    for match in ACRONYM.finditer(text):
        start = find_long_form(text, match.start(), match[1], gazetteer.language)
        if start is not None and text[start].isupper():
            long = text[start : match.start()].strip()
            heads = (long.split()[0], long.split()[-1])
            named = gazetteer.kind_by_form(long) == "organisation"
            if named or any(map(gazetteer.is_head, heads)):
                yield start, match.start(), match[1]


def _by_grammar(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int, str]]:
    pattern = _pattern(gazetteer.language)
    for match in pattern.finditer(text) if pattern else ():
        for head in (match["head"], match["head"] + match["case"]):
            if gazetteer.is_head(head) or head.casefold() in gazetteer.front_heads:
                # A genitive's ending behind the noun is no part of the name: des Instituts für …
                yield match.start(), match.end(), head + match["rest"]
                break


def _candidate(text: str, start: int, end: int, name: str, gazetteer: Gazetteer) -> Candidate:
    before = looking_back(WORD_BEFORE, text, start)
    word = before[1].casefold() if before else ""
    return Candidate(
        start,
        end,
        name,
        initial=not text[:start].strip(OPENING),
        determined=gazetteer.is_determiner(word) or word.endswith("'"),
        before=word,
    )


@cache
def _pattern(language: Language) -> re.Pattern[str] | None:
    """Compile how a language specifies a noun: the groups `head` and `rest`."""
    source = load(f"languages/{language}/institutions.yaml")["pattern"]
    return re.compile(source, re.VERBOSE) if source else None
