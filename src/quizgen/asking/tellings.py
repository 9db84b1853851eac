"""The ways in which what somebody said can be asked: which of the words, and below which headline.

In: the fact of a quotation or a report, and the names that its articles mention. Out: the same
fact with the words that a question is to show, the best way first.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import tee

from quizgen.asking.headings import HEADLINE, MARKS, title_of
from quizgen.asking.persons_meant import in_full
from quizgen.asking.quotations import quotation_of
from quizgen.matching.syntax_data import syntax
from quizgen.models import Fact, Language, Name, Text
from quizgen.passages.words import words
from quizgen.reading.sentences import sentence_spans
from quizgen.words import load

BELOW_ONLY = frozenset({"accusation", "verdict"})
"""Relations whose facts are understood below a headline only: she called the sale a gift."""
LONGEST = 45
"""Words of a single sentence that is asked for itself."""
TELLING = re.compile(r"\d|(?<=[a-zß-ÿ,] )[^\W\d_a-zß-öø-ÿ]\w")
"""A number, or a capital within a sentence."""


def tellings(fact: Fact, names: Iterable[Name]) -> Iterator[Fact]:
    """Yield a fact in the ways in which it can be asked: below its headline, then without."""
    quoted = quotation_of(fact)
    if quoted is None:
        return
    known, title = tuple(names), title_of(fact)
    without = () if title and fact.relation in BELOW_ONLY else (None,)
    headings = (title, *without) if title else without
    texts = (in_full(words, fact, known) for words in _choices(fact, quoted))
    for heading, choices in zip(headings, tee(texts, len(headings)), strict=True):
        for text in choices:
            told = tuple((name, text if value is quoted else value) for name, value in fact)
            headed = ((HEADLINE, heading),) if heading else ()
            yield replace(fact, arguments=(*told, *headed))


def _choices(fact: Fact, quoted: Text) -> Iterator[Text]:
    """Yield what a question may show of a quotation: its opening, then its telling sentences."""
    named = fact.relation in BELOW_ONLY  # the result “a door opened”
    yield quoted if named else replace(quoted, text=_opened(quoted.text, quoted.language))
    place = fact.evidence[0].mark("quote") if fact.evidence else None
    if quoted.kind != "quote" or place is None:
        return
    whole = fact.evidence[0].sentence[slice(*place)].strip(MARKS)
    spans = sentence_spans(whole, quoted.language)
    parts = [whole[start:end].rstrip(" …").strip(MARKS).rstrip(",") for start, end in spans]
    single = [part for part in parts if len(spans) > 1 and len(part.split()) <= LONGEST]
    for part in sorted(single, key=lambda part: -len(TELLING.findall(part))):
        yield replace(quoted, text=_opened(part, quoted.language))


def _opened(part: str, language: Language) -> str:
    """Give a clause that is quoted from its subject on its capital, in brackets: [T]he pier is.

    So it gets it where a word that leads on from what was said before is left out: but, however.
    """
    own = syntax(language)
    bare = _leading_on(language).sub("", part)
    if bare != part and part[:1].isupper():
        return f"[{bare[0].upper()}]{bare[1:]}" if bare[0].islower() else bare
    said = re.findall(r"[\w-]+'?", part.casefold().replace("’", "'"))
    starts = own.determiners | own.subject_pronouns
    if not part[:1].islower() or not said or said[0] not in starts:
        return part
    verb = next((n for n, word in enumerate(said) if own.is_finite(word)), None)
    asking = load(f"languages/{language}/grammar.yaml")["pronouns"]["interrogative"]
    small = own.subordinators | own.relatives | {*asking}
    if not verb or any(word in small for word in said[:verb]) or own.is_finite(said[-1]):
        return part
    return f"[{part[0].upper()}]{part[1:]}"


@cache
def _leading_on(language: Language) -> re.Pattern[str]:
    """Return what a clause begins with that goes on from another one."""
    joining = (*syntax(language).coordinators, *words(language).connectives)
    ways = "|".join(map(re.escape, joining))
    return re.compile(rf"^(?:(?:{ways})(?:, | ))+(?=\w)", re.IGNORECASE)
