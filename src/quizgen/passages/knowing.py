"""Whether a reader knows which one is meant: the mayor of Riga, the internet.

In: a row, the positions of a clause, and the place of an article or a name in it. Out: yes or no.
"""

from quizgen.matching.row import ROLES, Row
from quizgen.models import Amount, Date, Name
from quizgen.passages.generic import is_nationality
from quizgen.passages.phrases import (
    attribute,
    has_complement,
    is_apposed,
    is_in_title,
    is_named_after,
    is_named_so,
    is_only,
    noun_phrase,
)
from quizgen.passages.rows import Positions, is_name
from quizgen.passages.subclauses import is_infinitive
from quizgen.passages.topics import ALL, in_headline, is_people
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import Words

QUOTES = frozenset('"“„«')
MANY = 10
"""Things that are no pair or handful."""
YEAR = 4
"""Digits of a year."""


def is_known(row: Row, core: Positions, n: int, words: Words, topic: frozenset[str]) -> bool:
    """Tell whether the noun phrase that the article at `n` opens says which one it means.

    Below a headline it may also mean what that is about, or a part of it behind the verb.
    """
    ahead, behind = _clause_of(row, core, n, words)
    if _is_one_of_party(row, core[n] + 1, words):
        return False
    alone = words.articled and row.word(core[n] + 1) in words.unique  # au pouvoir
    if alone or _is_partitive(row, core, n, words) or is_only(row, core, n, words):
        return True
    quoted = row.word(core[n] + 1) in QUOTES  # die „Stiftung Wald“
    contest = topic and row.word(core[n] + 1) in words.sexes and row.word(core[n] + 2) == "'s"
    told = quoted or contest or is_in_title(row, core, n, words) or is_named_so(row, core, n, words)
    if told or _is_explained(row, core, n, words, topic):
        return True
    phrase = tuple(noun_phrase(row, ahead, n + 1, words))
    named = _is_named_behind(row, core, phrase)
    if named or _lacks_house(row, phrase, words):
        return named or bool(topic)
    apposed = is_apposed(row, ahead, phrase, words, behind_verb=behind)
    if apposed or _says_by_itself(row, ahead, n, phrase, words, behind=behind, below=bool(topic)):
        return True
    below = bool(topic and phrase) and not _is_short_form(row, phrase, words, topic)
    return below and _is_known_below(row, core, n, phrase, words, topic)


def _is_one_of_party(row: Row, p: int, words: Words) -> bool:
    """German: tell whether one of many is told by a body and not by name: der CDU-Politiker."""
    role = row.items[p + 2] if p + 2 < len(row.items) else None
    if role is None or row.word(p + 1) != "-" or not row.syntax.verb_second:
        return False
    said = role.opening.casefold() if role.mention and role.mention.kind in ROLES else "?"
    return said.endswith(words.people_endings) and not is_name(row, p + 3)


def _clause_of(row: Row, core: Positions, n: int, words: Words) -> tuple[Positions, bool]:
    """Return the clause up to the verb or all of it, where `n` stands; and if that is behind it."""
    verb = find_verb(row, core, words) or 0
    return core[:verb] if n < verb else core, n > verb


def _is_known_below(  # noqa: PLR0913, PLR0917  (private, one call)
    row: Row, core: Positions, n: int, phrase: Positions, words: Words, topic: frozenset[str]
) -> bool:
    """Tell whether a noun phrase means what the headline is about, or a part of it."""
    head = _head(row, phrase, words)
    thing = head if row.syntax.verb_second else phrase
    if _is_thing(row, thing, words) and _is_understood(row, core, n, phrase, words, topic):
        return True
    ahead, _ = _clause_of(row, core, n, words)
    told = has_complement(row, ahead, n, words) or _is_titled(row, phrase)
    if told and not _means_people(row, head, words):
        return True
    return _is_counted(row, phrase, words) or in_headline(row, phrase, words, topic)


def _means_people(row: Row, head: Positions, words: Words) -> bool:
    """Tell whether a noun means people: the residents, le Breton, l'ancien maire."""
    return any(
        is_people(row.word(p), words)
        or (row.items[p].capital and row.word(p).endswith(words.natives))
        or ((m := row.items[p].mention) is not None and m.kind == "former_role")
        for p in head
    )


def _is_named_behind(row: Row, core: Positions, phrase: Positions) -> bool:
    """English: tell whether a name between commas follows a noun: the operator, Nordlines."""
    last = phrase[-1] if phrase else len(row.items)
    if not row.syntax.modifiers_first or last + 2 not in core or row.word(last + 1) != ",":
        return False
    return is_name(row, last + 2) and row.word(last + 3) in {",", ".", ";", ""}


