"""How old somebody is: told in words that are no count of years."""

import pytest

from quizgen.mentions.ages import APPOSED, find_ages
from quizgen.words import codes, load


@pytest.mark.parametrize(
    ("language", "text", "age"),
    [
        ("en", "He died at the age of 80.", "80"),
        ("en", "She won at age 24 in Ohio.", "24"),
        ("en", "Aged 79, he still drives.", "79"),
        ("en", "He left at the age of fourteen.", "fourteen"),
        ("en", "Anna Berg, 42, came.", "42"),
        ("de", "Er starb im Alter von 80 Jahren.", "80 Jahren"),
        ("de", "Sie wurde mit 39 Jahren Chefin.", "39 Jahren"),
        ("de", "Anna Berg (42) kam.", "42"),
        ("de", "Der 42-jährige Karl Berg kam.", "42-jährige"),
        ("fr", "Il est mort à l'âge de 80 ans.", "80 ans"),
        ("fr", "Âgée de 42 ans, elle rit.", "42 ans"),
        ("fr", "Paul Roux, 42 ans, rit.", "42 ans"),
    ],
)
def test_an_age_is_found(language: str, text: str, age: str) -> None:
    """It is the number, with its years if they are said."""
    (mention,) = find_ages(text, language)
    assert text[mention.start : mention.end] == age
    assert mention.value.key.endswith("year_old")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Children aged 12 to 15 came."),
        ("en", "At the age of 18 months it walks."),
        ("en", "An age of 4000 is not for people."),
        ("en", "They met Anna Berg, 42 friends and a dog."),
        ("de", "Er kam mit 12 Jahren Haft davon."),
        ("de", "Das Haus steht seit 80 Jahren."),
        ("fr", "Il a vécu dix ans à Lyon."),
    ],
)
def test_other_numbers_are_no_ages(language: str, text: str) -> None:
    """Ranges, months and sentences of prison are none."""
    assert find_ages(text, language) == []


@pytest.mark.parametrize("language", codes())
def test_each_way_to_tell_an_age_has_a_word_of_age(language: str) -> None:
    """Where a sentence has none of these words, none but an age between marks is looked for."""
    data = load(f"languages/{language}/amounts.yaml")
    for way in data["ages"]:
        plain = way.replace("(?P<age>[1-9]\\d", "42")
        assert APPOSED.search(plain) or any(word in way for word in data["age_words"]), way
