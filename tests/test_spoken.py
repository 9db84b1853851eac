"""Which quoted words say something by themselves, and which do so below their headline."""

import datetime

import pytest

from quizgen.asking.headings import HEADLINE, topic_of
from quizgen.asking.persons_meant import in_full
from quizgen.asking.spoken import is_whole, tells_speaker
from quizgen.asking.tellings import tellings
from quizgen.commands.gathering import load_relations
from quizgen.models import Evidence, Fact, Gender, Name, Question, Text
from stages import ask_all, make_article

DAY = datetime.date(2024, 3, 26)
CARS = frozenset({"northlight", "shows", "cars"})


def asked(text: str, title: str, language: str = "en") -> list[Question]:
    """Return the questions on quotations of a dated article with a headline."""
    article = make_article(text, language, published=DAY, title=title)
    made = ask_all(article, *load_relations([]), languages=(language,))
    return [question for question in made if question.relation == "quote"]


def quoted(words: str, before: str = "", title: str = "Harbour gets a new pier") -> Fact:
    """Make the fact of a quotation of Paul Newton."""
    sentence = f"{before}“{words}” Newton said."
    marks = (("quote", len(before), len(before) + len(words) + 2),)
    proof = Evidence("a.txt", sentence, 0, len(sentence), sentence, title=title, marks=marks)
    arguments = (("speaker", Name("person", "Paul Newton")), ("quote", Text("quote", words, "en")))
    return Fact("f", "quote", arguments, (proof,), "en", "")


@pytest.mark.parametrize(
    ("language", "words", "alone"),
    [
        ("en", "You will not see these cars in Wales for many years", False),
        ("en", "This is the first car that stops by itself in Wales", False),
        ("en", "We have to talk to the banks about the deal", False),
        ("de", "Ich werde in diesem Land noch viele dieser Autos sehen", False),
        ("fr", "Nous allons voir beaucoup de ces voitures dans le pays", False),
    ],
)
def test_what_points_elsewhere_is_not_understood(language: str, words: str, *, alone: bool) -> None:
    """These cars are none that a reader of another day knows."""
    assert is_whole(Text("quote", words, language)) == alone


@pytest.mark.parametrize(
    "words",
    [
        "You will not see these cars in Wales for many years",
        "This is the first car that stops by itself in Wales",
        "We have to talk to the banks about the brakes",
    ],
)
def test_below_a_headline_words_may_point_at_what_it_names(words: str) -> None:
    """These cars are those of the headline; so is what is said to be the first car."""
    assert is_whole(Text("quote", words, "en"), CARS)


@pytest.mark.parametrize(
    "words",
    [
        "You will not see these trains in Wales for many years",
        "This is a good sign for all of us in Wales",
        "It would have a major impact on jobs in Wales",
    ],
)
def test_a_headline_explains_only_what_it_names(words: str) -> None:
    """These trains are not in it, nor is the sign."""
    assert not is_whole(Text("quote", words, "en"), CARS)


@pytest.mark.parametrize(
    ("language", "words", "alone"),
    [
        ("en", "People in Wales do not see what they are doing to us", True),
        ("en", "In Wales they do not see what has been done to us", False),
        ("en", "It is outrageous that anybody can build such a pier", True),
        ("en", "It was built by the town without any money", False),
        ("en", "There’s a law that helps those who build new piers", True),
        ("en", "What is good about it is that Wales has no pier", False),
        ("en", "Years later we had the pier, so they changed their mind", False),
        ("de", "Man muss aufpassen, dass die Brücke nicht bricht", True),
        ("de", "Karl Maier verdient viel Lob dafür, die Brücke gebaut zu haben", True),
        ("de", "Karl Maier verdient dafür viel Lob aus der Stadt", False),
        ("fr", "Ce qui a contribué à faire du port une ville", False),
        ("fr", "On en a beaucoup parlé dans la ville et au port", False),
        ("de", "Die Bank muss sagen, warum sie den Bau der Brücke bezahlt", True),
        ("de", "Im Rat hat sie den Bau der Brücke lange bekämpft", False),
        ("de", "Es gibt am Rhein viel zu wenige neue Brücken", True),
        ("fr", "Il faut beaucoup de temps pour construire un port", True),
        ("fr", "Il construit beaucoup trop vite un port sans grue", False),
        ("fr", "Je peux à peine décrire ce que je ressens aujourd'hui", True),
    ],
)
def test_a_pronoun_needs_an_owner_in_the_quotation(
    language: str, words: str, *, alone: bool
) -> None:
    """People do not see what they do; it is right stands for nothing."""
    assert is_whole(Text("quote", words, language)) == alone


