"""The forms in which a language writes an office: its cases, its plural, its feminine.

In: an entry of the role list, and what a language's file says of roles. Out: each form with the
`Role` that it stands for.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from quizgen.models import Gender, Language, Role

NO_GENDER: Gender = ""


def surfaces(
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
