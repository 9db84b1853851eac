"""Finding facts: what the relations' `find` lines match in the sentences.

In: sentences with mentions and the relations. Out: `Finding`s sentence by sentence, and from all
of them the `Fact`s: one for the same thing told twice, disputed where the articles disagree.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from quizgen.identity import make_id
from quizgen.matching.canonical_names import canonical, canonical_names, kinds_by_slots, retyped
from quizgen.matching.continuation import continue_quotations
from quizgen.matching.evidence import evidence_of
from quizgen.matching.findings import Finding
from quizgen.matching.kinds import THINGS
from quizgen.matching.rules import Match, RuleSet
from quizgen.matching.things import implied_thing
from quizgen.matching.topics import topic_of
from quizgen.matching.voices import Voice, next_voice
from quizgen.matching.years import years_told
from quizgen.models import (
    Amount,
    Date,
    Evidence,
    Fact,
    Name,
    Role,
    Sentence,
    Value,
)
from quizgen.templates.relations import ATTRIBUTED, Relation


def find(sentences: Iterable[Sentence], rules: RuleSet) -> Iterator[Finding]:
    """Yield what the rules find, in the order of the text."""
    in_order = tuple(sentences)
    yield from continue_quotations(in_order, _findings(in_order, rules))


def _findings(sentences: Sequence[Sentence], rules: RuleSet) -> Iterator[Finding]:
    place: tuple[str, int] | None = None
    years: set[int] = set()
    vivid = False
    before: Sentence | None = None
    voice: Voice | None = None
    for sentence in sentences:
        voice = next_voice(before, voice, sentence, rules.syntax(sentence))
        before = sentence
        if place != (sentence.article.name, sentence.paragraph):
            place, years = (sentence.article.name, sentence.paragraph), set()
            vivid = False
        told = set(years_told(sentence))
        years |= told
        # Past deeds told in the present: what else the paragraph tells in it may be past too.
        vivid |= bool(told) and not rules.syntax(sentence).narrated.search(sentence.text)
        published = sentence.article.published
        past = bool(published and years and _are_past(years, published.year))
        for found in rules.matches(sentence, voice):
            match = _with_topic(found, sentence, sentences)
            if match is None:
                continue
            held = past and not (match.present and not told and not vivid)
            status = _status(match, published, past=held)
            yield Finding(match.relation, match.arguments, sentence, match.rule, status)


def _with_topic(match: Match, sentence: Sentence, sentences: Sequence[Sentence]) -> Match | None:
    """Add the firm or thing that a line left out; None if it is not sure which one is meant."""
    missing = match.relation.missing(match.arguments)
    if not missing:
        return match
    argument = match.relation.arguments[missing[0]]
    of_thing = not THINGS.isdisjoint(argument.kinds)
    topic = (
        implied_thing(argument, match.arguments.values(), sentence, sentences)
        if of_thing
        else topic_of(sentence, sentences)
    )
    if topic is None:
        return None
    source = match.arguments.get(ATTRIBUTED)
    own = source is not None and source.value.key == topic.value.key
    told = {n: m for n, m in match.arguments.items() if not (own and n == ATTRIBUTED)}
    return replace(match, arguments={**told, missing[0]: topic})


def _status(match: Match, published: date | None, *, past: bool) -> Literal["asserted", "hedged"]:
    """What a paragraph tells of another year is not asked as if it were so now."""
    status = (
        "planned" if match.status == "asserted" and _is_ahead(match, published) else match.status
    )
    told = status == "asserted" or (status == "planned" and match.relation.planned)
    return "asserted" if told and not (past and match.relation.perishable) else "hedged"


def _are_past(years: set[int], now: int) -> bool:
    """Tell whether a paragraph tells of earlier years, and not of this one."""
    return now not in years and min(years) < now


def _is_ahead(match: Match, published: date | None) -> bool:
    """Tell whether a date is later than the article: Karl Maier heiratet 2027."""
    dates = (m.value for m in match.arguments.values() if isinstance(m.value, Date))
    return published is not None and any(_is_later(value, published) for value in dates)


def _is_later(value: Date, published: date) -> bool:
    known = [part for part in (value.year, value.month, value.day) if part is not None]
    now = [published.year, published.month, published.day]
    return value.year is not None and known > now[: len(known)]


def gather(findings: Iterable[Finding]) -> tuple[Fact, ...]:
    """Make facts of findings: the same fact from several sentences has several evidences."""
    findings = list(findings)
    kinds = kinds_by_slots(findings)
    canon = canonical_names(findings, kinds)
    grouped: dict[str, list[tuple[Finding, dict[str, Value]]]] = defaultdict(list)
    told: list[tuple[Finding, dict[str, Value]]] = []
    for finding in findings:
        values = {
            name: canonical(retyped(m.value, kinds), canon) for name, m in finding.arguments.items()
        }
        values = _with_genders(values)
        if len({value.key for value in values.values()}) == len(values):
            told.append((finding, values))
    whole = _whole(told)
    for finding, values in told:
        id_ = _fact_id(finding.relation, values)
        grouped[whole.get(id_, id_)].append((finding, values))
    return tuple(_fact(id_, told) for id_, told in grouped.items())


def _whole(told: Sequence[tuple[Finding, Mapping[str, Value]]]) -> dict[str, str]:
    """Map facts that leave out whose office it is to the only one that tells it, by their ids."""
    alike: dict[tuple[str, ...], dict[str, Mapping[str, Value]]] = defaultdict(dict)
    for finding, values in told:
        relation = finding.relation
        if not set(relation.identity) <= {*relation.required}:
            sure = (values[name].key for name in relation.identity if name in relation.required)
            alike[relation.relation, *sure][_fact_id(relation, values)] = values
    found: dict[str, str] = {}
    for facts in alike.values():
        for id_, values in facts.items() if len(facts) > 1 else ():
            wider = [other for other, more in facts.items() if _is_part(values, more)]
            if len(wider) == 1:
                found[id_] = wider[0]
    return found


def _is_part(values: Mapping[str, Value], more: Mapping[str, Value]) -> bool:
    """Tell whether one fact says all that another does, and more."""
    same = all(name in more and more[name].key == value.key for name, value in values.items())
    return same and len(more) > len(values)


def _with_genders(values: dict[str, Value]) -> dict[str, Value]:
    """A role without a gender of its own takes that of the one person who holds it."""
    people = [v for v in values.values() if isinstance(v, Name) and v.kind == "person"]
    if len(people) != 1 or not people[0].gender:
        return values
    return {
        name: replace(value, gender=people[0].gender)
        if isinstance(value, Role) and not value.gender
        else value
        for name, value in values.items()
    }


def _fact_id(relation: Relation, values: Mapping[str, Value]) -> str:
    identity = [f"{name}={values[name].key}" for name in relation.identity if name in values]
    return make_id(relation.relation, *identity)


def _fact(id_: str, told: Sequence[tuple[Finding, dict[str, Value]]]) -> Fact:
    """Merge findings; what only one of them knows is kept, where they disagree it is disputed."""
    first, merged, disputed = told[0][0], dict(told[0][1]), False
    if any(finding.status == "asserted" and ATTRIBUTED not in values for finding, values in told):
        told = [(finding, _unattributed(values)) for finding, values in told]
        merged = dict(told[0][1])
    for _, values in told[1:]:
        for name, value in values.items():
            known = merged.setdefault(name, value)
            if known.key != value.key and not _differ_in_degree(known, value):
                disputed |= name in first.relation.required
                merged[name] = _fuller(known, value)
    asserted = any(finding.status == "asserted" for finding, _ in told)
    order = [*first.relation.arguments, ATTRIBUTED]
    return Fact(
        id=id_,
        relation=first.relation.relation,
        arguments=tuple(sorted(merged.items(), key=lambda pair: order.index(pair[0]))),
        evidence=_evidence(told),
        language=first.sentence.language,
        rule=first.rule,
        status="disputed" if disputed else "asserted" if asserted else "hedged",
        worth=_worth(told),
    )


def _unattributed(values: Mapping[str, Value]) -> dict[str, Value]:
    """What one sentence says outright needs no source."""
    return {name: value for name, value in values.items() if name != ATTRIBUTED}


def _differ_in_degree(one: Value, other: Value) -> bool:
    """Nearly 8 million and 8 million agree."""
    if not isinstance(one, Amount) or not isinstance(other, Amount):
        return False
    return replace(one, modifier="") == replace(other, modifier="")


def _fuller(known: Value, other: Value) -> Value:
    """Of two dates or names prefer the one that says more."""
    return other if len(other.key) > len(known.key) and other.key.startswith(known.key) else known


def _evidence(told: Iterable[tuple[Finding, Mapping[str, Value]]]) -> tuple[Evidence, ...]:
    found: dict[tuple[str, int], Evidence] = {}
    for finding, _ in told:
        for evidence in evidence_of(finding):
            known = found.setdefault((evidence.article, evidence.start), evidence)
            names = {mark[0] for mark in known.marks}
            extra = tuple(mark for mark in evidence.marks if mark[0] not in names)
            if extra:
                found[evidence.article, evidence.start] = replace(known, marks=known.marks + extra)
    return tuple(found.values())


def _worth(told: Sequence[tuple[Finding, Mapping[str, Value]]]) -> float:
    """Weigh a fact: told in the headline's words, early and often counts."""
    best = 0.0
    for finding, values in told:
        sentence, article = finding.sentence, finding.sentence.article
        place = 1 - sentence.paragraph / max(len(article.paragraphs), 1)
        names = [value.text for value in values.values() if isinstance(value, Name)]
        headline = sum(name.split()[-1] in article.title for name in names)
        best = max(best, place + headline / 2 + len(values) / 4)
    return round(best + min(len(told) - 1, 4) / 4, 4)
