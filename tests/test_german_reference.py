"""Who or what German articles mean: a role without a name, a possessive, a pronoun."""

import datetime

import pytest

from quizgen.generate import sentences_of
from quizgen.models import Question
from quizgen.passages.facts import PASSAGE
from quizgen.passages.passage import passages_of
from stages import ask_all, make_article

DAY = datetime.date(2024, 5, 6)
DEED = "Karl Maier wurde in Rostock geboren."


def told(text: str, title: str = "") -> list[str]:
    """Return the passages of a German text as they are said."""
    article = make_article(text, "de", published=DAY, title=title)
    return [passage.text for passage in passages_of(sentences_of(article))]


def asked(text: str, title: str) -> tuple[Question, ...]:
    """Return the questions on the passages of a German text."""
    article = make_article(text, "de", published=DAY, title=title)
    return ask_all(article, PASSAGE, languages=["de"])


def named(text: str) -> list[str]:
    """Return the words that stand for a person, with the name."""
    return [
        f"{sentence.text[m.start : m.end]} = {getattr(m.value, 'text', '')}"
        for sentence in sentences_of(make_article(text, "de", published=DAY))
        for m in sentence.mentions
        if m.named and m.kind == "person"
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Bürgermeisterin Anna Berg kam.\n\nAm Ende lachte die Bürgermeisterin laut.",
            ["die Bürgermeisterin = Anna Berg"],
        ),
        (
            "Der SPD-Politiker Karl Maier trat zurück. Der Landtagsabgeordnete lachte.",
            ["Der Landtagsabgeordnete = Karl Maier"],
        ),
        (
            "Die Ministerin Anna Berg ging. Jan half der Ministerin. Die Ministerin lachte.",
            ["Die Ministerin = Anna Berg"],
        ),
        # its genitive and its dative are the same man's
        (
            "Der Chef Karl Maier ging. Das Haus des Chefs half dem Chef. Der Chef lachte.",
            ["Der Chef = Karl Maier"],
        ),
    ],
)
def test_a_role_stands_for_who_alone_has_it(text: str, found: list[str]) -> None:
    """Nobody else in the article is called so."""
    assert named(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Der Vorstandschef Karl Maier kam. Den Vorstandschef sah in Riga niemand.",
        "Der Minister Karl Maier kam. Die Sitzung der Minister dauerte lange.",
        "Der Minister Karl Maier kam. Der Minister der Finanzen lachte.",
        "Der Trainer Karl Maier kam. Der Trainer Jan Horn kam. Der Trainer lachte.",
        "Die Präsidentin Anna Berg kam. Die Präsidenten lachten.",
    ],
)
def test_a_role_of_others_stands_for_nobody(text: str) -> None:
    """An object would become the subject, and several are no single person."""
    assert not named(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Unter seiner Leitung stieg die Zahl der Besucher von 610 auf 840.",
            "Unter Karl Maiers Leitung stieg die Zahl der Besucher von 610 auf 840",
        ),
        (
            "Seine Amtszeit als Präsident der Nordbank AG dauerte von 1964 bis 1982.",
            "Karl Maiers Amtszeit als Präsident der Nordbank AG dauerte von 1964 bis 1982",
        ),
    ],
)
def test_a_possessive_that_opens_a_clause_gives_way_to_its_owner(text: str, said: str) -> None:
    """The sentences before are about him alone."""
    assert told(f"{DEED} {text}", "Karl Maier ist tot")[1:] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Nach seinem Studium gründete Hans Horn eine Firma in Riga.",
        "In seinem Haus in Riga wohnte er bis 1990.",
        "Seine neuen Bücher erschienen 1990 in Riga.",
    ],
)
def test_a_possessive_that_may_be_anothers_stays(text: str) -> None:
    """Nor does one whose adjective would need another ending."""
    assert not any("Maiers" in said for said in told(f"{DEED} {text}", "Karl Maier ist tot"))


def test_who_follows_a_man_leaves_him_the_one_who_is_told_of() -> None:
    """He cannot be the woman who followed him."""
    text = f"{DEED} Ihm folgte Anna Berg im Amt. Er leitete dann 12 Jahre lang die Nordbank AG."
    assert "Karl Maier leitete dann 12 Jahre lang die Nordbank AG" in " ".join(
        told(text, "Karl Maier ist tot")
    ).replace("leitete 12", "leitete dann 12")


