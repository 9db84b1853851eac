"""Clause lines: lines that name a verb, matched against the clauses of a sentence.

In: a parsed `find` line. Out: a `ClauseLine` that yields what its slots hold in a clause.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, product

from quizgen.grammar import readings
from quizgen.matching.clauses import Clause, Phrase
from quizgen.matching.governing import GENITIVE
from quizgen.matching.holders import A_MENTION, OWNING, POSSESSIVE
from quizgen.matching.kinds import takes
from quizgen.matching.row import AMOUNTS, TIMES
from quizgen.matching.syntax import Syntax
from quizgen.models import Mention
from quizgen.templates.lines import Atom, Optional, Slot, Verb, Word, flat
from quizgen.templates.relations import FindLine, Relation

Bindings = Mapping[str, Mention]
BARE = ""
"""Stands for the preposition of a date that may do without: {when|on}."""
OWNING_PLACES = frozenset({GENITIVE, POSSESSIVE}) | OWNING
"""What belongs to the noun before it, unlike since 2019."""
MOST_READINGS = 64
"""Of a clause by one line, if several names stand in each of its places."""
PAIR = 2
"""Names that do something together."""
ANY_SPEECH = "speech"
"""Stands in a line for all verbs that report what somebody says."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a clause an argument is looked for."""

    argument: str
    prepositions: frozenset[str] = frozenset()
    """Empty for the subject and the objects."""
    anchors: tuple[frozenset[str], ...] = ()
    """What must stand before the preposition: einen Verlust in Höhe von …"""
    holder: frozenset[str] = frozenset()
    """What it must depend on, one of these: die Tochter der X, X's branch."""
    noun: frozenset[str] = frozenset()
    """What must stand between the preposition and it: auf den Namen X."""
    dependent: bool = False
    """It stands behind a noun of the line, and may be its genitive: die Leitung der Stiftung."""

    def holds(self, phrase: Phrase) -> bool:
        """Tell whether a phrase of a clause can fill this place."""
        if phrase.preposition not in self.prepositions:
            return False
        anchored = all(forms & phrase.anchor for forms in self.anchors)
        held = not self.holder or self.holder & phrase.holder
        return anchored and bool(held) and (not self.noun or phrase.noun in self.noun)


@dataclass(frozen=True, slots=True)
class ClauseLine:
    """A compiled clause line."""

    line: FindLine
    relation: Relation
    verbs: frozenset[str]
    subject: Place | None
    objects: tuple[Place, ...]
    phrases: tuple[Place, ...]
    alone: bool = False
    """The verb must have no object: opened in 1925, unlike opened an office."""
    bare: bool = False
    """No place of it is an object, nor one of its words, so that a clause has none either."""
    words: tuple[frozenset[str], ...] = field(default=())
    """Words that the clause must hold, each in one of these forms."""

    def matches(self, clause: Clause, agents: frozenset[str]) -> Iterator[Bindings]:
        """Yield what the slots hold; several times if names are coordinated."""
        if any(not forms & clause.words for forms in self.words):
            return
        if (self.alone and clause.transitive) or (self.bare and clause.has_object):
            return
        choices: dict[str, tuple[Mention, ...]] = {}
        for place, candidates in self._candidates(clause, agents):
            argument = self.relation.arguments[place.argument]
            fitting = tuple(m for m in candidates if takes(argument, m) and not _taken(m, choices))
            if fitting and not _is_shared(fitting, choices):
                choices[place.argument] = fitting
            elif not argument.optional:
                return
        if self._settles(choices):
            for combination in islice(product(*choices.values()), MOST_READINGS):
                yield dict(zip(choices, combination, strict=True))

    def _settles(self, choices: dict[str, tuple[Mention, ...]]) -> bool:
        """Leave out an amount that several subjects have together; say whether a match is left.

        Storms X and Y killed 92: none of them did alone.
        """
        doers = choices.get(self.subject.argument, ()) if self.subject else ()
        amounts = [name for name, found in choices.items() if found[0].kind in AMOUNTS]
        if len(doers) < PAIR or doers[0].kind in AMOUNTS or not amounts:
            return True
        if not all(self.relation.arguments[name].optional for name in amounts):
            return False
        for name in amounts:
            del choices[name]
        return True

    def _candidates(
        self, clause: Clause, agents: frozenset[str]
    ) -> Iterator[tuple[Place, tuple[Mention, ...]]]:
        """Yield each place with the mentions that stand there, subject and object by voice."""
        if self.subject and clause.passive:
            by = Place(self.subject.argument, agents)
            yield self.subject, self._governed(clause, by)
        elif self.subject:
            yield self.subject, clause.subject
        for number, place in enumerate(self.objects):
            if clause.passive and not number:
                yield place, clause.subject
            else:
                yield place, self._object(place, clause)
        for place in self.phrases:
            bare = clause.objects if BARE in place.prepositions else ()
            dates = tuple(mention for mention in bare if mention.kind in TIMES)
            yield place, self._governed(clause, place) + dates

    def _object(self, place: Place, clause: Clause) -> tuple[Mention, ...]:
        """Return the first fitting object with those coordinated to it."""
        argument = self.relation.arguments[place.argument]
        candidates = clause.objects
        if place.dependent:
            candidates += self._governed(clause, Place(place.argument, frozenset({GENITIVE})))
        fitting = [m for m in candidates if takes(argument, m)]
        return tuple(fitting[:1]) + tuple(m for m in fitting[1:] if m.kind == fitting[0].kind)

    def _governed(self, clause: Clause, place: Place) -> tuple[Mention, ...]:
        """Return the first fitting mention behind a preposition with those coordinated to it.

        Whatever comes later belongs to something else: died in X in a storm that was seen in Y.
        """
        argument = self.relation.arguments[place.argument]
        found = [p for p in clause.phrases if place.holds(p) and takes(argument, p.mention)]
        return tuple(phrase.mention for phrase in found if phrase.is_beside(found[0]))


