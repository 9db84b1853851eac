"""Cards in Chromium as Anki's programs show them: on the desktop and on phones.

The desktop keeps one page and swaps what is in it; phones make a page for each side. What a
client may refuse (scripts, storage) can be taken away.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from anki_profile import cards, import_deck, open_collection, write
from quizgen.models import Question

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
ADDRESS = "http://card.test/"
TYPED = "[[type:nc:Answer]]"
"""Where the program puts a field, and on the back what it makes of the answer in it."""
Rendered = dict[str, dict[str, dict[str, str]]]
"""By question, then by side: the HTML and the CSS."""
Storage = Literal["kept", "wiped", "throwing"]

_SWAP = """html => {
  const qa = document.getElementById("qa");
  qa.innerHTML = html;
  qa.querySelectorAll("script").forEach((old) => {
    const script = document.createElement("script");
    script.textContent = old.textContent;
    old.replaceWith(script);
  });
}"""
_THROW = """for (const name of ["sessionStorage", "localStorage"]) {
  const get = () => { throw new DOMException("no storage", "SecurityError"); };
  Object.defineProperty(window, name, { get });
}"""
_OPTIONS = """() => Array.from(document.querySelectorAll(".qg-option")).map((option) => ({
  letter: option.dataset.letter,
  picked: option.getAttribute("aria-checked") === "true",
  sign: getComputedStyle(option).getPropertyValue("--sign").trim().replace(/"|none/g, ""),
  height: option.getBoundingClientRect().height,
}))"""
# Each text with its colour and what is painted behind it.
_COLOURS = """() => {
  const clear = (colour) => /, 0\\)$|^transparent$/.test(colour);
  const behind = (element) => {
    const ground = getComputedStyle(element).backgroundColor;
    return clear(ground) && element.parentElement ? behind(element.parentElement) : ground;
  };
  const walker = document.createTreeWalker(document.getElementById("qa"), NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.getClientRects().length) continue;
    found.push([node.data.trim(), getComputedStyle(parent).color, behind(parent)]);
  }
  return found;
}"""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a learner sees of one side."""

    order: str
    """The letters of the fields, in the order on the screen."""
    picked: str
    signs: dict[str, str]
    """✓ or ✗ by letter, where there is one."""
    heights: list[float]
    verdict: str
    overflow: int


@dataclass
class Client:
    """A program that shows cards."""

    context: BrowserContext
    night: bool
    storage: Storage
    keeps_page: bool
    page: Page
    errors: list[str] = field(default_factory=list)

    def show(self, side: dict[str, str]) -> Shown:
        """Show one side of a card."""
        if self.keeps_page and self.page.url.startswith(ADDRESS):
            self.page.evaluate(_SWAP, side["html"])
        else:
            if self.storage == "wiped" and self.page.url.startswith(ADDRESS):
                self.page.evaluate("sessionStorage.clear()")
            self.context.unroute_all()
            self.context.route(f"{ADDRESS}**", lambda route: self._answer(route, side))
            self.page.goto(ADDRESS)
        return self.look()

    def look(self) -> Shown:
        """Tell what is on the screen."""
        options: list[dict[str, Any]] = self.page.evaluate(_OPTIONS)
        width = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        answer = self.page.locator("#answer")
        return Shown(
            order="".join(option["letter"] for option in options),
            picked="".join(option["letter"] for option in options if option["picked"]),
            signs={option["letter"]: option["sign"] for option in options if option["sign"]},
            heights=[option["height"] for option in options],
            verdict=(answer.get_attribute("data-verdict") or "") if answer.count() else "",
            overflow=self.page.evaluate(width),
        )

    def pick(self, letter: str) -> Shown:
        """Choose an option by a click."""
        self.page.locator(f'[data-letter="{letter}"]').click()
        return self.look()

    def colours(self) -> list[tuple[str, str, str]]:
        """Return each text with its colour and that of its ground."""
        return [tuple(each) for each in self.page.evaluate(_COLOURS)]

    def _answer(self, route: Route, side: dict[str, str]) -> None:
        night = "nightMode night_mode" if self.night else ""
        body = (
            '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f'<style>{side["css"]}</style><body class="card card1 {night}">'
            f'<div id="qa">{side["html"]}</div></body>'
        )
        route.fulfill(body=body, content_type="text/html")


@contextmanager
def chromium() -> Iterator[Browser]:
    """Lend a browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def client(  # noqa: PLR0913  (so much may differ from client to client)
    browser: Browser,
    *,
    width: int = 360,
    night: bool = False,
    storage: Storage = "kept",
    keeps_page: bool = False,
    scripts: bool = True,
    touch: bool = False,
) -> Iterator[Client]:
    """Lend a client; fail if a card writes an error to its console."""
    context = browser.new_context(
        viewport={"width": width, "height": 740}, java_script_enabled=scripts, has_touch=touch
    )
    if storage == "throwing":
        context.add_init_script(_THROW)
    page = context.new_page()
    lent = Client(context, night, storage, keeps_page, page)
    page.on("pageerror", lambda error: lent.errors.append(str(error)))
    page.on("console", lambda said: lent.errors.append(said.text) if said.type == "error" else None)
    try:
        yield lent
    finally:
        context.close()
    assert not lent.errors


def render(questions: tuple[Question, ...], typed: str = "") -> Rendered:
    """Return front and back of each question's card, by its id, as Anki renders them.

    Where an answer is typed, it was `Fenja Bruck`.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "deck.apkg"
        write(path, questions, Type=typed)
        collection = open_collection(Path(folder))
        import_deck(collection, path)
        rendered = {}
        for key, card in cards(collection).items():
            out = card.render_output()
            compared = collection.compare_answer(
                card.note()["Answer"], "Fenja Bruck", combining=False
            )
            field = '<center><input type="text" id="typeans"></center>'
            sides = {
                "front": out.question_text.replace(TYPED, field),
                "back": out.answer_text.replace(TYPED, f"<div>{compared}</div>"),
            }
            rendered[key] = {side: {"html": text, "css": out.css} for side, text in sides.items()}
        collection.close()
    return rendered
