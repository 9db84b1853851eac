"""Does what the reader wishes of the library.

In: the app, and an entry of the library. Out: another screen, or a library that has changed.
Loaded with the first wish, since a session that goes on needs nothing of the library.
"""

from typing import TYPE_CHECKING

from quizgen.errors import QuizgenError
from quizgen.memory import library, sessions
from quizgen.playing.plans import Plan
from quizgen.tui.notices import tell

# A screen is loaded when it is wanted.
# ruff: noqa: PLC0415

if TYPE_CHECKING:
    from quizgen.tui.app import QuizApp

LENGTH = 20
"""Questions of a session for which nothing else was wished."""


def grant(app: "QuizApp", what: str, entry: str) -> None:
    """Do what the reader wants with an entry; say why, if it cannot be."""
    kind, _, id_ = entry.partition(":")
    try:
        match what, kind:
            case "play", "session":
                app.play(sessions.resume(app.world.memory, int(id_)))
            case "play", "shelf":
                start_shelf(app, id_)
            case ("due", _) | ("play", "due"):
                start(app, Plan(due=True, count=LENGTH))
            case "options", _:
                open_options(app, id_)
            case "review", "shelf":
                open_review(app, id_)
            case "remove", _:
                remove(app, kind, id_)
            case "add", _:
                open_adding(app)
            case "statistics", _:
                open_statistics(app)
    except QuizgenError as error:
        tell(app, app.world.phrases.error(error), severity="error")


def start_shelf(app: "QuizApp", shelf: str) -> None:
    """Play a quiz in the reader's language; one that is not made yet is made first."""
    found = {known.id: known for known in library.shelves(app.world.memory, app.world.now())}
    quiz = found.get(shelf)
    if quiz is None:
        return
    if not quiz.questions:
        open_adding(app, quiz.source)
        return
    own = app.world.phrases.language
    languages = (own,) if own in quiz.languages else ()
    start(app, Plan(shelves=(shelf,), count=LENGTH, languages=languages), quiz.title)


def start(app: "QuizApp", plan: Plan, title: str = "") -> None:
    """Begin a session."""
    memory, now = app.world.memory, app.world.now()
    due = library.due(memory, now) if plan.due else ()
    questions = due or library.questions_of(memory, *plan.shelves)
    session = sessions.start(memory, plan, questions, now, title)
    if session.quiz.questions:
        app.play(session)
    else:
        tell(app, app.world.phrases("There is nothing to ask."), severity="warning")


def remove(app: "QuizApp", kind: str, id_: str) -> None:
    """Take a quiz out of the library, or end a session that waits."""
    memory, now = app.world.memory, app.world.now()
    if kind == "session":
        sessions.end(memory, sessions.resume(memory, int(id_)), now)
    else:
        library.remove(memory, id_)
    app.refresh_library()


def open_options(app: "QuizApp", shelf: str) -> None:
    """Ask how to play; no shelf stands for what is due."""
    from quizgen.tui.screens.options import OptionsScreen

    def begin(plan: Plan | None) -> None:
        if plan:
            start(app, plan, title)

    memory, now = app.world.memory, app.world.now()
    questions = library.questions_of(memory, shelf) if shelf else ()
    title = next((known.title for known in library.shelves(memory, now) if known.id == shelf), "")
    questions = questions or library.due(memory, now)
    plan = Plan(shelves=(shelf,) if shelf else (), due=not shelf, count=LENGTH)
    app.push_screen(OptionsScreen(app.world, plan, questions, title), begin)


def open_review(app: "QuizApp", shelf: str) -> None:
    """Show the questions of a quiz, to keep, drop or mend them."""
    from quizgen.tui.screens.review import ReviewScreen

    app.push_screen(ReviewScreen(app.world, shelf))


def open_adding(app: "QuizApp", source: str = "") -> None:
    """Make a quiz from an article."""
    from quizgen.tui.screens.adding import AddingScreen

    def play(shelf: str | None) -> None:
        app.refresh_library()
        if shelf and source:
            start_shelf(app, shelf)
        elif shelf and app.library:
            app.library.mark(f"shelf:{shelf}")

    app.push_screen(AddingScreen(app.world, source), play)


def open_statistics(app: "QuizApp") -> None:
    """Show what was learnt."""
    from quizgen.tui.screens.statistics import StatisticsScreen

    app.push_screen(StatisticsScreen(app.world))