@pytest.mark.parametrize(
    ("words", "before", "title", "gender", "full"),
    [
        ("Laura knows each pier", "", "", "f", "[Laura Bennett] knows each pier"),
        ("Laura’s pier is old", "", "", "f", "[Laura Bennett]’s pier is old"),
        ("Laura Berg knows each pier", "", "", "f", "Laura Berg knows each pier"),
        ("Laura knows the Bennett pier", "", "", "f", "Laura knows the Bennett pier"),
        ("She knows each pier", "Bennett leads us. ", "", "f", "[Laura Bennett] knows each pier"),
        ("She knows each pier", "", "Laura Bennett leads", "f", "[Laura Bennett] knows each pier"),
        ("She’s a good head", "", "Laura Bennett leads", "f", "[Laura Bennett is] a good head"),
        ("She knows each pier", "", "Harbour gets a head", "f", "She knows each pier"),
        ("She knows each pier", "", "Laura Bennett leads", "m", "She knows each pier"),
    ],
)
def test_a_name_in_brackets_tells_who_is_meant(
    words: str, before: str, title: str, gender: Gender, full: str
) -> None:
    """One person has that first name, or is alone named before the pronoun."""
    fact = quoted(words, before, title)
    people = [Name("person", "Laura Bennett", gender=gender), Name("person", "Paul Newton")]
    assert in_full(Text("quote", words, "en"), fact, people).text == full


def test_nobody_is_meant_where_two_could_be() -> None:
    """A headline on two women does not tell who she is."""
    women = [Name("person", "Laura Bennett", gender="f"), Name("person", "Mary Smith", gender="f")]
    fact = quoted("She knows each pier", title="Laura Bennett follows Mary Smith")
    assert in_full(Text("quote", "She knows each pier", "en"), fact, women).text.startswith("She")


def test_a_first_name_that_is_a_word_stays_one() -> None:
    """Will we stay is no question to Will Bennett."""
    words = Text("quote", "Will we stay on the old pier", "en")
    assert in_full(words, quoted(words.text), [Name("person", "Will Bennett")]) == words


def test_another_sentence_of_a_quotation_may_say_more() -> None:
    """The opening comes first, then single sentences, those with numbers before others."""
    words = "That is so. The pier is old and grey. Wales needs 20 piers."
    shown = [str(told.get("quote")) for told in tellings(quoted(words), ())]
    texts = [telling.split("text='")[1].split("'")[0] for telling in shown]
    assert texts[:3] == [words, "Wales needs 20 piers.", "That is so."]


def test_a_headline_comes_first_and_is_left_out_last() -> None:
    """A headline that is only a word, or a quotation, explains nothing."""
    assert [HEADLINE in dict(t) for t in tellings(quoted("We need a pier"), ())] == [True, False]
    for title in ("Harbour", "“We have waited for so long”", "long " * 20):
        told = list(tellings(quoted("We need a pier", title=title), ()))
        assert [HEADLINE in dict(fact) for fact in told] == [False]


def test_the_words_of_the_headline_are_the_topic() -> None:
    """Only the headline below which a fact is asked explains it."""
    first, last = tellings(quoted("We need a pier"), ())
    assert topic_of(first) == {"harbour", "gets", "a", "new", "pier"}
    assert not topic_of(last)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("However, if the pier breaks, ships will stay away", "[I]f the pier breaks"),
        ("But Wales needs 20 new piers for its ships", "Wales needs 20 new piers"),
        ("But then the pier broke under 20 of our cars", "[T]he pier broke"),
    ],
)
def test_a_word_that_leads_on_is_left_out(words: str, shown: str) -> None:
    """But and however say something only behind what was said before."""
    assert getattr(next(tellings(quoted(words), ())).get("quote"), "text", "").startswith(shown)


