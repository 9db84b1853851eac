"""The library: what waits, what is due, and all quizzes with how far one is."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from quizgen.memory import library, sessions
from quizgen.memory.library import Shelf
from quizgen.memory.sessions import Paused
from quizgen.playing.phrases import Phrases, deferred
from quizgen.safety import line
from quizgen.tui.screens.help import HelpScreen
from quizgen.tui.widgets.banner import Banner
from quizgen.tui.widgets.keys import Keys
from quizgen.tui.widgets.listing import Entry, Listing
from quizgen.tui.widgets.today import Today
from quizgen.tui.wording import ago
from quizgen.tui.world import World

DIGITS = 9
MOST_WAITING = 3
GUIDE = deferred(
    "Enter plays the marked quiz. n makes one from an article of yours: a file, or text you paste. "
    "Every answer is kept; what you missed comes back when it is time to."
)
"""For who is here for the first time."""


class HomeScreen(Screen[None]):
    """Lists what can be played; one key starts it."""

    CSS_PATH = "../library.tcss"

    class Wanted(Message):
        """Something is to be done with an entry: play, options, review, remove, add, statistics."""

        def __init__(self, what: str, entry: str) -> None:
            super().__init__()
            self.what = what
            self.entry = entry
            """`session:ID`, `due`, `shelf:ID`, or empty."""

    AUTO_FOCUS = "Listing"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(number), f"start({number - 1})", show=False, id=f"start_{number}")
            for number in range(1, DIGITS + 1)
        ),
        Binding("enter", "want('play')", deferred("play"), id="play"),
        Binding("d", "want('due')", deferred("play what is due"), show=False, id="due"),
        Binding("o", "want('options')", deferred("options"), id="options"),
        Binding("r", "want('review')", deferred("review"), id="review"),
        Binding("n", "want('add')", deferred("new article"), id="add"),
        Binding("x", "want('remove')", deferred("remove"), show=False, id="remove"),
        Binding("s", "want('statistics')", deferred("statistics"), id="statistics"),
        Binding("question_mark,f1", "help", deferred("help"), id="help"),
        Binding("q,escape", "app.quit", deferred("quit"), id="quit"),
    ]

    def __init__(self, world: World) -> None:
        super().__init__()
        self._world = world

    def compose(self) -> ComposeResult:
        """Make the list and the panel of the day."""
        phrases = self._world.phrases
        with Vertical(id="page"):
            yield Banner(Content(phrases("Your quizzes")), Content(""))
            with Horizontal(id="body"):
                yield Listing(id="library")
                yield Today(self._world)
            yield Static(Content.styled(phrases(GUIDE), "$muted"), id="guide")
            yield Keys(phrases)

    def on_screen_resume(self) -> None:
        """Show what has changed meanwhile."""
        self.show()

    def show(self) -> None:
        """Read the library anew."""
        self.query_one(Listing).fill(tuple(_entries(self._world)))
        self.query_one(Today).show()
        self.query_one("#guide").display = not _played(self._world)
        self.refresh_bindings()

    def mark(self, entry: str) -> None:
        """Mark an entry."""
        self.query_one(Listing).mark(entry)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with the marked entry."""
        marked = self.query_one(Listing).marked if self.is_mounted else None
        kind = marked.id.partition(":")[0] if marked else ""
        if action == "want" and parameters:
            offered = {
                "options": kind in {"shelf", "due"},
                "review": kind == "shelf",
                "remove": kind in {"shelf", "session"},
                "play": bool(kind),
            }
            return offered.get(str(parameters[0]), True)
        return True

    def action_want(self, what: str) -> None:
        """Ask for something to be done with the marked entry."""
        marked = self.query_one(Listing).marked
        self.post_message(self.Wanted(what, marked.id if marked else ""))

    def action_start(self, place: int) -> None:
        """Play an entry by its number."""
        entries = self.query_one(Listing).entries
        if place < len(entries):
            self.post_message(self.Wanted("play", entries[place].id))

    def action_help(self) -> None:
        """Show all keys."""
        self.app.push_screen(HelpScreen(self._world.phrases, self))

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Play what was chosen."""
        self.post_message(self.Wanted("play", event.entry.id))

    def on_listing_marked(self) -> None:
        """Offer what fits the entry."""
        self.refresh_bindings()


def _played(world: World) -> bool:
    """Tell whether the reader has ever answered anything, or begun to."""
    shelves = library.shelves(world.memory, world.now())
    return bool(sessions.paused(world.memory)) or any(shelf.seen for shelf in shelves)


def _entries(world: World) -> Iterator[Entry]:
    """Yield what the list shows, numbered."""
    now = world.now()
    waiting = sessions.paused(world.memory)[:MOST_WAITING]
    due = library.due(world.memory, now)
    found = [_waiting(paused, world) for paused in waiting]
    found += [_due(len(due), world)] if due else []
    found += [_shelf(shelf, world) for shelf in library.shelves(world.memory, now)]
    for number, entry in enumerate(found, 1):
        yield replace(entry, cap=str(number) if number <= DIGITS else "·")


def _waiting(paused: Paused, world: World) -> Entry:
    phrases = world.phrases
    title, go_on = line(paused.title) or phrases("Due today"), phrases("Go on")
    told = {"number": paused.position + 1, "total": paused.total}
    where = phrases("question {number} of {total}", **told)
    return Entry(
        f"session:{paused.id}",
        Content.assemble((go_on, "bold $warning"), (f"  {title}", "bold")),
        Content.styled(where, "$muted"),
        corner=Content.styled(_ago(paused.at, world), "$muted"),
    )


def _due(number: int, world: World) -> Entry:
    phrases = world.phrases
    return Entry(
        "due",
        Content.styled(phrases("Due today"), "bold $secondary"),
        Content.styled(phrases("what you would soon forget, from all quizzes"), "$muted"),
        Content.styled(phrases.many("{number} question", "{number} questions", number), "bold"),
    )


def _shelf(shelf: Shelf, world: World) -> Entry:
    last = shelf.last
    return Entry(
        f"shelf:{shelf.id}",
        Content.styled(line(shelf.title), "bold"),
        Content.styled(_stand(shelf, world.phrases), "$muted"),
        Content.styled(world.phrases.share(last.accuracy) if last else "", "bold"),
        Content.styled(_ago(last.at, world) if last else "", "$muted"),
    )


def _stand(shelf: Shelf, phrases: Phrases) -> str:
    """Say how many questions a quiz has, and how many are new or due."""
    if not shelf.questions:
        return phrases("not yet read")
    told = [phrases.many("{number} question", "{number} questions", shelf.questions)]
    if fresh := shelf.questions - shelf.seen:
        told.append(phrases.many("{number} new", "{number} new", fresh))
    if shelf.due:
        told.append(phrases.many("{number} due", "{number} due", shelf.due))
    return " · ".join((*told, " ".join(shelf.languages)))


def _ago(at: dt.datetime, world: World) -> str:
    return ago(at.astimezone().date(), world.today, world.phrases)
