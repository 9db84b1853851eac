"""Rendering: what a value is called in each language, and when nothing is said."""

from decimal import Decimal

import pytest

from quizgen.grammar import apply
from quizgen.models import Amount, Date, Gender, Name, Role, Text, Value
from quizgen.rendering import render
from quizgen.words import codes, load


def said(value: Value, language: str) -> str | None:
    """Return the bare words for a value."""
    phrase = render(value, language)
    return phrase.text if phrase else None


def shaped(value: Value, language: str, filter_name: str) -> str | None:
    """Return the best form that a filter gives a value."""
    phrase = render(value, language)
    return next(iter(apply(language, filter_name, phrase)), None) if phrase else None


def role(identity: str, text: str, bound: str, gender: Gender = "") -> Role:
    """Make a role as an article says it."""
    return Role(identity, text, bound, gender)


ROLES = [
    (role("ceo", "CEO", "en"), "de", "CEO"),
    (role("ceo", "chief executive", "en"), "en", "chief executive"),
    (role("ceo", "CEO", "en", "f"), "fr", "directrice générale"),
    (role("ceo", "CEO", "en"), "fr", None),
    (role("ceo", "Vorstandschefin", "de", "f"), "de", "Vorstandschefin"),
    (role("", "Klimazar", "de", "m"), "de", "Klimazar"),
    (role("", "Klimazar", "de", "m"), "en", None),
    (role("chair", "Vorsitzende", "de"), "en", "chair"),
    (role("chair", "Vorsitzende", "de", "f"), "en", "chairwoman"),
    (role("cfo", "Finanzchefin", "de"), "fr", "directrice financière"),
]


@pytest.mark.parametrize(("value", "language", "text"), ROLES)
def test_roles_are_said_for_the_person_or_not_at_all(
    value: Role, language: str, text: str | None
) -> None:
    """The article's own word is kept; another language's form needs the person's gender."""
    assert said(value, language) == text


def test_the_form_of_a_role_tells_its_gender() -> None:
    """A German role takes its article from its ending, if the list has both forms."""
    assert shaped(role("ceo", "Vorstandschefin", "de"), "de", "gen") == "der Vorstandschefin"
    assert shaped(role("ceo", "Vorstandschef", "de"), "de", "gen") == "des Vorstandschefs"
    assert shaped(role("ceo", "CEO", "de"), "de", "gen") is None


@pytest.mark.parametrize(
    ("identity", "language", "filter_name", "text"),
    [
        ("CH", "de", "in", "in der Schweiz"), ("CH", "en", "in", "in Switzerland"),
        ("CH", "fr", "en", "en Suisse"), ("US", "de", "in", "in den USA"),
        ("US", "en", "the", "the United States"), ("US", "fr", "de", "des États-Unis"),
        ("IL", "fr", "en", "en Israël"), ("CA", "fr", "en", "au Canada"),
        ("Cologne", "de", "in", "in Köln"), ("Cologne", "en", "in", "in Cologne"),
        ("Stuttgart", "fr", "en", "à Stuttgart"), ("Cairo", "fr", "en", "au Caire"),
        ("Cairo", "fr", "de", "du Caire"),
    ],
)  # fmt: skip
def test_places_have_a_name_in_each_language(
    identity: str, language: str, filter_name: str, text: str
) -> None:
    """A listed place takes name, article and preposition from the list."""
    place = Name("place", "whatever", id=identity)
    assert shaped(place, language, filter_name) == text


def test_all_listed_names_can_be_said_with_every_filter_of_place() -> None:
    """No entry lacks what its articles need."""
    where = {"de": "in", "en": "in", "fr": "en"}
    for group in load("words/places.yaml").values():
        for entry in group if isinstance(group, list) else ():
            for language in codes():
                place = Name("place", "x", id=entry["id"])
                assert shaped(place, language, where[language]), (entry["id"], language)


def test_other_names_stay_as_they_are() -> None:
    """A person and a firm are called the same everywhere."""
    for language in codes():
        assert said(Name("person", "Emad Mostaque", "m"), language) == "Emad Mostaque"
        assert said(Name("organisation", "OpenAI"), language) == "OpenAI"


def test_an_article_needs_a_gender_where_the_language_has_some() -> None:
    """Der Quux or die Quux? Then rather nothing; English does not ask."""
    quux = Name("organisation", "Quux", article=True)
    assert shaped(quux, "en", "the") == "the Quux"
    assert render(quux, "de") is None
    assert render(quux, "fr") is None


@pytest.mark.parametrize(
    ("text", "language", "filter_name", "form"),
    [
        ("Rust Foundation", "de", "gen", "der Rust Foundation"),
        ("Rust Foundation", "en", "the", "the Rust Foundation"),
        ("Rust Foundation", "fr", "de", "de la Rust Foundation"),
        ("Commerzbank", "de", "bei", "bei der Commerzbank"),
        ("Commerzbank", "en", "by", "by Commerzbank"),
        ("Bank of Quux", "en", "the", "the Bank of Quux"),
        ("Quux Bank", "en", "the", "Quux Bank"),
        ("Museum of Modern Quux", "de", "in", "im Museum of Modern Quux"),
        ("Microsoft", "de", "gen", "von Microsoft"),
    ],
)
def test_a_noun_in_a_name_decides_on_its_article(
    text: str, language: str, filter_name: str, form: str
) -> None:
    """Whatever the article did, each language has its own custom."""
    for article in (True, False):
        value = Name("organisation", text, article=article)
        assert shaped(value, language, filter_name) == form


