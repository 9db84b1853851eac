"""Grammar: what each language's filters make of names, roles, dates and amounts."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.grammar import apply, filters, readings
from quizgen.grammar.phrases import Phrase
from quizgen.models import Amount, Date, Gender, Name, NameKind, Role, Text
from quizgen.words import codes, load

LANGUAGES = codes()


def name(
    text: str, gender: Gender = "", *, article: bool | None = None, kind: NameKind = "organisation"
) -> Phrase:
    """Make a name's phrase; a gender means that it takes an article."""
    article = bool(gender) if article is None else article
    return Phrase(text, Name(kind, text, gender, article), gender, article, plural=gender == "pl")


def place(text: str, gender: Gender = "") -> Phrase:
    """Make a place's phrase."""
    return name(text, gender, kind="place")


def person(text: str) -> Phrase:
    """Make a person's phrase."""
    return name(text, kind="person")


def role(text: str, gender: Gender = "") -> Phrase:
    """Make a role's phrase."""
    return Phrase(text, Role("", text, "", gender), gender)


def date(text: str, year: int, month: int | None = None, day: int | None = None) -> Phrase:
    """Make a date's phrase."""
    return Phrase(text, Date(year, month, day))


def money(text: str) -> Phrase:
    """Make an amount's phrase."""
    return Phrase(text, Amount(Decimal(1), "USD"))


def staff(text: str) -> Phrase:
    """Make the phrase of a number of people."""
    return Phrase(text, Amount(Decimal(500), unit="employee"))


