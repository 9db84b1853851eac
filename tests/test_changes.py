"""An office that changes hands in an article is not asked as if one person had held it."""

import datetime

import pytest

from quizgen.commands.gathering import load_relations
from stages import ask_all, make_article

HELD = """Paul Newton, CEO of Northbank Inc., came to Ohio. Mary Stone, CFO of Northbank Inc., came.
{}
"""


def holders(more: str) -> set[str]:
    """Return whose present offices a dated article is asked for."""
    article = make_article(HELD.format(more), "en", published=datetime.date(2024, 3, 26))
    questions = ask_all(article, *load_relations([]))
    names = {"Paul Newton", "Mary Stone"}
    held = [q for q in questions if q.relation in {"role_at", "post_at"} and q.kind == "cloze"]
    return {name for name in names for q in held if name in q.stem}


@pytest.mark.parametrize(
    ("more", "asked"),
    [
        ("It rained.", {"Paul Newton", "Mary Stone"}),
        # they go
        ("Paul Newton resigned as CEO of Northbank Inc.", {"Mary Stone"}),
        ("Mary Stone has left Northbank Inc. and Paul Newton was sad.", {"Paul Newton"}),
        # somebody else comes
        ("Northbank Inc. appointed Carla Jones as CEO.", {"Mary Stone"}),
        # another office, another firm
        ("Northbank Inc. appointed Carla Jones as chairwoman.", {"Paul Newton", "Mary Stone"}),
        ("Airbus appointed Carla Jones as CEO.", {"Paul Newton", "Mary Stone"}),
        ("Carla Jones has left Northbank Inc. and is sad.", {"Paul Newton", "Mary Stone"}),
    ],
)
def test_who_held_an_office_is_asked_only_where_it_did_not_change(
    more: str, asked: set[str]
) -> None:
    """In such a month two people are right."""
    assert holders(more) == asked
