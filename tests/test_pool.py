"""The wrong options that a list gives."""

from quizgen.asking.sorts import listed_only
from quizgen.models import Name


def test_options_come_from_the_listed_names_that_an_answer_may_be() -> None:
    """A platform stands among platforms, but not beside the name it had before."""
    key = Name("organisation", "X", id="x")
    found = listed_only("organisation", ("x", "twitter", "facebook"), key)
    assert [name.id for name in found] == ["facebook"]
