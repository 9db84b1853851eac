"""What stands around a blank, and whether one thing alone may fill it.

In: the stem of a passage with its blank, and what the blank hides. Out: whether it may be asked
by options, or by a blank that is to be typed.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache

from quizgen.mentions.gazetteer import gazetteer
from quizgen.mentions.lists import demonyms
from quizgen.mentions.place_words import nationality
from quizgen.models import BLANK, Amount, Date, Fact, Language, Name, Role, Value
from quizgen.words import load, pattern

LONGEST_TYPED = 5
"""Words of an answer to be typed."""
MOST_FIGURES = 4
"""Figures of a number to be typed, but for the zeros at its end."""
NEAR = 4
"""Words before a blank that may say from which country the one is who is asked for."""
CAPITAL = r"(?<!\w)[^\W\d_a-zß-öø-ÿ]"
HEAD = r"(?:^|[:.]\s)\w+[ ’][^,:.]*"
"""A subject up to its first comma."""
BESIDE = 100
"""Characters from a blank within which the names stand that are listed with it."""
MOST_LED = 3
"""Words at the head of a clause that a blank and a comma end: Née à ____, elle …."""
LONG = 4
"""Words at least before a blank between commas that are no name of a list."""
ENDING = 2
"""Letters that a case may add to a word."""
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
WORD = re.compile(r"[^\W\d_][\w’'-]*")


def is_listed(stem: str, language: Language) -> bool:
    """Tell whether a blank is one of several names that a comma or `and` joins."""
    apposed, listed = _beside_names(language)
    blank = stem.find(BLANK)
    beside = listed.search(stem, max(0, blank - BESIDE), blank + BESIDE)
    return beside is not None and not apposed.search(stem)


@cache
def _beside_names(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Match a blank between commas (le maire de Riga, ____, a dit), and one of several names."""
    data = load(f"languages/{language}/clauses.yaml")
    words = "|".join(data["coordinators"])
    grammar = load(f"languages/{language}/grammar.yaml")
    definite = grammar["determiners"]["definite"]
    articles = "|".join(definite)
    relative = "|".join({*grammar["pronouns"]["relative"]} - {*definite})
    ahead = rf"{CAPITAL}[\w’'-]*,? (?:{words}) (?:(?:{articles}) )?{BLANK}"
    behind = rf"{BLANK}(?:,(?! (?:{relative})\b)| (?:{words}) (?:(?:{articles}) )?{CAPITAL})"
    between = rf", {BLANK},? (?:{words})\b"
    small = rf", (?!(?:{words})\b)[^\W_A-ZÀ-Þ]"
    sources = "|".join(data["attributions"]).replace("'", "['’]")
    apposed = rf"(?:{HEAD}|(?:[^,:.\s]+ ){{{LONG}}}[^,:.\s]+), {BLANK}{small}"
    led = rf"(?:^|[:.]\s)(?:(?i:{sources}) |(?:[^\s,:.]+ ){{1,{MOST_LED}}}){BLANK}{small}"
    return re.compile(f"{apposed}|{led}"), re.compile(f"{ahead}|{behind}|{between}")


def is_in_name(stem: str, hidden: str, names: Iterable[Value]) -> bool:
    """Tell whether a blank hides a part of a name: Real ____ for Madrid, ____, D.C."""
    before, _, after = stem.partition(BLANK)
    if re.match(r",? [A-Z]\.", after):
        return True
    last = "".join(before.split()[-1:])
    whole = f"{last} {hidden}"
    return any(name.text == last or whole in name.text for name in names if isinstance(name, Name))


def tells_country(stem: str, language: Language) -> bool:
    """Tell whether words before a blank say from which country the one is who is asked for.

    Nobody knows that of those who would stand beside: a German architect among Italians.
    """
    clause = re.split(r"[.:;,?!„“”«»]", stem.partition(BLANK)[0])[-1]
    near = [word.casefold() for word in WORD.findall(clause)[-NEAR:]]
    return any(word[:end] in _people(language) for word in near for end in (None, -1, -2))


