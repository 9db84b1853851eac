"""The word lists have the shape that the program relies on."""

import unicodedata
from collections import defaultdict
from typing import Any

import pytest

from quizgen import words

ROLES: list[dict[str, Any]] = words.load("words/roles.yaml")
CATEGORIES = set(
    "executive politics office science arts sport profession religion law military".split()
)


def texts(node: Any) -> list[str]:
    """Collect every string in a list, keys included."""
    if isinstance(node, dict):
        return [text for pair in node.items() for part in pair for text in texts(part)]
    if isinstance(node, list):
        return [text for part in node for text in texts(part)]
    return [node] if isinstance(node, str) else []


def role_forms(role: dict[str, Any], code: str) -> set[str]:
    """Collect the forms that tell a role in a language, those too vague left out."""
    entry = role[code]
    main = [] if entry.get("vague") else [entry[k] for k in ("m", "f", "neutral") if k in entry]
    return {form for text in (*main, *entry.get("also", [])) for form in text.split("/")}


@pytest.mark.parametrize("path", ["words/roles.yaml"])
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
    owners = defaultdict(set)
    for role in ROLES:
        for form in role_forms(role, code):
            owners[form.casefold()].add(role["id"])
    assert {form: ids for form, ids in owners.items() if len(ids) > 1} == {}
