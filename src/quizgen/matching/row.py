"""A sentence's items with what can be asked of each: what governs it, what it belongs to.

In: items, their segments and the syntax of the language. Out: answers for the clause reader.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from quizgen.matching.groups import VerbGroup
from quizgen.matching.items import Item, Span, items_in, segments, within_address
from quizgen.matching.syntax import Syntax
from quizgen.matching.syntax_data import syntax
from quizgen.matching.verb_groups import verb_groups
from quizgen.mentions.place_words import nationality
from quizgen.models import Language, Mention, Sentence

MOST_KEPT = 2048
"""Rows of sentences."""
FARTHEST_DETERMINER = 4
TIMES = frozenset({"date", "day", "year"})
BARE_WORDS = TIMES | {"score", "sets"}
"""What stands beside a verb without a preposition and is no object: lost 2-1 on Friday."""
AMOUNTS = frozenset({"money", "number", "percent", *TIMES})
ROLES = frozenset({"role", "former_role"})
OWNERS = frozenset({"organisation", "place", "name"})
"""What an office may belong to."""
BELONGING = frozenset({"de", "of", "von"})
DEFINITE = frozenset({"le", "the"})
"""Articles that a date may have where no preposition governs it."""
MODIFIED = {
    "role": ("person", "organisation", "name"),
    "former_role": ("person", "name"),
    "organisation": ("role", "former_role", "work", "name"),
    "name": ("role", "former_role"),
    "place": ("role", "former_role", "organisation", "person", "name"),
}
"""A mention right before another only describes it: CEO Wong, investor Coatue."""


def row_of(sentence: Sentence) -> "Row":
    """Return a sentence's row; it is kept, since relations and passages both read it."""
    return _row(sentence.text, sentence.mentions, sentence.language)


@lru_cache(maxsize=MOST_KEPT)
def _row(text: str, mentions: tuple[Mention, ...], language: Language) -> "Row":
    return make_row(items_in(text, mentions), syntax(language))


def make_row(items: tuple[Item, ...], own: Syntax) -> "Row":
    """Read the verb groups of a sentence and put all that is known of it into one row."""
    words = tuple([item.word for item in items])
    spans = segments(items, words)
    groups = tuple(verb_groups(items, words, spans, own))
    particles = frozenset(group.particle for group in groups if group.particle is not None)
    verbs = frozenset(i for g in groups for i in (g.first, g.last, g.finite) if i is not None)
    word = defaultdict(str, enumerate(words)).__getitem__
    joints = frozenset([p for p, word in enumerate(words) if word in own.coordinators])
    named = tuple([p for p, word in enumerate(words) if not word])
    mention: Callable[[int], Any] = [item.mention for item in items].__getitem__
    joins = joints.__contains__
    return Row(items, words, named, word, mention, joins, spans, own, groups, particles, verbs)


