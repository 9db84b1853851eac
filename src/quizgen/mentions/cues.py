"""What the words around a capitalised run say of it: person, organisation or place.

In: a candidate in its sentence, with the mentions already found there. Out: a `Sighting`.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from quizgen.alternation import any_of
from quizgen.mentions.around import before, last_word
from quizgen.mentions.candidates import Candidate
from quizgen.mentions.directory import Cue, Sighting
from quizgen.mentions.gazetteer import gazetteer
from quizgen.mentions.name_words import Gazetteer
from quizgen.models import Gender, Language, Mention, NameKind, Role
from quizgen.words import load

CUES = "words/cues.yaml"
AGE = re.compile(r"\s?(?:\(\d{1,2}\)|, \d{1,2},)")
BEHIND_ROLE = re.compile(r",? (?:[a-zß-ÿ-]{5,} )?")
"""Between a role and its name: a comma, an adjective (Premier ministre conservateur)."""
ROLE_OF = re.compile(r"(?: [^,;:.()]{2,60})?, ")
OWNER = re.compile(r"(?:, | \()([A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w-]+)?)")
"""Behind a town the country that it is in."""
NEXT_WORD = re.compile(r"\s*([\w'-]+)")
SMALL_WORD = re.compile(r" [a-zß-ÿ]{3,},")
"""Behind a name what belongs to it or follows it."""
GLUED = re.compile(r"-(\w+)")
"""The word that a hyphen joins to a name: Quorix-Aktie."""
HYPHEN = "-"


def sight(
    candidate: Candidate,
    text: str,
    mentions: Iterable[Mention],
    language: Language,
    *,
    headline: bool,
) -> Sighting:
    """Say what a candidate's surroundings tell of it."""
    kind, gender = _cue(candidate, text, tuple(mentions), language)
    return Sighting(candidate, kind, gender, headline)


def _cue(
    candidate: Candidate, text: str, mentions: tuple[Mention, ...], language: Language
) -> tuple[Cue | None, Gender]:
    people = gazetteer(language).may_be_surname(candidate.text)
    told = _by_roles(candidate, text, mentions, language) if people else None
    if told:
        return told
    if _is_given(candidate, text, language):
        return "given", ""
    cues = _cue_words(language)
    behind = cues["behind_people"].match(text, candidate.end)
    if people and behind and not _belongs_to_role(candidate, text, mentions, cues):
        return "person", ""
    if people and (AGE.match(text, candidate.end) or _is_speaker(candidate, text, cues)):
        return "person", ""
    return _by_words(candidate, text, language, people=people)


def _by_roles(
    candidate: Candidate, text: str, mentions: tuple[Mention, ...], language: Language
) -> tuple[Cue, Gender] | None:
    """Return what the roles before and behind a candidate say of it."""
    cues, words = _cue_words(language), gazetteer(language)
    role = next((m for m in reversed(mentions) if m.end <= candidate.start), None)
    if role and isinstance(role.value, Role) and role.value.id not in cues["no_people"]:
        known = words.people.is_first_name(candidate.text.split(maxsplit=1)[0])
        close = BEHIND_ROLE.fullmatch(text, role.end, candidate.start)
        firm = text[role.start : role.end].casefold() in cues["company_nouns"]  # the broadcaster X
        if close and (known or not (firm or text[role.end] == ",")):
            return "person", role.value.gender
        if _is_named_behind(text, candidate, role, language):
            return "person", role.value.gender
    after = next((m for m in mentions if m.start >= candidate.end), None)
    if after and isinstance(after.value, Role):
        if _is_title(text, candidate, after, cues):
            return "title", ""
        if _is_apposition(text, candidate, after, cues):
            return "person", after.value.gender
    return None


def _is_title(text: str, candidate: Candidate, role: Mention, cues: "dict[str, Any]") -> bool:
    """Project Director: where nouns are small, capitals may come from a title and be no name."""
    adjacent = candidate.end + 1 == role.start and text[candidate.end] == " "
    return adjacent and not cues["capitals"] and text[role.start].isupper()


def _is_named_behind(text: str, candidate: Candidate, role: Mention, language: Language) -> bool:
    """The CEO of Northbank, Xyla Quorn, said: a role, what it belongs to, and a full name."""
    between = ROLE_OF.fullmatch(text, role.end, candidate.start)
    full = " " in candidate.text and not gazetteer(language).kind_by_form(candidate.text)
    return bool(between and full and text[candidate.end : candidate.end + 1] in tuple(",."))


def _is_apposition(text: str, candidate: Candidate, role: Mention, cues: "dict[str, Any]") -> bool:
    """X, the CEO; X, CEO: a comma and at most a determiner or an adjective between."""
    between = text[candidate.end : role.start]
    if not between.startswith(", ") or candidate.determined:
        return False
    words = between[2:].casefold().split()
    determined = [word in cues["determiners"] for word in words]
    # A second determiner begins a relative clause: der Planet, den die Wissenschaftler …
    return len(words) <= 1 or determined == [True, False]


def _is_speaker(candidate: Candidate, text: str, cues: "dict[str, Any]") -> bool:
    """Tell whether a verb of saying stands before a full name: said Xyla Quorn."""
    start, end = last_word(text, candidate.start)
    near = candidate.start - end <= 1 and text[start:end].casefold() in cues["saying"]
    return near and " " in candidate.text


