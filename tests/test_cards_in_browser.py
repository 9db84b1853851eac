"""Cards as a browser shows them: their order, their marks, their size, their colours."""

import html
import json
import re
import shutil
import subprocess
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from anki_profile import cards as cards_of
from anki_profile import import_deck, open_collection, write
from deck_samples import CHOICE_DE, CHOICE_EN, CLOZE_DE, SAMPLES
from quizgen.anki.notetypes import CARDS
from quizgen.models import Question

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = (  # noqa: SIM905  (they read as one command)
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
    " --disable-background-networking --disable-component-update --disable-sync"
    # A sandboxed frame of another process would not be waited for.
    " --disable-features=IsolateSandboxedIframes"
    " --window-size=1280,900 --virtual-time-budget=20000 --dump-dom"
).split()
LONG = replace(
    CHOICE_DE,
    id="long",
    stem="Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle?" * 2,
    options=("Fenja Brook", "Rindfleischetikettierungsüberwachungsaufgabengesetz" * 3, "Ä" * 90),
)
SIDES = ("front", "back")

needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")


@pytest.fixture(scope="module")
def cards(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """Return front and back of each sample, by question id, as Anki renders them."""
    folder = tmp_path_factory.mktemp("cards")
    path = folder / "deck.apkg"
    write(path, (*SAMPLES, LONG))
    collection = open_collection(folder)
    import_deck(collection, path)
    shown = {}
    for question, card in cards_of(collection).items():
        out = card.render_output()
        texts = (f"<style>{out.css}</style>{text}" for text in (out.question_text, out.answer_text))
        shown[question] = dict(zip(SIDES, texts, strict=True))
    collection.close()
    return shown


def look(pages: list[dict[str, Any]], folder: Path) -> list[dict[str, Any]]:
    """Open pages in Chromium; return what each shows, and each again after a turn in place."""
    given = json.dumps(pages).replace("</", "<\\/")
    script = Path(__file__).with_name("browser_page.js").read_text("utf-8")
    page = folder / "page.html"
    page.write_text(
        f'<!doctype html><meta charset="utf-8"><body><script>const PAGES = {given};\n'
        + script.replace("</", "<\\/")
        + "</script></body>",
        "utf-8",
    )
    command = [str(CHROMIUM), *FLAGS, f"--user-data-dir={folder / 'profile'}", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    told = re.search(r'<pre id="results">(.*?)</pre>', done.stdout, re.DOTALL)
    assert told, done.stdout[-2000:]
    results = json.loads(html.unescape(told[1]))
    assert all(not result["errors"] for result in results), results
    return list(results)


def turn(
    cards: dict[str, dict[str, str]], question: Question, letter: str, **options: Any
) -> list[dict[str, Any]]:
    """Return the page of a front where `letter` is picked, and that of the back."""
    front, back = (cards[question.id][side] for side in SIDES)
    common = {"width": 360, **options}
    return [{"html": front, "letter": letter, **common}, {"html": back, **common}]


@needs_browser
def test_cards_fit_every_screen(cards: dict[str, dict[str, str]], tmp_path: Path) -> None:
    """Nothing is cut off on a phone, and a finger can hit every option."""
    pages = [
        {"html": card[side], "width": width, "night": night}
        for card, side, width, night in product(
            cards.values(), SIDES, (320, 360, 1024), (False, True)
        )
    ]
    for result in look(pages, tmp_path):
        assert result["overflow"] <= 0
        assert all(height >= 48 for height in result["heights"])


@needs_browser
def test_the_back_repeats_order_and_pick(cards: dict[str, dict[str, str]], tmp_path: Path) -> None:
    """In a page of its own or in that of the front; the order itself changes."""
    apart = [page for _ in range(8) for page in turn(cards, CHOICE_DE, "C")]
    front, back = turn(cards, CHOICE_DE, "B")
    results = look([*apart, {**front, "back": back["html"]}], tmp_path)
    for asked, solved in zip(results[::2], results[1::2], strict=True):
        assert asked["order"] == solved["order"]
        assert asked["picked"] == solved["picked"] != ""
        assert asked["verdict"] == ""
        assert set(asked["signs"].values()) == {"none"}
    assert len({result["order"] for result in results}) > 1
    assert (results[1]["verdict"], results[-1]["verdict"]) == ("wrong", "right")
    assert results[1]["signs"] == {"A": "none", "B": '"✓"', "C": '"✗"', "D": "none"}
    assert results[-1]["signs"] == {"A": "none", "B": '"✓"', "C": "none", "D": "none"}


@needs_browser
def test_order_agrees_where_nothing_can_be_stored(
    cards: dict[str, dict[str, str]], tmp_path: Path
) -> None:
    """Only the pick is lost."""
    pages = [page for _ in range(4) for page in turn(cards, CHOICE_DE, "A", blocked=True)]
    results = look(pages, tmp_path)
    assert len({result["order"] for result in results}) == 1
    assert results[1]["picked"] == results[1]["verdict"] == ""
    assert results[1]["signs"]["B"] == '"✓"'


@needs_browser
def test_the_back_is_marked_without_scripts(
    cards: dict[str, dict[str, str]], tmp_path: Path
) -> None:
    """Whoever switched scripts off sees options and answer all the same."""
    back = re.sub("(?s)<script>.*?</script>", "", cards[CHOICE_DE.id]["back"])
    (result,) = look([{"html": back, "width": 360}], tmp_path)
    assert result["order"] == "ABCD"
    assert result["signs"] == {"A": "none", "B": '"✓"', "C": "none", "D": "none"}


@needs_browser
def test_numbers_keep_their_order(cards: dict[str, dict[str, str]], tmp_path: Path) -> None:
    """Sums of money stand from small to large on both sides."""
    results = look(turn(cards, CHOICE_EN, "C"), tmp_path)
    assert [result["order"] for result in results] == ["ABCD", "ABCD"]
    assert results[1]["verdict"] == "right"


@needs_browser
def test_keys_pick_an_option(cards: dict[str, dict[str, str]], tmp_path: Path) -> None:
    """Alt and a digit pick by place; arrows go on from there, round the end."""
    front = cards[CHOICE_EN.id]["front"]
    second = {"code": "Digit2", "key": "2", "altKey": True}
    down = {"code": "ArrowDown", "key": "ArrowDown"}
    pages = [
        {"html": front, "width": 360, "keys": keys}
        for keys in ([second], [second, down], [second, down, down, down], [{"code": "Digit2"}])
    ]
    # The pick of the page before is still known, as when a client shows the same side again.
    assert [result["picked"] for result in look(pages, tmp_path)] == ["B", "C", "A", "A"]


def test_a_cloze_needs_no_script(cards: dict[str, dict[str, str]]) -> None:
    """There is nothing to run."""
    assert "<script" not in "".join(cards[CLOZE_DE.id].values())


def test_the_script_has_nothing_that_anki_takes_for_its_own() -> None:
    """Neither a field nor mathematics."""
    script = (CARDS / "multiple_choice.js").read_text("utf-8")
    assert not re.search(r"\{\{|\}\}|\\[(\[]|\[sound:|</", script)


@pytest.mark.parametrize("mode", [0, 1], ids=["day", "night"])
def test_text_stands_out(mode: int) -> None:
    """Text has a contrast of 4.5 or more, an edge that matters one of 3."""
    sheet = (CARDS / "cards.css").read_text("utf-8").split("\n}\n")
    colours = dict(re.findall(r"--([\w-]+): #(\w{6});", sheet[mode]))
    text = {
        "page": ("ink", "quiet", "right", "wrong"),
        "surface": ("ink", "quiet", "accent"),
        "accent-soft": ("ink", "accent"),
        "right-soft": ("ink", "right"),
        "wrong-soft": ("ink", "wrong"),
        "mark": ("ink",),
        "accent": ("on",),
        "right": ("on",),
        "wrong": ("on",),
    }
    for ground, inks in text.items():
        for ink in inks:
            assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    assert contrast(colours["line"], colours["page"]) >= 3
    assert contrast(colours["line"], colours["surface"]) >= 3


def contrast(one: str, two: str) -> float:
    """Return the contrast of two colours as WCAG 2 defines it."""
    dark, bright = sorted(luminance(colour) for colour in (one, two))
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return how bright a colour is, from 0 to 1."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
