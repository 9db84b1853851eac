"""Full names and whole dates in a clause, so that it is understood without its article.

In: a row, the positions of a clause, and whom a pronoun means. Out: the words to say for each
position that changes; None where a reference has no sure form.
"""

import re
from dataclasses import replace
from functools import cache

from quizgen.grammar import apply, filters
from quizgen.matching.row import Row
from quizgen.mentions.people import people
from quizgen.models import Date, Language, Mention, Name
from quizgen.passages.centres import Cast
from quizgen.passages.dating import is_dated, whole_date
from quizgen.passages.pieces import Said
from quizgen.passages.possessives import owner_said
from quizgen.passages.pronouns import has_rival, meant
from quizgen.passages.rows import Positions, ends_name, is_name
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import Words
from quizgen.rendering import render

LONGEST_NAME = 5
"""Words of a person's name."""
ACRONYM = re.compile(r"[^\W\d_a-zß-öø-ÿ]{3,6}\d?")
VOWELS = frozenset("aàâeéèêiîoôuû")
"""Before these a French word is elided: qu'Anna, que Jane."""
FIRST = re.compile(r"[^\W_]+'?")


def name(  # noqa: PLR0913  (all but the last are what is read)
    row: Row, core: Positions, words: Words, text: str, cast: Cast, *, second: bool = False
) -> dict[int, Said] | None:
    """Return what to say at the positions whose words lean on the article.

    In a second sentence, what refers to the first one stays as it is.
    """
    said: dict[int, Said] = {}
    told: set[str] = set()
    for p in _telling(row, core, words):
        mention = meant(row, core, p, words, cast) or _by_surname(row, p, text, cast)
        if mention is None and (owner := _owner(row, p, words, cast)):
            others = told & cast.people_keys or has_rival(row, core, p, words)
            alone = not others and not _is_told(row, core, cast.centre)
            mention = owner if alone else None
        if mention is None or (second and mention.named is not None):
            continue
        if not isinstance(mention.value, Name | Date):
            continue
        unknown = mention.value.kind == "name" and mention.value.key not in told
        if unknown and not _describes(row, core, p, words):
            mention = _surname(mention, text, cast, row.syntax.language)
        if mention is None:
            return None
        known = mention.value.key in told or _is_headlines(mention, cast)
        full = _full(row, p, mention, words, text, known=known)
        if full is None:
            return None
        if full != text[mention.start : mention.end]:
            if isinstance(mention.value, Date) and is_dated(mention.value, told):
                return None  # im Jahr 2007 twice; on 23 January this year
            said[p] = Said(full, mention)
        told.add(mention.value.key)
    said |= _unelided(row, said, text)
    said |= {} if second else owner_said(row, core, words, text, cast)
    return said if _is_once(row, core, said) else None


def _by_surname(row: Row, p: int, text: str, cast: Cast) -> Mention | None:
    """Return a mention; what looks like an office may be somebody's surname: Jane Mayor."""
    mention = row.items[p].mention
    if mention is None or mention.kind != "role" or ends_name(row, p) or is_name(row, p + 1):
        return mention
    person = cast.people.get(text[mention.start : mention.end])
    return replace(mention, value=person) if person else mention


def _is_headlines(mention: Mention, cast: Cast) -> bool:
    """Tell whether the headline has the only name by which the article calls somebody."""
    value = mention.value
    if not isinstance(value, Name) or value.kind != "person" or mention.named is not None:
        return False
    return value.text.casefold() in cast.topic


def is_called_briefly(row: Row, p: int) -> bool:
    """Tell whether somebody has but one name here, and no title and no fame tell who it is."""
    mention = row.items[p].mention
    value = mention.value if mention and mention.named is None else None
    if not isinstance(value, Name) or value.kind != "person" or " " in value.text:
        return False
    famous = value.text in people(row.syntax.language).famous
    return not (famous or value.id or _has_title(row, p))


def _unelided(row: Row, said: dict[int, Said], text: str) -> dict[int, Said]:
    """French: return que for the qu' before a pronoun that gave way to a name."""
    return {
        p - 1: Said(f"{text[row.items[p - 1].start : row.items[p].start - 1]}e", None)
        for p, own in said.items()
        if row.word(p - 1).endswith("qu'") and own.text[0].casefold() not in VOWELS
    }


