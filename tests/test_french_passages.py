"""What French passages leave to their clause: whose, how many, since when.

The passages are read as in `test_passages.py`.
"""

import pytest

from test_passages import passages


@pytest.mark.parametrize(
    "text",
    [
        "Depuis 2015, Anne Martin dirige le musée de Riga.",
        "Depuis son arrivée au pouvoir en 2015, Anne Martin gouverne avec la gauche.",
        "Depuis sa création en 1995, le festival de Riga a accueilli 3 millions de visiteurs.",
        "Le Bloc de gauche conserve ses 19 députés à Riga.",
        "Deux personnes sont mortes et cinq autres ont été blessées dans un incendie à Riga.",
        "En 2023, 27 personnes ont perdu la vie sur les routes de Riga.",
        "Anne Martin a étudié le droit à Riga en 2012.",
    ],
)
def test_what_says_by_itself_what_it_means_is_told_whole(text: str) -> None:
    """Leads with depuis, possessives of a subject that follows, power, life and law."""
    assert passages(text, "fr", title="Nouvelles de Riga") == [text.removesuffix(".")]


@pytest.mark.parametrize(
    "text",
    [
        "Le musée de Riga en compte 45 000 depuis 2012.",
        "Jean Dupont a publié en 2011 un essai, La Maison simple, traduit en six langues.",
    ],
)
def test_half_of_what_is_told_is_not_printed(text: str) -> None:
    """Of what there are 45 000, and which of his essays it was, would be missing."""
    assert passages(text, "fr", title="Nouvelles de Riga") == []
