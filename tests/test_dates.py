"""What quizgen takes for a date, and what the day of publication adds."""

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.generate import sentences_of
from quizgen.mentions.dates import find_dates
from quizgen.models import Date
from quizgen.words import codes, load
from stages import make_article

FRIDAY = datetime.date(2024, 3, 29)
"""The day of publication: a Friday."""

# Language, sentence with the expected mention in brackets, key of the date.
FOUND = """
de | Er starb am [22. März 2024] in Rom. | 2024-03-22
de | Er starb am [Freitag, den 22. März 2024], in Rom. | 2024-03-22
de | Er starb am [22.03.2024] in Rom. | 2024-03-22
de | Stand: [2024-03-22]. | 2024-03-22
de | Im [Oktober 2023] wurde gebaut. | 2023-10
de | Am [22. Januar] wurde gebaut. | ?-01-22
de | Anfang [Oktober] wurde gebaut. | ?-10
de | Das Haus steht seit [2002]. | 2002
de | [2010] eröffnete das Haus. | 2010
de | Im Jahr [1072] wurde gebaut. | 1072
de | In den [1990er Jahren] wurde gebaut. | 1990s
de | In den [1990ern] wurde gebaut. | 1990s
de | In den [80er-Jahren] wurde gebaut. | 1980s
de | Im [dritten Quartal 2018] sank der Umsatz. | 2018-Q3
de | Das BIP stieg im [1. Quartal 2019] um 0,4 Prozent. | 2019-Q1
en | He died on [March 14, 2019] in Rome. | 2019-03-14
en | He died on [Thursday, 14 March 2019]. | 2019-03-14
en | He died on [the 14th of March 2019]. | 2019-03-14
en | He died on [October 29] in Rome. | ?-10-29
en | Sales rose in the [first quarter of 2023]. | 2023-Q1
en | Work began in [October 2023]. | 2023-10
en | Work began in [Sept. 2023]. | 2023-09
en | Work began in [May]. | ?-05
en | In [1984] work began. | 1984
en | By [2050] it will be done. | 2050
en | The [1997] handover went well. | 1997
en | She was born in Rome ([1918]). | 1918
en | It was [2014]'s best film. | 2014
en | It began in the [1990s]. | 1990s
en | It began in the ['80s] or so. | 1980s
fr | Il est mort le [1er mars 1896] à Rome. | 1896-03-01
fr | Il est mort le [vendredi 22 mars 2024]. | 2024-03-22
fr | Il est mort le [22/03/2024]. | 2024-03-22
fr | Il est mort le [22 janvier]. | ?-01-22
fr | Les travaux débutent en [octobre 2023]. | 2023-10
fr | Les travaux débutent en [mars]. | ?-03
fr | En [1984], rien. | 1984
fr | Depuis [2002], rien. | 2002
fr | Dans les [années 1990], rien. | 1990s
fr | Dans les [années 80], rien. | 1980s
""".strip().splitlines()

