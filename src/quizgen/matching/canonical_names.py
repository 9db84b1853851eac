"""One name for one thing over all articles, and what a name is by the slots that it fills.

In: findings. Out: kinds for names of unknown kind, and longer names for short ones.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from quizgen.matching.findings import Finding
from quizgen.models import Name, NameKind, Value
from quizgen.words import load


def kinds_by_slots(findings: Iterable[Finding]) -> dict[str, NameKind]:
    """A name of unknown kind is what the slots ask for, if they agree."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for finding in findings:
        for name, mention in finding.arguments.items():
            argument = finding.relation.arguments.get(name)
            kinds = argument.kinds if argument else ()
            if mention.kind == "name" and len(kinds) == 1 and kinds[0] != "name":
                wanted[mention.value.key].add(kinds[0])
    return {key: kinds.pop() for key, kinds in wanted.items() if len(kinds) == 1}  # type: ignore[misc]


def retyped(value: Value, kinds: Mapping[str, NameKind]) -> Value:
    """Return a value, a name of unknown kind as what the slots ask for."""
    if isinstance(value, Name) and value.kind == "name" and value.key in kinds:
        return replace(value, kind=kinds[value.key])
    return value


def canonical_names(
    findings: Iterable[Finding], kinds: Mapping[str, NameKind]
) -> dict[tuple[str, str], Name]:
    """Map names to the one longer name of the same kind that begins or, for people, ends alike."""
    values = (m.value for finding in findings for m in finding.arguments.values())
    known = (retyped(value, kinds) for value in values)
    names = {(name.kind, name.text): name for name in known if isinstance(name, Name)}
    alike: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in names.values():
        alike[_shared(name)].append(name)
    canon: dict[tuple[str, str], Name] = {}
    for (kind, text), name in names.items():
        longer = [n for n in alike[_shared(name)] if _extends(n.text, text, kind)]
        if len(longer) == 1:
            canon[kind, text] = longer[0]
    return canon


def _shared(name: Name) -> tuple[str, str]:
    """Return what a name has in common with those that say it in full: kind and one word."""
    return name.kind, name.text.split(" ")[-1 if name.kind == "person" else 0]


def _extends(longer: str, text: str, kind: str) -> bool:
    """Tell whether a name is another one in full: Jane Doe for Doe, Nordbank AG for Nordbank."""
    if kind == "person":
        return " " not in text and longer.endswith(" " + text)
    rest = longer.removeprefix(text + " ")
    return rest != longer and all(word in _fillers() for word in rest.split())


@cache
def _fillers() -> frozenset[str]:
    """Return what a firm's full name may have behind what everybody calls it."""
    legal = load("words/organisations.yaml")["suffixes"]
    return frozenset(legal) | frozenset(load("words/cues.yaml")["firm_fillers"])


def canonical(value: Value, canon: Mapping[tuple[str, str], Name]) -> Value:
    """Return a value, a name in full where the articles have it so."""
    if not isinstance(value, Name) or (value.kind, value.text) not in canon:
        return value
    full = canon[value.kind, value.text]
    aliases = {*full.aliases, *value.aliases, value.text} - {full.text}
    return replace(full, aliases=tuple(sorted(aliases)))
