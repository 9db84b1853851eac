"""The question, its answers, and what comes of them: filled anew for each, never rebuilt."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from quizgen.models import Question
from quizgen.playing.hints import hint
from quizgen.playing.phrases import Phrases
from quizgen.playing.quiz import Quiz
from quizgen.tui.widgets.blank import Blank
from quizgen.tui.widgets.card import Card
from quizgen.tui.widgets.choices import Choices
from quizgen.tui.widgets.feedback import Feedback


class Stage(VerticalScroll, can_focus=False):
    """Shows one question and its feedback."""

    def __init__(self, most: int, phrases: Phrases) -> None:
        super().__init__(id="main")
        self._most = most
        """Options of the question that has most of them."""
        self._phrases = phrases

    def compose(self) -> ComposeResult:
        """Make all parts once; questions only change what they show."""
        yield Card()
        with Vertical(id="answers"):
            yield Choices(self._most, self._phrases)
            yield Blank(self._phrases)
        yield Static(id="spring")
        yield Feedback()

    @property
    def cursor(self) -> int:
        """Return the place of the marked option, or -1."""
        return self.query_one(Choices).cursor

    def move(self, step: int) -> None:
        """Mark another option."""
        self.query_one(Choices).move(step)

    def ask(self, question: Question, *, again: bool) -> None:
        """Show a question with its answers open."""
        self.query_one(Card).show(question, self._phrases, again=again)
        self.query_one(Feedback).prepare(question, self._phrases)
        choices, blank = self.query_one(Choices), self.query_one(Blank)
        choices.display, blank.display = bool(question.options), not question.options
        choices.show(question.options)
        if question.options:
            self.screen.set_focus(None)
        else:
            blank.show()
        self.scroll_home(animate=False)
        self.fit()

    def help(self, question: Question) -> None:
        """Show the hint: initials, or fewer options."""
        shown = hint(question)
        if question.options:
            struck = [question.options.index(option) for option in shown.struck]
            self.query_one(Choices).strike(struck)
        else:
            self.query_one(Blank).help(shown.letters)

    def reveal(self, question: Question, quiz: Quiz, later: str) -> None:
        """Show the verdict on the latest reply on the answers, in the gap and in words."""
        reply = quiz.replies[-1]
        if question.options:
            chosen = question.options.index(reply.given) if reply.given else -1
            right = question.options.index(question.answer)
            self.query_one(Choices).reveal(right, chosen, dict(question.notes))
        else:
            self.screen.set_focus(None)
            self.query_one(Blank).reveal(reply.given, reply.verdict)
        self.query_one(Card).fill(question)
        feedback = self.query_one(Feedback)
        feedback.reveal(question, quiz, self._phrases, later)
        feedback.scroll_visible(animate=False)

    def fit(self) -> None:
        """Give up the blank rows between the options where all would not fit."""
        self.query_one("#answers").remove_class("-tight")
        self.call_after_refresh(self._tighten)

    def _tighten(self) -> None:
        if self.max_scroll_y > 0:
            self.query_one("#answers").add_class("-tight")
