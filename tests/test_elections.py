"""What is asked of an election: who won it, with which share, and which one is meant."""

import datetime

import pytest

from quizgen.commands.gathering import all_relations
from quizgen.generate import all_questions
from quizgen.models import Question
from quizgen.words import codes
from stages import make_article

TITLE = "Anna Weber wins the vote for mayor of Riga"
BELOW = "On “Anna Weber wins the vote for mayor of Riga” (March 2025): "


def questions(text: str, title: str = TITLE) -> list[Question]:
    """Return the questions of the relations on an article of March 2025, in English."""
    article = make_article(text, "en", title=title, published=datetime.date(2025, 3, 14))
    made = all_questions((article,), (), all_relations([]), codes())
    return [one for one in made if one.relation != "passage" and one.language == "en"]


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        (
            "Anna Weber won with 54 percent of the vote.",
            f"{BELOW}What share of the vote went to Anna Weber?",
        ),
        (
            "On March 9, 2025, Anna Weber won with 54 percent of the vote.",
            "What share of the vote went to Anna Weber on March 9, 2025?",
        ),
    ],
)
def test_a_share_of_the_votes_tells_of_which_election(said: str, asked: str) -> None:
    """By its day, or else below the headline."""
    made = questions(f"{said} Anna Weber thanked the town.")
    assert asked in [one.stem for one in made if one.relation == "vote_share"]


def test_a_share_without_day_and_headline_is_not_asked() -> None:
    """Nobody could say which election is meant."""
    made = questions("Anna Weber won with 54 percent of the vote. Anna Weber smiled.", title="Riga")
    assert not [one for one in made if one.relation == "vote_share"]


def test_a_share_with_decimals_is_recognised_and_not_recalled() -> None:
    """It has options, and is no blank to fill."""
    made = questions("Anna Weber won with 54.3 percent of the vote. Anna Weber smiled.")
    kinds = {one.kind for one in made if one.relation == "vote_share"}
    assert kinds == {"multiple_choice"}
