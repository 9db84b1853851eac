"""Making questions: each fact asked by each `ask` of its relation, in each language.

In: facts, the relations, and what the articles mention. Out: `Question`s, the best first.
A question that cannot be put right is left out.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quizgen.asking.attribution import attribute
from quizgen.asking.blanks import tells_country_of
from quizgen.asking.changes import has_changed, is_about_the_dead
from quizgen.asking.crossing import crosses
from quizgen.asking.filling import has_one_filling
from quizgen.asking.knowledge import Knowledge
from quizgen.asking.offices import is_known_to_all
from quizgen.asking.options import with_options
from quizgen.asking.passages import ask_passage
from quizgen.asking.people import has_known_party, is_unknown
from quizgen.asking.quotations import count, has_room, names_halves, quotation_of, says_enough
from quizgen.asking.standalone import stands_alone
from quizgen.asking.stems import Wording, write
from quizgen.asking.telling import month_of_telling
from quizgen.identity import make_id
from quizgen.linting.battery import is_clean
from quizgen.models import BLANK, Date, Evidence, Fact, Language, Name, Question, Role, Text, Value
from quizgen.passages.facts import PASSAGE
from quizgen.rendering import render
from quizgen.templates.lines import slots
from quizgen.templates.relations import ASOF, ATTRIBUTED, Ask
from quizgen.typography import typeset

MOST_ANGLES = 3
"""Questions on one fact in one language; more would give each other away."""
SHORTEST_LEAK = 4
"""Letters of a part of the answer that must not stand in the stem."""


@dataclass(frozen=True, slots=True)
class Asker:
    """What is known, and the questions that come of it."""

    known: Knowledge

    def questions(self, languages: Sequence[Language]) -> Iterator[Question]:
        """Yield the questions fact by fact, the worthiest fact first."""
        ranked = sorted(self.known.facts, key=lambda fact: (-fact.worth, fact.id))
        facts = list(filter(self._is_worth_asking, ranked))
        quoted: Counter[str] = Counter()
        angles = {fact.id: self._on_relation(fact, languages, quoted) for fact in facts}
        told = frozenset(fact for fact, made in angles.items() if made)
        asked: Counter[str] = Counter()
        for fact in facts:
            yield from angles[fact.id]
            if fact.relation == PASSAGE.relation and fact.language in languages:
                yield from self._on_passage(fact, told, asked)

    def _is_worth_asking(self, fact: Fact) -> bool:
        changed = has_changed(fact, self.known.pool.telling, self.known.relations)
        known = is_known_to_all(fact) or has_known_party(fact)
        fit = not (known or changed or is_unknown(fact, self.known.pool.places))
        return fact.status == "asserted" and (fit or fact.relation == PASSAGE.relation)

    def _on_relation(
        self, fact: Fact, languages: Sequence[Language], quoted: Counter[str]
    ) -> list[Question]:
        """Ask about a fact of a relation, and count the quotations that are asked."""
        words = quotation_of(fact)
        if fact.relation == PASSAGE.relation or (words and not self._is_fit(fact, words, quoted)):
            return []
        made = [question for code in languages for question in self._angles(fact, code)]
        if words and made:
            count(fact, quoted)
        return made

    def _is_fit(self, fact: Fact, words: Text, quoted: Counter[str]) -> bool:
        """Tell whether a quotation may be asked: it says enough, and others leave room."""
        names = self.known.pool.own_names(fact)
        dated = all(proof.published for proof in fact.evidence)
        return (
            has_room(fact, quoted)
            and not names_halves(words.text, names)
            and says_enough(words, names, dated=dated)
        )

    def _on_passage(
        self, fact: Fact, told: frozenset[str], asked: Counter[str]
    ) -> Iterator[Question]:
        """Ask about a passage, and count what is asked for."""
        for question in filter(is_clean, ask_passage(fact, self.known, told, asked)):
            asked[question.answer] += 1
            yield question

    def _angles(self, fact: Fact, language: Language) -> list[Question]:
        """Ask for each argument once by options and once by a blank, no sentence twice."""
        found: dict[tuple[str, str], Question] = {}
        sentences: set[str] = set()
        for ask in self.known.relations[fact.relation].ask:
            angle = (ask.answer, ask.kind)
            question = None if angle in found else self._question(fact, ask, language)
            if question and (filled := _filled(question)) not in sentences:
                found[angle] = question
                sentences |= {filled} - {""}
        return list(found.values())[:MOST_ANGLES]

    def _question(self, fact: Fact, ask: Ask, language: Language) -> Question | None:
        key, values, cloze = fact.get(ask.answer), self._values(fact), ask.kind == "cloze"
        if key is None or not self._is_clear(fact, ask, values, language):
            return None
        if not has_one_filling(fact, ask, self.known):
            return None
        right = self.known.also_right(fact, ask)
        wording = write(ask.parts[language], values, ask.answer if cloze else "", language)
        wording = wording and attribute(wording, values.get(ATTRIBUTED), language)
        if wording is None or (right and (cloze or not ask.several)):
            return None
        question = self._base(fact, ask, language, key, wording)
        if question and not cloze and not leaks(question, key):
            question = with_options(question, fact, ask, right, self.known)
        return question if question and not leaks(question, key) and is_clean(question) else None

    def _values(self, fact: Fact) -> dict[str, Value]:
        """Return the arguments and, if none of them is a year's date, the month of the telling."""
        dead = is_about_the_dead((value for _, value in fact), self.known.pool.telling)
        month = None if dead else month_of_telling(fact, self.known.pool.people)
        return dict(fact) | ({ASOF: month} if month else {})

    def _is_clear(
        self, fact: Fact, ask: Ask, values: Mapping[str, Value], language: Language
    ) -> bool:
        """Tell whether the question can be understood weeks later, and in this language."""
        perishable = self.known.relations[fact.relation].perishable
        return (
            language in ask.text
            and all(stands_alone(value) for value in values.values())
            and all(crosses(value, fact.language, language) for value in values.values())
            and (not perishable or _fits_time(ask, values, language))
        )

    def _base(
        self, fact: Fact, ask: Ask, language: Language, key: Value, wording: Wording
    ) -> Question | None:
        said = render(key, language)
        if said is None:
            return None
        return Question(
            id=make_id(fact.id, ask.id, language),
            kind=ask.kind,
            language=language,
            relation=fact.relation,
            stem=wording.stem,
            answer=typeset(wording.answer, language, whole=False)
            if ask.kind == "cloze"
            else said.text,
            accepted=accepted_forms(key, said.text, wording.answer),
            confusable=self._confusable(key, fact),
            answer_kind="date" if key.kind == "day" else key.kind,
            evidence=_proof(fact.evidence, ask.answer),
            fact=fact.id,
            perishable=self.known.relations[fact.relation].perishable and not ask.timeless,
        )

    def _confusable(self, key: Value, fact: Fact) -> tuple[str, ...]:
        if not isinstance(key, Name):
            return ()
        values = self.known.pool.own(fact, key.kind)
        others = {v.text for v in values if isinstance(v, Name) and v.key != key.key}
        return tuple(sorted(others - {key.text, *key.aliases}))


