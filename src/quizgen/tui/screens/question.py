"""One question and its feedback; each next question takes its place on the same screen."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Input, Static

from quizgen.models import Question
from quizgen.playing.phrases import Phrases, deferred
from quizgen.playing.quiz import Quiz
from quizgen.tui.screens.help import HelpScreen
from quizgen.tui.screens.summary import Leaving, SummaryScreen
from quizgen.tui.stopwatch import Stopwatch
from quizgen.tui.widgets.blank import Blank
from quizgen.tui.widgets.card import Card
from quizgen.tui.widgets.choices import Choices
from quizgen.tui.widgets.feedback import Feedback
from quizgen.tui.widgets.keys import Keys
from quizgen.tui.widgets.side import Side
from quizgen.tui.widgets.top import Top

GUARD = 0.25
"""Seconds for which a second Enter does not skip the feedback."""
LETTERS = "abcdefghi"


def _picks() -> list[BindingType]:
    """Bind 1 to 9 and a to i; the caps of the options tell them."""
    return [
        Binding(f"{place + 1},{letter}", f"pick({place})", show=False)
        for place, letter in enumerate(LETTERS)
    ]


class QuestionScreen(Screen[None]):
    """Shows the quiz's current question, takes the answer and shows what comes of it."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *_picks(),
        Binding("enter", "confirm", deferred("confirm"), id="confirm", key_display="⏎"),
        Binding("enter", "reveal", deferred("reveal"), id="reveal", key_display="⏎"),
        Binding("enter", "next", deferred("next"), id="next", key_display="⏎"),
        Binding("space", "next", show=False),
        Binding("j,down", "move(1)", deferred("move"), id="down", key_display="↑↓"),
        Binding("k,up", "move(-1)", id="up", show=False),
        Binding("u", "undo", deferred("undo"), id="undo"),
        Binding("ctrl+z", "undo", deferred("undo"), id="undo_typing", key_display="^z"),
        Binding("question_mark", "help", deferred("help"), id="help", key_display="?"),
        Binding("f1", "help", deferred("help"), id="help_typing", key_display="F1"),
        Binding("q", "leave", deferred("leave"), id="leave"),
        Binding("escape", "leave", deferred("leave"), id="leave_typing", key_display="esc"),
        Binding("pageup", "scroll(-1)", show=False),
        Binding("pagedown", "scroll(1)", show=False),
    ]

    def __init__(self, quiz: Quiz, phrases: Phrases, clock: Callable[[], float]) -> None:
        super().__init__()
        self.quiz = quiz
        self.revealed = False
        self.stopwatch = Stopwatch(clock)
        self._phrases = phrases
        self._clock = clock
        self._revealed_at = 0.0

    def compose(self) -> ComposeResult:
        """Make all parts once; questions only change what they show."""
        most = max((len(question.options) for question in self.quiz.questions), default=0)
        with Vertical(id="page"):
            yield Top()
            with Horizontal(id="body"):
                with VerticalScroll(id="main", can_focus=False):
                    yield Card()
                    with Vertical(id="answers"):
                        yield Choices(most, self._phrases)
                        yield Blank(self._phrases)
                    yield Static(id="spring")
                    yield Feedback()
                yield Side(self._phrases)
            yield Keys(self._phrases)

    def on_mount(self) -> None:
        """Ask the first question."""
        self._ask()

    def on_resize(self) -> None:
        """Fit the question to the new size."""
        self._fit()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what does something now."""
        open_question = None if self.revealed else self.quiz.current
        options = open_question.options if open_question else ()
        choices = self.query_one(Choices)
        offered = {
            "pick": any(place < len(options) for place in parameters if isinstance(place, int)),
            "move": bool(options),
            "confirm": bool(options) and choices.cursor >= 0,
            "reveal": bool(options) and choices.cursor < 0,
            "next": self.revealed,
            "undo": bool(self.quiz.replies),
        }
        return offered.get(action, True)

    def action_pick(self, place: int) -> None:
        """Answer with an option."""
        if not self.revealed and self.quiz.current:
            self._answer(self.quiz.current.options[place])

    def action_move(self, step: int) -> None:
        """Mark another option."""
        choices = self.query_one(Choices)
        first = choices.cursor < 0
        choices.move(step)
        if first:
            self.refresh_bindings()

    def action_confirm(self) -> None:
        """Answer with the marked option."""
        self.action_pick(self.query_one(Choices).cursor)

    def action_reveal(self) -> None:
        """Show the answer without having given one."""
        self._answer("")

    def action_next(self) -> None:
        """Go on to the next question, or to the summary; not by the Enter that answered."""
        if self.revealed and self._clock() - self._revealed_at >= GUARD:
            self._ask()

    def action_undo(self) -> None:
        """Take the latest answer back and ask its question again."""
        self.quiz = self.quiz.undo()
        self._ask()

    def action_help(self) -> None:
        """Show all keys."""
        self.app.push_screen(HelpScreen(self._phrases))

    def action_leave(self) -> None:
        """Show what was reached, then leave; with nothing reached, leave at once."""
        if self.quiz.replies:
            self._sum_up()
        else:
            self.app.exit()

    def action_scroll(self, pages: int) -> None:
        """Scroll a long question by pages."""
        main = self.query_one("#main", VerticalScroll)
        main.scroll_relative(y=pages * main.size.height, animate=False)

    def on_choices_picked(self, event: Choices.Picked) -> None:
        """Answer with the option that was clicked."""
        self.action_pick(event.place)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with what was typed."""
        if not self.revealed:
            self._answer(event.value)

    def _ask(self) -> None:
        """Show the current question; without one, the summary."""
        question = self.quiz.current
        if question is None:
            self._sum_up()
            return
        self.revealed = False
        again = any(reply.question == question.id for reply in self.quiz.replies)
        self.query_one(Card).show(question, self._phrases, again=again)
        self.query_one(Feedback).prepare(question, self._phrases)
        self._show_answers(question)
        self._show_figures(question)
        self.query_one("#main").scroll_home(animate=False)
        self.stopwatch.start()
        self._fit()

    def _show_answers(self, question: Question) -> None:
        """Show the options or the line to type in."""
        choices, blank = self.query_one(Choices), self.query_one(Blank)
        choices.display, blank.display = bool(question.options), not question.options
        choices.show(question.options)
        if question.options:
            self.set_focus(None)
        else:
            blank.show()

    def _answer(self, given: str) -> None:
        """Record an answer and show what comes of it."""
        question = self.quiz.current
        if question is None:
            return
        self.quiz = self.quiz.answer(given, self.stopwatch.seconds)
        self.stopwatch.pause()
        self.revealed, self._revealed_at = True, self._clock()
        self._reveal(question, given)
        self._show_figures(question)

    def _reveal(self, question: Question, given: str) -> None:
        """Show the verdict on the answers, in the gap and in words."""
        verdict = self.quiz.replies[-1].verdict
        if question.options:
            chosen = question.options.index(given) if given else -1
            self.query_one(Choices).reveal(question.options.index(question.answer), chosen)
        else:
            self.set_focus(None)
            self.query_one(Blank).reveal(given, verdict)
        self.query_one(Card).fill(question)
        feedback = self.query_one(Feedback)
        feedback.reveal(question, self.quiz, self._phrases)
        feedback.scroll_visible(animate=False)

    def _show_figures(self, question: Question) -> None:
        """Show where the quiz stands."""
        top = self.query_one(Top)
        top.show(question, self.quiz, self._phrases, answered=self.revealed)
        self.query_one(Side).show(self.quiz)
        self.refresh_bindings()

    def _fit(self) -> None:
        """Give up the blank rows between the options where all would not fit."""
        self.query_one("#answers").remove_class("-tight")
        self.call_after_refresh(self._tighten)

    def _tighten(self) -> None:
        if self.query_one("#main").max_scroll_y > 0:
            self.query_one("#answers").add_class("-tight")

    def _sum_up(self) -> None:
        """Show the summary and do what the reader then wants."""
        self.stopwatch.pause()
        self.app.push_screen(SummaryScreen(self.quiz, self._phrases), self._after_summary)

    def _after_summary(self, leaving: Leaving | None) -> None:
        """Leave, go back, or take the latest answer back."""
        if leaving == "leave":
            self.app.exit()
        elif leaving == "undo":
            self.action_undo()
        elif not self.revealed:
            self.stopwatch.resume()