def _is_shared(places: Sequence[Mention], told: Mapping[str, tuple[Mention, ...]]) -> bool:
    """Tell whether an amount is that of several places together: 48 Läden in Bonn und Köln."""
    several = len(places) > 1 and places[0].kind == "place"
    return several and any(m.kind in AMOUNTS for found in told.values() for m in found)


def _taken(mention: Mention, choices: Mapping[str, tuple[Mention, ...]]) -> bool:
    return any(mention in found for found in choices.values())


def compile_clause(line: FindLine, relation: Relation, syntax: Syntax) -> ClauseLine:
    """Compile a line with a verb."""
    atoms = flat(line.parts)
    at = next(n for n, atom in enumerate(atoms) if isinstance(atom, Verb))
    verb = atoms[at]
    assert isinstance(verb, Verb)  # noqa: S101  (told by the line above)
    verbs = syntax.speech if verb.lemma == ANY_SPEECH else frozenset({verb.lemma})
    subject, objects, phrases = None, [], []
    for number, atom in enumerate(atoms):
        if not isinstance(atom, Slot):
            continue
        if phrase := _phrase(atoms, number, syntax):
            phrases.append(phrase)
        elif number < at and subject is None:
            subject = Place(atom.argument)
        else:
            objects.append(Place(atom.argument, dependent=number > at + 1))
    told = _words(line, syntax)
    return ClauseLine(
        line,
        relation,
        verbs,
        subject,
        tuple(objects),
        tuple(phrases),
        verb.alone,
        bare=_is_bare(verb, verbs, objects, relation, syntax) and not told,
        words=told,
    )


def _is_bare(
    verb: Verb, verbs: frozenset[str], objects: list[Place], relation: Relation, syntax: Syntax
) -> bool:
    """Tell whether a line has no object but a date, and its verb is none that needs more."""
    kinds = {kind for place in objects for kind in relation.arguments[place.argument].kinds}
    return kinds <= TIMES | {"date"} and verb.lemma != syntax.copula and not verbs & syntax.speech