def _is_short_form(row: Row, phrase: Positions, words: Words, topic: frozenset[str]) -> bool:
    """English: tell whether a capital says that the article named it in full: the Lodge."""
    own = {row.word(p) for p in phrase if row.items[p].capital} & words.generic
    return row.syntax.modifiers_first and bool(own - topic)


def _is_counted(row: Row, phrase: Positions, words: Words) -> bool:
    """Tell whether an amount says what is meant: les 332 millions d'Européens.

    French has articles before a few that it spoke of: les deux hommes.
    """
    mention = row.items[phrase[0]].mention
    ordinal = row.syntax.modifiers_first and row.word(phrase[0])[:1].isdigit()  # the 23rd minute
    amount = mention.value if mention and isinstance(mention.value, Amount) else None
    return ordinal or (amount is not None and not (words.articled and amount.number < MANY))


def _is_explained(row: Row, core: Positions, n: int, words: Words, topic: frozenset[str]) -> bool:
    """German: tell whether a clause follows that says which one: mit dem Ziel, … zu …; dass …."""
    noun = row.word(core[n + 1]) if n + 1 < len(core) else ""
    if row.word(core[n] - 1) in words.seats or (topic and noun in words.seats):
        return True  # das Amt des Präsidenten; below a headline, his own
    if noun in words.seats:
        return row.word(core[n] + 2) in row.syntax.genitives
    behind = core[n + 2 :]
    if noun not in words.explained or not any(row.word(p) == "," for p in behind):
        return False
    return row.word(core[n] + 3) in row.syntax.content or is_infinitive(row, behind)


def _is_understood(  # noqa: PLR0913, PLR0917  (private, one call)
    row: Row, core: Positions, n: int, phrase: Positions, words: Words, topic: frozenset[str]
) -> bool:
    """Tell whether the headline settles which thing is meant.

    It is a part of what stands behind the verb; or, in German, explained or a genitive there.
    """
    verb = find_verb(row, core, words) or 0
    if n > verb and (_is_governed(row, core[n]) or _ends_list(row, core, n)):
        return True
    if not row.syntax.verb_second:
        return False
    genitive = (
        n > verb and row.word(core[n]) in row.syntax.genitives and row.items[core[n - 1]].capital
    )
    near = (*phrase, phrase[-1] + 1)
    explained = n < verb and any(row.is_preposition(p) for p in near if p < core[verb])
    named = any(row.word(p) in words.explaining for p in near)
    return ALL in topic or genitive or explained or named


def _ends_list(row: Row, core: Positions, n: int) -> bool:
    """English: tell whether a noun ends a list: two plants, three shops and the office."""
    listed = row.coordinates(core[n - 1]) and any(row.word(p) == "," for p in core[:n])
    return row.syntax.modifiers_first and listed


def _lacks_house(row: Row, phrase: Positions, words: Words) -> bool:
    """Tell whether a person has an office and nothing says where: the former head Jane Doe."""
    mentions = [m for p in phrase if (m := row.items[p].mention)]
    if [m.kind for m in mentions] not in (["role", "person"], ["former_role", "person"]):
        return False
    glued = any(row.word(p) == "-" for p in phrase)
    foreign = any(is_nationality(row, row.word(p)) for p in phrase)
    return mentions[0].value.key in words.offices and not glued and not foreign


def _says_by_itself(  # noqa: PLR0913  (private, one call)
    row: Row, core: Positions, n: int, phrase: Positions, words: Words, *, behind: bool, below: bool
) -> bool:
    """Tell whether a name, a complement, a country or a superlative says which one it is."""
    head = _head(row, phrase, words)
    people = _means_people(row, head, words)
    if not below and attribute(row, core, n + 1, words):  # die vom Land vergebene Auszeichnung
        return any(row.mention(p).kind == "person" for p in phrase if is_name(row, p))
    if _is_quoted(row, phrase):
        return True
    told = phrase
    if row.syntax.verb_second or (behind and row.syntax.modifiers_first):
        told = tuple([p for k, p in enumerate(phrase) if not (k and _says_when(row, p, words))])
    if people and behind and row.syntax.modifiers_first:
        told = _of_whom(row, told, words)
    if any(_says_which(row, p, words, people=people) for p in told):
        return True
    if not people and has_complement(row, core, n, words, strict=words.articled):
        return True
    if behind and any(row.word(p) in words.superlatives for p in phrase):
        return True
    several = row.syntax.verb_second and not below  # das rumänische Programm
    return not several and _says_whose(row, phrase, told, words)