def _describes(row: Row, core: Positions, p: int, words: Words) -> bool:
    """English: tell whether a name only describes what stands behind it: the Doe museum."""
    if not row.syntax.modifiers_first or not row.describes_noun(p):
        return False
    verb = find_verb(row, core, words)
    return verb is None or core[verb] != p + 1


def _runs_into_number(date: str | None, behind: str, words: Words) -> bool:
    """French: tell whether a year stands before a number, where no noun parts them: en 2024 12."""
    return words.articled and str(date)[-1].isdigit() and behind.lstrip()[:1].isdigit()


def _is_once(row: Row, core: Positions, said: dict[int, Said]) -> bool:
    """Tell whether nobody is named in full twice: Doe, a firm, was founded by Jane Doe."""
    told = {s.text for s in said.values() if s.mention and s.mention.kind == "person"}
    return not told or told.isdisjoint(
        getattr(m.value, "text", "")
        for p in core
        if p not in said
        and (m := row.items[p].mention)
        and m.end - m.start >= len(min(told, key=len))
    )


def _telling(row: Row, core: Positions, words: Words) -> list[int]:
    """Return where a clause has mentions and what may stand for somebody."""
    small = _referring_words(words)
    return [p for p in core if row.words[p] in small]


@cache
def _referring_words(words: Words) -> frozenset[str]:
    """Return the words that may stand for somebody, and that of a mention."""
    return frozenset(words.pronouns.keys() | words.owners.keys() | {""})


def _is_told(row: Row, core: Positions, person: Name | None) -> bool:
    """Tell whether a clause names a person by himself: despite his age, Doe ran."""
    mentions = (row.items[p].mention for p in core)
    told = {m.value.key for m in mentions if m and m.named is None}
    return person is not None and person.key in told


def _owner(row: Row, p: int, words: Words, cast: Cast) -> Mention | None:
    """Return the mention of a possessive before a noun: his is the centre's, if that can be he."""
    gender, centre = words.owners.get(row.word(p)), cast.centre
    if gender is None or centre is None or centre.gender not in {gender, ""}:
        return None
    behind = row.word(p + 1)
    if not behind.replace("-", "").isalpha() or behind in row.syntax.function_words:
        return None
    if behind.endswith(words.event_endings):
        return None  # his initiation: into what?
    item = row.items[p]
    return Mention(item.start, item.end, centre, possessive=True, named=cast.named)


def _surname(mention: Mention, text: str, cast: Cast, language: Language) -> Mention | None:
    """Take a name of unknown kind for a person whose full name has it.

    None if two have it, or if it is a first name and nobody says whose.
    """
    word = text[mention.start : mention.end]
    if word not in cast.people:
        return None if word in people(language).first_names else mention
    person = cast.people[word]
    return replace(mention, value=person) if person else None


def _full(  # noqa: PLR0911, PLR0913  (private, one call; each kind of mention has its way)
    row: Row, p: int, mention: Mention, words: Words, text: str, *, known: bool
) -> str | None:
    surface, value = text[mention.start : mention.end], mention.value
    language = row.syntax.language
    if isinstance(value, Date):
        owns = row.word(p + 1) == "'s"  # last year's winner
        said = render(value, language) if owns else None
        whole = said.text if said else whole_date(value, surface, text[: mention.start], row, p)
        return None if _runs_into_number(whole, text[mention.end :], words) else whole
    if not isinstance(value, Name):
        return surface
    if mention.named is not None and not known:
        return _named(row, p, mention, surface, words, language)
    if value.kind != "person" and not value.id and not known:
        if _is_generic(surface, words):
            return value.text  # the Society of the Cincinnati
        if is_acronym(surface):
            return _spelt_out(row, p, value.text, surface)
    if known or value.kind != "person" or value.id:
        return surface
    if " " not in value.text:
        known = surface in people(language).famous  # Nixon
        called = _has_title(row, p) or is_courteous(row, p, words)
        return surface if known or called else None
    if len(value.text.split()) > LONGEST_NAME or _is_one_of_two(row, p, surface):
        return None
    glued = "-" in {row.word(p - 1), row.word(p + 1)}
    glued = glued or not words.kin.isdisjoint({row.word(p - 1), row.word(p + 1)})
    glued = glued or (words.articled and row.word(p - 1) in words.plurals)  # la cadette des Doe
    glued = glued or (words.articled and " " not in surface and _names_thing(row, p, words))
    return value.text if surface in value.text and not glued else surface


