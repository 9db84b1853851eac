"""Charts out of characters, readable without colour.

In: numbers. Out: styled text. Heights and shapes tell the values; colour only helps.
"""

import datetime as dt
from collections.abc import Mapping, Sequence

from textual.content import Content

from quizgen.playing.phrases import Phrases

EIGHTHS = " ▁▂▃▄▅▆▇█"
SHADES = ("·", "▪", "◼", "■")
"""Nothing, little, more, much: they differ in size and in colour."""
SHADE_STYLES = ("$faint", "$primary 55%", "$primary 75%", "$primary")
STEPS = (0, 1, 10, 25)
"""From how many answers a day counts as little, more, much."""
WEEK = 7


def bar(part: float, width: int, style: str) -> Content:
    """Draw a share of 0 to 1 as a line."""
    full = round(width * min(max(part, 0.0), 1.0))
    return Content.assemble(("━" * full, style), ("─" * (width - full), "$faint"))


def columns(values: Sequence[float], height: int, style: str, *, top: float = 0.0) -> Content:
    """Draw numbers as columns of eighths, the highest as high as there is room."""
    most = top or max(values, default=0.0) or 1.0
    levels = [round(value / most * height * 8) for value in values]
    levels = [
        max(level, 1) if value > 0 else 0 for level, value in zip(levels, values, strict=True)
    ]
    rows = (
        "".join(EIGHTHS[min(max(level - 8 * row, 0), 8)] for level in levels)
        for row in reversed(range(height))
    )
    return Content("\n").join(Content.styled(row, style) for row in rows)


def spaced(values: Sequence[float], width: int) -> list[float]:
    """Return each number `width` times with a gap behind: columns that stand apart."""
    return [cell for value in values for cell in (*([value] * width), 0.0)][:-1]


def calendar(days: Mapping[dt.date, int], today: dt.date, weeks: int, phrases: Phrases) -> Content:
    """Draw how much was answered on each day: a column for each week, Monday at the top."""
    first = today - dt.timedelta(days=today.weekday() + WEEK * (weeks - 1))
    names = phrases("Mo Tu We Th Fr Sa Su").split()
    return Content("\n").join(
        Content.assemble(
            (f"{names[weekday]:<3}", "$muted"),
            *(
                _day(days, first + dt.timedelta(days=WEEK * week + weekday), today)
                for week in range(weeks)
            ),
        )
        for weekday in range(WEEK)
    )


def _day(days: Mapping[dt.date, int], day: dt.date, today: dt.date) -> tuple[str, str]:
    if day > today:
        return "  ", ""
    level = sum(days.get(day, 0) >= step for step in STEPS) - 1
    return f"{SHADES[level]} ", SHADE_STYLES[level]


def table(
    rows: Sequence[tuple[str, float, str]], name_width: int, bar_width: int, style: str
) -> Content:
    """Draw named shares under each other: name, bar, figure at the right."""
    most = max((len(figure) for _, _, figure in rows), default=0)
    lines = (
        Content.assemble(
            Content(name).truncate(name_width, ellipsis=True, pad=True),
            " ",
            bar(part, bar_width, style),
            (f" {figure:>{most}}", "$muted"),
        )
        for name, part, figure in rows
    )
    return Content("\n").join(lines)
