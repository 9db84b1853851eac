"""A value in the words of a language.

In: a value that an article in any language gave. Out: a `Phrase` for the language's filters, or
None where the value cannot be said properly in it.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from quizgen.grammar.phrases import Phrase
from quizgen.models import Amount, Date, Gender, Language, Name, Role, Text, Value
from quizgen.typography import quote, typeset
from quizgen.words import load
from quizgen.writing import write_amount, write_date

PLACES = "words/places.yaml"
ORGANISATIONS = "words/organisations.yaml"
ROLES = "words/roles.yaml"


def render(value: Value, language: Language) -> Phrase | None:
    """Say a value in a language; None if it is bound to another or its gender is missing."""
    match value:
        case Name():
            return _name(value, language)
        case Role():
            return _role(value, language)
        case Date():
            return _phrase(write_date(value, language), value)
        case Amount():
            return _phrase(write_amount(value, language), value)
        case Text():
            return _text(value, language)


def _phrase(text: str | None, value: Value) -> Phrase | None:
    return Phrase(text, value) if text else None


def _text(value: Text, language: Language) -> Phrase | None:
    if value.language != language:
        return None
    said = quote(value.text, language) if value.kind == "quote" else value.text
    return Phrase(typeset(said, language, whole=False), value)


# ---- names ------------------------------------------------------------------------------------


def _name(name: Name, language: Language) -> Phrase | None:
    if name.id in _listed():
        return _listed_name(name, language)
    text = typeset(name.text, language, whole=False)
    gender = name.gender
    if name.article and name.kind != "person":
        gender = _gender_by_head(name.text, language)
    if name.article and not gender and _has_genders(language):
        return None
    return Phrase(text, name, gender, name.article, plural=gender == "pl")


def _listed_name(name: Name, language: Language) -> Phrase:
    known = _listed()[name.id].get(language, {})
    gender: Gender = known.get("gender", "")
    return Phrase(
        # Most cities are called the same everywhere: then their id is their name.
        typeset(known.get("name", name.id), language, whole=False),
        name,
        gender,
        known.get("article", False),
        plural=gender == "pl",
        genitive=known.get("gen", ""),
        preposition=known.get("prep", ""),
    )


def _has_genders(language: Language) -> bool:
    return "articles" in load(f"languages/{language}/inflection.yaml")


@cache
def _listed() -> dict[str, Mapping[str, Any]]:
    """Return the places and organisations that have a name in each language, by id."""
    groups = [*load(PLACES).values(), load(ORGANISATIONS)["known"]]
    return {entry["id"]: entry for group in groups for entry in _entries(group)}


def _entries(group: Any) -> Iterator[Mapping[str, Any]]:
    lists = group.values() if isinstance(group, dict) else [group]
    for entry in (entry for entries in lists for entry in entries):
        yield {"id": entry} if isinstance(entry, str) else entry


@cache
def _heads() -> dict[str, Mapping[str, Any]]:
    """Return what is known of nouns that institutions are called by, in any language."""
    found: dict[str, Mapping[str, Any]] = {}
    for entry in load(ORGANISATIONS)["heads"]:
        for own in entry.values():
            if isinstance(own, dict):
                for word in (own["word"], *own.get("also", ())):
                    found.setdefault(word.casefold(), entry)
    return found


def _gender_by_head(text: str, language: Language) -> Gender:
    """Return the gender that a name has by its last or first word: Rust Foundation."""
    words = text.split()
    entries = (_head(word.casefold()) for word in (words[-1], words[0]))
    genders: Iterator[Gender] = (e.get(language, {}).get("gender", "") for e in entries if e)
    return next((gender for gender in genders if gender), "")


def _head(word: str) -> Mapping[str, Any] | None:
    """Find a head noun, also as the end of a compound: Bundesgerichtshof."""
    ends = (word[cut:] for cut in range(len(word) - LEAST_HEAD + 1))
    return next((_heads()[end] for end in ends if end in _heads()), None)


LEAST_HEAD = 4
"""Letters of a noun that may end a compound."""


# ---- roles ------------------------------------------------------------------------------------


def _role(role: Role, language: Language) -> Phrase | None:
    known = _roles().get(role.id, {})
    person = role.gender or _gender_by_form(role.text, known.get(role.bound, {}))
    if role.bound == language:
        return Phrase(typeset(role.text, language, whole=False), role, person)
    entry = known.get(language)
    text = _form(entry, person) if entry else ""
    if not entry or not text:
        return None
    # Das Mitglied, la sentinelle: a few have a gender of their own.
    return Phrase(typeset(text, language, whole=False), role, entry.get("gender", person))


def _form(entry: Mapping[str, Any], gender: Gender) -> str:
    """Choose the form for a person; without a gender only one that serves both."""
    masculine = entry["m"]
    feminine = entry.get("f", masculine)
    if gender == "f":
        return str(feminine)
    return str(masculine if gender == "m" or feminine == masculine else entry.get("neutral", ""))


def _gender_by_form(text: str, entry: Mapping[str, Any]) -> Gender:
    """Tell a person's gender by the word for the role, if the list has one for each.

    Vorsitzende does not tell: an article may have written der Vorsitzende.
    """
    pairs = [f"{entry['m']}/{entry['f']}"] if "f" in entry else []
    pairs += [pair for pair in entry.get("also", ()) if "/" in pair]
    found: set[Gender] = set()
    for pair in pairs:
        masculine, _, feminine = pair.partition("/")
        if text in (masculine, feminine) and masculine != f"{feminine}r":
            found.add("m" if text == masculine else "f")
    return found.pop() if len(found) == 1 else ""


@cache
def _roles() -> dict[str, Mapping[str, Any]]:
    return {entry["id"]: entry for entry in load(ROLES)}
