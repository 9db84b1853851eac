"""The question, its answers, and what comes of them: filled anew for each, never rebuilt."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from quizgen.playing.phrases import Phrases
from quizgen.playing.quiz import Quiz
from quizgen.questions import Question
from quizgen.tui.widgets.blank import Blank
from quizgen.tui.widgets.card import Card
from quizgen.tui.widgets.choices import Choices
from quizgen.tui.widgets.feedback import Feedback


class Stage(VerticalScroll, can_focus=False):
    """Shows one question and its feedback."""

    def __init__(self, phrases: Phrases, *, typed_first: bool) -> None:
        super().__init__(id="main")
        self._typed_first = typed_first
        self._phrases = phrases
        self._card, self._choices, self._feedback = Card(), Choices(phrases), Feedback()

    def compose(self) -> ComposeResult:
        """Make what the first question needs."""
        yield self._card
        yield self._choices
        if self._typed_first:
            yield Blank(self._phrases)
        yield Static(id="spring")
        yield self._feedback

    @property
    def cursor(self) -> int:
        """Return the place of the marked option, or -1."""
        return self._choices.cursor

    @property
    def struck(self) -> frozenset[int]:
        """Return the places of the options that a hint has struck out."""
        return self._choices.struck

    def move(self, step: int) -> None:
        """Mark another option."""
        self._choices.move(step)

    def ask(self, question: Question, *, again: bool) -> None:
        """Show a question with its answers open."""
        self._card.show(question, self._phrases, again=again)
        self._feedback.prepare(question, self._phrases)
        self._choices.display = bool(question.options)
        self._choices.show(question.options)
        self._offer_line(wanted=not question.options)
        self.scroll_home(animate=False)
        self.fit()

    def redraw(self) -> None:
        """Draw all anew, because the screen is another."""
        for part in (self._card, self._choices, self._feedback):
            part.redraw()
        self.fit()

    def _offer_line(self, *, wanted: bool) -> None:
        """Offer a line to type in, or none."""
        if not wanted:
            self.screen.set_focus(None)
        for blank in self.query(Blank):
            blank.display = wanted
            blank.show(focus=wanted)

    def make_line(self) -> None:
        """Make the line to type in for later questions, once the first one can be read."""
        if not self.query(Blank):
            blank = Blank(self._phrases)
            blank.display = False
            self.mount(blank, after=self._choices)

    def help(self, question: Question) -> None:
        """Show the hint: initials, or fewer options."""
        from quizgen.playing.hints import hint  # noqa: PLC0415  (rarely wanted)

        shown = hint(question)
        if question.options:
            self._choices.strike(question.options.index(option) for option in shown.struck)
        else:
            self.query_one(Blank).help(shown.letters)

    def reveal(self, question: Question, quiz: Quiz, later: str) -> None:
        """Show the verdict on the latest reply on the answers, in the gap and in words."""
        reply = quiz.replies[-1]
        if question.options:
            chosen = question.options.index(reply.given) if reply.given else -1
            right = question.options.index(question.answer)
            notes = dict(question.notes)
            remarks = [notes.get(option, "") for option in question.options]
            self._choices.reveal(right, chosen, remarks)
        else:
            self.screen.set_focus(None)
            self.query_one(Blank).reveal(reply.given, reply.verdict)
        self._card.fill(question)
        self._feedback.reveal(question, quiz, self._phrases, later)
        if self.max_scroll_y:
            self._feedback.scroll_visible(animate=False)

    def fit(self) -> None:
        """Give up the blank rows between the options where all would not fit."""
        self._choices.fit(tight=False)
        self.call_after_refresh(self._tighten)

    def _tighten(self) -> None:
        if self.max_scroll_y > 0:
            self._choices.fit(tight=True)
