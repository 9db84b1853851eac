"""Names of several words that a list knows: Banque centrale européenne, House of Commons.

In: a sentence's text and its language. Out: mentions of listed places and organisations with a
small word or a number in them, which a run of capitals would tear apart, and of listed prizes.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from quizgen.alternation import any_of
from quizgen.mentions.gazetteer import gazetteer
from quizgen.mentions.spotting import Spotter, may_hold, rarest
from quizgen.models import Language, Mention, Name
from quizgen.words import load

CAPITALISED = re.compile(r"[A-ZÀ-Þ](?:(?<![\w'-].)[\w'-]*|(?<='.)[\w-]*)")
"""It begins with what is rare, so that a search passes over the rest quickly."""


def find_listed(text: str, language: Language) -> list[Mention]:
    """Return the mentions of listed names of several words, the longest where two begin alike."""
    found: list[Mention] = []
    if not may_hold(text, _words(language)):
        return found
    known, position = _by_first_word(language), 0
    for match in CAPITALISED.finditer(text) if may_hold(text, _rarest(language)) else ():
        start = match.start()
        surfaces = known.get(match[0]) if start >= position else None
        surface = surfaces and _longest(surfaces, text, start)
        if surface:
            kind, id_ = gazetteer(language).listed[surface]
            position = start + len(surface)
            found.append(Mention(start, position, Name(kind, surface, id=id_)))
    for match in _small_names(language).finditer(text):
        if all(match.end() <= m.start or m.end <= match.start() for m in found):
            kind, id_ = gazetteer(language).listed[match[0]]
            found.append(Mention(*match.span(), Name(kind, match[0], id=id_)))
    return (
        found
        + [
            Mention(*match.span(1), Name("organisation", match[1], id=match[1].casefold()))
            for match in _short_names(language).finditer(text)
        ]
        + [_led(match, language) for match in _led_names(language).finditer(text)]
    )


def _led(match: re.Match[str], language: Language) -> Mention:
    """Return the mention of a firm that is called by a common word: Bahn-Chef."""
    text = load(f"languages/{language}/cues.yaml")["led_names"]["names"][match[0]]
    _, id_ = gazetteer(language).listed.get(text, ("", ""))
    return Mention(*match.span(), Name("organisation", text, id=id_))


@cache
def _led_names(language: Language) -> Spotter:
    led = load(f"languages/{language}/cues.yaml")["led_names"]
    return Spotter(
        re.compile(rf"\b{any_of(led['names'])}(?={led['before']})"), rarest(led["names"])
    )


def _longest(surfaces: tuple[str, ...], text: str, start: int) -> str | None:
    """Return the first of some names that stands at a place."""
    for surface in surfaces:
        end = start + len(surface)
        if text.startswith(surface, start) and not text[end : end + 1].isalnum():
            return surface
    return None


@cache
def _words(language: Language) -> frozenset[str]:
    """Return the words without all of which a sentence has no such name."""
    spotters = (_small_names(language), _short_names(language), _led_names(language))
    return _rarest(language).union(*(spotter.words for spotter in spotters))


@cache
def _short_names(language: Language) -> Spotter:
    """Names like X, that are one only behind certain words: on X, but not on X and Y."""
    names = load(f"languages/{language}/cues.yaml")["short_names"]
    ways = (rf"(?:{'|'.join(before)}) ({name})" for name, before in names.items())
    pattern = re.compile(rf"\b(?:{'|'.join(ways)})(?![\w'-]|\.\w| \w+ [A-Z]\b)")
    return Spotter(pattern, rarest(names))


@cache
def _small_names(language: Language) -> Spotter:
    """Names that begin with no capital: dpa, mer du Nord, 1. FC Köln."""
    listed = gazetteer(language).listed
    names = [
        name
        for name, entry in listed.items()
        if not name[0].isupper() and listed.get(name.rpartition(" ")[2]) != entry
    ]
    pattern = re.compile(rf"(?<![\w.-]){any_of(names)}(?![\w-]|\.\w)")
    return Spotter(pattern, rarest(names))


@cache
def _rarest(language: Language) -> frozenset[str]:
    return rarest(surface for same in _by_first_word(language).values() for surface in same)


@cache
def _by_first_word(language: Language) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for surface, (kind, _) in gazetteer(language).listed.items():
        first, *rest = surface.split()
        if kind == "name" or any(not word[0].isupper() for word in rest):
            found[first].append(surface)
    return {first: tuple(sorted(all_, key=lambda s: (-len(s), s))) for first, all_ in found.items()}
