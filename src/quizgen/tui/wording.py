"""Words for when something was, as a reader thinks of it.

In: two dates. Out: today, yesterday, 3 days ago, 3 May 2027.
"""

import datetime as dt

from quizgen.playing.phrases import Phrases
from quizgen.playing.wording import NEAR


def ago(day: dt.date, today: dt.date, phrases: Phrases) -> str:
    """Say when something was."""
    days = (today - day).days
    if days <= 0:
        return phrases("today")
    if days == 1:
        return phrases("yesterday")
    if days <= NEAR:
        return phrases.many("{number} day ago", "{number} days ago", days)
    return phrases.date(day)
