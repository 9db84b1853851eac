"""The words that refer back to a name, and those that speak against a name as their meaning.

In: a language. Out: its `Referring` words, compiled.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from quizgen.alternation import any_of
from quizgen.mentions.spotting import Spotter, rarest
from quizgen.models import Gender, Language
from quizgen.words import load


@dataclass(frozen=True, slots=True)
class Epithets:
    """What stands round a role that means one known person."""

    led: re.Pattern[str]
    """The article, and what may stand behind it: le, cette ancienne."""
    closed: re.Pattern[str]
    """Behind it an age at most, and nothing that says which one: de 61 ans."""
    open: re.Pattern[str]
    """Behind that what may say where the role is held: à, en."""
    genders: Mapping[Gender, re.Pattern[str]]
    """What the article tells of the person."""
    pointing: re.Pattern[str]
    """An article that points to who was named last: ce."""
    oblique: Mapping[Gender, re.Pattern[str]]
    """By gender an article of no subject, for which a name would be taken: den Chef, der Chefin."""
    dependent: re.Pattern[str]
    """What stands before a role of several that is no subject: die Sitzung der Minister."""
    many: re.Pattern[str]
    """An article and a role that several have: les maires, die Präsidenten."""


@dataclass(frozen=True, slots=True)
class Referring:
    """The words of one language."""

    pronouns: Spotter
    others: re.Pattern[str]
    """Pronouns that refer to no single person: it rains, they went."""
    genders: Mapping[str, Gender]
    calling: Spotter
    """The words that call an organisation of whatever group: the bank."""
    groups: Mapping[str, re.Pattern[str]]
    """Group to those that call one of it."""
    sectors: Mapping[str, frozenset[str]]
    """Group to the sectors that its words can mean."""
    possessives: Spotter
    pointing: frozenset[str]
    """Without one of these words a sentence refers back to nothing."""
    aims: Spotter
    """What opens a sentence on somebody's aim: his goal."""
    aimers: Mapping[str, Gender]
    """Such possessives, with the gender of the owner."""
    things: re.Pattern[str]
    """The pronouns that the possessives belong to: it."""
    sources: re.Pattern[str]
    """What stands before a name that is only the source of a piece of news."""
    governed: re.Pattern[str]
    """The prepositions: what stands behind one is no subject."""
    beside: re.Pattern[str]
    """What stands before a person beside the one that a sentence speaks of: with, against."""
    owning: re.Pattern[str]
    """What stands before a person whose something is: the win of."""
    aside: re.Pattern[str]
    """What opens a sentence up to somebody else than its subject: son of the writer."""
    objects: re.Pattern[str]
    """Pronouns of somebody else than the subject: wrote of him."""
    described: Mapping[Gender, re.Pattern[str]]
    """By gender the words that describe a person without a name: the 24-year-old."""
    latter: Mapping[Gender, re.Pattern[str]]
    """By gender the words for whoever was named last: ce dernier."""
    town: re.Pattern[str] | None
    """What calls a town without its name: la commune."""
    before_town: re.Pattern[str] | None
    natives: Mapping[Gender, re.Pattern[str]]
    """By gender what opens a sentence on somebody called by where they come from: le Breton."""
    describing: frozenset[str]
    """Without one of these a sentence has no such words."""
    definite: Mapping[Gender, re.Pattern[str]]
    """By gender what stands before a role that means one known person."""
    epithets: Epithets
    heading: Mapping[Gender, frozenset[str]]
    """By gender of the pronoun what opens a sentence on a thing that it may mean too: sa, une."""
    introducing: str
    """Expression for what stands before the noun that says what a name is: a startup."""
    attributes: re.Pattern[str] | None
    """What may stand between such a noun and the name: le groupe autrichien X."""
    naming: str
    """Expression for what stands between such a noun and the name: startups like X."""
    appositive: re.Pattern[str]
    """Finds where what introduces begins behind a name."""
    exemplary: re.Pattern[str]
    """Finds where what names ends before a name."""


