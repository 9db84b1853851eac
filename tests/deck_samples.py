"""Questions for the tests of decks and cards, with invented articles behind them."""

from dataclasses import replace
from datetime import date

from quizgen.models import BLANK, Evidence, Question


def _evidence(sentence: str, answer: str, language: str, **source: str) -> Evidence:
    start = sentence.index(answer)
    return Evidence(
        article=source["article"],
        sentence=sentence,
        start=0,
        end=len(sentence),
        quote=sentence,
        title=source["title"],
        published=date(2024, 3, 16),
        url=source.get("url", ""),
        language=language,
        marks=(("answer", start, start + len(answer)),),
    )


CHOICE_DE = Question(
    id="officeholder.who.de.1a2b",
    kind="multiple_choice",
    language="de",
    relation="role_at",
    stem="Wer leitete im März 2024 die Werft Nordlicht in Emden?",
    answer="Fenja Brook",
    options=("Arjen Tamm", "Fenja Brook", "Levke Harms-Oltmanns", "Ubbo Sievers"),
    notes=(
        ("Arjen Tamm", "Er gründete die Werft 1987."),
        ("Ubbo Sievers", "Er ist der Bürgermeister von Emden."),
    ),
    answer_kind="person",
    evidence=(
        _evidence(
            "Fenja Brook, seit Januar Chefin der Emder Werft Nordlicht, will bis zum Sommer"
            " 120 Schweißer und Elektriker einstellen.",
            "Fenja Brook",
            "de",
            article="artikel/werft.txt",
            title="Werft Nordlicht stellt wieder ein",
            url="https://zeitung.example/werft?seite=1&teil=2",
        ),
    ),
    fact="f1",
)

CLOZE_DE = Question(
    id="officeholder.gap.de.1a2b",
    kind="cloze",
    language="de",
    relation="role_at",
    stem=f"Seit Januar 2024 leitet {BLANK} die Werft Nordlicht in Emden.",
    answer="Fenja Brook",
    accepted=("Brook", "Frau Brook"),
    notes=CHOICE_DE.notes,
    answer_kind="person",
    evidence=CHOICE_DE.evidence,
    fact="f1",
)

CHOICE_EN = Question(
    id="invested.how_much.en.3c4d",
    kind="multiple_choice",
    language="en",
    relation="invested",
    stem="How much did the town of Little Marrow set aside for its tidal pool in 2024?",
    answer="£1.4 million",
    options=("£350,000", "£700,000", "£1.4 million", "£2.8 million"),
    answer_kind="money",
    evidence=(
        _evidence(
            "Little Marrow will spend £1.4 million on a tidal pool, the council said on Friday.",
            "£1.4 million",
            "en",
            article="pool.html",
            title="A tidal pool for Little Marrow",
            url="https://news.example/pool",
        ),
        _evidence(
            "Das Städtchen gibt für sein Gezeitenbecken £1.4 million aus.",
            "£1.4 million",
            "de",
            article="becken.txt",
            title="Baden bei Ebbe und Flut",
        ),
    ),
    fact="f2",
)

CLOZE_EN = Question(
    id="invested.gap.en.3c4d",
    kind="cloze",
    language="en",
    relation="invested",
    stem=f"In 2024 the town of Little Marrow set aside {BLANK} for its tidal pool.",
    answer="£1.4 million",
    accepted=("1.4m pounds",),
    answer_kind="money",
    evidence=CHOICE_EN.evidence[:1],
    fact="f2",
)

CHOICE_FR = Question(
    id="founded.where.fr.5e6f",
    kind="multiple_choice",
    language="fr",
    relation="founded",
    stem="Dans quelle ville l’atelier de reliure Vauclair a-t-il été fondé ?",
    answer="Cahors",
    options=("Albi", "Cahors", "Figeac"),
    answer_kind="place",
    evidence=(
        _evidence(
            "Fondé à Cahors en 1921, l’atelier Vauclair relie encore à la main.",
            "Cahors",
            "fr",
            article="reliure.md",
            title="Vauclair, cent ans de reliure",
            url="https://journal.example/vauclair",
        ),
    ),
    fact="f3",
)

CLOZE_FR = replace(
    CHOICE_FR,
    id="founded.gap.fr.5e6f",
    kind="cloze",
    stem=f"L’atelier de reliure Vauclair a été fondé à {BLANK}.",
    options=(),
)

CHOICES = (CHOICE_DE, CHOICE_EN, CHOICE_FR)
CLOZES = (CLOZE_DE, CLOZE_EN, CLOZE_FR)
SAMPLES = CHOICES + CLOZES
