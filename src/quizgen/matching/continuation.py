"""Quotations that go on without a new frame, as in: “A,” she said. “B.” Both are hers.

In: the findings of one article and its sentences. Out: further findings, for sentences that are
nothing but a quotation and follow, in the same paragraph, one whose speaker is known.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from quizgen.matching.findings import Finding
from quizgen.models import Mention, Name, Sentence

MARKS = '"“”„‟«»‘’‚‹› .–—'


def continue_quotations(
    sentences: Sequence[Sentence], findings: Iterable[Finding]
) -> Iterator[Finding]:
    """Yield the findings, and behind each the quotations that go on from it."""
    following = dict(zip(map(id, sentences), sentences[1:], strict=False))
    for finding in findings:
        yield finding
        current: Finding | None = finding
        while current is not None:
            current = _next(current, following.get(id(current.sentence)))
            if current is not None:
                yield current


def _next(finding: Finding, sentence: Sentence | None) -> Finding | None:
    """Return the finding for a sentence that only goes on with a quotation."""
    quoted = _argument(finding, "quote")
    speaker = _argument(finding, "person")
    if quoted is None or speaker is None or sentence is None:
        return None
    if sentence.paragraph != finding.sentence.paragraph or not _is_bare_quotation(sentence):
        return None
    if _names_somebody_else(finding, speaker):
        return None
    before = finding.sentence
    named = finding.arguments[speaker].named or (before.start, before.end)
    value = finding.arguments[speaker].value
    arguments = {
        **finding.arguments,
        quoted: sentence.mentions[0],
        speaker: Mention(sentence.mentions[0].end, sentence.mentions[0].end, value, named=named),
    }
    return replace(finding, arguments=arguments, sentence=sentence)


def _argument(finding: Finding, kind: str) -> str | None:
    """Return the name of the finding's argument of a kind."""
    return next((name for name, m in finding.arguments.items() if m.kind == kind), None)


def _is_bare_quotation(sentence: Sentence) -> bool:
    mentions = sentence.mentions
    if len(mentions) != 1 or mentions[0].kind != "quote":
        return False
    rest = sentence.text[: mentions[0].start] + sentence.text[mentions[0].end :]
    return not rest.strip(MARKS)


def _names_somebody_else(finding: Finding, speaker: str) -> bool:
    said = finding.arguments[speaker].value.key
    people = {
        m.value.key
        for m in finding.sentence.mentions
        if isinstance(m.value, Name) and m.kind in ("person", "organisation")
    }
    return bool(people - {said})
