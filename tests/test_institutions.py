"""Institutions are found by what specifies them, and known by their acronyms."""

import pytest

from quizgen.mentions.gazetteer import gazetteer
from quizgen.mentions.institutions import find_institutions
from quizgen.models import Name
from stages import mentions


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "La Fédération suisse de natation a gagné.", ["Fédération suisse de natation"]),
        ("fr", "Il saisit le Conseil constitutionnel mardi.", ["Conseil constitutionnel"]),
        ("fr", "L'Agence nationale de la pêche demande au Conseil d'État de trancher.",
         ["Agence nationale de la pêche", "Conseil d'État"]),
        ("fr", "Le Comité olympique explique son choix.", ["Comité olympique"]),
        ("fr", "L'Union des pêcheurs du lac (UPL) proteste.", ["Union des pêcheurs du lac"]),
        ("fr", "Elle est à l'Académie royale depuis mai.", ["Académie royale"]),
        ("fr", "Elle a vu le Conseil durant sa visite.", []),
        ("fr", "Le comité a demandé du temps.", []),
        ("de", "Das Institut für Meereskunde forscht.", ["Institut für Meereskunde"]),
        ("de", "Der Chef des Instituts für deutsche Märchen geht.",
         ["Institut für deutsche Märchen"]),
        ("de", "Das Museum für Kunst und Gewerbe öffnet.", ["Museum für Kunst und Gewerbe"]),
        ("de", "Der Verein kämpft für Kinder.", []),
        ("en", "The Lake Fishing Union (LFU) protests.", ["Lake Fishing Union"]),
    ],
)  # fmt: skip
def test_a_name_ends_where_its_words_do(language: str, text: str, names: list[str]) -> None:
    """Neither verbs nor infinitives behind an institution belong to it."""
    found, _ = find_institutions(text, gazetteer(language))
    assert [candidate.text for candidate in found] == names


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "La Ligue suisse de tennis (LST) vote. La LST compte 300 clubs.",
         "Ligue suisse de tennis"),
        ("en", "The Lake Fishing Union (LFU) protests. The LFU has 300 members.",
         "Lake Fishing Union"),
    ],
)  # fmt: skip
def test_an_acronym_means_its_institution(language: str, text: str, name: str) -> None:
    """Behind its explanation the acronym stands for the whole name."""
    found = [value for _, value in mentions(text, language) if isinstance(value, Name)]
    assert {(value.text, value.kind) for value in found} == {(name, "organisation")}


def test_a_towns_adjective_opens_a_name() -> None:
    """Basler stays as it is in every case, other adjectives do not."""
    words = gazetteer("de")
    assert words.nominative("Basler Kantonalbank") == "Basler Kantonalbank"
    assert words.nominative("Deutschen Kantonalbank") == "Deutsche Kantonalbank"
    assert not words.nominative("Lehrer Kantonalbank")