@dataclass(frozen=True, eq=False)
class Row:
    """The items of one sentence; a row is equal to none but itself."""

    items: tuple[Item, ...]
    words: tuple[str, ...]
    """The items' words."""
    named: tuple[int, ...]
    """Where the mentions stand."""
    word: Callable[[int], str]
    """Gives the word at a position; empty for a mention and beyond the ends."""
    mention: Callable[[int], Mention]
    """Gives the mention at a position that has one."""
    coordinates: Callable[[int], bool]
    """Tells whether the word at a position joins two of a kind: and, und, et."""
    segments: tuple[Span, ...]
    syntax: Syntax
    groups: tuple[VerbGroup, ...]
    particles: frozenset[int]
    """Where particles of verbs stand: off in laid off is no preposition."""
    verbs: frozenset[int]
    """Where the words of the verb groups stand."""

    def mentions(self, span: Span) -> list[int]:
        """Return the positions of the mentions in a stretch."""
        first, end = span
        return [i for i in self.named if first <= i < end]

    def phrase(self, positions: Iterable[int]) -> str:
        """Return the words at some positions as a text; mentions are empty."""
        return " ".join([self.words[p] for p in positions])

    # ---- what a word is -------------------------------------------------------------------

    @cached_property
    def is_preposition(self) -> Callable[[int], bool]:
        """Tells whether a word governs what follows; unter in unter anderem does not."""
        found: set[int] = set()
        known = self.syntax.prepositions
        may = [p for p, word in enumerate(self.words) if word in known and p not in self.particles]
        for p in reversed(may):  # what is behind decides whether as is one
            fixed = (self.word(p), self.word(p + 1)) in self.syntax.fixed
            if not fixed and not self._joins_clause(p, found):
                found.add(p)
        return found.__contains__

    def _joins_clause(self, position: int, prepositions: set[int]) -> bool:
        """Tell whether a word that may be a preposition opens a clause: as Paul Newton said."""
        if self.syntax.verb_second or self.word(position) not in self.syntax.subordinators:
            return False
        following = position + 1
        while following < len(self.items) and not self.items[following].breaks:
            if self.coordinates(following) or following in prepositions:
                return False
            if self.is_finite(following):
                return True
            following += 1
        return False

    def is_conjunction(self, position: int) -> bool:
        """Tell whether a word that may open a clause does so.

        German der, die, das are articles, als and seit prepositions, unless a comma goes before.
        """
        word = self.word(position)
        if word in self.syntax.adverbs and self.is_finite(position + 1):
            return False  # as Jane Doe once said
        if word not in self.syntax.determiners and word not in self.syntax.prepositions:
            return True
        if not self.syntax.verb_second:
            return self._verb_follows(position)
        before = position - 1
        if self.word(before) in self.syntax.prepositions:
            before -= 1
        return self.word(before) == ","

    def _verb_follows(self, position: int) -> bool:
        """As it grew has a verb before the next mark, as CEO and since 2002 have none."""
        end = position + 1
        while end < len(self.items) and not self.items[end].breaks:
            end += 1
        return self.has_verb((position + 1, end))

    def has_verb(self, span: Span) -> bool:
        """Tell whether a stretch holds a finite verb that is known."""
        first, end = max(span[0], 0), min(span[1], len(self.items))
        return any(map(self.is_finite, range(first, end)))

    @cached_property
    def passes_on(self) -> bool:
        """Tell whether a clause somewhere only passes on what others told: selon laquelle."""
        return self.syntax.relayed.search(" ".join(self.words)) is not None

    @cached_property
    def is_finite(self) -> Callable[[int], bool]:
        """Tells whether a word is a finite verb; behind an article it is a noun: the report."""
        known = self.syntax.finite_words
        may = [p for p, word in enumerate(self.words) if word in known]
        return frozenset([p for p in may if self._acts(p)]).__contains__

    def _acts(self, position: int) -> bool:
        before = self.items[position - 1].mention if position else None
        if before is not None and before.possessive:
            return False  # its chairman: what marks the genitive is no `is`
        return self.word(position - 1) not in self.syntax.determiners

    def is_time(self, position: int) -> bool:
        """Tell whether the mention at a position is a date."""
        return self.mention(position).kind in TIMES

    # ---- what a mention belongs to ----------------------------------------------------------

    def is_head(self, position: int) -> bool:
        """Tell whether the item is a mention in its own right, no genitive and no modifier."""
        return self.items[position].mention is not None and not self._modifies(position)

    def _modifies(self, position: int) -> bool:
        """Tell whether a mention only describes the next one: Microsoft's X, CEO X, X CEO Y."""
        if self.word(position + 1) == "'s" or self._is_glued(position):
            return True
        if self._is_country(position) or self._is_adjective(position):
            return True
        following = self.items[position + 1].mention if position + 1 < len(self.items) else None
        described = MODIFIED.get(self.mention(position).kind, ())
        if following is None:
            return self._describes_kind(position) or self._heads_office(position)
        return following.kind in described

    def _is_adjective(self, position: int) -> bool:
        """Tell whether an adjective tells a place: le groupe belge."""
        place = self.mention(position).kind == "place"
        return place and nationality(self.items[position].opening, self.syntax.language) is not None

    def _describes_kind(self, position: int) -> bool:
        """English: a place before a noun and a name only describes these: London club Arsenal."""
        if self.mention(position).kind != "place" or not self.describes_noun(position):
            return False
        named = self.items[position + 2].mention if position + 2 < len(self.items) else None
        return named is not None and named.kind in MODIFIED["place"]

    def _heads_office(self, position: int) -> bool:
        """Tell whether a role and what it belongs to describe the next person: head of X Jane."""
        if self.mention(position).kind not in ROLES:
            return False
        near = range(position + 3, min(position + 5, len(self.items)))  # d' X, de la X
        return any(self.office_before(p) == position for p in near)

    def office_before(self, position: int) -> int | None:
        """Return where the role stands that describes a person: le chef de la Nordbank Jane Doe."""
        person, owner = self.items[position].mention, self.items[position - 1].mention
        if person is None or person.kind != "person" or owner is None or owner.kind not in OWNERS:
            return None
        led = next((p for p in (position - 2, position - 3) if p > 0 and self._belongs(p)), 0)
        role = self.items[led - 1].mention if led else None
        return led - 1 if role is not None and role.kind in ROLES else None

    def _belongs(self, position: int) -> bool:
        return self.syntax.prepositions.get(self.word(position)) in BELONGING

    def _is_country(self, position: int) -> bool:
        """Tell whether a place only says where the one before is: Paris, France."""
        addressed = position > 0 and within_address(self.items, position - 1)
        return addressed and self.word(position + 1) != "," and not self.coordinates(position + 1)

    def _is_glued(self, position: int) -> bool:
        """Tell whether a hyphen joins a mention to what follows: den BMW-Konkurrenten X."""
        glued = self.word(position + 1) == "-"
        return glued and self.items[position + 1].start == self.items[position].end

    def describes_noun(self, position: int) -> bool:
        """English: a name right before a common noun is no object: bought Nuance assets."""
        word = self.word(position + 1)
        if not self.syntax.modifiers_first or not word.isalpha():
            return False
        known = word in self.syntax.function_words or self.syntax.is_finite(word)
        return not known and word not in self.syntax.nonfinite

    def is_oblique(self, position: int, first: int) -> bool:
        """Tell whether a determiner before a mention rules out the nominative: den, dem."""
        if self.items[position].opening in self.syntax.oblique:
            return True
        for i in range(position - 1, max(first, position - FARTHEST_DETERMINER) - 1, -1):
            if self.word(i) in self.syntax.determiners:
                return self.word(i) in self.syntax.oblique
            if self.items[i].mention or self.items[i].breaks:
                return False
        return False

    def opens_nominative(self, position: int) -> bool:
        """German: tell whether an article and an adjective show a nominative: der neue Chef."""
        endings = self.syntax.nominative_adjectives.get(self.word(position), ())
        following = self.word(position + 1)
        if not endings or self.items[position + 1].capital:
            return False
        return following.endswith(endings) and following not in self.syntax.function_words

    def is_genitive(self, position: int) -> bool:
        """Tell whether a noun and der or des stand before a mention: die Tochter der alten X."""
        return self.genitive_article(position) is not None

    def genitive_article(self, position: int) -> int | None:
        """Return where the article stands that makes a mention the genitive of a noun."""
        for i in range(position - 1, max(position - FARTHEST_DETERMINER, 1) - 1, -1):
            if self.word(i) in self.syntax.genitives:
                owned = self.is_noun(i - 1) and not self.opens_nominative(i)
                return i if owned else None
            parted = self.items[i].breaks or self.is_preposition(i) or self.coordinates(i)
            if parted or self.word(i) in self.syntax.determiners or self.is_head(i):
                return None
        return None

    def is_noun(self, position: int) -> bool:
        """Tell whether an item may be a noun: by its capital, or as a mention."""
        item = self.items[position]
        if item.mention:
            return item.mention.kind not in TIMES
        return item.capital and item.word not in self.syntax.function_words
