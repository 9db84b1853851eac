"""Whose figures are told: the headline's firm's, until the text turns to another one."""

import datetime

import pytest

from quizgen.generate import sentences_of
from quizgen.models import Language
from quizgen.passages.passage import passages_of
from stages import make_article

DAY = datetime.date(2014, 5, 7)


def told(text: str, title: str, language: Language) -> list[str]:
    """Return what a text says by itself or below its headline."""
    article = make_article(text, language, published=DAY, title=title)
    return [found.text for found in passages_of(sentences_of(article)) if not found.before]


@pytest.mark.parametrize(
    ("language", "title", "own", "figure", "turn"),
    [
        (
            "en",
            "Tesco returns to profit",
            "Tesco said on Wednesday that it had closed 30 shops.",
            "Revenue fell 8 percent to $2.1 billion",
            "Carrefour is still struggling.",
        ),
        (
            "fr",
            "Renault renoue avec les bénéfices",
            "Renault a annoncé mercredi la fermeture de deux usines.",
            "Le chiffre d’affaires a reculé de 8 % à 2,1 milliards d’euros",
            "Carrefour reste en difficulté.",
        ),
        (
            "de",
            "Commerzbank zurück in der Gewinnzone",
            "Die Commerzbank hat am Mittwoch 30 Filialen geschlossen.",
            "Der Gewinn sank um 8 Prozent auf 2,1 Milliarden Euro",
            "Volkswagen hat weiter Schwierigkeiten.",
        ),
    ],
)
def test_a_figure_is_the_headlines_firms_until_another_one_is_told_of(
    language: Language, title: str, own: str, figure: str, turn: str
) -> None:
    """Behind a sentence on a rival nobody can tell whose revenue fell."""
    typed = {said.replace("'", "’") for said in told(f"{own} {figure}.", title, language)}
    assert figure in typed
    typed = {said.replace("'", "’") for said in told(f"{own}\n\n{turn} {figure}.", title, language)}
    assert figure not in typed


@pytest.mark.parametrize(
    ("language", "figure", "owned"),
    [
        ("en", "Revenue fell 8 percent to $2.1 billion", "Revenue at Tesco fell 8 percent"),
        (
            "fr",
            "Le chiffre d'affaires a reculé de 8 %",
            "Le chiffre d'affaires de Renault a reculé de 8 %",
        ),
    ],
)
def test_a_figure_needs_an_owner(language: Language, figure: str, owned: str) -> None:
    """Below a headline that names no firm it says whose it is, or nothing."""
    said = told(f"{figure}. {owned}.", "Quarterly figures", language)
    assert said == [owned]


def test_what_befell_another_thing_is_not_the_headlines() -> None:
    """Behind a sentence on another fire nobody can tell which one killed them."""
    text = (
        "It was hot in Riga in 2010. The Velmo Fire has burned 900 acres. The blaze killed 22 cows."
    )
    assert "The blaze killed 22 cows" not in told(text, "Quorn Fire grows", "en")
