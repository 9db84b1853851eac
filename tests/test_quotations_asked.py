"""Which quotations are asked, and when a question says in which month something was told."""

import datetime

import pytest

from quizgen.asking.people import Person
from quizgen.asking.quotations import names_halves, says_enough
from quizgen.asking.telling import month_of_telling
from quizgen.commands.gathering import load_relations
from quizgen.models import Date, Evidence, Fact, Name, Question, Text
from stages import ask_all, facts, make_article

DAY = datetime.date(2024, 3, 26)


def asked(text: str, language: str = "en", title: str = "") -> list[Question]:
    """Return the questions of our templates on a dated article."""
    article = make_article(text, language, published=DAY, title=title)
    return list(ask_all(article, *load_relations([]), languages=(language,)))


def proof(sentence: str, published: datetime.date | None = DAY) -> Evidence:
    """Make the proof of a sentence."""
    return Evidence("a.txt", sentence, 0, len(sentence), sentence, published=published)


def test_a_first_name_in_a_quotation_names_nobody() -> None:
    """Weeks later nobody knows who Rebecca is; with the surname everybody does."""
    names = [Name("person", "Rebecca Stone"), Name("organisation", "Rust Foundation")]
    assert names_halves("Rebecca brings deep experience to the bank", names)
    assert not names_halves("Rebecca Stone brings deep experience to the bank", names)
    assert not names_halves("Rebecca A. Stones Erfahrung nützt der Bank", names)
    assert not names_halves("The Foundation brings deep experience to the bank", names)


@pytest.mark.parametrize(
    ("words", "dated", "enough"),
    [
        ("I thought the lines were going to be ridiculous", False, False),
        ("I thought the lines were going to be ridiculous", True, True),
        ("Nobody thought that Northbank would build it", False, True),
        ("I thought that Northbank would never build it", False, False),
        ("Banks need to build AI in many towns", False, True),
        ("We ended up without any AI in many towns", False, False),
        ("The ease of MP3 downloads is still astonishing", False, True),
        ("QUIET CAR. Window seat. I have hit the trifecta", False, False),
        ("The northern coast needs more trees, " * 5, False, False),
        ("The northern coast needs more trees this year, " * 5, False, False),
    ],
)
def test_without_a_month_a_quotation_must_say_what_it_is_on(
    words: str, *, dated: bool, enough: bool
) -> None:
    """It names somebody or something, however long it is, and points at no day."""
    names = [Name("organisation", "Northbank")]
    assert says_enough(Text("quote", words, "en"), names, dated=dated) == enough


def test_one_speaker_is_quoted_twice_at_most() -> None:
    """A quiz is not all on the words of one woman."""
    said = "“Our bank needs new rooms in {} for the many clerks whom it will hire,” said Anna Berg."
    text = "\n\n".join(said.format(town) for town in ("Kiel", "Bonn", "Ulm", "Trier"))
    quoted = {q.fact for q in asked(text) if q.relation == "quote"}
    assert len(quoted) == 2


def test_history_gets_no_month_of_the_news() -> None:
    """Who was appointed in 1891 was not so as of March 2024."""
    person = Name("person", "Carl Peters")
    fact = Fact("f", "r", (("person", person),), (proof("Peters was appointed."),), "en", "")
    assert month_of_telling(fact, {}) == Date(2024, 3)
    dead = {person.key: Person(years=frozenset({1856, 1891}))}
    assert month_of_telling(fact, dead) is None
    old = Fact("f", "r", fact.arguments, (proof("In 1891, Peters was appointed."),), "en", "")
    assert month_of_telling(old, {}) is None
    undated = Fact("f", "r", fact.arguments, (proof("Peters was appointed.", None),), "en", "")
    assert month_of_telling(undated, {}) is None


def test_what_could_be_several_things_is_described_with_options_only() -> None:
    """There are many makers of small chips, but one tallest tower."""
    several = asked("Northlight Inc., a maker of small chips for cars, is hiring.")
    assert not any(q.kind == "cloze" and q.relation == "description" for q in several)
    one = asked("Northlight Inc., the only maker of small chips in Wales, is hiring.")
    assert any(q.answer == "Northlight Inc." for q in one if q.relation == "description")


def test_where_the_headline_tells_who_spoke_the_words_must_tell_on_what() -> None:
    """Its month alone says nothing of a body that was moving."""
    words = "“My body was moving and moving so we all went for it,” said Anna Berg."
    text = f"{words} Jane Poe and Eva Roe ran."
    quoted = [
        {q.stem for q in asked(text, title=title) if q.relation == "quote"}
        for title in ("Anna Berg wins the lake run", "A woman wins the lake run")
    ]
    assert not quoted[0]
    assert quoted[1]


def test_what_a_verdict_is_on_keeps_its_small_letter() -> None:
    """Who called the sale … is one sentence: no [T]he."""
    text = (
        "Anna Berg called the sale “a door opened after thirty years of knocking”. Paul Newton, "
        "Mary Moss and Karl Quorn met."
    )
    stems = [question.stem for question in asked(text, title="Nordbank sells Velmo Ltd.")]
    assert any("Who called the sale" in stem for stem in stems)
    assert not any("[" in stem for stem in stems)


@pytest.mark.parametrize(
    ("language", "denied", "said"),
    [
        (
            "en",
            'Anna Berg denied having said "we will close all our shops in Riga this year".',
            'Anna Berg denied: "I have never said that we will close our shops in Riga."',
        ),
        (
            "de",
            "Anna Berg bestritt, gesagt zu haben: „Wir schließen alle unsere Läden in Riga“.",
            "Anna Berg bestritt: „Ich habe nie gesagt, dass wir die Läden in Riga schließen.“",
        ),
        (
            "fr",
            "Anne Martin dément avoir dit : « Nous fermons tous nos magasins de Riga ».",
            "Anne Martin dément : « Je n'ai jamais dit que nous fermons nos magasins à Riga. »",
        ),
    ],
)
def test_what_somebody_denies_having_said_is_not_his(language: str, denied: str, said: str) -> None:
    """Who denies by a quotation says it, who denies a quotation does not."""
    assert not speakers(denied, language)
    assert len(speakers(said, language)) == 1


def test_a_genitive_before_a_role_does_not_speak() -> None:
    """Sagte Anna Bergs Anwältin Eva Lund: it is Lund who speaks."""
    text = "„Es war das beste Jahr der Läden in Riga“, sagte Anna Bergs Anwältin Eva Lund."
    assert speakers(text, "de") == {"Eva Lund"}


def speakers(text: str, language: str) -> set[str]:
    """Return who is found to have said something for certain."""
    found = facts(make_article(text, language, published=DAY), *load_relations([]))
    told = [fact for fact in found if fact.relation == "quote" and fact.status == "asserted"]
    return {getattr(fact.get("speaker"), "text", "") for fact in told}


def test_words_of_the_dead_must_say_what_they_are_on() -> None:
    """No month of the news stands before what somebody said long ago."""
    text = (
        "Eva Lund, Nora West and Ann Moss {}. Anna Berg said in Riga: “Higher taxes help "
        "nobody at all, but make rich people much richer than poor people.”"
    )
    title = "Anna Berg and the wages"
    alive, dead = (
        [q for q in asked(text.format(what), title=title) if q.relation == "quote"]
        for what in ("listened", "listened. Anna Berg died on 3 March 2024")
    )
    assert alive
    assert not dead
