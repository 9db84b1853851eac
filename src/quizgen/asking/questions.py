"""Making questions: each fact asked by each `ask` of its relation, in each language.

In: facts, the relations, and what the articles mention. Out: `Question`s, the best first.
A question that cannot be put right is left out.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quizgen.asking.asides import fitting_in, is_aside
from quizgen.asking.attribution import attribute, put_below
from quizgen.asking.balance import Draft
from quizgen.asking.cases import Case, cases_of, is_bound
from quizgen.asking.changes import is_about_the_dead
from quizgen.asking.headings import HEADLINE, title_of, topic_of
from quizgen.asking.knowledge import Knowledge
from quizgen.asking.leaks import leaks
from quizgen.asking.options import Options, options_for
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
from quizgen.asking.stems import write
from quizgen.asking.telling import month_of_telling
from quizgen.asking.tellings import tellings
from quizgen.identity import make_id
from quizgen.linting.battery import flaws_of, is_clean
from quizgen.models import BLANK, Date, Fact, Language, Name, Question, Role, Text, Value
from quizgen.passages.facts import PASSAGE
from quizgen.rendering import render
from quizgen.role_words import words_for
from quizgen.templates.relations import ATTRIBUTED, Ask
from quizgen.typography import typeset

MOST_ANGLES = 3
"""Questions on one fact in one language; more would give each other away."""
DOUBLE = "another question asks the same"


@dataclass(frozen=True, slots=True)
class Asker:
    """What is known, and the questions that come of it."""

    known: Knowledge

    def questions(self, languages: Sequence[Language]) -> list[Question]:
        """Return the questions fact by fact, the worthiest fact first, asides last."""
        ranked = sorted(self.known.facts, key=lambda fact: (-fact.worth, fact.id))
        facts = list(filter(self._is_worth_asking, ranked))
        quoted: Counter[str] = Counter()
        angles = {fact.id: self._on_relation(fact, languages, quoted) for fact in facts}
        aside = [fact.id for fact in facts if angles[fact.id] and is_aside(fact, self.known.pool)]
        asides = [angles.pop(fact) for fact in aside]
        told = {fact: made for fact, made in angles.items() if made}
        found: list[Question] = []
        asked: Counter[str] = Counter()
        for fact in facts:
            found += angles.get(fact.id, ())
            if fact.relation == PASSAGE.relation and fact.language in languages:
                found += self._on_passage(fact, told, asked)
        return [*found, *fitting_in(asides, found)]

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
        most = self._most(fact, languages)
        made = _fullest((self._spoken(told, languages) for told in ways), most)
        if made:
            count(fact, quoted)
        return made

    def _spoken(self, fact: Fact, languages: Sequence[Language]) -> list[Question]:
        """Ask about a quotation; without options only if it tells enough."""
        made, words = self._in_each(fact, languages), quotation_of(fact)
        sure = any(q.options for q in made) or (words is not None and is_telling(words))
        return made if sure else []

    def _most(self, fact: Fact, languages: Sequence[Language]) -> int:
        """Return how many questions there can be on a fact, however it is told."""
        asks = self.known.relations[fact.relation].ask
        angles = {
            (code, ask.answer, ask.kind)
            for code in languages
            for ask in asks
            if not is_bound(fact, ask, code)
        }
        return len(angles)

    def _in_each(self, fact: Fact, languages: Sequence[Language]) -> list[Question]:
        cases = list(cases_of(fact, self.known))
        return [question for code in languages for question in _angles(cases, code)]

    def _is_fit(self, fact: Fact) -> bool:
        """Tell whether what somebody said may be asked: it says enough, with names in full."""
        words, pool = quotation_of(fact), self.known.pool
        if words is None or not stands_alone(words, topic_of(fact)):
            return False
        names = pool.own_names(fact)
        if names_halves(words.text, names):
            return False
        dated = HEADLINE in dict(fact) or self._is_placed_by_month(fact, words)
        return says_enough(words, names, dated=dated)

    def _is_placed_by_month(self, fact: Fact, words: Text) -> bool:
        """Tell whether the month in which the articles told a quotation says enough of when.

        It does so of no words on oneself that a headline would, if it did not tell the speaker.
        """
        pool = self.known.pool
        dead = is_about_the_dead((value for _, value in fact), pool.telling)
        if dead or month_of_telling(fact, pool.people) is None:
            return False
        return title_of(fact) is None or not is_anecdote(words)

    def _on_passage(self, fact: Fact, told: Told, asked: Counter[str]) -> Iterator[Question]:
        """Ask about a passage, and count what is asked for."""
        for question in filter(is_clean, ask_passage(fact, self.known, told, asked)):
            asked[question.answer] += 1
            yield question


def _fullest(found: Iterable[list[Question]], most: int) -> list[Question]:
    """Return the first of the longest lists; none is longer than `most`."""
    longest: list[Question] = []
    for made in found:
        longest = made if len(made) > len(longest) else longest
        if len(longest) == most:
            break
    return longest


def _angles(cases: Iterable[Case], language: Language) -> list[Question]:
    """Ask for each argument once by options and once by a blank, no sentence twice."""
    found: dict[tuple[str, str], Question] = {}
    sentences: set[str] = set()
    for case in cases:
        if len(found) == MOST_ANGLES:
            break
        angle = (case.ask.answer, case.ask.kind)
        question = "" if angle in found else _attempt(case, language)
        if isinstance(question, Question) and (filled := _filled(question)) not in sentences:
            found[angle] = question
            sentences |= {filled} - {""}
    return list(found.values())


def why_silent(fact: Fact, ask: Ask, language: Language, known: Knowledge) -> str:
    """Say why a fact is not asked so."""
    made = next(_attempt(case, language) for case in cases_of(fact, known) if case.ask.id == ask.id)
    unasked = DOUBLE if isinstance(made, Question) else made
    return why_unfit(fact, known) or unasked


def _attempt(case: Case, language: Language) -> Question | str:
    """Ask about a fact, or say why that cannot be."""
    ask, key, values = case.ask, case.key, case.values
    if key is None:
        return f"{{{ask.answer}}} is not told"
    if doubt := _doubt(case, language):
        return doubt
    hidden = ask.answer if ask.kind == "cloze" else ""
    wording = write(ask.parts[language], values, hidden, language)
    wording = wording and attribute(wording, values.get(ATTRIBUTED), ask, language)
    if wording and HEADLINE in values:
        wording = put_below(wording, values[HEADLINE], _month_beside(case), language)
    said = render(key, language)
    if not wording or not said:
        return _unsure(language)
    answer = typeset(wording.answer, language, whole=False) if hidden else said.text
    draft = Draft(make_id(case.fact.id, ask.id, language), language, wording.stem, answer)
    if leaks(draft.stem, answer, key, language):
        return f"it would tell its own answer: {draft.stem}"
    options = Options() if hidden else options_for(draft, case)
    if options is None:
        return f"too few others could be {{{ask.answer}}}"
    accepted = accepted_forms(key, said.text, wording.answer, language)
    question = _question(draft, options, case, accepted)
    return _flaw(question) or question


def _month_beside(case: Case) -> Date | None:
    """Return the month beside a headline, unless a date in it is asked for."""
    month, key = case.month, case.key
    asked = isinstance(key, Date) and month and (key.year, key.month) == (month.year, month.month)
    return None if asked else month


def _unsure(language: Language) -> str:
    return f"a value has no sure form in {language}"


def _doubt(case: Case, language: Language) -> str:
    """Say what could be misunderstood, or answered in another way."""
    if is_bound(case.fact, case.ask, language):
        return _unsure(language)
    if unclear := why_unclear(case, language):
        return unclear
    if not case.has_one_filling:
        return "something else might fit the blank as well"
    if case.right and (case.ask.kind == "cloze" or not case.ask.several):
        named = ", ".join(said.text for value in case.right if (said := render(value, language)))
        return f"as right would be: {named}"
    return ""


def _question(draft: Draft, options: Options, case: Case, accepted: tuple[str, ...]) -> Question:
    fact, ask = case.fact, case.ask
    return Question(
        id=draft.id,
        kind=ask.kind,
        language=draft.language,
        relation=fact.relation,
        stem=draft.stem,
        answer=draft.answer,
        options=options.texts,
        accepted=accepted,
        confusable=case.confusable,
        answer_kind="date" if case.kind == "day" else case.kind,
        evidence=case.proof,
        fact=fact.id,
        notes=options.notes,
        perishable=case.known.relations[fact.relation].perishable and not ask.timeless,
    )


def _filled(question: Question) -> str:
    """Return a cloze as it reads with its answer; nothing for a question with options."""
    return "" if question.options else question.stem.replace(BLANK, question.answer)


def _flaw(question: Question) -> str:
    return next((f"{flaw.what}: {question.stem}" for flaw in flaws_of(question)), "")


def accepted_forms(key: Value, said: str, hidden: str, language: Language) -> tuple[str, ...]:
    """Return other typed answers that are right: aliases, the value in full, an office's words."""
    forms = {said, hidden} - {""}
    if isinstance(key, Name):
        forms |= {key.text, *key.aliases}
    if isinstance(key, Role) and hidden:
        forms |= words_for(key, language)
    return tuple(sorted(forms))