def _belongs_to_role(
    candidate: Candidate, text: str, mentions: tuple[Mention, ...], cues: "dict[str, Any]"
) -> bool:
    """Tell whether a name only says whose office somebody has: the MP for X, who …."""
    role = next((m for m in reversed(mentions) if m.end <= candidate.start), None)
    between = text[role.end : candidate.start].split() if role else []
    held = role is not None and isinstance(role.value, Role)
    return held and len(between) == 1 and between[0] in cues["prepositions"]


def _by_words(
    candidate: Candidate, text: str, language: Language, *, people: bool
) -> tuple[NameKind | None, Gender]:
    cues, words = _cue_words(language), gazetteer(language)
    start, end = last_word(text, candidate.start)
    left = text[start:end]
    right = NEXT_WORD.match(text, candidate.end)
    word = left.rstrip(".").casefold().rpartition("'")[2]
    joined = bool(left) and text[end : candidate.start] == HYPHEN
    title = _title_before(text, candidate.start, cues)
    if title is not None:
        return "person", title
    calling = words.people.callings.get(left) if not joined else None
    if people and calling is not None and not candidate.genitive:
        return "person", calling
    called = word in cues["company_nouns"] or word[1:].endswith(cues["company_endings"])
    attributed = cues["before_companies"]
    if called or (attributed and before(attributed, text, candidate.start)):
        cut = joined or goes_on(candidate, text, language)
        return None if cut or words.nouns.is_abstract(candidate.text) else "organisation", ""
    if _is_place(candidate, text, cues, words):
        return "place", ""
    following = right[1].casefold() if right else ""
    part = GLUED.match(text, candidate.end)
    traded = part is not None and part[1].casefold() in cues["company_parts"]
    if following in cues["company_suffixes"] or (traded and not words.is_noun(candidate.text)):
        return "organisation", ""
    return None, ""


def goes_on(candidate: Candidate, text: str, language: Language) -> bool:
    """Tell whether a small word ends the name that a candidate begins: l'association Riga demain.

    It is no name of its own there, however often it is one elsewhere.
    """
    if SMALL_WORD.match(text, candidate.end) is None:
        return False
    start, end = last_word(text, candidate.start)
    return text[start:end].casefold().rpartition("'")[2] in _cue_words(language)["free_names"]


def _is_given(candidate: Candidate, text: str, language: Language) -> bool:
    """Tell whether a relative is called by first names alone: his brother Pierre Joseph."""
    words = gazetteer(language)
    start, end = last_word(text, candidate.start)
    if text[start:end] not in words.people.callings:
        return False
    start, end = last_word(text, start)
    own = text[start:end].casefold() in _cue_words(language)["possessives"]
    return own and all(words.people.is_first_name(word) for word in candidate.text.split())


def _is_place(candidate: Candidate, text: str, cues: "dict[str, Any]", words: Gazetteer) -> bool:
    """The village of X; in X, Ohio; in X, where nothing says that it is a thing one can be in."""
    common = words.is_noun(candidate.text) or (words.capitalised_nouns and candidate.determined)
    if common or words.kind_by_form(candidate.text):
        return False
    if before(cues["before_places"], text, candidate.start):
        return True
    owner = OWNER.match(text, candidate.end)
    owned = owner is not None and (words.known(owner[1]) or ("",))[0] == "place"
    single = " " not in candidate.text and not candidate.text.isupper()
    alone = single and cues["behind_towns"].match(text, candidate.end) is not None
    return (owned or alone) and before(cues["before_towns"], text, candidate.start) is not None


def _title_before(text: str, end: int, cues: "dict[str, Any]") -> Gender | None:
    """Return what gender the titles before a name tell (Frau Dr.); None if there is none."""
    start, end = last_word(text, end)
    word = text[start:end].rstrip(".").casefold()
    if word not in cues["titles"] or not text[start].isupper():
        return None
    gender: Gender = cues["titles"][word]
    return gender or _title_before(text, start, cues) or ""


@cache
def _cue_words(language: Language) -> "dict[str, Any]":
    data = load(f"languages/{language}/cues.yaml")
    names = load(f"languages/{language}/names.yaml")
    return {
        "titles": {title.rstrip(".").casefold(): gender for title, gender in _titles(names)},
        "company_nouns": frozenset(data["company_nouns"]),
        "free_names": frozenset(data["free_names"]),
        "company_endings": tuple(data["company_endings"]),
        "company_suffixes": frozenset(data["company_suffixes"]),
        "company_parts": frozenset(data["company_parts"]),
        "before_companies": _company_pattern(data),
        "before_places": re.compile(data["before_places"]),
        "before_towns": re.compile(data["before_towns"]),
        "behind_towns": re.compile(data["behind_towns"]),
        "behind_people": re.compile(data["behind_people"]),
        "determiners": frozenset(data["determiners"]),
        "saying": frozenset((*data["opening_verbs"].split(), *data["saying_verbs"].split())),
        "possessives": frozenset(load(f"languages/{language}/grammar.yaml")["possessives"]),
        "prepositions": frozenset(load(f"languages/{language}/grammar.yaml")["prepositions"]),
        "no_people": frozenset(load(CUES)["roles_of_organisations"]),
        "capitals": load(f"languages/{language}/roles.yaml")["capitals"],
    }


def _company_pattern(data: "dict[str, Any]") -> re.Pattern[str] | None:
    """French: compile company nouns with what may follow them: le fabricant de vélos X."""
    behind = data["company_attributes"]
    return re.compile(rf"\b(?:{any_of(data['company_nouns'])}){behind} \Z") if behind else None


def _titles(names: "dict[str, Any]") -> Iterable[tuple[str, Gender]]:
    for gender, words in names["titles"].items():
        for word in words:
            yield word, gender if gender in ("m", "f") else ""
