"""Who goes on speaking: a sentence that is nothing but a quotation, or reported speech.

In: the sentence before and the one that goes on. Out: a clause in which the speaker of the first
says the second.
"""

from dataclasses import dataclass, replace

from quizgen.matching.clauses import Clause, clauses_of, plain_clause
from quizgen.matching.row import row_of
from quizgen.matching.statements import statement_of
from quizgen.matching.syntax import Syntax
from quizgen.models import Mention, Name, Sentence

MARKS = '"“”„‟«»‘’‚‹› .–—'
SPEAKERS = frozenset({"person", "organisation"})
OPENING = 2
"""Items of a word and a colon before reported speech: Und: Es sei wichtig."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who said something in one sentence and may go on in the next."""

    verb: str
    speaker: Mention
    """Where the sentence names him, or where that one is named to which it refers."""


def next_voice(
    before: Sentence | None, voice: Voice | None, sentence: Sentence, syntax: Syntax
) -> Voice | None:
    """Return who may go on speaking in a sentence, given the one before and its voice."""
    if before is None or before.article.name != sentence.article.name:
        return None
    near = before.paragraph == sentence.paragraph or before.text.rstrip().endswith(":")
    if not near or not goes_on(sentence, syntax):
        return None
    return voice_of(before, syntax) or (voice if spoken_by(before, voice, syntax) else None)


def voice_of(sentence: Sentence, syntax: Syntax) -> Voice | None:
    """Return who speaks in a sentence, if it is one and nobody else is named."""
    announced = sentence.text.rstrip().endswith(":")
    row = row_of(sentence)
    told = [group for group in row.groups[::-1] if announced or group.verb in syntax.speech]
    for clause in clauses_of(row, told):
        if clause.passive or clause.status != "asserted" or len(clause.subject) != 1:
            continue
        (speaker,) = clause.subject
        speaks = clause.verb in syntax.speech
        if speaker.kind in SPEAKERS and (announced or (speaks and _is_alone(speaker, sentence))):
            named = speaker.named or (sentence.start, sentence.end)
            verb = clause.verb if speaks else syntax.says
            return Voice(verb, replace(speaker, named=named, possessive=False))
    return None


def _is_alone(speaker: Mention, sentence: Sentence) -> bool:
    return not any(
        isinstance(m.value, Name) and m.kind == "person" and m.value.key != speaker.value.key
        for m in sentence.mentions
    )


def goes_on(sentence: Sentence, syntax: Syntax) -> bool:
    """Tell whether a sentence may be what somebody said: only a quotation, or reported speech."""
    if is_bare_quotation(sentence):
        return True
    return bool(syntax.reported) and not syntax.reported.isdisjoint(
        sentence.text.casefold().split()
    )


def is_bare_quotation(sentence: Sentence) -> bool:
    """Tell whether a sentence is a quotation and nothing else."""
    mentions = sentence.mentions
    if len(mentions) != 1 or mentions[0].kind != "quote":
        return False
    rest = sentence.text[: mentions[0].start] + sentence.text[mentions[0].end :]
    return not rest.strip(MARKS)


def spoken_by(sentence: Sentence, voice: Voice | None, syntax: Syntax) -> bool:
    """Tell whether a sentence was said by a voice."""
    return voice is not None and spoken(sentence, voice, syntax) is not None


def spoken(sentence: Sentence, voice: Voice, syntax: Syntax) -> Clause | None:
    """Return the clause in which a voice says a sentence."""
    said = (
        sentence.mentions[0] if is_bare_quotation(sentence) else _reported(sentence, voice, syntax)
    )
    if said is None:
        return None
    speaker = replace(voice.speaker, start=said.end, end=said.end)
    return plain_clause(voice.verb, "asserted", speaker, said)


def _reported(sentence: Sentence, voice: Voice, syntax: Syntax) -> Mention | None:
    """Return a sentence that is reported speech from end to end: Es sei wichtig, … ."""
    items = row_of(sentence).items
    if items[1:OPENING] and items[1].word == ":":
        items = items[OPENING:]
    if not items or items[-1].word != ".":
        return None
    return statement_of(items[:-1], sentence, {voice.speaker.value.key}, syntax)
