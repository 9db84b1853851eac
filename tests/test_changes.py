"""An office that changes hands in an article is not asked as if one person had held it."""

import datetime

import pytest

from quizgen.commands.gathering import load_relations
from stages import ask_all, make_article

HELD = """Paul Newton, CEO of Northbank Inc., came to Ohio. Mary Stone, CFO of Northbank Inc., came.
{}
"""


def holders(more: str) -> set[str]:
    """Return whose present offices a dated article is asked for."""
    article = make_article(HELD.format(more), "en", published=datetime.date(2024, 3, 26))
    questions = ask_all(article, *load_relations([]))
    names = {"Paul Newton", "Mary Stone"}
    held = [q for q in questions if q.relation in {"role_at", "post_at"} and q.kind == "cloze"]
    return {name for name in names for q in held if name in q.stem}


@pytest.mark.parametrize(
    ("more", "asked"),
    [
        ("It rained.", {"Paul Newton", "Mary Stone"}),
        # they go
        ("Paul Newton resigned as CEO of Northbank Inc.", {"Mary Stone"}),
        ("Mary Stone has left Northbank Inc. and Paul Newton was sad.", {"Paul Newton"}),
        # somebody else comes
        ("Northbank Inc. appointed Carla Jones as CEO.", {"Mary Stone"}),
        # another office, another firm
        ("Northbank Inc. appointed Carla Jones as chairwoman.", {"Paul Newton", "Mary Stone"}),
        ("Airbus appointed Carla Jones as CEO.", {"Paul Newton", "Mary Stone"}),
        ("Carla Jones has left Northbank Inc. and is sad.", {"Paul Newton", "Mary Stone"}),
    ],
)
def test_who_held_an_office_is_asked_only_where_it_did_not_change(
    more: str, asked: set[str]
) -> None:
    """In such a month two people are right."""
    assert holders(more) == asked


def asked_about(text: str, relation: str) -> list[str]:
    """Return the stems of a relation's questions on a dated article."""
    article = make_article(
        text, "en", published=datetime.date(2024, 3, 26), title="Anna Berg dies in Ohio"
    )
    made = ask_all(article, *load_relations([]))
    return [question.stem for question in made if question.relation == relation]


def test_what_the_dead_said_gets_no_month_of_the_news() -> None:
    """They said it when they lived."""
    words = '"Northbank Inc. belongs to the people of Ohio and to nobody else," Anna Berg said.'
    living, dead = (
        asked_about(f"{words}\n\nAnna Berg {more}", "quote")
        for more in ("led Northbank Inc.", "of Northbank Inc. died on 25 March 2024.")
    )
    assert living
    assert dead
    assert all("March 2024" in stem for stem in living)
    assert not any("2024" in stem for stem in dead)


def test_the_birth_of_somebody_hardly_mentioned_is_asked_below_the_headline() -> None:
    """Only whom the headline names, or the article again and again, is anybody to a reader."""
    stems = asked_about("Anna Berg was born in 1957. Paul Newton was born in 1960.", "birth")
    known, other = ([stem for stem in stems if name in stem] for name in ("Anna Berg born", "Paul"))
    assert known == ["When was Anna Berg born?"]
    assert other == ["On “Anna Berg dies in Ohio” (March 2024): When was Paul Newton born?"]


def test_the_founding_of_a_house_hardly_mentioned_is_asked_below_the_headline() -> None:
    """Nobody can tell which foundation it is, unless the article is about it."""
    once = "Northbank Inc. was founded in 1957."
    again = f"{once} Northbank Inc. has grown. Northbank Inc. is content."
    assert all(stem.startswith("On “Anna") for stem in asked_about(once, "founded_in"))
    assert not any("On “" in stem for stem in asked_about(again, "founded_in"))


def asides_of(text: str, title: str = "Anna Berg wins in Ohio") -> list[tuple[str, str]]:
    """Return the relation and stem of what is asked in English on a dated article, in its order."""
    article = make_article(text, "en", published=datetime.date(2024, 3, 26), title=title)
    made = ask_all(article, *load_relations([]), languages=("en",))
    return [(question.relation, question.stem) for question in made]


def test_a_start_list_is_not_asked_for_its_flags() -> None:
    """Three of those who are hardly mentioned are enough, by one question each, the last."""
    field = (
        "Mary Stone of Kenya",
        "Paul Hill of Norway",
        "Jane Miller of Chile",
        "John Baker of Peru",
    )
    text = "Anna Berg of Latvia won. Anna Berg was born in Riga in 1990. " + " ".join(
        f"The crowd cheered {one} as well." for one in field
    )
    made = asides_of(text)
    last = [relation for relation, stem in made if stem.startswith("On “")][-3:]
    flags = [stem for relation, stem in made if relation == "nationality" and "On “" in stem]
    assert len(flags) == 3
    assert all("Which country" in stem for stem in flags)
    assert last == ["nationality"] * 3


def test_an_aside_is_not_asked_where_its_sentence_is_asked_for_more() -> None:
    """Who beat whom is worth more than from which country the loser came, and would tell it."""
    made = asides_of("Anna Berg beat the Kenyan Mary Stone in the final in Ohio on 24 March 2024.")
    assert made
    assert "nationality" not in {relation for relation, _ in made}


def test_nobody_hardly_mentioned_is_asked_about_without_a_headline() -> None:
    """Then nothing says who it is."""
    made = asides_of("Anna Berg won. Paul Newton was born in 1960.", title="")
    assert "birth" not in {relation for relation, _ in made}


@pytest.mark.parametrize(("name", "below"), [("Velmo", False), ("EFI", True)])
def test_three_letters_in_a_headline_make_no_house_known(name: str, *, below: bool) -> None:
    """Who never heard of the EFI has to be told which news it is from."""
    text = f"{name} gives up\n\n{name} Inc. was founded in 1957."
    article = make_article(text, "en", title=f"{name} gives up")
    made = ask_all(article, *load_relations([]), languages=("en",))
    stems = [question.stem for question in made if question.relation == "founded_in"]
    assert stems
    assert all(stem.startswith(f"On “{name}") == below for stem in stems)


@pytest.mark.parametrize(
    ("short", "long"), [("LLB", "Long Lake Basin"), ("VLLB", "Very Long Lake Basin")]
)
def test_three_letters_are_spelt_out_below_the_headline(short: str, long: str) -> None:
    """They stand for many things; four are enough to be known or looked up."""
    stems = asked_about(f"Engineers measured the {long} ({short}) near Ohio.", "acronym")
    assert stems
    assert all(stem.startswith("On “Anna") == (len(short) == 3) for stem in stems)


def test_nobody_is_asked_what_ai_stands_for() -> None:
    """Everybody knows it, below whatever headline."""
    assert not asked_about("Engineers praised artificial intelligence (AI) in Ohio.", "acronym")


def test_a_fact_on_places_needs_nobody() -> None:
    """Nobody has to be known to be asked for the capital of a country."""
    assert asked_about("Riga is the capital of Latvia.", "capital")


def test_an_empty_post_is_asked_though_somebody_left_it() -> None:
    """That it is vacant is what came of the change."""
    text = (
        "Paul Newton resigned as CEO of Airbus on Monday.\n\n"
        "Airbus is looking for a permanent CEO, it said."
    )
    stems = asked_about(text, "vacancy")
    assert "The post of permanent CEO at ____ was unfilled in March 2024." in stems


def test_a_dated_fact_is_asked_for_its_date_too() -> None:
    """Who, what and when are three angles."""
    stems = asked_about("Anna Berg left Airbus in May 2019.", "leaving")
    assert "When did Anna Berg leave Airbus?" in stems