RESOLVED = """
de | Er trat am [Freitag] zurück. | 2024-03-29
de | Er trat am [Montagabend] zurück. | 2024-03-25
de | Er trat [gestern] zurück. | 2024-03-28
de | Er trat [vorgestern] zurück. | 2024-03-27
de | Er trat im [vergangenen Jahr] zurück. | 2023
de | Er war seit [dem vergangenen Jahr] dort. | 2023
de | Im [Vorjahr] trat er an. | 2023
de | Er baut im [laufenden Jahr] aus. | 2024
de | Er nahm sich viel für [das kommende Jahr] vor. | 2025
de | Er tritt im [kommenden Monat] an. | 2024-04
de | Er trat [in diesem Jahr] an. | 2024
de | Am [Montagmorgen] nahmen sie drei Männer von 29 bis 54 Jahren fest. | 2024-03-25
de | Er trat im [April des letzten Jahres] an. | 2023-04
de | Er tritt im [Mai nächsten Jahres] an. | 2025-05
de | Er trat im [letzten Monat] zurück. | 2024-02
de | Er trat am vergangenen [Freitag] zurück. | 2024-03-22
de | Er trat am [22. Januar] zurück. | 2024-01-22
de | Er tritt am [5. April] zurück. | 2024-04-05
de | Er trat im [Oktober] zurück. | 2023-10
de | Er wurde im [April] gewählt. | 2023-04
de | Er wird am [1. Dezember] zurücktreten. | 2024-12-01
de | Die Schau beginnt am [9. September]. | ?-09-09
de | Die Schau beginnt am [9. Juni]. | 2024-06-09
de | Er leitet sie seit [Dezember]. | 2023-12
de | Ab dem [12. Mai] ist die Schau zu sehen. | 2024-05-12
de | Er trat am [Freitag] zurück, um bis auf Weiteres zu schweigen. | 2024-03-29
de | Die Firma teilte am [Montag] mit, dass sie Stellen streichen will. | 2024-03-25
de | Die Aktie der Firma verlor am [Montag] 3,2 Prozent. | 2024-03-25
de | Die Firma baute am [Montag] 3.000 Stellen ab. | 2024-03-25
de | Der Roman erschien am [Montag] in Riga. | 2024-03-25
de | Die Feuerwehr schob am [Montag] den Wagen weg. | 2024-03-25
de | Er trat am [Morgen des 25. März] zurück. | 2024-03-25
de | Er kaufte im [Januar] 300 Firmen. | 2024-01
de | Er sagte im [Februar], gehen zu wollen. | 2024-02
de | Er schied im [Februar] aus. | 2024-02
de | Er war im [Februar] zurückgetreten. | 2024-02
de | Im [Mai] erhalten alle Geld. | ?-05
en | He resigned on [Monday] after a row. | 2024-03-25
en | He resigned on [Thursday night] after a row. | 2024-03-28
en | The firm said [Tuesday] that it lost money. | 2024-03-26
en | He resigned [yesterday] after a row. | 2024-03-28
en | He resigned [last year] after a row. | 2023
en | He wants to win [this year]. | 2024
en | He resigned last [Friday] after a row. | 2024-03-22
en | She won in Rome [Sunday]. | 2024-03-24
en | She beat him 6-2, 6-1 [Sunday] to reach the final. | 2024-03-24
en | He resigned last [March] after a row. | 2023-03
en | He resigned on [October 29] after a row. | 2023-10-29
en | He won on [Monday], before the hall opens next month. | 2024-03-25
en | The firm said on [Monday] it will cut jobs. | 2024-03-25
en | Profit rose in the [fourth quarter] by 3%. | 2023-Q4
en | They reported a [fourth-quarter] loss of 3 dollars. | 2023-Q4
de | Im [vierten Quartal] stieg der Umsatz um 3 Prozent. | 2023-Q4
fr | Le bénéfice a bondi de 3 % au [quatrième trimestre]. | 2023-Q4
fr | Il a démissionné [mardi] après une dispute. | 2024-03-26
fr | La ministre est attendue [mardi]. | 2024-04-02
fr | Il est arrivé [mardi] à 8 h 30 à Rome. | 2024-03-26
fr | Ils se réuniront [mardi] à Rome. | 2024-04-02
fr | Il a démissionné [lundi soir] à Rome. | 2024-03-25
fr | Il a démissionné [hier] à Rome. | 2024-03-28
fr | Il a démissionné [l'an dernier] à Rome. | 2023
fr | Il a démissionné [vendredi dernier] à Rome. | 2024-03-22
fr | Il a démissionné en [octobre dernier]. | 2023-10
fr | Il a démissionné le [22 janvier]. | 2024-01-22
fr | La société a annoncé [lundi], à Rome, qu'elle va fermer. | 2024-03-25
""".strip().splitlines()

SILENT = """
de | Der Roman "1984" und die Agenda 2010.
de | Die Schule hat 1500 Schüler und 2000 Euro.
de | Die Firma strich im März 1200 Stellen und im Mai 2000 Busse.
de | Im Jahr 512 v. Chr. und 300 v. Chr. war Krieg.
de | Am 1. Januar 49 v. Chr. war Krieg.
en | On January 1, 49 BC war began.
fr | Le 1er janvier 49 av. J.-C. la guerre éclata.
de | Der Umsatz im ersten Quartal des Geschäftsjahres und in der Saison 2023/24.
de | Im dritten Quartal des Spiels gewann er.
de | Das Treffen findet am Freitag statt und wird lang.
de | Das Werk soll, wie der Minister sagte, am Freitag öffnen.
de | Jeden 22. Januar kommt er an freitags.
de | In den letzten Jahren kam der Morgen.
de | Am 24. Oktober letzten Jahres.
de | Am 31. Februar 2024 geschah das nie.
en | They read "1984" in Rio 2016 Park.
en | The hall holds 1500 people.
en | Ruins from 1600 B.C.E. stand there.
en | Sales in the fiscal first quarter of 2023 and fiscal 2024 rose.
en | She scored in the fourth quarter of the match.
en | They reported a fiscal fourth-quarter loss of 3 dollars.
en | Sales rose in the second quarter.
en | They will meet on Friday in Rome.
en | She was seen on a rainy Monday in Rome.
en | He spoke on Black Friday in Rome.
en | He worked until Friday at noon.
en | They meet on Friday in Rome.
en | It will be officially opened on Friday in Rome.
en | She said it will be opened on Friday.
en | On Tuesday, she said that it was sold and would be opened later.
en | They met on Fridays over the last year.
en | Roughly 2000 Thai shops and the 1000 + of theirs.
en | They may march and May left with August Miller.
en | The September 11 attacks shook them.
en | Attacks of the 1800s ended.
fr | La salle compte 1500 places et 2000 euros.
fr | Ils se réuniront vendredi à Rome.
fr | Ils ont appelé à une marche samedi.
fr | Ils ont ouvert le lundi et le mardi.
fr | Au premier trimestre de son exercice, le bénéfice a bondi.
fr | Vers 1600 avant J.-C., rien.
""".strip().splitlines()


