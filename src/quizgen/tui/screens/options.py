"""How to play: how many questions, which, and with or without exam and clock."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from quizgen.memory.cards import due_dates
from quizgen.playing.phrases import Phrases, deferred
from quizgen.playing.plans import Plan, choose, topics
from quizgen.playing.wording import KINDS, TOPICS
from quizgen.questions import Question, QuestionKind
from quizgen.safety import line
from quizgen.tui.widgets.keys import Keys
from quizgen.tui.widgets.settings import Setting, Settings
from quizgen.tui.world import World

COUNTS = (5, 10, 20, 50)
MINUTES = (2, 5, 10, 20)


class OptionsScreen(ModalScreen[Plan | None]):
    """Returns the plan to play by, or None to play nothing."""

    CSS_PATH = "../library.tcss"
    AUTO_FOCUS = "Settings"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "begin", deferred("play"), id="options_play"),
        Binding("escape,q", "cancel", deferred("back"), id="options_back"),
    ]

    def __init__(self, world: World, plan: Plan, questions: Sequence[Question], title: str) -> None:
        super().__init__()
        self._world = world
        self._plan = plan
        self._questions = questions
        self._title = line(title) or world.phrases("Due today")

    def compose(self) -> ComposeResult:
        """Make the rows."""
        with Vertical(classes="sheet"):
            yield Static(Content.styled(self._title, "bold $primary"), classes="title")
            yield Settings(_settings(self._plan, self._questions, self._world.phrases))
            yield Static(id="fitting")
            yield Keys(self._world.phrases)

    def on_mount(self) -> None:
        """Count what fits."""
        self.on_settings_changed()

    def on_settings_changed(self) -> None:
        """Say how many questions there will be."""
        number = len(self._chosen())
        told = self._world.phrases.many("{number} question", "{number} questions", number)
        style = "bold $success" if number else "bold $error"
        self.query_one("#fitting", Static).update(Content.styled(told, style))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Play only where there is something to ask."""
        del parameters
        return action != "begin" or not self.is_mounted or bool(self._chosen())

    def action_begin(self) -> None:
        """Play by what was chosen."""
        self.dismiss(self._wanted())

    def action_cancel(self) -> None:
        """Play nothing."""
        self.dismiss(None)

    def _chosen(self) -> tuple[Question, ...]:
        dates = due_dates(self._world.memory)
        return choose(self._questions, self._wanted(), dates, self._world.now())

    def _wanted(self) -> Plan:
        rows = self.query_one(Settings)
        count, limit = rows.taken("count")[0], rows.taken("limit")[0]
        return replace(
            self._plan,
            count=int(count) or None,
            kinds=cast("tuple[QuestionKind, ...]", rows.taken("kinds")),
            languages=rows.taken("languages"),
            topics=rows.taken("topics"),
            exam=rows.taken("exam") == ("yes",),
            limit=60 * int(limit),
        )


def _settings(plan: Plan, questions: Sequence[Question], phrases: Phrases) -> list[Setting]:
    """Offer only what the questions have."""
    everything = ("0", phrases("all"))
    counts = [(str(n), str(n)) for n in COUNTS if n < len(questions)]
    count = str(plan.count) if any(str(plan.count) == key for key, _ in counts) else "0"
    minutes = [(str(n), phrases("{number} min", number=n)) for n in MINUTES]
    spoken = Counter(question.language for question in questions)
    languages = [(code, Phrases(code).name) for code in sorted(spoken)]
    own = phrases.language if phrases.language in spoken and not plan.due else ""
    kinds = [(key, phrases(told)) for key, told in KINDS.items()]
    asked = [(key, phrases(TOPICS[key])) for key in topics(questions) if key in TOPICS]
    exam = (("no", phrases("no")), ("yes", phrases("yes: results at the end")))
    rows = (
        Setting("count", phrases("Questions"), (*counts, everything), frozenset({count})),
        Setting(
            "languages", phrases("Languages"), (*languages,), _all(languages, own), several=True
        ),
        Setting("kinds", phrases("Kinds"), (*kinds,), _all(kinds), several=True),
        Setting("topics", phrases("Topics"), (*asked,), _all(asked), several=True),
        Setting("exam", phrases("Exam"), exam, frozenset({"no"})),
        Setting("limit", phrases("Time"), (("0", phrases("no limit")), *minutes), frozenset("0")),
    )
    return [row for row in rows if row.values]


def _all(values: Iterable[tuple[str, str]], only: str = "") -> frozenset[str]:
    return frozenset({only}) if only else frozenset(key for key, _ in values)
