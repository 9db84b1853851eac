"""What stands before, between and behind a French clause without belonging to it.

The passages are read as in `test_passages.py`, the headlines as in `test_headlines.py`.
"""

import pytest

import test_headlines
from quizgen.explain import explain
from quizgen.generate import sentences_of
from quizgen.passages.facts import PASSAGE, TEXT, find_passages
from quizgen.reading.articles import parse
from test_passages import asked, passages


def braced(text: str, title: str = "Une course à Riga") -> str:
    """Return the first passage with what can be asked for in braces."""
    article = parse(f"---\ntitle: '{title}'\ndate: 2024-05-06\n---\n{text}\n".encode(), "a.md")
    facts = find_passages(sentences_of(article))
    return next((getattr(fact.get(TEXT), "text", "") for fact in facts), "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Championne olympique et championne du monde, l'Américaine Jane Doe a gagné 9 courses.",
            "L'Américaine Jane Doe a gagné 9 courses",
        ),
        (
            "Professeur de droit, ancien maire de Riga, Jean Dupont a écrit 40 livres.",
            "Jean Dupont a écrit 40 livres",
        ),
        (
            "Un peu plus tard, Jean Dupont a obtenu 40 voix à Riga.",
            "Jean Dupont a obtenu 40 voix à Riga",
        ),
        (
            "À Riga, où elle a débuté il y a 10 ans, Jane Doe a ouvert 40 agences.",
            "À Riga, Jane Doe a ouvert 40 agences",
        ),
        (
            "Après le départ de Jean Martin, qui dirige Nordbank, Jane Doe a ouvert 40 agences.",
            "Après le départ de Jean Martin, Jane Doe a ouvert 40 agences",
        ),
        (
            "Jean Dupont a ouvert en 2019 le musée de Riga, vitrine du groupe, avec la ministre.",
            "Jean Dupont a ouvert en 2019 le musée de Riga",
        ),
        (
            "Jane Doe a ouvert 40 agences à Riga, afin de gagner des clients.",
            "Jane Doe a ouvert 40 agences à Riga, afin de gagner des clients",
        ),
    ],
)
def test_what_only_tells_more_is_left_out(text: str, told: str) -> None:
    """Who somebody is, when it was by the article's own count, where a place is known for."""
    assert told in passages(text, "fr", title="Une course à Riga")


def test_a_list_is_no_description() -> None:
    """What `et` joins to it stays."""
    text = "Jane Doe a ouvert des agences, bureaux de change et guichets à Riga en 2019."
    assert passages(text, "fr") == [text.rstrip(".")]


def test_who_did_the_one_thing_of_its_kind_is_asked_below_the_headline() -> None:
    """There is one throwing contest there; meetings are many."""
    text = "Anne Martin a remporté le concours du lancer du disque."
    assert "{Anne Martin} a remporté" in braced(text)
    assert not braced(text.replace("le concours du", "un concours de"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("En 2019, le prix a été décerné à « The Last Pier ».", "{«\u00a0The Last Pier\u00a0»}"),
        ("En 2019, Anne Martin a enseigné à l'université d'Oxford.", "{à l'université d'Oxford}"),
    ],
)
def test_a_name_with_an_apostrophe_or_in_quotation_marks_is_asked_for(text: str, told: str) -> None:
    """The word lists have another apostrophe than sentences, and titles have no article."""
    assert told in braced(text)


@pytest.mark.parametrize(
    ("headline", "answer"),
    [
        ("Voile : victoire de Karla Vogt à Riga", "Karla Vogt"),
        ("Riga : quatre morts dans un incendie", "quatre"),
        ("Un mort et huit blessés dans un incendie à Riga", "huit"),
    ],
)
def test_a_french_headline_tells_without_a_verb(headline: str, answer: str) -> None:
    """Victory, fire and death are told by their nouns."""
    assert answer in {q.answer for q in test_headlines.asked(headline, "fr")}


def test_what_alors_que_adds_leans_on_nothing() -> None:
    """Alors alone goes on from a sentence before, and so does ainsi."""
    text = "Jean Dupont a vendu 30 ports de Riga en 2019 alors qu'il était le seul candidat."
    assert {q.answer for q in asked(text, "fr")}


def test_the_weekday_goes_with_the_day_that_is_asked_for() -> None:
    """Le dimanche ____ is no date that one could choose."""
    text = "À la suite du vote de dimanche 5 mai, Nordbank a fermé 40 agences à Riga."
    stems = [q.stem for q in asked(text, "fr") if q.answer == "5 mai 2024"]
    assert stems == ["À la suite du vote du ____, Nordbank a fermé 40 agences à Riga."]


def test_the_group_is_that_of_the_results() -> None:
    """A headline on results is about one house."""
    text = "Le chiffre d'affaires du groupe a atteint 586 millions d'euros en 2019."
    assert "{586}" in braced(text, "Lomwa : résultat stable au semestre")
    assert not braced(text, "Lomwa : nouvelle façade")


def test_the_day_behind_du_is_asked_for() -> None:
    """The blank leaves the article to the clause: le vote du ____."""
    text = "Lors du vote du 5 mai 2019, Nordbank a vendu 40 ports à Riga."
    stems = {q.stem for q in asked(text, "fr") if q.answer == "5 mai 2019"}
    assert stems == {"Lors du vote du ____, Nordbank a vendu 40 ports à Riga."}


@pytest.mark.parametrize(
    "text",
    [
        "La Banque de Riga annonce avoir vendu 40 ports en 2019",
        "Nordbank a vendu 40 ports en 2019 afin de mettre la main sur Lomwa",
        "Le musée de Riga a vu le jour en 2019 grâce à 40 mécènes",
    ],
)
def test_set_phrases_and_infinitives_make_a_clause(text: str) -> None:
    """No noun goes on with avoir, and nobody asks which hand."""
    assert passages(f"{text}.", "fr") == [text]


def test_explain_knows_a_passage_that_was_set_right() -> None:
    """What is asked of it stands below it, though the clause is printed otherwise."""
    text = "En 2019, Nordbank a ouvert 40 agences à Riga avec 30% de rabais."
    article = parse(f"---\ntitle: Nordbank\ndate: 2024-05-06\n---\n{text}\n".encode(), "a.md")
    told = explain(article, [PASSAGE])
    assert "asked:" in told
