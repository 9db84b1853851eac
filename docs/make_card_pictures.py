"""Takes the pictures of Anki cards for docs/anki.md: questions on the seed articles, in Chromium.

Run: python docs/make_card_pictures.py
Out: docs/pictures/card-*.png, the same at each run.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from card_browser import Client, Rendered, chromium, client, render
from quizgen.asking.choosing import choose
from quizgen.commands.gathering import load_relations
from quizgen.generate import all_questions
from quizgen.locations import seed_folder
from quizgen.models import Question, QuestionKind
from quizgen.sources import read_sources

PICTURES = Path(__file__).parent / "pictures"
LANGUAGE = "en"


def main() -> None:
    """Take a picture of each side by day and by night, for a phone and for a desk."""
    choice, cloze = telling("multiple_choice"), telling("cloze")
    cards = render((choice, cloze))
    wrong = "ABCDEF"[(choice.options.index(choice.answer) + 1) % len(choice.options)]
    with chromium() as browser:
        for width in (360, 1024):
            for mode in ("day", "night"):
                with client(browser, width=width, night=mode == "night") as program:
                    program.context.add_init_script("Math.random = () => 0.4")
                    take(program, cards, choice, f"choice-{{side}}-{width}-{mode}", wrong)
                    if width < 1000:
                        take(program, cards, cloze, f"cloze-{{side}}-{width}-{mode}")


def telling(kind: QuestionKind) -> Question:
    """Return a question of a kind, about a person if it may be, that has much to say."""
    articles = read_sources([str(seed_folder())]).articles
    asked = choose(all_questions(articles, (), load_relations([]), (LANGUAGE,)), None)
    own = [each for each in asked if each.kind == kind]
    return max(own, key=lambda each: (each.answer_kind == "person", len(each.notes)))


def take(program: Client, cards: Rendered, question: Question, name: str, letter: str = "") -> None:
    """Take a picture of the front, with an option picked if there are any, and of the back."""
    for side, shown in cards[question.id].items():
        program.show(shown)
        if letter and side == "front":
            program.pick(letter)
        path = PICTURES / f"card-{name.format(side=side)}.png"
        program.page.locator("html").screenshot(path=path)


if __name__ == "__main__":
    main()
