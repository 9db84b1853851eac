"""Cards as a browser shows them: their order, their marks, their size, their colours."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from card_browser import CHROMIUM, Rendered, chromium, client, render
from deck_samples import CHOICE_DE, CHOICE_EN, CLOZE_DE, SAMPLES
from quizgen.anki.notetypes import CARDS

LONG = replace(
    CHOICE_DE,
    id="long",
    stem="Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle?" * 2,
    options=("Fenja Brook", "Rindfleischetikettierungsüberwachungsaufgabengesetz" * 3, "Ä" * 90),
)
LED = replace(CHOICE_EN, id="led", stem="News of March 2024: How much did the pool cost?")
RIGHT, WRONG = "B", "C"

needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Lend a browser to all tests here."""
    with chromium() as lent:
        yield lent


@pytest.fixture(scope="module")
def cards() -> Rendered:
    """Return the cards of all samples."""
    return render((*SAMPLES, LONG, LED))


@needs_browser
@pytest.mark.parametrize("width", [320, 360, 1024])
def test_cards_fit_every_screen(browser: Browser, width: int, cards: Rendered) -> None:
    """Nothing is cut off on a phone, and a finger can hit every option."""
    with client(browser, width=width) as phone:
        for key in (LONG.id, CHOICE_DE.id, CLOZE_DE.id):
            for side in cards[key].values():
                shown = phone.show(side)
                assert shown.overflow <= 0
                assert all(height >= 48 for height in shown.heights)


@needs_browser
@pytest.mark.parametrize("mode", ["day", "night"])
def test_text_stands_out(browser: Browser, mode: str, cards: Rendered) -> None:
    """Each text has a contrast of 4.5 or more with what is behind it, on both sides."""
    choice = cards[CHOICE_DE.id]
    typed = render((CLOZE_DE,), typed="1")[CLOZE_DE.id]
    with client(browser, night=mode == "night") as phone:
        for card in (choice, cards[LED.id], cards[CLOZE_DE.id], typed):
            phone.show(card["front"])
            if card is choice:
                phone.pick(WRONG)
            texts = phone.colours()
            phone.show(card["back"])
            texts += phone.colours()
            assert ("↓" in [text for text, _, _ in texts]) == (card is typed)
            for text, ink, ground in texts:
                assert contrast(ink, ground) >= 4.5, (text, ink, ground)


@needs_browser
@pytest.mark.parametrize("pages", ["one page", "page per side"])
def test_the_back_repeats_order_and_pick(browser: Browser, pages: str, cards: Rendered) -> None:
    """The order itself changes from show to show."""
    choice = cards[CHOICE_DE.id]
    orders = set()
    with client(browser, keeps_page=pages == "one page") as program:
        for letter in (RIGHT, WRONG) * 3:
            assert program.show(choice["front"]).picked == ""
            asked = program.pick(letter)
            solved = program.show(choice["back"])
            assert (asked.verdict, asked.signs) == ("", {})
            assert (solved.order, solved.picked) == (asked.order, letter)
            assert solved.verdict == ("right" if letter == RIGHT else "wrong")
            assert solved.signs == {RIGHT: "✓", **({WRONG: "✗"} if letter == WRONG else {})}
            orders.add(asked.order)
    assert len(orders) > 1


@needs_browser
def test_options_stay_where_they_are_when_the_card_is_turned(browser: Browser) -> None:
    """The sign of an option makes none of its lines break elsewhere."""
    options = tuple("a " * number + "b" for number in range(11, 17))
    card = render((replace(CHOICE_DE, options=options, answer=options[0]),))[CHOICE_DE.id]
    with client(browser) as phone:
        for letter in "ABCDEF":
            phone.show(card["front"])
            asked = phone.pick(letter)
            assert len(set(asked.heights)) > 1
            assert phone.show(card["back"]).heights == asked.heights


@needs_browser
def test_a_wiped_session_loses_neither_order_nor_pick(browser: Browser, cards: Rendered) -> None:
    """Some phones forget it between the sides."""
    choice = cards[CHOICE_DE.id]
    with client(browser, storage="wiped") as phone:
        for _ in range(3):
            phone.show(choice["front"])
            asked = phone.pick(WRONG)
            solved = phone.show(choice["back"])
            assert (solved.order, solved.picked) == (asked.order, WRONG)


