"""Typed answers: the decision table of the check, row by row, and what holds for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.models import Question
from quizgen.playing.answer_text import plain
from quizgen.playing.answers import check
from quizgen.playing.phrases import Phrases
from quizgen.playing.wording import NOTES

KINDS = st.sampled_from(["", "person", "date", "year", "money", "number", "percent", "place"])
LANGUAGES = st.sampled_from(["de", "en", "fr", "xx"])


def question(
    answer: str,
    kind: str = "",
    language: str = "en",
    *,
    accepted: tuple[str, ...] = (),
    confusable: tuple[str, ...] = (),
) -> Question:
    """Make a cloze question."""
    return Question(
        id="q",
        kind="cloze",
        language=language,
        relation="test",
        stem="____",
        answer=answer,
        accepted=accepted,
        confusable=confusable,
        answer_kind=kind,
    )


def grades(asked: Question, typed: str) -> set[str]:
    """Grade each of several answers, separated by bars."""
    return {f"{one.strip()}: {check(asked, one).grade}" for one in typed.split("|") if one}


def expect(typed: str, grade: str) -> set[str]:
    """Write what `grades` should say."""
    return {f"{one.strip()}: {grade}" for one in typed.split("|") if one}


ROWS = [
    # question, right, almost, wrong
    (
        question("Emad Mostaque", "person", confusable=("Elon Musk", "Musk")),
        "mostaque|E. Mostaque|Emad Mostaque|EMAD  MOSTAQUE.|Mr Mostaque",
        "Emad|Mostauqe|John Mostaque",
        "Musk|Elon Musk|Musk and Mostaque",
    ),
    (
        question("Ursula von der Leyen", "person", "de"),
        "Leyen|von der Leyen|U. von der Leyen|Frau von der Leyen",
        "Ursula|Leien",
        "Merkel",
    ),
    (question("Angela Merkel", "person", "de"), "Frau Merkel|Merkel", "Angela", "Frau"),
    (
        question("Friedrich Merz", "person", "de"),
        "Merz|Friedrich Merz",
        "Friedrich|März",
        "Maerz 2024|Mai",
    ),
    (
        question("George W. Bush", "person", confusable=("Jeb Bush",)),
        "George Bush|G. W. Bush",
        "Bush",
        "Jeb Bush",
    ),
    (
        question("Emmanuel Macron", "person", "fr", confusable=("Brigitte Macron",)),
        "Emmanuel Macron|E. Macron",
        "Marcon|Mme Macron",
        "Brigitte Macron",
    ),
    (
        question("8 million", "number"),
        "8 milion|8 Mio.|8 000 000|8,000,000|8.000.000|acht Millionen|8 m|8\u00a0millions",
        "7.95 million",
        "8|8 billion|8 Milliarden|9 million",
    ),
    (
        question("8 Milliarden Euro", "money", "de"),
        "8 Mrd|8 Mrd. €|8 Milliarden|€8bn",
        "8,05 Mrd Euro",
        "8 Mrd. Dollar|8 billion|8 Millionen Euro|8 Euro",
    ),
    (question("8.5", "number"), "8,5|8.5|8.50", "8.55", "85|9.5"),
    (question("1,5", "number", "de"), "1.5|1,5", "", "15|1.600"),
    (question("8000", "number", "de"), "8.000|8 000|8000|8’000|achttausend|8 tsd", "8001", "80"),
    (question("8", "number"), "8.000|eight|acht|huit", "", "9|80"),
    (question("42 %", "percent"), "42|42 pour cent|42 percent|42%|42 Prozent", "42.1", "24%|43 %"),
    (question("300", "number"), "about 300|mehr als 300|300|three hundred", "299", "400|3000"),
    (question("5", "number"), "fuenf|fünf|five|cinq|5", "", "50|6"),
    (question("25", "number", "fr"), "vingt-cinq|twenty-five|25", "", "20|52"),
    (question("-3 %", "percent", "de"), "minus 3|−3 %|minus drei Prozent", "", "3|3 %"),
    (question("10 Cent", "money", "de"), "10|zehn Cent", "", "10 Euro|1000"),
    (question("10 dollars an hour", "money"), "$10|10 dollars|$10 an hour", "", "10 euros"),
    (question("300 employees", "number"), "300|300 employees|300 employes", "300 nurses", "200"),
    (question("5 to 10 million", "number"), "5-10 million|5 bis 10 Mio.", "", "5|10 million"),
    (
        question("3 May 2024", "date"),
        "03.05.2024|2024-05-03|05/03/2024|03/05/2024|3.5.24|May 3rd, 2024|Friday, 3 mai 2024",
        "May 2024|2024|3 May",
        "4 May 2024|3 June 2024|3 May 2023|May 2023",
    ),
    (question("1er mai 2024", "date", "fr"), "1 mai 2024|1.5.2024", "mai 2024", "2 mai 2024"),
    (question("März 2024", "date", "de"), "Maerz 2024|03/2024|march 2024", "3. März 2024", "Mai"),
    (question("2024", "year"), "2024", "May 2024", "2023"),
    (question("München", "place", "de"), "Muenchen|Munchen|münchen", "Münchn", "Berlin"),
    (question("Straße", "", "de"), "STRASSE|Strasse", "Strase", ""),
    (question("cœur", "", "fr"), "coeur|Cœur", "", ""),
    (question("l'Élysée", "", "fr"), "Elysee|l’Élysée|Élysée", "", ""),
    (question("école", "", "fr"), "ecole|l'école", "", ""),
    (question("Łódź", "place"), "Lodz", "", ""),
    (question("Email"), "E-Mail|e mail", "", ""),
    (question("Paris", "place"), "paris", "Pariß", "Berlin"),
    (question("government"), "the government", "goverment", ""),
    (question("Iran", "place", confusable=("Irak",)), "Iran|the Iran", "", "Irak"),
    (question("Austria", "place", confusable=("Australia",)), "", "Autria", "Australia"),
    (question("Niger", "place", confusable=("Nigeria",)), "", "", "Nigeria"),
    (question("inflation"), "", "inflaton", "deflation|no inflation"),
    (question("deflation"), "", "", "inflation"),
    (question("employment"), "", "", "unemployment"),
    (question("unemployment"), "", "", "employment"),
    (question("Export", "", "de"), "", "", "Import"),
    (question("Import", "", "de"), "", "Imort", "Export"),
    (question("ARD"), "ard", "", "ZDF|ARF"),
    (question("G20"), "g20|G 20|G-20", "", "G7|G2"),
    (question("Covid-19"), "covid 19|COVID19", "", "Covid-18|Covid"),
    (question("Boeing 747"), "boeing-747", "", "Boeing 737|Boeing"),
    (question("car"), "a car", "", "cat| "),
    (question("European Union", "", accepted=("EU",)), "EU|eu|the EU", "Union", "European Council"),
    (
        question("Wolodymyr Selenskyj", "person", "de", accepted=("Zelensky",)),
        "Zelensky|Selenskyj",
        "Zelenski",
        "Putin",
    ),
    (
        question("climate conference"),
        "The climate conference",
        "conference|climate change conference",
        "peace treaty",
    ),
]


@pytest.mark.parametrize(
    ("asked", "right", "almost", "wrong"), ROWS, ids=[row[0].answer for row in ROWS]
)
def test_each_row_of_the_decision_table_holds(
    asked: Question, right: str, almost: str, wrong: str
) -> None:
    """What is right, almost right and wrong for an answer."""
    assert grades(asked, right) == expect(right, "right")
    assert grades(asked, almost) == expect(almost, "almost")
    assert grades(asked, wrong) == expect(wrong, "wrong")


@pytest.mark.parametrize(
    ("asked", "typed", "note"),
    [
        (question("école", "", "fr"), "ecole", "no_accents"),
        (question("école", "", "fr"), "ècole", "accents"),
        (question("München", "place", "de"), "Muenchen", "digraphs"),
        (question("Straße", "", "de"), "strasse", ""),
        (question("euros", "money", "fr"), "", "empty"),
        (question("300 employees", "number"), "300 nurses", "unit"),
        (question("8 million", "number"), "9 million", "value"),
        (question("March 2024", "date"), "3 March 2024", "date_finer"),
        (question("Bush, George", "person", confusable=("Jeb Bush",)), "Jeb Bush", "confused"),
        (question("George W. Bush", "person", confusable=("Jeb Bush",)), "Bush", "shared_name"),
        (question("Emad Mostaque", "person"), "John Mostaque", "other_first_name"),
        (question("Emad Mostaque", "person"), "Mostauqe", "typo"),
        (question("climate conference"), "climate change conference", "more_words"),
        (question("climate conference"), "conference", "half"),
        (question("government"), "goverment", "typo"),
        (question("300", "number"), "299", "close"),
        (question("3 May 2024", "date"), "May 2024", "date_part"),
        (question("Emad Mostaque", "person"), "Emad", "first_name"),
        (question("cote", "", "fr", confusable=("côté",)), "côté", "confused"),
        (question("Iran", confusable=("Irak",)), "Irak", "confused"),
        (question("inflation"), "deflation", "opposite"),
        (question("Iran"), "", "empty"),
    ],
)
def test_the_verdict_says_why(asked: Question, typed: str, note: str) -> None:
    """The note names the rule that decided."""
    assert check(asked, typed).note == note


@pytest.mark.parametrize(
    ("asked", "almost"), [(row[0], row[2]) for row in ROWS], ids=[row[0].answer for row in ROWS]
)
def test_every_almost_says_what_was_off(asked: Question, almost: str) -> None:
    """In words of each language."""
    for typed in filter(None, almost.split("|")):
        note = check(asked, typed).note
        assert all(Phrases(code)(NOTES[note]) for code in ("de", "en", "fr"))


def test_strict_checking_minds_accents() -> None:
    """Without its accent a word is almost right only, if asked for."""
    assert check(question("école", "", "fr"), "ecole", strict=True).grade == "almost"


def test_a_slip_that_lies_nearer_to_another_answer_is_wrong() -> None:
    """Two slips from Australia but one from Austria is a wrong Australia."""
    asked = question("Australia", "place", confusable=("Austria",))
    assert check(asked, "Austrai").grade == "wrong"


@given(st.text(min_size=1), KINDS, LANGUAGES)
def test_every_answer_is_right_to_its_own_question(answer: str, kind: str, language: str) -> None:
    """Typing exactly the answer is right, whatever it is."""
    if answer.strip():
        assert check(question(answer, kind, language), answer).grade == "right"


@given(st.text(), st.text(), KINDS, LANGUAGES)
def test_a_known_other_answer_is_never_right(
    answer: str, other: str, kind: str, language: str
) -> None:
    """What the generator calls confusable is wrong, however near it lies."""
    if plain(answer) != plain(other):
        asked = question(answer, kind, language, confusable=(other,))
        assert answer.strip() == other.strip() or check(asked, other).grade == "wrong"


@given(st.text(), st.text(), KINDS, LANGUAGES, st.lists(st.text(), max_size=3))
def test_any_text_gets_a_verdict(
    answer: str, typed: str, kind: str, language: str, others: list[str]
) -> None:
    """No answer and no input makes the check fail."""
    asked = question(answer, kind, language, accepted=tuple(others), confusable=tuple(others[1:]))
    assert check(asked, typed).grade in {"right", "almost", "wrong"}


@given(st.from_regex(r"[-]?[0-9]{1,3}([ .,'/][0-9]{1,4}){0,4} ?(m|Mio|%|mai|€)?", fullmatch=True))
def test_any_figures_get_a_verdict(typed: str) -> None:
    """Nothing that looks like a number or date makes the check fail."""
    for kind in ("", "number", "money", "date"):
        assert check(question("1,234.5 million", kind), typed).grade in {
            "right",
            "almost",
            "wrong",
        }
