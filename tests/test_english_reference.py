"""Who is meant in English: a pronoun, a surname, an office without a name."""

import pytest

from quizgen.commands.gathering import load_relations
from quizgen.generate import sentences_of
from quizgen.models import Name
from quizgen.passages.passage import passages_of
from quizgen.reading.articles import parse
from stages import ask_all, facts, make_article, read, told
from test_english_passages import DAY, passages


def names(text: str) -> dict[str, str]:
    """Return the names of a text with what each is."""
    found = (m.value for sentence in read(text, "en", DAY) for m in sentence.mentions)
    return {value.text: value.kind for value in found if isinstance(value, Name)}


def found(text: str, relation: str) -> list[dict[str, str]]:
    """Return the facts of one relation that a text tells."""
    article = make_article(text, "en", published=DAY)
    return [told(fact) for fact in facts(article, *load_relations([])) if fact.relation == relation]


def test_whom_somebody_speaks_to_is_not_who_speaks() -> None:
    """Speaking to Paul Newton, Mark Stone said so."""
    text = (
        "The bridge was opened by Mark Stone. Speaking to Paul Newton of Nordbank, he said,"
        " “The old bridge was far too narrow for us.”"
    )
    assert [fact["speaker"] for fact in found(text, "quote")] == ["mark stone"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On Friday, 28-year-old Xyla Quorn left Riga.", "person"),
        ("On Friday, a 28-year-old Xyla Quorn left Riga.", "name"),
        ("Voter Xyla Quorn left Riga.", "person"),
    ],
)
def test_an_age_or_a_calling_before_a_name_tells_a_person(text: str, kind: str) -> None:
    """An age behind `a` may be that of a car."""
    assert names(text)["Xyla Quorn"] == kind


def test_two_of_a_surname_are_not_taken_for_each_other() -> None:
    """Quorn is the first one, whose age is told, and not the mayor of the end."""
    text = (
        "On Friday, 28-year-old Xyla Quorn entered a bank in Riga. Quorn was pinned to the ground."
        " The mayor of Riga, Paul Quorn, was shocked."
    )
    assert not [line for line in passages(text) if line.startswith("Paul Quorn was pinned")]


def test_a_particle_with_an_apostrophe_belongs_to_a_name() -> None:
    """Jeanne d'Aubray is her full name."""
    assert "Jeanne d'Aubray" in names("The prize went to Jeanne d'Aubray in May.")


def test_former_does_not_part_an_office_from_its_article() -> None:
    """The former governor is Xyla Quorn, a person."""
    assert names("Xyla Quorn, the former governor of Ohio, left.")["Xyla Quorn"] == "person"


def test_what_an_office_without_name_owns_is_no_name_s() -> None:
    """The novelist has a sleep, below whatever headline."""
    text = (
        "Jane Doe, the author who wrote the song “Dark Water”, has died in Poole. The novelist,"
        " who won a prize for “Light Water”, died peacefully in her sleep on Thursday."
    )
    told_ = passages(text, "Novelist Jane Doe dies aged 87")
    assert "The novelist died peacefully in her sleep on May 2, 2024" in told_


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe ended his on 3 May 2023.",
        "Jane Doe came to Riga for the Nordbank meeting which took place this week.",
    ],
)
def test_what_is_cut_off_is_not_told(text: str) -> None:
    """Nobody knows what was his, or when it took place."""
    assert not passages(text)


def test_what_a_court_says_of_a_thing_is_not_what_goes_before() -> None:
    """A law which the court ruled to be void: it did not rule that somebody was fined."""
    text = "Jane Doe was fined under the Bridge Act of 1997, which the Supreme Court {}."
    assert not found(text.format("later ruled to be void"), "ruling")


