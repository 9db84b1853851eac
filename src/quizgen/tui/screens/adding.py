"""A quiz out of an article: a path, or the text itself pasted."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Paste
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from quizgen.errors import QuizgenError
from quizgen.memory import library
from quizgen.memory.library import Entry
from quizgen.playing.phrases import deferred
from quizgen.questions import Question
from quizgen.safety import safe
from quizgen.tui.widgets.keys import Keys
from quizgen.tui.world import World

FRAMES = "◐◓◑◒"
LONGEST_PATH = 4000


class Source(Input):
    """Takes a path; a pasted text of several lines is kept whole beside it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", deferred("read"), id="adding_read"),
    ]

    def __init__(self, hint: str) -> None:
        super().__init__(placeholder=hint, max_length=LONGEST_PATH, select_on_focus=False)
        self.pasted = ""

    class Pasted(Message):
        """A text was pasted."""

    def _on_paste(self, event: Paste) -> None:
        """Keep several lines as an article; one line is a path."""
        if "\n" in event.text.strip():
            self.pasted = event.text
            self.value = ""
            self.post_message(self.Pasted())
            event.prevent_default()
            event.stop()


class AddingScreen(ModalScreen[str | None]):
    """Returns the id of the quiz that was made, or None."""

    CSS_PATH = "../library.tcss"

    class Told(Message):
        """The maker has come to another step."""

        def __init__(self, step: str) -> None:
            super().__init__()
            self.step = step

    class Made(Message):
        """A quiz is made, or it cannot be."""

        def __init__(
            self, entry: Entry | None, questions: tuple[Question, ...], problem: str
        ) -> None:
            super().__init__()
            self.entry = entry
            self.questions = questions
            self.problem = problem

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", deferred("back"), id="adding_back"),
    ]

    def __init__(self, world: World, source: str = "") -> None:
        super().__init__()
        self._world = world
        self._given = source
        self._busy = ""
        self._frame = 0

    def compose(self) -> ComposeResult:
        """Make the line for the source and one for the progress."""
        phrases = self._world.phrases
        title = phrases("One moment") if self._given else phrases("New article")
        with Vertical(classes="sheet"):
            yield Static(Content.styled(title, "bold $primary"), classes="title")
            yield Source(phrases("path of a text, Markdown or HTML file"))
            yield Static(Content.styled(self._hint, "$muted"), id="hint")
            yield Static(id="state")
            yield Keys(phrases)

    @property
    def _hint(self) -> str:
        return self._world.phrases(
            "Drop a file here, type its path, or paste the whole article. "
            "It stays on this computer."
        )

    def on_mount(self) -> None:
        """Begin at once with a source that was given."""
        self.set_interval(0.25, self._turn)
        if self._given:
            self.query_one(Source).display = False
            self.query_one("#hint").display = False
            self._begin(self._given)

    def on_source_pasted(self) -> None:
        """Say what was pasted."""
        words = len(self.query_one(Source).pasted.split())
        phrases = self._world.phrases
        told = phrases.many("{number} word pasted", "{number} words pasted", words)
        self._say(told, "bold $success")

    def on_input_submitted(self) -> None:
        """Read the article."""
        self.action_read()

    def action_read(self) -> None:
        """Read what was pasted, or the file that was named."""
        source = self.query_one(Source)
        wanted = source.pasted or source.value.strip().strip("'\"")
        if wanted and not self._busy:
            self._begin(wanted)

    def action_cancel(self) -> None:
        """Go back; what is still being made is forgotten."""
        self.workers.cancel_all()
        self.dismiss(None)

    def _begin(self, source: str) -> None:
        self._busy = self._world.phrases("Reading")
        self.query_one(Source).disabled = True
        self._turn()
        self._make(source)

    @work(thread=True, exclusive=True)
    def _make(self, source: str) -> None:
        """Make the quiz beside the screen."""
        try:
            made = self._world.gather(source, self._tell)
        except QuizgenError as error:
            self.post_message(self.Made(None, (), str(error)))
        except Exception as error:  # noqa: BLE001  (no article may end the program)
            problem = self._world.phrases("This cannot be read: {why}", why=repr(error))
            self.post_message(self.Made(None, (), problem))
        else:
            self.post_message(self.Made(*made, ""))

    def _tell(self, step: str) -> None:
        self.post_message(self.Told(step))

    def on_adding_screen_told(self, event: Told) -> None:
        """Show what is being done."""
        self._busy = self._world.phrases(event.step)
        self._turn()

    def on_adding_screen_made(self, event: Made) -> None:
        """Put the quiz into the library; or say why there is none."""
        self._busy = ""
        problem = event.problem
        if event.entry:
            try:
                now = self._world.now()
                library.keep(self._world.memory, event.entry, event.questions, now)
            except QuizgenError as error:
                problem = self._world.phrases.error(error)
            else:
                self.dismiss(event.entry.id)
                return
        self._say(problem, "$error")
        source = self.query_one(Source)
        source.display, source.disabled, source.pasted = True, False, ""
        source.focus()

    def _turn(self) -> None:
        """Show that something goes on; where motion is not wanted, only what."""
        if not self._busy:
            return
        self._frame += self.app.animation_level == "full"
        sign = FRAMES[self._frame % len(FRAMES)]
        self._say(f"{sign} {self._busy} …", "bold $primary")

    def _say(self, text: str, style: str) -> None:
        self.query_one("#state", Static).update(Content.styled(safe(text), style))
