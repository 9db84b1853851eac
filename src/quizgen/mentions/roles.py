"""Finding offices and professions: the entries of the role list, in any of their forms.

In: a sentence's text and its language. Out: mentions of `Role`s. A word that may mean several
offices (boss, Leiter, responsable) is a role of its own language only.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from quizgen.mentions.role_forms import NO_GENDER, surfaces
from quizgen.mentions.spotting import Spotter, may_hold, rarest
from quizgen.models import Language, Mention, Role
from quizgen.words import load

WORD = re.compile(r"[^\W\d_]++(?:[-'.][^\W\d_]++)*+\.?")
ELIDED = re.compile(r"(?:[ld]|qu)'", re.IGNORECASE)
FARTHEST = 5
"""Words back in which former may stand before a role and the name between."""


@dataclass(frozen=True, slots=True)
class _Surface:
    """One way to write a role."""

    words: list[str]
    keys: list[str]
    """The words in small letters."""
    role: Role


class _Words(NamedTuple):
    """The words of a sentence: as they are told, in small letters, and where each stands."""

    told: list[str]
    keys: list[str]
    spans: list[tuple[int, int]]

    def add(self, word: str, start: int) -> None:
        """Add a word that begins at a place."""
        self.told.append(word)
        self.keys.append(word.casefold())
        self.spans.append((start, start + len(word)))


@dataclass(frozen=True, slots=True)
class _RoleWords:
    """The roles of a language by the first word of each surface, longest first."""

    by_first: Mapping[str, tuple[_Surface, ...]]
    rarest: frozenset[str]
    """Without one of these words a sentence has no role."""
    former: frozenset[str]
    behind_former: frozenset[str]
    pending: frozenset[str]
    join: bool
    capitals: bool
    named: bool
    """A capital within an office that the list writes small begins a name of its own."""
    dotted: frozenset[str]
    """Words of roles that end in a full stop."""
    houses: frozenset[str]
    """Nouns at the end of an office that begin a name where one of `links` follows."""
    links: frozenset[str]
    attributive: frozenset[str]
    determined: frozenset[str]
    determiners: frozenset[str]


def find_roles(
    text: str, language: Language, surnames: Collection[str] = frozenset()
) -> list[Mention]:
    """Return the mentions of roles in a sentence, from left to right.

    `surnames` are words that the article uses as a person's name: Baker of Ann Baker.
    """
    known = _role_words(language)
    found: list[Mention] = []
    if not may_hold(text, known.rarest):
        return found
    words, free = _words(text, known), 0
    for position in [n for n, key in enumerate(words.keys) if key in known.by_first]:
        surface = _longest(words, position, known) if position >= free else None
        if surface:
            free = position + len(surface.words)
            mention = _mention(words, position, free, surface.role, known)
            if mention and text[mention.start : mention.end] not in surnames:
                found.append(mention)
    return found


def _words(text: str, known: _RoleWords) -> _Words:
    """Return the words; what is glued to a role with a hyphen or elided is a word by itself."""
    words = told, keys, spans = _Words([], [], [])
    start = 0
    for piece, key in zip(text.split(" "), text.casefold().split(" "), strict=True):
        end = start + len(piece)
        if piece.isalpha():  # as most are
            told.append(piece)
            keys.append(key)
            spans.append((start, end))
        elif piece.endswith(",") and piece[:-1].isalpha():
            words.add(piece[:-1], start)
        else:
            for match in WORD.finditer(text, start, end):
                _add_parts(words, match[0], match.start(), known)
        start = end + 1
    return words


def _add_parts(words: _Words, word: str, start: int, known: _RoleWords) -> None:
    elided = ELIDED.match(word)
    if elided and word[elided.end() :].casefold().rstrip(".") in known.by_first:
        words.add(elided[0], start)
        word, start = word[elided.end() :], start + elided.end()
    if word.endswith(".") and word.casefold() not in known.dotted:
        word = word[:-1]  # the sentence's own full stop
    before, hyphen, role = word.rpartition("-")
    glued = hyphen and word.casefold() not in known.by_first and role.casefold() in known.by_first
    if glued and (known.join or before.casefold().rpartition("'")[2] in known.former):
        words.add(before, start)
        words.add(role, start + len(before) + 1)
    else:
        words.add(word, start)


def _longest(words: _Words, position: int, known: _RoleWords) -> _Surface | None:
    """Return the longest surface whose words stand at `position`, each a blank apart."""
    for surface in known.by_first[words.keys[position]]:
        here = slice(position, position + len(surface.keys))
        if words.keys[here] != surface.keys:
            continue
        told = words.told[here]
        adjacent = all(right[0] - left[1] == 1 for left, right in pairwise(words.spans[here]))
        same = not known.capitals or all(map(_has_capital, told, surface.words))
        named = known.named and (
            _holds_name(told, surface.words) or _goes_on(words, here.stop, known)
        )
        if adjacent and same and not named:
            return surface
    return None


def _has_capital(word: str, wanted: str) -> bool:
    """Tell whether a word has a capital if the list's has one, where nouns have capitals."""
    return word[0].isupper() or not wanted[0].isupper()


