"""Which clauses French keeps, which it cuts, and what in them points to nothing.

The passages are read as in `test_passages.py`.
"""

import pytest

from quizgen.passages.facts import PASSAGE
from stages import ask_all, make_article, make_ask, make_relation
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
            "Anne Martin dirige Nordbank, fondée par le précédent maire, mais fermée après un vol.",
            "Anne Martin dirige Nordbank",
        ),
        (
            "En 2019, Riga a gardé le thème « Art et lumière », dont le motif change.",
            "En 2019, Riga a gardé le thème « Art et lumière »",
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
        "En septembre 2002, des crues avaient fait 24 morts à Riga.",
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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Un feu, qui s'est déclaré à 6 heures à Riga, a fait neuf morts en 2019.",
            ["Un feu a fait neuf morts en 2019", "Un feu s'est déclaré à 6 heures à Riga"],
        ),
        (
            "Le ministère des Finances revient à Jean Dupont, Anne Martin reçoit la Défense.",
            ["Le ministère des Finances revient à Jean Dupont", "Anne Martin reçoit la Défense"],
        ),
        (
            "Un séisme a frappé Riga en 2019, faisant huit morts et 64 blessés, selon la police.",
            ["Un séisme a frappé Riga en 2019, faisant huit morts et 64 blessés"],
        ),
        (
            "La présidente de Nordbank, Anne Martin, a ouvert 40 agences à Riga.",
            ["La présidente de Nordbank, Anne Martin, a ouvert 40 agences à Riga"],
        ),
        (
            "Anne Martin a battu en 2019 le maire de Riga, Jean Dupont, après un débat.",
            ["Anne Martin a battu en 2019 le maire de Riga, Jean Dupont"],
        ),
        (
            "Anne Martin a rencontré en 2019 le ministre de la Santé, Jean Dupont.",
            ["Anne Martin a rencontré en 2019 le ministre de la Santé, Jean Dupont"],
        ),
        (
            "Ce lancement est un pas pour Nordbank et sera suivi de 10 autres à Riga.",
            ["Ce lancement est un pas pour Nordbank et sera suivi de 10 autres à Riga"],
        ),
    ],
)
def test_what_stands_beside_a_clause_is_told_too(text: str, told: list[str]) -> None:
    """Relative clauses of a subject, a second clause behind a comma, and what came of it."""
    assert passages(text, "fr", title="Lancement à Riga") == told


def test_a_number_in_words_is_asked_whole() -> None:
    """Of deux cents nobody asks for deux alone."""
    text = "Deux cents habitants de Riga ont voté en 2019. Trente-deux maisons ont brûlé à Riga."
    answers = {q.answer for q in asked(text, "fr", title=FIRE)}
    assert {"Deux cents", "Trente-deux"} <= answers


def test_a_day_is_asked_with_its_article() -> None:
    """All options have it."""
    text = "Un train a déraillé lundi 6 mai à Riga avec 40 passagers."
    (date,) = (q for q in asked(text, "fr", title=FIRE) if q.answer_kind == "date")
    assert all(option.startswith("le ") for option in date.options)


def test_the_object_of_what_a_noun_does_is_asked_below_a_headline() -> None:
    """A ministry that goes to somebody goes to one alone."""
    text = "Le ministère de l'Intérieur revient à Jean Dupont. Marc Petit et Paul Roux votent."
    assert not asked(text, "fr")
    made = asked(text, "fr", title="La Lettonie a un gouvernement")
    assert "Jean Dupont" in [question.answer for question in made]


def test_a_name_between_commas_is_asked_beside_its_office() -> None:
    """It is no list."""
    text = "Le maire de Riga, Jean Dupont, a salué « une chance pour toute la ville » en 2019."
    assert "Jean Dupont" in [q.answer for q in asked(text, "fr", title="Un pont à Riga")]


def test_a_town_that_rules_is_not_asked_for() -> None:
    """Bruxelles a salué means no town; another could not stand there."""
    text = "Bruxelles a salué la création de 40 agences en Lettonie."
    assert "Bruxelles" not in [q.answer for q in asked(text, "fr", title="Quarante agences")]


def test_the_prosecutor_is_that_of_the_headline() -> None:
    """Its name is one that each country has."""
    text = "Le Parquet fédéral annonce que des pirates ont volé 3 millions d'euros à Riga."
    assert passages(text, "fr", title="Des banques piratées")
    assert passages(text, "fr") == []


def test_a_slip_of_the_writer_is_not_asked() -> None:
    """Le matches is no French."""
    text = "Anne Martin a donné {} de Riga à Jean Dupont en 2019."
    assert asked(text.format("le ballon"), "fr")
    assert not asked(text.format("le matches"), "fr")


def test_he_is_nobody_whom_a_sentence_names_in_passing() -> None:
    """Il is the speech."""
    text = "Ce discours fut lu par le maire, Jean Dupont sur la place en 1963. Il est lu à Riga."
    assert not any("Dupont est lu" in told for told in passages(text, "fr", title="Un discours"))


@pytest.mark.parametrize("subject", ["Les deux hommes", "Le dossier de 112 pages"])
def test_how_many_or_how_large_says_not_which(subject: str) -> None:
    """Nobody knows which two, or whose file."""
    text = f"{subject} arrivent à Riga le 3 mai 2024."
    assert passages(text, "fr", title="Un sommet à Riga") == []
    assert passages(text.replace(subject, "Les 332 élus"), "fr", title="Un sommet à Riga")


def test_who_only_speaks_says_nothing() -> None:
    """What was announced stands elsewhere."""
    text = "Le président de Nordbank, Jean Dupont, a annoncé : « Nous ouvrons 40 agences »."
    assert passages(text, "fr", title="Nordbank") == []


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


def test_a_passage_asks_for_what_the_questions_on_its_fact_leave_out() -> None:
    """The buyer is asked already, the price is not."""
    relation = make_relation(
        {"buyer": "organisation", "target": "organisation", "price": "money"},
        {"fr": ["{buyer} <racheter> {target} pour {price}"]},
        [make_ask("who", "cloze", "buyer", {"fr": "{buyer} a racheté {target|le}."})],
    )
    text = "Air France a racheté Renault pour 38 millions d'euros en 2019."
    article = make_article(text, "fr", title="Un rachat")
    made = ask_all(article, relation, PASSAGE, languages=["fr"])
    assert {q.answer for q in made} == {"Air France", "38", "2019"}
