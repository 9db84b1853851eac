"""Making questions: each fact asked by each `ask` of its relation, in each language.

In: facts, the relations, and what the articles mention. Out: `Question`s, the best first.
A question that cannot be put right is left out.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quizgen.asking.attribution import attribute, put_below
from quizgen.asking.blanks import tells_country_of
from quizgen.asking.changes import is_about_the_dead
from quizgen.asking.filling import has_one_filling
from quizgen.asking.knowledge import Knowledge
from quizgen.asking.options import with_options
from quizgen.asking.passages import Told, ask_passage
from quizgen.asking.quotations import (
    count,
    has_room,
    is_anecdote,
    is_telling,
    names_halves,
    quotation_of,
    says_enough,
)
from quizgen.asking.silence import why_unclear, why_unfit
from quizgen.asking.standalone import stands_alone
from quizgen.asking.stems import Wording, write
from quizgen.asking.telling import month_of_telling, without_plans
from quizgen.asking.tellings import HEADLINE, tellings, title_of, topic_of
from quizgen.identity import make_id
from quizgen.linting.battery import flaws_of, is_clean
from quizgen.models import BLANK, Date, Evidence, Fact, Language, Name, Question, Role, Value
from quizgen.passages.facts import PASSAGE
from quizgen.rendering import render
from quizgen.templates.relations import ASOF, ATTRIBUTED, Ask
from quizgen.typography import typeset

MOST_ANGLES = 3
"""Questions on one fact in one language; more would give each other away."""
DOUBLE = "another question asks the same"
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
        told = {fact: made for fact, made in angles.items() if made}
        asked: Counter[str] = Counter()
        for fact in facts:
            yield from angles[fact.id]
            if fact.relation == PASSAGE.relation and fact.language in languages:
                yield from self._on_passage(fact, told, asked)

    def _is_worth_asking(self, fact: Fact) -> bool:
        asserted = fact.status == "asserted"
        return asserted and (fact.relation == PASSAGE.relation or not why_unfit(fact, self.known))

    def _on_relation(
        self, fact: Fact, languages: Sequence[Language], quoted: Counter[str]
    ) -> list[Question]:
        """Ask about a fact of a relation, and count the quotations that are asked."""
        if fact.relation == PASSAGE.relation:
            return []
        if quotation_of(fact) is None:
            return self._in_each(fact, languages)
        if not has_room(fact, quoted):
            return []
        ways = filter(self._is_fit, tellings(fact, self.known.pool.own_names(fact)))
        made = max((self._spoken(told, languages) for told in ways), key=len, default=[])
        if made:
            count(fact, quoted)
        return made

    def _spoken(self, fact: Fact, languages: Sequence[Language]) -> list[Question]:
        """Ask about a quotation; without options only if it tells enough."""
        made, words = self._in_each(fact, languages), quotation_of(fact)
        sure = any(q.options for q in made) or (words is not None and is_telling(words))
        return made if sure else []

    def _in_each(self, fact: Fact, languages: Sequence[Language]) -> list[Question]:
        return [question for code in languages for question in self._angles(fact, code)]

    def _is_fit(self, fact: Fact) -> bool:
        """Tell whether what somebody said may be asked: it says enough, with names in full."""
        words, names = quotation_of(fact), self.known.pool.own_names(fact)
        if words is None:
            return False
        # A month places no words on oneself that a headline would, if it did not tell the speaker.
        month = all(proof.published for proof in fact.evidence)
        month = month and (title_of(fact) is None or not is_anecdote(words))
        return (
            stands_alone(words, topic_of(fact))
            and not names_halves(words.text, names)
            and says_enough(words, names, dated=month or HEADLINE in dict(fact))
        )

    def _on_passage(self, fact: Fact, told: Told, asked: Counter[str]) -> Iterator[Question]:
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
            question = "" if angle in found else self.attempt(fact, ask, language)
            if isinstance(question, Question) and (filled := _filled(question)) not in sentences:
                found[angle] = question
                sentences |= {filled} - {""}
        return list(found.values())[:MOST_ANGLES]

    def attempt(self, fact: Fact, ask: Ask, language: Language) -> Question | str:
        """Ask about a fact, or say why that cannot be."""
        fact = without_plans(fact, self.known.relations[fact.relation])
        key, cloze = fact.get(ask.answer), ask.kind == "cloze"
        if key is None:
            return f"{{{ask.answer}}} is not told"
        values = self._values(fact)
        right = self.known.also_right(fact, ask)
        if doubt := self._doubt(fact, ask, values, right, language):
            return doubt
        wording = write(ask.parts[language], values, ask.answer if cloze else "", language)
        wording = wording and attribute(wording, values.get(ATTRIBUTED), language)
        if wording and HEADLINE in values:
            wording = put_below(wording, values[HEADLINE], self._month(fact), language)
        question = wording and self._base(fact, ask, language, key, wording)
        if not question:
            return f"a value has no sure form in {language}"
        if leaks(question, key):
            return f"it would tell its own answer: {question.stem}"
        shown = question if cloze else with_options(question, fact, ask, right, self.known)
        return _flaw(shown) or shown if shown else f"too few others could be {{{ask.answer}}}"

    def _doubt(
        self,
        fact: Fact,
        ask: Ask,
        values: Mapping[str, Value],
        right: Sequence[Value],
        language: Language,
    ) -> str:
        """Say what could be misunderstood, or answered in another way."""
        if unclear := why_unclear(fact, ask, values, language, self.known):
            return unclear
        if not has_one_filling(fact, ask, self.known):
            return "something else might fit the blank as well"
        if right and (ask.kind == "cloze" or not ask.several):
            named = ", ".join(said.text for value in right if (said := render(value, language)))
            return f"as right would be: {named}"
        return ""

    def _values(self, fact: Fact) -> dict[str, Value]:
        """Return the arguments and, if none of them is a year's date, the month of the telling."""
        month = None if HEADLINE in dict(fact) else self._month(fact)
        return dict(fact) | ({ASOF: month} if month else {})

    def _month(self, fact: Fact) -> Date | None:
        """Return the month in which the articles told a fact, if that is worth telling."""
        dead = is_about_the_dead((value for _, value in fact), self.known.pool.telling)
        return None if dead else month_of_telling(fact, self.known.pool.people)

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


def why_silent(fact: Fact, ask: Ask, language: Language, known: Knowledge) -> str:
    """Say why a fact is not asked so."""
    made = Asker(known).attempt(fact, ask, language)
    unasked = DOUBLE if isinstance(made, Question) else made
    return why_unfit(fact, known) or unasked


def _filled(question: Question) -> str:
    """Return a cloze as it reads with its answer; nothing for a question with options."""
    return "" if question.options else question.stem.replace(BLANK, question.answer)


def _flaw(question: Question) -> str:
    return next((f"{flaw.what}: {question.stem}" for flaw in flaws_of(question)), "")


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
