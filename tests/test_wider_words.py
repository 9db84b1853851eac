"""What an article calls by a wider word than its headline: the accident, of a derailment."""

import pytest

from quizgen.commands.gathering import all_relations
from quizgen.generate import ask, facts_of, sentences_of
from quizgen.models import Question
from stages import make_article


def asked(text: str, language: str, title: str) -> list[Question]:
    """Return the questions of all relations on an article with a headline."""
    article = make_article(text, language, title=title)
    relations = all_relations([])
    return list(ask(facts_of([article], relations), sentences_of(article), relations, [language]))


@pytest.mark.parametrize(
    ("text", "language", "title", "stem"),
    [
        (
            "Un train a quitté les rails. L'accident a coûté la vie à deux femmes.",
            "fr",
            "Déraillement à Riga",
            "dans le déraillement",
        ),
        (
            "A train left the rails. The accident killed two people.",
            "en",
            "Derailment in Riga",
            "derailment",
        ),
        (
            "Ein Zug sprang aus den Gleisen. Bei dem Unglück starben zwei Menschen.",
            "de",
            "Entgleisung in Riga",
            "Entgleisung",
        ),
    ],
)
def test_a_wider_word_behind_an_article_means_what_the_headline_names(
    text: str, language: str, title: str, stem: str
) -> None:
    """It is asked by the word of the headline."""
    found = [q for q in asked(text, language, title) if q.relation == "event_deaths"]
    assert found
    assert all(stem in question.stem for question in found)


def test_another_accident_is_not_the_one_of_the_headline() -> None:
    """Un autre accident, or one that a name tells, is another one."""
    text = "Un train a quitté les rails. Un autre accident a coûté la vie à deux femmes."
    found = asked(text, "fr", "Déraillement à Riga")
    assert not [q for q in found if q.relation == "event_deaths"]


def test_the_dead_of_an_account_are_those_of_the_headline() -> None:
    """Le bilan est lourd tells of nothing else than what the article is about."""
    text = "Un incendie a détruit un hôtel. Le bilan est lourd : quatre morts et neuf blessés."
    found = [q for q in asked(text, "fr", "Incendie à Riga") if q.relation == "event_toll"]
    assert found
