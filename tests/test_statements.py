"""What somebody is told to have said, without quotation marks."""

import pytest

from quizgen.checking import load
from quizgen.generate import facts_of
from quizgen.models import Article, Language, Paragraph

RELATIONS = [relation for relation in load().relations if relation.relation == "statement"]


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
        "that Microsoft closed 12 schools on Monday",
    ],
)
def test_what_leans_on_its_surroundings_is_none(said: str) -> None:
    """Pronouns, days without a year, further clauses: silence is better."""
    assert statements(f"Anna Hill said {said}.", "en") == []