def test_whoever_is_of_the_other_gender_takes_no_pronoun_away() -> None:
    """Behind a sentence on a woman too, er is the man whom all is about."""
    text = f"{DEED} Damals lebte auch Anna Berg in Riga. Er kaufte 1990 ein Haus in Hamburg."
    assert "Karl Maier kaufte 1990 ein Haus in Hamburg" in told(text, "Karl Maier ist tot")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Der Leiter des Museums in Riga, Karl Maier eröffnete 2019 ein Haus in Rostock.",
            "Der Leiter des Museums in Riga, Karl Maier, eröffnete 2019 ein Haus in Rostock",
        ),
        (
            "Der Gründer der Nordbank AG, ein 54-jähriger Bäcker hatte in Riga ein Haus gekauft.",
            "Der Gründer der Nordbank AG, ein 54-jähriger Bäcker, hatte in Riga ein Haus gekauft",
        ),
    ],
)
def test_a_comma_that_misses_behind_who_somebody_is_is_set(text: str, said: str) -> None:
    """Many writers open it and forget to close it."""
    assert told(text) == [said]


def test_nearly_before_an_adjective_denies_nothing() -> None:
    """A nearly new hall is a hall; what nearly burnt did not burn."""
    assert told("Die Nordbank AG kaufte 2019 eine fast neue Halle in Riga.")
    assert not told("Die Halle der Nordbank AG ist 2019 in Riga fast verbrannt.")


def test_a_noun_before_a_blank_says_what_fills_it_below_a_headline() -> None:
    """Which minister is known there; of which house a director is, is not."""
    text = "Anna Berg geht nach Riga. Das Amt übernimmt {} Karl Maier."
    minister = asked(text.format("Innenminister"), "Anna Berg tritt als Kanzlerin zurück")
    assert [question.answer for question in minister] == ["Karl Maier"]
    assert not asked(text.format("Geschäftsführer"), "Anna Berg tritt als Kanzlerin zurück")


def test_the_years_of_a_span_whose_length_is_told_are_asked_by_a_blank() -> None:
    """Among four years one could count."""
    text = "Die zwanzigjährige Amtszeit von Karl Maier in Riga von 1964 bis 1984 war ruhig."
    assert all(not question.options for question in asked(text, "Der Hafen von Riga"))


def test_who_was_in_office_before_is_no_word_of_the_day() -> None:
    """The former holder is so whenever it is read."""
    text = "Nachfolger des bisherigen Ministers Jan Horn wird am 8. Juni 2024 Karl Maier aus Riga."
    assert asked(text, "Der Hafen von Riga")


def test_an_article_before_a_verb_points_back() -> None:
    """What has led to it stands in the sentence before."""
    text = (
        "{} hat zu einem Minus von 16,3 Prozent beim Gewinn geführt, verglichen mit dem Jahr 2013."
    )
    title = "Minus drückt den Gewinn bei der Nordbank"
    assert told(text.format("Der Umbau von Riga"), title)
    assert not told(text.format("Das"), title)


def test_a_list_of_nouns_is_not_cut_behind_the_first() -> None:
    """The sum is for all of them."""
    cut = "12 Millionen Euro entfielen auf Kosten für Polizisten zum Schutz der Konferenz in Riga"
    rest = ", den Besuch des finnischen Präsidenten Halonen und die Feiern zur Erweiterung in Oslo"
    assert told(f"{cut}{rest}.") == [f"{cut}{rest}"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Anna Berg siegt im Slalom", "Als fünfte Läuferin ging Eva Horn aus Riga auf die Piste."),
        (
            "Stellenabbau bei der Nordbank",
            "Die Unternehmensleitung verhandelt in Riga mit 12 Vertretern der Nordbank AG.",
        ),
        ("Rettung am Berg bei Riga", "Der Passagier kam 2019 mit 12 Freunden nach Riga."),
    ],
)
def test_what_each_such_story_has_is_known_below_its_headline(title: str, text: str) -> None:
    """A slalom has one slope; another story may have none."""
    assert told(text, title)
    assert not told(text, "Neues aus Riga")