def test_listed_organisations_have_a_name_in_each_language() -> None:
    """A listed organisation takes name and article from the list."""
    nato = Name("organisation", "NATO", id="nato")
    assert shaped(nato, "de", "gen") == "der NATO"
    assert shaped(nato, "fr", "de") == "de l'OTAN"
    for entry in load("words/organisations.yaml")["known"]:
        value = Name("organisation", "x", id=entry["id"])
        for language, filter_name in (("de", "gen"), ("en", "the"), ("fr", "de")):
            assert shaped(value, language, filter_name), (entry["id"], language)


def test_dates_and_amounts_are_written_out() -> None:
    """They are said in every language."""
    assert said(Date(2024, 3, 22), "de") == "22. März 2024"
    assert shaped(Date(2024, 3, 22), "fr", "on") == "le 22 mars 2024"
    assert shaped(Date(1990, decade=True), "de", "on") == "in den 1990er-Jahren"
    assert shaped(Date(2019, quarter=1), "de", "on") == "im 1. Quartal 2019"
    assert shaped(Date(2019, quarter=1), "en", "on") == "in the first quarter of 2019"
    assert shaped(Date(2019, quarter=1), "fr", "on") == "au premier trimestre 2019"
    assert said(Amount(Decimal(8_000_000), "USD"), "de") == "8 Millionen US-Dollar"


def test_what_is_bound_to_a_language_stays_in_it() -> None:
    """Quotations, terms and an article's own units are not translated."""
    quotation = Text("quote", 'Das ist "gut"', "de")
    assert said(quotation, "de") == "„Das ist ‚gut‘“"
    assert said(quotation, "en") is None
    assert said(Text("term", "Übermut", "de"), "de") == "Übermut"
    assert said(Amount(Decimal(5), unit="Kacheln", unit_language="de"), "fr") is None


def test_an_articles_own_word_for_an_office_stands_without_its_ending() -> None:
    """Of `des Airbus-Chefs`, Chef is the office, though no list knows it."""
    assert said(Role("", "Chefs", "de", "m"), "de") == "Chef"
    assert said(Role("president", "Präsidenten", "de", "m"), "de") == "Präsident"


def test_an_event_takes_the_article_wherever_it_was_read() -> None:
    """`won Chicago Marathon` gives “the Chicago Marathon”, with the gender of its noun."""
    marathon = Name("name", "Chicago Marathon")
    assert shaped(marathon, "en", "the") == "the Chicago Marathon"
    assert shaped(marathon, "de", "dat") == "dem Chicago Marathon"
    assert shaped(marathon, "fr", "de") == "du Chicago Marathon"


def test_what_is_translated_is_said_in_its_own_language_only() -> None:
    """A treaty has another name in German, a prize has none."""
    assert shaped(Name("name", "Treaty of Riga"), "en", "the") == "the Treaty of Riga"
    assert render(Name("name", "Treaty of Riga"), "de") is None
    assert shaped(Name("name", "Booker Prize"), "de", "acc") == "den Booker Prize"


@pytest.mark.parametrize(("language", "said"), [("de", "Otto XII."), ("en", "Otto XII")])
def test_the_number_of_a_king_has_the_stop_of_its_language(language: str, said: str) -> None:
    """German counts kings with a stop, whatever the sentence did with it."""
    for text in ("Otto XII", "Otto XII."):
        phrase = render(Name("person", text), language)
        assert phrase is not None
        assert phrase.text == said


@pytest.mark.parametrize(
    ("club", "german", "french"),
    [
        ("VfL Aldrup", "der VfL Aldrup", "le VfL Aldrup"),
        ("TSG Nordau", "die TSG Nordau", "TSG Nordau"),
        ("FC St. Pauli", "der FC St. Pauli", "le FC St. Pauli"),
        ("Hannover 96", "Hannover 96", "Hannover 96"),
    ],
)
def test_clubs_take_the_article_of_their_abbreviation(club: str, german: str, french: str) -> None:
    """Even those of the list, most of whose names have none."""
    name = Name("organisation", club)
    assert shaped(name, "de", "nom") == german
    assert shaped(name, "fr", "le") == french
    assert shaped(name, "en", "the") == club


def test_a_firm_with_its_legal_form_needs_no_article_where_its_gender_is_unknown() -> None:
    """The Walt Disney Co. is Walt Disney Co. in German; the Berlinale stays unsaid."""
    firm = Name("organisation", "Harbour Disney Co.", article=True)
    said = render(firm, "de")
    assert said is not None
    assert (said.text, said.article) == ("Harbour Disney Co.", False)
    assert render(Name("organisation", "Velmonale", article=True), "de") is None