def _phrase(atoms: tuple[Atom, ...], number: int, syntax: Syntax) -> Place | None:
    """Return the place of a slot that something governs: a preposition, its filter, a noun."""
    slot, before = atoms[number], atoms[number - 1] if number else None
    assert isinstance(slot, Slot)  # noqa: S101  (the caller has seen that)
    forms = before.forms if isinstance(before, Word) else ()
    governing = _prepositions(forms, syntax)
    if governing or set(forms) & syntax.genitives:
        genitive = {GENITIVE, "von"} if set(forms) & syntax.genitives else set()
        anchors = _anchors_before(atoms, number - 1, syntax)
        return Place(slot.argument, governing | genitive, anchors)
    if governing := _by_filter(slot, syntax):
        return Place(slot.argument, governing, holder=_holder(atoms, number, governing))
    at = _preposition_before(atoms, number, syntax)
    if at is None:
        return None
    governing = _prepositions(_forms(atoms[at]), syntax)
    anchors = _anchors_before(atoms, at, syntax)
    return Place(slot.argument, governing, anchors, noun=_forms(atoms[number - 1]))


def _prepositions(forms: Iterable[str], syntax: Syntax) -> frozenset[str]:
    """Return the prepositions among some words; of jusqu'en the second, as a text has two."""
    tails = (form if form in syntax.prepositions else form.rpartition("'")[2] for form in forms)
    return frozenset(syntax.prepositions[tail] for tail in tails if tail in syntax.prepositions)


def _by_filter(slot: Slot, syntax: Syntax) -> frozenset[str]:
    """Return what a slot's filter puts before it; nothing if that is an article at most."""
    forms = readings(syntax.language, slot.filter) if slot.filter else ()
    without = BARE if ("", "") in forms else GENITIVE
    found = {
        POSSESSIVE if after else syntax.prepositions.get(before.partition(" ")[0], without)
        for before, after in forms
    }
    return frozenset(found - {BARE} and found)


def _holder(atoms: tuple[Atom, ...], number: int, governing: frozenset[str]) -> frozenset[str]:
    """Return the words or the mention that a line has right before its slot, or right behind."""
    if BARE in governing or not governing & OWNING_PLACES:
        return frozenset()
    places = (number - 1, number + 1) if POSSESSIVE in governing else (number - 1,)
    near = (atoms[i] for i in places if 0 <= i < len(atoms))
    return frozenset(form for atom in near for form in _forms(atom))


def _forms(atom: Atom) -> frozenset[str]:
    match atom:
        case Word():
            return frozenset(map(str.casefold, atom.forms))
        case Slot():
            return frozenset({A_MENTION})
    return frozenset()


def _preposition_before(atoms: tuple[Atom, ...], number: int, syntax: Syntax) -> int | None:
    """Return where the preposition stands if words part it from its slot: auf den Namen {x}."""
    for at in range(number - 1, -1, -1):
        if not isinstance(atoms[at], Word):
            return None
        if _prepositions(_forms(atoms[at]), syntax):
            return at
    return None


def _anchors_before(
    atoms: tuple[Atom, ...], number: int, syntax: Syntax
) -> tuple[frozenset[str], ...]:
    """Return the words that a line puts right before a preposition, back to a slot or verb."""
    anchors = []
    for atom in reversed(atoms[:number]):
        if not isinstance(atom, Word):
            break
        forms = frozenset(_item(form.casefold(), syntax) for form in atom.forms)
        if not forms & syntax.prepositions.keys():
            anchors.append(forms)
    return tuple(anchors)


def _words(line: FindLine, syntax: Syntax) -> tuple[frozenset[str], ...]:
    """Return the words outside brackets that are no prepositions of slots."""
    required = []
    parts = line.parts
    for number, part in enumerate(parts):
        if not isinstance(part, Word):
            continue
        following = parts[number + 1] if number + 1 < len(parts) else None
        forms = frozenset(form.casefold() for form in part.forms)
        governs = isinstance(following, Slot) and forms & syntax.prepositions.keys()
        if (
            not governs and not isinstance(following, Optional)
        ) or not forms & syntax.prepositions.keys():
            required.append(forms | {_item(form, syntax) for form in forms})
    return tuple(required)


def _item(form: str, syntax: Syntax) -> str:
    """Return which of the two words that an apostrophe joins tells more: jusqu'en, l'âge."""
    head, mark, tail = form.rpartition("'")
    if not (head and tail):
        return form
    return head + mark if tail in syntax.prepositions else tail
