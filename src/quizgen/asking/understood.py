"""Whether a passage tells who and where is meant, as its form alone does not show.

In: the fact of a passage, and the names that its articles mention. Out: yes or no.
"""

import re
from collections.abc import Iterable

from quizgen.asking.headings import HEADLINE, topic_of
from quizgen.asking.sorts import is_party
from quizgen.asking.standalone import stands_alone
from quizgen.models import Amount, Fact, Name, Text
from quizgen.passages.facts import ANSWER, TEXT
from quizgen.whole_words import has_word

VOTES = frozenset({"percentage_point", "seat", "vote"})
"""What parties win in one election, and otherwise in another."""
COUNTRY = re.compile(r"[A-Z]{2}")
"""The id of a country; a region's is longer: DE-RP."""


def is_understood(fact: Fact, names: Iterable[Name]) -> bool:
    """Tell whether a passage needs nothing that was said before it.

    An answer in an interview stands without its question, votes with the place they were cast in.
    """
    answer = fact.get(ANSWER)
    if answer is not None:
        title = Text("statement", fact.evidence[0].title, fact.language)
        return stands_alone(answer, topic_of(((HEADLINE, title),)))
    known = tuple(names) if _counts(fact) else ()
    text = getattr(fact.get(TEXT), "text", "")
    parties = (form for n in known if is_party(n) for form in (n.text, *n.aliases))
    return not any(has_word(text, form) for form in parties) or _tells_place(text, known)


def _counts(fact: Fact) -> bool:
    """Tell whether a passage counts what may be votes or seats."""
    values = (value for _, value in fact)
    return any(isinstance(v, Amount) and (v.percent or v.unit in VOTES) for v in values)


def _tells_place(text: str, names: Iterable[Name]) -> bool:
    """Tell whether a place is told; a country is enough where none smaller is mentioned."""
    places = [name for name in names if name.kind == "place"]
    smaller = [place for place in places if not COUNTRY.fullmatch(place.id)]
    return any(has_word(text, place.text) for place in smaller or places) or not places
