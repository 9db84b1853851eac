"""Where a run of capitals is more than one name, or a name and what does not belong to it.

In: a run, with all names that the article uses. Out: where it is to be cut; zero if it is one name.
"""

from collections.abc import Iterable, Mapping

from quizgen.mentions.directory import Sighting
from quizgen.mentions.name_words import Gazetteer
from quizgen.mentions.run_ends import calls_person

FULL = 2
"""Words of a full name."""


def runs_on(text: str, trusted: Mapping[str, list[Sighting]], gazetteer: Gazetteer) -> bool:
    """Tell whether only a headline in capitals joins a word to somebody's name: Jane Doe Gets."""
    words = text.split()
    if len(words) <= FULL or not all(s.headline for s in trusted[text]):
        return False
    fronts = (" ".join(words[:n]) for n in range(FULL, len(words)))
    return any(
        gazetteer.is_person(front) and not all(s.headline for s in trusted[front])
        for front in fronts
        if front in trusted
    )


def undetermined(seen: Iterable[Sighting]) -> list[Sighting]:
    """Say of what stood behind other words that their article is none of its own: d'EFI Ann Doe."""
    return [s._replace(candidate=s.candidate._replace(determined=False)) for s in seen]


def cut_of_front(text: str, trusted: Mapping[str, list[Sighting]], gazetteer: Gazetteer) -> int:
    """Return where a name begins behind a word that is no part of it: Adds Doe, English Wikipedia.

    Zero if it is one name.
    """
    front, _, rest = text.partition(" ")
    if not rest or gazetteer.known(text) or gazetteer.people.is_first_name(front):
        return 0
    opens = all(s.candidate.initial for s in trusted[text])
    plain = gazetteer.is_never_name(front) or (opens and gazetteer.is_verb(front))
    calls = any(calls_person(word, [rest], gazetteer) for word in (front, front.lower()))
    if not (plain or calls):
        return 0
    surname = any(name.endswith(f" {rest}") for name in trusted if name != text)
    is_name = (
        rest in trusted
        or (plain and gazetteer.known(rest) is not None)
        or gazetteer.kind_by_form(rest) == "person"
        or (opens and surname)
    )
    return len(front) if is_name else 0


def cut_of_two_names(text: str, trusted: Mapping[str, list[Sighting]], gazetteer: Gazetteer) -> int:
    """Return where a second name begins that only happens to stand there: bei Nordbank Jane Doe.

    Zero if it is one name.
    """
    words = text.split()
    if len(words) == 1 or gazetteer.known(text):
        return 0
    famous = all(word in gazetteer.people.famous for word in words)
    if famous and not gazetteer.stands_alone(text):
        return len(words[0])  # dann rief Merkel Macron an
    whole = len(words) > FULL and gazetteer.stands_alone(text)
    for cut in range(1, len(words) - 1):
        first, second = " ".join(words[:cut]), " ".join(words[cut:])
        firm = first in trusted and gazetteer.stands_alone(first)
        named = gazetteer.people.is_first_name(words[cut])
        person = second in trusted or named
        listed = named and (gazetteer.known(first) or is_governed(first, trusted[text], gazetteer))
        if whole and not (named and gazetteer.known(first)):
            continue  # Museum Anna Berg
        if firm or ((first in trusted or listed) and person and not gazetteer.is_person(first)):
            return len(first)
    return 0


def is_governed(text: str, seen: list[Sighting], gazetteer: Gazetteer) -> bool:
    """Tell whether a word belongs to what stands before it: director of Northtown Ann Doe."""
    own = " " not in text and gazetteer.people.title_gender(text) is None
    return own and all(s.candidate.before in gazetteer.linking for s in seen)
