"""Offices and professions are found in all their forms, with what puts them out of the present."""

from dataclasses import replace

import pytest

from quizgen.models import Role
from quizgen.rendering import render
from stages import mentions


def roles(text: str, language: str) -> list[tuple[str, str, str]]:
    """Return words, id and kind of each role."""
    return [
        (said, value.id, value.kind)
        for said, value in mentions(text, language)
        if isinstance(value, Role)
    ]


@pytest.mark.parametrize(
    ("language", "text", "said", "id_"),
    [
        ("de", "Die Bundeskanzlerin sprach.", "Bundeskanzlerin", "chancellor"),
        ("de", "Er traf den Präsidenten.", "Präsidenten", "president"),
        ("de", "Das Büro des Finanzchefs war leer.", "Finanzchefs", "cfo"),
        ("de", "Dort sprach die Vorsitzende des Vorstands.", "Vorsitzende des Vorstands", "ceo"),
        ("de", "Der US-Präsident kam.", "Präsident", "president"),
        ("en", "It was Federal Judge Xyla Quorn.", "Federal Judge", "judge"),
        ("en", "The chief financial officer left.", "chief financial officer", "cfo"),
        ("en", "Two board members left.", "board members", "board_member"),
        ("en", "The Prime Minister left.", "Prime Minister", "prime_minister"),
        ("en", "The acting CEO left.", "acting CEO", "interim_ceo"),
        ("fr", "La directrice financière part.", "directrice financière", "cfo"),
        ("fr", "Le Premier ministre part.", "Premier ministre", "prime_minister"),
        ("fr", "Le ministre des Finances part.", "ministre des Finances", "finance_minister"),
        ("fr", "Les présidents partent.", "présidents", "president"),
        ("fr", "Le PDG par intérim part.", "PDG par intérim", "interim_ceo"),
        ("fr", "Le président de la Banque centrale de Riga part.", "président", "president"),
    ],
)
def test_a_role_is_found_in_its_forms(language: str, text: str, said: str, id_: str) -> None:
    """Case, number, gender and capitals lead to the same entry; the longest one wins."""
    assert roles(text, language) == [(said, id_, "role")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der frühere Finanzchef kam."),
        ("de", "Die Ex-Ministerin kam."),
        ("de", "Der damalige Präsident kam."),
        ("de", "Der ehemalige Airbus-Chef kam."),
        ("de", "Der scheidende Präsident kam."),
        ("en", "The former CEO came."),
        ("en", "Former CEO Anna Berg came."),
        ("en", "The ex-president came."),
        ("en", "The outgoing president came."),
        ("en", "The former Northbank Inc. CEO came."),
        ("fr", "L'ancien président est venu."),
        ("fr", "On a vu l'ex-PDG Paul Roux."),
        ("fr", "Le président sortant est venu."),
    ],
)
def test_what_is_over_is_no_role_of_the_present(language: str, text: str) -> None:
    """`{role}` in a line does not match it, `former_role` does."""
    assert [kind for _, _, kind in roles(text, language)] == ["former_role"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der künftige Finanzchef Karl Maier kam."),
        ("de", "Sie sind ohne Präsident."),
        ("de", "Er ist kein Minister."),
        ("en", "The incoming CEO came."),
        ("en", "The future president came."),
        ("en", "They have no president."),
        ("fr", "La future ministre est venue."),
        ("fr", "Ils sont sans président."),
        # the first one may hold it no more
        ("de", "Karl Maier, der erste Präsident von Airbus, kam."),
        ("en", "John Miller, the first president of Airbus, came."),
        ("fr", "Paul Roux, le premier président d'Airbus, est venu."),
    ],
)
def test_what_nobody_holds_yet_is_no_role(language: str, text: str) -> None:
    """Future and missing offices give no mention."""
    assert [kind for _, _, kind in roles(text, language) if kind == "role"] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They met John Baker and Mary Cook."),
        ("en", "They met Xyla Baker. Then Baker left."),
        ("de", "Dort saß Xyla Fischer. Dann ging Fischer."),
        ("en", "It is a member state with a pilot programme, a business model and major changes."),
        ("fr", "Le conseil général lance un projet pilote ; il en est accusé en général."),
        ("de", "Es war ein guter Leiter für Strom und ein Kapitel."),
        ("fr", "La cuisine du chef-lieu était bonne."),
    ],
)
def test_surnames_and_other_words_are_no_roles(language: str, text: str) -> None:
    """A baker is no Baker; a word of several meanings leads to no entry of the list."""
    assert not any(id_ for _, id_, _ in roles(text, language))


def test_a_vague_role_is_bound_to_its_language() -> None:
    """Boss may be anything: no other language can say it."""
    ((_, value),) = mentions("The boss came.", "en")
    assert isinstance(value, Role)
    assert (value.id, value.language) == ("", "en")
    assert render(value, "de") is None


@pytest.mark.parametrize(
    ("language", "text", "gender"),
    [
        ("de", "Die Finanzchefin kam.", "f"),
        ("de", "Der Finanzchef kam.", "m"),
        ("de", "Der Vorstandsvorsitzende kam.", ""),
        ("de", "Sie traf den Vorstandsvorsitzenden.", ""),
        ("fr", "La directrice financière est venue.", "f"),
        ("en", "The CEO came.", ""),
        ("en", "The spokeswoman came.", "f"),
    ],
)
def test_a_form_may_tell_the_gender(language: str, text: str, gender: str) -> None:
    """English offices mostly do not."""
    ((_, value),) = mentions(text, language)
    assert isinstance(value, Role)
    assert value.gender == gender


def test_a_role_agrees_with_who_holds_it() -> None:
    """Der Vorstandsvorsitzende of an article is a Vorstandsvorsitzender in a stem."""
    ((_, value),) = mentions("Der Vorstandsvorsitzende kam.", "de")
    assert isinstance(value, Role)
    said = {g: render(replace(value, gender=g), "de") for g in ("m", "f")}
    assert said["m"] is not None
    assert said["m"].text == "Vorstandsvorsitzender"
    assert said["f"] is not None
    assert said["f"].text == "Vorstandsvorsitzende"


def test_a_name_glued_to_a_role_is_a_mention_of_its_own() -> None:
    """Airbus-Chef is the organisation and what somebody is there."""
    found = [(said, value.kind) for said, value in mentions("Airbus-Chef Karl Maier kam.", "de")]
    assert found == [("Airbus", "organisation"), ("Chef", "role"), ("Karl Maier", "person")]
