"""Why a fact is not asked at all, or by one of its relation's asks: what options cannot mend.

In: a fact, an ask, its values, and what the articles tell. Out: the reason; nothing if it may be.
"""

import re
from collections.abc import Iterable, Mapping

from quizgen.asking.cases import Case
from quizgen.asking.changes import has_changed
from quizgen.asking.crossing import crosses
from quizgen.asking.headings import HEADLINE, needs_headline, title_of
from quizgen.asking.knowledge import Knowledge
from quizgen.asking.leaks import leaks
from quizgen.asking.offices import is_first, is_known_to_all, is_vague, leads_houses
from quizgen.asking.people import has_known_party
from quizgen.asking.sorts import sort_of
from quizgen.mentions.quantities import find_quantities
from quizgen.models import Amount, Date, Fact, Language, Name, Role, Text, Thing, Value
from quizgen.templates.lines import slots
from quizgen.templates.relations import Ask, Relation
from quizgen.words import load

NATIONALITY = "nationality"
"""The relation that says from which country somebody is."""
HALVES = frozenset({"organisation", "name"})
HOUSES = frozenset({"organisation", "place"})


def why_unfit(fact: Fact, known: Knowledge) -> str:
    """Say why a relation's fact is not asked, whatever the question; nothing if it may be."""
    if is_known_to_all(fact) or has_known_party(fact):
        return "everybody knows it"
    if _is_over_a_town(fact, known.relations[fact.relation]):
        return "no town or country has such an office"
    if has_changed(fact, known.pool.telling, known.relations):
        return "the articles tell that the office changes hands"
    if any(_goes_on(fact, name) for name, value in fact if isinstance(value, Amount)):
        return "its number counts what only the article tells in full"
    return _why_unnamed(fact, known)


def _goes_on(fact: Fact, name: str) -> bool:
    """Tell whether what a number counts goes on behind it: 37 species of bats."""
    value, own = fact.get(name), load(f"languages/{fact.language}/amounts.yaml")
    unit = value.unit if isinstance(value, Amount) and not value.percent else ""
    if not unit or "kind" in load("words/units.yaml").get(unit, {}):
        return False
    places = ((proof, proof.mark(name)) for proof in fact.evidence)
    return any(
        place and re.match(own["goes_on"], proof.sentence[place[1] :]) for proof, place in places
    )


def _why_unnamed(fact: Fact, known: Knowledge) -> str:
    """Say why nobody knows whom or what the names of a fact mean; nothing if they do."""
    relation = known.relations[fact.relation]
    if needs_headline(fact, relation, known.pool.places) and title_of(fact) is None:
        return "no headline says who or what is meant"
    if _is_half_named(fact, known):
        return "the article has a longer name with one of its names"
    return ""


def _is_half_named(fact: Fact, known: Knowledge) -> bool:
    """Tell whether a body's name is a word of a longer one: Riga beside the University of Riga.

    Whether the town or the body is meant, or another one, nobody could say.
    """
    short = [
        value
        for _, value in fact
        if isinstance(value, Name) and value.kind in HALVES and not (value.id or sort_of(value))
        if " " not in value.text
    ]
    names = known.pool.own_names(fact) if short else []
    bodies = [name for name in names if name.kind == "organisation" and " " in name.text]
    return any(
        one.text in body.text.split() and one.key != body.key for one in short for body in bodies
    )


def _is_over_a_town(fact: Fact, relation: Relation) -> bool:
    """Tell whether an office of a house is given to a place: the head of Leipzig."""
    told = frozenset().union(*(ask.named | {ask.answer} for ask in relation.ask))
    roles = [value for name, value in fact if isinstance(value, Role) and name in told]
    kinds = {value.kind for _, value in fact}
    if "organisation" in kinds or not {"person", "place"} <= kinds:
        return False
    return any(map(leads_houses, roles))


def _is_at_home(fact: Fact, language: Language) -> bool:
    """Tell whether a fact names the country where most people speak a language."""
    from babel.core import get_global  # noqa: PLC0415  (0.1 s to import)

    home = get_global("likely_subtags")[language].rpartition("_")[2]
    return any(isinstance(value, Name) and value.id == home for _, value in fact)


def why_unclear(case: Case, language: Language) -> str:
    """Say what of a question is not understood weeks later, or in this language."""
    if language not in case.ask.text:
        return "it has no text in this language"
    abroad = language != case.fact.language
    for name, value in case.values.items():
        if name == case.leaning:
            return f"{{{name}}} does not say by itself who or what is meant"
        if abroad and not crosses(value, case.fact.language, language):
            return f"{{{name}}} has another name in {language}, which no list knows"
    if _lacks_house(case.ask, case.values):
        return "its office is one that every house has, and the text names none"
    return _why_headlined(case) or _why_undated(case, language) or _why_known(case, language)


def _why_headlined(case: Case) -> str:
    """Say that the headline before a question tells what is asked for, a number maybe in words."""
    headline, key = case.values.get(HEADLINE), case.key
    told = isinstance(key, Thing) or (isinstance(headline, Text) and _tells(headline, key))
    return "the headline before it would tell the answer" if told else ""


def _tells(headline: Text, key: Value | None) -> bool:
    """Tell whether a headline has what is asked for, though maybe in another language's words."""
    match key:
        case Amount():
            numbers = find_quantities(headline.text, headline.language)
            return any(quantity.number == key.number for quantity in numbers)
        case Date():
            return str(key.year) in headline.text
        case Name():
            return leaks(headline.text, key.text, key, headline.language)
    return False


def _why_undated(case: Case, language: Language) -> str:
    """Say why a stem on what changes may be out of date; the month of its headline dates it."""
    below = case.month is not None and HEADLINE in case.values
    if below or not case.known.relations[case.fact.relation].perishable:
        return ""
    return _why_untimely(case.ask, case.values, language)


def _is_exact_share(key: Value | None) -> bool:
    """Tell whether a percentage has decimals, so that it is recognised and not recalled."""
    return isinstance(key, Amount) and key.percent and key.number % 1 != 0


def _why_known(case: Case, language: Language) -> str:
    """Say why readers of a language need not have read an article to answer."""
    if case.fact.relation == NATIONALITY and _is_at_home(case.fact, language):
        return "readers take it for granted of their own country"
    if case.ask.kind == "cloze" and isinstance(case.key, Role) and is_first(case.key):
        return "the first office of a body would be guessed"
    if case.ask.kind == "cloze" and _is_exact_share(case.key):
        return "nobody knows a share to the tenth of a percent"
    return ""


def _lacks_house(ask: Ask, values: Mapping[str, Value]) -> bool:
    """Tell whether a stem says president, and not of what."""
    roles = [v for name, v in values.items() if isinstance(v, Role) and name in ask.given]
    if not any(map(is_vague, roles)):
        return False
    named = ask.named | {ask.answer}
    return not any(name in named and value.kind in HOUSES for name, value in values.items())


def _why_untimely(ask: Ask, values: Mapping[str, Value], language: Language) -> str:
    """Say why a stem on what changes may be out of date: it says when, or holds for all times."""
    dated = _are_dated(values.values())
    if ask.timeless:
        return "it is asked with its date" if dated else ""
    if dated and _are_dated(values.get(slot.argument) for slot in slots(ask.parts[language])):
        return ""
    return "it changes with time, and neither the sentence nor the article has a date"


def _are_dated(values: Iterable[Value | None]) -> bool:
    return any(isinstance(value, Date) and value.year for value in values)
