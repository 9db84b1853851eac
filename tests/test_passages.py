"""Clauses of an article are asked by themselves only where they stand alone."""

import datetime
import re
from typing import Any

import pytest

from quizgen.generate import facts_of, sentences_of
from quizgen.models import BLANK, Question
from quizgen.passages.facts import PASSAGE
from quizgen.passages.passage import passages_of
from quizgen.words import codes, load
from stages import ask_all, make_article

DAY = datetime.date(2024, 5, 6)


def passages(text: str, language: str, **more: Any) -> list[str]:
    """Return the passages of a text as they are said."""
    article = make_article(text, language, **{"published": DAY, **more})
    return [passage.text for passage in passages_of(sentences_of(article))]


def asked(text: str, language: str, **more: Any) -> tuple[Question, ...]:
    """Return the questions on the passages of a text."""
    article = make_article(text, language, **{"published": DAY, **more})
    return ask_all(article, PASSAGE, languages=[language])


@pytest.mark.parametrize(
    ("language", "text", "stem", "answer"),
    [
        (
            "en",
            "Northbank Inc. has split its work into three parts: research, tests, and sales.",
            "research, tests and ____.",
            "sales",
        ),
        (
            "de",
            "Die Nordbank AG teilt Riga in drei Bereiche: „Nord“; „Süden“, wie einst; „Mitte“.",
            "„Nord“, „Süden“ und „____“.",
            "Mitte",
        ),
        (
            "fr",
            "Nordbank repose sur trois piliers : la recherche, les essais et la vente.",
            "la recherche, les essais et ____.",
            "la vente",
        ),
    ],
)
def test_what_is_counted_is_listed(language: str, text: str, stem: str, answer: str) -> None:
    """One member of a list is asked for if as many stand behind the colon as are counted."""
    found = {question.answer: question.stem for question in asked(text, language, title="Nordbank")}
    assert found[answer].endswith(stem)
    longer = text.replace("three", "four").replace("drei", "vier").replace("trois", "quatre")
    assert all(question.answer != answer for question in asked(longer, language))


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "However, Nordbank also has 300 employees in Riga.",
            "Nordbank has 300 employees in Riga",
        ),
        (
            "de",
            "Dabei hat die Nordbank AG auch 300 Mitarbeiter in Riga.",
            "Die Nordbank AG hat 300 Mitarbeiter in Riga",
        ),
        (
            "fr",
            "Nordbank compte également 300 salariés à Riga.",
            "Nordbank compte 300 salariés à Riga",
        ),
    ],
)
def test_what_ties_a_clause_to_others_is_left_out(language: str, text: str, told: str) -> None:
    """Connectives go; in German the subject takes the first place."""
    assert passages(text, language) == [told]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "Nordbank opened three branches in Riga in 2019, which pleased the mayor.",
            "Nordbank opened three branches in Riga in 2019",
        ),
        (
            "de",
            "Nordbank eröffnete 2019 drei Filialen in Riga, was den Bürgermeister freute.",
            "Nordbank eröffnete 2019 drei Filialen in Riga",
        ),
        (
            "fr",
            "Nordbank a ouvert trois agences à Riga en 2019, ce qui a réjoui le maire.",
            "Nordbank a ouvert trois agences à Riga en 2019",
        ),
    ],
)
def test_what_follows_a_clause_is_left_out(language: str, text: str, told: str) -> None:
    """A clause behind the main one is no part of it."""
    assert passages(text, language)[:1] == [told]


def test_a_list_stays_whole() -> None:
    """Half a list would be another statement."""
    text = "Nordbank has branches in Riga, Vilnius and Tallinn, where the rent is low."
    assert passages(text, "en") == ["Nordbank has branches in Riga, Vilnius and Tallinn"]


def test_a_german_bracket_is_not_cut() -> None:
    """Hat needs its participle, trat its particle."""
    assert not passages("Nordbank hat in Riga, weil dort viele Gäste sind, 2019 geöffnet.", "de")
    assert not passages("Nordbank zog 2019 aus Riga, weil es kalt war, und Bonn ab.", "de")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It opened three branches in Riga in 2019."),
        ("en", "The minister visited Riga in 2019 for two days."),
        ("en", "Nordbank did not open three branches in Riga in 2019."),
        ("en", "Nordbank may open three branches in Riga in 2019."),
        ("en", "We opened three branches in Riga in 2019."),
        ("en", "Nordbank opened three branches in Riga a week ago."),
        ("en", "The Supreme Court heard Nordbank in Riga in 2019?"),
        ("de", "Der Minister besuchte 2019 zwei Tage lang Riga."),
        ("de", "Nordbank wird 2019 vielleicht drei Filialen in Riga eröffnen."),
        ("de", "Nordbank eröffnete 2019 keine Filialen in Riga."),
        ("fr", "Le ministre a visité Riga en 2019 pendant deux jours."),
        ("fr", "Nordbank n'a pas ouvert d'agences à Riga en 2019."),
        ("fr", "Nordbank aurait ouvert trois agences à Riga en 2019."),
    ],
)
def test_what_leans_or_is_unsure_is_no_passage(language: str, text: str) -> None:
    """Nobody knows weeks later who it was, and nothing doubtful is asked."""
    assert passages(text, language) == []


def test_a_definite_noun_needs_a_name_or_the_headline() -> None:
    """The race is known below a headline about one."""
    text = "The race was held in Berlin in heavy rain."
    assert passages(text, "en") == []
    question = asked(text, "en", title="Jane Doe wins city race")[0]
    assert question.stem.startswith(
        "On “Jane Doe wins city race” (May 2024): The race was held in "
    )