def test_the_last_of_some_is_no_word_of_the_day() -> None:
    """The last week is another one each week."""
    assert told("2019 kam der letzte Zug von Karl Maier in Riga an.")
    assert not told("Der letzte Monat war für Karl Maier in Riga gut.")


def test_a_country_with_an_article_stands_among_its_like() -> None:
    """Austria and France would tell the answer by what they lack."""
    question = next(
        q
        for q in asked(
            "Karl Maier zog 2019 mit 30 Leuten in die Schweiz.", "Der Bäcker Maier zieht um"
        )
        if q.answer == "die Schweiz"
    )
    assert set(question.options) == {"die Schweiz", "die Slowakei", "die Türkei", "die Ukraine"}


def test_a_genitive_before_a_name_gets_its_ending() -> None:
    """An editor sets it right without a word."""
    text = "Karl Maier kaufte 2019 ein Haus in der Nähe des alten Schloss Waldeck in Hessen."
    assert any("des alten Schlosses Waldeck" in q.stem for q in asked(text, "Der Bäcker Maier"))


def test_what_is_set_against_another_stands_without_that() -> None:
    """On the other hand says nothing of the bank itself."""
    text = "Die Nordbank AG hingegen kam 2019 in Riga auf 96 Filialen."
    assert told(text) == ["Die Nordbank AG kam 2019 in Riga auf 96 Filialen"]


def test_who_left_says_what() -> None:
    """Whoever is told to be out was in something."""
    assert told("Karl Maier schied am 5. Mai 2019 aus dem Rat der Stadt Riga aus.")
    assert not told("Karl Maier schied am 5. Mai 2019 mit sofortiger Wirkung aus.")


def test_the_hour_of_a_timetable_goes() -> None:
    """What the railway does is true whenever it begins."""
    text = "Ab 9 Uhr morgens bringt die Hafenbahn {} auf einen 300 Meter hohen Berg bei Riga."
    guests = "bei gutem Wetter Gäste"
    right = f"Die Hafenbahn bringt {guests} auf einen 300 Meter hohen Berg bei Riga"
    assert told(text.format(guests), "Hafenbahn fährt wieder") == [right]
    assert not told(text.format("Gäste"), "Hafenbahn fährt wieder")  # die Hafenbahn Gäste


@pytest.mark.parametrize("subject", ["der Lift", "der Minister", "die Nordbank AG"])
def test_a_noun_behind_the_subject_may_be_its_object(subject: str) -> None:
    """The lift guests is no subject."""
    assert not told(f"Deshalb bringt {subject} Gäste auf einen 300 Meter hohen Berg bei Riga.")


@pytest.mark.parametrize(
    "day", ["Montag (6. Mai)", "heutigen Montagmorgen (6. Mai)", "Montagabend (6.5.)"]
)
def test_a_date_in_brackets_is_the_weekday_s(day: str) -> None:
    """So the police tell it; what else brackets hold is no date."""
    text = "Am {} eröffnete Karl Maier in Rostock eine Halle."
    assert told(text.format(day)) == ["Am 6. Mai 2024 eröffnete Karl Maier in Rostock eine Halle"]


def test_a_genitive_that_ends_in_an_apostrophe_keeps_its_gap() -> None:
    """Names in s, x and z have no other ending."""
    text = "Die Biologin Sabine Lorenz kam nach Riga. Ihr Buch über Fledermäuse erschien 2020."
    assert "Sabine Lorenz' Buch über Fledermäuse erschien 2020" in told(
        text, "Sabine Lorenz in Riga"
    )


def test_a_politician_is_told_by_party_where_one_alone_can_be_meant() -> None:
    """Else it may be any of that party."""
    text = "Der CDU-Politiker regiert seit 2012 in Riga."
    mayor = "Bürgermeister Jens Petersen kam nach Riga."
    assert told(f"{mayor} {text}")[-1] == "Jens Petersen regiert seit 2012 in Riga"
    others = "Jens Petersen und Karl Maier kamen nach Riga."
    assert "Der CDU-Politiker regiert seit 2012 in Riga" not in told(f"{others} {text}", "Riga")
