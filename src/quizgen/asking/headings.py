"""Which facts are asked below the headline of their article, which says what they are about.

In: a fact, its relation and what the articles mention. Out: yes or no, the headline, and the fact
with it.
"""

import re
from collections.abc import Iterable, Mapping, Sized
from dataclasses import replace

from quizgen.asking.people import is_unknown
from quizgen.asking.standalone import stands_alone
from quizgen.models import Fact, Text, Thing, Value
from quizgen.passages.topics import LONGEST_TITLE
from quizgen.templates.relations import Relation

HEADLINE = "headline"
"""The argument that holds the headline below which a fact is asked."""
SHORTEST_TITLE = 2
"""Words of a headline that says what an article is about."""
MARKS = "„“”«»\"'‘’ \u00a0\u202f"


def headed(fact: Fact, relation: Relation, places: Mapping[str, Sized]) -> Fact:
    """Put a fact below the headline of its article, if only that says what is meant."""
    if not needs_headline(fact, relation, places):
        return fact
    title = title_of(fact)
    headline = ((HEADLINE, title),) if title else ()
    return replace(fact, arguments=(*fact.arguments, *headline))


def needs_headline(fact: Fact, relation: Relation, places: Mapping[str, Sized]) -> bool:
    """Tell whether only a headline says what a fact is about: which bridge, or which election.

    Or who somebody is whom the article hardly mentions, or what three letters stand for.
    `places` are the sentences that mention a name, by its key.
    """
    loose = [name for name, argument in relation.arguments.items() if argument.optional]
    vague = relation.headed and not any(fact.get(name) for name in loose)
    return vague or is_on_thing(fact) or is_unknown(fact, places) or _has_initials(fact)


def _has_initials(fact: Fact) -> bool:
    """Tell whether a fact spells out two or three letters, which stand for many things."""
    return any(value.kind == "acronym" and not stands_alone(value) for _, value in fact)


def is_on_thing(fact: Fact) -> bool:
    """Tell whether a fact speaks of what its article calls by a common noun: the bridge."""
    return any(isinstance(value, Thing) for _, value in fact)


def title_of(fact: Fact) -> Text | None:
    """Return the headline of a fact's one article, if it is fit to stand before a question."""
    titles = {evidence.title for evidence in fact.evidence}
    title = next(iter(titles), "")
    words = [word for word in title.split() if word[-1].isalnum()]
    quoted = title[:1] in MARKS and title[-1:] in MARKS
    if len(titles) > 1 or quoted or not SHORTEST_TITLE <= len(words) <= LONGEST_TITLE:
        return None
    return Text("statement", title, fact.language)


def topic_of(values: Iterable[tuple[str, Value]]) -> frozenset[str]:
    """Return the words of the headline among the arguments of a fact."""
    title = next((v.text for name, v in values if name == HEADLINE and isinstance(v, Text)), "")
    return frozenset(re.findall(r"[^\W\d_]+", title.casefold()))
