"""What stands around a blank: where several things fit, or a name would be cut, none is asked."""

import datetime

import pytest

from quizgen.asking.blanks import (
    is_complement,
    is_exact,
    is_in_dated_name,
    is_in_name,
    is_listed,
    is_paired,
    office_before,
    spans,
    tells_country,
    tells_country_of,
)
from quizgen.asking.people import Person, holds_such
from quizgen.commands.gathering import load_relations
from quizgen.models import Date, Evidence, Fact, Name, Question, Role, Text, Value
from quizgen.passages.facts import PASSAGE
from stages import ask_all, make_article

DAY = datetime.date(2024, 3, 26)


def asked(text: str, language: str) -> list[Question]:
    """Return the questions of our templates on a dated article."""
    article = make_article(text, language, published=DAY)
    return list(ask_all(article, *load_relations([]), languages=(language,)))


@pytest.mark.parametrize(
    ("stem", "language", "listed"),
    [
        ("Sie hat in ____, Bonn und Kiel studiert.", "de", True),
        ("Sie hat in Bonn und ____ studiert.", "de", True),
        ("Both Tesco and ____ came to Poland.", "en", True),
        ("In 1966, Anna Berg, ____ and singer Paul Newton formed it.", "en", True),
        ("Paul Mercier et la ____ ont gagné.", "fr", True),
        ("Nordbank und ihr Partner ____ zogen das Angebot zurück.", "de", False),
        ("____ and its partner withdrew the offer.", "en", False),
    ],
)
def test_one_of_several_is_known_by_what_joins_them(
    stem: str, language: str, *, listed: bool
) -> None:
    """A comma or `and` between it and another name."""
    assert is_listed(stem, language) == listed


@pytest.mark.parametrize(
    ("title", "text", "language"),
    [
        ("Riga schließt Schulen", "Die Stadt Riga schloss Ende 2022 zwölf Schulen.", "de"),
        ("Riga closes schools", "The city of Riga closed twelve schools in late 2022.", "en"),
        ("Riga ferme des écoles", "La ville de Riga a fermé douze écoles fin 2022.", "fr"),
    ],
)
def test_the_end_of_a_year_that_is_still_to_come_is_no_option(
    title: str, text: str, language: str
) -> None:
    """Told in March 2024, nothing has happened in late 2024."""
    article = make_article(f"{title}\n\n{text}", language, title=title, published=DAY)
    made = ask_all(article, PASSAGE, languages=(language,))
    found = [q for q in made if "2022" in q.answer and q.options]
    assert found
    assert not [option for question in found for option in question.options if "2024" in option]


@pytest.mark.parametrize("month", ["April", "Mai", "Juni"])
def test_the_end_of_a_month_that_is_planned_has_later_ones_beside_it(month: str) -> None:
    """What is told in March to be done by the end of June was not done in January."""
    title = "Riga schließt Schulen"
    text = f"Riga will bis Ende {month} 2024 zwölf Schulen schließen."
    article = make_article(f"{title}\n\n{text}", "de", title=title, published=DAY)
    made = ask_all(article, PASSAGE, languages=("de",))
    options = {option for q in made if q.answer == f"{month} 2024" for option in q.options}
    assert options
    assert options.isdisjoint({"Januar 2024", "Februar 2024"})
    assert not [option for option in options if "2023" in option]


@pytest.mark.parametrize(
    ("stem", "hidden", "names", "inside"),
    [
        ("La Lazio ____ reste en Série A.", "de Rome", ["Lazio"], True),
        ("He drew the plan for ____, D.C. by hand.", "Washington", [], True),
        ("Velmo ____ sold its clinics.", "Medical Care", ["Velmo Medical Care"], True),
        ("Le parquet ____ enquête.", "de Turin", ["Lazio"], False),
    ],
)
def test_a_blank_hides_no_part_of_a_name(
    stem: str, hidden: str, names: list[str], *, inside: bool
) -> None:
    """The rest of the name would stand beside it."""
    assert is_in_name(stem, hidden, [Name("name", name) for name in names]) == inside


