"""A name that several countries use means the listed body only in an article on its country."""

import pytest

from quizgen.models import Name
from stages import mentions


def ids(text: str, language: str) -> set[str]:
    """Return the ids of the organisations that a text names."""
    values = [value for _, value in mentions(text, language)]
    return {v.id for v in values if isinstance(v, Name) and v.kind == "organisation"}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "In New York, he met officials of the Treasury Department.", "us_treasury"),
        ("de", "Die Bundesregierung hat in Berlin ein Gesetz beschlossen.", "bundesregierung"),
        ("fr", "À Paris, le Parti socialiste a choisi Anne Mercier.", "ps_fr"),
        ("de", "Die Bundesregierung hat ein Gesetz beschlossen.", "bundesregierung"),
        ("de", "In Rom war ein Sprecher der Bundesregierung zu Gast.", "bundesregierung"),
    ],
)
def test_a_shared_name_is_the_listed_body_at_home(language: str, text: str, found: str) -> None:
    """Nothing else is told, or the country to which it belongs."""
    assert ids(text, language) == {found}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In Manila, he met officials of the Treasury Department."),
        ("de", "Die österreichische Kanzlerin sagte in Wien, die Bundesregierung werde helfen."),
        ("fr", "Au Portugal, le Parti socialiste a gagné les élections."),
    ],
)
def test_a_shared_name_is_just_a_name_in_an_article_on_another_country(
    language: str, text: str
) -> None:
    """The Philippines' Treasury Department is not the United States'."""
    assert ids(text, language) == {""}


def test_a_city_that_is_called_like_a_town_at_home_is_no_city() -> None:
    """Vienne is Vienna, and a town on the Rhône; with its country it is sure."""
    places = {
        text: {v.id for _, v in mentions(text, "fr") if isinstance(v, Name) and v.kind == "place"}
        for text in (
            "Le parquet de Vienne a ouvert une enquête.",
            "Il est mort à Vienne (Autriche) en 1990.",
        )
    }
    assert "Vienna" not in places["Le parquet de Vienne a ouvert une enquête."]
    assert "Vienna" in places["Il est mort à Vienne (Autriche) en 1990."]
