"""The panel of the day: answers, days in a row, the last weeks, what comes due."""

from collections.abc import Iterator

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Digits, Static

from quizgen.tui.widgets.charts import calendar, columns
from quizgen.tui.world import World

WEEKS, DAYS, HEIGHT = 11, 12, 2


class Today(Vertical):
    """Shown where the screen is wide; elsewhere nothing is read."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self._world = world

    def on_resize(self) -> None:
        """Show the figures once there is room for them."""
        self.show()

    def show(self) -> None:
        """Read the figures anew."""
        if not self.size.width:
            return
        from quizgen.memory import history, statistics  # noqa: PLC0415  (only where they are shown)

        if not self.children:
            self.mount(*self._parts())
        phrases, today = self._world.phrases, self._world.today
        records = history.records(self._world.memory)
        days = dict(statistics.calendar(records, today, WEEKS, zone=None))
        row = statistics.day_streak(records, today, zone=None)
        told = phrases.many("{number} day in a row", "{number} days in a row", row)
        due = history.due_dates(self._world.memory)
        coming = statistics.forecast(due, today, DAYS, zone=None)
        self.query_one("#score", Digits).update(str(days.get(today, 0)))
        self.query_one("#row", Static).update(Content.assemble(("✦ ", "$warning"), told))
        self.query_one("#weeks", Static).update(calendar(days, today, WEEKS, phrases))
        drawn = columns([number for _, number in coming for _ in range(2)], HEIGHT, "$secondary")
        nothing = Content.styled(phrases("nothing yet"), "$muted")
        self.query_one("#forecast", Static).update(drawn if due else nothing)

    def _parts(self) -> Iterator[Widget]:
        """Make a heading and a drawing for each figure."""
        phrases = self._world.phrases
        yield Static(Content(phrases("Answers today")), classes="heading -first")
        yield Digits("0", id="score")
        yield Static(id="row")
        yield Static(Content(phrases("The last weeks")), classes="heading")
        yield Static(id="weeks")
        yield Static(Content(phrases("Due in the next days")), classes="heading")
        yield Static(id="forecast")
