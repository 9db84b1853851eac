"""Why a sentence gave a fact, or none, and why a fact is not asked.

In: an article and the relations. Out: text, sentence by sentence: its mentions, its clauses, the
facts with the lines that found them, what is asked of each, and what kept it from being asked.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from quizgen.asking.knowledge import Knowledge
from quizgen.asking.pool import make_pool
from quizgen.asking.reasons import questions_by_fact, reasons
from quizgen.generate import facts_of, sentences_of
from quizgen.matching.clauses import Clause, read_clauses
from quizgen.matching.items import items_of
from quizgen.matching.rules import Match, RuleSet, compile_rules
from quizgen.matching.syntax_data import syntax
from quizgen.models import Article, Evidence, Fact, Mention, Question, Sentence
from quizgen.passages.answers import answers_of
from quizgen.passages.facts import PASSAGE, TEXT, mended
from quizgen.passages.headlines import read_headline
from quizgen.passages.interviews import read_answer
from quizgen.passages.passage import Passage, read_all
from quizgen.templates.relations import Relation

REASONS = {
    "negated": "said not to have happened",
    "unreal": "only tried, wished or supposed",
    "planned": "announced for later",
    "past": "it was so, and may be so no longer",
    "hedged": "hearsay or a guess",
}
"""Why what a line matched is not asked."""


def reason_against(match: Match) -> str:
    """Say why a match is no sure fact; nothing if it is, as a plan is where plans count."""
    counts = match.status == "planned" and match.relation.planned
    return "" if counts else REASONS.get(match.status, "")


def explain(article: Article, relations: Iterable[Relation]) -> str:
    """Return the report on an article."""
    relations, sentences = tuple(relations), sentences_of(article)
    rules, facts = compile_rules(relations), facts_of([article], relations)
    known = Knowledge(facts, {one.relation: one for one in relations}, make_pool(facts, sentences))
    asked = questions_by_fact(known)
    outcomes = {fact: _outcome(fact, known, asked) for fact in facts}
    alone = {id(sentence): found for sentence, found in read_all(sentences)}
    alone |= {id(sentence): (read_headline(sentences),) for sentence in sentences[:1]}
    alone |= {id(one.sentence): (read_answer(one),) for one in answers_of(sentences)}
    head = f"{article.name}: {article.title or 'no title'} [{article.language}]"
    told = ("\n".join(_sentence(s, rules, alone.get(id(s), ()), outcomes)) for s in sentences)
    return "\n\n".join([head, *told])


def _outcome(fact: Fact, known: Knowledge, asked: Mapping[str, Sequence[Question]]) -> list[str]:
    """Return the lines that say what is asked of a fact, or why nothing is."""
    made = [f"    asked: {q.stem}" for q in asked[fact.id] if q.language == fact.language]
    return made or [f"    no question: {reason}" for reason in reasons(fact, known, asked)]


def _sentence(
    sentence: Sentence,
    rules: RuleSet,
    alone: Iterable[Passage | str],
    outcomes: Mapping[Fact, Sequence[str]],
) -> Iterator[str]:
    yield sentence.text
    if sentence.mentions:
        yield "  mentions: " + ", ".join(_mention(m, sentence) for m in sentence.mentions)
    matches = list(rules.matches(sentence))
    for match in matches:
        yield "  " + _match(match, sentence)
        if not reason_against(match):
            yield from _outcomes(outcomes, sentence, partial(_is_of, match))
    if not matches:
        yield from _why_not(sentence)
    for found in alone:
        if isinstance(found, str):
            yield f"  no passage: {found}"
        else:
            yield f"  passage: {found.text}"
            yield from _outcomes(outcomes, sentence, partial(_says, found.text))


def _outcomes(
    outcomes: Mapping[Fact, Sequence[str]], sentence: Sentence, fits: Callable[[Fact], bool]
) -> Iterator[str]:
    """Yield what became of the facts that a sentence proves."""
    for fact, lines in outcomes.items():
        if fits(fact) and any(_meet(proof, sentence) for proof in fact.evidence):
            yield from lines


def _meet(proof: Evidence, sentence: Sentence) -> bool:
    same = proof.article == sentence.article.name
    return same and proof.start < sentence.end and sentence.start < proof.end


def _is_of(match: Match, fact: Fact) -> bool:
    """Tell whether a match gave a fact."""
    relation, told = match.relation, {name: m.value for name, m in match.arguments.items()}
    keys = {name: value.key for name, value in fact}
    return relation.relation == fact.relation and all(
        keys.get(name) == value.key for name, value in told.items() if name in relation.identity
    )


def _says(text: str, fact: Fact) -> bool:
    """Tell whether a fact is made of a passage."""
    words = getattr(fact.get(TEXT), "text", "") if fact.relation == PASSAGE.relation else ""
    plain = words.replace("{", "").replace("}", "")
    return text in plain or mended(text, fact.language) in plain


def _mention(mention: Mention, sentence: Sentence) -> str:
    text = sentence.text[mention.start : mention.end]
    meant = f" = {mention.value.text}" if mention.named is not None else ""  # type: ignore[union-attr]
    return f"{text}{meant} ({mention.kind})"


def _match(match: Match, sentence: Sentence) -> str:
    values = ", ".join(
        f"{name}: {sentence.text[m.start : m.end]}" for name, m in match.arguments.items()
    )
    reason = reason_against(match)
    verdict = f"not asked: {reason}" if reason else "fact"
    return f"{verdict}: {match.relation.relation} {{{values}}} by {match.rule}"


def _why_not(sentence: Sentence) -> Iterator[str]:
    """Say what a sentence lacks that has a verb of the lists in it."""
    if not sentence.mentions:
        yield "  nothing: no name, number, date or quotation is recognised in it"
        return
    for clause in read_clauses(items_of(sentence), syntax(sentence.language)):
        yield "  no line fits: " + _clause(clause)


def _clause(clause: Clause) -> str:
    parts = [f"verb {clause.verb}" + (" (passive)" if clause.passive else "")]
    if clause.subject:
        parts.append("subject " + " + ".join(m.value.key for m in clause.subject))
    if clause.objects:
        parts.append("object " + " + ".join(m.value.key for m in clause.objects))
    parts += [f"{phrase.preposition} {phrase.mention.value.key}" for phrase in clause.phrases]
    return ", ".join(parts)
