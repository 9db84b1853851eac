"""What denies a clause or makes it doubtful: a word, or the form of its verb.

In: a row and the positions of a clause. Out: the words that do so.
"""

from functools import cache

from quizgen.matching.row import Row
from quizgen.matching.syntax import Syntax
from quizgen.matching.truth import denied_before
from quizgen.passages.leading import attributes, spoken
from quizgen.passages.rows import Positions
from quizgen.passages.verbs import find_verb
from quizgen.passages.words import Words


def unsure_word(row: Row, core: Positions, words: Words) -> str:
    """Return the words that deny a clause or make it doubtful; nothing if it is a plain fact."""
    told = words.affirmed.sub("", _small(row, core))
    if words.hearsay.search(told) or _accuses(row, core, words):
        return "hearsay"
    if word := denied_before(row, core[0]) or denied_before(row, core[-1]):
        return word
    if word := _passed_on(row, core, words):
        return f"reported: {word}"
    told_by = attributes(row, core, words)  # Selon la police, 40 arbres auraient brûlé
    if word := "" if told_by else _supposed(row, core, words):
        return word
    if not row.syntax.unsure.search(told):
        return ""
    patterns = (row.syntax.negations, row.syntax.hedges, row.syntax.nearly)
    found = (match[0] for pattern in patterns for match in pattern.finditer(told))
    left = words.plans | words.supposing if told_by else words.plans
    return next((said for said in found if said not in left), "")


def _accuses(row: Row, core: Positions, words: Words) -> bool:
    """Tell whether a clause has lost behind it who says so and has to prove it."""
    behind = tuple(range(core[-1] + 1, len(row.words)))
    told = behind[1:] and words.accusing.search(spoken(row, behind))  # more than a full stop
    return bool(told)


def _small(row: Row, core: Positions) -> str:
    """Return the words of a clause; nothing for a German noun: das Wohl is no `wohl`."""
    if not row.syntax.verb_second:
        return row.phrase(core)
    return " ".join(["" if p and row.items[p].capital else row.words[p] for p in core])


def _passed_on(row: Row, core: Positions, words: Words) -> str:
    """German: return a verb that only passes on what is said: scheide, not scheidet."""
    verb = find_verb(row, core, words) if row.syntax.verb_second else None
    word = row.word(core[verb]) if verb is not None else ""
    if not word.endswith(words.subjunctive_endings):
        return ""
    plain = {form.kind for form in row.syntax.forms.get(word, ())} - {"subjunctive", "infinitive"}
    told = word.endswith(words.past_endings) or word in words.verb_forms
    return "" if plain or told or row.syntax.helper_kinds(word) else word


def _supposed(row: Row, core: Positions, words: Words) -> str:
    """French: return a verb that says what would be: payerait, not montrait."""
    known, others = _conditionals(row.syntax), (row.syntax.forms, words.verb_forms)
    if not known:
        return ""
    told = [w for w in map(row.word, core) if w in known or w.endswith(words.conditional_endings)]
    told = [word for word in told if word not in words.plans]  # devrait ouvrir en mai
    return next((w for w in told if w in known or not any(w in forms for forms in others)), "")


@cache
def _conditionals(syntax: Syntax) -> frozenset[str]:
    """Return the forms of known verbs that say what would be, and cannot be anything else."""
    kinds = {word: {form.kind for form in found} for word, found in syntax.forms.items()}
    return frozenset(w for w, own in kinds.items() if "conditional" in own and "finite" not in own)
