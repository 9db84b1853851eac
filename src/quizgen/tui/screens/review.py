"""The questions of a quiz with their proof, to keep, drop, mend or mark as wrong."""

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from quizgen.errors import QuizgenError
from quizgen.memory import decisions, library
from quizgen.memory.decisions import Decision
from quizgen.playing.phrases import Phrases, deferred
from quizgen.playing.wording import KINDS, topic
from quizgen.questions import BLANK, Question
from quizgen.safety import line
from quizgen.tui.notices import tell
from quizgen.tui.screens.editing import EditingScreen
from quizgen.tui.screens.help import HelpScreen
from quizgen.tui.screens.reasons import REPORTS, ReasonScreen
from quizgen.tui.widgets.banner import Banner
from quizgen.tui.widgets.card import GAP
from quizgen.tui.widgets.feedback import quoted, source
from quizgen.tui.widgets.keys import Keys
from quizgen.tui.widgets.listing import Entry, Listing
from quizgen.tui.widgets.search import Search
from quizgen.tui.world import World

SIGNS = {"": "·", "keep": "✓", "drop": "–", "wrong": "✗", "edited": "±"}
COLOURS = {
    "": "$panel",
    "keep": "$success",
    "drop": "$muted",
    "wrong": "$error",
    "edited": "$warning",
}
STATES = {
    "keep": deferred("kept"),
    "drop": deferred("dropped: not asked, in no deck"),
    "wrong": deferred("marked as wrong: not asked, in no deck"),
    "edited": deferred("kept in your words"),
}


