"""The years that a sentence tells of: what it says of offices or counts was so then.

In: a sentence. Out: its years, but for those that only say since when, or what somebody did before.
"""

from collections.abc import Iterator
from functools import cache

from quizgen.matching.syntax_data import syntax
from quizgen.models import Date, Language, Sentence
from quizgen.words import load

FARTHEST = 6
"""Words up to a date from the one that says since when: depuis son entrée en Bourse en 2006."""


def years_told(sentence: Sentence) -> Iterator[int]:
    """Yield the years in which a sentence says that something is so."""
    for mention in sentence.mentions:
        if isinstance(mention.value, Date) and mention.value.year:
            stretch = sentence.text[: mention.start].rpartition(",")[2]
            behind = sentence.text[mention.end :].lstrip()[:1]
            if not _is_aside(stretch, behind, sentence.language):
                yield mention.value.year


def _is_aside(stretch: str, behind: str, language: Language) -> bool:
    """Tell whether a date stands behind since, or in an apposition: X, founded in 1901, has …."""
    words = stretch.casefold().split()
    acts = bool(words) and words[0].endswith(_participles(language))
    since = not syntax(language).undating.isdisjoint(words[-FARTHEST:])
    return since or (acts and behind == ",")


@cache
def _participles(language: Language) -> tuple[str, ...]:
    """Return how participles end."""
    return tuple(load(f"languages/{language}/passages.yaml")["participles"])