@needs_browser
def test_without_storage_only_the_pick_is_lost(browser: Browser, cards: Rendered) -> None:
    """The order is that of the day, on both sides, and another on other days."""
    choice = cards[CHOICE_DE.id]
    orders = set()
    for day in ("2026-11-30", "2026-12-01", "2026-12-02"):
        with client(browser, storage="throwing") as phone:
            phone.page.clock.set_fixed_time(f"{day}T10:00:00")
            phone.show(choice["front"])
            asked = phone.pick(WRONG)
            solved = phone.show(choice["back"])
            assert solved.order == asked.order
            assert (solved.picked, solved.verdict, solved.signs) == ("", "", {RIGHT: "✓"})
            orders.add(solved.order)
    assert len(orders) > 1


@needs_browser
def test_cards_work_without_scripts(browser: Browser, cards: Rendered) -> None:
    """Options and answer are seen all the same."""
    choice = cards[CHOICE_DE.id]
    with client(browser, scripts=False) as program:
        assert program.show(choice["front"]).order == "ABCD"
        solved = program.show(choice["back"])
        assert (solved.order, solved.signs) == ("ABCD", {RIGHT: "✓"})


@needs_browser
def test_numbers_keep_their_order(browser: Browser, cards: Rendered) -> None:
    """Sums of money stand from small to large on both sides."""
    card = cards[CHOICE_EN.id]
    with client(browser) as phone:
        phone.show(card["front"])
        assert phone.pick("C").order == "ABCD"
        solved = phone.show(card["back"])
        assert (solved.order, solved.verdict) == ("ABCD", "right")


@needs_browser
def test_keys_and_fingers_pick_an_option(browser: Browser, cards: Rendered) -> None:
    """Alt and a digit pick by place, arrows go on from there, round the end; a touch picks too."""
    front = cards[CHOICE_EN.id]["front"]
    with client(browser, touch=True) as program:
        program.show(front)
        picked = []
        for key in ("2", "Tab", "Space", "Alt+Digit2", "ArrowDown", "ArrowDown", "ArrowDown"):
            program.page.keyboard.press(key)
            picked.append(program.look().picked)
        assert picked == ["", "", "A", "B", "C", "D", "A"]
        program.page.locator('[data-letter="D"]').tap()
        assert program.look().picked == "D"


def test_a_cloze_needs_no_script(cards: Rendered) -> None:
    """There is nothing to run."""
    card = cards[CLOZE_DE.id]
    assert "<script" not in card["front"]["html"] + card["back"]["html"]


def test_cards_ask_for_nothing_from_outside(cards: Rendered) -> None:
    """No picture, script, style or font is fetched."""
    for card in cards.values():
        for side in card.values():
            assert not re.search(r"\bsrc=|<link|@import|url\(", side["html"] + side["css"])


def test_the_script_has_nothing_that_anki_takes_for_its_own() -> None:
    """Neither a field nor mathematics."""
    script = (CARDS / "multiple_choice.js").read_text("utf-8")
    assert not re.search(r"\{\{|\}\}|\\[(\[]|\[sound:|</", script)


@pytest.mark.parametrize("mode", [0, 1], ids=["day", "night"])
def test_edges_stand_out(mode: int) -> None:
    """An edge that matters has a contrast of 3 or more."""
    sheet = (CARDS / "cards.css").read_text("utf-8").split("\n}\n")
    colours = dict(re.findall(r"--([\w-]+): (#\w{6});", sheet[mode]))
    for ground in ("page", "surface"):
        assert contrast(colours["line"], colours[ground]) >= 3


def contrast(one: str, two: str) -> float:
    """Return the contrast of two colours as WCAG 2 defines it."""
    dark, bright = sorted(luminance(colour) for colour in (one, two))
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return how bright a colour is, from 0 to 1."""
    if colour.startswith("#"):
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    else:
        parts = [float(part) / 255 for part in re.findall(r"[\d.]+", colour)[:3]]
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