def _names_thing(row: Row, p: int, words: Words) -> bool:
    """French: tell whether a surname is a thing's: la bijouterie Lambert, le gouvernement Rajoy."""
    noun, article = row.word(p - 1), row.word(p - 2)
    small = noun in row.syntax.function_words or noun in words.courtesy
    led = p > 1 and noun.isalpha() and not small and article in words.definite
    return led or ends_name(row, p)


def _is_one_of_two(row: Row, p: int, surface: str) -> bool:
    """Tell whether a surname is joined to one whose bearer nobody names: the firm Doe & Roe."""
    return " " not in surface and any(
        row.coordinates(p + step) and _is_bare_surname(row, p + 2 * step) for step in (-1, 1)
    )


def _is_bare_surname(row: Row, p: int) -> bool:
    """Tell whether a word with a capital is a name of one word, and stands for no longer one."""
    if not 0 <= p < len(row.items):
        return False
    item = row.items[p]
    value = item.mention.value if item.mention else None
    return value.kind == "name" and " " not in value.text if isinstance(value, Name) else False


def is_acronym(text: str) -> bool:
    """Tell whether a name is made of initials: SNC, GNC3."""
    return ACRONYM.fullmatch(text) is not None


def _spelt_out(row: Row, p: int, full: str, short: str) -> str:
    """Return what an article's abbreviation stands for, where the word before it may stay."""
    marks = {row.word(p - 1)[-1:], row.word(p + 1)}
    return short if {"-", "'"} & marks or " " not in full or full[0].islower() else full


def _is_generic(name: str, words: Words) -> bool:
    """Tell whether a name is the short form that any such thing has: the Society."""
    return all(word in words.generic for word in name.casefold().split())


def is_courteous(row: Row, p: int, words: Words) -> bool:
    """Tell whether a surname alone has a title that anybody has: M. Roux."""
    mention = row.items[p].mention
    value = mention.value if mention else None
    if not isinstance(value, Name) or value.kind != "person" or " " in value.text:
        return False
    return row.word(p - 2 if row.word(p - 1) == "." else p - 1) in words.courtesy


def without_courtesy(row: Row, core: Positions, words: Words) -> Positions:
    """Leave out the M. before a full name, and the particle that is in it; not where de elides."""
    left: set[int] = set()
    persons = [p for p in row.named if row.mention(p).value.kind == "person"]
    for n in [core.index(p) for p in persons if p in core]:
        value = row.mention(core[n]).value
        if not isinstance(value, Name) or " " not in value.text:
            continue
        particles = {word for word in value.text.split() if word.islower()}
        if n and row.word(core[n - 1]) in particles:
            left.add(core[n - 1])  # hat de Decker gesagt
        start = n - 1 if row.word(core[n - 1]) == "." else n
        free = start == 1 or (start > 1 and row.word(core[start - 2]) not in words.complement_links)
        if start and free and row.word(core[start - 1]) in words.courtesy:
            left.update(core[start - 1 : n])
    return tuple([p for p in core if p not in left]) if left else core


def _has_title(row: Row, p: int) -> bool:
    """Tell whether an office before a surname says who it is: President Doe."""
    before = row.items[p - 1].mention if p else None
    return before is not None and before.kind == "role"


def _named(  # noqa: PLR0913, PLR0917  (private, one call)
    row: Row, p: int, mention: Mention, surface: str, words: Words, language: Language
) -> str | None:
    """Write a name in the place of a word that refers to it, with its article."""
    value = mention.value
    person = value.kind == "person"
    if row.describes_noun(p) and not mention.possessive:
        return None
    if person and mention is row.items[p].mention:
        return None  # the sentences before are not about whom the word was taken for
    phrase = render(value, language)
    case = words.cases.get(FIRST.findall(surface.casefold())[0])
    if case is None or phrase is None or (person and " " not in phrase.text):
        return None
    forms = apply(language, case, phrase) if case in filters(language) else ()
    return forms[0] if forms else None
