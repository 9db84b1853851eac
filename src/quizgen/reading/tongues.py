"""Which language a paragraph is in, and whether quizgen reads that language at all.

In: the texts of an article's paragraphs. Out: a language code for each.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate, islice

from quizgen.models import Language
from quizgen.words import codes, load

Scores = Mapping[Language, float]

WORD = re.compile(r"[^\W\d_]+['’]?")
BARE_WORD = re.compile(r"[^\W\d_]+")
POINTS = {"words": 2.0, "clitics": 1.0, "letters": 1.0, "endings": 0.3}
SAMPLE = 600
"""As many characters of a paragraph settle its language."""
FEW_WORDS = 6
"""Below this a paragraph leans on its neighbours."""
CLEAR_MARGIN = 0.9
"""So many points ahead, a longer paragraph stands for itself."""
NEIGHBOUR = 1.5
"""Points for the language of both neighbours."""
ENOUGH_WORDS = 8
"""From here on a paragraph may be told to be in a foreign language."""
LEAST_COVERAGE = 0.28
"""The share of function words that every long text in a known language reaches."""
CLEARLY_MORE = 3
"""Times as many function words as of any other language."""
LONG_TEXT = 60
PARAGRAPHS = 20
"""So many paragraphs settle whether an article can be read."""
CLEARLY_KNOWN = 0.5
"""Above this share nobody asks for other languages."""
FOREIGN_MARGIN = 0.08
FOREIGN_WORDS = 2
"""One word more may be a name or a chance: French "va" is Catalan, too."""


def identify(texts: Sequence[str]) -> tuple[Language, ...]:
    """Return the language of each paragraph; short ones lean on their neighbours."""
    samples = [_words(text) for text in texts]
    scores = [_scores(words) for words in samples]
    sure = [_clear(*pair) for pair in zip(samples, scores, strict=True)]
    common = Counter(language for language in sure if language).most_common(1)
    default = common[0][0] if common else codes()[0]
    return tuple(
        language or _settle(points, neighbours, default)
        for language, points, neighbours in zip(sure, scores, _nearest(sure), strict=True)
    )


def is_foreign(text: str) -> bool:
    """Say whether a paragraph is clearly in a language that quizgen does not read."""
    words = BARE_WORD.findall(text[:SAMPLE].lower())
    if len(words) < ENOUGH_WORDS or (known := _known_share(words)) > CLEARLY_KNOWN:
        return False
    ahead = _foreign_share(words) - known
    return ahead > FOREIGN_MARGIN and round(ahead * len(words)) >= FOREIGN_WORDS


def is_known(texts: Iterable[str]) -> bool:
    """Say whether an article is in a language that quizgen reads, by its function words."""
    sample = " ".join(text[:SAMPLE] for text in islice(texts, PARAGRAPHS))
    words = BARE_WORD.findall(sample.lower())
    known = _known_share(words)
    if known > CLEARLY_KNOWN:
        return True
    foreign = _foreign_share(words)
    least = LEAST_COVERAGE * min(1.0, len(words) / LONG_TEXT) if len(words) > FEW_WORDS else 0.0
    if known >= CLEARLY_MORE * foreign:
        least /= 2  # a text that is full of names
    return known >= max(least, foreign)


def names() -> str:
    """Name the languages that quizgen reads: `German, English or French`."""
    *first, last = (load(f"languages/{code}/reading.yaml")["name"] for code in codes())
    return f"{', '.join(first)} or {last}" if first else last


def _words(text: str) -> list[str]:
    return WORD.findall(text[:SAMPLE].lower())


def _clear(words: Sequence[str], scores: Scores) -> Language:
    """Return the language of a paragraph that needs no neighbours, or nothing."""
    best, second, *_ = (*sorted(scores.values(), reverse=True), 0.0)
    clear = len(words) >= FEW_WORDS and best - second >= CLEAR_MARGIN
    return max(scores, key=scores.__getitem__) if clear else ""


def _scores(words: Iterable[str]) -> dict[Language, float]:
    scores = dict.fromkeys(codes(), 0.0)
    for word in words:
        for language, points in _evidence(word):
            scores[language] += points
    return scores


def _nearest(sure: Sequence[Language]) -> Iterator[tuple[Language, Language]]:
    """Yield the languages of the nearest clear paragraphs before and after each."""
    before = accumulate(sure, _or_last)
    after = [*accumulate(reversed(sure), _or_last)]
    return zip(before, reversed(after), strict=True)


def _or_last(last: Language, this: Language) -> Language:
    return this or last


def _settle(scores: Scores, neighbours: Sequence[Language], default: Language) -> Language:
    total = {
        language: points + NEIGHBOUR * neighbours.count(language) / 2 + 0.1 * (language == default)
        for language, points in scores.items()
    }
    return max(total, key=total.__getitem__)


def _known_share(words: Sequence[str]) -> float:
    return max(_coverage(words, _function_words(code)) for code in codes())


def _foreign_share(words: Sequence[str]) -> float:
    return max((_coverage(words, listed) for listed in _foreign().values()), default=0.0)


def _coverage(words: Sequence[str], listed: frozenset[str]) -> float:
    return sum(map(listed.__contains__, words)) / len(words) if words else 0.0


@lru_cache(maxsize=1 << 16)
def _evidence(word: str) -> tuple[tuple[Language, float], ...]:
    """Return what a word says for each language; what several share counts less."""
    found: dict[Language, float] = {}
    for points, languages in _signs(word):
        for language in languages:
            found[language] = found.get(language, 0.0) + points / len(languages)
    return tuple(found.items())


def _signs(word: str) -> Iterable[tuple[float, frozenset[Language]]]:
    bare = word.rstrip("'’")
    nobody: frozenset[Language] = frozenset()
    yield POINTS["words"], _listing("words").get(bare, nobody)
    if bare != word:
        yield POINTS["clitics"], _listing("clitics").get(bare, nobody)
    letters = _listing("letters")
    for languages in {letters[letter] for letter in bare if letter in letters}:
        yield POINTS["letters"], languages
    if len(bare) > FEW_WORDS - 1:
        ends = _listing("endings")
        yield (
            POINTS["endings"],
            next((ends[bare[-size:]] for size in (5, 4, 3, 2) if bare[-size:] in ends), nobody),
        )


@cache
def _listing(kind: str) -> Mapping[str, frozenset[Language]]:
    """Map each listed word, letter or ending to the languages that list it."""
    sharing: dict[str, set[Language]] = {}
    for code in codes():
        listed = load(f"languages/{code}/reading.yaml").get(kind, "")
        for item in listed if kind == "letters" else listed.split():
            sharing.setdefault(item, set()).add(code)
    return {item: frozenset(languages) for item, languages in sharing.items()}


@cache
def _function_words(code: Language) -> frozenset[str]:
    return frozenset(load(f"languages/{code}/reading.yaml")["words"].split())


@cache
def _foreign() -> Mapping[Language, frozenset[str]]:
    lists = load("words/foreign.yaml")
    return {code: frozenset(words.split()) for code, words in lists.items() if code not in codes()}
