"""What somebody is told to have said, without quotation marks."""

import pytest

from quizgen.checking import load
from quizgen.generate import facts_of
from quizgen.models import Article, Language, Paragraph
from stages import facts, make_article, told

RELATIONS = [relation for relation in load().relations if relation.relation == "statement"]
QUOTES = [relation for relation in load().relations if relation.relation == "quote"]


def statements(text: str, language: Language) -> list[str]:
    """Find what is said in a text."""
    paragraphs = (Paragraph(0, len(text), language),)
    article = Article("a.txt", text, "", language, paragraphs)
    facts = facts_of([article], RELATIONS)
    return [str(value.key) for fact in facts for name, value in fact if name == "statement"]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "Anna Hill said that Microsoft had closed 12 schools.",
         "that microsoft had closed 12 schools"),
        ("de", "Anna Berg sagte, Volkswagen habe 2019 zwei Werke geschlossen.",
         "volkswagen habe 2019 zwei werke geschlossen"),
        ("fr", "Anne Petit a dit que Renault avait fermé 12 usines.",
         "que renault avait fermé 12 usines"),
    ],
)  # fmt: skip
def test_what_stands_alone_is_a_statement(language: Language, text: str, said: str) -> None:
    """The content clause is kept in the article's words, its conjunction included."""
    assert statements(text, language) == [said]


def test_a_word_that_refers_back_gives_way_to_the_name() -> None:
    """A question is read without the article."""
    text = "Microsoft has closed 12 schools. Anna Hill said that the company will open two more."
    assert statements(text, "en") == ["that microsoft will open two more"]


@pytest.mark.parametrize(
    "said",
    [
        "that she closed 12 schools in Madrid",
        "that Microsoft closed 12 schools last week",
        "that the weather in the small town was bad",
        "that Microsoft closed 12 schools and opened a shop",
        "that Microsoft closed 12 schools, calling them useless",
        "that Microsoft acted",
        "that decision by the head of Microsoft in Leeds in 2019",
        "that decision by Paul Reed's office in Leeds in 2019",
        "that Microsoft closed 12 schools on Monday",
    ],
)
def test_what_leans_on_its_surroundings_is_none(said: str) -> None:
    """Pronouns, days without a year, further clauses: silence is better."""
    assert statements(f"Anna Hill said {said}.", "en") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Anna Berg warnte laut. Es sei wichtiger, Wasser zu sparen, als neue Werke zu bauen.",
         ["es sei wichtiger, wasser zu sparen, als neue werke zu bauen"]),
        ("Anna Berg warnte laut. Die Nordbank AG habe 2019 zu viele Werke geschlossen.",
         ["die nordbank ag habe 2019 zu viele werke geschlossen"]),
        ("Anna Berg warnte laut. Es sei ein Fehler, neue Werke an der Küste zu bauen.", []),
        ("Anna Berg warnte Karl Maier. Die Nordbank AG habe 2019 zu viele Werke geschlossen.", []),
        ("Anna Berg warnte laut.\n\nDie Nordbank AG habe 2019 zu viele Werke geschlossen.", []),
    ],
)  # fmt: skip
def test_reported_speech_goes_on_in_the_next_sentence(text: str, said: list[str]) -> None:
    """German tells by its verb that a sentence is still somebody else's."""
    found = facts(make_article(text, "de"), *RELATIONS)
    assert [told(fact)["statement"] for fact in found] == said


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Anna Hill added that she was glad. “We will build two more schools in Leeds.”",
         ["anna hill"]),
        ("Anna Hill shared these words:\n\n“We will build two more schools in Leeds.”",
         ["anna hill"]),
        ("Anna Hill told Paul Reed that she was glad. “We will build two more schools in Leeds.”",
         []),
        ("Anna Hill was glad. “We will build two more schools in Leeds.”", []),
    ],
)  # fmt: skip
def test_a_bare_quotation_is_the_last_speaker_s(text: str, speakers: list[str]) -> None:
    """It follows in the same paragraph or behind a colon, and nobody else is named."""
    found = facts(make_article(text, "en"), *QUOTES)
    assert [told(fact)["speaker"] for fact in found] == speakers


def test_a_statement_does_without_its_last_clause() -> None:
    """Where the reason leans on others, what is said is kept without it."""
    text = "Anna Hill said that Microsoft had closed 12 schools because they were small."
    assert statements(text, "en") == ["that microsoft had closed 12 schools"]


def test_what_stands_for_nothing_does_not_lean() -> None:
    """Es gibt and il y a point to nobody."""
    said = "es gebe im Norden von Köln zu wenige gute Schulen für alle"
    assert statements(f"Anna Berg sagte, {said}.", "de") == [said.casefold()]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "Anna Hill said Microsoft had closed 12 schools in Leeds.",
         ["that microsoft had closed 12 schools in leeds"]),
        ("en", "The town of Leeds had closed 12 schools, Anna Hill said on Friday.",
         ["that the town of leeds had closed 12 schools"]),
        ("de", "Volkswagen habe 2019 zwei Werke geschlossen, sagte Anna Berg.",
         ["volkswagen habe 2019 zwei werke geschlossen"]),
        ("de", "Anna Berg sagte, Volkswagen plane 2019 zwei neue Werke.",
         ["volkswagen plane 2019 zwei neue werke"]),
        ("en", "Anna Hill announced the closure of Microsoft as a firm of 12 people.", []),
        ("en", "Anna Hill announced a deal with Microsoft on 12 schools.", []),
        ("de", "Den Chef von Volkswagen kenne er gar nicht, sagte Paul Berg.", []),
        ("en", "It had closed 12 schools, Anna Hill said.", []),
    ],
)  # fmt: skip
def test_what_is_said_may_do_without_a_conjunction(
    language: Language, text: str, said: list[str]
) -> None:
    """It may also stand before who says it; a noun alone is no statement."""
    assert statements(text, language) == said


def test_what_is_said_without_that_may_be_short() -> None:
    """The conjunction that a question adds counts as a word."""
    found = statements("Anna Berg said Nordbank had expanded too quickly.", "en")
    assert found == ["that nordbank had expanded too quickly"]


def test_a_rise_in_profit_is_no_statement() -> None:
    """An increase, which is no verb, was reported; that it fell is said."""
    assert not statements("Velmo Inc. reported a 12 percent increase in profit at Riga.", "en")
    assert statements("Velmo Inc. reported the profit at Riga fell by 12 percent.", "en")
