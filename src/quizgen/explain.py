"""Why a sentence gave a fact, or none.

In: an article and the relations. Out: text, sentence by sentence: its mentions, its clauses, the
facts with the lines that found them, and what kept a promising match from being asked.
"""

from collections.abc import Iterable, Iterator

from quizgen.generate import sentences_of
from quizgen.matching.clauses import Clause, read_clauses
from quizgen.matching.items import items_of
from quizgen.matching.rules import Match, RuleSet, compile_rules
from quizgen.matching.syntax import syntax
from quizgen.models import Article, Mention, Sentence
from quizgen.passages.headlines import read_headline
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


def explain(article: Article, relations: Iterable[Relation]) -> str:
    """Return the report on an article."""
    rules, sentences = compile_rules(relations), sentences_of(article)
    head = f"{article.name}: {article.title or 'no title'} [{article.language}]"
    alone = {id(sentence): found for sentence, found in read_all(sentences)}
    alone |= {id(sentence): (read_headline(sentences),) for sentence in sentences[:1]}
    told = ("\n".join(_sentence(s, rules, alone.get(id(s), ()))) for s in sentences)
    return "\n\n".join([head, *told])


def _sentence(sentence: Sentence, rules: RuleSet, alone: Iterable[Passage | str]) -> Iterator[str]:
    yield sentence.text
    if sentence.mentions:
        yield "  mentions: " + ", ".join(_mention(m, sentence) for m in sentence.mentions)
    matches = list(rules.matches(sentence))
    for match in matches:
        yield "  " + _match(match, sentence)
    if not matches:
        yield from _why_not(sentence)
    for found in alone:
        yield f"  no passage: {found}" if isinstance(found, str) else f"  passage: {found.text}"


def _mention(mention: Mention, sentence: Sentence) -> str:
    text = sentence.text[mention.start : mention.end]
    meant = f" = {mention.value.text}" if mention.named is not None else ""  # type: ignore[union-attr]
    return f"{text}{meant} ({mention.kind})"


def _match(match: Match, sentence: Sentence) -> str:
    values = ", ".join(
        f"{name}: {sentence.text[m.start : m.end]}" for name, m in match.arguments.items()
    )
    reason = REASONS.get(match.status)
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