GERMAN = [
    (name("Microsoft"), "gen", "von Microsoft|Microsofts"),
    (name("UBS"), "gen", "von UBS|UBS'"),
    (name("Microsoft"), "acc", "Microsoft"),
    (name("Microsoft"), "bei", "bei Microsoft"),
    (name("Rust Foundation", "f"), "gen", "der Rust Foundation"),
    (name("Rust Foundation", "f"), "the", "die Rust Foundation"),
    (name("Deutsche Bank", "f"), "bei", "bei der Deutschen Bank"),
    (name("Deutsche Bank", "f"), "acc", "die Deutsche Bank"),
    (name("Europäische Union", "f"), "gen", "der Europäischen Union"),
    (name("Vereinte Nationen", "pl"), "dat", "den Vereinten Nationen"),
    (name("Weißes Haus", "n"), "in", "im Weißen Haus"),
    (name("Weißes Haus", "n"), "gen", "des Weißen Hauses"),
    (name("Europäischer Gerichtshof", "m"), "gen", "des Europäischen Gerichtshofs"),
    (name("Europäischer Gerichtshof", "m"), "acc", "den Europäischen Gerichtshof"),
    (name("Deutscher Fußball-Bund", "m"), "von", "vom Deutschen Fußball-Bund"),
    (name("Frankfurter Allgemeine Zeitung", "f"), "gen", "der Frankfurter Allgemeinen Zeitung"),
    (name("Leipziger Volkszeitung", "f"), "dat", "der Leipziger Volkszeitung"),
    (name("Deutscher Quux", "m"), "gen", ""),
    (name("Guardian", article=True), "acc", ""),
    (place("Berlin"), "in", "in Berlin"),
    (place("Schweiz", "f"), "in", "in der Schweiz"),
    (place("Schweiz", "f"), "gen", "der Schweiz"),
    (place("Schweiz", "f"), "zu", "zur Schweiz"),
    (place("Iran", "m"), "in", "im Iran"),
    (place("Iran", "m"), "gen", "des Iran"),
    (replace(place("Naher Osten", "m"), genitive="Nahen Ostens"), "gen", "des Nahen Ostens"),
    (place("Naher Osten", "m"), "in", "im Nahen Osten"),
    (place("USA", "pl"), "in", "in den USA"),
    (place("Niederlande", "pl"), "in", "in den Niederlanden"),
    (place("Vereinigtes Königreich", "n"), "gen", "des Vereinigten Königreichs"),
    (role("Präsident", "m"), "nom", "der Präsident"),
    (role("Präsident", "m"), "gen", "des Präsidenten"),
    (role("Präsident", "m"), "zu", "zum Präsidenten"),
    (role("Präsidentin", "f"), "zu", "zur Präsidentin"),
    (role("Direktor", "m"), "gen", "des Direktors"),
    (role("Experte", "m"), "acc", "den Experten"),
    (role("Aufsichtsrat", "m"), "gen", "des Aufsichtsrates"),
    (role("Vorstandsvorsitzender", "m"), "the", "der Vorstandsvorsitzende"),
    (role("Vorstandsvorsitzender", "m"), "dat", "dem Vorstandsvorsitzenden"),
    (role("Vorstandsvorsitzende", "f"), "dat", "der Vorstandsvorsitzenden"),
    (role("Vorsitzender des Vorstands", "m"), "gen", "des Vorsitzenden des Vorstands"),
    (role("künstlerischer Leiter", "m"), "gen", "des künstlerischen Leiters"),
    (role("Chief Executive Officer", "m"), "gen", "des Chief Executive Officer"),
    (role("Mitglied", "n"), "gen", "des Mitglieds"),
    (role("CEO", "m"), "zu", "zum CEO"),
    (role("CEO"), "gen", ""),
    (date("22. März 2024", 2024, 3, 22), "on", "am 22. März 2024"),
    (date("Oktober 2023", 2023, 10), "on", "im Oktober 2023"),
    (date("2023", 2023), "on", "im Jahr 2023"),
    (date("22. März 2024", 2024, 3, 22), "since", "seit dem 22. März 2024"),
    (date("Oktober 2023", 2023, 10), "since", "seit Oktober 2023"),
    (date("2023", 2023), "since", "seit 2023"),
    (date("2023", 2023), "until", "bis 2023"),
    (date("22. März 2024", 2024, 3, 22), "von", "vom 22. März 2024"),
    (date("2023", 2023), "acc", ""),
    (name("Microsoft"), "on", ""),
    (money("26 Milliarden US-Dollar"), "für", "für 26 Milliarden US-Dollar"),
    (money("26 Milliarden US-Dollar"), "gen", "von 26 Milliarden US-Dollar"),
    (staff("500 Mitarbeiter"), "mit", "mit 500 Mitarbeitern"),
    (staff("500 Mitarbeiter"), "acc", "500 Mitarbeiter"),
]
ENGLISH = [
    (name("Microsoft"), "poss", "Microsoft's"),
    (name("Microsoft"), "the", "Microsoft"),
    (name("Rust Foundation", article=True), "poss", "the Rust Foundation's"),
    (name("The Beatles", article=True), "the", "The Beatles"),
    (place("United States", "pl"), "poss", "the United States'"),
    (place("United States", "pl"), "in", "in the United States"),
    (name("UBS"), "poss", "UBS's|UBS'"),
    (person("James Ellis"), "poss", "James Ellis's|James Ellis'"),
    (role("director"), "a", "a director"),
    (role("architect"), "a", "an architect"),
    (role("MP"), "a", "an MP"),
    (role("CEO"), "a", "a CEO"),
    (role("NGO founder"), "a", "an NGO founder"),
    (role("university professor"), "a", "a university professor"),
    (role("European commissioner"), "a", "a European commissioner"),
    (role("honorary president"), "a", "an honorary president"),
    (role("usher"), "a", "an usher"),
    (role("one-time champion"), "a", "a one-time champion"),
    (role("director"), "the", "the director"),
    (date("March 22, 2024", 2024, 3, 22), "on", "on March 22, 2024"),
    (date("October 2023", 2023, 10), "on", "in October 2023"),
    (date("2023", 2023), "on", "in 2023"),
    (date("2023", 2023), "since", "since 2023"),
    (date("2023", 2023), "poss", ""),
    (date("2023", 2023), "the", ""),
    (name("Microsoft"), "a", ""),
    (money("26 billion dollars"), "for", "for 26 billion dollars"),
]
FRENCH = [
    (role("entraîneur", "m"), "d", "d'entraîneur"),
    (role("président", "m"), "d", "de président"),
    (place("France", "f"), "le", "la France"),
    (place("France", "f"), "en", "en France"),
    (place("Canada", "m"), "de", "du Canada"),
    (place("Canada", "m"), "en", "au Canada"),
    (place("Iran", "m"), "en", "en Iran"),
    (place("Iran", "m"), "le", "l'Iran"),
    (replace(place("Israël"), preposition="en"), "en", "en Israël"),
    (replace(place("Japon", "m"), preposition="au"), "en", "au Japon"),
    (replace(place("Texas", "m"), preposition="dans"), "en", "dans le Texas"),
    (place("Hongrie", "f"), "de", "de la Hongrie"),
    (place("États-Unis", "pl"), "de", "des États-Unis"),
    (place("États-Unis", "pl"), "en", "aux États-Unis"),
    (place("Paris"), "en", "à Paris"),
    (place("Le Havre"), "de", "du Havre"),
    (place("La Haye"), "à", "à La Haye"),
    (person("Le Corbusier"), "de", "de Le Corbusier"),
    (person("Emmanuel Macron"), "de", "d'Emmanuel Macron"),
    (person("Emmanuel Macron"), "que", "qu'Emmanuel Macron"),
    (person("Yves Klein"), "de", "d'Yves Klein"),
    (person("Hollande"), "de", "de Hollande"),
    (person("Hélène Rey"), "de", "d'Hélène Rey"),
    (name("Microsoft"), "de", "de Microsoft"),
    (name("OpenAI"), "de", "d'OpenAI"),
    (name("YouTube"), "de", "de YouTube"),
    (name("HSBC"), "de", "de HSBC"),
    (name("SNCF", "f"), "de", "de la SNCF"),
    (name("FBI", "m"), "de", "du FBI"),
    (name("ONU", "f"), "à", "à l'ONU"),
    (name("ONU", article=True), "le", "l'ONU"),
    (name("Rust Foundation", "f"), "de", "de la Rust Foundation"),
    (name("Rust Foundation", "f"), "par", "par la Rust Foundation"),
    (name("Guardian", article=True), "le", ""),
    (role("directeur", "m"), "de", "du directeur"),
    (role("directrice", "f"), "un", "une directrice"),
    (role("architecte", "f"), "le", "l'architecte"),
    (role("héros", "m"), "le", "le héros"),
    (role("huissier", "m"), "de", "de l'huissier"),
    (role("PDG"), "de", ""),
    (date("22 mars 2024", 2024, 3, 22), "on", "le 22 mars 2024"),
    (date("octobre 2023", 2023, 10), "on", "en octobre 2023"),
    (date("octobre 2023", 2023, 10), "de", "d'octobre 2023"),
    (date("2023", 2023), "on", "en 2023"),
    (date("22 mars 2024", 2024, 3, 22), "since", "depuis le 22 mars 2024"),
    (date("2023", 2023), "until", "jusqu'en 2023"),
    (money("un million de dollars"), "de", "d'un million de dollars"),
    (money("4 milliards de dollars"), "à", "à 4 milliards de dollars"),
]
FORMS = [
    (code, *row) for code, rows in (("de", GERMAN), ("en", ENGLISH), ("fr", FRENCH)) for row in rows
]


