"""The words of a language that decide whether a clause can stand alone.

What each key of `passages.yaml` means says English's file.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizgen.models import Gender


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """A language's words that decide whether a clause stands alone; see English's file."""

    news: str
    about: str
    about_news: str
    headline: str
    interview: str
    connectives: frozenset[str]
    adding: frozenset[str]
    """Of these those that say that something is true of others, too."""
    comparing: frozenset[str]
    """Stand by a noun that must have been told before: on the same road."""
    bound: frozenset[tuple[str, ...]]
    ties: re.Pattern[str]
    """Phrases that tie a clause to others or to the day, and may be left out: am Dienstag."""
    tails: re.Pattern[str]
    """What opens the end of a clause that is as true without it: parce qu'il …."""
    barred: frozenset[str]
    """Words with which a clause is never asked: it leans on the day, or is no plain fact."""
    anaphors: frozenset[str]
    """Words that only the sentence before explains."""
    dummies: frozenset[tuple[str, ...]]
    """Pairs in which a pronoun stands for nothing: es gibt."""
    passing: frozenset[str]
    """Words that are true for a time: bisher, diesjährige."""
    kin: frozenset[str]
    """Those who share a surname: the Doe family, die Brüder Doe."""
    related: frozenset[str]
    """English: people who are somebody's: her countryman."""
    distinct: frozenset[str]
    """English: those that point nowhere behind a number: 17 different."""
    earlier: frozenset[str]
    """Words that what a person did can do without: zuvor."""
    complements: frozenset[str]
    reporting: frozenset[str]
    """What opens a clause that only names the source: wie EADS mitteilte."""
    exceptions: frozenset[str]
    limits: frozenset[str]
    links: frozenset[str]
    complement_links: frozenset[str]
    restrictive: frozenset[str]
    explaining: frozenset[str]
    """Prepositions of what says more of a noun before them: der Streit um, die Pläne für."""
    circumstances: frozenset[str]
    """Prepositions of phrases that can go from the head of a clause: nach, trotz."""
    circumstantial: frozenset[str]
    """Conjunctions of a clause that can go from behind another: as, because."""
    degrees: frozenset[str]
    """Words with which a purpose behind the clause is no purpose: zu klein, um …"""
    governing: frozenset[str]
    """English: nouns that a preposition behind them explains: the threat from climate change."""
    explained: frozenset[str]
    """Nouns that an infinitive behind them explains: mit dem Ziel, …"""
    shares: frozenset[str]
    """Nouns that say nothing without what they are of: ein Anteil von 30 Prozent."""
    part_links: frozenset[str]
    """Words that say what they are of: an, am."""
    rivals: frozenset[str]
    """People without a name, whom a pronoun behind them may mean: a man."""
    sexes: frozenset[str]
    """English: those who have a contest of their own, below a headline on it: the men's race."""
    seats: frozenset[str]
    """Nouns that go with any office: das Amt des Präsidenten."""
    becoming: frozenset[str]
    """Articles of what somebody becomes: zum Präsidenten."""
    cataphors: frozenset[str]
    """Words that a clause behind them explains: davon, dass."""
    presenting: re.Pattern[str]
    """What opens a clause and points to nothing: c'est à Riga que, il reste."""
    superlatives: frozenset[str]
    unique: frozenset[str]
    general_endings: tuple[str, ...]
    topics: frozenset[str]
    settings: tuple[tuple[frozenset[str], frozenset[str]], ...]
    """What headlines of a sort have words of, and what each such story has: the driver."""
    attributes: frozenset[str]
    """What each firm has: known below a headline that names just one."""
    figures: re.Pattern[str]
    """English and French: such a noun at the head of a clause, if nobody is told who has it."""
    sort_behind: str
    """French: an expression for what sort of thing a noun before it is, and nothing more of it."""
    phases: frozenset[str]
    """Adverbs that tell how far something is: still, already, barely."""
    awaited: frozenset[str]
    """Conjunctions of what happened then: when, before."""
    people: frozenset[str]
    people_endings: tuple[str, ...]
    """How compounds of such nouns end."""
    belongings: Mapping[str, frozenset[str]]
    """French: by kind what nobody else has: son roman, son chiffre d'affaires."""
    impersonal: frozenset[str]
    """Possessives of things alone: its."""
    personal: frozenset[str]
    """Possessives of people alone: his."""
    verb_forms: frozenset[str]
    """Finite forms of verbs that templates do not name."""
    bare_forms: frozenset[str]
    """English: those that look like their infinitives, but like no noun: lands intersect with."""
    pasts: frozenset[str]
    """Pasts that look like infinitives: hurt."""
    verb_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    articled: bool
    """A subject has its article, so that what begins without one is none: Passionnée, elle …"""
    openings: re.Pattern[str]
    """What begins an adverbial before a clause: lors de, cette semaine."""
    indefinites: re.Pattern[str]
    """Indefinite articles that look like prepositions: des experts, de nombreux."""
    infinitive: re.Pattern[str]
    """What an infinitive looks like, behind the word that marks it."""
    homographs: frozenset[str]
    doings: re.Pattern[str]
    """French: nouns of what is done to those behind de: la mort de 12 personnes."""
    tidings: re.Pattern[str]
    """French: what a headline without a verb tells: quatre morts dans un incendie."""
    states: frozenset[str]
    """French: forms of verbs that tell how things stand: elle compte 30 salariés."""
    linking: frozenset[str]
    """French: those that link a subject with an adjective: X reste ouvert."""
    clefts: re.Pattern[str]
    """French: what only leads on to a clause: c'est alors que."""
    """Forms of verbs that are nouns or adjectives too, where nothing beside them decides."""
    prenominal: frozenset[str]
    """Adjectives that stand before their noun."""
    closing: re.Pattern[str]
    """The forms that close a verb's bracket."""
    adjective_endings: tuple[str, ...]
    """With which a word that looks like a participle may be an adjective: von modischen, …"""
    subjunctive_endings: tuple[str, ...]
    """Of verbs of reported speech: er scheide aus."""
    declined: tuple[str, ...]
    """Endings of an adjective before its noun."""
    plural_endings: tuple[str, ...]
    """How verbs of several end, and those of one do not: wurden, sind."""
    restricting: frozenset[str]
    """Words of what takes back a part of the clause before it: nur in Riga."""
    quantities: frozenset[str]
    """Determiners that say how many of a kind: alle, mehrere."""
    present: re.Pattern[str]
    offices: frozenset[str]
    """Roles that say nothing without their house: the former head Jane Doe."""
    conditional_endings: tuple[str, ...]
    """Of verbs that no list knows and that say what would be."""
    plural_possessives: frozenset[str]
    """Possessives of several: leur."""
    summing: re.Pattern[str]
    """French: what opens a sentence that sums up the one before: c'est le plus grand."""
    many_pronouns: frozenset[str]
    """French: ils, elles."""
    partitive_pronouns: frozenset[str]
    """French: en, which is a preposition where no verb follows it."""
    descriptive: Mapping[str, Sequence[str]]
    """French: the verbs, one and many, that a participle between commas lacks; see English's."""
    plurals: frozenset[str]
    """Articles and the like of several."""
    joining: frozenset[str]
    """Makes several of two: et."""
    partitive: frozenset[str]
    shared: frozenset[str]
    """Verbs whose subject may be one of many: worked."""
    exchangeable: frozenset[str]
    contests: frozenset[str]
    """English: verbs before a town that stands for its team: beat."""
    """Words behind which other names would fit too: bigger than, like."""
    no_verbs: frozenset[str]
    also_nouns: frozenset[str]
    """Verbs that are nouns too in their bare form, unless a plural stands before it: the team."""
    participles: tuple[str, ...]
    after_dates: frozenset[str]
    participle_endings: tuple[str, ...]
    cases: Mapping[str, str]
    betraying: frozenset[str]
    demonstratives: frozenset[str]
    indefinite: frozenset[str]
    definite: frozenset[str]
    """The definite article, in a preposition too: im, au."""
    possessives: frozenset[str]
    pronouns: Mapping[str, Gender]
    """Personal pronouns of one person as a subject."""
    naming: frozenset[str]
    """French: two words that begin a clause that names what stands before it: que sont."""
    locatives: frozenset[str]
    """French: what stands before a place where something is true: à, dans."""
    viewing: frozenset[str]
    """French: what stands before somebody whose view follows: pour."""
    supposing: frozenset[str]
    """French: verbs that tell what is said by others: aurait."""
    copulas: frozenset[str]
    """French: verbs behind which it is said what somebody is: devient."""
    replacing: frozenset[str]
    """French: forms of what says that somebody takes another's place: remplacé."""
    deeds: frozenset[str]
    """French: forms of what only people do: étudié."""
    natives: tuple[str, ...]
    """French: how words end that call somebody by where they come from: le Breton."""
    does: re.Pattern[str]
    """What verbs of saying do besides: sagte 3 Millionen Euro zu, schrieb ein Buch."""
    hoped: re.Pattern[str]
    """German: a verb that tells what is hoped for by a noun: hofft auf neue Kunden."""
    named_heads: tuple[str, ...]
    """German: what ends the name of a thing that is called after somebody: Karl-Maier-Preis."""
    owned_genders: Mapping[str, Gender]
    """French: possessives that can give way to an article, by what they tell of the noun."""
    owned: Mapping[str, str]
    """German: pronouns as a subject, with how the possessive begins that is theirs: er, sein."""
    disowned: re.Pattern[str]
    """German: a subject and a possessive that is none of its: das Gericht wies ihre Klage ab."""
    genitives: Mapping[str, Gender]
    owners: Mapping[str, Gender]
    """Possessives of one person that a name can take the place of: his."""
    event_endings: tuple[str, ...]
    """Endings of deeds, which the sentences before explain: his initiation."""
    undating: frozenset[str]
    """Words behind which a date says not when it was: since."""
    sure_pronouns: frozenset[str]
    """Those that stand for nothing but people."""
    subject_relatives: frozenset[str]
    free_infinitives: frozenset[str]
    """German: what opens an infinitive that a clause can do without: um, ohne."""
    aimless: re.Pattern[str]
    """A clause, with @ for what it names, that goes nowhere: arrived at the age of 23."""
    halves: re.Pattern[str]
    """Verbs that say nothing without an object: took over in May."""
    mixed: re.Pattern[str]
    """Two tenses in one clause: a changé … et nomma."""
    affirmed: re.Pattern[str]
    """A negation that denies nothing: nicht nur."""
    plans: frozenset[str]
    """Verbs of what somebody will do, or has to: it is so when the article tells it."""
    hearsay: re.Pattern[str]
    """Where such a verb only passes on what is said: soll krank sein."""
    promised: re.Pattern[str]
    """What somebody says he is going to do: said it would."""
    modifying: re.Pattern[str]
    """Nouns of a headline that only say which other one is meant: film festival."""
    accusing: re.Pattern[str]
    """Who says it behind a clause and has to prove it: according to prosecutors."""
    future: re.Pattern[str]
    """What is still to come."""
    courtesy: frozenset[str]
    """Words before a surname that a full name does without: Mr."""
    generic: frozenset[str]
    endings: frozenset[str]
    sayers: frozenset[str]
