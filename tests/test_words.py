"""The word lists have the shape that the program relies on."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from quizgen import words

Entry: TypeAlias = dict[str, Any]

ROLES: list[Entry] = words.load("words/roles.yaml")
PLACES: dict[str, Any] = words.load("words/places.yaml")
ORGANISATIONS: dict[str, Any] = words.load("words/organisations.yaml")
FIRST_NAMES: dict[str, str] = words.load("words/first_names.yaml")
LISTS = ["roles", "places", "organisations", "first_names"]
PATHS = [f"words/{name}.yaml" for name in LISTS] + [
    f"languages/{code}/{name}.yaml" for code in words.codes() for name in ("names", "common")
]
CATEGORIES = {"executive", "politics", "office", "science", "arts"} | {
    *("sport", "profession", "religion", "law", "military")
}
GENDERS = {"m", "f", "n", "pl"}
ARTICLES = {"le", "la", "les", "die", "der", "den", "the"}


def texts(node: Any) -> list[str]:
    """Collect every string in a list, keys included."""
    if isinstance(node, dict):
        return [text for pair in node.items() for part in pair for text in texts(part)]
    if isinstance(node, list):
        return [text for part in node for text in texts(part)]
    return [node] if isinstance(node, str) else []


def places() -> list[Entry]:
    """Give all places alike, whatever their section; a plain text is a city's id."""
    sections = [entries for name, entries in PLACES.items() if name != "cities"]
    cities = PLACES["cities"].values()
    entries = [entry for section in (*sections, *cities) for entry in section]
    return [entry if isinstance(entry, dict) else {"id": entry} for entry in entries]


def name_forms(entry: Entry, code: str) -> set[str]:
    """Collect the forms that tell a named thing in a language."""
    here = entry.get(code, {})
    name = [] if here.get("vague") else [here.get("name", entry["id"])]
    return {*name, *here.get("also", [])}


def shared(entries: list[Entry], forms: Callable[[Entry, str], set[str]], code: str) -> Entry:
    """Return the forms that lead to more than one id."""
    owners = defaultdict(set)
    for entry in entries:
        for form in forms(entry, code):
            owners[form.casefold()].add(entry["id"])
    return {form: ids for form, ids in owners.items() if len(ids) > 1}


def role_forms(role: Entry, code: str) -> set[str]:
    """Collect the forms that tell a role in a language, those too vague left out."""
    entry = role[code]
    main = [] if entry.get("vague") else [entry[k] for k in ("m", "f", "neutral") if k in entry]
    return {form for text in (*main, *entry.get("also", [])) for form in text.split("/")}


@pytest.mark.parametrize("path", PATHS)
def test_texts_are_clean(path: str) -> None:
    """No string has stray blanks or is composed in an uncommon way."""
    for text in texts(words.load(path)):
        assert text == " ".join(text.split()) != ""
        assert text == unicodedata.normalize("NFC", text)


def test_roles_are_complete() -> None:
    """Each role has an id of its own, a known category, and a form in every language."""
    assert len(ROLES) > 600
    assert len({role["id"] for role in ROLES}) == len(ROLES)
    keys = {"m", "f", "neutral", "plural", "plural_f", "also", "vague", "surname"}
    for role in ROLES:
        assert role["category"] in CATEGORIES
        assert set(role) - {"unique"} == {"id", "category", *words.codes()}
        for code in words.codes():
            assert role[code]["m"]
            assert set(role[code]) <= keys | {"weak", "adjectival", "gender"}
            assert role[code].get("gender", "n") in {"m", "f", "n"}


@pytest.mark.parametrize("code", words.codes())
def test_a_role_word_tells_one_role(code: str) -> None:
    """No form leads to two roles, unless all but one of them call it vague."""
    assert shared(ROLES, role_forms, code) == {}


def test_places_are_complete() -> None:
    """Each place has an id of its own and, cities aside, a name and its grammar everywhere."""
    assert len(places()) > 900
    assert len({place["id"] for place in places()}) == len(places())
    countries = {place["id"] for name in ("countries", "territories") for place in PLACES[name]}
    assert set(PLACES["cities"]) <= countries
    for place in (entry for name in PLACES if name != "cities" for entry in PLACES[name]):
        assert all(place[code]["name"] for code in words.codes())
        assert {place["de"]["gender"], place["fr"]["gender"]} <= GENDERS
        assert place["fr"]["prep"] in {"en", "au", "aux", "à", "dans"}


