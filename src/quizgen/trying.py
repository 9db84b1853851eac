"""A template tried on a text: what it finds, which mention fills which slot, and what it asks.

In: a relation and an article. Out: a report for the template's author.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizgen.asking.faults import fault
from quizgen.asking.knowledge import Knowledge
from quizgen.asking.pool import make_pool
from quizgen.asking.questions import why_silent
from quizgen.explain import reason_against
from quizgen.generate import ask, sentences_of
from quizgen.identity import make_id
from quizgen.matching.facts import find, gather
from quizgen.matching.rules import Match, compile_rules
from quizgen.models import Article, Fact, Language, Mention, Question, Sentence
from quizgen.nearest import Miss, nearest
from quizgen.templates.relations import Ask, Relation

MOST_MISSES = 3
"""Sentences of an article that are told of if nothing is found."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of trying a template."""

    found: bool
    """A line matched, even if what it found is not sure enough to be asked."""
    report: str


def try_out(relation: Relation, article: Article, languages: Sequence[Language]) -> Trial:
    """Return what a relation finds in an article and asks of it, or why it finds nothing."""
    sentences = sentences_of(article)
    rules = compile_rules([relation])
    matched = {s: tuple(rules.matches(s)) for s in sentences}
    found = [_sentence(s, matches) for s, matches in matched.items() if matches]
    if not found:
        return Trial(found=False, report="\n\n".join(_misses(sentences, relation)))
    facts = gather(find(sentences, rules))
    asked = [
        "\n".join(_asked(fact, facts, sentences, relation, languages))
        for fact in facts
        if fact.status == "asserted"
    ]
    return Trial(found=True, report="\n\n".join([*found, *asked]))


def _sentence(sentence: Sentence, matches: Sequence[Match]) -> str:
    """Show a sentence, the lines that match it, and what their slots hold."""
    lines = [f"[{sentence.language}] {sentence.text}"]
    for match in matches:
        reason = reason_against(match)
        lines.append(f"  {'not asked, ' + reason if reason else 'found'}: {match.rule}")
        lines += [f"    {name} = {_mention(m, sentence)}" for name, m in match.arguments.items()]
    return "\n".join(lines)


def _mention(mention: Mention, sentence: Sentence) -> str:
    return f"{sentence.text[mention.start : mention.end]} ({mention.kind})"


def _misses(sentences: Sequence[Sentence], relation: Relation) -> list[str]:
    """Tell of the sentences that came nearest."""
    misses = [(nearest(sentence, relation), sentence) for sentence in sentences]
    misses.sort(key=lambda pair: pair[0].distance if pair[0] else 2)
    return [_nothing(sentence, miss) for miss, sentence in misses[:MOST_MISSES]]


def _nothing(sentence: Sentence, miss: Miss | None) -> str:
    """Say what was recognised in a sentence, and what the nearest line lacked."""
    mentions = ", ".join(_mention(m, sentence) for m in sentence.mentions) or "nothing"
    lines = [f"[{sentence.language}] {sentence.text}", f"  recognised: {mentions}"]
    if miss is None:
        lines.append(f"  nothing found: the template has no line in {sentence.language}")
    else:
        lines.append(f"  nothing found; nearest is {miss.line.rule}: {miss.line.text}")
        lines.append(f"    {miss.reason}")
    return "\n".join(lines)


def _asked(
    fact: Fact,
    facts: tuple[Fact, ...],
    sentences: Sequence[Sentence],
    relation: Relation,
    languages: Sequence[Language],
) -> Iterator[str]:
    """Show each question on a fact in each language, or why there is none."""
    known = Knowledge(facts, {relation.relation: relation}, make_pool(facts, sentences))
    for one in relation.ask:
        alone = [replace(relation, ask=(one,))]
        made = {question.id: question for question in ask(facts, sentences, alone, languages)}
        for language in languages:
            question = made.get(make_id(fact.id, one.id, language))
            told = _question(question) if question else _why_not(fact, one, language, known)
            yield f"[{language}] {one.id}: {told}"


def _question(question: Question) -> str:
    if question.kind == "cloze":
        return f"{question.stem}\n     = {question.answer}"
    options = [f"{'*' if o == question.answer else ' '} {o}" for o in question.options]
    return "\n     ".join([question.stem, *options])


def _why_not(fact: Fact, one: Ask, language: Language, known: Knowledge) -> str:
    """Say why a question is not made."""
    reason = fault(fact, one, language) or why_silent(fact, one, language, known)
    return f"no question: {reason}"
