"""The language of a paragraph is told by its function words; strange languages are refused."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen import words
from quizgen.reading import tongues

ENGLISH = "The company said that it would not open the new plant before the end of the year."
GERMAN = "Das Unternehmen teilte mit, dass es das neue Werk nicht vor dem Ende des Jahres eröffnet."
FRENCH = "L'entreprise a annoncé qu'elle n'ouvrirait pas la nouvelle usine avant la fin de l'année."
STRANGE = {
    "es": "La empresa anunció ayer que no abrirá la nueva fábrica antes de fin de año. El jefe "
    "explicó a los periodistas que los costes han subido mucho y que el consejo quiere esperar "
    "hasta que el mercado se recupere. Los sindicatos dijeron que no lo sabían y piden una reunión "
    "con la dirección para hablar sobre el futuro de los trabajadores de la ciudad.",
    "it": "L'azienda ha annunciato ieri che non aprirà il nuovo stabilimento prima della fine "
    "dell'anno. Il direttore ha spiegato ai giornalisti che i costi sono aumentati molto e che il "
    "consiglio vuole aspettare. I sindacati hanno detto che non lo sapevano e chiedono un incontro "
    "con la direzione per parlare del futuro dei lavoratori della città.",
    "nl": "Het bedrijf heeft gisteren gezegd dat het de nieuwe fabriek niet voor het einde van het "
    "jaar zal openen. De directeur vertelde aan de pers dat de kosten te hoog zijn en dat de raad "
    "wil wachten. De bonden zeiden dat ze dit niet wisten en willen met de leiding praten over de "
    "toekomst van de mensen die er werken. In de stad is men bang voor het werk.",
    "sv": "Företaget sade i går att det inte kommer att öppna den nya fabriken före årets slut. "
    "Chefen förklarade för pressen att kostnaderna har stigit mycket och att styrelsen vill vänta. "
    "Facken sade att de inte visste det och vill nu tala med ledningen om framtiden för dem som "
    "arbetar där. I staden är många oroliga för sina jobb.",
    "pt": "A empresa anunciou ontem que não vai abrir a nova fábrica antes do fim do ano. O chefe "
    "explicou aos jornalistas que os custos subiram muito e que o conselho quer esperar até que o "
    "mercado recupere. Os sindicatos disseram que não sabiam e pedem uma reunião com a direção "
    "para falar sobre o futuro dos trabalhadores da cidade.",
    "ru": "Компания вчера сообщила, что не откроет новый завод до конца года, потому что расходы "
    "сильно выросли и совет хочет подождать, пока рынок не восстановится.",
}


@pytest.mark.parametrize(("code", "text"), [("en", ENGLISH), ("de", GERMAN), ("fr", FRENCH)])
def test_each_language_is_recognised(code: str, text: str) -> None:
    """A sentence is told by its own words, and an article in it can be read."""
    assert tongues.identify([text]) == (code,)
    assert tongues.is_known([text])
    assert not tongues.is_foreign(text)


def test_paragraphs_keep_their_own_languages() -> None:
    """A French headline above an English text stays French."""
    headline = "Le patron de l'usine quitte son poste après une longue dispute"
    assert tongues.identify([headline, ENGLISH, ENGLISH]) == ("fr", "en", "en")


def test_short_lines_lean_on_their_neighbours() -> None:
    """A line of names has the language of what stands around it."""
    assert tongues.identify([FRENCH, "Emad Mostaque", FRENCH]) == ("fr",) * 3
    assert tongues.identify([GERMAN, "Emad Mostaque", GERMAN]) == ("de",) * 3


@pytest.mark.parametrize("code", STRANGE)
def test_other_languages_are_refused(code: str) -> None:
    """Spanish, Italian and their like are not taken for French, nor Dutch for German."""
    assert not tongues.is_known([STRANGE[code]])


@pytest.mark.parametrize("code", [code for code in STRANGE if code != "ru"])
def test_a_foreign_paragraph_is_noticed(code: str) -> None:
    """A quotation in another language stands out from the paragraphs around it."""
    assert tongues.is_foreign(STRANGE[code])


def test_a_short_headline_is_not_foreign_for_one_word() -> None:
    """That "va", "de" and "en" are Catalan, too, takes no headline from a French article."""
    assert not tongues.is_foreign("Anne-Lise Corbier va devenir présidente de Ferrand en mai")


def test_a_text_full_of_names_is_read() -> None:
    """Results and teams hold few of the small words that tell a language, but no other's."""
    line = "Riga: Karl Maier, Per Roux, Eva Lund, Ann Quorn, Ole Vornac, Jan Velmo und Ute Berg. "
    rest = (
        "Es gewann Karl Maier vor Per Roux. Auf Platz drei kam Eva Lund aus Riga, "
        "die im Mai noch nicht dabei war."
    )
    assert tongues.is_known([line * 2 + rest])


def test_names_come_from_the_data() -> None:
    """Messages name the languages whose folders there are."""
    assert tongues.names() == "German, English or French"


@pytest.fixture
def spanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let quizgen know Spanish, by a folder of data."""
    for folder in ("languages", "words"):
        shutil.copytree(words.HOME / folder, tmp_path / folder)
    listed = words.load("words/foreign.yaml")["es"]
    (tmp_path / "languages" / "es").mkdir()
    (tmp_path / "languages" / "es" / "reading.yaml").write_text(
        f"name: Spanish\nwords: {listed}\nletters: ñáéíóú\nencodings: cp1252\n", encoding="utf-8"
    )
    monkeypatch.setattr(words, "HOME", tmp_path)
    _forget()
    yield
    monkeypatch.undo()
    _forget()


@pytest.mark.usefixtures("spanish")
def test_a_fourth_language_is_data() -> None:
    """A new folder is enough for a language that was refused before."""
    assert tongues.is_known([STRANGE["es"]])
    assert tongues.identify([STRANGE["es"], ENGLISH, FRENCH]) == ("es", "en", "fr")
    assert tongues.names() == "German, English, Spanish or French"


def _forget() -> None:
    caches = (words.load, words.codes, tongues._evidence, tongues._listing)
    for cache in (*caches, tongues._function_words, tongues._foreign):
        cache.cache_clear()