def test_a_second_sentence_brings_the_first() -> None:
    """What refers to the sentence before is asked together with it."""
    text = "Nordbank was founded by two bakers in Riga. It has 300 employees in four countries."
    stems = [question.stem for question in asked(text, "en")]
    assert (
        "News of May 2024: Nordbank was founded by two bakers in Riga. "
        "It has ____ employees in four countries."
    ) in stems


def test_a_pronoun_is_whom_the_article_is_about() -> None:
    """He is told by his name, but only if nobody else can be meant."""
    known = "John Doe was born in Riga. In 1990, he moved to Vilnius with two friends."
    assert "In 1990, John Doe moved to Vilnius with two friends" in passages(known, "en")
    unsure = "John Doe met Peter Poe in Riga. In 1990, he moved to Vilnius with two friends."
    assert not any(
        "In 1990" in told and "he" not in told.split() for told in passages(unsure, "en")
    )


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Northbank Inc. opened three branches on Thursday.", "on May 2, 2024"),
        ("de", "Nordbank eröffnete am Donnerstag drei Filialen in Riga.", "am 2. Mai 2024"),
        ("fr", "Nordbank a ouvert trois agences à Riga en avril.", "en avril 2024"),
    ],
)
def test_dates_get_their_year(language: str, text: str, told: str) -> None:
    """Weeks later there is no Thursday."""
    assert told in " ".join(passages(text, language))


def test_a_clause_without_date_says_when_it_was_told() -> None:
    """The month stands before it; not if the clause has a year of its own."""
    first = asked("Nordbank has 300 employees in Riga.", "en")[0]
    assert first.stem == "News of May 2024: Nordbank has ____ employees in Riga."
    second = asked("Nordbank had 300 employees in Riga in 2019.", "en")[0]
    assert "News of" not in second.stem


def test_the_number_is_asked_and_its_unit_told() -> None:
    """Options are numbers as the article writes them."""
    question = asked("Nordbank hat 7.300 Mitarbeiter in Riga.", "de")[0]
    assert question.answer == "7.300"
    assert question.stem.endswith("Nordbank hat ____ Mitarbeiter in Riga.")
    assert all(re.fullmatch(r"\d{1,2}\.\d{3}", option) for option in question.options)


def test_a_fact_is_its_own_template() -> None:
    """What can be asked for stands in braces, and its values in their order."""
    article = make_article("Northbank Inc. hired 300 employees in Riga.", "en", published=DAY)
    fact = facts_of([article], [PASSAGE])[0]
    text, *values = fact.arguments
    braced = "News of May 2024: {Northbank Inc.} hired {300} employees in {Riga}."
    assert getattr(text[1], "text", "") == braced
    assert [name for name, _ in values] == ["1", "2", "3"]


def test_an_id_hangs_on_the_words_alone() -> None:
    """What stands around a clause changes nothing about it."""
    clause = "Nordbank has 300 employees in Riga."
    one = asked(clause, "en")
    other = asked(f"Rain fell.\n\n{clause} More rain fell.", "en")
    assert {question.id for question in one} == {question.id for question in other} != set()


def test_without_its_relation_nothing_is_asked() -> None:
    """A person may ask by templates alone."""
    article = make_article("Northbank Inc. has 300 employees in Riga.", "en", published=DAY)
    assert ask_all(article) == ()
    assert all(BLANK in question.stem for question in ask_all(article, PASSAGE))


def test_whoever_opens_a_clause_is_asked_for_by_who() -> None:
    """A person in front of the verb makes a real question, if there are options."""
    text = (
        "John Doe moved to Berlin in 2019. Peter Poe met Paul Roe in Paris in 2018. "
        "Peter Poe also met Carl Coe in London in 2017."
    )
    stems = [question.stem for question in asked(text, "en")]
    assert "Who moved to Berlin in 2019?" in stems


def test_nobody_is_asked_for_too_often() -> None:
    """An article about one person has other answers too."""
    text = " ".join(f"John Doe moved to {city} in 2019." for city in ("Berlin", "Paris", "Rome"))
    answers = [question.answer for question in asked(text, "en")]
    assert answers.count("John Doe") <= 2


def test_each_language_says_the_same_of_passages() -> None:
    """A language's file has no key more or less than the others."""
    keys = [set(load(f"languages/{code}/passages.yaml")) for code in codes()]
    assert all(own == keys[0] for own in keys)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Le Service des ponts français (SPF) est né en 2010. Le SPF compte 300 salariés.",
            [
                "Le Service des ponts français est né en 2010",
                "Le Service des ponts français compte",
            ],
        ),
        ("Le GNX3 compte 300 salariés à Riga.", []),
    ],
)
def test_initials_are_spelt_out_or_leave_a_clause_silent(text: str, told: list[str]) -> None:
    """Weeks later nobody knows what they meant."""
    found = passages(text, "fr")
    assert len(found) == len(told)
    assert all(one.startswith(start) for one, start in zip(found, told, strict=True))


def test_a_clause_that_says_something_twice_is_silent() -> None:
    """An editor would not print it."""
    assert asked("Nordbank has 300 employees in Riga.", "en")
    assert not asked("Nordbank has 300 employees in Riga in Riga.", "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Jane Doe lebte noch in Riga, als 2010 ihr Roman erschien."),
        ("en", "Jane Doe had barely arrived in Riga when the war began."),
        ("fr", "Jane Doe vivait encore à Riga, lorsque son roman est paru en 2010."),
    ],
)
def test_what_was_still_so_needs_what_happened_then(language: str, text: str) -> None:
    """Without the event nobody can tell when it was."""
    assert not passages(text, language)
