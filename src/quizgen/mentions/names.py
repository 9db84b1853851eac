"""Who and what the names of an article are: one table for the whole document.

In: the candidates of all its sentences with the cues around them. Out: a `Directory` that tells
for a surface form which `Name` it stands for, or that it stands for none.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping
from types import MappingProxyType

from quizgen.mentions.candidates import Candidate
from quizgen.mentions.directory import Directory, Sighting
from quizgen.mentions.full_forms import full_forms
from quizgen.mentions.genitives import is_owned, merge_genitives
from quizgen.mentions.name_cuts import (
    FULL,
    cut_of_front,
    cut_of_two_names,
    is_governed,
    runs_on,
    undetermined,
)
from quizgen.mentions.name_parts import NameParts, parts_of
from quizgen.mentions.name_words import ACRONYM, Gazetteer
from quizgen.models import Name, NameKind


def make_directory(
    sightings: Iterable[Sighting],
    gazetteer: Gazetteer,
    title: str = "",
    words: Container[str] = frozenset(),
    shorts: Mapping[str, str] = MappingProxyType({}),
) -> Directory:
    """Decide for all candidates of an article which are names, of what, and which mean the same.

    `words` are those that the article has with a small letter, `shorts` the acronyms that it
    explains.
    """
    grouped = _grouped(sightings, gazetteer)
    merge_genitives(grouped, gazetteer)
    trusted = {
        text: seen for text, seen in grouped.items() if _is_name(text, seen, words, gazetteer)
    }
    parts = parts_of(trusted)
    trusted |= {
        text: seen
        for text, seen in grouped.items()
        if text not in trusted and _is_short(text, seen, parts, gazetteer)
    }
    for text in [text for text in trusted if is_owned(text, trusted, gazetteer)]:
        del trusted[text]
    for text in [text for text in trusted if runs_on(text, trusted, gazetteer)]:
        del trusted[text]
    for text in list(trusted):
        cut = cut_of_front(text, trusted, gazetteer) or cut_of_two_names(text, trusted, gazetteer)
        if cut:
            front = text[:cut]
            if gazetteer.known(front) or front in gazetteer.people.famous:
                trusted.setdefault(front, trusted[text])
            elif is_governed(front, trusted[text], gazetteer):
                trusted.setdefault(front, [s._replace(cue=None) for s in trusted[text]])
            trusted.setdefault(text[cut + 1 :], undetermined(trusted[text]))
            del trusted[text]
    kinds = {text: _kind(text, seen, trusted, gazetteer) for text, seen in trusted.items()}
    parts = parts_of(kinds)
    for text in [text for text, kind in kinds.items() if kind == "place"]:
        named = (name for name in parts.ending[text] if kinds[name] == "person")
        if not gazetteer.known(text) and any(named):
            kinds[text] = "name"  # a surname, whatever stands before it
    full = {
        short: long
        for short, long in full_forms(kinds, parts, title, gazetteer).items()
        if " " not in short or long not in shorts.values()  # its short form is the acronym
    }
    full |= {
        short: long
        for short, long in shorts.items()
        if {short, long} <= kinds.keys() and not gazetteer.known(short)
    }
    return Directory(_names(trusted, kinds, full, gazetteer))


def _grouped(sightings: Iterable[Sighting], gazetteer: Gazetteer) -> dict[str, list[Sighting]]:
    """Return the sightings by what is seen, an institution under its name as it stands alone."""
    told: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        told[sighting.candidate.text].append(sighting)
    grouped: dict[str, list[Sighting]] = defaultdict(list)
    for text, seen in told.items():
        grouped[gazetteer.nominative(text) or text] += seen
    return grouped


def _is_name(text: str, seen: list[Sighting], words: Container[str], gazetteer: Gazetteer) -> bool:
    """A run of capitalised words is a name if a list, its form or its surroundings say so."""
    title = gazetteer.people.title_gender(text) is not None
    if title or gazetteer.is_never_name(text) or gazetteer.is_head(text):
        return False
    if gazetteer.known(text) or text in gazetteer.people.famous:
        return True
    if _is_common_noun(text, gazetteer) and not any(s.cue for s in seen):
        return False
    opening = gazetteer.nominative(text) and all(s.candidate.initial or s.headline for s in seen)
    if (
        opening
        or _is_described(text, seen, gazetteer)
        or all(_is_declined(s.candidate, gazetteer) for s in seen)
        or any(s.cue == "given" for s in seen)
    ):
        return False
    if gazetteer.has_name_form(text) or any(s.cue and s.cue != "title" for s in seen):
        return True
    is_title = all(s.cue == "title" for s in seen) and not gazetteer.kind_by_form(text)
    return not is_title and _stands_as_name(text, seen, words, gazetteer)


def _is_common_noun(text: str, gazetteer: Gazetteer) -> bool:
    """German: tell whether one word is a common noun, which is no name by itself."""
    return " " not in text and gazetteer.is_noun(text) and ACRONYM.match(text) is None


def _is_short(text: str, seen: list[Sighting], trusted: NameParts, gazetteer: Gazetteer) -> bool:
    """A word is a name if a person's begins or ends with it, or a firm's has a legal form more."""
    if text not in trusted.holding or gazetteer.is_never_name(text):
        return False
    if text.casefold() in gazetteer.common or any(s.candidate.determined for s in seen):
        return False
    longer = trusted.starting[text]
    if len(longer) == 1 and gazetteer.people.is_first_name(text):
        return True
    kinds = {gazetteer.kind_by_form(name) for name in trusted.ending[text] if _is_full(name)}
    unknown = gazetteer.capitalised_nouns and None in kinds and not gazetteer.is_plain(text)
    surname = "person" in kinds or unknown
    return surname or any(gazetteer.is_suffix(name.removeprefix(f"{text} ")) for name in longer)


def _is_full(name: str) -> bool:
    return name.count(" ") >= FULL - 1


def _stands_as_name(
    text: str, seen: list[Sighting], words: Container[str], gazetteer: Gazetteer
) -> bool:
    """Judge by how a run is used: inside sentences, with or without an article, how often."""
    inner = [s for s in seen if not s.candidate.initial and not s.headline]
    if not inner:
        firm = len(seen) > 1 and text in gazetteer.vague and not gazetteer.is_plain(text)
        firm = firm and text.casefold() not in words
        return firm or (" " in text and not all(s.headline for s in seen))
    if " " in text:
        return True
    free = [s for s in inner if not s.candidate.glued] or inner
    determined = any(s.candidate.determined for s in free)
    return gazetteer.single_word_is_name(
        text, determined=determined, often=len(seen) > 1, plain=text.casefold() in words
    )


def _is_described(text: str, seen: list[Sighting], gazetteer: Gazetteer) -> bool:
    """German: a word only seen behind an adjective is a noun: einen historischen Abriss."""
    if not gazetteer.capitalised_nouns or " " in text or gazetteer.people.is_first_name(text):
        return False
    adjective = gazetteer.nouns.is_adjective
    return not any(s.cue for s in seen) and all(
        adjective(s.candidate.before.capitalize()) for s in seen
    )


def _is_declined(candidate: Candidate, gazetteer: Gazetteer) -> bool:
    """German: a name only seen in a case that changes it: des Rumänischen Kulturinstituts."""
    if candidate.before not in gazetteer.declining or gazetteer.nominative(candidate.text):
        return False
    words = candidate.text.split()
    changed = len(words) > 1 and words[0].endswith("en") and gazetteer.nouns.is_adjective(words[0])
    changed |= words[-1].endswith("es") and words[-1] in gazetteer.nouns
    changed |= candidate.before == "des" and any(word.endswith("es") for word in words)
    return changed


def _kind(text: str, seen: list[Sighting], names: Iterable[str], gazetteer: Gazetteer) -> NameKind:
    """Weigh the lists against the cues: a list that knows the whole name decides."""
    known = gazetteer.known(text)
    if known:
        return "organisation" if _is_firm_like_town(known, seen, gazetteer) else known[0]
    votes = Counter([s.cue for s in seen if s.cue and s.cue != "title" if s.cue != "given"])
    if votes["name"] and not votes["person"]:
        return "name"  # a product called like a man
    form = gazetteer.kind_by_form(text)
    if form:
        votes[form] += 2
    if text in gazetteer.vague and not any(name.endswith(f" {text}") for name in names):
        votes["organisation"] += 2
    if not votes:
        return "name"
    ranked = votes.most_common(2)
    tie = len(ranked) > 1 and ranked[0][1] == ranked[1][1]
    first = text.split(maxsplit=1)[0]
    nobody = ranked[0][0] == "person" and (
        gazetteer.is_determiner(first) or _is_always_determined(seen, gazetteer)
    )
    return "name" if tie or nobody else ranked[0][0]


def _is_firm_like_town(
    known: tuple[NameKind, str], seen: Iterable[Sighting], gazetteer: Gazetteer
) -> bool:
    """Tell whether a town's name is a firm's here: the board of Suez; no country's is."""
    if known[0] != "place" or known[1].isupper():
        return False
    cues = {s.cue for s in seen}
    town = any(s.candidate.before in gazetteer.to_towns for s in seen)
    return "organisation" in cues and "place" not in cues and not town


