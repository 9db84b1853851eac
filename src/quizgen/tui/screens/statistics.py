"""What was learnt: per day, topic, language and question, and what comes."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Grid, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from quizgen.memory import history, statistics
from quizgen.memory.exports import write_history
from quizgen.memory.statistics import Tally
from quizgen.playing.phrases import deferred
from quizgen.playing.wording import KINDS, TOPICS
from quizgen.questions import BLANK
from quizgen.safety import line
from quizgen.tui.notices import tell
from quizgen.tui.screens.help import HelpScreen
from quizgen.tui.widgets.banner import Banner
from quizgen.tui.widgets.card import GAP
from quizgen.tui.widgets.charts import calendar, columns, spaced, table
from quizgen.tui.widgets.keys import Keys
from quizgen.tui.world import World

WEEKS, DAYS, COMING, HARDEST = 14, 12, 12, 5
HEIGHT, COLUMN = 4, 2
NAME, BAR = 18, 14


class StatisticsScreen(Screen[None]):
    """A card for each question that one may ask about one's learning."""

    CSS_PATH = "../library.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll(2)", deferred("scroll"), id="stats_down", key_display="↑↓"),
        Binding("up,k", "scroll(-2)", show=False, id="stats_up"),
        Binding("pagedown,space", "scroll(12)", show=False, id="stats_page_down"),
        Binding("pageup", "scroll(-12)", show=False, id="stats_page_up"),
        Binding("c", "export('csv')", deferred("save as CSV"), id="export_csv"),
        Binding("v", "export('json')", deferred("save as JSON"), id="export_json"),
        Binding("question_mark,f1", "help", deferred("help"), id="stats_help"),
        Binding("q,escape", "close", deferred("back"), id="stats_back"),
    ]

    def __init__(self, world: World) -> None:
        super().__init__()
        self._world = world
        self._records = history.records(world.memory)

    def compose(self) -> ComposeResult:
        """Draw the cards."""
        phrases = self._world.phrases
        with Vertical(id="page"):
            yield Banner(Content(phrases("Statistics")), self._figures())
            with VerticalScroll(id="cards", can_focus=False), Grid():
                for title, drawn in self._cards():
                    with Vertical(classes="figure"):
                        yield Static(Content.styled(title, "$muted"), classes="title")
                        yield Static(drawn)
            yield Keys(phrases)

    def action_scroll(self, lines: int) -> None:
        """Scroll."""
        self.query_one("#cards").scroll_relative(y=lines, animate=False)

    def action_export(self, form: Literal["csv", "json"]) -> None:
        """Write the history into the folder where quizgen was started."""
        path = Path(f"quizgen-{self._world.today.isoformat()}.{form}").absolute()
        try:
            path.write_text(write_history(self._records, form), encoding="utf-8")
        except OSError as error:
            problem = self._world.phrases(
                "Cannot write {path}: {why}", path=path, why=error.strerror
            )
            tell(self, problem, severity="error")
        else:
            tell(self, self._world.phrases("Saved: {path}", path=path))

    def action_help(self) -> None:
        """Show all keys."""
        self.app.push_screen(HelpScreen(self._world.phrases, self))

    def action_close(self) -> None:
        """Go back to the library."""
        self.dismiss()

    def _figures(self) -> Content:
        phrases = self._world.phrases
        total, right = statistics.total(self._records), phrases("right")
        given = phrases.many("{number} answer", "{number} answers", total.answers)
        number, _, answers = given.partition(" ")
        row = statistics.day_streak(self._records, self._world.today, zone=None)
        told = phrases.many("{number} day in a row", "{number} days in a row", row)
        return Content.assemble(
            (number, "bold $primary"),
            (f" {answers}   ", "$muted"),
            (phrases.share(total.accuracy), "bold"),
            (f" {right}   ", "$muted"),
            ("✦ ", "$warning"),
            (told, "bold"),
        )

    def _cards(self) -> Iterator[tuple[str, Content]]:
        """Yield title and drawing of each card."""
        phrases, world, records = self._world.phrases, self._world, self._records
        days = dict(statistics.calendar(records, world.today, WEEKS, zone=None))
        yield phrases("Answers in the last weeks"), calendar(days, world.today, WEEKS, phrases)
        tallies = {t.name: t for t in statistics.per_day(records, zone=None)}
        last = [world.today - dt.timedelta(days=n) for n in reversed(range(DAYS))]
        found = [tallies.get(day.isoformat()) for day in last]
        accuracy = [t.accuracy if t else 0.0 for t in found]
        yield (
            phrases("Right at the first try, by day"),
            self._daily(accuracy, last, "$success", 1.0),
        )
        pace = [t.pace if t else 0.0 for t in found]
        yield phrases("Seconds per answer, by day"), self._daily(pace, last, "$primary", 0.0)
        due = statistics.forecast(history.due_dates(world.memory), world.today, COMING, zone=None)
        coming = [float(number) for _, number in due]
        yield (
            phrases("Due in the next days"),
            self._daily(coming, [d for d, _ in due], "$secondary", 0.0),
        )
        names = {key: phrases(told) for key, told in {**TOPICS, **KINDS}.items()}
        yield phrases("Topics"), self._tallies(statistics.per_topic(records), names)
        yield phrases("Kinds"), self._tallies(statistics.per_kind(records), names)
        yield phrases("Languages"), self._tallies(statistics.per_language(records), {})
        yield phrases("Hardest questions"), self._hardest()

    def _daily(self, values: list[float], days: list[dt.date], style: str, top: float) -> Content:
        """Draw a column for each day over its ends."""
        phrases = self._world.phrases
        if not any(values):
            return Content.styled(phrases("nothing yet"), "$muted")
        drawn = columns(spaced(values, COLUMN), HEIGHT, style, top=top)
        most = phrases.share(max(values)) if top else phrases.number(round(max(values)))
        width = len(values) * (COLUMN + 1) - 1
        first, last = phrases.date(days[0]), phrases.date(days[-1])
        axis = f"{first}{last:>{max(width - len(first), len(last) + 1)}}"
        head = Content.styled(phrases("most: {number}", number=most), "$muted")
        return Content("\n").join([head, drawn, Content.styled(axis, "$muted")])

    def _tallies(self, tallies: tuple[Tally, ...], names: dict[str, str]) -> Content:
        if not tallies:
            return Content.styled(self._world.phrases("nothing yet"), "$muted")
        rows = [
            (line(names.get(t.name, t.name)), t.accuracy, f"{t.right + t.almost}/{t.answers}")
            for t in tallies
        ]
        return table(rows, NAME, BAR, "$primary")

    def _hardest(self) -> Content:
        phrases = self._world.phrases
        found = statistics.hardest(self._records, HARDEST)
        if not found:
            return Content.styled(phrases("nothing yet"), "$muted")
        lines = (
            Content.assemble(
                (f"{phrases.share(t.accuracy):>5}  ", "bold $error"),
                line(t.label).replace(BLANK, GAP),
            )
            for t in found
        )
        return Content("\n").join(lines)
