"""One question and its feedback; each next question takes its place on the same screen."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input

from quizgen.errors import QuizgenError
from quizgen.memory import schedule, sessions
from quizgen.memory.sessions import Session
from quizgen.playing.quiz import Quiz
from quizgen.playing.wording import REPORTED, again
from quizgen.questions import Question
from quizgen.tui.notices import tell
from quizgen.tui.screens.question_keys import KEYS, offered
from quizgen.tui.stopwatch import Stopwatch
from quizgen.tui.widgets.choices import Choices
from quizgen.tui.widgets.keys import Keys
from quizgen.tui.widgets.side import Side
from quizgen.tui.widgets.stage import Stage
from quizgen.tui.widgets.top import Top
from quizgen.tui.world import World

if TYPE_CHECKING:
    from quizgen.tui.screens.summary import Leaving

GUARD = 0.25
"""Seconds for which a second Enter does not skip the feedback."""
IDLE = 0.5
"""Seconds after which the reader reads, and the scheduler can be loaded without being felt."""


class QuestionScreen(Screen[None]):
    """Shows the session's current question, takes the answer and shows what comes of it."""

    class Left(Message):
        """The reader leaves: the session waits, or it is finished."""

        def __init__(self, session: Session) -> None:
            super().__init__()
            self.session = session

    AUTO_FOCUS = ""
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = KEYS

    def __init__(self, world: World, session: Session) -> None:
        super().__init__()
        self.session = session
        self.revealed = False
        self.stopwatch = Stopwatch(world.clock)
        self._world = world
        self._revealed_at = 0.0

    @property
    def quiz(self) -> Quiz:
        """Return the quiz with the replies so far."""
        return self.session.quiz

    def compose(self) -> ComposeResult:
        """Make all parts once."""
        phrases = self._world.phrases
        with Vertical(id="page"):
            yield Top()
            with Horizontal(id="body"):
                first = self.quiz.current or self.quiz.answered
                yield Stage(phrases, typed_first=first is not None and not first.options)
                yield Side(phrases)
            yield Keys(phrases)

    def on_mount(self) -> None:
        """Ask the first question, and keep an eye on the time."""
        self._ask()
        if not all(question.options for question in self.quiz.questions):
            self.call_after_refresh(self._stage.make_line)
        self.set_interval(1.0, self._tick)
        self.set_timer(IDLE, schedule.warm_up)

    def on_resize(self) -> None:
        """Fit the question to the new size, once the screen knows what it is."""
        self.call_later(self._stage.redraw)

    def show(self) -> None:
        """Show the session where it stands."""
        answered = self.quiz.answered
        if self.revealed and answered:
            self._stage.ask(answered, again=False)
            self._reveal()
        else:
            self._ask()

    @property
    def _stage(self) -> Stage:
        return self.query_one(Stage)

    # ---- what the keys do; they load other screens when these are wanted ---------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what does something now."""
        return offered(action, parameters, self.quiz, self._cursor, revealed=self.revealed)

    @property
    def _cursor(self) -> int:
        return self._stage.cursor if self.is_mounted else -1

    def action_pick(self, place: int) -> None:
        """Answer with an option that a hint did not strike out."""
        question = None if self.revealed else self.quiz.current
        if question and place not in self._stage.struck:
            self._answer(question.options[place])

    def action_move(self, step: int) -> None:
        """Mark another option."""
        self._stage.move(step)
        self.refresh_bindings()

    def action_confirm(self) -> None:
        """Answer with the marked option."""
        self.action_pick(self._stage.cursor)

    def action_reveal(self) -> None:
        """Show the answer without having given one."""
        self._answer("")

    action_skip = action_reveal  # in an exam, which does not show it

    def action_next(self) -> None:
        """Go on to the next question, or to the summary; not by the Enter that answered."""
        if self.revealed and self._world.clock() - self._revealed_at >= GUARD:
            self._ask()

    def action_undo(self) -> None:
        """Take the latest step back: the answer is open again, or its verdict as it was."""
        before = len(self.quiz.replies)
        if self._keep(sessions.undo):
            if len(self.quiz.replies) == before:
                self._reveal()
            else:
                self._ask()

    def action_override(self) -> None:
        """Count the typed answer as right."""
        if self._keep(sessions.override):
            self._reveal()

    def action_hint(self) -> None:
        """Help with the answer, for half of the points."""
        question = self.quiz.current
        if question and self._keep(sessions.hint):
            self._stage.help(question)
            self._show_figures(question)

    def action_report(self) -> None:
        """Ask what is wrong with the question, then ask it no more."""
        from quizgen.tui.screens.reasons import REPORTS, ReasonScreen  # noqa: PLC0415

        self.stopwatch.pause()
        self.app.push_screen(ReasonScreen(self._world.phrases, REPORTS), self._report)

    def action_pause(self) -> None:
        """Leave; the session waits."""
        self.post_message(self.Left(self.session))

    def action_help(self) -> None:
        """Show all keys."""
        from quizgen.tui.screens.help import HelpScreen  # noqa: PLC0415

        self.app.push_screen(HelpScreen(self._world.phrases, self))

    def action_scroll(self, pages: int) -> None:
        """Scroll a long question by pages."""
        self._stage.scroll_relative(y=pages * self._stage.size.height, animate=False)

    def on_choices_picked(self, event: Choices.Picked) -> None:
        """Answer with the option that was clicked."""
        self.action_pick(event.place)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with what was typed."""
        if not self.revealed:
            self._answer(event.value)

    # ---- what follows -----------------------------------------------------------------------

    def _ask(self) -> None:
        """Show the current question; without one, the summary."""
        question = self.quiz.current
        if question is None:
            self._sum_up()
            return
        self.revealed = False
        tried = any(reply.question == question.id for reply in self.quiz.replies)
        self._stage.ask(question, again=tried)
        if self.quiz.hinted:
            self._stage.help(question)
        self._show_figures(question)
        self.stopwatch.start()

    def _answer(self, given: str) -> None:
        """Keep an answer and show what comes of it; in an exam, go on."""
        if self.quiz.current is None or not self._keep(
            sessions.answer, given, self.stopwatch.seconds
        ):
            return
        self.stopwatch.pause()
        if self.quiz.exam:
            self._ask()
        else:
            self._revealed_at = self._world.clock()
            self._reveal()

    def _reveal(self) -> None:
        question = self.quiz.answered
        if question:
            self.revealed = True
            self._stage.reveal(question, self.quiz, self._later())
            self._show_figures(question)

    def _later(self) -> str:
        """Say when the question comes again, if that is not in this session."""
        due, last = self.session.next_due, self.quiz.last
        if due is None or last is None or last.verdict == "wrong" or last.reported:
            return ""
        return again(due.astimezone().date(), self._world.today, self._world.phrases)

    def _report(self, reason: str | None) -> None:
        """Put the question aside for the reason; without one, go on with it."""
        if reason is None:
            if not self.revealed:
                self.stopwatch.resume()
        elif self.revealed:
            if self._keep(sessions.report, reason):
                self._reveal()
        elif self._keep(sessions.report, reason, current=True):
            tell(self, self._world.phrases(REPORTED))
            self._ask()

    def _keep(self, change: Callable[..., Session], *rest: object, **options: object) -> bool:
        """Store a change of the session; if that fails, say so and let all be as it was."""
        world = self._world
        try:
            self.session = change(world.memory, self.session, *rest, world.now(), **options)
        except QuizgenError as error:
            tell(self, world.phrases.error(error), severity="error")
            return False
        return True

    def _show_figures(self, question: Question) -> None:
        """Show where the quiz stands."""
        top = self.query_one(Top)
        top.show(question, self.quiz, self._world.phrases, answered=self.revealed)
        self.query_one(Side).show(self.quiz)
        self._tick()
        self.refresh_bindings()

    def _tick(self) -> None:
        """Show the time; end the quiz when it is up."""
        spent = 0.0 if self.revealed else self.stopwatch.seconds
        quiz = self.quiz
        left = quiz.remaining
        shown = quiz.seconds + spent if left is None else max(left - spent, 0.0)
        self.query_one(Top).show_time(shown, left=left is not None)
        if self.is_current and not self.revealed and quiz.current and quiz.over(spent):
            self._keep(sessions.end)
            tell(self, self._world.phrases("Time is up."))
            self._sum_up()

    def _sum_up(self) -> None:
        """Show the summary and do what the reader then wants."""
        from quizgen.tui.screens.summary import SummaryScreen  # noqa: PLC0415

        self.stopwatch.pause()
        self.app.push_screen(SummaryScreen(self.session, self._world), self._after_summary)

    def _after_summary(self, leaving: "Leaving | None") -> None:
        """Leave, try the missed ones again, or take the latest answer back."""
        if leaving == "undo":
            self.action_undo()
        elif leaving == "retry":
            self._keep(sessions.retry)
            self._ask()
        else:
            self.post_message(self.Left(self.session))
