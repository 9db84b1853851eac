"""What participles between commas say of subjects, as sentences of their own.

The passages are read as in `test_passages.py`.
"""

import pytest

from quizgen.generate import sentences_of
from quizgen.passages.passage import passages_of
from stages import make_article
from test_passages import DAY, passages

TITLE = "Nouvelles de Riga"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Le musée de Riga, fondé en 1898 par Jean Dupont, possède 12 000 œuvres.",
            "Le musée de Riga a été fondé en 1898 par Jean Dupont",
        ),
        (
            "Le musée de Riga, installé depuis 1936 dans une gare, possède 12 000 œuvres.",
            "Le musée de Riga est installé depuis 1936 dans une gare",
        ),
        (
            "Jean Dupont, né à Riga en 1952, a vendu 12 tableaux.",
            "Jean Dupont est né à Riga en 1952",
        ),
        (
            "Les halles de Riga, construites en 1972 et fermées depuis juin, abritent 12 stands.",
            "Les halles de Riga ont été construites en 1972",
        ),
        (
            "Le pont de Riga, dessiné par Anne Martin, mesure 120 mètres.",
            "Le pont de Riga a été dessiné par Anne Martin",
        ),
    ],
)
def test_a_participle_gets_its_verb(text: str, told: str) -> None:
    """What lasts is so, what has a date or a doer was done; who was born is."""
    assert passages(text, "fr", title=TITLE)[-1] == told


@pytest.mark.parametrize(
    "text",
    [
        "Le musée de Riga, dirigé par Anne Martin, possède 12 000 œuvres.",
        "Une équipe de Riga, formée en 2012, a découvert 12 fossiles.",
        "Le musée de Riga, fermé et vide, possède 12 000 œuvres.",
    ],
)
def test_what_may_have_ended_or_is_one_of_many_is_not_told(text: str) -> None:
    """Who runs it now, and which of the teams it is, would not be sure."""
    assert not any(" été " in told for told in passages(text, "fr", title=TITLE))


def test_the_proof_of_a_description_is_its_whole_sentence() -> None:
    """Its mentions stand where the sentence has them."""
    text = "Le musée de Riga, fondé en 1898 par Jean Dupont, possède 12 000 œuvres."
    article = make_article(text, "fr", published=DAY, title=TITLE)
    *_, told = passages_of(sentences_of(article))
    assert told.sentence.text == text
    marked = [text[m.start : m.end] for piece in told.pieces if (m := piece.mention)]
    assert marked == ["musée de Riga", "1898", "Jean Dupont"]