def _is_always_determined(seen: Iterable[Sighting], gazetteer: Gazetteer) -> bool:
    """Tell whether an article is before all: according to the Fire Database; German has die Doe."""
    return not gazetteer.capitalised_nouns and all(s.candidate.determined for s in seen)


def _names(
    trusted: Mapping[str, list[Sighting]],
    kinds: Mapping[str, NameKind],
    full: Mapping[str, str],
    gazetteer: Gazetteer,
) -> dict[str, Name]:
    families: dict[str, list[str]] = defaultdict(list)
    for text in trusted:
        families[_follow(text, full)].append(text)
    names = {}
    for text, family in families.items():
        seen = [sighting for member in family for sighting in trusted[member]]
        name = _name(text, family, seen, _family_kind(text, family, kinds), gazetteer)
        names.update(dict.fromkeys(family, name))
    return names


def _follow(text: str, full: Mapping[str, str]) -> str:
    while text in full:
        text = full[text]
    return text


def _family_kind(text: str, family: list[str], kinds: Mapping[str, NameKind]) -> NameKind:
    """A full name that nothing tells the kind of takes it from its short forms."""
    if kinds[text] != "name":
        return kinds[text]
    others = {kinds[member] for member in family} - {"name"}
    return others.pop() if len(others) == 1 else "name"


def _name(
    text: str, family: list[str], seen: list[Sighting], kind: NameKind, gazetteer: Gazetteer
) -> Name:
    known = gazetteer.known(text)
    genders = {s.gender for s in seen if s.gender}
    gender = genders.pop() if len(genders) == 1 else ""
    own = [s for s in seen if s.candidate.text == text and not s.candidate.glued]
    determined = sum(s.candidate.determined for s in own)
    total = sum(not s.headline for s in own)
    return Name(
        kind=kind,
        text=text,
        gender=gender or gazetteer.people.gender(text) if kind == "person" else "",
        article=kind != "person" and not (known and kind == "place") and determined * 2 > total,
        aliases=tuple(sorted(member for member in family if member != text)),
        id=known[1] if known and known[0] == kind else "",
    )