@pytest.mark.parametrize(("code", "phrase", "filter_name", "forms"), FORMS)
def test_filters_shape_a_word_or_say_nothing(
    code: str, phrase: Phrase, filter_name: str, forms: str
) -> None:
    """The forms are right, the best one first; an unsure form is none."""
    assert "|".join(apply(code, filter_name, phrase)) == forms


@pytest.mark.parametrize(
    ("code", "filter_name", "reading"),
    [
        ("de", "gen", ("", "s")), ("de", "gen", ("von", "")), ("de", "gen", ("des", "")),
        ("de", "in", ("im", "")), ("de", "zu", ("zur", "")), ("de", "acc", ("den", "")),
        ("en", "poss", ("", "s")), ("en", "in", ("in the", "")), ("fr", "de", ("d'", "")),
        ("fr", "de", ("de l'", "")), ("fr", "à", ("aux", "")), ("fr", "on", ("en", "")),
    ],
)  # fmt: skip
def test_filters_tell_how_they_are_read(
    code: str, filter_name: str, reading: tuple[str, str]
) -> None:
    """What a filter writes can be found standing around a mention."""
    assert reading in readings(code, filter_name)


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_a_filter_writes_it_reads_too(code: str) -> None:
    """The best form of a plain name is one of the filter's readings."""
    for filter_name in filters(code):
        for form in apply(code, filter_name, name("Microsoft")):
            before, _, after = form.partition("Microsoft")
            ending = "s" if after else ""
            assert (before.strip(), ending) in readings(code, filter_name), (filter_name, form)


