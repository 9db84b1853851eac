"""English news: clauses cut in the wrong place, and what a headline does not explain."""

import pytest

from test_english_passages import passages, why_not


def test_an_infinitive_behind_and_is_no_clause_of_its_own() -> None:
    """Riga have not signed Espanyol, but a forward of Espanyol's and Spain's."""
    text = (
        "Riga signed Espanyol and Spain forward Joselu on a loan with plans to make it permanent."
    )
    assert "Riga signed Espanyol" not in passages(text)
    assert passages("Jane Doe left Riga in 2019 and Paul Roe took a train to Poole.")


def test_two_subjects_behind_when_are_not_parted() -> None:
    """It began when two people did something: not one of them alone."""
    text = "It began when Weber and Doe – who met in Riga – opened the unknown Nordbank branch."
    assert not passages(text)


def test_a_participle_with_its_doer_is_no_verb() -> None:
    """The British series created by Lee Mack: that is no sentence."""
    text = "In Night Shift, the British series created by Lee Mack in 2006, Jane Doe played Ann."
    assert not passages(text)
    assert passages("In Riga, the British series was created by Lee Mack in 2006.", "The series")


@pytest.mark.parametrize(
    "source", ["according to prosecutors", "prosecutors said", "the lawsuit said"]
)
def test_what_has_to_be_proved_is_not_told_without_who_says_so(source: str) -> None:
    """What prosecutors say of somebody is no plain fact; what a report counts is."""
    text = "Jane Doe took more than 2 million dollars from Nordbank in 2003, {}."
    assert why_not(text.format(source)) == ["unsure or denied: hearsay"]
    assert passages(text.format("according to the annual report"))


def test_a_noun_that_describes_another_is_not_what_a_headline_is_about() -> None:
    """A film festival shows many films; nobody knows which one is meant."""
    text = "The film tells of 26 statues from Riga."
    assert not passages(text, "Riga Film Festival Winners")
    assert passages(text, "New film on Riga")


def test_one_of_several_is_not_known_by_a_headline_on_them() -> None:
    """Of several wildfires nobody knows which one the fire is."""
    text = "The {} covered 9 hectares in 2019."
    assert not passages(text.format("fire"), "States battle raging wildfires")
    assert passages(text.format("wildfires"), "States battle raging wildfires")
    assert passages(text.format("fire"), "Fire near Riga")


def test_the_office_that_a_headline_names_is_known_below_it() -> None:
    """The actor is the one whose death the headline tells."""
    text = "The actor was born in Poole in 1934."
    assert passages(text, "Actor Jane Doe dies aged 90")
    assert not passages(text, "Jane Doe dies aged 90")


def test_initials_stand_for_the_only_name_that_has_them() -> None:
    """NBB is the Nord Baltic Bank, unless there is a North Boat Bank too."""
    text = (
        "Nord Baltic Bank met Velmo in Riga. {}NBB had offered 47 million dollars for Velmo in May."
    )
    told = "Nord Baltic Bank had offered 47 million dollars for Velmo in May 2024"
    assert told in passages(text.format(""))
    assert told not in passages(text.format("North Boat Bank is in Riga. "))


def test_it_is_whoever_says_so() -> None:
    """What a firm said it had done needs no sentence before; what a person said does."""
    said = "{} said on Friday it had bought the shares of Velmo Inc. for 3 million dollars."
    assert passages(said.format("Nordbank Inc."), "Nordbank grows")
    assert not passages(said.format("Jane Doe"), "Nordbank grows")
    assert not passages("Nordbank Inc. sold Velmo on Friday it had bought.", "Nordbank grows")


def test_the_only_name_of_somebody_is_known_below_a_headline_that_has_it() -> None:
    """Joselu has no other name in the article."""
    text = "The striker Joselu left. Joselu scored 16 goals for Velmo in 2019."
    told = "Joselu scored 16 goals for Velmo in 2019"
    assert told in passages(text, "Riga sign Joselu from Velmo")
    assert told not in passages(text, "Riga sign a forward from Velmo")
