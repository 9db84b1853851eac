"""German clauses cut out of long sentences: what belongs to them stays, what follows them goes."""

import datetime

import pytest

from quizgen.generate import sentences_of
from quizgen.passages.passage import passages_of, read_all
from stages import make_article

DAY = datetime.date(2024, 5, 6)
OFFICE = "Die Nordbank AG eröffnete 2019 ein Büro in Riga"


def told(text: str) -> list[str]:
    """Return the passages of a German text as they are said."""
    article = make_article(text, "de", published=DAY)
    return [passage.text for passage in passages_of(sentences_of(article))]


@pytest.mark.parametrize(
    "behind",
    [
        ", der Handel mit Holz war dort schon länger ein Geschäft der Bank",
        ", und die Konkurrenz schloss ihre Filiale",
        ", während die Konkurrenz ihre Filiale schloss",
        ", bevor die Konkurrenz dort ankam",
        ", dessen Räume Jane Doe, die Witwe eines Reeders, gehörten",
        ", eine helle Zentrale am Hafen",
        ", unmittelbar am Hafen",
        ", gefolgt von einer Filiale am Hafen",
    ],
)
def test_what_follows_a_whole_clause_goes(behind: str) -> None:
    """A second clause, a relative one, an apposition: the first one is as true without."""
    assert OFFICE in told(f"{OFFICE}{behind}.")


@pytest.mark.parametrize(
    "text",
    [
        "Die Nordbank AG zögerte 2019, die Filiale in Riga abzuschreiben",
        "Die Nordbank AG warnte 2019 davor, das Geld in Riga anzulegen",
        "Die Nordbank AG kaufte 2019 Wälder, Sägewerke und Häfen",
        "Die Nordbank AG kaufte 2019 in Riga Wälder, das Schloss von Jane Doe und eine Brücke",
        "Die Nordbank AG verkaufte 2019 Wälder, Sägewerke sowie Teile eines Hafens 20 km vor Riga",
        "Jane Doe verkaufte 2019, mitten in einer Krise, drei Firmen in Riga",
        "Die Nordbank AG hatte ihr Angebot, 300 Büros zu kaufen, im Mai 2019 zurückgezogen",
    ],
)
def test_what_a_clause_needs_stays(text: str) -> None:
    """An infinitive, a list, and what stands behind an insertion."""
    assert told(f"{text}.") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Die Nordbank AG eröffnete 2019 ein Büro in Riga, nur für Kunden aus Bonn",
        "Die Nordbank AG eröffnete 2019 alle Filialen, die in Riga liegen",
    ],
)
def test_what_limits_a_clause_is_not_left_out(text: str) -> None:
    """Without it more would be said than the article says."""
    assert all(said == text for said in told(f"{text}."))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Nach zwei Wochen, in denen gewählt wurde, eröffnete die Nordbank AG 300 Büros.",
            "Nach zwei Wochen, in denen gewählt wurde, eröffnete die Nordbank AG 300 Büros",
        ),
        (
            "Während der Jahre, die die Familie in Riga verbrachte, arbeitete Jane Doe in Bonn.",
            "Jane Doe arbeitete in Bonn",
        ),
        (
            "Der Chef der Nordbank AG, Jane Doe, verkaufte 2019 drei Firmen.",
            "Der Chef der Nordbank AG, Jane Doe, verkaufte 2019 drei Firmen",
        ),
    ],
)
def test_insertions_before_the_verb(text: str, said: str) -> None:
    """A relative clause belongs to the adverbial before it, a name to the office."""
    assert told(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Die gentechnisch veränderte Sorte „Amsel“ wurde 2019 von der Nordbank AG gekauft",
        "Ein in Aktien und Papieren angelegtes Vermögen von Jane Doe half 2019 der Stadt Riga",
        "Die 1925 von Jane Doe gegründeten Filialen in Riga gehören der Nordbank AG",
    ],
)
def test_a_participle_before_a_noun_is_no_verb(text: str) -> None:
    """What stands between an article and its noun describes it."""
    assert told(f"{text}.") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Eine Prüfung der Nordbank AG ergab 2019 Verluste von 300 Millionen Euro",
        "Die Nordbank AG überließ der Stadt Riga 1995 drei Filialen",
        "Die Zahlen der Nordbank AG stimmen mit den Zahlen aus Riga überein",
        "Filialen in Riga verschlangen 300 Millionen Euro der Nordbank AG",
    ],
)
def test_verbs_that_no_template_names(text: str) -> None:
    """Strong and prefixed verbs, and particles that close the clause."""
    assert told(f"{text}.") == [text]


