"""The verb groups of a sentence.

In: its items and segments. Out: a `VerbGroup` for each verb that the verb list knows.
"""

from collections.abc import Iterator

from quizgen.matching.bracket_groups import bracket_group
from quizgen.matching.close_groups import close_group, is_governed
from quizgen.matching.groups import VerbGroup
from quizgen.matching.items import Item, Span, inverts
from quizgen.matching.syntax import Syntax


def verb_groups(
    items: tuple[Item, ...], words: tuple[str, ...], segments: tuple[Span, ...], syntax: Syntax
) -> Iterator[VerbGroup]:
    """Yield the groups of all known verbs, from left to right; `words` are the items'."""
    forms = syntax.forms
    found = [
        group
        for span in segments
        for position in range(*span)
        if words[position] in forms
        for group in _group_at(items, span, position, syntax)
    ]
    for group in found:
        helper = items[group.first].word in syntax.helpers
        if not (helper and any(_holds(other, group) for other in found)):
            yield group


def _holds(group: VerbGroup, other: VerbGroup) -> bool:
    """Tell whether a verb is only the auxiliary of another one: wurde … gekauft werden."""
    if group is other:
        return False
    return other.first == group.finite or group.first < other.first <= group.last


def _group_at(
    items: tuple[Item, ...], span: Span, position: int, syntax: Syntax
) -> Iterator[VerbGroup]:
    """Yield the group of the first reading that makes one."""
    word = items[position].word
    if _is_noun(items, span, position, syntax):
        return
    if word in syntax.helpers and _helps(items, span, position, syntax):
        return
    read = bracket_group if syntax.verb_second else close_group
    for form in syntax.forms[word]:
        group = read(items, span, position, form, syntax)
        if group:
            yield group
            return


def _is_noun(items: tuple[Item, ...], span: Span, position: int, syntax: Syntax) -> bool:
    """Behind an article stands a noun: the report; a pronoun opens a clause: X, die schrieb."""
    if syntax.verb_second and items[position].capital and position > span[0]:
        return True
    if items[position].word in syntax.rarely and _is_described(items, span, position, syntax):
        return True
    if is_governed(items, position, syntax) or _is_preposition(items, span, position, syntax):
        return True
    if not position or items[position - 1].word not in syntax.determiners:
        return False
    relative = items[position - 1].word in syntax.relatives and position - 1 == span[0]
    return not (relative and syntax.verb_second and position + 1 == span[1])


def _is_preposition(items: tuple[Item, ...], span: Span, position: int, syntax: Syntax) -> bool:
    """Tell a preposition from a verb of its form: entre 2003 et 2007, but il entre en fonction."""
    after = items[position + 1].word if position + 1 < span[1] else ""
    small = items[position].word in syntax.prepositions
    return small and not syntax.verb_second and after not in syntax.prepositions


def _is_described(items: tuple[Item, ...], span: Span, position: int, syntax: Syntax) -> bool:
    """Tell whether a word that may be an adjective stands before another: the maximum fine."""
    before = items[position - 1] if position > span[0] else None
    if before is None or before.mention or not before.word.isalpha():
        return False
    known = (syntax.function_words, syntax.subject_pronouns, syntax.clitics)
    return not any(before.word in words for words in known) and not syntax.is_adverb(before.word)


def _helps(items: tuple[Item, ...], span: Span, position: int, syntax: Syntax) -> bool:
    """Tell whether an auxiliary serves another verb: has laid off, hat … entlassen."""
    if syntax.verb_second:
        last = span[1] - 1 - (items[span[1] - 1].word == ".")
        return last > position and _may_be_verb(items[position], items[last], syntax)
    i = position + 1
    if i + 1 < span[1] and inverts(items, i + 1):
        i += 2
    while i < span[1] and _goes_with_verb(items[i].word, syntax):
        i += 1
    return i < span[1] and _may_be_verb(items[position], items[i], syntax)


def _may_be_verb(helper: Item, item: Item, syntax: Syntax) -> bool:
    """Tell whether an auxiliary can serve a word: a verb, or behind `has` one that may be one."""
    if item.word in syntax.nonfinite:
        return True
    if "passive" in syntax.helper_kinds(helper.word):  # is tall
        return False
    return item.word.isalpha() and not item.capital and item.word not in syntax.function_words


def _goes_with_verb(word: str, syntax: Syntax) -> bool:
    return word in syntax.adverbs or word in syntax.negation_words or word in syntax.helpers
