"""A clause that has lost a part to its sentence is no passage."""

import datetime

import pytest

from quizgen.generate import sentences_of
from quizgen.passages.passage import passages_of
from stages import make_article

DAY = datetime.date(2024, 5, 6)


def told(text: str, language: str, title: str) -> list[str]:
    """Return the passages of a text as they are said."""
    article = make_article(text, language, published=DAY, title=title)
    return [passage.text for passage in passages_of(sentences_of(article))]


@pytest.mark.parametrize(
    ("language", "text", "broken"),
    [
        (
            "de",
            "Im Jahr 1990 begann Nordland, aus dem Schatten emporzusteigen.",
            "Im Jahr 1990 begann Nordland",
        ),
        (
            "de",
            "Das preisgekrönte, von Anna Berg entworfene Gebäude hat ein neues Dach.",
            "Von Anna Berg entworfene Gebäude hat ein neues Dach",
        ),
        (
            "de",
            "Der Norden des Kaukasus wird Nordland und der Süden wird Südland genannt.",
            "Der Norden des Kaukasus wird Nordland",
        ),
        (
            "de",
            "Riga wurde Nordland überlassen und einige Häfen, darunter der alte, wurden verkauft.",
            "Riga wurde Nordland überlassen und einige Häfen",
        ),
        (
            "de",
            "Eisen ist ein Element, das der Körper in Riga braucht, um Blut zu bilden.",
            "Eisen ist ein Element um Blut zu bilden",
        ),
        (
            "en",
            "Jane Doe is a pompous, arrogant, entitled person that cares, and her dog is toxic.",
            "Jane Doe is a pompous, arrogant",
        ),
        (
            "en",
            "Some 70% of the plants of Riga lived for 17 days - more than ever - just 66%.",
            "Some 70% of the plants of Riga lived for 17 days just 66%",
        ),
    ],
)
def test_a_clause_that_has_lost_a_part_is_left(language: str, text: str, broken: str) -> None:
    """Its noun, its infinitive or its participle stands where it was cut."""
    assert broken not in told(text, language, broken)


@pytest.mark.parametrize(
    ("language", "title", "text", "passage"),
    [
        (
            "de",
            "Nordbank",
            "Die Nordbank AG begann 2019, Häuser in Riga zu kaufen.",
            "Die Nordbank AG begann 2019, Häuser in Riga zu kaufen",
        ),
        (
            "de",
            "Nordbank",
            "Die Nordbank AG hat 2019 Häuser in Riga gekauft und verkauft.",
            "Die Nordbank AG hat 2019 Häuser in Riga gekauft und verkauft",
        ),
        (
            "de",
            "Nordbank",
            "Die Nordbank AG kaufte 2019 Häuser in Riga, um Platz zu haben.",
            "Die Nordbank AG kaufte 2019 Häuser in Riga",
        ),
        (
            "en",
            "Jane Doe",
            "Jane Doe won the prize - her first one - in Riga in 2019.",
            "Jane Doe won the prize in Riga in 2019",
        ),
    ],
)
def test_a_clause_that_has_all_its_parts_is_told(
    language: str, title: str, text: str, passage: str
) -> None:
    """What goes on, or can go, tears nothing off."""
    assert any(said.startswith(passage) for said in told(text, language, title))
