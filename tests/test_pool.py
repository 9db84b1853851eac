"""The wrong options that a list gives."""

from quizgen.asking.sorts import are_rivals, listed_only, same_once
from quizgen.models import Name


def test_options_come_from_the_listed_names_that_an_answer_may_be() -> None:
    """A platform stands among platforms, but not beside the name it had before."""
    key = Name("organisation", "X", id="x")
    found = listed_only("organisation", ("x", "twitter", "facebook"), key)
    assert [name.id for name in found] == ["facebook"]


def test_prizes_stand_beside_prizes_for_the_same() -> None:
    """No film prize beside one for books, unless there are no others."""
    key = Name("name", "Prix Femina", id="prix_femina")
    prizes = ("booker_prize", "kleist_prize", "palme_dor", "abel_prize")
    assert [name.id for name in listed_only("name", prizes, key)] == [
        "booker_prize",
        "kleist_prize",
    ]
    ball = Name("name", "Ballon d'Or", id="ballon_dor")
    assert len(listed_only("name", prizes, ball)) == len(prizes)


def test_a_house_is_no_rival_of_its_own() -> None:
    """Airbus belonged to EADS: nobody takes one for the other."""
    airbus, eads = (Name("organisation", id_, id=id_) for id_ in ("airbus", "eads"))
    boeing = Name("organisation", "Boeing")
    assert are_rivals(airbus, boeing)
    assert are_rivals(eads, boeing)
    assert not are_rivals(airbus, eads)
    assert same_once(airbus, eads)
