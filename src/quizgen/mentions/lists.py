"""The word lists of names, in the form in which they are looked up.

In: a language. Out: pairs of surface form and what it stands for, or words.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from quizgen.models import Gender, Language, NameKind
from quizgen.words import codes, load

GENDERS: dict[Gender, str] = {"m": "adj", "f": "adj_f"}
"""Gender of a person to the adjective that may call them: une Belge."""


def adjectives(language: Language) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield what only one country's adjective is."""
    owners: dict[str, set[tuple[str, str]]] = {}
    for entry in load("words/places.yaml")["countries"]:
        own = entry.get(language, {})
        for form in (own.get("adj"), own.get("adj_f"), *own.get("adj_also", ())):
            if form:
                owners.setdefault(form, set()).add((entry["id"], own["name"]))
    yield from ((form, found.pop()) for form, found in owners.items() if len(found) == 1)


def compatriots(language: Language) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield what only one country's people are called before their names: the Spaniard X."""
    owners: dict[str, set[tuple[str, str]]] = {}
    called = load(f"languages/{language}/cues.yaml")["adjectives_call_people"]
    for entry in load("words/places.yaml")["countries"]:
        own = entry.get(language, {})
        people = [own.get(gender, "") for gender in GENDERS]
        people += [own.get(adjective, "") for adjective in GENDERS.values()]
        for word in people:
            if word and (called or word[0].isupper()):
                form = word[0].upper() + word[1:]
                owners.setdefault(form, set()).add((entry["id"], own["name"]))
    yield from ((form, found.pop()) for form, found in owners.items() if len(found) == 1)


def demonyms(language: Language) -> Iterator[str]:
    """Yield the adjectives and people of countries: capitalised in English, and no names."""
    for entry in _places():
        own = entry.get(language, {})
        for key in ("adj", "adj_f", "m", "f"):
            if key in own:
                yield from (own[key].casefold(), own[key].casefold() + "s")
        yield from (word.casefold() for word in own.get("adj_also", ()))


def callings(language: Language) -> Iterator[tuple[str, Gender]]:
    """Yield the words that call a person by country or kin, with the gender that they tell."""
    cues = load(f"languages/{language}/cues.yaml")
    for entry in _places():
        own = entry.get(language, {})
        for gender, adjective in GENDERS.items():
            form = own.get(gender, "")
            if not form and cues["adjectives_call_people"]:
                form = own.get(adjective, "").capitalize()
            if form and form != own.get("adj"):
                yield from ((word, gender) for word in (form, *own.get(f"{gender}_also", ())))
    for gender, words in cues["people"].items():
        yield from ((word, "" if gender == "any" else gender) for word in words)


def role_words(language: Language) -> Iterator[str]:
    """Yield the roles of one word, with a capital."""
    for entry in load("words/roles.yaml"):
        own = entry.get(language, {})
        forms = [own[key] for key in ("m", "f", "neutral") if key in own]
        forms += [form for also in own.get("also", ()) for form in also.split("/")]
        yield from (form.capitalize() for form in forms if " " not in form)


def calendar_words(language: Language) -> Iterator[str]:
    """Yield the names of months and weekdays, in lower case."""
    dates = load(f"languages/{language}/dates.yaml")
    for group in ("months", "weekdays"):
        yield from (form.casefold() for forms in dates[group] for form in forms)


def small_words(grammar: Mapping[str, Any]) -> Iterator[str]:
    """Yield the function words of a language's `grammar.yaml`."""
    for group in (
        "prepositions",
        "subordinators",
        "coordinators",
        "adverbs",
        "negations",
        "modals",
    ):
        yield from grammar[group]
    for group in ("auxiliaries", "pronouns"):
        for words in grammar[group].values():
            yield from (
                (w for some in words.values() for w in some) if isinstance(words, dict) else words
            )


def first_names(path: str = "words/first_names.yaml") -> Iterator[tuple[str, Gender]]:
    """Yield first names with the gender that they tell, empty for both."""
    data = load(path)
    for gender in ("m", "f"):
        for name in data[gender].split():
            yield name, gender
    for name in data["u"].split():
        yield name, ""


def listed_names(language: Language) -> Iterator[tuple[str, tuple[NameKind, str]]]:
    """Yield the forms of listed places, organisations and prizes with kind and id."""
    for entry in _places():
        own = entry.get(language, {})
        for form in _forms({"name": entry["id"], **own}):
            yield form, ("place", entry["id"])
    organisations = load("words/organisations.yaml")
    unsure = set(organisations["vague"])
    for names in organisations["same"].values():
        yield from ((name, ("organisation", "")) for name in names if name not in unsure)
    for entry in organisations["known"]:
        for form in _forms(entry.get(language, {})):
            yield form, ("organisation", entry["id"])
    for entry in load("words/things.yaml")["known"]:
        for form in _forms(entry.get(language, {})):
            yield form, ("name", entry["id"])


def shared_names(language: Language) -> Iterator[tuple[str, tuple[str, str, tuple[str, ...]]]]:
    """Yield forms that other countries use too: the listed body, its country, those others."""
    for entry in load("words/organisations.yaml")["known"]:
        for form in entry.get(language, {}).get("shared", ()):
            others = tuple(country.upper() for country in entry.get("others", ()))
            yield form, (entry["id"], entry["country"].upper(), others)


@cache
def countries_of_cities() -> Mapping[str, str]:
    """Return the country of each listed city, by their ids."""
    return {
        city if isinstance(city, str) else city["id"]: country
        for country, cities in load("words/places.yaml")["cities"].items()
        for city in cities
    }


def _places() -> Iterator[Mapping[str, Any]]:
    """Yield all places; a city that has one name everywhere is just that name in the list."""
    for group in load("words/places.yaml").values():
        if isinstance(group, list):
            yield from group
        else:
            for cities in group.values():
                yield from ({"id": city} if isinstance(city, str) else city for city in cities)


def _forms(own: Mapping[str, Any]) -> Iterator[str]:
    if "name" in own and not own.get("vague"):
        yield own["name"]
    yield from own.get("also", ())


def head_nouns(organisations: Mapping[str, Any]) -> Iterator[str]:
    """Yield the head nouns of all languages: a name keeps its own in every text."""
    for entry in organisations["heads"]:
        for own in (entry[code] for code in codes() if code in entry):
            yield own["word"].casefold()
            yield from (word.casefold() for word in own.get("also", ()))