def office_before(stem: str, titles: Iterable[Role]) -> str:
    """Return the id of the office that stands right before a blank; empty if none does."""
    before = (WORD.findall(stem.partition(BLANK)[0])[-1:] or [""])[0].casefold()
    ends = ((role.id, role.text.split()[-1].casefold()) for role in titles if role.text)
    return next((id_ for id_, end in ends if end in before[-len(end) - ENDING :]), "")


def is_complement(hidden: str, value: Value, language: Language) -> bool:
    """Tell whether a blank hides which one a noun means: le mur ____ for de Berlin."""
    of = pattern(f"languages/{language}/passages.yaml", "complement", re.IGNORECASE)
    return value.kind == "place" and of.match(hidden) is not None


def is_pinned(stem: str, language: Language) -> bool:
    """Tell whether the word before a blank says what sort of place is meant: the province of ____.

    Then no wider and no smaller one is right, too.
    """
    return pattern(f"languages/{language}/passages.yaml", "pinned").search(stem) is not None


def spans(stem: str, language: Language) -> bool:
    """Tell whether a stem names the time within which a year lies: during the war, in her youth."""
    found = pattern(f"languages/{language}/passages.yaml", "spans", re.IGNORECASE)
    return found.search(stem) is not None


def is_late(stem: str, language: Language) -> bool:
    """Tell whether a stem asks for the year of what is at its end: late in ____."""
    return pattern(f"languages/{language}/passages.yaml", "late").search(stem) is not None


def is_paired(stem: str, language: Language) -> bool:
    """Tell whether a number beside a blank tells more from less: by 24 votes to ____."""
    return pattern(f"languages/{language}/passages.yaml", "paired").search(stem) is not None


def is_in_dated_name(stem: str, language: Language, people: Collection[str] = ()) -> bool:
    """Tell whether a year belongs to a name: the Great Exhibition ____; not to a person's."""
    before = stem.partition(BLANK)[0].rstrip()
    last = before.split()[-1:] or [""]
    opening = re.search(r"(?:^|[:.?!«„“])\s*\S+$", before)
    times = load(f"languages/{language}/passages.yaml")["year_nouns"]
    somebody = last[0] in people
    return last[0][:1].isupper() and not (opening or somebody or last[0] in times)


def tells_country_of(stem: str, key: Name, language: Language) -> bool:
    """Tell whether an adjective in a stem tells the country that is asked for: the Swiss bank."""
    if key.kind != "place" or not key.id:
        return False
    regions = _regional(language)
    for word in WORD.findall(stem):
        country = nationality(word, language)
        if regions.get(word) == key.id or (country is not None and country.id == key.id):
            return True
    return False


@cache
def _regional(language: Language) -> Mapping[str, str]:
    """Map the adjectives of regions to their countries: Scottish, écossaise."""
    return {
        form: entry["id"].partition("-")[0]
        for entry in load("words/places.yaml")["regions"]
        for own in (entry.get(language, {}),)
        for form in (own.get("adj"), own.get("adj_f"), *own.get("adj_also", ()))
        if form
    }


@cache
def _people(language: Language) -> frozenset[str]:
    return frozenset(demonyms(language))


def is_exact(stem: str, hidden: str, value: Value, fact: Fact, names: Iterable[Name] = ()) -> bool:
    """Tell whether a typed answer can be right or wrong without doubt.

    A name must be the only one that did it: then, or in the story that the headline names;
    `names` are all that the article mentions.
    """
    if len(hidden.split()) > LONGEST_TYPED or _is_long_number(hidden, value):
        return False
    if value.kind == "place":
        sure = is_pinned(stem, fact.language) and _has_headline(stem, fact)
        return sure and isinstance(value, Name) and _is_bare(hidden, value)
    if not isinstance(value, Name):
        return True
    sure = _is_called_so(stem, value, fact.language) and _has_headline(stem, fact)
    return _is_bare(hidden, value) and (sure or _is_anchored(stem, value, fact, names))


