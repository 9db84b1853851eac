"""Who stands beside the right person: somebody of that time and walk of life, no celebrity."""

import datetime

import pytest

from quizgen.asking.people import Person, go_together, is_of_the_time, is_prominent, people_of
from quizgen.asking.pool import make_pool
from quizgen.commands.gathering import load_relations
from quizgen.generate import sentences_of
from quizgen.models import Name, Question
from stages import ask_all, make_article

DAY = datetime.date(2024, 3, 26)


def options(text: str, answer: str, language: str = "en") -> set[str]:
    """Return all options of the questions with an answer."""
    article = make_article(text, language, published=DAY)
    made = ask_all(article, *load_relations([]), languages=(language,))
    return {option for q in made if q.answer == answer for option in q.options}


def test_articles_tell_of_a_person_the_walk_of_life_and_the_time() -> None:
    """The office beside the name, the years in its sentences, else that of the publication."""
    text = "In 1923 the painter Anna Berg left.\n\nSenator Paul Newton came. Mary Stone sang."
    sentences = sentences_of(make_article(text, "en", published=DAY))
    pool = make_pool((), sentences)
    english = frozenset({"en"})
    painter, senator = frozenset({"painter"}), frozenset({"senator"})
    arts, politics = frozenset({"arts"}), frozenset({"politics"})
    assert pool.people["anna berg"] == Person(arts, painter, frozenset({1923}), languages=english)
    assert pool.people["paul newton"] == Person(
        politics, senator, frozenset({2024}), languages=english
    )
    assert people_of((), sentences, {})["mary stone"] == Person(
        years=frozenset({2024}), languages=english
    )


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ({"politics"}, {"executive"}, False),
        ({"executive"}, {"office"}, True),
        ({"arts"}, {"arts", "politics"}, True),
        (set(), {"sport"}, True),
    ],
)
def test_walks_of_life_meet_or_not(one: set[str], other: set[str], *, together: bool) -> None:
    """A minister is no answer to who heads a firm; of an unknown nobody can say."""
    assert go_together(Person(frozenset(one)), Person(frozenset(other))) == together


@pytest.mark.parametrize(("body", "together"), [("state", False), ("church", True)])
def test_a_spokesman_of_a_state_is_no_bishop(body: str, together: bool) -> None:  # noqa: FBT001
    """That of a church stands beside bishops."""
    spokesman = Person(offices=frozenset({"spokesperson"}), bodies=frozenset({body}))
    bishop = Person(walks=frozenset({"religion"}))
    assert go_together(spokesman, bishop) == together
    assert go_together(bishop, spokesman) == together


def test_the_long_dead_are_no_options() -> None:
    """Who founded a mill in 1873 has not led it since 2020; without a year anybody may have."""
    founder = Person(years=frozenset({1873}))
    assert not is_of_the_time(founder, {2020})
    assert is_of_the_time(founder, {1890, 2020})
    assert not is_of_the_time(founder, {1900})
    assert is_of_the_time(founder, ())
    assert is_of_the_time(Person(), {2020})


def test_without_a_year_people_are_of_the_time_of_their_paragraph() -> None:
    """Else of the last year that the article tells: it cannot be older."""
    text = (
        "In 1855 Paul Newton drew a plan. Mary Stone sang.\n\nCarla Jones ran.\n\nIn 2001 it fell."
    )
    pool = make_pool((), sentences_of(make_article(text, "en")))
    assert pool.people["paul newton"].years == {1855}
    assert pool.people["mary stone"].years == {1855}
    assert pool.people["carla jones"].years == {2001}


def test_a_description_tells_the_gender() -> None:
    """Une journaliste is no man."""
    text = (
        "Alors fut appelée Claire Mercier, une journaliste qui animait une émission de nuit. "
        "Paul Dupont, Jean Lambert et Pierre Moreau sont venus."
    )
    article = make_article(text, "fr", published=DAY)
    made = ask_all(article, *load_relations([]), languages=("fr",))
    described = [q for q in made if q.relation == "description" and q.options]
    assert not any({"Paul Dupont", "Jean Lambert"} & set(q.options) for q in described)


