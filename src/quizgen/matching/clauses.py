"""What the clauses of a sentence say: a verb, who does it, to whom, and with which phrases.

In: a sentence's items and the syntax of its language. Out: a `Clause` for each verb that
the verb list knows. Frames (tenses, passive, verb-final order, relative and participle
clauses) all end in the same `Clause`, so a template names its verb once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from quizgen.matching.groups import VerbGroup, verb_groups
from quizgen.matching.items import Item, Span, segments
from quizgen.matching.syntax import Syntax
from quizgen.models import Mention

Status = Literal["asserted", "negated", "unreal", "planned", "hedged"]
QUOTE_LINKS = frozenset({",", ":", "–", "—"})
FARTHEST_PREPOSITION = 8
"""Words between a preposition and the mention it governs: für das deutsche Unternehmen X."""
MODIFIED = {
    "role": ("person", "name"),
    "organisation": ("role", "work", "name"),
    "name": ("role",),
    "place": ("role", "organisation", "person", "name"),
    "person": ("role",),
}
"""A mention right before another only describes it: CEO Wong, Stability AI founder."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One verb with its arguments."""

    verb: str
    passive: bool
    status: Status
    subject: tuple[Mention, ...]
    """More than one if they are coordinated: Wong and Laforte."""
    objects: tuple[Mention, ...]
    """Mentions without preposition, subject excluded, in their order."""
    phrases: tuple[tuple[str, Mention], ...]
    """Preposition and the mention that it governs."""
    words: frozenset[str]
    start: int
    end: int
    """Character positions in the sentence."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A sentence's items with all that is needed to take its clauses apart."""

    items: tuple[Item, ...]
    segments: tuple[Span, ...]
    syntax: Syntax

    def clauses(self) -> Iterator[Clause]:
        """Yield a clause for each known verb, from left to right."""
        for group in verb_groups(self.items, self.segments, self.syntax):
            clause = self._clause(group)
            if clause:
                yield clause

    def _clause(self, group: VerbGroup) -> Clause | None:
        bounds = self._bounds(group)
        own = [self.items[i] for i in range(*bounds)]
        words = frozenset(item.word for item in own if item.word)
        subject, rest = self._arguments(group, bounds)
        objects, phrases = self._governed(rest, bounds, subject)
        if group.verb in self.syntax.speech:
            objects += self._quotations_beside(bounds)
        return Clause(
            group.verb,
            group.passive,
            self._status(group, own),
            tuple(self._mention(i) for i in subject),
            objects,
            phrases,
            words,
            own[0].start,
            own[-1].end,
        )

    # ---- extent -------------------------------------------------------------------------

    def _bounds(self, group: VerbGroup) -> Span:
        """Return the segment around the verb, cut at words that open another clause."""
        first, end = next(s for s in self.segments if s[0] <= group.first < s[1])
        last = next(s for s in self.segments if s[0] <= group.last < s[1])
        end = max(end, last[1])
        for position in range(group.first - 1, first - 1, -1):
            if self._opens_clause(position, group.first):
                first = position + 1 if self._coordinates(position) else position
                break
        for position in range(group.last + 1, end):
            if self._opens_clause(position, end) and not self._joins_mentions(position):
                end = position
                break
        return first, end

    def _opens_clause(self, position: int, verb: int) -> bool:
        """Tell whether the word at `position` begins a clause of its own."""
        word = self.items[position].word
        if word in self.syntax.subordinators or word in self.syntax.relatives:
            return self._is_conjunction(position)
        return self._coordinates(position) and self._has_verb(position + 1, verb + 1)

    def _is_conjunction(self, position: int) -> bool:
        """German der, die, das are articles unless a comma goes before them."""
        word = self.items[position].word
        if word not in self.syntax.determiners:
            return True
        before = position - 1
        if before >= 0 and self.items[before].word in self.syntax.prepositions:
            before -= 1
        return before >= 0 and self.items[before].word == ","

    def _coordinates(self, position: int) -> bool:
        return self.items[position].word in self.syntax.coordinators

    def _joins_mentions(self, position: int) -> bool:
        near = self.items[max(position - 1, 0) : position + 2]
        return self._coordinates(position) and sum(item.mention is not None for item in near) > 1

    def _has_verb(self, first: int, end: int) -> bool:
        end = min(end, len(self.items))
        return any(self.syntax.is_finite(self.items[i].word) for i in range(first, end))

    # ---- arguments ----------------------------------------------------------------------

    def _arguments(self, group: VerbGroup, bounds: Span) -> tuple[list[int], list[int]]:
        """Return the positions of the subject's mentions and of all others in the clause."""
        inside = [i for i in range(*bounds) if self.items[i].mention]
        if group.reduced:
            subject = self._antecedent(group.first)
        elif self.items[bounds[0]].word in self.syntax.relatives and self._is_conjunction(
            bounds[0]
        ):
            subject = self._relative_subject(group, bounds)
        elif self.syntax.verb_second:
            subject = self._verb_second_subject(group, bounds, inside)
        else:
            subject = self._preceding_subject(group, bounds)
        return subject, [i for i in inside if i not in subject]

    def _antecedent(self, position: int) -> list[int]:
        """Return the mention right before `position`, over a comma and words of degree."""
        before = position - 1
        while before >= 0 and (
            self.items[before].word == "," or self.items[before].word in self.syntax.adverbs
        ):
            before -= 1
        return [before] if before >= 0 and self._is_head(before) else []

    def _relative_subject(self, group: VerbGroup, bounds: Span) -> list[int]:
        """A relative pronoun in the nominative stands for the mention before it."""
        pronoun = self.items[bounds[0]].word
        bare = [
            i
            for i in range(bounds[0] + 1, bounds[1])
            if self._is_head(i) and self._preposition(i, bounds[0]) == ""
        ]
        if pronoun in self.syntax.object_relatives:
            return [i for i in bare if i < group.first][:1]
        if self.syntax.verb_second and bare and pronoun in self.syntax.caseless_relatives:
            return []
        return self._antecedent(bounds[0])

    def _quotations_beside(self, bounds: Span) -> tuple[Mention, ...]:
        """Return the quotations right before and right after a clause of saying."""
        beside = []
        for step, i in ((-1, bounds[0] - 1), (1, bounds[1])):
            while 0 <= i < len(self.items) and self.items[i].word in QUOTE_LINKS:
                i += step
            mention = self.items[i].mention if 0 <= i < len(self.items) else None
            if mention and mention.kind == "quote":
                beside.append(mention)
        return tuple(beside)

    def _inverted_subject(self, group: VerbGroup, bounds: Span) -> list[int]:
        """Behind a quotation the subject may follow its verb: said X, a déclaré X."""
        before = bounds[0] - 1
        while before >= 0 and self.items[before].word in QUOTE_LINKS:
            before -= 1
        mention = self.items[before].mention if before >= 0 else None
        if mention is None or mention.kind != "quote":
            return []
        return self._first_nominative(group.last + 1, bounds)

    def _preceding_subject(self, group: VerbGroup, bounds: Span) -> list[int]:
        """English and French: the subject stands before the verb, maybe behind an insertion."""
        if bounds[0] == group.first and group.verb in self.syntax.speech:
            inverted = self._inverted_subject(group, bounds)
            if inverted:
                return inverted
        found = self._subject_in(bounds[0], group.first)
        if found is not None:
            return found
        if self.items[bounds[0] - 1].word in self.syntax.coordinators and bounds[0]:
            return self._shared_subject(bounds[0] - 1)
        return self._subject_before_insertion(bounds[0])

    def _subject_in(self, first: int, end: int) -> list[int] | None:
        """Return the subject in a stretch before the verb; None if it can hold none.

        The empty list means that something else than a mention is the subject there.
        """
        position = first
        while position < end and self.items[position].word in self.syntax.openers:
            position += 1
        bare = [
            i for i in range(position, end) if self._is_head(i) and not self._preposition(i, first)
        ]
        bare = [i for i in bare if not self._is_time(i)]
        if bare and self._runs_to_verb(bare[-1], end):
            return self._coordinated(bare[-1], first)
        if bare and self._runs_to_verb(bare[0], end):
            return self._coordinated(bare[0], first)
        return None if not bare and self._is_adverbial(first, end) else []

    def _runs_to_verb(self, position: int, verb: int) -> bool:
        """Between a subject and its verb stand only adverbs and prepositional phrases."""
        for i in range(position + 1, verb):
            item = self.items[i]
            if item.word in self.syntax.prepositions or item.word in self.syntax.coordinators:
                return True
            if item.mention or item.word not in self.syntax.between:
                return False
        return True

    def _is_adverbial(self, first: int, end: int) -> bool:
        """Tell whether a stretch holds no subject: only adverbs and prepositional phrases."""
        if self.syntax.verb_second:
            return not any(self._is_nominal(i, first) for i in range(first, end))
        governed = False
        for item in self.items[first:end]:
            if item.word in self.syntax.prepositions:
                governed = True
            elif not governed and not (
                item.word in self.syntax.between
                or (item.mention and item.mention.kind in ("date", "year"))
            ):
                return False
        return True

    def _is_nominal(self, position: int, first: int) -> bool:
        """German: tell whether a word opens a noun phrase that no preposition governs."""
        item = self.items[position]
        if item.word in self.syntax.subject_pronouns and position == first:
            return True
        noun = item.word in self.syntax.determiners or (item.capital and position > first)
        return noun and item.word not in self.syntax.oblique and not self._preposition(
            position, first
        )

    def _shared_subject(self, coordinator: int) -> list[int]:
        """X bought Y and sold Z: the second verb takes the first one's subject."""
        for group in reversed(list(verb_groups(self.items, self.segments, self.syntax))):
            if group.last < coordinator:
                return self._arguments(group, self._bounds(group))[0]
        return []

    def _subject_before_insertion(self, first: int) -> list[int]:
        """X, the founder of Y, has …: go back over what commas part off."""
        spans = [span for span in self.segments if span[1] < first]
        if not spans or self.items[first - 1].word not in {",", ")", "–", "—"}:
            return []
        chain: list[Span] = []
        for span in reversed(spans):
            relative = self.items[span[0]].word in self.syntax.relatives
            if self._has_verb(*span) and not relative:
                break
            if relative:
                chain = []
            else:
                chain.insert(0, span)
            if self.items[span[0] - 1].word not in {",", "(", ")", "–", "—"}:
                break
        for span in chain:
            found = self._subject_in(*span)
            if found:
                return found
        return []

    def _verb_second_subject(self, group: VerbGroup, bounds: Span, inside: list[int]) -> list[int]:
        """German: the first noun phrase in the nominative, wherever the verb stands."""
        finite = group.finite
        if finite is not None and bounds[0] <= finite:
            found = self._subject_in(bounds[0], finite)
            if found and not self._is_oblique(found[0], bounds[0]):
                return found
            if found == []:
                return []
            if bounds[0] == finite:
                after = self._first_nominative(finite + 1, bounds)
                if after:
                    return after
                before = self._subject_before_insertion(finite)
                if before:
                    return before
                if bounds[0] and self._coordinates(bounds[0] - 1):
                    return self._shared_subject(bounds[0] - 1)
            first = finite + 1
        else:
            first = bounds[0] + 1
        return self._first_nominative(first, bounds)

    def _first_nominative(self, first: int, bounds: Span) -> list[int]:
        for i in range(first, bounds[1]):
            item = self.items[i]
            if item.word in self.syntax.subject_pronouns:
                return []
            if item.mention and not self._is_time(i) and self._is_head(i):
                if self._preposition(i, first) or self._is_oblique(i, first):
                    continue
                return self._coordinated(i, first)
            if (
                item.capital
                and item.word not in self.syntax.between
                and self._is_bare_noun(i, first)
            ):
                return []
        return []

    def _is_bare_noun(self, position: int, first: int) -> bool:
        """Tell whether a common noun is a noun phrase of its own, without preposition or name."""
        following = self.items[position + 1] if position + 1 < len(self.items) else None
        if following and (following.mention or following.word in self.syntax.determiners):
            return False
        return self._preposition(position, first) == ""

    def _is_oblique(self, position: int, first: int) -> bool:
        """Tell whether a determiner before a mention rules out the nominative: den, dem."""
        for i in range(position - 1, max(first, position - 4) - 1, -1):
            if self.items[i].word in self.syntax.determiners:
                return self.items[i].word in self.syntax.oblique
            if self.items[i].mention or self.items[i].breaks:
                return False
        return False

    # ---- what is governed ---------------------------------------------------------------

    def _governed(
        self, rest: list[int], bounds: Span, subject: list[int]
    ) -> tuple[tuple[Mention, ...], tuple[tuple[str, Mention], ...]]:
        """Part the other mentions into bare ones and those behind a preposition."""
        objects: list[Mention] = []
        phrases: list[tuple[str, Mention]] = []
        for i in rest:
            if not self._is_head(i):
                continue
            preposition = self._preposition(i, bounds[0])
            mention = self._mention(i)
            if preposition:
                phrases.append((preposition, mention))
            elif preposition is not None and not (subject and i < subject[0]):
                objects.append(mention)
        return tuple(objects), tuple(phrases)

    def _preposition(self, position: int, first: int) -> str | None:
        """Return the preposition that governs the noun at `position`, or an empty string.

        None: it belongs to another noun, as a genitive or a modifier does.
        """
        i = position - 1
        lowest = max(first, position - FARTHEST_PREPOSITION)
        while i >= lowest:
            item = self.items[i]
            if item.word in self.syntax.transparent:
                i -= 1
                continue
            if item.word in self.syntax.prepositions:
                return self.syntax.prepositions[item.word]
            if item.breaks or self.syntax.is_finite(item.word):
                return ""
            if item.word in self.syntax.coordinators:
                return self._coordinated_preposition(i, first)
            if item.mention and not self._modifies(i):
                return ""
            i -= 1
        return ""

    def _coordinated_preposition(self, coordinator: int, first: int) -> str | None:
        """Behind `and` a mention is governed by what governs its neighbour before it."""
        before = coordinator - 1
        if before >= first and self.items[before].mention:
            return self._preposition(before, first)
        return ""

    def _is_head(self, position: int) -> bool:
        """Tell whether the item is a mention in its own right, no genitive and no modifier."""
        return self.items[position].mention is not None and not self._modifies(position)

    def _modifies(self, position: int) -> bool:
        """Tell whether a mention only describes the next one: Microsoft's X, CEO X, X CEO Y."""
        following = self.items[position + 1] if position + 1 < len(self.items) else None
        if following is None:
            return False
        if following.word == "'s":
            return True
        return following.mention is not None and following.mention.kind in MODIFIED.get(
            self._mention(position).kind, ()
        )

    def _is_time(self, position: int) -> bool:
        return self._mention(position).kind in ("date", "year")

    def _coordinated(self, position: int, first: int) -> list[int]:
        """Return the mention with those joined to it by commas and `and`."""
        found = [position]
        kind = self._mention(position).kind
        for step in (-1, 1):
            i = position
            while (joined := self._neighbour(i, step, kind)) is not None:
                found.append(joined)
                i = joined
        return sorted(found)

    def _neighbour(self, position: int, step: int, kind: str) -> int | None:
        """Return the next mention of the kind behind a comma, `and` or both."""
        i, link = position + step, ""
        while 0 <= i < len(self.items) and (self.items[i].word == "," or self._coordinates(i)):
            link += self.items[i].word
            i += step
        if not link or not 0 <= i < len(self.items):
            return None
        mention = self.items[i].mention
        return i if mention and mention.kind == kind and self._is_head(i) else None

    def _mention(self, position: int) -> Mention:
        mention = self.items[position].mention
        assert mention is not None  # noqa: S101  (callers pass positions of mentions)
        return mention

    # ---- truth --------------------------------------------------------------------------

    def _status(self, group: VerbGroup, own: list[Item]) -> Status:
        text = " ".join(item.word for item in own)
        if group.status == "negated" or self.syntax.negations.search(text):
            return "negated"
        if own[0].word in self.syntax.conditions:
            return "unreal"
        if group.status != "asserted":
            return group.status
        return "hedged" if self.syntax.hedges.search(text) else "asserted"


def read_clauses(items: tuple[Item, ...], syntax: Syntax) -> tuple[Clause, ...]:
    """Return the clauses of a sentence's known verbs."""
    return tuple(Reader(items, segments(items), syntax).clauses())
