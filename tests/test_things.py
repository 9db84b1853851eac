"""What an article is about and calls by a common noun: found, asked below its headline, or not."""

import datetime
import re
from pathlib import Path

import pytest

from quizgen.asking.stems import write
from quizgen.commands.gathering import all_relations
from quizgen.generate import all_questions, sentences_of
from quizgen.grammar import apply
from quizgen.matching.thing_words import thing_words
from quizgen.models import Question, Thing
from quizgen.rendering import render
from quizgen.templates.lines import parse_line
from quizgen.words import codes, load
from stages import make_article, said

PAGE = Path(__file__).parents[1] / "question_templates" / "README.md"
ROW = re.compile(r"^\| (.*) \|$", re.MULTILINE)


def things(text: str, language: str, title: str) -> list[str]:
    """Return the words that stand for what an article is about."""
    article = make_article(text, language, title=title, published=datetime.date(2025, 3, 14))
    return [said(m, s) for s in sentences_of(article) for m in s.things]


def questions(text: str, language: str, title: str) -> list[Question]:
    """Return the questions of the relations on an article of March 2025."""
    article = make_article(text, language, title=title, published=datetime.date(2025, 3, 14))
    made = all_questions((article,), (), all_relations([]), codes())
    return [question for question in made if question.relation != "passage"]


@pytest.mark.parametrize(
    ("language", "title", "text", "noun"),
    [
        ("en", "Fire shocks Riga", "The fire broke out at night.", "fire"),
        ("en", "Fire shocks Riga", "A huge fire at a hotel killed four people.", "fire"),
        ("en", "Quake hits Riga", "The deadly earthquake was felt far away.", "earthquake"),
        ("de", "Großbrand in Riga", "Bei einem Feuer in einem Hotel starben vier.", "Feuer"),
        ("de", "Rigas Hängebrücke eröffnet", "Die Länge der Brücke ist groß.", "Brücke"),
        ("de", "Neues Museum in Riga", "Die Räume des Museums sind hell.", "Museums"),
        (
            "fr",
            "Séisme à Riga",
            "Le tremblement de terre a duré.",
            "tremblement de terre",
        ),
        ("fr", "Incendie à Riga", "L'incendie a tué quatre personnes.", "incendie"),
    ],
)
def test_a_noun_of_the_headline_stands_for_it(
    language: str, title: str, text: str, noun: str
) -> None:
    """Also in a synonym, a compound, a case, or where the first sentences bring it up."""
    assert things(text, language, title) == [noun]


@pytest.mark.parametrize(
    ("language", "title", "text"),
    [
        ("en", "Riga opens its doors", "The bridge is long."),
        ("en", "Bridges of Riga", "The bridge is long."),
        ("en", "New bridge in Riga", "The bridge is long. The old bridge was not."),
        ("en", "New bridge in Riga", "The bridge is long. The bridges of the town are short."),
        ("en", "Fire shocks Riga", "The fire service came. The fire-fighters left."),
        ("en", "Fire shocks Riga", "The fire is out. One. Two. A fire is no game."),
        ("en", "Fire in Riga", "It burnt. One. Two. The fire in Leeds in 2003 was worse."),
        ("en", "Fire in Riga", "In 2003 a fire destroyed a hotel."),
        ("en", "New film by Jane Doe", "The film “Night” is long."),
        ("de", "Neue Brücke in Riga", "Die Brücke ist lang. Eine andere Brücke ist kurz."),
        ("de", "Erdbeben in Riga", "Die Erdbeben waren stark."),
        ("de", "Brand in Riga", "Es brannte. Eins. Zwei. Der Brand der Halle war schlimm."),
        ("fr", "Nouveau pont à Riga", "Le pont est long. Un autre pont est court."),
        ("fr", "Nouveau pont à Riga", "Les ponts sont longs. Le pont est long."),
        ("fr", "Incendie à Riga", "Tout a brûlé. Un. Deux. L'incendie criminel a duré."),
    ],
)
def test_what_may_be_another_one_stands_for_nothing(language: str, title: str, text: str) -> None:
    """Nor does a noun that the headline lacks, a plural, or one that a name goes with."""
    assert things(text, language, title) == []


def test_a_thing_is_asked_in_each_language_below_its_headline() -> None:
    """The headline stays in its own words and says with its month which bridge is meant."""
    made = questions("Die Brücke ist 310 Meter lang.", "de", "Neue Elbbrücke eröffnet")
    stems = {q.language: re.sub(r"\s", " ", q.stem) for q in made if q.options}
    assert stems == {
        "de": "Zu „Neue Elbbrücke eröffnet“ (März 2025): Wie lang ist die Brücke?",
        "en": "On “Neue Elbbrücke eröffnet” (March 2025): How long is the bridge?",
        "fr": "Au sujet de « Neue Elbbrücke eröffnet » (mars 2025) : "
        "Quelle est la longueur du pont ?",
    }


