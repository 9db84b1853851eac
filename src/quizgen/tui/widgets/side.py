"""The panel at the right of wide screens: score, streak, accuracy, topics, pace."""

from collections.abc import Iterator

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Digits, Static

from quizgen.playing.phrases import Phrases
from quizgen.playing.quiz import Quiz
from quizgen.playing.wording import topic
from quizgen.tui.widgets.charts import bar, columns, table

DOTS = 8
BAR, SHORT_BAR, NAME = 18, 9, 10
MOST_TOPICS = 5
PACES, HEIGHT = 25, 3


class Side(Vertical):
    """Figures of the quiz so far."""

    def __init__(self, phrases: Phrases) -> None:
        super().__init__()
        self._phrases = phrases
        self._quiz: Quiz | None = None

    def on_resize(self) -> None:
        """Show the figures once there is room for them."""
        self._draw()

    def show(self, quiz: Quiz) -> None:
        """Show the figures of a quiz; an exam keeps them to itself."""
        self._quiz = quiz
        self.visible = not quiz.exam
        self._draw()

    def _draw(self) -> None:
        """Draw the figures; on narrow screens nothing is even made."""
        quiz, phrases = self._quiz, self._phrases
        if quiz is None or not self.size.width:
            return
        if not self.children:
            self.mount(*self._parts())
        self.query_one("#score", Digits).update(str(quiz.score))
        self.query_one("#streak", Static).update(_streak(quiz, phrases))
        self.query_one("#accuracy", Static).update(_accuracy(quiz, phrases))
        self.query_one("#topics", Static).update(topics(quiz, phrases))
        pace = [reply.seconds for reply in quiz.replies][-PACES:]
        self.query_one("#pace", Static).update(columns(pace, HEIGHT, "$primary"))

    def _parts(self) -> Iterator[Widget]:
        """Make a heading and a drawing for each figure."""
        phrases = self._phrases
        yield Static(Content(phrases("Score")), classes="heading -first")
        yield Digits("0", id="score")
        yield Static(Content(phrases("Streak")), classes="heading")
        yield Static(id="streak")
        yield Static(Content(phrases("Accuracy")), classes="heading")
        yield Static(id="accuracy")
        yield Static(Content(phrases("Topics")), classes="heading")
        yield Static(id="topics")
        yield Static(Content(phrases("Seconds per answer")), classes="heading")
        yield Static(id="pace")


def topics(quiz: Quiz, phrases: Phrases) -> Content:
    """Draw for each kind of answer how many first tries were right."""
    counts: dict[str, list[bool]] = {}
    for question, first in zip(quiz.questions, quiz.firsts, strict=True):
        if first and (name := topic(question, phrases)):
            counts.setdefault(name, []).append(first.verdict != "wrong")
    most = sorted(counts.items(), key=lambda item: -len(item[1]))[:MOST_TOPICS]
    rows = [(name, sum(told) / len(told), f"{sum(told)}/{len(told)}") for name, told in most]
    return table(rows, NAME, SHORT_BAR, "$primary")


def _streak(quiz: Quiz, phrases: Phrases) -> Content:
    full = min(quiz.streak, DOTS)
    best = phrases("best {number}", number=quiz.best_streak)
    return Content.assemble(
        ("● " * full, "$warning"),
        ("· " * (DOTS - full), "$faint"),
        (f" {quiz.streak}", "bold"),
        (f"\n{best}", "$muted"),
    )


def _accuracy(quiz: Quiz, phrases: Phrases) -> Content:
    shown = phrases.share(quiz.accuracy) if quiz.replies else "–"
    return Content.assemble(bar(quiz.accuracy, BAR, "$success"), (f"  {shown}", "bold"))