def read(line: str) -> tuple[str, str, str, str]:
    """Cut a line of the table into language, sentence, expected words and key."""
    language, marked, key = (field.strip() for field in line.split(" | "))
    words = marked[marked.index("[") + 1 : marked.index("]")]
    return language, marked.replace("[", "").replace("]", ""), words, key


@pytest.mark.parametrize("line", FOUND)
def test_a_date_is_found_as_exact_as_it_is_given(line: str) -> None:
    """Each way to write a date gives one mention without preposition."""
    language, sentence, words, key = read(line)
    found = find_dates(sentence, language, None)
    assert [(words, key)] == [(sentence[m.start : m.end], m.value.key) for m in found]


@pytest.mark.parametrize("line", RESOLVED)
def test_publication_settles_relative_dates(line: str) -> None:
    """Weekdays, last year, and dates without year are counted from the day of publication."""
    language, sentence, words, key = read(line)
    found = find_dates(sentence, language, FRIDAY)
    assert [(words, key)] == [(sentence[m.start : m.end], m.value.key) for m in found]


@pytest.mark.parametrize("line", RESOLVED)
def test_without_publication_relative_dates_are_left_alone(line: str) -> None:
    """A date that only publication settles is none without it; a year stays open."""
    language, sentence, _, _ = read(line)
    values = [m.value for m in find_dates(sentence, language, None)]
    assert all(isinstance(value, Date) and value.year is None for value in values)


@pytest.mark.parametrize("line", SILENT)
def test_what_is_no_date_is_left_alone(line: str) -> None:
    """Titles, numbers of things, ancient years, business years, habits, the future: nothing."""
    language, sentence = (field.strip() for field in line.split(" | "))
    assert not [sentence[m.start : m.end] for m in find_dates(sentence, language, FRIDAY)]


def test_a_sentence_about_another_year_keeps_its_days_open() -> None:
    """`On 22 January` beside `in 1945` is not this year's."""
    found = find_dates("In 1945 the war ended; on May 8 he left.", "en", FRIDAY)
    assert [m.value.key for m in found] == ["1945", "?-05-08"]


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2090, 1, 1)), st.dates())
def test_a_day_without_year_is_never_far_ahead(
    published: datetime.date, day: datetime.date
) -> None:
    """The year that is chosen puts the day at most a month after publication, if one is."""
    month = load("languages/en/dates.yaml")["months"][day.month - 1][0]
    found = find_dates(f"On {month} {day.day} he left.", "en", published)
    for mention in found:
        date = mention.value
        assert isinstance(date, Date)
        assert date.month is not None
        assert date.day is not None
        if date.year is not None:
            ahead = datetime.date(date.year, date.month, date.day) - published
            assert ahead <= datetime.timedelta(days=31)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Il est choisi pour commencer dès vendredi 17 mai.", "2024-05-17"),
        ("Jean, numéro deux depuis l'été 2011, a quitté la banque le 30 août.", "2023-08-30"),
        ("Jean, numéro deux en 2011, a quitté la banque le 30 août.", "?-08-30"),
    ],
)
def test_a_weekday_tells_the_year_and_a_year_since_when_does_not(text: str, key: str) -> None:
    """May 17 was a Friday in 2024; since 2011 he may have been there."""
    found = find_dates(text, "fr", datetime.date(2024, 3, 29))
    assert [m.value.key for m in found][-1] == key


