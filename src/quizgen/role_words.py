"""An office or profession in the words of a language: Gouverneurin, directrice générale.

In: a role that an article in any language gave. Out: a `Phrase` that fits the person, or None
where the language has no such word.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from quizgen.grammar.phrases import Phrase
from quizgen.models import Gender, Language, Role
from quizgen.typography import typeset
from quizgen.words import load

ROLES = "words/roles.yaml"
ENDING = 2
"""Letters of the longest case ending: des Präsidenten, der Chefs."""


def say_role(role: Role, language: Language) -> Phrase | None:
    """Say an office in a language; None if there is no word for it that serves the person."""
    known = _roles().get(role.id, {})
    person = role.gender or _gender_by_form(role.text, known.get(role.bound, {}))
    if role.bound == language:
        own = _agreeing(_lemma(role.text, language), known.get(language, {}), person)
        return Phrase(typeset(own, language, whole=False), role, person)
    entry = known.get(language)
    text = _form(entry, person) if entry else ""
    if not entry or not text:
        return None
    # Das Mitglied, la sentinelle: a few have a gender of their own.
    return Phrase(typeset(text, language, whole=False), role, entry.get("gender", person))


def words_for(role: Role, language: Language) -> frozenset[str]:
    """Return all that a language calls an office of the list: CEO, chief executive."""
    return _forms(_roles().get(role.id, {}).get(language, {}))


def _form(entry: Mapping[str, Any], gender: Gender) -> str:
    """Choose the form for a person; without a gender only one that serves both."""
    masculine = entry["m"]
    feminine = entry.get("f", masculine)
    if gender == "f":
        return str(feminine)
    return str(masculine if gender == "m" or feminine == masculine else entry.get("neutral", ""))


def _agreeing(text: str, entry: Mapping[str, Any], gender: Gender) -> str:
    """Return the form of an article's own word that fits the person: Vorsitzende, a man has -r."""
    for masculine, feminine in _pairs(entry):
        if gender and text in (masculine, feminine):
            return feminine if gender == "f" else masculine
    return text


def _lemma(text: str, language: Language) -> str:
    """Return an article's own word without its ending: of Airbus-Chefs, Chef."""
    forms = _words(language)
    shorter = (text[:-cut] for cut in range(1, ENDING + 1))
    return text if text in forms else next((form for form in shorter if form in forms), text)


def _gender_by_form(text: str, entry: Mapping[str, Any]) -> Gender:
    """Tell a person's gender by the word for the role, if the list has one for each.

    Vorsitzende does not tell: an article may have written der Vorsitzende.
    """
    found: set[Gender] = set()
    for masculine, feminine in _pairs(entry):
        if text in (masculine, feminine) and masculine != f"{feminine}r":
            found.add("m" if text == masculine else "f")
    return found.pop() if len(found) == 1 else ""


def _pairs(entry: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the words for a role that come in a masculine and a feminine form."""
    own = [(str(entry["m"]), str(entry["f"]))] if "f" in entry else []
    others = [also.partition("/") for also in entry.get("also", ())]
    return own + [(masculine, feminine) for masculine, _, feminine in others if feminine]


@cache
def _words(language: Language) -> frozenset[str]:
    """Return all words for roles in a language."""
    return frozenset().union(*(_forms(entry.get(language, {})) for entry in _roles().values()))


def _forms(entry: Mapping[str, Any]) -> frozenset[str]:
    own = {str(entry[gender]) for gender in ("m", "f", "neutral") if gender in entry}
    return frozenset(own.union(*(also.split("/") for also in entry.get("also", ()))))


@cache
def _roles() -> dict[str, Mapping[str, Any]]:
    return {entry["id"]: entry for entry in load(ROLES)}