def _holds_name(told: list[str], wanted: list[str]) -> bool:
    """French: tell whether a name begins within an office: président de l'Institut de Riga."""
    inner = ([word.rpartition("'")[2] for word in words] for words in (told[2:], wanted[2:]))
    begun = (w[:1].isupper() and own[:1].islower() for w, own in zip(*inner, strict=True))
    return told[0][0].islower() and any(begun)


def _goes_on(words: _Words, end: int, known: _RoleWords) -> bool:
    """French: tell whether an office ends within a name: président de l'université de Riga."""
    house = words.keys[end - 1].rpartition("'")[2]
    after = words.told[end] if end < len(words.told) else ""
    elided = "".join(after.partition("'")[:2])
    return house in known.houses and not known.links.isdisjoint({after, elided})


def _mention(words: _Words, first: int, end: int, role: Role, known: _RoleWords) -> Mention | None:
    told, keys = words.told, words.keys
    before = _describing(words, first, known)
    after = keys[end] if end < len(keys) else ""
    if before in known.pending or _is_surname(words, first, end):
        return None
    plain = end == first + 1 and told[first] in known.determined
    if after in known.attributive or (plain and before not in known.determiners):
        return None  # member state, conseil général
    last = told[end - 1]
    named = told[first][0].isupper() and last[0].isupper() and not last.isupper()
    if not known.capitals and named and last.endswith("s"):
        return None  # Lightspeed Venture Partners is a name, ministre des Finances is none
    past = before in known.former or after in known.behind_former
    value = Role(role.id, role.text, role.bound, role.gender, former=past)
    return Mention(words.spans[first][0], words.spans[end - 1][1], value)


def _describing(words: _Words, first: int, known: _RoleWords) -> str:
    """Return the word that describes a role, over a name between: former Northbank Inc. CEO."""
    position = first - 1
    while position > 0 and first - position < FARTHEST and words.told[position][0].isupper():
        if words.keys[position] in known.former:
            break
        position -= 1
    word = words.keys[position].rstrip(".") if position >= 0 else ""
    return word.rpartition("'")[2]


def _is_surname(words: _Words, first: int, end: int) -> bool:
    """John Baker is no baker."""
    if not first or end != first + 1 or not words.told[first][0].isupper():
        return False
    adjacent = words.spans[first - 1][1] + 1 == words.spans[first][0]
    return adjacent and words.told[first - 1] in _first_names()


@cache
def named_like_roles(language: Language) -> Spotter:
    """Return what finds a capitalised word before a role that is a surname too: Ann Baker."""
    entries = (entry.get(language, {}) for entry in load("words/roles.yaml"))
    surnames = sorted({form.capitalize() for own in entries for form in own.get("surname", ())})
    pattern = re.compile(rf"\b([A-ZÀ-Þ][\w.'-]*) ({'|'.join(surnames) or '(?!)'})\b")
    return Spotter(pattern, rarest(surnames))


@cache
def _first_names() -> frozenset[str]:
    lists = load("words/first_names.yaml")
    return frozenset(name for names in lists.values() for name in names.split())


@cache
def _role_words(language: Language) -> _RoleWords:
    data = load(f"languages/{language}/roles.yaml")
    owners: dict[str, list[Role]] = defaultdict(list)
    for entry in load("words/roles.yaml"):
        for surface, role in surfaces(entry, language, data):
            if role not in owners[surface]:
                owners[surface].append(role)
    by_first: dict[str, list[_Surface]] = defaultdict(list)
    for surface, roles in owners.items():
        words, keys = surface.split(), surface.casefold().split()
        by_first[keys[0]].append(_Surface(words, keys, _one(surface, roles, language)))
    return _RoleWords(
        {
            word: tuple(sorted(found, key=lambda s: (-len(s.words), s.words)))
            for word, found in by_first.items()
        },
        rarest(owners),
        frozenset(data["former"]),
        frozenset(data.get("behind_former", ())),
        frozenset(data["pending"]),
        data["join"],
        data["capitals"],
        data["named"],
        frozenset(w for surface in owners for w in surface.casefold().split() if w.endswith(".")),
        frozenset(data["houses"]),
        frozenset(data["links"]),
        frozenset(data["attributive"]),
        frozenset(data["determined"]),
        frozenset(data["determined_by"]),
    )


def _one(surface: str, roles: list[Role], language: Language) -> Role:
    """A surface of several roles, or of a vague one, is a role of its own language only."""
    sure = [role for role in roles if role.id]
    if len({role.id for role in sure}) == 1:
        return sure[0]
    genders = {role.gender for role in roles}
    return Role("", surface, language, genders.pop() if len(genders) == 1 else NO_GENDER)
