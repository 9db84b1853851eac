"""What belongs to a name at the ends of a run of capitalised words: Ozeanograf | Karl Maier | Plan.

In: the first or the last word of a run, and the others. Out: whether it is no part of the name.
"""

from collections.abc import Sequence

from quizgen.mentions.name_words import Gazetteer


def is_common(word: str, rest: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Tell whether the first word of a run is a common noun before a name."""
    low = word.casefold()
    if word in gazetteer.people.first_names and rest:
        return False
    if not gazetteer.capitalised_nouns:
        return low in gazetteer.common and not (rest and gazetteer.is_head(rest[-1]))
    if _is_town_of_firm(word, rest, gazetteer):
        return True
    if not rest or _opens_name(word, rest, gazetteer):
        return False
    describes = gazetteer.nouns.is_adjective(word) or gazetteer.is_noun(word)
    return _introduces(word, rest, gazetteer) or (describes and not gazetteer.is_head(rest[-1]))


def _introduces(word: str, rest: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Tell whether a word only says of what sort a name is, or what somebody is by trade."""
    plain = any(name.casefold() in gazetteer.plain_nouns for name in (word, *rest[:-1]))
    person = len(rest) > 1 and rest[0] in gazetteer.people.first_names
    return plain or (person and gazetteer.nouns.is_calling(word))  # Ozeanograf Karl Maier


def _is_town_of_firm(word: str, rest: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Tell whether a word only says where a firm is that is called behind its sort."""
    sort = len(rest) > 1 and rest[0].casefold().endswith(gazetteer.firms)
    return sort and gazetteer.nouns.is_town(word) and not gazetteer.is_suffix(rest[-1])


def _opens_name(word: str, rest: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Tell whether a noun or an adjective with a capital belongs to the name behind it."""
    whole, adjective = " ".join([word, *rest]), gazetteer.nouns.is_adjective(word)
    return bool(
        {word, whole} & gazetteer.listed.keys()
        or all(map(gazetteer.is_suffix, rest))
        or word.casefold() in gazetteer.front_heads
        or gazetteer.bare(word)
        or (gazetteer.is_linking(rest[0]) and not gazetteer.is_determiner(rest[0]))
        or (gazetteer.people.is_particle(rest[0]) and word.casefold() in gazetteer.linking_heads)
        or gazetteer.nominative(whole)
        or (adjective and (gazetteer.is_head(rest[0]) or gazetteer.is_suffix(rest[-1])))
        or (not adjective and len(rest) == 1 and gazetteer.is_place([word, *rest]))
    )


def is_trailing_common(word: str, rest: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Tell whether the last word of a run is a common noun behind a name."""
    if not rest or not gazetteer.capitalised_nouns or _ends_name(word, rest, gazetteer):
        return False
    if rest[0] in gazetteer.people.first_names:  # Jane Doe's plan, but Karl Heinz Koch
        return len(rest) > 1 and rest[-1].endswith("s") and word in gazetteer.nouns
    if rest[-1] in gazetteer.people.first_names and rest[0] in gazetteer.listed:
        return False  # der Stadt Riga Jane Plan
    return gazetteer.is_noun(word)


def _ends_name(word: str, rest: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Tell whether a noun belongs to the name before it: Ministerium für Wirtschaft."""
    whole = " ".join([*rest, word])
    return bool(
        gazetteer.is_head(word)
        or gazetteer.is_suffix(word)
        or any(gazetteer.is_linking(w) and not gazetteer.is_determiner(w) for w in rest)
        or (rest[0].casefold() in gazetteer.linking_heads and word in gazetteer.listed)
        or word.casefold() in gazetteer.tails
        or rest[-1].casefold() in gazetteer.front_heads
        or whole in gazetteer.listed
        or gazetteer.nominative(whole)
    )


def calls_person(word: str, following: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Tell whether a capitalised word says who the person behind it is: Finnin Ann Doe."""
    if (
        word not in gazetteer.people.callings
        or not following
        or " ".join([word, *following]) in gazetteer.listed
    ):
        return False
    if gazetteer.nouns.is_adjective(word) and following[0] not in gazetteer.people.first_names:
        return False  # Deutsche Bahn
    return not gazetteer.is_head(following[-1]) and not gazetteer.is_suffix(following[-1])


def names_nothing(
    told: Sequence[str], run: tuple[int, int], gazetteer: Gazetteer, *, cut: bool
) -> bool:
    """Tell whether a run of words is half a name, or all of them name nothing: Polish Jews."""
    words = told[slice(*run)]
    if len(words) == 1:
        return is_cut_off(told, run[0], gazetteer, cut=cut)
    return " ".join(words) not in gazetteer.listed and all(map(gazetteer.is_never_name, words))


def is_cut_off(told: Sequence[str], first: int, gazetteer: Gazetteer, *, cut: bool = False) -> bool:
    """Tell whether a word alone is half a name, as Ltd. is; the U.S. is a whole one.

    Where a noun behind it was cut, this one may belong to it: das Unternehmen Neues Wasser.
    """
    before = told[first - 1].casefold() if first and cut else ""
    half = told[first].endswith(".") or before in gazetteer.plain_nouns
    return half and not gazetteer.known(told[first])


def is_owned_calling(told: Sequence[str], position: int, gazetteer: Gazetteer) -> bool:
    """German: tell whether a word says what the next person is to the last: Does Nachfolger Ann."""
    called = gazetteer.capitalised_nouns and told[position] in gazetteer.people.callings
    following = told[position + 1 : position + 2]
    given = bool(following) and following[0] in gazetteer.people.first_names
    return called and given and told[position - 1].endswith("s")


def ends_firm(word: str, following: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a firm's name ends with a stop that is the sentence's too."""
    return gazetteer.is_suffix(word) and following != "&" and not gazetteer.is_suffix(following)
