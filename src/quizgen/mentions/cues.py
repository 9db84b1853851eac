"""What the words around a capitalised run say of it: person, organisation or place.

In: a candidate in its sentence, with the mentions already found there. Out: a `Sighting`.
"""

import re
from collections.abc import Sequence

from quizgen.mentions.around import before, last_word
from quizgen.mentions.candidates import Candidate
from quizgen.mentions.cue_words import Cues, cue_words
from quizgen.mentions.directory import Cue, Sighting
from quizgen.mentions.gazetteer import gazetteer
from quizgen.mentions.name_words import Gazetteer
from quizgen.models import Gender, Language, Mention, NameKind, Role

AGE = re.compile(r"\s?(?:\(\d{1,2}\)|, \d{1,2},)")
BEHIND_ROLE = re.compile(r",? (?:[a-zß-ÿ-]{5,} )?")
"""Between a role and its name: a comma, an adjective (Premier ministre conservateur)."""
ROLE_OF = re.compile(r"(?: [^,;:.()]{2,60})?, ")
OWNER = re.compile(r"(?:, | \()([A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w-]+)?)")
"""Behind a town the country that it is in."""
NEXT_WORD = re.compile(r"\s*([\w'-]+)")
SMALL_WORD = re.compile(r" [a-zß-ÿ]{3,},")
"""Behind a name what belongs to it or follows it."""
JOINTS = (" et ", " and ", " & ")
HALF = re.compile(r"\b([A-ZÀ-Þ][\w-]+ (?:et|and|&) )\Z")
"""Before a name what may be its first half."""
GLUED = re.compile(r"-(\w+)")
"""The word that a hyphen joins to a name: Quorix-Aktie."""
HYPHEN = "-"
LONGEST_LEAD = 30
"""Characters of what stands before the name of a place and calls it one."""


def sight(
    candidate: Candidate,
    text: str,
    mentions: Sequence[Mention],
    language: Language,
    *,
    headline: bool,
) -> Sighting:
    """Say what a candidate's surroundings tell of it."""
    words, cues = gazetteer(language), cue_words(language)
    kind, gender = _cue(candidate, text, mentions, words, cues)
    return Sighting(candidate, kind, gender, headline)


def _cue(
    candidate: Candidate, text: str, mentions: Sequence[Mention], words: Gazetteer, cues: Cues
) -> tuple[Cue | None, Gender]:
    people = words.may_be_surname(candidate.text)
    told = _by_roles(candidate, text, mentions, words, cues) if people and mentions else None
    if told:
        return told
    place = last_word(text, candidate.start)
    left = text[slice(*place)]
    if left in words.people.callings and _is_given(candidate, text, place[0], words, cues):
        return "given", ""
    if people:
        near = cues["behind_people"].match(text, candidate.end) or (
            " " in candidate.text and before(cues["before_people"], text, candidate.start)
        )
        if near and not _belongs_to_role(candidate, text, mentions, cues):
            return "person", ""
        if AGE.match(text, candidate.end) or _is_speaker(candidate, left, place[1], cues):
            return "person", ""
    return _by_words(candidate, text, place, words, cues)


def _by_roles(
    candidate: Candidate, text: str, mentions: Sequence[Mention], words: Gazetteer, cues: Cues
) -> tuple[Cue, Gender] | None:
    """Return what the roles before and behind a candidate say of it."""
    role = _last_before(mentions, candidate.start)
    if role and isinstance(role.value, Role) and role.value.id not in cues["no_people"]:
        known = words.people.is_first_name(candidate.text.split(maxsplit=1)[0])
        close = BEHIND_ROLE.fullmatch(text, role.end, candidate.start)
        if close and before(cues["before_places"], text, candidate.start):
            return "place", ""  # présidente de la région X
        firm = text[role.start : role.end].casefold() in cues["company_nouns"]  # the broadcaster X
        if close and (known or not (firm or text[role.end] == ",")):
            return "person", role.value.gender
        if _is_named_behind(text, candidate, role, words):
            return "person", role.value.gender
    after = next((m for m in mentions if m.start >= candidate.end), None)
    if after and isinstance(after.value, Role):
        if _is_title(text, candidate, after, cues):
            return "title", ""
        if _is_apposition(text, candidate, after, cues):
            return "person", after.value.gender
    return None


