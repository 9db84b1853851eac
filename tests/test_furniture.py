"""Lines of the page are told from lines of the article, in whatever language they are."""

import pytest

from quizgen.reading import furniture
from quizgen.reading.blocks import split
from quizgen.reading.layout import arrange

FURNITURE = [
    "In Pocket speichern vorlesen Druckansicht 16 Kommentare lesen",
    "Lesezeit: 4 Min.",
    "(Bild: dpa)",
    "Foto: Jane Doe/AP",
    "Lesen Sie auch: Was der Streit kostet",
    "(emw)",
    "Melden Sie sich jetzt für unseren Newsletter an!",
    "Alle Rechte vorbehalten.",
    "von Erika Muster und Max Muster",
    "Leave a Reply",
    "Comments (3)",
    "12 comments",
    "Your email address will not be published. Required fields are marked *",
    "© 2024 The Daily. All rights reserved.",
    "Read more: How the deal was done",
    "Related stories: The deal",
    "Follow us on Mastodon and LinkedIn",
    "Tags: energy, deals",
    "By Jane Doe, Berlin",
    "By Jane Doe and John O'Neil2024-03-29",
    "Two boats in the harbour. Image: Jane Doe.",
    (
        "The captain of the ferry, who had steered her for thirty years, waves from her bridge on "
        "the evening of the last crossing, before the tunnel between the islands opens. Photo: AP"
    ),
    "Home | News | Sport | Contact",
    "— Jane Doe (@janedoe) 4. März 2020",
    "The bridge is open again! https://t.co/a1B2c3 pic.twitter.com/d4E5f6",
    "A lire également  Une usine de plus",
    "À lire aussi : la suite de l'affaire",
    "Crédit photo : Jeanne Martin",
    "Par Jeanne Martin",
    "Publié le 4 mai 2020 à 10h",
    "Votre adresse e-mail ne sera pas publiée.",
    "Sources : agence de presse",
    "The deal was signed on Friday after a long night […]",
    "https://example.org/deal",
    "195px",
    "***",
]
ARTICLE = [
    "The deal was signed on Friday.",
    "By winning the race, she became famous.",
    "Copyright law does not allow this.",
    "Sources say that the deal is near.",
    "Published on Friday, the report blames the board for the losses of the company.",
    "Read more than ten pages and you see the pattern.",
    "Von Berlin nach Paris in vier Stunden",
    "Foto und Film waren seine Leidenschaft.",
    "Kommentare wollte das Unternehmen nicht abgeben.",
    "Mehr Informationen gab der Sprecher nicht preis. Er bat um Geduld.",
    "Par exemple, elle a quitté le conseil.",
    "Photo ou dessin, le musée prend tout.",
    "Sources et témoins se contredisent.",
    "The museum bought one photo: the portrait of a king.",
    "She (@janedoe) sent the picture to a friend.",
    "Er zeigte ein Foto: das Bild einer Frau.",
    "Die Regierung (SPD) lehnte ab.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_recognised(line: str) -> None:
    """Share bars, credits, bylines, forms and calls are no part of the article."""
    assert furniture.is_furniture(line)


@pytest.mark.parametrize("line", ARTICLE)
def test_sentences_are_kept(line: str) -> None:
    """Sentences that only begin like furniture are read."""
    assert not furniture.is_furniture(line)


def test_header_lines_announce_a_field() -> None:
    """The words before the colon are known in each language."""
    assert furniture.announced("Date: 2024-03-29") == ("date", "2024-03-29")
    assert furniture.announced("Quelle: Die Zeitung") == ("publisher", "Die Zeitung")
    assert furniture.announced("Auteur : Jeanne Martin") == ("author", "Jeanne Martin")
    assert furniture.announced("Berlin: Die Stadt") is None
    assert furniture.announced("Date:") is None


def test_initials_end_a_text_only_after_its_last_sentence() -> None:
    """`(emw)` after a full stop is the author, in a sentence it is a word."""
    assert furniture.initials("Das war es. (emw)") == len(" (emw)")
    assert furniture.initials("He read about it (again)") == 0


PAGE = """A title without full stop

The first sentence is short.

Pictures of boats

Boats that were painted by a robot.

(Photo: Jane Doe)

The first sentence is short. It has a second one, and so it is kept.

What came before

The old chief had been in office for ten years.

- A first point is made here
- Short one

“We will miss her.”

Jane Doe, chair of the board

Comments

I do not believe a word of this.
"""


def test_a_page_is_cut_down_to_its_article() -> None:
    """Caption, credit, comments go; title, headings, points, attributions stay."""
    parts = arrange(split(PAGE))
    assert [(part.kind, part.block.text) for part in parts] == [
        ("headline", "A title without full stop"),
        ("body", "The first sentence is short."),
        ("body", "The first sentence is short. It has a second one, and so it is kept."),
        ("headline", "What came before"),
        ("body", "The old chief had been in office for ten years."),
        ("body", "A first point is made here"),
        ("headline", "Short one"),
        ("body", "“We will miss her.”"),
        ("body", "Jane Doe, chair of the board"),
    ]


@pytest.mark.parametrize(
    "excerpt",
    [
        "The board met on Friday in the old town hall",
        "The board met on Friday in the old town hall of the city and …",
        "The board met on Friday in the old town hall of the city and it [...]",
    ],
)
def test_an_excerpt_is_not_read_twice(excerpt: str) -> None:
    """Of an excerpt and the paragraph it comes from only the paragraph is kept."""
    whole = "The board met on Friday in the old town hall of the city and named a new chief."
    texts = [part.block.text for part in arrange(split(f"A title\n\n{excerpt}\n\n{whole}"))]
    assert texts == ["A title", whole]


def test_a_heading_that_heads_nothing_goes() -> None:
    """A short line at the end, and a run of short lines but for the last, is no heading."""
    page = "Title here\n\nIt is so.\n\nOne\n\nTwo\n\nThree\n\nIt was so.\n\nJane Doe"
    texts = [part.block.text for part in arrange(split(page))]
    assert texts == ["Title here", "It is so.", "Three", "It was so."]