def test_short_words_need_a_headline_and_no_feelings() -> None:
    """The town will have no coal is news below a headline; that I am glad is none."""
    topic = frozenset({"harbour", "gets", "pier"})
    assert is_whole(Text("quote", "Wales will have no coal", "en"), topic)
    assert not is_whole(Text("quote", "Wales will have no coal", "en"))
    assert not is_whole(Text("quote", "I feel glad and old", "en"), topic)


SAID = (
    "“You will not see these cars in Wales for 20 years,” said Paul Newton. "
    "Laura Bennett and John Miller, and Mary Smith too, were at the show."
)


def test_a_quotation_is_asked_below_its_headline() -> None:
    """The headline and the month tell what the words are on."""
    (choice,) = [q for q in asked(SAID, "Northlight shows its cars") if q.options]
    assert choice.stem == (
        "On “Northlight shows its cars” (March 2024): Whose words are these: "
        "“You will not see these cars in Wales for 20 years”?"
    )
    assert not asked(SAID, "Northlight shows its trains")


def test_a_telescope_named_after_a_man_is_no_speaker() -> None:
    """Laura Bennett is an option, the space telescope John Miller is none."""
    text = SAID.replace("and John Miller,", "with the John Miller space telescope,")
    options = {
        option
        for question in asked(text, "Northlight shows its cars")
        for option in question.options
    }
    assert "John Miller" not in options
    assert "Laura Bennett" in options


def test_speakers_stand_beside_a_speaker() -> None:
    """Who only painted a picture in the hall did not talk about cars."""
    text = (
        "“You will not see these cars in Wales for 20 years,” said Paul Newton.\n\n"
        "“We need more cars in Wales,” said Laura Bennett.\n\n"
        "“Nobody needs any cars in Wales,” said John Miller.\n\n"
        "A picture by Mary Smith hung there, beside one by Henry Cole."
    )
    choices = [q for q in asked(text, "Northlight shows its cars") if "20 years" in q.stem]
    (options,) = (set(q.options) for q in choices if q.options)
    assert options == {"Paul Newton", "Laura Bennett", "John Miller"}


def test_a_regnal_number_keeps_its_stop() -> None:
    """German writes Benedikt XVI. also in brackets."""
    fact = quoted("Er verdient Lob", title="Benedikt XVI tritt zurück")
    pope = Name("person", "Benedikt XVI", gender="m")
    words = in_full(Text("quote", "Er verdient Lob", "de"), fact, [pope])
    assert words.text == "[Benedikt XVI.] verdient Lob"


def test_few_words_are_asked_with_options_only() -> None:
    """Nobody knows by heart who said a few words; among others one remembers."""
    alone = "“We need 20 piers in our town,” said Paul Newton.".replace("20 ", "")
    assert not asked(alone, "Harbour town wants a pier")
    with_others = f"{alone} Laura Bennett and John Miller, and Mary Smith too, were there."
    assert asked(with_others, "Harbour town wants a pier")
    assert asked(alone.replace("piers", "20 piers"), "Harbour town wants a pier")


def test_a_headline_with_the_speaker_is_left_out() -> None:
    """The answer must not stand in front of the question."""
    said = SAID.replace("these cars", "driverless cars")
    stems = [q.stem for q in asked(said, "Newton sees no cars without drivers")]
    assert stems
    assert not any("Newton sees" in stem for stem in stems)


def test_a_clause_that_is_quoted_from_its_subject_on_gets_its_capital() -> None:
    """Newspapers put the letter that they change into brackets."""
    fact = quoted("the pier of the town stops all ships from Wales")
    (told, _) = tellings(fact, ())
    assert getattr(told.get("quote"), "text", "").startswith("[T]he pier")
    part = quoted("the moral squalor of what they do to Wales")
    assert getattr(next(tellings(part, ())).get("quote"), "text", "").startswith("the moral")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("J'ai été virée sans raison.", True),
        ("Je suis vraiment ravi de ce prix.", True),
        ("Je suis journaliste depuis dix ans.", False),
        ("Elle a été virée sans raison.", False),
    ],
)
def test_words_can_tell_whether_a_man_or_a_woman_says_them(said: str, *, told: bool) -> None:
    """A participle agrees with je."""
    assert tells_speaker(Text("quote", said, "fr")) == told
