"""Which full name a short one stands for, in one article: Mostaque, Stability.

In: the names of an article with their kinds. Out: for each short form the one longer name.
"""

from collections.abc import Iterable, Mapping

from quizgen.mentions.name_parts import NameParts
from quizgen.mentions.name_words import Gazetteer
from quizgen.models import NameKind


def full_forms(
    kinds: Mapping[str, NameKind], parts: NameParts, title: str, gazetteer: Gazetteer
) -> dict[str, str]:
    """Map each short form to the one longer name it can stand for: Mostaque, Stability.

    Where it can stand for several, the one that the article's title names is meant.
    """
    full = {}
    for text in [text for text in kinds if text in parts.holding]:
        if gazetteer.stands_alone(text):
            continue
        longer = [o for o in parts.holding[text] if _shortens(text, o, kinds, gazetteer)]
        longest = [name for name in longer if not any(_contains(o, name) for o in longer)]
        if len(longest) > 1:
            people = [name for name in longest if kinds[name] == "person"]
            longest = people if len(people) == 1 and _is_house(longest, people[0]) else longest
        if len(longest) > 1:
            longest = [name for name in longest if name in title]
        if len(longest) == 1 and _is_houses(longest[0], text, kinds, parts, title):
            continue
        if len(longest) == 1 and not _has_namesake(longest[0], text, kinds, parts, gazetteer):
            full[text] = longest[0]
    return full


def _has_namesake(
    person: str, text: str, kinds: Mapping[str, NameKind], parts: NameParts, gazetteer: Gazetteer
) -> bool:
    """Tell whether somebody with a rare first name may be meant by a surname as well."""
    return kinds[person] == "person" and any(
        kinds[name] == "name"
        and name.endswith(" " + text)
        and gazetteer.may_be_first_name(name.split()[0])
        and not _contains(person, name)
        and not _contains(name, person)
        for name in parts.holding[text]
    )


def _is_houses(
    person: str, text: str, kinds: Mapping[str, NameKind], parts: NameParts, title: str
) -> bool:
    """Tell whether a surname may be what a firm is called: Doe for Doe Foods in the headline."""
    if kinds[person] != "person" or kinds[text] == "person" or person in title:
        return False
    return any(
        kinds[name] == "organisation" or (kinds[name] == "name" and name in title)
        for name in parts.starting[text]
        if "&" not in name
    )


def _is_house(names: Iterable[str], person: str) -> bool:
    """Tell whether all other names are firms of a family: Ridley & Sons beside Tom Ridley."""
    return all("&" in name.split() for name in names if name != person)


def _contains(longer: str, shorter: str) -> bool:
    return longer != shorter and f" {shorter} " in f" {longer} "


def _shortens(text: str, name: str, kinds: Mapping[str, NameKind], gazetteer: Gazetteer) -> bool:
    """Tell whether a part can be short for a name: any of a person's, the start of a firm's."""
    if kinds[name] == "person":
        return kinds[text] in ("person", "name")
    if kinds[name] == "place" or kinds[text] in ("place", "person"):
        return False
    # A full name of unknown kind is mostly a person's: Kosgei for Brigid Kosgei.
    surname = kinds[name] == "name" and name.endswith(" " + text) and kinds[text] == "name"
    return surname or gazetteer.is_firm_called(text, name, known=kinds[name] != "name")
