"""What the clause reader must know of a language, made ready for quick look-ups.

`syntax_data` reads it from a language's files.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from quizgen.matching.forms import Form
from quizgen.models import Language


@dataclass(frozen=True, slots=True, eq=False)
class Syntax:
    """A language's small words and the forms of its verbs."""

    language: Language
    verb_second: bool
    forms: Mapping[str, tuple[Form, ...]]
    helpers: Mapping[str, frozenset[str]]
    """Form of an auxiliary to its kinds: perfect, passive, future, modal, marker …"""
    prepositions: Mapping[str, str]
    """Preposition or contraction to preposition: beim → bei."""
    contractions: Mapping[str, tuple[str, ...]]
    """Preposition to its contractions: bei → beim."""
    determiners: frozenset[str]
    determiner_words: re.Pattern[str]
    """Finds in running text where one begins."""
    nominative: frozenset[str]
    nominative_adjectives: Mapping[str, tuple[str, ...]]
    """Endings of an adjective that show, behind an article, a nominative: der neue."""
    """Articles that a subject may have."""
    indefinite: frozenset[str]
    oblique: frozenset[str]
    relatives: frozenset[str]
    subordinators: frozenset[str]
    conjunctions: tuple[str, ...]
    """Those of several words, each with a blank behind."""
    coordinators: frozenset[str]
    adverbs: frozenset[str]
    between: frozenset[str]
    """What may stand between a subject and its verb."""
    clitics: frozenset[str]
    subject_pronouns: frozenset[str]
    impersonal: frozenset[tuple[str, str]]
    """A pronoun that stands for nothing with the word behind it: es gibt, il y a."""
    copula: str
    """The verb that says what something is."""
    says: str
    """The plainest verb of saying."""
    negations: re.Pattern[str]
    neither: frozenset[str]
    """Words that deny all that a sentence tells behind them."""
    relayed: re.Pattern[str]
    denying: frozenset[str]
    """Verbs of who did not say what follows: denied having said."""
    hedges: re.Pattern[str]
    nearly: re.Pattern[str]
    unsure: re.Pattern[str]
    """Any of the three."""
    conditions: frozenset[str]
    agents: frozenset[str]
    holders: frozenset[str]
    """Prepositions of nouns that have a doer of their own: with a speech by X."""
    undating: frozenset[str]
    """Words behind which a date says not when it was: since."""
    topics: frozenset[str]
    """Prepositions of what something is about: against the war in X."""
    transparent: frozenset[str]
    particles: frozenset[str]
    object_relatives: frozenset[str]
    caseless_relatives: frozenset[str]
    finite_words: frozenset[str]
    speech: frozenset[str]
    """Verbs that report what somebody says."""
    openers: frozenset[str]
    modal_forms: frozenset[str]
    negation_words: frozenset[str]
    subjunctive_helpers: frozenset[str]
    clause_closers: frozenset[str]
    infinitive_marker: str
    infinitive_helpers: frozenset[str]
    """Auxiliaries that may be infinitives themselves: gekauft werden, gestorben sein."""
    implicatives: frozenset[str]
    """Words whose infinitive did happen: managed to."""
    pending: frozenset[str]
    """Words whose infinitive did not happen so far: has yet to."""
    converbs: frozenset[str]
    """Words before a participle that has the subject of the sentence: while retaining."""
    resulting: frozenset[str]
    """Verbs whose participle behind a comma has the subject before it: struck X, killing five."""
    fixed: frozenset[tuple[str, str]]
    """Two words that together are an adverb: unter anderem."""
    genitives: frozenset[str]
    """Determiners of a genitive behind a noun: die Entscheidung der BaFin."""
    modifiers_first: bool
    """A name right before a common noun only describes it: Nuance assets."""
    attributions: tuple[tuple[str, ...], ...]
    """Words before the source of what a sentence tells: according to."""
    attributions_behind: frozenset[str]
    quoting: frozenset[str]
    """Words between a quotation and its speaker: so."""
    asides: tuple[tuple[str, ...], ...]
    """Phrases between a verb of saying and its speaker: insiste quant à lui Jean Roy."""
    """Words behind it: X zufolge."""
    hearsay: frozenset[str]
    """Subjects that only pass on what they heard: we learned that."""
    claims: frozenset[str]
    """Verb forms that leave it open whether what they govern is so."""
    past: frozenset[str]
    """Finite verbs of the past, for what holds only now."""
    present: frozenset[str]
    """Finite verbs of the present, for the same."""
    narrated: re.Pattern[str]
    """What shows that a sentence tells of the past in a tense of the past."""
    nonfinite: frozenset[str]
    """What can be a participle or an infinitive of a known verb."""
    function_words: frozenset[str]
    listing: frozenset[str]
    """Words that open a list of who is meant: darunter, parmi lesquels."""
    reflexives: frozenset[str]
    possessives: frozenset[str]
    tails: frozenset[str]
    """Words that open a clause without which what is said still holds: because, while."""
    inverted: frozenset[str]
    """Auxiliaries that open a condition without if: had X acquired Y."""
    factives: frozenset[str]
    """Words before that behind which it is so: knows, shows."""
    content: frozenset[str]
    """Conjunctions of what is said: that."""
    rarely: frozenset[str]
    """Forms that are far more often something else than verbs: fine, shares."""
    before_nouns: frozenset[str]
    """Prepositions behind which no present tense can stand: of murder, during protests."""
    naming: frozenset[str]
    """Verbs that call something by words in quotation marks."""
    naming_links: Mapping[str, str]
    """Words before these to those that stay in a question: de of qualifier de."""
    told_as: Mapping[str, str]
    """Verbs of several senses to that of a single one: call for to urge."""
    calling: Mapping[str, tuple[str, re.Pattern[str]]]
    """Verbs of demanding: the word to put before what is demanded, and what that looks like."""
    viewing: Mapping[str, frozenset[str]]
    """Verbs that tell as what somebody sees something, and the words before that: as."""
    causes: frozenset[str]
    """Verb forms whose infinitive came to pass, and was the deed of their object: led, helped."""
    cause_links: frozenset[str]
    """What points from these to the infinitive, at the end of their clause: dazu."""
    rumours: frozenset[str]
    """What tells hearsay: German soll, French aurait, and believed in is believed to."""
    rumour_links: frozenset[str]
    """What stands before these where they are participles: is."""
    rumour_bars: frozenset[str]
    """Words beside these that make it a wish or a condition: aurait pu, aurait gagné si."""
    rumouring: str
    """A verb of telling rumours."""
    aims: frozenset[str]
    """Nouns for what somebody wants to reach: aim, goal."""
    aim_links: frozenset[str]
    """What may stand round these: it in German Ihr Ziel ist es, has in she has the aim to."""
    aim_openers: frozenset[str]
    """Further words before the infinitive of an aim: de."""
    aiming: str
    """The plainest verb of aiming."""
    everybody: frozenset[str]
    """Words for people in general in reported speech, whose own we is they: we, us, our."""
    believing: frozenset[str]
    """Verbs of thinking that report no speech: expect."""
    contrasting: str
    """What stands between what is denied and what is so: not A but B."""
    joining: str
    """The conjunction of what is said, where it can be put before any clause: that, que."""
    reported: frozenset[str]
    """Verb forms of reported speech: sagte, die Brücke sei zu schmal."""
    leaning: frozenset[str]
    """Words that point to what stands elsewhere: they, this, yesterday."""
    verb_endings: tuple[str, ...]
    """Of verbs that are in no list, where a noun phrase may hold none: consisted."""
    purposes: frozenset[str]
    """Words before the infinitive of a purpose: to, um, pour."""
    grounds: frozenset[str]
    """Words behind a comma before what somebody does something for without infinitive: citing."""
    charging: Mapping[str, frozenset[str]]
    """Verbs with an infinitive of what somebody is said to have done, and what opens it."""
    unique: frozenset[str]
    """What there is only one of: the world."""
    time_nouns: frozenset[str]
    object_articles: frozenset[str]
    """Articles and possessives that open what a verb is done to, behind no preposition."""
    """Nouns that say when: Ein Jahr zuvor, Vergangene Woche."""
    inner_adverb_endings: tuple[str, ...]
    """Of adverbs between a verb and its auxiliary: apparently, récemment."""
    reflexive_verbs: bool
    """Some verbs go with a reflexive pronoun; else it only stresses: he himself said."""
    adverb_endings: tuple[str, ...]
    """Of adverbs at a sentence's start, where they have a capital: Übergangsweise."""

    def is_finite_helper(self, word: str) -> bool:
        """Tell whether a word is a finite auxiliary or modal."""
        return word in self.helpers and word in self.finite_words

    @property
    def own(self) -> frozenset[str]:
        """Return the possessives that are understood where somebody is named before them."""
        return self.possessives - self.leaning

    def helper_kinds(self, word: str) -> frozenset[str]:
        """Return what kinds of auxiliary a word can be."""
        return self.helpers.get(word, frozenset())

    def is_adverb(self, word: str) -> bool:
        """Tell whether a word between a verb and its auxiliary is an adverb, listed or not."""
        return word in self.adverbs or word.endswith(self.inner_adverb_endings)

    def is_finite(self, word: str) -> bool:
        """Tell whether a word is a finite form of a verb that is known here."""
        return word in self.finite_words