def test_a_day_that_comes_soon_is_not_put_a_year_back() -> None:
    """What was announced for a day next week has no year; what takes effect then has this one."""
    day = datetime.date(2011, 9, 27)
    said = {
        "The firm announced the post, effective Oct. 3.": "2011-10-03",
        "The move was announced for October 3.": "?-10-03",
        "She left on September 20.": "2011-09-20",
        "She left on January 20.": "2011-01-20",
    }
    for sentence, key in said.items():
        assert [m.value.key for m in find_dates(sentence, "en", day)] == [key]
    (found,) = find_dates("Elle dirigera la banque à compter du 3 octobre.", "fr", day)
    assert found.value.key == "2011-10-03"
    (found,) = find_dates("Sie wurde mit Wirkung zum 3. Oktober berufen.", "de", day)
    assert found.value.key == "2011-10-03"


def test_each_form_is_looked_for() -> None:
    """A form without a number or the name of a month or weekday holds a landmark."""
    for language in codes():
        data = load(f"languages/{language}/dates.yaml")
        for form in data["forms"]:
            written = re.sub(r"\[(\w)(\w)\]", r"\2", form["form"])
            told = re.search(r"\{(?:day|month|year|decade|tens|any_year|month_name|on)\}", written)
            assert told or any(landmark in written for landmark in data["landmarks"]), form


@given(st.text(max_size=60), st.sampled_from(["de", "en", "fr"]))
def test_any_text_is_read_without_failing(text: str, language: str) -> None:
    """Untrusted text gives mentions in order or none, never an exception."""
    places = [p for m in find_dates(text, language, FRIDAY) for p in (m.start, m.end)]
    assert places == sorted(places)


def test_a_story_of_other_years_lends_no_year_to_its_days() -> None:
    """1937 … Im November is not the November before the news."""
    text = "Er lebte 1937 in Riga. Im November fuhr er heim.\n\nEr starb im Februar."
    article = make_article(text, "de", published=FRIDAY)
    keys = [m.value.key for s in sentences_of(article) for m in s.mentions if m.kind == "date"]
    assert keys == ["?-11", "2024-02"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("It will open on 1 September.", "2024-09-01"),
        ("It will open in January.", "2025-01"),
        ("It will be sold in Rome on 1 September.", "2024-09-01"),
    ],
)
def test_what_is_to_come_is_dated_from_publication_on(text: str, key: str) -> None:
    """Will open on 1 September: the next one."""
    assert [m.value.key for m in find_dates(text, "en", FRIDAY)] == [key]


@pytest.mark.parametrize(
    "text", ["Ils signeront un accord le 3 mars.", "Dès le 3 juillet, il part."]
)
def test_french_tells_the_past_in_the_future_too(text: str) -> None:
    """A day that just was is not the next one; dès tells no tense."""
    ((value),) = (m.value for m in find_dates(text, "fr", FRIDAY))
    assert isinstance(value, Date)
    assert value.year is None


def test_a_plan_that_was_approved_is_past() -> None:
    """Approved the plan in March is no date to come."""
    found = find_dates("They approved the plan in March.", "en", FRIDAY)
    assert [m.value.key for m in found] == ["2024-03"]


def test_a_number_behind_a_weekday_need_not_be_its_day() -> None:
    """On Sunday, 26 days after its launch."""
    found = find_dates("It landed on Sunday, 26 days after its launch.", "en", FRIDAY)
    assert [m.value.key for m in found] == ["2024-03-24"]


@pytest.mark.parametrize(
    ("language", "text", "year"),
    [
        ("fr", "Il a suspendu les ventes jusqu'au 31 mars.", 2026),
        ("de", "Er hat den Verkauf bis zum 31. März gestoppt.", 2026),
        ("en", "He suspended all sales until 31 March.", 2026),
        ("fr", "Il a suspendu les ventes jusqu'au 20 octobre.", 2025),
        ("fr", "Il a suspendu les ventes jusqu'au 30 juillet.", None),
    ],
)
def test_what_lasts_until_a_day_ends_after_the_news(
    language: str, text: str, year: int | None
) -> None:
    """Unless that day was last month; in between nobody knows."""
    (found,) = find_dates(text, language, datetime.date(2025, 11, 7))
    assert isinstance(found.value, Date)
    assert found.value.year == year


def test_a_participle_between_commas_is_past() -> None:
    """Les syndicats, reçus mercredi, appellent à la grève lundi: one lies behind, one ahead."""
    day = datetime.date(2019, 3, 7)
    text = "Les syndicats, reçus mercredi par la direction, appellent à la grève lundi."
    assert [m.value.key for m in find_dates(text, "fr", day)] == ["2019-03-06", "2019-03-11"]
    text = "Le débat, prévu mercredi, est public."
    assert [m.value.key for m in find_dates(text, "fr", day)] == ["2019-03-13"]
