"""The panel at the right of wide screens: score, streak, accuracy, topics, pace."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
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

    def compose(self) -> ComposeResult:
        """Make a heading and a drawing for each figure."""
        yield Static(Content(self._phrases("Score")), classes="heading -first")
        yield Digits("0", id="score")
        yield Static(Content(self._phrases("Streak")), classes="heading")
        yield Static(id="streak")
        yield Static(Content(self._phrases("Accuracy")), classes="heading")
        yield Static(id="accuracy")
        yield Static(Content(self._phrases("Topics")), classes="heading")
        yield Static(id="topics")
        yield Static(Content(self._phrases("Seconds per answer")), classes="heading")
        yield Static(id="pace")

    def show(self, quiz: Quiz) -> None:
        """Show the figures of a quiz; an exam keeps them to itself."""
        self.visible = not quiz.exam
        self.query_one("#score", Digits).update(str(quiz.score))
        self.query_one("#streak", Static).update(_streak(quiz, self._phrases))
        self.query_one("#accuracy", Static).update(_accuracy(quiz, self._phrases))
        self.query_one("#topics", Static).update(topics(quiz, self._phrases))
        pace = [reply.seconds for reply in quiz.replies][-PACES:]
        self.query_one("#pace", Static).update(columns(pace, HEIGHT, "$primary"))


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
