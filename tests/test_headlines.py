"""A headline is asked about too: what it says is what the article is about."""

import pytest

from quizgen.asking.choosing import choose
from quizgen.explain import explain
from quizgen.generate import all_questions
from quizgen.models import Question
from quizgen.passages.facts import PASSAGE
from quizgen.reading.articles import parse

BODY = {
    "de": "Zu den Gästen zählten Paula Stern, Maja Horn und Karla Vogt. Auch Anna Berg war da.",
    "en": "Among the guests were Paula Stern, Maja Horn and Karla Vogt. Anna Berg was there too.",
    "fr": "Paula Stern, Maja Horn et Karla Vogt étaient là. Anna Berg est venue pour le prix.",
}


def asked(headline: str, language: str, *, dated: bool = True, body: str = "") -> list[Question]:
    """Return the questions on the headline of an article."""
    date = "\ndate: 2024-05-06" if dated else ""
    article = parse(
        f"---\ntitle: '{headline}'{date}\n---\n{body or BODY[language]}\n".encode(), "article.md"
    )
    made = all_questions([article], [], [PASSAGE], [language])
    return [question for question in choose(made, None) if question.evidence[0].quote == headline]


@pytest.mark.parametrize(
    ("language", "headline", "stem", "answer"),
    [
        (
            "de",
            "Anna Berg gewinnt den Hafenlauf",
            "Schlagzeile vom Mai 2024: ____ gewinnt den Hafenlauf",
            "Anna Berg",
        ),
        (
            "en",
            "Anna Berg wins the harbour race",
            "Headline of May 2024: ____ wins the harbour race",
            "Anna Berg",
        ),
        (
            "fr",
            "Anna Berg remporte la course du port",
            "Titre paru en mai 2024 : ____ remporte la course du port",
            "Anna Berg",
        ),
        (
            "en",
            "Painter dies in Riga at age 80",
            "Headline of May 2024: Painter dies in Riga at age ____",
            "80",
        ),
    ],
)
def test_a_name_or_a_number_of_the_headline_is_asked_for(
    language: str, headline: str, stem: str, answer: str
) -> None:
    """The stem says when it was printed; the headline in the article is the proof."""
    question = next(q for q in asked(headline, language) if q.answer == answer)
    assert question.stem.replace("\u202f", " ").replace("\u00a0", " ") == stem
    assert answer in (question.options or ())
    assert question.evidence[0].quote == headline


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("en", "Interview with Anna Berg of the harbour office"),
        ("en", "Will Anna Berg win the harbour race?"),
        ("en", "Anna Berg may win the harbour race"),
        ("en", "Anna Berg wins our harbour race"),
        ("de", "Anna Berg gewinnt offenbar den Hafenlauf"),
        ("fr", "Rencontre avec Anna Berg du port"),
        ("de", "Früherer Sparkassenchef zu drei Jahren Haft verurteilt"),
    ],
)
def test_a_headline_that_states_nothing_is_not_asked_about(language: str, headline: str) -> None:
    """No verb, a question, a guess, no name, or words that only the page explains."""
    assert asked(headline, language) == []


def test_a_headline_of_no_known_day_is_not_asked_about() -> None:
    """Nobody could know which race is meant."""
    assert asked("Anna Berg wins the harbour race", "en", dated=False) == []


def test_a_headline_is_asked_for_a_name_only_among_others() -> None:
    """Who else won a race that month? Without options that would be a riddle."""
    headline = "Anna Berg wins the harbour race"
    among, alone = asked(headline, "en"), asked(headline, "en", body="Anna Berg was glad.")
    assert "Anna Berg" in {question.answer for question in among}
    assert "Anna Berg" not in {question.answer for question in alone}


def test_explain_says_why_a_headline_is_silent() -> None:
    """As for every other sentence."""
    article = parse(b"---\ntitle: Anna Berg may win\ndate: 2024-05-06\n---\nIt is late.\n", "a.md")
    assert "no passage: no plain fact: may" in explain(article, [PASSAGE])


def test_a_headline_may_quote_a_few_words() -> None:
    """They stand in it as somebody's."""
    head = "Karl Maier: Anna Berg ist „größte Kämpferin für Riga“"
    assert {question.answer for question in asked(head, "de")} == {"Anna Berg"}


def test_a_headline_before_a_question_has_inner_marks() -> None:
    """Its own quotation stands within another one there."""
    head = "---\ntitle: 'Port de Riga : « C’est fini »'\ndate: 2024-05-06\n---\n"
    article = parse(f"{head}Le port emploie 800 personnes.\n".encode(), "article.md")
    stems = [q.stem for q in all_questions([article], [], [PASSAGE], ["fr"])]
    assert [stem.partition(" (")[0] for stem in stems] == [
        "Au sujet de «\u00a0Port de Riga\u00a0: “C’est fini”\u00a0»"
    ]
