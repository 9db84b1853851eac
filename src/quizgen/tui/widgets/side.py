"""The panel at the right of wide screens: score, streak, accuracy, topics, pace."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Digits, Sparkline, Static

from quizgen.playing.phrases import Phrases
from quizgen.playing.quiz import Quiz
from quizgen.playing.wording import topic

DOTS = 8
BAR, SHORT_BAR, NAME = 18, 9, 10
MOST_TOPICS = 5


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
        yield Sparkline([], id="pace")

    def show(self, quiz: Quiz) -> None:
        """Show the figures of a quiz."""
        self.query_one("#score", Digits).update(str(quiz.score))
        self.query_one("#streak", Static).update(_streak(quiz, self._phrases))
        self.query_one("#accuracy", Static).update(_accuracy(quiz, self._phrases))
        self.query_one("#topics", Static).update(topics(quiz, self._phrases))
        self.query_one("#pace", Sparkline).data = [reply.seconds for reply in quiz.replies]


def bar(part: float, width: int, style: str) -> Content:
    """Draw a share of 0 to 1 as a line."""
    full = round(width * part)
    return Content.assemble(("━" * full, style), ("━" * (width - full), "$faint"))


def topics(quiz: Quiz, phrases: Phrases) -> Content:
    """Draw for each kind of answer how many first tries were right."""
    counts: dict[str, list[bool]] = {}
    for question, first in zip(quiz.questions, quiz.firsts, strict=True):
        if first and (name := topic(question, phrases)):
            counts.setdefault(name, []).append(first.verdict != "wrong")
    most = sorted(counts.items(), key=lambda item: -len(item[1]))[:MOST_TOPICS]
    return Content("\n").join(_topic(name, results) for name, results in most)


def _topic(name: str, results: list[bool]) -> Content:
    right, total = sum(results), len(results)
    label = name if len(name) <= NAME else f"{name[: NAME - 1]}…"
    drawn = bar(right / total, SHORT_BAR, "$primary")
    return Content.assemble(f"{label:<{NAME}} ", drawn, (f"{right:>3}/{total}", "$muted"))


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
