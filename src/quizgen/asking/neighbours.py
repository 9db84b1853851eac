"""Which names stand side by side in a sentence: in a list, in brackets, as another's pen name.

In: sentences with their mentions. Out: by a name's key, the others beside it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise

from quizgen.models import Language, Mention, Name, Sentence
from quizgen.words import load, pattern


def beside_of(sentences: Iterable[Sentence]) -> Mapping[str, frozenset[str]]:
    """Map names to those named in one breath with them: A, B and C."""
    found: dict[str, set[str]] = defaultdict(set)
    for sentence in sentences:
        for group in _lists(sentence):
            for mention in group:
                found[mention.value.key] |= {other.value.key for other in group}
    return {key: frozenset(keys - {key}) for key, keys in found.items()}


def _lists(sentence: Sentence) -> list[list[Mention]]:
    """Return the runs of names that only commas and `and` part."""
    names = [m for m in sentence.mentions if isinstance(m.value, Name)]
    if not names[1:]:
        return []
    runs = [names[:1]]
    for one, other in pairwise(names):
        between = sentence.text[one.end : other.start]
        if one.kind == other.kind and _joins(sentence.language).fullmatch(between):
            runs[-1].append(other)
        else:
            runs.append([other])
    return [run for run in runs if len(run) > 1]


def glosses_of(sentences: Iterable[Sentence]) -> Iterator[str]:
    """Yield names in brackets behind another of their kind, and pen names."""
    for sentence in sentences:
        yield from _pen_names(sentence)
        for one, other in pairwise(sentence.mentions):
            opened = sentence.text[one.end : other.start].strip() == "("
            if opened and one.kind == other.kind and _closes(sentence.text[other.end :]):
                yield other.value.key


def _pen_names(sentence: Sentence) -> Iterator[str]:
    """Yield under which other names somebody is known: under the pseudonyms A and B."""
    called = pattern(f"languages/{sentence.language}/cues.yaml", "other_names")
    people = [m for m in sentence.mentions if m.kind == "person"]
    for n, first in enumerate(people):
        if called.search(sentence.text, 0, first.start) is None:
            continue
        yield first.value.key
        for one, other in pairwise(people[n:]):
            if not _joins(sentence.language).fullmatch(sentence.text, one.end, other.start):
                break
            yield other.value.key


def _closes(behind: str) -> bool:
    return behind.lstrip().startswith(")")


@cache
def _joins(language: Language) -> re.Pattern[str]:
    """Match what may stand between two names of a list: a comma, `and`, `and the`."""
    grammar = load(f"languages/{language}/grammar.yaml")
    words = "|".join(map(re.escape, (*grammar["coordinators"], "&")))
    articles = "|".join(map(re.escape, grammar["determiners"]["definite"]))
    return re.compile(rf"\s*(?:,|,?\s*(?:{words}))\s*(?:(?:{articles})\s*)?")
