"""What the clause reader must know of a language, made ready for quick look-ups.

In: a language's `grammar.yaml` and verb list. Out: its `Syntax`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from quizgen.alternation import any_of
from quizgen.grammar import conjugate, verbs
from quizgen.matching.forms import NONFINITE, Form, forms_of
from quizgen.matching.items import TOKEN
from quizgen.models import Language
from quizgen.words import load


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


@cache
def syntax(language: Language) -> Syntax:
    """Return the syntax of a language."""
    data = load(f"languages/{language}/grammar.yaml")
    extra = load(f"languages/{language}/clauses.yaml")
    forms = forms_of(language)
    helpers = _helpers(data, extra)
    adverbs = _words(data["adverbs"])
    clitics = _words(extra["clitics"])
    plain = {word.casefold(): word for word in data["prepositions"] if " " not in word}
    prepositions: Mapping[str, str] = plain | data["contractions"]
    verbal = {word for word, found in forms.items() if any(f.kind not in NONFINITE for f in found)}
    finite = verbal - _words(extra["rarely_verbs"])
    return Syntax(
        language=language,
        verb_second=data["word_order"] == "verb_second",
        forms=forms,
        helpers=helpers,
        prepositions=prepositions,
        contractions={
            whole: tuple(c for c, p in prepositions.items() if p == whole != c)
            for whole in data["contractions"].values()
        },
        determiners=_determiners(data),
        determiner_words=re.compile(rf"(?<![\w'-])(?={any_of(_cased(_articles(data)))}(?![\w'-]))"),
        nominative=_words(extra["nominative"]),
        indefinite=_words(data["determiners"]["indefinite"]),
        oblique=_words(extra["oblique"]),
        relatives=_words(data["pronouns"]["relative"]),
        subordinators=_words(data["subordinators"]) - clitics,
        conjunctions=tuple(f"{w.casefold()} " for w in data["subordinators"] if " " in w),
        coordinators=_words(extra["coordinators"]),
        adverbs=adverbs,
        between=adverbs | clitics | frozenset(helpers) | _words(extra["between"]),
        clitics=clitics,
        subject_pronouns=_words(extra["subject_pronouns"]),
        impersonal=_pairs(extra["impersonal"]),
        copula=extra["copula"],
        says=extra["says"],
        negations=_any_phrase(extra["negations"]),
        neither=_words(extra["neither"]),
        relayed=_any_phrase(extra["relayed"]),
        denying=frozenset(extra["denying"]),
        hedges=_any_phrase(data["hedges"]),
        nearly=_any_phrase(data["unreal"]["nearly"]),
        unsure=_any_phrase([*extra["negations"], *data["hedges"], *data["unreal"]["nearly"]]),
        conditions=_words(data["unreal"]["conditions"]) - clitics,
        agents=_words(extra["agents"]),
        holders=_words(extra["holders"]),
        undating=_words(extra["undating"]),
        topics=_words(extra["topics"]),
        transparent=_words(extra["transparent"]),
        particles=frozenset(
            f.particle.split()[-1] for found in forms.values() for f in found if f.particle
        ),
        object_relatives=_words(extra["object_relatives"]),
        caseless_relatives=_words(extra["caseless_relatives"]),
        finite_words=frozenset(finite)
        | (frozenset(helpers) - _words(extra["markers"]) - _words(extra["passive_participles"])),
        speech=frozenset(verb for verb in verbs(language) if conjugate(language, verb).speech),
        openers=_words(data["subordinators"])
        | _words(extra["coordinators"])
        | adverbs
        | _words(data["pronouns"]["relative"]),
        modal_forms=_words(data["modals"]),
        negation_words=_words(data["negations"]),
        subjunctive_helpers=_words(extra["conditional_helpers"]),
        clause_closers=_words(extra["coordinators"]) | {"."},
        infinitive_marker=extra["markers"][0],
        infinitive_helpers=_words(extra["infinitive_helpers"]),
        implicatives=_words(extra["implicatives"]),
        pending=_words(extra["pending"]),
        converbs=_words(extra["converbs"]),
        fixed=_pairs(extra["fixed"]),
        genitives=_words(extra["genitives"]),
        modifiers_first=extra["modifiers_first"],
        attributions=tuple(tuple(TOKEN.findall(words)) for words in extra["attributions"]),
        attributions_behind=_words(extra["attributions_behind"]),
        quoting=_words(extra["quoting"]),
        asides=tuple(tuple(TOKEN.findall(words)) for words in extra["asides"]),
        hearsay=_words(extra["hearsay"]),
        claims=_words(extra["claims"]),
        past=_words(extra["past"]),
        present=_words(extra["present"]),
        narrated=re.compile(rf"\b(?:{extra['narrated']})\b"),
        nonfinite=frozenset(
            word for word, found in forms.items() if any(form.kind in NONFINITE for form in found)
        ),
        listing=_words(extra["listing"]),
        reflexives=_words(data["pronouns"]["reflexive"]),
        possessives=_words(data["possessives"]),
        tails=_words(extra["tails"]),
        inverted=_words(extra["inverted"]),
        factives=_words(extra["factives"]),
        content=_words(extra["content"]),
        rarely=_words(extra["rarely_verbs"]),
        naming=_words(extra["naming"]),
        naming_links=extra["naming_links"],
        told_as=extra["told_as"],
        calling={
            verb: (own.get("lead", ""), re.compile(own["what"]))
            for verb, own in extra["calling"].items()
        },
        viewing={verb: frozenset(words) for verb, words in extra["viewing"].items()},
        causes=_words(extra["causes"]),
        cause_links=_words(extra["cause_links"]),
        rumours=_words(extra["rumours"]),
        rumour_links=_words(extra["rumour_links"]),
        rumour_bars=_words(extra["rumour_bars"]),
        rumouring=extra["rumouring"],
        aims=_words(extra["aims"]),
        aim_links=_words(extra["aim_links"]),
        aim_openers=_words(extra["aim_openers"]),
        aiming=extra["aiming"],
        everybody=_words(extra["everybody"]),
        believing=frozenset(extra["believing"]),
        contrasting=extra["contrasting"],
        joining=extra["joining"],
        reported=_words(extra["reported"]),
        leaning=_words(extra["subject_pronouns"]) | _words(extra["leaning"]),
        verb_endings=tuple(extra["verb_endings"]),
        purposes=_words(extra["purposes"]),
        grounds=_words(extra["grounds"]),
        charging={verb: frozenset(words) for verb, words in extra["charging"].items()},
        unique=_words(extra["unique"]),
        time_nouns=_words(extra["time_nouns"]),
        inner_adverb_endings=tuple(extra["inner_adverb_endings"]),
        reflexive_verbs=any(form.reflexive for found in forms.values() for form in found),
        adverb_endings=tuple(extra["adverb_endings"]),
        function_words=adverbs
        | frozenset(helpers)
        | _determiners(data)
        | _words((*data["subordinators"], *extra["coordinators"], *data["modals"], "'s"))
        | _words((*data["prepositions"], *data["pronouns"]["relative"], *data["negations"])),
    )


def _words(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


def _pairs(phrases: Iterable[str]) -> frozenset[tuple[str, str]]:
    return frozenset((one, other) for one, other in (phrase.split() for phrase in phrases))


def _determiners(data: Mapping[str, Any]) -> frozenset[str]:
    groups = data["determiners"].values()
    return frozenset(word for group in groups for word in group) | _words(data["possessives"])


def _articles(data: Mapping[str, Any]) -> frozenset[str]:
    """Return the determiners that open no clause: not whose, dessen, deren."""
    relative = _words(data["pronouns"]["relative"])
    return _determiners(data) - (_words(data["possessives"]) & relative)


def _cased(words: Iterable[str]) -> Iterable[str]:
    """Yield words as they may stand in a text: a search that is blind to case takes longer."""
    return (form(word) for word in words for form in (str.lower, str.capitalize, str.upper))


def _any_phrase(phrases: Iterable[str]) -> re.Pattern[str]:
    """Compile one pattern for all phrases; they stand as whole words in lower case."""
    return re.compile(rf"(?<!\w){any_of(phrase.casefold() for phrase in phrases)}(?!\w)")


def _helpers(data: Mapping[str, Any], extra: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = defaultdict(set)
    groups = {
        **data["auxiliaries"],
        "modal": data["modals"],
        "marker": extra["markers"],
        "conditional": extra["conditional_helpers"],
    }
    for kind, words in groups.items():
        for word in words:
            kinds[word.casefold()].add(kind)
    return {word: frozenset(found) for word, found in kinds.items()}