@pytest.mark.parametrize(
    ("language", "title", "text"),
    [
        ("en", "Hotel fire kills four", "Four people died in the fire."),
        ("de", "Vier Tote bei Hotelbrand", "Bei dem Brand starben vier Menschen."),
        ("fr", "Quatre morts dans un incendie", "Quatre personnes sont mortes dans l'incendie."),
    ],
)
def test_a_number_of_the_headline_is_not_asked(language: str, title: str, text: str) -> None:
    """It would stand above the question."""
    assert questions(text, language, title) == []


def test_what_comes_on_top_is_no_total() -> None:
    """Three more people are not all who died."""
    told = "Three more people died in the fire."
    assert questions(told, "en", "Fire shocks Riga") == []
    assert questions(told.replace(" more", ""), "en", "Fire shocks Riga")


@pytest.mark.parametrize("entry", load("words/nouns.yaml"), ids=lambda entry: str(entry["id"]))
def test_a_noun_is_read_and_written_in_each_language(entry: dict[str, str]) -> None:
    """It has its article and its cases, and what is written reads as the same noun."""
    thing = Thing(entry["kind"], entry["id"], "")  # type: ignore[arg-type]
    for code, name in (("de", "gen"), ("de", "dat"), ("en", "the"), ("fr", "le"), ("fr", "de")):
        phrase = render(thing, code)
        assert phrase is not None
        (written,) = apply(code, name, phrase)
        if entry["id"] in thing_words(code).nouns and "vague" not in entry[code]:
            assert entry["id"] in thing_words(code).named_in(written)


def test_the_page_says_what_a_thing_is() -> None:
    """Each row of its table holds."""
    table = PAGE.read_text(encoding="utf-8").partition("| sentence | below")[2].partition("\n\n")[0]
    rows = [row.split(" | ") for row in ROW.findall(table)][1:]
    assert len(rows) > 2
    for text, title, noun in rows:
        assert (things(text, "en", title) or ["nothing"])[0] == noun


def test_a_headline_tells_a_name_in_its_own_language() -> None:
    """Who directed the film is not asked below her name, nor in which month with that month."""
    told = "The film was directed by Anna Schulz."
    assert questions(told, "en", "Anna Schulz shows a new film in Riga") == []
    assert {q.answer for q in questions(told, "en", "New film opens in Riga")} == {"Anna Schulz"}
    opened = questions("Das Museum wurde am 3. März 2025 eröffnet.", "de", "Neues Museum für Riga")
    assert opened
    assert not any("(" in q.stem for q in opened)


def test_a_text_without_article_is_not_said_of_a_thing() -> None:
    """A slot without a filter would print: Who wrote book."""
    book = Thing("object", "book", "Prize for a book")
    assert write(parse_line("Who wrote {book}?"), {"book": book}, "", "en") is None
    assert write(parse_line("Who wrote {book|the}?"), {"book": book}, "", "en") is not None


LEADS = {
    "de": ("Sturm in Bayern", "Ein Sturm hat am Samstag in Bayern Schäden angerichtet. "),
    "en": ("Fire in Riga", "A fire broke out at a hotel in Riga on Sunday. "),
    "fr": ("Incendie à Riga", "Un incendie s'est déclaré dimanche dans un hôtel à Riga. "),
}
"""A headline and what an article begins with."""


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("de", "Elf Menschen wurden verletzt."),
        ("en", "Eleven people were injured."),
        ("fr", "Au total, onze personnes ont été blessées."),
    ],
)
def test_a_sentence_without_the_noun_tells_of_the_headlines_event(language: str, told: str) -> None:
    """The sentence that has the noun belongs to the proof."""
    title, lead = LEADS[language]
    made = [q for q in questions(lead + told, language, title) if q.relation == "event_injuries"]
    assert {q.language for q in made} == set(codes())
    assert all(q.evidence[0].sentence == f"{lead}{told}" for q in made)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("de", "In Italien wurden elf Menschen verletzt."),
        ("de", "Bei einem Unfall wurden elf Menschen verletzt."),
        ("en", "Eleven people were injured in London."),
        ("en", "Eleven people were injured in 2019."),
        ("en", "The crash injured eleven people."),
        ("en", "Rebels injured eleven people."),
        ("en", "Ten years earlier, eleven people were injured."),
        ("en", "One.\n\nTwo.\n\nThree.\n\nFour.\n\nEleven people were injured."),
        ("fr", "Onze personnes ont été blessées à Paris."),
        ("fr", "Onze personnes ont été blessées dans l'accident."),
    ],
)
def test_what_may_belong_to_another_event_belongs_to_none(language: str, told: str) -> None:
    """It has another place, day or event, or stands far from the noun."""
    title, lead = LEADS[language]
    assert not [q for q in questions(lead + told, language, title) if "injur" in q.relation]
