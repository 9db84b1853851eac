"""How matches ended: 3-1, 6-4 6-2, der 2:0-Sieg.

In: a sentence and its language. Out: mentions of `Score`s, each with what stands in brackets
behind it (half-time, tie-breaks), so that its marks part no clause.
"""

import re
from functools import cache

from quizgen.mentions.spotting import has_digit
from quizgen.models import Language, Mention, Score
from quizgen.words import load

PAIR = re.compile(r"(\d{1,3})[:–-](\d{1,3})")
BRACKETS = re.compile(r"\([^)]*\)")
PARTS = {
    "pair": r"(?<![\w:.,/–-])\d{1,3}[:–-]\d{1,3}(?![\d:–/]|[.,]\d)",
    "sets": r"(?<![\w:.,/–-])\d{1,2}[:–-]\d{1,2}(?: ?\(\d+(?:[:/–-]\d+)?\))?"
    r"(?:(?:, ?| (?:and|und|et) | )\d{1,2}[:–-]\d{1,2}(?![\d:–])(?: ?\(\d+(?:[:/–-]\d+)?\))?)+",
    "half": r"(?: ?\(\d{1,2}[:–-]\d{1,2}(?:, \d{1,2}[:–-]\d{1,2})*\))?",
}


def find_scores(text: str, language: Language) -> list[Mention]:
    """Return the mentions of scores; the winner of a match of one score has the larger number."""
    if not has_digit(text) or not PAIR.search(text):
        return []
    return [
        Mention(match.start("score"), match.end("score"), _read(match["score"]))
        for match in _pattern(language).finditer(text)
    ]


def _read(text: str) -> Score:
    pairs = [(int(one), int(other)) for one, other in PAIR.findall(BRACKETS.sub("", text))]
    return Score(tuple(pairs) if pairs[1:] else (_descending(*pairs[0]),))


def _descending(one: int, other: int) -> tuple[int, int]:
    return max(one, other), min(one, other)


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """Compile the ways to tell a score."""
    single: str = load(f"languages/{language}/scores.yaml")["single"]
    for name, part in PARTS.items():
        single = single.replace(f"{{{name}}}", part)
    return re.compile(f"(?P<score>{PARTS['sets']}|{single})")
