"""Short forms that a text spells out are found with their long forms."""

import pytest

from quizgen.mentions.acronyms import find_acronyms
from quizgen.models import Name
from stages import mentions


@pytest.mark.parametrize(
    ("language", "text", "pair"),
    [
        ("en", "It is a large language model (LLM).", ("large language model", "LLM")),
        ("en", "They have many graphics processing units (GPUs).",
         ("graphics processing units", "GPUs")),
        ("en", "It uses LLM (large language model) parts.", ("large language model", "LLM")),
        ("en", "a Code of Practice on Wine (CPW)", ("Code of Practice on Wine", "CPW")),
        ("de", "Das ist ein großes deutsches Rad (GDR).", ("großes deutsches Rad", "GDR")),
        ("de", "Die Deutsche Wanderkarte (DWK) gilt.", ("Deutsche Wanderkarte", "DWK")),
        ("de", "das Landesmeldeamt (LMA)", ("Landesmeldeamt", "LMA")),
        ("fr", "un modèle de langue géant (MLG)", ("modèle de langue géant", "MLG")),
    ],
)  # fmt: skip
def test_both_forms_are_found(language: str, text: str, pair: tuple[str, str]) -> None:
    """The initials make the short form; small words may be left out."""
    found = [text[mention.start : mention.end] for mention in find_acronyms(text, language)]
    assert sorted(found) == sorted(pair)


@pytest.mark.parametrize(
    "text",
    [
        "It is a large language model (GPT).",
        "The senator (D) and the model (A1) came.",
        "He is one, large, lively man (LLM).",
        "The group (USA) grew.",
        "They say (LLM) it.",
        "(LLM)",
        "the longsuffering (LSF)",
    ],
)
def test_other_brackets_are_left(text: str) -> None:
    """What does not spell the letters is no long form."""
    assert find_acronyms(text, "en") == []


@pytest.mark.parametrize(
    "text",
    [
        "nach § 3 des Bürgerlichen Gartenbuchs (BGB)",
        "das Europäische Netz der Städte (ENS)",
        "Das Europäische Netz der Städte (ENS) hilft.",
        "Der Deutsche Wanderpass (DWP) gilt.",
    ],
)
def test_an_inflected_long_form_is_left(text: str) -> None:
    """Nobody says it so: BGB stands for Bürgerliches Gartenbuch."""
    assert find_acronyms(text, "de") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The United Bakers Association (UBA) won. Then UBA left."),
        ("de", "Das Institut für Brot (IFB) gewann. Dann ging das IFB."),
        ("fr", "Le Service numérique quornais (SNQ) rit. Le SNQ part."),
    ],
)
def test_a_short_form_stands_for_its_organisation(language: str, text: str) -> None:
    """Once an article has spelled it out, it is the same name everywhere."""
    names = [value for _, value in mentions(text, language) if isinstance(value, Name)]
    assert len(names) == 3
    assert len({name.key for name in names}) == 1
    assert names[0].kind == "organisation"