def _last_before(mentions: Sequence[Mention], start: int) -> Mention | None:
    return next((m for m in reversed(mentions) if m.end <= start), None)


def _is_title(text: str, candidate: Candidate, role: Mention, cues: Cues) -> bool:
    """Project Director: where nouns are small, capitals may come from a title and be no name."""
    adjacent = candidate.end + 1 == role.start and text[candidate.end] == " "
    return adjacent and not cues["capitals"] and text[role.start].isupper()


def _is_named_behind(text: str, candidate: Candidate, role: Mention, words: Gazetteer) -> bool:
    """The CEO of Northbank, Xyla Quorn, said: a role, what it belongs to, and a full name."""
    if " " not in candidate.text or not text.startswith((",", "."), candidate.end):
        return False
    between = ROLE_OF.fullmatch(text, role.end, candidate.start)
    return between is not None and not words.kind_by_form(candidate.text)


def _is_apposition(text: str, candidate: Candidate, role: Mention, cues: Cues) -> bool:
    """X, the CEO; X, CEO: a comma and at most a determiner or an adjective between."""
    between = text[candidate.end : role.start]
    if not between.startswith(", ") or candidate.determined:
        return False
    if before(cues["before_places"], text, candidate.start):  # Née à Valence, cette ingénieure
        return False
    words = between[2:].casefold().split()
    determined = [word in cues["determiners"] for word in words]
    # A second determiner begins a relative clause: der Planet, den die Wissenschaftler …
    return len(words) <= 1 or determined == [True, False]


def _is_speaker(candidate: Candidate, left: str, end: int, cues: Cues) -> bool:
    """Tell whether a verb of saying stands before a full name: said Xyla Quorn."""
    near = candidate.start - end <= 1 and " " in candidate.text
    return near and left.casefold() in cues["saying"]


def _belongs_to_role(
    candidate: Candidate, text: str, mentions: Sequence[Mention], cues: Cues
) -> bool:
    """Tell whether a name only says whose office somebody has: the MP for X, who …."""
    role = _last_before(mentions, candidate.start)
    if role is None or not isinstance(role.value, Role):
        return False
    between = text[role.end : candidate.start].split()
    return len(between) == 1 and between[0] in cues["prepositions"]


def _by_words(
    candidate: Candidate, text: str, place: tuple[int, int], words: Gazetteer, cues: Cues
) -> tuple[NameKind | None, Gender]:
    """Return what the word before a candidate, which stands at a place, and that behind it say."""
    start, end = place
    left = text[start:end]
    word = left.rstrip(".").casefold()
    if word in cues["titles"] and (title := _title_before(text, place, cues)) is not None:
        return "person", title
    joined = bool(left) and text[end : candidate.start] == HYPHEN
    calling = words.people.callings.get(left.rpartition("'")[2]) if not joined else None
    if calling is not None and not candidate.genitive and words.may_be_surname(candidate.text):
        return "person", calling
    word = word.rpartition("'")[2]
    if word.removesuffix("s") in cues["brand_nouns"] and not joined:
        return "name", ""  # the whisky William Peel
    if _is_called_firm(word, candidate, text, cues):
        cut = joined or goes_on(candidate, text, words.language)
        return None if cut or words.nouns.is_abstract(candidate.text) else "organisation", ""
    return _by_neighbours(candidate, left, text, words, cues), ""