def _filled(question: Question) -> str:
    """Return a cloze as it reads with its answer; nothing for a question with options."""
    return "" if question.options else question.stem.replace(BLANK, question.answer)


def _fits_time(ask: Ask, values: Mapping[str, Value], language: Language) -> bool:
    """Tell whether a stem on what changes says when; if nobody knows, whether it holds always."""
    named = [values.get(slot.argument) for slot in slots(ask.parts[language])]
    return is_dated(named) or (ask.timeless and not is_dated(values.values()))


def is_dated(values: Iterable[Value | None]) -> bool:
    """Tell whether one of the values is a date with its year."""
    return any(isinstance(value, Date) and value.year for value in values)


def _proof(evidence: Sequence[Evidence], argument: str) -> tuple[Evidence, ...]:
    """Put the sentences that name the answer first: the headline alone may not."""
    marked = [_marked(one, argument) for one in evidence]
    return tuple(sorted(marked, key=lambda one: not one.marks))


def _marked(evidence: Evidence, argument: str) -> Evidence:
    """Leave only the answer's mark."""
    place = evidence.mark(argument)
    return replace(evidence, marks=(("answer", *place),) if place else ())


def accepted_forms(key: Value, said: str, hidden: str) -> tuple[str, ...]:
    """Return other typed answers that are right: aliases, the value in full."""
    forms = {said, hidden} - {""}
    if isinstance(key, Name):
        forms |= {key.text, *key.aliases}
    return tuple(sorted(forms))


def leaks(question: Question, key: Value) -> bool:
    """Tell whether the stem holds the answer or a telling part of it."""
    return gives_away(question.stem, question.answer, key) or (
        isinstance(key, Name) and tells_country_of(question.stem, key, question.language)
    )


def gives_away(stem: str, answer: str, key: Value) -> bool:
    """Tell whether a stem holds the answer, as it is written or in part."""
    stem = stem.replace(BLANK, " ")
    folded = stem.casefold()
    parts = {answer}
    if isinstance(key, Name):
        parts |= {key.text, *key.aliases, *re.split(r"[\s-]", key.text)}
    elif isinstance(key, Role):
        parts |= set(answer.split())
    return any(
        re.search(rf"(?<!\w){re.escape(part)}(?:s|ers?|ern|ois|iens?)?(?!\w)", stem, re.IGNORECASE)
        for part in parts
        if (len(part) >= SHORTEST_LEAK or part == answer) and part.casefold() in folded
    )