@pytest.mark.parametrize(
    ("stem", "language", "told"),
    [
        ("Im Jahr 1855 entwarf der deutsche Architekt ____ einen Plan.", "de", True),
        ("Die Tschechin ____ lief als Erste.", "de", True),
        ("The French group ____ was sold.", "en", True),
        ("L’entreprise américaine ____ se retire.", "fr", True),
        ("Die deutsche Regierung lobte, wie schnell ____ baute.", "de", False),
        ("The group ____ was sold.", "en", False),
    ],
)
def test_a_country_before_a_blank_is_noticed(stem: str, language: str, *, told: bool) -> None:
    """Of the others nobody knows where they come from."""
    assert tells_country(stem, language) == told


@pytest.mark.parametrize(
    ("values", "title", "exact"),
    [
        ([Name("place", "Kiel")], "", False),
        ([Name("place", "Kiel"), Date(2011)], "", True),
        ([Name("place", "Kiel")], "Berg wins", True),
        ([Date(2011)], "", False),
    ],
)
def test_a_name_is_typed_only_where_time_or_headline_says_which(
    values: list[Value], title: str, *, exact: bool
) -> None:
    """Many have sued in Kiel and won."""
    key = Name("person", "Anna Berg")
    numbered = ((str(number), value) for number, value in enumerate([key, *values], 1))
    proof = Evidence("a.txt", "Anna Berg won in Kiel.", 0, 9, "Anna Berg", title=title)
    fact = Fact(
        "f", "passage", (("text", Text("statement", "x", "en")), *numbered), (proof,), "en", ""
    )
    stem = "On “Berg wins”: ____ won in Kiel." if title else "____ won in Kiel."
    assert is_exact(stem, "Anna Berg", key, fact) == exact


@pytest.mark.parametrize(("role", "unique"), [("chief executive", True), ("spokeswoman", False)])
def test_a_blank_hides_who_holds_an_office_only_if_one_alone_does(
    role: str, *, unique: bool
) -> None:
    """A firm has one chief executive, but several spokeswomen."""
    text = f"Anna Berg is {role} of Northbank Inc. Anna Berg is {role} of Harbour Films Inc."
    stems = {question.stem for question in asked(text, "en")}
    assert (f"____ was {role} of Northbank Inc. in March 2024." in stems) == unique


def test_no_sentence_is_asked_by_two_blanks() -> None:
    """Either would tell the answer of the other."""
    stems = [q.stem for q in asked("Anna Berg is chief executive of Northbank Inc. in Ohio.", "en")]
    assert stems == ["Anna Berg was chief executive of ____ in March 2024."]


def test_whoever_leads_two_bodies_is_not_asked_for_one_of_them() -> None:
    """Either would be right."""
    text = "Anna Berg is chief executive of {}. Anna Berg is chief executive of Harbour Films Inc."
    one = asked(text.format("Harbour Films Inc."), "en")
    two = asked(text.format("Northbank Inc."), "en")
    assert any(q.answer == "Harbour Films Inc." for q in one)
    assert not any(q.answer == "Harbour Films Inc." for q in two)


def test_the_country_of_a_minister_is_not_asked() -> None:
    """The name tells it."""
    made = asked("Anna Berg, the foreign minister of Sweden, met Paul Newton in Ohio.", "en")
    assert any(q.answer == "Anna Berg" for q in made)
    assert not any(q.answer == "Sweden" for q in made)


def test_who_said_something_is_asked_by_options_alone() -> None:
    """Others may have said so too."""
    text = (
        "Anna Berg said that the bridge over the Velm is closed. "
        "Paul Newton said that the dam above the Velm is safe. Carla Jones was there."
    )
    made = [q for q in asked(text, "en") if q.relation == "statement"]
    assert made
    assert all(q.options for q in made)


def test_an_adjective_tells_the_country_that_is_asked_for() -> None:
    """The Hungarian army is Hungary's."""
    hungary = Name("place", "Hungary", id="HU")
    assert tells_country_of("____ paid for the Hungarian army.", hungary, "en")
    assert not tells_country_of("____ paid for the Czech army.", hungary, "en")
    assert tells_country_of(
        "The Scottish engineer came to ____.", Name("place", "UK", id="GB"), "en"
    )
    assert not tells_country_of("____ paid for the Hungarian army.", Name("place", "Kiel"), "en")


