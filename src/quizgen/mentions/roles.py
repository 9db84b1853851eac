"""Finding offices and professions: the entries of the role list, in any of their forms.

In: a sentence's text and its language. Out: mentions of `Role`s. A word that may mean several
offices (boss, Leiter, responsable) is a role of its own language only.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from quizgen.mentions.spotting import Spotter, may_hold, rarest
from quizgen.models import Gender, Language, Mention, Role
from quizgen.words import load

WORD = re.compile(r"[^\W\d_]+(?:[-'.][^\W\d_]+)*\.?")
ELIDED = re.compile(r"(?:[ld]|qu)'", re.IGNORECASE)
NO_GENDER: Gender = ""
FARTHEST = 5
"""Words back in which former may stand before a role and the name between."""


@dataclass(frozen=True, slots=True)
class _Surface:
    """One way to write a role."""

    words: tuple[str, ...]
    role: Role


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
    words, free = list(_words(text, known)), 0
    for position in [n for n, word in enumerate(words) if _key(word[2]) in known.by_first]:
        surface = _longest(words, position, known) if position >= free else None
        if surface:
            free = position + len(surface.words)
            mention = _mention(words, position, free, surface.role, known)
            if mention and text[mention.start : mention.end] not in surnames:
                found.append(mention)
    return found


def _words(text: str, known: _RoleWords) -> Iterator[tuple[int, int, str]]:
    """Yield the words; what is glued to a role with a hyphen or elided is a word by itself."""
    for match in WORD.finditer(text):
        word, start = match[0], match.start()
        if word.isalpha():  # as nearly all are
            yield start, match.end(), word
            continue
        elided = ELIDED.match(word)
        if elided and _key(word[elided.end() :]).rstrip(".") in known.by_first:
            yield start, start + elided.end(), elided[0]
            word, start = word[elided.end() :], start + elided.end()
        if word.endswith(".") and _key(word) not in known.dotted:
            word = word[:-1]  # the sentence's own full stop
        before, hyphen, role = word.rpartition("-")
        glued = hyphen and _key(word) not in known.by_first
        if (
            glued
            and (known.join or before.casefold().rpartition("'")[2] in known.former)
            and _key(role) in known.by_first
        ):
            yield start, start + len(before), before
            yield start + len(before) + 1, start + len(word), role
        else:
            yield start, start + len(word), word


def _key(word: str) -> str:
    return word.casefold()


def _longest(
    words: list[tuple[int, int, str]], position: int, known: _RoleWords
) -> _Surface | None:
    """Return the longest surface whose words stand at `position`, each a blank apart."""
    for surface in known.by_first[_key(words[position][2])]:
        end = position + len(surface.words)
        if end > len(words):
            continue
        here = words[position:end]
        pairs = zip(here, surface.words, strict=True)
        adjacent = all(right[0] - left[1] == 1 for left, right in pairwise(here))
        same = adjacent and all(_same(word[2], wanted, known.capitals) for word, wanted in pairs)
        if same and not (known.named and _holds_name(here, surface.words)):
            return surface
    return None


def _holds_name(here: list[tuple[int, int, str]], wanted: tuple[str, ...]) -> bool:
    """French: tell whether a name begins within an office: président de la Banque de Riga."""
    inner = zip(here[2:], wanted[2:], strict=True)
    return here[0][2][0].islower() and any(
        w[2][0].isupper() and own[0].islower() for w, own in inner
    )


def _same(word: str, wanted: str, capitals: bool) -> bool:  # noqa: FBT001  (told by the language)
    """Compare; where nouns have capitals, a capital in the list must be one in the text."""
    if word.casefold() != wanted.casefold():
        return False
    return not capitals or not wanted[0].isupper() or word[0].isupper()


def _mention(
    words: list[tuple[int, int, str]], first: int, end: int, role: Role, known: _RoleWords
) -> Mention | None:
    before = _describing(words, first, known)
    after = words[end][2].casefold() if end < len(words) else ""
    if before in known.pending or _is_surname(words, first, end):
        return None
    plain = end == first + 1 and words[first][2] in known.determined
    if after in known.attributive or (plain and before not in known.determiners):
        return None  # member state, conseil général
    last = words[end - 1][2]
    named = words[first][2][0].isupper() and last[0].isupper() and not last.isupper()
    if not known.capitals and named and last.endswith("s"):
        return None  # Lightspeed Venture Partners is a name, ministre des Finances is none
    past = before in known.former or after in known.behind_former
    stop = words[end - 1][1]
    value = Role(role.id, role.text, role.bound, role.gender, former=past)
    return Mention(words[first][0], stop, value)


def _describing(words: list[tuple[int, int, str]], first: int, known: _RoleWords) -> str:
    """Return the word that describes a role, over a name between: former Northbank Inc. CEO."""
    position = first - 1
    while position > 0 and first - position < FARTHEST and words[position][2][0].isupper():
        if words[position][2].casefold() in known.former:
            break
        position -= 1
    word = words[position][2].casefold().rstrip(".") if position >= 0 else ""
    return word.rpartition("'")[2]


def _is_surname(words: list[tuple[int, int, str]], first: int, end: int) -> bool:
    """John Baker is no baker."""
    if not first or end != first + 1 or not words[first][2][0].isupper():
        return False
    _, stop, before = words[first - 1]
    return before in _first_names() and stop + 1 == words[first][0]


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
        for surface, role in _surfaces(entry, language, data):
            if role not in owners[surface]:
                owners[surface].append(role)
    by_first: dict[str, list[_Surface]] = defaultdict(list)
    for surface, roles in owners.items():
        words = tuple(surface.split())
        by_first[_key(words[0])].append(_Surface(words, _one(surface, roles, language)))
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
        frozenset(_key(w) for surface in owners for w in surface.split() if w.endswith(".")),
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
    return Role("", surface, language, genders.pop() if len(genders) == 1 else "")


def _surfaces(
    entry: Mapping[str, Any], language: Language, data: Mapping[str, Any]
) -> Iterator[tuple[str, Role]]:
    """Yield each form of an entry with the role it stands for."""
    own = entry.get(language, {})
    id_ = "" if own.get("vague") else entry["id"]
    same = "f" not in own
    for gender, form in _forms(own):
        known: Gender = NO_GENDER if same and gender == "m" else gender
        for surface in _inflected(form, own, data):
            unsure = own.get("adjectival") and surface.endswith(("e", "en"))
            yield surface, Role(id_, form, language, NO_GENDER if unsure else known)
    for also in own.get("also", ()):
        masculine, _, feminine = also.partition("/")
        for gender, form in (("m", masculine), ("f", feminine)):
            if form:
                known = NO_GENDER if not feminine else gender
                text = _without_prefix(form, data["redundant"])
                for surface in _inflected(form, own, data):
                    unsure = masculine == f"{feminine}r" and surface.endswith(("e", "en"))
                    yield surface, Role(entry["id"], text, language, NO_GENDER if unsure else known)


def _without_prefix(form: str, redundant: str) -> str:
    """German: say Finanzminister for Bundesfinanzminister, which betrays itself among others."""
    plain = re.sub(f"^(?:{redundant})", "", form)
    return form if plain == form else plain.capitalize()


def _forms(own: Mapping[str, Any]) -> Iterator[tuple[Gender, str]]:
    for gender in ("m", "f"):
        if gender in own:
            yield gender, own[gender]
    if "neutral" in own:
        yield "", own["neutral"]


def _inflected(form: str, own: Mapping[str, Any], data: Mapping[str, Any]) -> Iterator[str]:
    """Yield a form, its cases (den Präsidenten) and its plural (directeurs généraux)."""
    yield form
    yield _plural(form, data["plural"])
    head, _, last = form.rpartition(" ")
    if not (head and head[0].isupper()):
        yield from (f"{head} {last}{ending}".strip() for ending in data["endings"])
    if own.get("adjectival") and form.endswith("r"):
        yield form[:-1]
        yield form[:-1] + "n"


def _plural(form: str, rules: Mapping[str, Any]) -> str:
    """Put the words before the first preposition, or only the last of them, into the plural."""
    words = form.split()
    end = next((n for n, word in enumerate(words) if word in rules["before"]), len(words))
    first = 0 if rules["all"] else end - 1
    changed = (_ending_changed(word, rules["endings"]) for word in words[first:end])
    return " ".join([*words[:first], *changed, *words[end:]])


def _ending_changed(word: str, endings: list[list[str]]) -> str:
    old, new = next(pair for pair in endings if word.endswith(pair[0]))
    return word[: len(word) - len(old)] + new
