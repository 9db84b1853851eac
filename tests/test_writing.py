"""How quizgen writes amounts and dates, and that it reads them back."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.mentions.amounts import find_amounts
from quizgen.mentions.dates import find_dates
from quizgen.models import Amount, Date
from quizgen.units import CURRENCIES, UNITS
from quizgen.words import codes, load
from quizgen.writing import split_amount, write_amount, write_date, write_unit

MILLION = 10**6
NARROW, FIXED = "\u202f", "\u00a0"


def amount(number: str | int, **fields: object) -> Amount:
    """Make an amount from a number and what it counts."""
    return Amount(Decimal(number), **fields)  # type: ignore[arg-type]


WRITTEN = [
    (
        amount(8 * MILLION, currency="USD", period="month"),
        "8 Millionen US-Dollar pro Monat",
        "$8 million per month",
        "8 millions de dollars par mois",
    ),
    (
        amount(1500 * MILLION, currency="USD", modifier="~"),
        "rund 1,5 Milliarden US-Dollar",
        "about $1.5 billion",
        "environ 1,5 milliard de dollars",
    ),
    (
        amount(38_800_000, currency="EUR"),
        "38,8 Millionen Euro",
        "€38.8 million",
        "38,8 millions d'euros",
    ),
    (
        amount(MILLION, currency="CHF"),
        "1 Million Schweizer Franken",
        "1 million Swiss francs",
        "1 million de francs suisses",
    ),
    (
        amount(25_000, currency="GBP"),
        "25.000 Pfund Sterling",
        "£25,000",
        f"25{NARROW}000 livres sterling",
    ),
    (amount("1.5", currency="EUR"), "1,50 Euro", "€1.50", "1,50 euro"),
    (amount(42, percent=True), "42 Prozent", "42%", f"42{FIXED}%"),
    (
        amount("12.5", percent=True, modifier=">="),
        "mindestens 12,5 Prozent",
        "at least 12.5%",
        f"au moins 12,5{FIXED}%",
    ),
    (
        amount(300 * MILLION, unit="download", modifier=">"),
        "mehr als 300 Millionen Downloads",
        "more than 300 million downloads",
        "plus de 300 millions de téléchargements",
    ),
    (amount(300, unit="employee"), "300 Mitarbeiter", "300 employees", "300 employés"),
    (amount(1, unit="employee"), "1 Mitarbeiter", "1 employee", "1 employé"),
    (amount("1.5", unit="hour"), "1,5 Stunden", "1.5 hours", "1,5 heure"),
    (
        amount(2 * MILLION, unit="inhabitant", modifier="<="),
        "bis zu 2 Millionen Einwohner",
        "up to 2 million inhabitants",
        "jusqu'à 2 millions d'habitants",
    ),
    (
        amount(5 * MILLION, currency="USD", upper=Decimal(10 * MILLION)),
        "5 bis 10 Millionen US-Dollar",
        "$5 million to $10 million",
        "5 à 10 millions de dollars",
    ),
    (
        amount(500 * MILLION, currency="EUR", upper=Decimal(2000 * MILLION)),
        "500 Millionen bis 2 Milliarden Euro",
        "€500 million to €2 billion",
        "500 millions à 2 milliards d'euros",
    ),
    (
        amount(1_234_567, unit="vote"),
        "1.234.567 Stimmen",
        "1,234,567 votes",
        f"1{NARROW}234{NARROW}567 voix",
    ),
    (amount(84, unit="year_old"), "84 Jahre alt", "84 years old", "84 ans"),
    (amount(2_900_000), "2,9 Millionen", "2.9 million", "2,9 millions"),
    (
        amount(20, unit="öffentliche Schulen", unit_language="de"),
        "20 öffentliche Schulen",
        None,
        None,
    ),
]

DATED = [
    (Date(2024, 3, 22), "22. März 2024", "March 22, 2024", "22 mars 2024"),
    (Date(1896, 3, 1), "1. März 1896", "March 1, 1896", "1er mars 1896"),
    (Date(None, 1, 22), "22. Januar", "January 22", "22 janvier"),
    (Date(2023, 10), "Oktober 2023", "October 2023", "octobre 2023"),
    (Date(None, 10), "Oktober", "October", "octobre"),
    (Date(2024), "2024", "2024", "2024"),
    (Date(1990, decade=True), "1990er-Jahre", "1990s", "années 1990"),
    (Date(2024, 13), None, None, None),
    (Date(None), None, None, None),
]


@pytest.mark.parametrize(
    ("value", "de", "en", "fr"), WRITTEN, ids=lambda v: str(getattr(v, "key", ""))
)
def test_an_amount_is_written_as_the_news_of_each_language_does(
    value: Amount, de: str | None, en: str | None, fr: str | None
) -> None:
    """Magnitude, sign, plural, elision and blanks follow each language; a bound noun its own."""
    assert (de, en, fr) == tuple(write_amount(value, code) for code in ("de", "en", "fr"))


@pytest.mark.parametrize(
    ("value", "de", "en", "fr"), DATED, ids=lambda v: str(getattr(v, "key", ""))
)
def test_a_date_is_written_as_exactly_as_it_is_known(
    value: Date, de: str | None, en: str | None, fr: str | None
) -> None:
    """Order, ordinals and case follow each language; what is no date is not written."""
    assert (de, en, fr) == tuple(write_date(value, code) for code in ("de", "en", "fr"))


def test_the_blank_holds_the_number_alone() -> None:
    """Before, number and after join to good language; the unit is a word, not a sign."""
    value = amount(1500 * MILLION, currency="USD", modifier="~", period="year")
    assert split_amount(value, "en") == ("about ", "1.5", " billion dollars per year")
    assert split_amount(value, "de") == ("rund ", "1,5", " Milliarden US-Dollar pro Jahr")
    assert split_amount(value, "fr") == ("environ ", "1,5", " milliard de dollars par an")


def test_a_unit_is_written_in_the_plural() -> None:
    """What is counted goes into `How many ...`."""
    assert [write_unit(amount(1, unit="employee"), code) for code in ("de", "en", "fr")] == [
        "Mitarbeiter",
        "employees",
        "employés",
    ]
    assert write_unit(amount(2, unit="Häuser", unit_language="de"), "en") is None


def test_a_unit_that_no_list_knows_is_not_written() -> None:
    """A word that is missing gives no text rather than a wrong one."""
    assert write_amount(amount(5, unit="no such unit"), "en") is None
    assert write_amount(amount(5, currency="XXX"), "en") is None


@pytest.mark.parametrize("path", [UNITS, CURRENCIES])
def test_every_unit_has_a_name_in_every_language(path: str) -> None:
    """An entry names one and several things in each language, with a gender where there is one."""
    for name, entry in load(path).items():
        for code in codes():
            if entry.get("kind") == "bare":  # its word goes before the number: magnitude 7
                continue
            assert entry[code]["one"], (name, code)
            assert entry[code]["many"], (name, code)
            assert code == "en" or entry[code]["gender"] in {"m", "f", "n"}, (name, code)


UNREAD = {
    name: {code for code in ("de", "en", "fr") if entry[code].get("unread")}
    for name, entry in load(UNITS).items()
}
NUMBERS = st.one_of(
    st.integers(2, 10**9).map(Decimal),
    st.integers(1, 9999).map(lambda n: Decimal(n) * MILLION / 10),
    st.integers(11, 9999).map(lambda n: Decimal(n) / 10),
)


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    """Draw an amount with something that it counts."""
    number = draw(NUMBERS)
    upper = draw(st.none() | st.integers(2, 9).map(lambda factor: number * factor))
    kind = draw(st.sampled_from(["money", "percent", "unit"]))
    return Amount(
        number,
        currency=draw(st.sampled_from(sorted(load(CURRENCIES)))) if kind == "money" else "",
        percent=kind == "percent",
        unit=draw(st.sampled_from(sorted(load(UNITS)))) if kind == "unit" else "",
        period=draw(st.sampled_from(["", "day", "month", "year"])) if kind == "money" else "",
        modifier=draw(st.sampled_from(["", "~", "<", ">", "<=", ">="])),
        upper=upper,
    )


@given(amounts(), st.sampled_from(["de", "en", "fr"]))
def test_what_is_written_is_read_back_as_the_same_amount(value: Amount, language: str) -> None:
    """Writing an amount and finding it again gives the same value, over the whole text."""
    if language in UNREAD.get(value.unit, set()) or value.unit == "year_old":
        return
    text = write_amount(value, language)
    assert text is not None
    found = find_amounts(text, language)
    assert [(0, len(text), value.key)] == [(m.start, m.end, m.value.key) for m in found]


@given(amounts(), st.sampled_from(["de", "en", "fr"]))
def test_the_three_pieces_of_an_amount_are_an_amount(value: Amount, language: str) -> None:
    """Before, number and after join without a missing or double blank."""
    pieces = split_amount(value, language)
    assert pieces is not None
    text = "".join(pieces)
    assert text == " ".join(text.split(" "))
    assert text.strip() == text
    assert pieces[1] == pieces[1].strip()


@given(
    st.dates(datetime.date(1500, 1, 1), datetime.date(2099, 12, 31)),
    st.sampled_from(["day", "month", "year", "decade"]),
    st.sampled_from(["de", "en", "fr"]),
)
def test_what_is_written_is_read_back_as_the_same_date(
    day: datetime.date, exact: str, language: str
) -> None:
    """Writing a date and finding it again gives the same value."""
    value = {
        "day": Date(day.year, day.month, day.day),
        "month": Date(day.year, day.month),
        "year": Date(day.year),
        "decade": Date(day.year // 100 * 100 + 30, decade=True),
    }[exact]
    text = write_date(value, language)
    assert text is not None
    found = find_dates(text, language, None)
    assert [(0, len(text), value.key)] == [(m.start, m.end, m.value.key) for m in found]
