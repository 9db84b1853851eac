"""Phrase lines: lines without a verb, matched word by word in annotated text.

In: a parsed `find` line. Out: a `PhraseLine` that yields what its slots hold.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from quizgen.alternation import any_of
from quizgen.grammar import readings
from quizgen.matching.kinds import DETERMINER, marks_of, mention_at, slot_pattern
from quizgen.matching.syntax import Syntax
from quizgen.matching.syntax_data import syntax
from quizgen.models import Language, Mention, Sentence
from quizgen.templates.lines import Mark, Optional, Part, Slot, Word
from quizgen.templates.relations import FindLine, Relation

INSERTION = rf"(?:,\s+{DETERMINER}?[^\W\d_A-ZÀ-Þ][^,;:.–—]*,)?"
"""Words between commas that open in lower case: no person that holds an office."""
ENDING = r"(?:(?:'s?|s)(?!\w))"
"""Of a genitive."""
Bindings = Mapping[str, Mention]


@dataclass(frozen=True, slots=True)
class PhraseLine:
    """A compiled phrase line."""

    line: FindLine
    relation: Relation
    source: str
    """A regular expression, compiled when it is first tried: most never are."""
    guard: str
    """The same without what may stand before its first slot: it is fast to find that there is no
    match, since a match would begin at one of a few characters."""
    pairs: frozenset[str]
    """The marks of two mentions one of which stands right behind the other wherever it matches;
    none if it need not."""

    def may_match(self, annotated: str) -> bool:
        """Tell, fast, whether it may match a text."""
        return _compiled(self.guard).search(annotated) is not None

    def matches(
        self, sentence: Sentence, annotated: str
    ) -> Iterator[tuple[Bindings, tuple[int, int]]]:
        """Yield what the slots hold and where in `annotated` it stands, for each match."""
        for match in _compiled(self.source).finditer(annotated):
            found = {
                name.partition("__")[0]: mention_at(sentence, text)
                for name, text in match.groupdict().items()
                if text
            }
            yield found, match.span()


def compile_phrase(line: FindLine, relation: Relation, own: Syntax) -> PhraseLine:
    """Compile a line without verb."""
    writer = _Writer(line.language, relation, own)
    written = [
        writer.write(part, first=not n) + writer.insertion(line.parts[n : n + 2])
        for n, part in enumerate(line.parts)
    ]
    behind = r"(?![\w–-])(?!'s?\b)"
    source = rf"(?<![\w–-]){''.join(written)}{behind}"
    first = line.parts[0]
    bare = writer.bare(first) if isinstance(first, Slot) else ""
    guard = bare + writer.insertion(line.parts[:2]) + "".join(written[1:]) + behind if bare else ""
    return PhraseLine(line, relation, source, guard, writer.pairs(line.parts))


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


@cache
def _preposition(language: Language) -> str:
    """Return the expression for any preposition of a language."""
    return any_of(syntax(language).prepositions)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the parts of a line as a regular expression."""

    language: Language
    relation: Relation
    syntax: Syntax

    def write(self, part: Part, *, first: bool = False) -> str:
        """Return the expression for one part, with the blank before it."""
        blank = r"\s+" if part.space and not first else ""
        match part:
            case Word():
                return blank + self._word(part)
            case Mark():
                return (r"\s*" if part.text in ",.:;" else blank) + self._mark(part.text)
            case Slot():
                return blank + self._slot(part)
            case Optional():
                inner = "".join(self.write(atom, first=not n) for n, atom in enumerate(part.parts))
                # The blank goes with the optional words, so that none is asked for without them.
                return (
                    f"(?:{blank or chr(92) + 's*'}{inner})?" if not first else rf"(?:{inner}\s+)?"
                )
        raise TypeError(part)

    def insertion(self, parts: tuple[Part, ...]) -> str:
        """Return the expression for what commas may part off between a name and its verb."""
        match parts:
            case (Slot(), Word(forms=forms)) if all(map(self.syntax.is_finite, forms)):
                return INSERTION
        return ""

    def pairs(self, parts: tuple[Part, ...]) -> frozenset[str]:
        """Return the marks of the first two slots between which no mention can stand."""
        before: Iterable[str] = ()
        for n, part in enumerate(parts):
            match part:
                case Slot():
                    own = marks_of(self.relation.arguments[part.argument].kinds)
                    if before:
                        return frozenset(map("".join, product(before, own)))
                    before = () if self.insertion(parts[n : n + 2]) else own
                case Optional() if any(isinstance(atom, Slot) for atom in part.parts):
                    before = ()
        return frozenset()

    def _word(self, word: Word) -> str:
        forms = [form for f in word.forms for form in self._spellings(f)]
        return f"(?:{'|'.join(forms)})"

    def _spellings(self, word: str) -> list[str]:
        """A preposition stands for its contractions too: von, vom."""
        contracted = self.syntax.contractions.get(word, ())
        own = f"{DETERMINER}?{_either(word)}"
        if word.endswith("'"):
            return [own]
        return [own, *map(re.escape, contracted)]

    def _mark(self, text: str) -> str:
        if text in "–—":
            return "[–—-]"
        if text == ".":
            return r"(?:\.|\Z)"
        return self._gap() if text == "…" else re.escape(text)

    def _gap(self) -> str:
        """Return the expression for a few words, no name and no preposition among them."""
        word = rf"{DETERMINER}?(?!{_preposition(self.language)}\b)[\w-]+"
        return rf"{word}(?:\s+{word}){{0,3}}"

    def _slot(self, slot: Slot) -> str:
        kinds = self.relation.arguments[slot.argument].kinds
        mention = slot_pattern(kinds)
        if not slot.filter:
            return f"{self._determiner(kinds)}(?P<{slot.argument}>{mention})"
        ways = []
        for number, (before, ending) in enumerate(readings(self.language, slot.filter)):
            lead = self._lead(before, kinds)
            tail = ENDING if ending else ""
            ways.append(f"{lead}(?P<{slot.argument}__{number}>{mention}){tail}")
        return f"(?:{'|'.join(ways)})"

    def bare(self, slot: Slot) -> str:
        """Return the expression for a slot without what may stand before it."""
        mention = slot_pattern(self.relation.arguments[slot.argument].kinds)
        return mention + (ENDING + "?" if slot.filter else "")

    def _lead(self, before: str, kinds: tuple[str, ...]) -> str:
        """Return what a filter's form has before the mention, and words that describe it."""
        if not before:
            return ""
        words = r"\s+".join(f"{DETERMINER}?{_either(word)}" for word in before.split())
        if before.endswith("'"):
            return words
        determined = before.rsplit(maxsplit=1)[-1] in self.syntax.determiners
        return rf"{words}\s+" + (self._describing(kinds) if determined else "")

    def _determiner(self, kinds: tuple[str, ...]) -> str:
        """Before a name may stand an article and words that describe it: the AI company X."""
        return rf"(?:(?:{DETERMINER}\w+\s+|{DETERMINER}?[lL]'){self._describing(kinds)})?"

    def _describing(self, kinds: tuple[str, ...]) -> str:
        """Return up to three words, but none that makes what follows a genitive: a friend of X.

        A place may be one: the old city of X.
        """
        if kinds == ("place",):
            return r"(?:[\w-]+\s+){0,3}"
        return rf"(?:(?!{_preposition(self.language)}\s)[\w-]+\s+){{0,3}}"


def _either(word: str) -> str:
    """Return the expression for a word, at the start of a sentence or within it."""
    first = f"[{word[0].upper()}{word[0].lower()}]" if word[0].isalpha() else re.escape(word[0])
    return first + re.escape(word[1:])
