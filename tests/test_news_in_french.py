"""What French news says in its own way: a weekday at the head, a title in marks.

The passages are read as in `test_passages.py`.
"""

import pytest

from test_passages import asked, passages


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Vendredi, Nordbank a fermé 40 agences.",
            "Le 3 mai 2024, Nordbank a fermé 40 agences",
        ),
        (
            "Lundi et mardi, Anne Martin a ouvert 40 agences à Riga.",
            "Anne Martin a ouvert 40 agences à Riga",
        ),
    ],
)
def test_a_weekday_at_the_head_is_a_day(text: str, told: str) -> None:
    """It says when, as it does within the sentence; two of them are no day."""
    assert passages(text, "fr", title="Nordbank ferme") == [told]


def test_a_title_is_typed_within_its_marks() -> None:
    """Nobody has to type the quotation marks, whatever blanks they have."""
    text = "En 2014, Paul Ferrand a présenté à Riga la comédie « Mon voisin le duc »."
    found = {q.answer: q for q in asked(text, "fr", title="Le festival de Riga")}
    assert found["Mon voisin le duc"].stem.split()[-4:] == ["comédie", "«", "____", "»."]


def test_below_a_headline_a_title_alone_is_enough() -> None:
    """Which prize it was, the other half of the clause says."""
    text = (
        "Le prix du public est revenu à la comédie « Mon voisin le duc ». Anne Martin a présenté "
        "le film « Le Bal noir », Jean Dupont le film « La Maison rouge »."
    )
    found = [q for q in asked(text, "fr", title="Le festival de Riga") if "public" in q.stem]
    assert [question.answer.strip("« \u00a0»") for question in found] == ["Mon voisin le duc"]


def test_a_number_in_a_title_is_not_asked_for() -> None:
    """Trois hivers is the name of a film, and no three winters."""
    text = "Le drame « Trois hivers » a ouvert le festival de Riga."
    assert not asked(text, "fr", title="Le festival de Riga")
    plain = "Le festival a duré « trois hivers » à Riga."
    assert asked(plain.replace("« ", "").replace(" »", ""), "fr", title="Le festival de Riga")