@cache
def referring(language: Language) -> Referring:
    """Compile the words that refer back in a language."""
    data = load(f"languages/{language}/cues.yaml")
    genders: dict[str, Gender] = {
        pronoun: gender for gender, words in data["person_pronouns"].items() for pronoun in words
    }
    grammar = load(f"languages/{language}/grammar.yaml")
    introducing = any_of(grammar["determiners"]["indefinite"])
    naming = any_of(data["naming"])
    prepositions = grammar["prepositions"]
    belonging = "|".join(data["belonging"])
    calling = [word for words in data["back_reference"].values() for word in _with_capital(words)]
    own = rf"(?!-| (?:{belonging})\b)"
    aims = load(f"languages/{language}/clauses.yaml")["aims"]
    aimers: dict[str, Gender] = {
        word: gender for gender, words in data["aimers"].items() for word in words
    }
    helpers = (word for words in grammar["auxiliaries"].values() for word in words)
    between = any_of({*helpers, *grammar["adverbs"]})
    deed = rf" (?:(?:{between}) )*(?:{any_of(data['deeds'])})\b"
    pointing = [*genders, *data["describing"], *calling, *data["possessives"], *aims]
    return Referring(
        pronouns=Spotter(
            re.compile(rf"\b(?:(?<!-)|(?<=t-))(?:{any_of(genders)})\b", re.IGNORECASE),
            rarest(genders),
        ),
        others=re.compile(data.get("no_person", "(?!)"), re.IGNORECASE),
        genders=genders,
        calling=Spotter(re.compile(rf"\b(?:{any_of(calling)})\b{own}"), rarest(calling)),
        groups={
            group: re.compile(rf"\b(?:{any_of(_with_capital(words))})\b{own}")
            for group, words in data["back_reference"].items()
        },
        sectors={
            group: frozenset(sectors)
            for group, sectors in load("words/cues.yaml")["referents"].items()
        },
        possessives=Spotter(
            re.compile(rf"\b(?:{any_of(data['possessives'])})\b", re.IGNORECASE),
            rarest(data["possessives"]),
        ),
        pointing=rarest(pointing),
        aims=Spotter(
            re.compile(
                rf"\A(?:{any_of(aimers)})\b(?= (?:[\w-]+ ){{0,2}}(?:{any_of(aims)})\b)",
                re.IGNORECASE,
            ),
            rarest(aims),
        ),
        aimers=aimers,
        things=re.compile(rf"\b(?:{any_of(data['things'])})\b", re.IGNORECASE),
        sources=re.compile(
            rf"(?i:\b(?:{any_of(data['sources'])})[ '](?:[\w-]+ ){{0,2}}\Z)|{data['told_to']}"
        ),
        governed=re.compile(rf"\b(?:{any_of(prepositions)})[ ']\Z", re.IGNORECASE),
        beside=re.compile(rf"\b(?:{any_of(data['beside'])})[ ']\Z", re.IGNORECASE),
        owning=re.compile(rf"\b(?:{any_of(data['owning'])})[ ']\Z", re.IGNORECASE),
        aside=re.compile(rf"(?:{data['aside']})[^,]*\Z"),
        objects=re.compile(data["objects"], re.IGNORECASE),
        described={
            "" if gender == "any" else gender: re.compile(words.replace("{deed}", deed))
            for gender, words in data["described"].items()
        },
        latter={g: re.compile(w.replace("{deed}", deed)) for g, w in data["latter"].items()},
        town=_optional(data["towns"], "calling"),
        before_town=_optional(data["towns"], "called"),
        natives=_natives(data),
        describing=rarest(data["describing"]),
        definite={
            gender: re.compile(rf"\b(?:{any_of(words)})[ ']\Z", re.IGNORECASE)
            for gender, words in data["definite"].items()
        },
        epithets=_epithets(data["epithets"]),
        heading={gender: frozenset(words) for gender, words in data["heading"].items()},
        introducing=introducing,
        attributes=re.compile(attributes) if (attributes := data["company_attributes"]) else None,
        naming=naming,
        appositive=re.compile(rf", (?:{introducing}) "),
        exemplary=re.compile(rf" (?:{naming}) \Z", re.IGNORECASE),
    )


def _optional(data: Mapping[str, str], name: str) -> re.Pattern[str] | None:
    return re.compile(data[name]) if name in data else None


def _natives(data: Mapping[str, Any]) -> Mapping[Gender, re.Pattern[str]]:
    """French: compile le Breton, la Bretonne, at the head of a sentence and before its verb."""
    if not data["natives"]:
        return {}
    ends = "|".join(f"(?<={end})" for end in data["natives"])
    behind = rf"[A-ZÀ-Þ][a-zà-ÿ]*(?:{ends})(?= (?:[a-zà-ÿ]*(?:[aet]|ait)|[sn]'[a-zà-ÿ]+)\b)"
    return {gender: re.compile(rf"(?:{data['epithets'][gender]}){behind}") for gender in ("m", "f")}


def _epithets(data: Mapping[str, Any]) -> Epithets:
    genders: tuple[Gender, ...] = ("m", "f")
    return Epithets(
        led=re.compile(rf"(?:{data['led']})\Z"),
        closed=re.compile(data["closed"]),
        open=re.compile(data["open"]),
        genders={gender: re.compile(data[gender]) for gender in genders},
        pointing=re.compile(data["pointing"]),
        oblique={gender: re.compile(data["oblique"][gender]) for gender in data["oblique"]},
        dependent=re.compile(rf"(?:{data['dependent']})\Z"),
        many=re.compile(data["many"]),
    )


def _with_capital(words: Iterable[str]) -> Iterator[str]:
    """Yield words as they are and with the capital that opens a sentence."""
    for word in words:
        yield from (word, word[0].upper() + word[1:])
