"""Which clauses French keeps, which it cuts, and what in them points to nothing.

The passages are read as in `test_passages.py`.
"""

import pytest

from test_passages import asked, passages

FIRE = "Incendie à Riga"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "En 1987, Jean Dupont a rejoint la Banque de Riga parce qu'il voulait aider.",
            "En 1987, Jean Dupont a rejoint la Banque de Riga",
        ),
        (
            "Jean Dupont travailla à Riga sur un plan, comprenant des canaux, dont un, et un pont.",
            "Jean Dupont travailla à Riga sur un plan",
        ),
        (
            "Le groupe de cosmétique, numéro deux mondial, Nordbank a ouvert en 2019 une usine.",
            "Nordbank a ouvert en 2019 une usine",
        ),
        (
            "La quatrième équipe concernée, le Riga FC, reste en Série A avec 15 points.",
            "La quatrième équipe concernée, le Riga FC, reste en Série A avec 15 points",
        ),
        (
            "Seize membres de Nordbank -c'est du moins leur nombre- ont quitté Riga en 2019.",
            "Seize membres de Nordbank ont quitté Riga en 2019",
        ),
    ],
)
def test_the_good_part_of_a_sentence_is_kept(text: str, told: str) -> None:
    """Reasons, asides, descriptions before a name and what hyphens insert can go."""
    assert passages(text, "fr", title="Nordbank à Riga") == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Environ 520 postes seront supprimés à Riga d'ici à 2026.",
        "C'est à Riga que Jean Dupont a fondé Nordbank en 1987.",
        "C'est Jean Dupont qui a fondé Nordbank à Riga en 1987.",
        "Nordbank n'a connu que cinq patrons depuis 1902.",
        "Il ne reste plus que 300 salariés chez Nordbank.",
        "Le portefeuille de la Réforme de l'administration revient à Jean Dupont de Riga.",
        "Nordbank a ouvert 40 agences dans les pays de l'est.",
    ],
)
def test_what_only_looks_like_pointing_or_denying_is_told(text: str) -> None:
    """D'ici à, c'est … que, ne … que, a title and the east are plain."""
    assert passages(text, "fr", title="Nordbank à Riga") == [text.removesuffix(".")]


@pytest.mark.parametrize(
    "text",
    [
        "C'est une banque qui a 12 agences à Riga.",
        "Jean Dupont n'a pas dit que Nordbank a 12 agences à Riga.",
        "Jean Dupont a quitté Riga trois jours avant que nous partions.",
        "L'homme perd tout à Riga lorsque ces derniers partent.",
    ],
)
def test_what_points_or_would_be_torn_is_silent(text: str) -> None:
    """This bank, no bank, three days before what, whenever that happens."""
    assert passages(text, "fr", title="Nordbank à Riga") == []


def test_a_claim_keeps_its_source() -> None:
    """Where what the source is remains unsaid, nothing is told."""
    text = "Selon le témoin, Nordbank a fermé 12 agences à Riga en 2019."
    assert passages(text, "fr") == []


def test_what_can_be_asked_is_preferred() -> None:
    """Of two halves of a sentence, the one with a number is taken."""
    text = "Les pompiers sont venus et 140 habitants de Riga ont été évacués."
    assert [q.answer for q in asked(text, "fr", title=FIRE)] == ["140"]


def test_a_name_is_typed_in_the_story_of_a_headline() -> None:
    """With a score beside it nobody else can be meant."""
    text = "Anne Martin vit à Riga. La joueuse lettone a battu la Polonaise Ewa Nowak 6-1, 6-2."
    made = asked(text, "fr", title="Tennis : victoire d'Anne Martin à Riga")
    assert "Ewa Nowak" in [question.answer for question in made]
