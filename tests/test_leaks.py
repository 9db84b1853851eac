"""No stem gives its answer away: by another name, by its people, by the month of its article."""

import datetime
from decimal import Decimal

import pytest

from quizgen.asking.leaks import leaks
from quizgen.models import Amount, Name
from test_passages import asked


def test_another_name_of_a_firm_tells_it() -> None:
    """Who reads Hewlett-Packard in the headline needs not be asked for HP."""
    firm = Name("organisation", "HP", id="hp")
    told = "Au sujet de « Hewlett-Packard ferme un site » : ____ a perdu 3 milliards de dollars."
    assert leaks(told, "HP", firm, "fr")
    assert not leaks(told.replace("Hewlett-Packard", "Nordbank"), "HP", firm, "fr")


@pytest.mark.parametrize(
    ("stem", "told"), [("Zur Völklinger Hütte: ____", True), ("Zum Volk: ____", False)]
)
def test_a_town_is_told_by_what_is_its_own(stem: str, told: bool) -> None:  # noqa: FBT001
    """Only the end differs between Völklingen and Völklinger."""
    town = Name("place", "Völklingen")
    assert leaks(stem, "Völklingen", town, "de") == told


def test_a_date_is_not_asked_for_beside_its_month() -> None:
    """The month of the article beside its headline would tell that of the date."""
    text = "Nordbank a ouvert 14 agences à Riga jeudi 2 mai."
    made = asked(text, "fr", title="Une banque à Riga", published=datetime.date(2024, 5, 6))
    dated = next(q for q in made if q.answer == "2 mai 2024")
    other = next(q for q in made if q.answer == "14")
    assert dated.stem.endswith(": Nordbank a ouvert 14 agences à Riga le ____.")
    assert "mai 2024" not in dated.stem
    assert "(mai 2024)" in other.stem


def test_a_number_is_told_with_its_unit_too() -> None:
    """The £2.5m bridge of the headline gives away what the bridge cost; £12.5m does not."""
    key = Amount(Decimal("2.5"))
    stem = "On “£{}m bridge opens”: The bridge cost £____m."
    assert leaks(stem.format("2.5"), "2.5", key, "en")
    assert not leaks(stem.format("12.5"), "2.5", key, "en")
    assert not leaks(stem.format("2.51"), "2.5", key, "en")
