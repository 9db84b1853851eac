"""The keys of the question's screen, and which of them do something now."""

from textual.binding import Binding, BindingType

from quizgen.playing.phrases import deferred
from quizgen.playing.quiz import Quiz
from quizgen.playing.wording import LETTERS

KEYS: list[BindingType] = [
    *(
        Binding(f"{place},{letter}", f"pick({place - 1})", show=False, id=f"pick_{place}")
        for place, letter in enumerate(LETTERS, 1)
    ),
    Binding("enter", "confirm", deferred("confirm"), id="confirm"),
    Binding("enter", "reveal", deferred("reveal"), id="reveal"),
    Binding("enter", "skip", deferred("skip"), id="skip"),
    Binding("enter,space", "next", deferred("next"), id="next"),
    Binding("j,down", "move(1)", deferred("move"), id="down", key_display="↑↓"),
    Binding("k,up", "move(-1)", deferred("move back"), id="up", show=False),
    Binding("y", "override", deferred("I was right"), id="override"),
    Binding("h,f2", "hint", deferred("hint"), id="hint"),
    Binding("u,ctrl+z", "undo", deferred("undo"), id="undo"),
    Binding("r,f4", "report", deferred("report"), id="report"),
    Binding("q,escape", "pause", deferred("pause"), id="pause"),
    Binding("question_mark,f1", "help", deferred("help"), id="help"),
    Binding("pageup", "scroll(-1)", deferred("scroll up"), show=False, id="page_up"),
    Binding("pagedown", "scroll(1)", deferred("scroll down"), show=False, id="page_down"),
]


def offered(
    action: str, parameters: tuple[object, ...], quiz: Quiz, cursor: int, *, revealed: bool
) -> bool:
    """Tell whether a key does something where a quiz stands; the cursor is -1 on no option."""
    asked = None if revealed else quiz.current
    options, useful = asked.options if asked else (), True
    match action:
        case "pick":
            useful = isinstance(parameters[0], int) and parameters[0] < len(options)
        case "move":
            useful = bool(options)
        case "confirm" | "reveal" | "skip":
            enter = "confirm" if cursor >= 0 else "skip" if quiz.exam else "reveal"
            useful = bool(options) and action == enter
        case "next":
            useful = revealed
        case "undo":
            useful = bool(quiz.replies)
        case "hint":
            useful = bool(asked) and not quiz.exam and not quiz.hinted
        case "override":
            useful = revealed and quiz.can_override
        case "report":
            reported = quiz.last is not None and quiz.last.reported
            useful = bool(asked) or (revealed and not reported)
    return useful
