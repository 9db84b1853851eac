"""The names of an article by the words that they hold: Ann Doe is looked up by Ann and by Doe.

In: names. Out: for words, the longer names that begin with them, end with them or hold them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

Index: TypeAlias = Mapping[str, list[str]]


@dataclass(frozen=True, slots=True)
class NameParts:
    """Names by runs of their words, in the order in which they were given."""

    starting: Index
    """The names that go on behind these words."""
    ending: Index
    """The names that have others before them."""
    holding: Index
    """Both, and those with others on either side."""


def parts_of(names: Iterable[str]) -> NameParts:
    """Return an index of names; each has few words, so that its runs are few."""
    parts = NameParts(defaultdict(list), defaultdict(list), defaultdict(list))
    for name in names:
        words = name.split(" ")
        for count in range(1, len(words)):
            runs = [" ".join(words[n : n + count]) for n in range(len(words) - count + 1)]
            parts.starting[runs[0]].append(name)
            parts.ending[runs[-1]].append(name)
            for run in dict.fromkeys(runs):
                parts.holding[run].append(name)
    return parts