def _is_called_so(stem: str, name: Name, language: Language) -> bool:
    """Tell whether a blank within quotation marks is what something is called: dubbed “____”."""
    before = WORD.findall(stem.partition(BLANK)[0])[-1:]
    return name.title and bool(before) and before[0] in gazetteer(language).calling


def _is_long_number(hidden: str, value: Value) -> bool:
    """Tell whether nobody remembers all figures of a number: 662.776 hectares."""
    figures = re.sub(r"\D", "", hidden).rstrip("0")
    return isinstance(value, Amount) and len(figures) > MOST_FIGURES


def _is_bare(hidden: str, name: Name) -> bool:
    """Tell whether nobody has to type what stands before a name: de la."""
    return hidden.casefold() in {form.casefold() for form in (name.text, *name.aliases)}


def _is_anchored(stem: str, key: Name, fact: Fact, names: Iterable[Name]) -> bool:
    others = [value for name, value in fact if value.key != key.key and name.isdigit()]
    dated = any(isinstance(value, Date) for value in others)
    named = any(isinstance(value, Name) for value in others)
    told = {form for name in names if name.key != key.key for form in (name.text, *name.aliases)}
    if _is_headline(stem, fact.language):
        return _names_more(stem, told, fact.language)
    clause = re.split(r":\s", stem)[-1]
    if not _has_headline(stem, fact):
        return named and (dated or YEAR.search(clause) is not None)
    titles = [proof.title for proof in fact.evidence]
    headed = [name for name in told if any(name in title for title in titles)]
    ahead = clause.partition(BLANK)[0]  # what the headline's own has done
    about = any(name in ahead for name in headed) or any(map(str.isdigit, clause))
    return named or (bool(headed) and (about or _is_described(clause, fact)))


def _is_described(clause: str, fact: Fact) -> bool:
    """Tell whether a noun before a blank says what fills it: Minister ____; le procureur, ____, a.

    An office that each house has does not: the head of which?
    """
    own = load(f"languages/{fact.language}/passages.yaml")
    vague = {*own["courtesy"], *own["offices"]}
    if not load(f"languages/{fact.language}/amounts.yaml")["nouns_capitalised"]:
        held = _holding(fact.language).match(clause)
        return held is not None and held[1].casefold() not in vague
    before = clause.partition(BLANK)[0].split()[-1:]
    return bool(before) and before[0][:1].isupper() and before[0].casefold() not in vague


@cache
def _holding(language: Language) -> re.Pattern[str]:
    """Match an office at the head of a clause, and who has it between commas."""
    articles = "|".join(load(f"languages/{language}/grammar.yaml")["determiners"]["definite"])
    return re.compile(rf"(?i:{articles})[ ’]?([\w-]+)[^,:.]*, {BLANK}, ".replace("'", "['’]"))


def _is_headline(stem: str, language: Language) -> bool:
    """Tell whether a stem is the headline of a month, which tells what nobody else did then."""
    lead: str = load(f"languages/{language}/passages.yaml")["headline"]
    return stem.startswith(lead.partition("{")[0])


def _names_more(stem: str, told: Collection[str], language: Language) -> bool:
    """Tell whether a headline names something beside its blank: a name, or what a capital shows.

    A blank before a colon may be any speaker's, and one before a number is a part of a name.
    """
    clause = re.split(r":\s", stem, maxsplit=1)[-1]
    behind = clause.partition(BLANK)[2]
    if re.match(r"(?: \([^()]*\))?\s?[:\d]", behind):
        return False
    if any(name in clause for name in told):
        return True
    nouns = load(f"languages/{language}/amounts.yaml")["nouns_capitalised"]
    return not nouns and bool(re.search(rf" {CAPITAL}", behind))


def _has_headline(stem: str, fact: Fact) -> bool:
    words = _words(stem)
    titles = (_words(proof.title) for proof in fact.evidence)
    return any(title and title <= words for title in titles)


def _words(text: str) -> set[str]:
    """Return the words of a text, whichever apostrophe it has."""
    return set(WORD.findall(text.replace("’", "'")))
