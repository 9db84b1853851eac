"""What the people of a country are called tells whose country it is, and nothing else."""

import pytest

from quizgen.commands.gathering import all_relations
from quizgen.generate import facts_of
from quizgen.models import Language
from stages import make_article

TOLD = """
de | Der Spanier Juan Berg gewann in Rom. | ES
de | Die Kenianerin Anna Weber gewann in Rom. | KE
en | Spaniard John Miller won in Rome. | ES
en | Kenyan Mary Miller won in Rome. | KE
fr | L'Espagnole Anne Martin a gagné à Rome. | ES
"""
SILENT = """
de | In Spanien Anna Weber zu sehen war schön.
en | In Spain Mary Miller won the race.
en | Swiss-born Spaniard John Miller won in Rome.
"""


def countries(text: str, language: Language) -> list[str]:
    """Return from which countries a sentence says people are."""
    facts = facts_of([make_article(text, language)], all_relations([]))
    return [
        nation.key for f in facts if f.relation == "nationality" and (nation := f.get("nation"))
    ]


@pytest.mark.parametrize(
    ("language", "text", "country"), [line.split(" | ") for line in TOLD.strip().splitlines()]
)
def test_who_is_called_by_a_country_is_from_there(
    language: Language, text: str, country: str
) -> None:
    """The Spaniard X is from Spain."""
    assert countries(text, language) == [country]


@pytest.mark.parametrize(
    ("language", "text"), [line.split(" | ") for line in SILENT.strip().splitlines()]
)
def test_who_is_in_a_country_need_not_be_from_there(language: Language, text: str) -> None:
    """Nor is it told of somebody who is called by two of them."""
    assert countries(text, language) == []
