"""Who speaks a quotation, by the words round it."""

import pytest

from quizgen.commands.gathering import load_relations
from quizgen.models import Name
from quizgen.templates.relations import Relation
from stages import facts, make_article

SAID = {
    "de": "„Banken brauchen Zeit, Geld und einen neuen Anfang{}“",
    "en": "“Banks need time, money and a new beginning{}”",
    "fr": "« Chaque banque a besoin d'un nouveau départ{} »",
}


@pytest.fixture(scope="module")
def quote() -> Relation:
    """Return our relation of quotations."""
    return next(relation for relation in load_relations([]) if relation.relation == "quote")


def speakers(text: str, language: str, quote: Relation) -> list[str]:
    """Return who speaks in a text that has Q in place of a quotation, and Q. of a whole one."""
    said = SAID[language]
    whole = text.replace("Q.", said.format(".")).replace("Q", said.format(""))
    found = facts(make_article(whole, language), quote)
    names = (
        v.text
        for fact in found
        if fact.status == "asserted"
        for _, v in fact
        if isinstance(v, Name)
    )
    return list(dict.fromkeys(names))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Q, sagte der Vorsitzende des Bauverbands, Karl Maier."),
        ("de", "Q, sagte der kölnische Oberbürgermeister Hollands, Karl Maier."),
        ("de", "Q, sagt auch Karl Maier und greift die Bahn an."),
        ("de", "Q, so der Vorsitzende des Bauverbands Karl Maier."),
        ("de", "Der Brücken-Experte von Greenpeace, Karl Maier, wandte sich an die Stadt: Q."),
        ("de", "Der Vorstandsvorsitzende Karl Maier schloss sich mit den Worten an: Q."),
        ("de", "Laut dem Vorsitzenden des Bauverbands, Karl Maier, Q."),
        ("en", "Q, said Northbank Inc. Executive Director & CEO, Dr. Mary Smith."),
        ("en", "Q, said study co-author Professor Mary Smith of Oxford University."),
        ("en", "Q, said the head of the bank, Mary Smith."),
        ("en", "Adds Mary Smith, Q."),
        ("en", "Mary Smith of Oxford University and contributor to Slate wrote, Q."),
        ("en", "Mary Smith of the University of California disagreed with the town: Q."),
        ("en", "Mary Smith went on to add, Q."),
        ("fr", "Q explique le directeur de la banque, Jean Mercier."),
        ("fr", "Q, insiste quant à lui Jean Mercier."),
        ("fr", "Q analyse Jean Mercier dans un article."),
        ("fr", "Jean Mercier abonde : Q"),
        ("fr", "Selon le nouveau directeur du site de Lyon Jean Mercier, Q."),
        ("fr", "Selon le président du conseil, Jean Mercier, la banque va fermer : Q"),
        ("fr", "Jean Mercier, fondateur de Renault affirme Q."),
    ],
)
def test_a_frame_names_the_speaker(language: str, text: str, quote: Relation) -> None:
    """The office may have a complement, the verb be in no list, or a colon stand for it."""
    name = {"de": "Karl Maier", "en": "Mary Smith", "fr": "Jean Mercier"}[language]
    assert speakers(text, language, quote) == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Q, schreibt ein Anwalt der Kanzlei Berg im Auftrag von Karl Maier."),
        ("de", "Q, so ein Sprecher von Karl Maier."),
        ("de", "Q, zitiert die Zeitung Karl Maier."),
        ("de", "Maiers Anwalt widersprach: Q. Karl Maier schwieg."),
        ("de", "Ein Sprecher kritisierte Karl Maier: Q."),
        ("de", "Karl Maier widersprach nicht: Q."),
        ("en", "Mary Smith’s lawyer disagreed with the town: Q."),
        ("en", "Mary Smith was asked by a reporter: Q."),
        ("en", "Mary Smith and John Miller disagreed with the town: Q."),
        ("en", "Mary Smith met John Miller on his way to the bank: Q."),
        ("en", "A letter to Mary Smith disagreed with the town: Q."),
        ("fr", "L'avocat de Jean Mercier abonde : Q"),
        ("fr", "Q, lit-on dans une lettre à Jean Mercier."),
        ("fr", "Q, selon un ami de Jean Mercier."),
    ],
)
def test_a_frame_that_names_another_gives_nobody(language: str, text: str, quote: Relation) -> None:
    """Neither a lawyer's client nor who is asked, met or written to speaks."""
    assert speakers(text, language, quote) == []


def test_a_number_at_the_end_is_no_ordinal_before_a_quotation(quote: Relation) -> None:
    """Who is named in the sentence before has no part in the quotation."""
    text = "Paul Berg baut die Halle 4. Q, sagte Karl Maier."
    assert speakers(text, "de", quote) == ["Karl Maier"]
    article = make_article(text.replace("Q", SAID["de"].format("")), "de")
    (fact,) = facts(article, quote)
    assert "Paul" not in fact.evidence[0].sentence