def _by_neighbours(
    candidate: Candidate, left: str, text: str, words: Gazetteer, cues: Cues
) -> NameKind | None:
    """Return whether what stands round a candidate tells a place or a firm.

    `left` is the word before it.
    """
    noun = words.is_noun(candidate.text)
    if not noun and _is_place(candidate, text, cues, words):
        return "place"
    right = NEXT_WORD.match(text, candidate.end)
    if right and right[1].casefold() in cues["company_suffixes"]:
        return "organisation"
    if noun:
        return None
    part = GLUED.match(text, candidate.end) if candidate.glued else None
    traded = part is not None and part[1].casefold() in cues["company_parts"]
    if left.endswith("'") or left.casefold() in cues["prepositions"]:
        traded |= before(cues["company_organs"], text, candidate.start) is not None
    return "organisation" if traded else None


def _is_called_firm(word: str, candidate: Candidate, text: str, cues: Cues) -> bool:
    """Tell whether the word before a candidate is a company noun, in German also a genitive."""
    attributed, apposed = cues["before_companies"], cues["before_apposed"]
    if apposed and text[candidate.start - 2 : candidate.start] == ", ":
        single = " " not in candidate.text and text.startswith(",", candidate.end)
        return single and before(apposed, text, candidate.start) is not None
    noun = word in cues["company_words"] or word[1:].endswith(cues["company_endings"])
    return noun or bool(attributed and before(attributed, text, candidate.start))


def goes_on(candidate: Candidate, text: str, language: Language) -> bool:
    """Tell whether a candidate is only a part of a name: l'association Riga demain, Art et Riga.

    It is no name of its own there, however often it is one elsewhere.
    """
    first, cues = candidate.start, cue_words(language)
    title = cues["titles_go_on"].match(text, first)
    if title and title.end(title.lastindex or 0) == candidate.end:
        return True  # Le Dernier des hommes
    joined = text.endswith(JOINTS, 0, first)
    if joined and (half := before(HALF, text, first)) is not None:
        first = half.start(1)
    elif SMALL_WORD.match(text, candidate.end) is None:
        return False
    start, end = last_word(text, first)
    return text[start:end].casefold().rpartition("'")[2] in cues["free_names"]


def _is_given(candidate: Candidate, text: str, start: int, words: Gazetteer, cues: Cues) -> bool:
    """Tell whether a relative is called by first names alone: his brother Pierre Joseph.

    `start` is where the word for the relative begins.
    """
    own = text[slice(*last_word(text, start))].casefold() in cues["possessives"]
    return own and all(words.people.is_first_name(word) for word in candidate.text.split())


def _is_place(candidate: Candidate, text: str, cues: Cues, words: Gazetteer) -> bool:
    """The village of X; in X, Ohio; in X, where nothing says that it is a thing one can be in."""
    led = candidate.before[:1].isalpha()  # no mark stands before it, nor nothing
    if not led or (words.capitalised_nouns and candidate.determined):
        return False
    called = before(cues["before_places"], text, candidate.start, LONGEST_LEAD)
    return bool(called or _is_in(candidate, text, cues, words)) and not words.kind_by_form(
        candidate.text
    )


def _is_in(candidate: Candidate, text: str, cues: Cues, words: Gazetteer) -> bool:
    """Tell whether something is in it, and what stands behind it lets it be a town.

    Behind a town its region stands, whatever goes before: a spokeswoman for X, Ohio.
    """
    owner = OWNER.match(text, candidate.end)
    known = words.known(owner[1].rstrip(".")) if owner else None
    owned = known is not None and known[0] == "place"
    if known and owned and "-" in known[1]:  # Texas, which is a region by its id
        return True
    single = " " not in candidate.text and not candidate.text.isupper()
    alone = single and cues["behind_towns"].match(text, candidate.end) is not None
    led = owned or alone
    return led and before(cues["before_towns"], text, candidate.start, LONGEST_LEAD) is not None


def _title_before(text: str, place: tuple[int, int], cues: Cues) -> Gender | None:
    """Return what gender the titles before a name tell (Frau Dr.); None if there is none.

    `place` is that of the word before it.
    """
    start, end = place
    word = text[start:end].rstrip(".").casefold()
    if word not in cues["titles"] or not text[start].isupper():
        return None
    gender: Gender = cues["titles"][word]
    return gender or _title_before(text, last_word(text, start), cues) or ""