def test_a_celebrity_is_no_filler() -> None:
    """Obama is mentioned, but nobody takes him for the mayor of a town."""
    text = (
        "Anna Berg, the mayor of Chicago, met Barack Obama. Paul Newton, the mayor of Houston, "
        "and Carla Jones, the mayor of Dallas, were there. Mary Stone came from Ohio."
    )
    assert is_prominent(Name("person", "Barack Obama"))
    found = options(text, "Anna Berg")
    assert "Carla Jones" in found
    assert "Barack Obama" not in found


def test_a_minister_does_not_stand_beside_the_head_of_a_firm() -> None:
    """The article shows her in another walk of life."""
    text = (
        "Anna Berg, chief executive of Northbank Inc., met Senator Carla Jones. "
        "Paul Newton, finance director of Harbour Films Inc., came from Ohio. Mary Stone came too."
    )
    found = options(text, "Anna Berg")
    assert {"Paul Newton", "Mary Stone"} <= found
    assert "Carla Jones" not in found


def test_a_relative_of_somebody_else_is_no_option() -> None:
    """Two people with one surname: nobody knows whether they are one."""
    text = (
        "Anna Berg, chief executive of Northbank Inc., slept. Paul Newton sang. Peter Edward Stone "
        "Mary Stone came, Carla Jones left, and Karl Maier slept."
    )
    found = options(text, "Anna Berg")
    assert {"Carla Jones", "Paul Newton"} <= found
    assert not {"Peter Edward Stone", "Mary Stone"} & found


def test_the_party_of_the_very_famous_is_not_asked() -> None:
    """Everybody knows it."""
    text = "{} (CDU) kam nach Kiel. Carla Jonas (SPD) und Karl Maier (FDP) waren dort."
    article = make_article(text.format("Jutta Berg"), "de", published=DAY)
    famous = make_article(text.format("Angela Merkel"), "de", published=DAY)
    relations = load_relations([])
    stems: list[list[Question]] = [
        [q for q in ask_all(a, *relations, languages=("de",)) if q.answer == "CDU"]
        for a in (article, famous)
    ]
    assert stems[0]
    assert not stems[1]


def test_who_is_known_from_a_party_did_not_found_a_firm() -> None:
    """The article shows her in a body of another kind."""
    text = (
        "Anna Berg founded Barclays again. Carla Jones is treasurer of Lloyds. Paul Newton sang. "
        "Mary Stone is treasurer of the Labour Party. Karl Maier slept."
    )
    found = options(text, "Anna Berg")
    assert {"Carla Jones", "Paul Newton", "Karl Maier"} <= found
    assert "Mary Stone" not in found


def test_nobody_whose_name_shouts_is_an_option() -> None:
    """A family name in capitals, as lists have it, would stand out."""
    told = (
        "Anne Roux, directrice de France Inter, a parlé. Claire MARTIN chantait. "
        "Jeanne Petit dansait. Marie Morin dormait. Julie Blanc lisait."
    )
    found = options(told, "Anne Roux", "fr")
    assert "Jeanne Petit" in found
    assert "Claire MARTIN" not in found


def test_in_a_match_no_man_stands_beside_women() -> None:
    """Who plays against somebody is of one sex with them."""
    men = "Paul Hill was there. John Miller was there. Peter Stone was there. "
    women = "Mary Lane was there. Emma Wood was there. Anna Field was there. "
    text = "Paul Newton beat Karl Brown 6-4, 6-2 on 3 March 2024.\n\n" + men + women
    asked = options(text, "Paul Newton")
    assert not asked & {"Mary Lane", "Emma Wood", "Anna Field"}
    assert len(asked) > 2
