"""Why a question is bad: pick a reason or type one."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from quizgen.playing.phrases import Phrases, deferred
from quizgen.tui.widgets.keys import Keys
from quizgen.tui.widgets.listing import Entry, Listing

REPORTS = (
    deferred("The answer is wrong"),
    deferred("Another answer is right too"),
    deferred("The question is not clear"),
    deferred("The question gives the answer away"),
    deferred("It is badly written"),
    deferred("It is not worth asking"),
)
LONGEST = 200


class ReasonScreen(ModalScreen[str | None]):
    """Returns the reason in English, or in the reader's own words; None if there is none."""

    CSS_PATH = "../library.tcss"
    AUTO_FOCUS = "Listing"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(number), f"pick({number - 1})", show=False, id=f"reason_{number}")
            for number in range(1, len(REPORTS) + 1)
        ),
        Binding("enter", "pick_marked", deferred("confirm"), id="reason"),
        Binding("tab", "switch", deferred("own words"), id="reason_own", priority=True),
        Binding("escape", "cancel", deferred("back"), id="reason_back"),
    ]

    def __init__(self, phrases: Phrases, reasons: tuple[str, ...]) -> None:
        super().__init__()
        self._phrases = phrases
        self._reasons = reasons

    def compose(self) -> ComposeResult:
        """Make the list and a line for the reader's own words."""
        with Vertical(classes="sheet"):
            title = self._phrases("What is wrong with this question?")
            yield Static(Content.styled(title, "bold $primary"), classes="title")
            yield Listing(pitch=1)
            yield Input(
                placeholder=self._phrases("or in your own words"),
                max_length=LONGEST,
                select_on_focus=False,
            )
            yield Keys(self._phrases)

    def on_mount(self) -> None:
        """List the reasons."""
        listing = self.query_one(Listing)
        listing.fill(
            [
                Entry(str(place), Content(self._phrases(reason)), cap=str(place + 1))
                for place, reason in enumerate(self._reasons)
            ]
        )
        listing.styles.height = len(self._reasons)

    def action_pick(self, place: int) -> None:
        """Take a reason by its number."""
        if place < len(self._reasons):
            self.dismiss(self._reasons[place])

    def action_pick_marked(self) -> None:
        """Take the marked reason."""
        self.query_one(Listing).action_choose()

    def action_switch(self) -> None:
        """Turn to the line for own words, or back to the list."""
        typing = self.query_one(Input).has_focus
        self.set_focus(self.query_one(Listing if typing else Input))

    def action_cancel(self) -> None:
        """Give no reason."""
        self.dismiss(None)

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Take the reason that was chosen."""
        self.action_pick(int(event.entry.id))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the reader's own words."""
        if event.value.strip():
            self.dismiss(event.value.strip())