def test_an_office_before_a_blank_asks_for_those_who_have_had_such() -> None:
    """Under former president ____: an envoy was never one."""
    president, drummer = Role("president", "president"), Role("drummer", "drummer")
    assert office_before("She served under former president ____.", [drummer, president])
    assert not office_before("She served under ____.", [president])
    assert holds_such(Person(frozenset({"arts"})), "drummer")
    assert not holds_such(Person(frozenset({"politics"})), "drummer")
    assert holds_such(Person(prominent=True), "president")
    assert not holds_such(Person(frozenset({"politics"})), "president")
    assert holds_such(Person(offices=frozenset({"spokesperson"})), "spokesperson")
    assert not holds_such(Person(frozenset({"politics"})), "spokesperson")
    speaker = Role("spokesperson", "Sprecher")
    assert office_before("Das sagte der Vatikan-Sprecher ____.", [speaker]) == "spokesperson"
    assert office_before("Nach Angaben des Vatikan-Sprechers ____ ist es so.", [speaker])


@pytest.mark.parametrize(
    ("stem", "language", "inside"),
    [
        ("It began with the Great Exhibition ____.", "en", True),
        ("It began in ____.", "en", False),
        ("News of May 2019: In ____ she won.", "en", False),
        ("Er hat den Deutschen Buchpreis ____ erhalten.", "de", True),
        ("Im Jahr ____ hat er gewonnen.", "de", False),
        ("Das Werk schloss Ende ____.", "de", False),
        ("Elle a gagné la Coupe ____.", "fr", True),
    ],
)
def test_a_year_that_belongs_to_a_name_is_not_hidden(
    stem: str, language: str, *, inside: bool
) -> None:
    """Who knows the name knows the year."""
    assert is_in_dated_name(stem, language) == inside


def test_a_year_behind_a_person_is_asked_for() -> None:
    """Nobody's name has a year."""
    stem = "In Riga verlor Anna Weber ____ einen Schuh."
    assert is_in_dated_name(stem, "de")
    assert not is_in_dated_name(stem, "de", {"Weber"})


def test_within_a_war_only_its_own_years_could_be_right() -> None:
    """No ladder goes beyond it."""
    assert spans("He fell in ____ during World War II.", "en")
    assert spans("Er fiel ____ im Zweiten Weltkrieg.", "de")
    assert not spans("He fell in ____ near Riga.", "en")


def test_which_one_a_noun_means_is_not_hidden() -> None:
    """Le mur de Berlin: nobody thinks of another one."""
    berlin = Name("place", "Berlin", id="Berlin")
    assert is_complement("de Berlin", berlin, "fr")
    assert is_complement("d'Albi", Name("place", "Albi", id="Albi"), "fr")
    assert not is_complement("à Berlin", berlin, "fr")
    assert not is_complement("de Renault", Name("organisation", "Renault"), "fr")
    assert not is_complement("Berlin", berlin, "de")


@pytest.mark.parametrize(
    ("stem", "language", "paired"),
    [
        ("Der Stadtrat hat den Bau mit 24 zu ____ Stimmen beschlossen.", "de", True),
        ("Die Zahl stieg von 320 auf ____ Stellen.", "de", True),
        ("The council approved it by 24 votes to ____.", "en", True),
        ("Staff was cut from 320 to ____.", "en", True),
        ("Le conseil l’a adopté par ____ voix contre 39.", "fr", True),
        ("Der Umsatz sank von ____ Millionen Euro im Jahr 2021 auf 31 Millionen.", "de", True),
        ("Sales fell from £____ million in 2021 to £31 million.", "en", True),
        ("Les ventes ont chuté de ____ millions en 2021 à 31 millions.", "fr", True),
        ("Some 120 firefighters and ____ engines came.", "en", False),
    ],
)
def test_a_number_beside_another_may_tell_which_is_more(
    stem: str, language: str, *, paired: bool
) -> None:
    """Who won a vote had more votes, so that half a ladder would be absurd."""
    assert is_paired(stem, language) == paired


def test_a_vote_is_asked_without_options() -> None:
    """Among 17, 26 and 38 only one is below 24."""
    text = (
        "Der Stadtrat von Riga hat am 5. März 2024 mit 24 zu 17 Stimmen ein Hallenbad beschlossen."
    )
    article = make_article(text, "de", title="Riga baut ein Hallenbad", published=DAY)
    made = [q for q in ask_all(article, PASSAGE, languages=("de",)) if q.answer in {"24", "17"}]
    assert made
    assert not any(question.options for question in made)
