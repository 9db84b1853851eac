"""Why none of a template's lines found anything in a sentence.

In: a sentence and the relation. Out: the line that came nearest, and what kept it from matching.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from quizgen.matching.clause_lines import ClauseLine, compile_clause
from quizgen.matching.clauses import Clause, read_clauses
from quizgen.matching.items import items_of
from quizgen.matching.kinds import annotate_text, marks_in, takes
from quizgen.matching.phrases import compile_phrase
from quizgen.matching.rules import compile_rules
from quizgen.matching.surroundings import WORD
from quizgen.matching.syntax_data import syntax
from quizgen.models import Mention, Sentence
from quizgen.templates.lines import Word
from quizgen.templates.relations import KINDS, FindLine, Relation, find_line


@dataclass(frozen=True, slots=True)
class Miss:
    """A line that found nothing."""

    distance: float
    """From 0, nearly found, to 1, nothing of it is there."""
    line: FindLine
    reason: str


def nearest(sentence: Sentence, relation: Relation) -> Miss | None:
    """Return the line that came nearest and what it lacked; None if there is none to try."""
    lines = [line for line in relation.find if line.language == sentence.language]
    misses = [Miss(*_miss(sentence, line, relation)) for line in lines]
    return min(misses, key=lambda miss: miss.distance, default=None)


def _miss(sentence: Sentence, line: FindLine, relation: Relation) -> tuple[float, FindLine, str]:
    if sentence.text.endswith("?"):
        return 1, line, "a question states nothing"
    if found := _with_any_kind(sentence, line, relation):
        distance, reason = found
    elif line.verb:
        distance, reason = _clause_miss(sentence, line, relation)
    else:
        distance, reason = _phrase_miss(sentence, line, relation)
    return distance, line, reason


def _with_any_kind(
    sentence: Sentence, line: FindLine, relation: Relation
) -> tuple[float, str] | None:
    """Try the line with slots that take anything, and in spite of all words of `unless`."""
    bare = replace(relation, find=(line,), unless={})
    if any(compile_rules([bare]).matches(sentence)):
        barred = relation.unless.get(sentence.language, frozenset()) & _words(sentence)
        return 0.1, f"beside it stands what is under `unless`: {', '.join(sorted(barred))}"
    for match in compile_rules([_open(bare)]).matches(sentence):
        return 0.2, "; ".join(_misfits(sentence, match.arguments, relation))
    return None


def _open(relation: Relation) -> Relation:
    """Let each slot take mentions of every kind."""
    kinds = tuple(sorted(KINDS))
    arguments = {
        name: replace(argument, kinds=kinds, only=frozenset(), never=frozenset())
        for name, argument in relation.arguments.items()
    }
    return replace(relation, arguments=arguments)


def _misfits(sentence: Sentence, found: Mapping[str, Mention], relation: Relation) -> Iterator[str]:
    """Say which mentions are of a kind that their slot does not take."""
    for name, mention in found.items():
        argument = relation.arguments.get(name)
        if argument and not takes(argument, mention):
            text = sentence.text[mention.start : mention.end]
            wanted = " or ".join(argument.kinds)
            listed = " of its list" if argument.only or argument.never else ""
            yield f"{{{name}}} would be {text!r} ({mention.kind}); it takes: {wanted}{listed}"


def _clause_miss(sentence: Sentence, line: FindLine, relation: Relation) -> tuple[float, str]:
    own = syntax(sentence.language)
    compiled = compile_clause(line, relation, own)
    clauses = read_clauses(items_of(sentence), own)
    for clause in clauses:
        if clause.verb in compiled.verbs:
            return _lack(compiled, clause, own.agents)
    found = ", ".join(f"<{clause.verb}>" for clause in clauses) or "none"
    return 1, f"no form of <{line.verb}> stands in it; verbs found: {found}"


def _lack(line: ClauseLine, clause: Clause, agents: frozenset[str]) -> tuple[float, str]:
    """Say what a clause with the right verb lacks."""
    missing = ["/".join(sorted(forms)) for forms in line.words if not forms & clause.words]
    if missing:
        return 0.5, f"the clause lacks the word {missing[0]}"
    if line.alone and clause.transitive:
        return 0.4, f"<{clause.verb}> has an object here, and the `!` of the line says it has none"
    for name in line.relation.required:
        if any(_without(line, name).matches(clause, agents)):
            wanted = " or ".join(line.relation.arguments[name].kinds)
            return 0.3, f"no {wanted} is found where {{{name}}} is looked for"
    names = ", ".join(f"{{{name}}}" for name in line.relation.required)
    return 0.6, f"in the clause of <{clause.verb}> these are not found: {names}"


def _without(line: ClauseLine, name: str) -> ClauseLine:
    """Let a line do without one of its arguments."""
    arguments = line.relation.arguments
    eased = {**arguments, name: replace(arguments[name], optional=True)}
    return replace(line, relation=replace(line.relation, arguments=eased))


def _phrase_miss(sentence: Sentence, line: FindLine, relation: Relation) -> tuple[float, str]:
    """Say how much of a phrase line is there, from its beginning."""
    own = syntax(sentence.language)
    annotated = annotate_text(sentence, marks_in(sentence), own.determiner_words)
    opened = _open(relation)
    for number in range(len(line.parts) - 1, 0, -1):
        cut = line.parts[number].offset
        start = find_line(line.language, line.text[:cut].rstrip(), line.path, line.line)
        if not start.triggers:
            break
        if any(compile_phrase(start, opened, own).matches(sentence, annotated)):
            distance = 0.9 - 0.5 * number / len(line.parts)
            return distance, f"`{start.text}` is found; behind it `{line.text[cut:]}` is not"
    present = _words(sentence)
    groups = [part.forms for part in line.parts if isinstance(part, Word)]
    missing = ["/".join(forms) for forms in groups if not present & set(map(str.casefold, forms))]
    if missing:
        return 0.9 + 0.1 * len(missing) / len(groups), f"it lacks {', '.join(missing)}"
    return 0.9, "its words are all there, but not in this order"


def _words(sentence: Sentence) -> frozenset[str]:
    return frozenset(match[0].casefold() for match in WORD.finditer(sentence.text))
