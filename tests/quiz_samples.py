"""Questions for the tests and pictures of the quiz: three languages, both kinds."""

import datetime as dt

from quizgen.models import BLANK, Evidence, Question


def proof(sentence: str, answer: str, language: str, title: str, day: int) -> tuple[Evidence, ...]:
    """Make the evidence: a sentence in which `answer` stands."""
    start = sentence.index(answer)
    return (
        Evidence(
            article=f"{language}.txt",
            sentence=sentence,
            start=0,
            end=len(sentence),
            quote=sentence,
            paragraph=4,
            title=title,
            published=dt.date(2026, 3, day),
            language=language,
            marks=(("answer", start, start + len(answer)),),
        ),
    )


CHOICE = Question(
    id="en-choice",
    kind="multiple_choice",
    language="en",
    relation="resigned",
    stem="Who stepped down as chief executive of the battery maker Voltaro in March 2026, saying "
    "that the company needed a fresh pair of eyes?",
    answer="Ingrid Aalto",
    options=("Marek Dvorsky", "Ingrid Aalto", "Paula Quintana", "Thomas Leclerc"),
    answer_kind="person",
    evidence=proof(
        "Voltaro said on Friday that Ingrid Aalto had resigned as chief executive and left the "
        "board [sic] “to make room for a fresh pair of eyes”, two months after the fire in "
        "its largest plant.",
        "Ingrid Aalto",
        "en",
        "Voltaro loses its founder",
        20,
    ),
)
CLOZE = Question(
    id="de-cloze",
    kind="cloze",
    language="de",
    relation="plan",
    stem=f"Die Stadt Brunnfeld will bis 2030 rund {BLANK} neue Wohnungen bauen, doppelt so viele "
    "wie bisher geplant.",
    answer="8000",
    answer_kind="number",
    evidence=proof(
        "Der Stadtrat kündigte an, bis 2030 rund 8000 neue Wohnungen zu bauen – doppelt so viele "
        "wie im ersten Entwurf vorgesehen.",
        "8000",
        "de",
        "Brunnfeld baut",
        2,
    ),
)
DATE = Question(
    id="fr-cloze",
    kind="cloze",
    language="fr",
    relation="founded",
    stem=f"La coopérative Sillon Vert a été fondée {BLANK} par douze maraîchers.",
    answer="le 3 mai 2024",
    answer_kind="date",
    evidence=proof(
        "Fondée le 3 mai 2024 par douze maraîchers, la coopérative Sillon Vert livre "
        "aujourd’hui quarante cantines.",
        "le 3 mai 2024",
        "fr",
        "Des légumes pour les cantines",
        9,
    ),
)
CAPITAL = Question(
    id="fr-choice",
    kind="multiple_choice",
    language="fr",
    relation="seat",
    stem="Dans quelle ville la fondation Marelle a-t-elle son siège ?",
    answer="Besançon",
    options=("Besançon", "Dijon", "Nancy"),
    answer_kind="place",
    evidence=proof(
        "La fondation Marelle, installée à Besançon, finance des bibliothèques de quartier.",
        "Besançon",
        "fr",
        "Lire au coin de la rue",
        11,
    ),
)
NAME = Question(
    id="de-name",
    kind="cloze",
    language="de",
    relation="leads",
    stem=f"{BLANK} leitet seit 2025 das Sternwartenmuseum.",
    answer="Jörg Weißenfels",
    accepted=("Weißenfels",),
    confusable=("Jörg Weisenau",),
    answer_kind="person",
    evidence=proof(
        "Jörg Weißenfels, der das Sternwartenmuseum seit 2025 leitet, plant ein zweites Haus.",
        "Jörg Weißenfels",
        "de",
        "Ein Haus für die Sterne",
        14,
    ),
)
SAMPLES = (CHOICE, CLOZE, DATE, CAPITAL, NAME)
