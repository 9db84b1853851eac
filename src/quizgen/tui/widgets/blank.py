"""The line in which an answer is typed."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from quizgen.playing.phrases import Phrases, deferred
from quizgen.safety import line

LONGEST = 200


class Typed(Input):
    """An input whose Enter checks, or reveals where nothing was typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", deferred("check"), id="submit"),
        Binding("enter", "reveal", deferred("reveal"), id="reveal"),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what Enter does now."""
        if action in {"submit", "reveal"}:
            return (action == "submit") == bool(self.value.strip())
        return super().check_action(action, parameters)

    def watch_value(self) -> None:
        """Tell the foot line that Enter may mean something else."""
        self.refresh_bindings()

    async def action_reveal(self) -> None:
        """Submit nothing."""
        await self.action_submit()


class Blank(Vertical):
    """The input and a line on how it is checked."""

    def __init__(self, phrases: Phrases) -> None:
        super().__init__()
        self._forgiven = phrases("typos, accents and number formats are forgiven")
        hint = phrases("type your answer")
        self._input = Typed(placeholder=hint, max_length=LONGEST, select_on_focus=False)
        self._help = Static(Content(self._forgiven), id="forgiven")

    def compose(self) -> ComposeResult:
        """Make the input and its hint."""
        yield self._input
        yield self._help

    def show(self, *, focus: bool) -> None:
        """Offer an empty line to type in."""
        self._input.set_classes("")
        self._help.update(Content(self._forgiven))
        self._help.remove_class("-hint")
        self._input.value = ""
        self._input.disabled = False
        if focus:
            self._input.focus()

    def help(self, letters: str) -> None:
        """Show the answer's initials."""
        self._help.update(Content.styled(line(letters), "bold $primary"))
        self._help.add_class("-hint")

    def reveal(self, given: str, verdict: str) -> None:
        """Show what was typed in the verdict's colour and take no more."""
        self._input.value = line(given)
        self._input.disabled = True
        self._input.add_class(f"-{verdict}")
