"""Points: as the help explains them."""

import re

from quizgen.playing.phrases import Phrases
from quizgen.playing.scoring import Reply, points, rules

RIGHT = Reply("q", "x", "right", "", 1, 1.0)
ALMOST = Reply("q", "x", "almost", "typo", 1, 1.0)
LATER = Reply("q", "x", "right", "", 2, 1.0)
WRONG = Reply("q", "x", "wrong", "", 1, 1.0)
HINTED = Reply("q", "x", "right", "", 1, 1.0, hinted=True)
REPORTED = Reply("q", "x", "right", "", 1, 1.0, reported=True)


def test_each_kind_of_reply_earns_what_the_rules_say() -> None:
    """The first try most, a streak more, almost less, a later try little, a hint half."""
    assert [points(RIGHT, streak) for streak in (0, 3, 5, 100)] == [50, 65, 75, 75]
    assert [points(reply, 3) for reply in (ALMOST, LATER, WRONG, REPORTED)] == [30, 10, 0, 0]
    assert [points(HINTED, streak) for streak in (0, 5)] == [25, 37]


def test_the_explanation_gives_the_numbers_that_are_counted() -> None:
    """In every language the same numbers, in words of its own."""
    told = {code: rules(Phrases(code)) for code in ("de", "en", "fr")}
    assert [points for _, points in told["en"]] == ["50", "+5", "30", "10", "half", "0"]
    numbers = {code: re.findall(r"\d+", str(lines)) for code, lines in told.items()}
    assert numbers["de"] == numbers["en"] == numbers["fr"]
    assert len({lines[0][0] for lines in told.values()}) == 3
