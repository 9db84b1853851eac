"""What somebody answers in an interview is asked in that person's own words."""

import pytest

from quizgen.asking.choosing import choose
from quizgen.generate import all_questions
from quizgen.models import Question
from quizgen.passages.facts import PASSAGE
from quizgen.reading.articles import parse

LABELLED = {
    "de": (
        "„Wir bauen den Hafen“: Gespräch mit Anna Berg",
        (
            "Hafenblatt: Frau Berg, was ist das Erste, was Sie tun?\n\n"
            "Anna Berg: Eine der ersten Fragen des Rates in Rostock ist ein Bau von 12 Kränen.\n\n"
            "Hafenblatt: Wer soll das bezahlen?\n\n"
            "Anna Berg: Im Gegenteil: Ich rechne mit 250 neuen Liegeplätzen und zwei Toren.\n\n"
            "Hafenblatt: Und was wird aus den Booten?\n\n"
            "Anna Berg: Das wird ihnen im Jahr 2030 gefallen, so sagt man hier bei uns am Ufer.\n"
        ),
    ),
    "en": (
        "“We build the harbour”: an interview with Anna Berg",
        (
            "Harbour News: Ms Berg, what will you do first?\n\n"
            "Anna Berg: My council will build 12 new cranes beside the old warehouse.\n\n"
            "Harbour News: And who is going to pay for them?\n\n"
            "Anna Berg: I expect that the harbour will have 250 new berths and a second gate.\n\n"
            "Harbour News: What will become of the boats?\n\n"
            "Anna Berg: They will all like this in 2030, as people say around here.\n"
        ),
    ),
    "fr": (
        "Construire le port : entretien avec Anne Roux",
        (
            "Le Port : Que ferez-vous en premier ?\n\n"
            "Anne Roux : Mon conseil veut construire 12 grues neuves à côté du vieil entrepôt.\n\n"
            "Le Port : Et qui va payer tout cela ?\n\n"
            "Anne Roux : Je compte sur 250 places neuves dans le port et sur une autre porte.\n\n"
            "Le Port : Que deviendront les bateaux ?\n\n"
            "Anne Roux : Ils aimeront cela en 2030, comme on dit ici chez nous.\n"
        ),
    ),
}
UNLABELLED = (
    "Der Hafen von morgen",
    (
        "Ein Gespräch mit Anna Berg über den Bau am Hafen.\n\n"
        "Was tun Sie als Erstes?\n\n"
        "Ich freue mich auf den Bau von 12 neuen Kränen neben dem alten Speicher.\n\n"
        "Wer soll das bezahlen?\n\n"
        "Wir rechnen mit 250 neuen Liegeplätzen und einem zweiten Tor im Norden.\n\n"
        "Und was wird aus den Booten?\n\n"
        "Mir gefallen die 40 Boote vor der Mole, und ich will nicht auf sie verzichten.\n"
    ),
)


def asked(article: tuple[str, str], language: str) -> list[Question]:
    """Return the questions on the passages of an article."""
    title, body = article
    text = f"---\ntitle: '{title}'\ndate: 2024-05-06\n---\n{body}"
    made = all_questions([parse(text.encode(), "article.md")], [], [PASSAGE], [language])
    return list(choose(made, None))


@pytest.mark.parametrize(
    ("language", "stem"),
    [
        (
            "de",
            "Anna Berg im Interview: „Eine der ersten Fragen des Rates in Rostock ist",
        ),
        ("en", "Anna Berg in the interview: “My council will build ____ new cranes beside the old"),
        ("fr", "Anne Roux dans cet entretien : « Mon conseil veut construire ____ grues neuves à"),
    ],
)
def test_an_answer_is_asked_in_the_words_of_the_guest(language: str, stem: str) -> None:
    """Whoever is interviewed may say I and we, and claim what nobody knows."""
    stems = [
        question.stem.replace("\u202f", " ") for question in asked(LABELLED[language], language)
    ]
    assert any(stem in one.replace("\u00a0", " ") for one in stems), stems


@pytest.mark.parametrize("language", ["de", "en", "fr"])
def test_what_leans_on_the_question_is_no_answer_by_itself(language: str) -> None:
    """Nobody knows what this and they are without what was asked."""
    assert not any(question.answer == "2030" for question in asked(LABELLED[language], language))


def test_what_only_leads_on_is_left_out_of_an_answer() -> None:
    """On the contrary is said to what the host asked."""
    stems = [question.stem for question in asked(LABELLED["de"], "de")]
    assert any("„Ich rechne mit ____ neuen Liegeplätzen" in stem for stem in stems), stems


def test_the_guest_of_a_conversation_without_names_is_known_by_the_lead() -> None:
    """Questions are paragraphs of their own there, and the lead names one person."""
    stems = [question.stem for question in asked(UNLABELLED, "de")]
    assert any("Anna Berg im Interview: „Wir rechnen mit ____" in stem for stem in stems), stems


def test_questions_of_readers_are_no_interview() -> None:
    """Where nobody speaks of himself, the article answers, not the one person it names."""
    body = (
        UNLABELLED[1]
        .replace("Ich freue mich auf", "Geplant ist")
        .replace("Wir rechnen", "Man rechnet")
    )
    body = body.replace("Mir gefallen die 40 Boote", "Geblieben sind 40 Boote").replace(
        ", und ich", ", und man"
    )
    stems = [question.stem for question in asked((UNLABELLED[0], body), "de")]
    assert not any("Interview" in stem for stem in stems), stems


def test_where_two_answer_nobody_is_asked_about() -> None:
    """The words of two guests are not told apart below one headline."""
    title, body = LABELLED["en"]
    body = body.replace("Anna Berg: I expect", "Paula Stern: I expect")
    assert not any("in the interview" in q.stem for q in asked((title, body), "en"))


def test_the_proof_of_an_answer_names_who_speaks() -> None:
    """The label stands before the first sentence of an answer, the lead before all of them."""
    question = next(q for q in asked(UNLABELLED, "de") if "250" in q.answer)
    assert any("Anna Berg" in proof.quote for proof in question.evidence)


def test_an_answer_that_lacks_a_stop_is_not_asked() -> None:
    """Spoken words that nobody parted show the slip to every reader."""
    title, body = LABELLED["en"]
    body = body.replace("beside the old warehouse", "for the boats We all like cranes here in Riga")
    assert not any("cranes" in question.stem for question in asked((title, body), "en"))


@pytest.mark.parametrize(
    "answer",
    [
        "Was die Leute von Rostock planen geht weit über die 250 Liegeplätze von 2019 hinaus.",
        "Im Jahr 2019 sahen wir in Rostock keine schöne Farben am alten Hafen.",
    ],
)
def test_an_answer_with_a_slip_of_the_pen_is_not_asked(answer: str) -> None:
    """A comma misses between two verbs; an adjective lacks the ending of its plural."""
    title, body = UNLABELLED
    body = f"{body}\nUnd 2019?\n\n{answer}\n"
    right = answer.replace("planen geht", "planen, geht").replace("schöne F", "schönen F")
    assert any(
        "2019" in q.stem or q.answer == "2019"
        for q in asked((title, body.replace(answer, right)), "de")
    )
    assert not any("2019" in q.stem or q.answer == "2019" for q in asked((title, body), "de"))