@pytest.mark.parametrize("stem", ["vice president of Microsoft", "a vice president at Microsoft"])
def test_who_is_called_by_the_same_office_is_no_wrong_answer(stem: str) -> None:
    """Beside a vice president another one may be right as well."""
    text = (
        "Xyla Quorn, a vice president at Microsoft, said “We very much understand it all the same”."
        " Meteorologist Evan Duff said, “This is the strongest wind since October”.\n\n"
        "{} Mark Lewis added, “The safety of our customers is our first aim”."
        " Chemist Paul Roe left."
    )
    for office, offered in (("Senior vice president", False), ("Engineer", True)):
        article = make_article(text.format(office), "en", published=DAY)
        asked = ask_all(article, *load_relations([]), languages=["en"])
        options = [q.options for q in asked if q.options and stem in q.stem]
        assert options
        assert all(("Mark Lewis" in those) == offered for those in options)


def test_two_callings_before_a_name_part_no_clause() -> None:
    """The singer and actor is one: the day at the head is when he died."""
    text = "On Friday, singer and actor Paul Newton died in Poole."
    assert [fact.get("died") for fact in found(text, "death")] == ["2024-05-03"]


@pytest.mark.parametrize(
    ("text", "name", "known"),
    [
        ("The child of Polish Jews who left Riga, Jane Doe sang.", "Polish Jews", False),
        ("The US sued. The Justice Department charged Jane Doe.", "Justice Department", True),
    ],
)
def test_what_is_a_name(text: str, name: str, known: bool) -> None:  # noqa: FBT001
    """People of a creed have no name; a listed one may begin like a judge's title."""
    assert (name in names(text)) == known


def test_pronouns_tell_the_gender_of_whom_an_article_is_about() -> None:
    """Only if all of them are of one gender, and one can be nobody else."""
    title, text = "Xyla Quorn dies", "The engineer Xyla Quorn came to Riga. {} retired in 2016."
    for pronoun, ending, sure in (("She", "", True), ("She", " He left.", False)):
        whole = text.format(pronoun) + ending
        article = make_article(whole, "en", published=DAY, title=title)
        made = [fact.relation for fact in facts(article, *load_relations([]))]
        assert ("career_end" in made) == sure


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jane Doe was born in Paris, Texas, in 1950.", "Paris, Texas"),
        ("Jane Doe was born in Verona, Oneida County, New York.", "Verona, Oneida County"),
        ("Jane Doe was born in Paris, France.", "Paris"),
        ("Jane Doe was born in Verona, Rome, or Naples.", "Verona"),
    ],
)
def test_a_town_that_is_called_like_a_city_abroad(text: str, place: str) -> None:
    """It has its region with it, so that nobody takes it for the city."""
    assert place in names(text)


def test_a_biography_s_title_is_a_name() -> None:
    """Quorn is whom the title names in full, and not his father."""
    title = "Paul James Quorn"
    text = (
        "Quorn, Paul James (1862–1927), U.S. senator, was born in Ohio, the son of John Quorn and"
        " Ann Roe, farmers. Quorn was admitted to the bar of Ohio in 1887."
    )
    article = parse(f"{title}\n\n{text}\n".encode(), "a.txt")
    told_ = [passage.text for passage in passages_of(sentences_of(article))]
    assert f"{title} was admitted to the bar of Ohio in 1887" in told_


def test_an_age_of_then_and_a_year_twice_are_not_told() -> None:
    """Somebody was then 15; what was on 23 January this year was not in that year once more."""
    told_ = passages("Jane Doe, who was then 15 years old, left Riga with Paul Roe.")
    assert told_ == ["Jane Doe left Riga with Paul Roe"]
    text = "On 23 January this year Jane Doe and Paul Roe entered the Velmo plant in Riga."
    assert not [line for line in passages(text) if "2024 in 2024" in line]


def test_a_region_tells_that_a_town_goes_before() -> None:
    """Quorn is no firm whose spokeswoman she is; the region may be shortened."""
    for region in ("Ohio", "Tex."):
        text = f"Jane Doe, a spokeswoman for Quorn, {region}, said that no one survived."
        assert names(text)["Quorn"] == "place"
    assert names("Jane Doe, a spokeswoman for Quorn, said so.").get("Quorn") != "place"