def test_what_a_preposition_governs_is_no_connective() -> None:
    """Bis heute does not end with bis."""
    text = "Die Nordbank AG besitzt von 1600 bis heute 300 Brücken in Riga."
    assert told(text) == [text.removesuffix(".")]


def test_a_dash_between_two_years_parts_nothing() -> None:
    """1917 – 1918 is one time."""
    text = "Die Nordbank AG baute 1917 – 1918 eine Brücke in Riga."
    assert told(text) == [text.removesuffix(".")]


def test_the_head_of_a_phrase_does_not_move_alone() -> None:
    """Eine Reihe von Brücken is one phrase."""
    assert told("Deshalb kaufte eine Reihe von Firmen aus Riga 300 Filialen.") == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("„Die Brücke ist zu schmal, das weiß in Riga jeder“, sagte Jane Doe.", "a quotation"),
        ("Ein Büro in Riga, gleich am Hafen.", "no verb is recognised"),
        (
            "Außerdem haben in Riga über 300 Leute nichts gekauft.",
            "where the main clause begins or ends is not sure",
        ),
    ],
)
def test_the_author_is_told_why_a_sentence_gives_nothing(text: str, why: str) -> None:
    """A quotation, no verb, or a clause whose bounds are not sure."""
    article = make_article(text, "de", published=DAY)
    found = [found for _, each in read_all(sentences_of(article)) for found in each]
    assert found == [why]


def keys(text: str, title: str) -> list[str]:
    """Return what can be asked for in the passages of a German text below a headline."""
    article = make_article(text, "de", title=title, published=DAY)
    found = passages_of(sentences_of(article))
    return [piece.text for passage in found for piece in passage.pieces if piece.key]


def test_a_headline_and_an_office_tell_whose_name_is_asked_for() -> None:
    """The only name in a clause can be asked for if its office stands before it."""
    title = "Die Wahl des Präsidenten von Riga"
    assert keys("Vizepräsidentin wird Außenministerin Jane Doe.", title) == ["Jane Doe"]
    assert keys("Zur Überraschung aller schied Jane Doe aus.", title) == []


def test_a_name_in_quotation_marks_says_which_one() -> None:
    """Die „Stiftung Wald“ needs no more."""
    text = "Anfang 1996 wurde die „Stiftung Wald“ in Riga gegründet."
    assert told(text) == [text.removesuffix(".")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Fazit: Die Nordbank AG eröffnete 2019 ein Büro in Riga.",
            ["Die Nordbank AG eröffnete 2019 ein Büro in Riga"],
        ),
        (
            "Die Nordbank AG kaufte 2019 ein Haus in Riga, die Südbank AG eröffnete eins in Bonn.",
            [
                "Die Nordbank AG kaufte 2019 ein Haus in Riga",
                "Die Südbank AG eröffnete eins in Bonn",
            ],
        ),
        (
            "Der Chef der Nordbank AG Jane Doe (SPD), hat 2019 ein Büro in Riga eröffnet.",
            ["Der Chef der Nordbank AG Jane Doe hat 2019 ein Büro in Riga eröffnet"],
        ),
        (
            "Die Nordbank AG hat nicht nur Wälder in Riga gekauft, sondern auch Häfen in Bonn.",
            ["Die Nordbank AG hat nicht nur Wälder in Riga gekauft, sondern auch Häfen in Bonn"],
        ),
        (
            "Seit 2004 konnte das Schloss Riga erkundet werden, eine Welt um Holz und Papier.",
            ["Seit 2004 konnte das Schloss Riga erkundet werden"],
        ),
    ],
)
def test_clauses_beside_others(text: str, said: list[str]) -> None:
    """Behind a few words and a colon, behind a comma, with a comma too many, with nicht nur."""
    assert told(text) == said