@pytest.mark.parametrize("code", LANGUAGES)
@given(text=st.text(min_size=1, max_size=20), gender=st.sampled_from(["m", "f", "n", "pl", ""]))
def test_filters_bear_any_text(code: str, text: str, gender: Gender) -> None:
    """Whatever an article calls a thing, a filter gives words or nothing."""
    values = (
        name(text, gender), name(text), role(text, gender), Phrase(text, Text("quote", text, code)),
        Phrase(text, Text("term", text, code)), staff(text), date(text, 2024),
    )  # fmt: skip
    for filter_name in filters(code):
        for phrase in values:
            assert all(apply(code, filter_name, phrase))


def _shape(data: Any, path: str = "") -> set[str]:
    if not isinstance(data, dict) or path.startswith(".contractions"):
        return {path}
    return {path}.union(*(_shape(value, f"{path}.{key}") for key, value in data.items()))


def _leaves(data: Any) -> list[Any]:
    if isinstance(data, dict):
        data = list(data.values())
    return [leaf for item in data for leaf in _leaves(item)] if isinstance(data, list) else [data]


def test_function_words_have_the_same_keys_in_every_language() -> None:
    """What the clause reader asks of one language, it can ask of all."""
    first, *others = (_shape(load(f"languages/{code}/grammar.yaml")) for code in LANGUAGES)
    assert all(other == first for other in others)


@pytest.mark.parametrize("code", LANGUAGES)
def test_function_words_are_words(code: str) -> None:
    """YAML makes a bool of a bare `no` or `on`."""
    for name_ in ("grammar", "inflection"):
        data = load(f"languages/{code}/{name_}.yaml")
        assert not any(isinstance(word, bool) for word in _leaves(data))
        assert all(isinstance(key, str) for key in data)


def test_german_roles_of_the_list_are_declined_as_it_says() -> None:
    """The endings that decide for unknown roles agree with the flags of known ones."""
    for entry in load("words/roles.yaml"):
        german = entry["de"]
        if "gender" in german:
            continue
        (dative,) = apply("de", "dat", role(german["m"], "m"))
        (nominative,) = apply("de", "nom", role(german["m"], "m"))
        adjectival = nominative.split()[-1] != f"der {german['m']}".split()[-1]
        weak = dative.removeprefix("dem ") != nominative.removeprefix("der ") and not adjectival
        if german["m"][0].isupper() and " " not in german["m"]:
            assert (weak, adjectival) == (bool(german.get("weak")), bool(german.get("adjectival")))


@pytest.mark.parametrize(
    ("number", "led"),
    [("8", "an 8"), ("11", "an 11"), ("18,000", "an 18,000"), ("1.15", "a 1.15"), ("110", "a 110")],
)
def test_an_article_goes_by_the_sound_of_a_number(number: str, led: str) -> None:
    """Eight, eleven and eighteen begin with a vowel."""
    assert apply("en", "a", Phrase(number, Amount(Decimal(number.replace(",", ""))))) == (led,)