def _says_whose(row: Row, phrase: Positions, told: Positions, words: Words) -> bool:
    """Tell whether a phrase says of which country a thing or a state is: the Norwegian state."""
    if not any(is_nationality(row, row.word(p)) for p in phrase):
        return False
    state = any(row.word(p) in words.generic for p in _head(row, told, words))
    return state or _is_thing(row, told, words)


def _of_whom(row: Row, phrase: Positions, words: Words) -> Positions:
    """English: leave out what may belong to the verb: joined the company, from Nordbank."""
    links = words.links - words.complement_links
    cut = next((k for k, p in enumerate(phrase) if k and row.word(p) in links), len(phrase))
    return phrase[:cut]


def _head(row: Row, phrase: Positions, words: Words) -> Positions:
    """Return a noun phrase without what depends on its noun: the use, of the use of robots."""
    cut = next((k for k, p in enumerate(phrase) if k and row.word(p) in words.links), len(phrase))
    return phrase[:cut]


def _is_quoted(row: Row, phrase: Positions) -> bool:
    """Tell whether a name in quotation marks follows the noun: die Stiftung „Wald“."""
    return bool(phrase) and row.word(phrase[-1] + 1) in QUOTES


def is_topic(row: Row, core: Positions, n: int, words: Words, topic: frozenset[str]) -> bool:
    """Tell whether a word such as `this` points to what the headline is about."""
    phrase = tuple(noun_phrase(row, core, n + 1, words))
    return bool(topic) and in_headline(row, phrase, words, topic, own=True)


def _is_thing(row: Row, phrase: Positions, words: Words) -> bool:
    """Tell whether a phrase means neither people nor a time, which nobody could guess."""
    return bool(phrase) and not any(
        _is_meant(row, p) or row.word(p) in words.limits or is_people(row.word(p), words)
        for p in phrase
    )


def _is_meant(row: Row, p: int) -> bool:
    """Tell whether a mention is more than a word before a noun: the head office."""
    mention = row.items[p].mention
    return mention is not None and not (mention.kind == "role" and row.describes_noun(p))


def _is_governed(row: Row, p: int) -> bool:
    """Tell whether an article stands behind a preposition, or holds one: im, au."""
    if row.is_preposition(p):
        return True
    particle = row.word(p - 1) in row.syntax.particles  # broke down the sum
    return row.is_preposition(p - 1) and not particle


def _says_which(row: Row, p: int, words: Words, *, people: bool) -> bool:
    """Tell whether a word names what is meant; a place names no company: the London firm."""
    item = row.items[p]
    if item.mention is not None:
        named = isinstance(item.mention.value, Name | Date)
        said = getattr(item.mention.value, "text", "").casefold()
        if item.mention.kind == "term" or said in words.unique:
            return True  # dem Very Large Array; der Papst
        apposed = item.mention.kind == "place" and is_people(row.word(p - 1), words)
        time_or_place = item.mention.kind in {"place", "date", "day", "year"}
        return named and (apposed or not (people and time_or_place))
    if people:
        return False
    year = len(item.word) == YEAR and item.word.isdigit()  # les années 1350
    if year or item.word in words.unique or item.word.endswith(words.general_endings):
        return True
    if not item.capital or item.word in words.generic:
        return False
    following = row.items[p + 1] if p + 1 < len(row.items) else item
    from_place = item.word.endswith("er") and following.capital  # die Völklinger Hütte
    return (from_place or is_named_after(row, p, words)) if row.syntax.verb_second else True


def _says_when(row: Row, p: int, words: Words) -> bool:
    """Tell whether a date tells of the whole clause: das Programm am 14. März.

    In English only behind the verb: was fired from the shop in June.
    """
    if row.items[p].mention is None or not row.is_time(p):
        return False
    return row.is_preposition(p - 1) and row.word(p - 1) not in words.complement_links


def _is_titled(row: Row, phrase: Positions) -> bool:
    """French and English: tell whether a word has a capital: des Finances."""
    return not row.syntax.verb_second and any(row.items[p].capital for p in phrase)


def _is_partitive(row: Row, core: Positions, n: int, words: Words) -> bool:
    """French: du and des behind a verb or a preposition are no definite article."""
    if row.word(core[n]) not in words.partitive:
        return False
    before = core[n - 1] if n else None
    if before is None or row.items[before].mention is not None:
        return before is None
    word = row.word(before)
    small = word == "," or word in row.syntax.nonfinite or word in row.syntax.function_words
    return small or row.is_finite(before)