def test_what_somebody_says_is_no_second_clause() -> None:
    """Nobody knows whether it is so."""
    text = "Jane Doe sagte 2019 in Riga, die Südbank AG eröffnete ein Büro in Bonn."
    assert "Die Südbank AG eröffnete ein Büro in Bonn" not in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Der im Mai 2019 verstorbene Arzt Joe Doe leitete ein Büro in Riga",
        "Jane Doe gründete 2019 in Riga eine Firma mit dem Ziel, Häfen zu kaufen",
        "Jane Doe übernahm 2019 in Riga das Amt der Präsidentin",
        "Jane Doe soll 2025 ein Büro in Riga leiten",
    ],
)
def test_what_says_which_one(text: str) -> None:
    """A participle with its date, an infinitive behind the noun, an office as such; a plan."""
    assert told(f"{text}.") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe soll sehr krank sein",
        "Jane Doe soll 2019 Geld haben",
        "Jane Doe soll 20 Jahre Erfahrung mitbringen",
    ],
)
def test_hearsay_is_no_plan(text: str) -> None:
    """Soll … sein passes on what others say."""
    assert told(f"{text}.") == []


def test_a_plan_needs_the_day_of_the_news() -> None:
    """Without it nobody knows whether it is still one."""
    text = "Jane Doe will 2025 ein Büro in Riga eröffnen."
    undated = make_article(text, "de")
    assert told(text)
    assert list(passages_of(sentences_of(undated))) == []


def test_the_end_of_a_month_takes_no_preposition() -> None:
    """Ende März 2024, not Ende im März 2024."""
    text = "Jane Doe eröffnete Ende März ein Büro in Riga."
    assert told(text) == ["Jane Doe eröffnete Ende März 2024 ein Büro in Riga"]


def test_what_something_is_needs_its_relative_clause() -> None:
    """Riga ist die Stadt says nothing."""
    text = "Riga ist die Stadt, in der die Nordbank AG 2019 drei Büros eröffnete."
    assert all(said == text.removesuffix(".") for said in told(text))


def test_what_somebody_explains_is_not_cut_off() -> None:
    """Erläuterte, warum … says nothing without the reason."""
    text = "Jane Doe erläuterte 2019 in Riga, warum die Nordbank AG drei Büros eröffnete."
    assert told(text) == [text.removesuffix(".")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Daraufhin wurden fünf Filialen in Riga geschlossen.",
            "Fünf Filialen wurden in Riga geschlossen",
        ),
        (
            "Außerdem wird der Leiter der Nordbank AG, Joe Doe, 2025 in Riga gewählt.",
            "Der Leiter der Nordbank AG, Joe Doe, wird 2025 in Riga gewählt",
        ),
        (
            "Dem Arzt Joe Doe wurde 2019 ein Büro in Riga verkauft.",
            "Dem Arzt Joe Doe wurde 2019 ein Büro in Riga verkauft",
        ),
    ],
)
def test_what_stands_before_the_verb(text: str, said: str) -> None:
    """What is counted, an office with its name, or somebody in the dative."""
    assert told(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe scheide im Mai 2019 aus der Nordbank AG aus.",
        "Was in Riga fehlte, hat Jane Doe 2019 in Bonn gekauft.",
    ],
)
def test_reported_speech_and_free_relatives_are_no_facts(text: str) -> None:
    """Scheide is what somebody says; hat gekauft lacks what."""
    assert told(text) == []


def test_who_has_an_office_stays_between_its_commas() -> None:
    """The name says which chief is meant, with a party in brackets behind it or without."""
    said = "Die lettische Ministerin für Bildung und Kunst, Anna Berg, besuchte 2019 Riga"
    assert told(f"{said.replace('Berg,', 'Berg (SPD),')}.") == [said]
    assert told(f"{said}.") == [said]
    assert told("Die lettische Halle für Bildung und Kunst, Anna Berg, bekam 2019 ein Dach.") == []


def test_a_time_of_day_is_no_part_of_its_date() -> None:
    """On the morning of a day is on that day."""
    said = "Am 3. Mai 2024 eröffnete die Nordbank AG ein Büro in Riga"
    assert told(f"{said.replace('Am 3. Mai 2024', 'Am frühen Morgen des 3. Mai')}.") == [said]