def test_french_prepositions_agree() -> None:
    """A plural takes `aux`, `au` a masculine; what has no article is not reached by `au`."""
    for place in (entry for name in PLACES if name != "cities" for entry in PLACES[name]):
        entry = place["fr"]
        if entry["gender"] == "pl":
            assert entry["prep"] in {"aux", "dans"}, place
        if entry["prep"] in {"au", "aux", "dans"}:
            assert entry.get("article"), place
        if entry["prep"] == "au":
            assert entry["gender"] == "m", place


@pytest.mark.parametrize("code", words.codes())
def test_a_place_name_tells_one_place(code: str) -> None:
    """No name leads to two places, unless all but one of them call it vague."""
    assert shared(places(), name_forms, code) == {}


def test_organisations_are_complete() -> None:
    """Each organisation has its name and grammar in every language, each head noun in its own."""
    assert len(ORGANISATIONS["known"]) > 280
    assert len({entry["id"] for entry in ORGANISATIONS["known"]}) == len(ORGANISATIONS["known"])
    for entry in ORGANISATIONS["known"]:
        assert entry["sector"]
        assert all(entry[code]["name"] for code in words.codes())
        assert {entry["de"]["gender"], entry["fr"]["gender"]} <= GENDERS
    for entry in ORGANISATIONS["heads"]:
        own = {code: entry[code] for code in words.codes() if code in entry}
        assert own
        assert all(word["word"] for word in own.values())
        assert {word.get("gender", "m") for word in own.values()} <= GENDERS


@pytest.mark.parametrize("code", words.codes())
def test_an_organisation_name_tells_one_thing(code: str) -> None:
    """No name leads to two organisations, or to an organisation and a place."""
    same = [{"id": name} for names in ORGANISATIONS["same"].values() for name in names]
    assert shared([*ORGANISATIONS["known"], *same, *places()], name_forms, code) == {}


def test_vague_names_are_listed() -> None:
    """What is called vague stands in the list of names that are alike everywhere, once."""
    same = [name for names in ORGANISATIONS["same"].values() for name in names]
    assert len(set(same)) == len(same) > 500
    assert set(ORGANISATIONS["vague"]) <= set(same)


def test_first_names_have_one_gender() -> None:
    """No first name stands twice, and there are enough of them."""
    names = [name for block in FIRST_NAMES.values() for name in block.split()]
    assert set(FIRST_NAMES) == {"m", "f", "u"}
    assert len(set(names)) == len(names) > 3000


@pytest.mark.parametrize("code", words.codes())
def test_name_files_are_alike(code: str) -> None:
    """Each language has titles, addresses, particles, suffixes, honorifics and stop words."""
    names = words.load(f"languages/{code}/names.yaml")
    keys = {"titles", "addresses", "particles", "suffixes", "honorifics", "name_stop"}
    assert set(names) == keys
    assert set(names["titles"]) == {"m", "f", "any"}
    assert all(isinstance(word, str) for word in texts(names))
    for block in (names["name_stop"], words.load(f"languages/{code}/common.yaml")["words"]):
        assert block == block.lower()
        assert len(set(block.split())) == len(block.split())


@pytest.mark.parametrize("code", words.codes())
def test_no_place_begins_with_a_stop_word(code: str) -> None:
    """What opens the name of a place or an organisation is no word that opens no name."""
    stop = set(words.load(f"languages/{code}/names.yaml")["name_stop"].split())
    for entry in (*places(), *ORGANISATIONS["known"]):
        first, *rest = entry.get(code, {}).get("name", entry["id"]).split()
        assert not rest or first.isupper() or first.lower() not in stop - ARTICLES, entry


def test_german_nouns_stand_once() -> None:
    """A German noun makes compounds or stands alone, not both."""
    common = words.load("languages/de/common.yaml")
    nouns, whole = set(common["nouns"].split()), set(common["whole_nouns"].split())
    assert len(nouns) > 2500
    assert not nouns & whole
