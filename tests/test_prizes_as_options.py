"""Prizes beside the right one could have been given then."""

import datetime

from quizgen.commands.gathering import all_relations
from quizgen.generate import all_questions
from quizgen.words import codes
from stages import make_article


def test_a_prize_founded_later_is_no_wrong_answer() -> None:
    """However late the article was written: nobody won the German Book Prize in 1984."""
    article = make_article(
        "Mary Newton won the Booker Prize in 1984.",
        "en",
        published=datetime.date(2020, 5, 3),
    )
    options = [
        option
        for question in all_questions((article,), (), all_relations([]), codes())
        for option in getattr(question, "options", ()) or ()
    ]
    assert any("Booker" in option for option in options)
    assert not {"Deutscher Buchpreis", "German Book Prize"}.intersection(options)
