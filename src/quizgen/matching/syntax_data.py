"""A language's syntax from its files, made ready for quick look-ups.

In: a language's `grammar.yaml`, `clauses.yaml` and verb list. Out: its `Syntax`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from quizgen.alternation import any_of
from quizgen.grammar import conjugate, verbs
from quizgen.matching.forms import NONFINITE, forms_of
from quizgen.matching.items import TOKEN
from quizgen.matching.syntax import Syntax
from quizgen.models import Language
from quizgen.words import load


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
        nominative_adjectives={
            article: tuple(ends) for article, ends in extra.get("nominative_adjectives", {}).items()
        },
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
        resulting=_words(extra["resulting"]),
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
        before_nouns=_words(extra["before_nouns"]),
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
        object_articles=_words(extra["object_articles"]),
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
