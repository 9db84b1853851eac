"""The words and expressions around a name that say what it is.

In: a language. Out: its `Cues`, compiled.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, TypeAlias

from quizgen.alternation import any_of
from quizgen.models import Gender, Language
from quizgen.words import load

Cues: TypeAlias = dict[str, Any]
CUES = "words/cues.yaml"


@cache
def cue_words(language: Language) -> Cues:
    """Compile them for a language."""
    data = load(f"languages/{language}/cues.yaml")
    names = load(f"languages/{language}/names.yaml")
    return {
        "titles": {title.rstrip(".").casefold(): gender for title, gender in _titles(names)},
        "company_nouns": frozenset(data["company_nouns"]),
        "company_words": frozenset(_with_genitives(data["company_nouns"])),
        "brand_nouns": frozenset(data["brand_nouns"]),
        "free_names": frozenset(data["free_names"]),
        "company_endings": tuple(_with_genitives(data["company_endings"])),
        "company_suffixes": frozenset(data["company_suffixes"]),
        "company_parts": frozenset(data["company_parts"]),
        "before_companies": _company_pattern(data),
        "before_apposed": _apposed_pattern(data),
        "company_organs": re.compile(data["company_organs"]),
        "titles_go_on": re.compile(data["titles_go_on"]),
        "before_places": re.compile(data["before_places"]),
        "before_towns": re.compile(data["before_towns"]),
        "behind_towns": re.compile(data["behind_towns"]),
        "before_people": re.compile(data["before_people"]),
        "behind_people": re.compile(data["behind_people"]),
        "determiners": frozenset(data["determiners"]),
        "saying": frozenset((*data["opening_verbs"].split(), *data["saying_verbs"].split())),
        "possessives": frozenset(load(f"languages/{language}/grammar.yaml")["possessives"]),
        "prepositions": frozenset(load(f"languages/{language}/grammar.yaml")["prepositions"]),
        "no_people": frozenset(load(CUES)["roles_of_organisations"]),
        "capitals": load(f"languages/{language}/roles.yaml")["capitals"],
    }


def _with_genitives(nouns: Sequence[str]) -> list[str]:
    """Return nouns, or their endings, with and without -s."""
    return [noun + ending for ending in ("", "s") for noun in nouns]


def _company_pattern(data: dict[str, Any]) -> re.Pattern[str] | None:
    """French: compile company nouns with what may follow them: le fabricant de vélos X."""
    behind = data["company_attributes"]
    return re.compile(rf"\b(?:{any_of(data['company_nouns'])}){behind} \Z") if behind else None


def _apposed_pattern(data: dict[str, Any]) -> re.Pattern[str] | None:
    """French: compile what stands before a name between commas: la fédération des banques, X, a."""
    behind, nouns = data["company_attributes"], any_of(data["company_nouns"])
    led = rf"(?<!\bde )(?<![\w'])(?:[Ll]a |[Ll]e |[Ll]'|[Ss]on |[Ss]a )(?:{nouns}){behind}, \Z"
    return re.compile(led) if behind else None


def _titles(names: dict[str, Any]) -> Iterable[tuple[str, Gender]]:
    for gender, words in names["titles"].items():
        for word in words:
            yield word, gender if gender in ("m", "f") else ""