class ReviewScreen(Screen[None]):
    """Lists the questions; what is decided counts for every quiz and deck from now on."""

    CSS_PATH = "../library.tcss"
    AUTO_FOCUS = "Listing"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "decide('keep')", deferred("keep"), id="keep"),
        Binding("n", "decide('drop')", deferred("drop"), id="drop"),
        Binding("w", "mark_wrong", deferred("wrong"), id="wrong"),
        Binding("e", "edit", deferred("edit"), id="edit"),
        Binding("u", "forget", deferred("undo"), id="forget"),
        Binding("f", "filter", deferred("filter"), id="filter"),
        Binding("slash", "search", deferred("search"), id="search"),
        Binding("question_mark,f1", "help", deferred("help"), id="review_help"),
        Binding("q,escape", "close", deferred("back"), id="review_back"),
    ]

    def __init__(self, world: World, shelf: str) -> None:
        super().__init__()
        self._world = world
        found = library.questions_of(world.memory, shelf, raw=True)
        self._questions = {question.id: question for question in found}
        self._decisions = decisions.decisions(world.memory)
        self._filter = ""
        """Only what is in this state; empty for all, `open` for what is not decided."""

    def compose(self) -> ComposeResult:
        """Make the list and the room for one question."""
        phrases = self._world.phrases
        with Vertical(id="page"):
            yield Banner(Content(phrases("Review")), Content(""))
            with Horizontal(id="body"):
                yield Listing(id="questions", pitch=2)
                with VerticalScroll(id="detail", can_focus=False):
                    yield Static(id="kind")
                    yield Static(id="stem")
                    yield Static(id="options")
                    yield Static(id="quote")
                    yield Static(id="origin")
                    yield Static(id="state")
            yield Search(placeholder=phrases("words of the question, its answer or its proof"))
            yield Keys(phrases)

    def on_mount(self) -> None:
        """List the questions."""
        self._fill()

    # ---- what the keys do -------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Take back only what was decided."""
        del parameters
        marked = self._marked if self.is_mounted else None
        if action == "search":
            return self.is_mounted and not self.query_one(Search).has_focus
        if action in {"decide", "mark_wrong", "edit"}:
            return marked is not None
        return action != "forget" or (marked is not None and marked.id in self._decisions)

    def action_decide(self, verdict: decisions.Verdict) -> None:
        """Keep or drop the question, in the words it has."""
        if self._marked:
            before = self._decisions.get(self._marked.id) or Decision(self._marked.id, verdict)
            self._decide(replace(before, verdict=verdict, reason=""))

    def action_mark_wrong(self) -> None:
        """Ask what is wrong, and note it."""

        def note(reason: str | None) -> None:
            if reason is not None and marked:
                self._decide(Decision(marked.id, "wrong", reason))

        marked = self._marked
        self.app.push_screen(ReasonScreen(self._world.phrases, REPORTS), note)

    def action_edit(self) -> None:
        """Let the reader word the question."""

        def keep(decision: Decision | None) -> None:
            if decision:
                self._decide(decision)

        if self._marked:
            worded = self._worded(self._marked)
            screen = EditingScreen(self._world.phrases, self._marked, worded)
            self.app.push_screen(screen, keep)

    def action_forget(self) -> None:
        """Take back what was decided."""
        if self._marked:
            try:
                decisions.forget(self._world.memory, self._marked.id)
            except QuizgenError as error:
                tell(self, self._world.phrases.error(error), severity="error")
            self._fill()

    def action_filter(self) -> None:
        """Show only the open ones, the kept, the dropped, the wrong; then all again."""
        order = ["", "open", *STATES]
        self._filter = order[(order.index(self._filter) + 1) % len(order)]
        self._fill()

    def action_search(self) -> None:
        """Open the line in which words are looked for."""
        search = self.query_one(Search)
        search.display = True
        search.focus()

    def on_input_changed(self) -> None:
        """Show what has the words typed so far."""
        self._fill()

    def on_search_left(self) -> None:
        """Go back to the list."""
        self.query_one(Listing).focus()

    def action_help(self) -> None:
        """Show all keys."""
        self.app.push_screen(HelpScreen(self._world.phrases, self))

    def action_close(self) -> None:
        """Go back to the library."""
        self.dismiss()

    def on_listing_marked(self) -> None:
        """Show the question that is marked."""
        self._show()

    # ---- what follows -----------------------------------------------------------------------

    @property
    def _marked(self) -> Question | None:
        marked = self.query_one(Listing).marked
        return self._questions.get(marked.id) if marked else None

    def _decide(self, decision: Decision) -> None:
        """Keep a decision and go on to the next question."""
        try:
            decisions.decide(self._world.memory, decision, self._world.now())
        except QuizgenError as error:
            tell(self, self._world.phrases.error(error), severity="error")
            return
        shown = len(self.query_one(Listing).entries)
        self._fill()
        listing = self.query_one(Listing)
        if len(listing.entries) == shown:
            listing.action_move(1)

    def _state(self, question: Question) -> str:
        decision = self._decisions.get(question.id)
        if decision is None:
            return ""
        edited = decision.verdict == "keep" and (decision.stem or decision.options)
        return "edited" if edited else decision.verdict

    def _worded(self, question: Question) -> Question:
        decision = self._decisions.get(question.id)
        return decisions.reword(question, decision) if decision else question

    def _fill(self) -> None:
        """Show the questions that pass the filter."""
        self._decisions = decisions.decisions(self._world.memory)
        shown = [question for question in self._questions.values() if self._passes(question)]
        self.query_one(Listing).fill([self._entry(question) for question in shown])
        self._show_counts(len(shown))
        self._show()

    def _passes(self, question: Question) -> bool:
        if self._filter and self._filter != (self._state(question) or "open"):
            return False
        worded = self._worded(question)
        texts = (worded.stem, worded.answer, *(proof.sentence for proof in question.evidence))
        told = " ".join(texts).casefold()
        return all(word in told for word in self.query_one(Search).words)

    def _show_counts(self, shown: int) -> None:
        phrases = self._world.phrases
        left = sum(not self._state(question) for question in self._questions.values())
        names = {"": phrases("all"), "open": phrases("undecided")}
        name = names.get(self._filter) or phrases(STATES[self._filter]).partition(":")[0]
        figures = Content.assemble(
            (name, "bold"),
            (f" {shown} / {len(self._questions)}   ", "$muted"),
            (phrases.many("{number} to look at", "{number} to look at", left), "$muted"),
        )
        self.query_one(Banner).show(Content(phrases("Review")), figures)

    def _entry(self, question: Question) -> Entry:
        state = self._state(question)
        worded = self._worded(question)
        return Entry(
            question.id,
            Content(line(worded.stem).replace(BLANK, GAP)),
            Content.styled(f"→ {line(worded.answer)}", "$muted"),
            corner=Content.styled(question.language, "$muted"),
            cap=SIGNS[state],
            colour=COLOURS[state],
        )

    def _show(self) -> None:
        """Show the marked question with its proof."""
        question, phrases = self._marked, self._world.phrases
        parts = dict.fromkeys(("kind", "stem", "options", "quote", "origin", "state"), Content(""))
        if question:
            worded = self._worded(question)
            kind = (phrases(KINDS[question.kind]), topic(question, phrases), question.language)
            parts = {
                "kind": Content.styled(" · ".join(filter(None, kind)), "$muted"),
                "stem": Content.styled(line(worded.stem).replace(BLANK, GAP), "bold"),
                "options": Content("\n").join(_options(worded)),
                "quote": quoted(question),
                "origin": source(question, phrases),
                "state": _told(self._state(question), self._decisions.get(question.id), phrases),
            }
        for name, content in parts.items():
            self.query_one(f"#{name}", Static).update(content)
        self.query_one("#detail").scroll_home(animate=False)
        self.refresh_bindings()


def _options(question: Question) -> Iterator[Content]:
    """Write the options, the right one with a sign; of a cloze, the answer."""
    for option in question.options or (question.answer,):
        right = option == question.answer
        style = "$success" if right else ""
        yield Content.assemble(("✓ " if right else "  ", style), (line(option), style))


def _told(state: str, decision: Decision | None, phrases: Phrases) -> Content:
    """Say what was decided, and why."""
    if not state:
        return Content.styled(phrases("not decided: it is asked"), "$muted")
    told = f"{SIGNS[state]} {phrases(STATES[state])}"
    reason = decision.reason if decision else ""
    known = phrases(reason) if reason in REPORTS else line(reason)
    return Content.assemble((told, f"bold {COLOURS[state]}"), f"\n{known}" if known else "")
