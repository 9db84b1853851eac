"""What a language's `passages.yaml` and `grammar.yaml` say of clauses that can stand alone.

In: a language's code. Out: its `Words`.
"""

import re
from collections.abc import Iterable
from functools import cache

from quizgen.models import Language
from quizgen.passages.verb_forms import finite_forms
from quizgen.passages.vocabulary import Words
from quizgen.words import load

__all__ = ["Words", "words"]

NEVER = "(?!)"
"""The pattern of what a language does not have."""


@cache
def words(language: Language) -> Words:
    """Return the words of a language."""
    data = load(f"languages/{language}/passages.yaml")
    grammar = load(f"languages/{language}/grammar.yaml")
    opinions = _words(w + e for w in data["opinions"] for e in ("", *data["declined"]))
    merged = {word for word in grammar["contractions"] if not word.endswith("'")}
    return Words(
        news=data["news"],
        about=data["about"],
        about_news=data["about_news"],
        headline=data["headline"],
        interview=data["interview"],
        connectives=_words(data["connectives"]),
        adding=_words(data["adding"]),
        comparing=_words(data["comparing"]),
        bound=frozenset(tuple(pair.split()) for pair in data["bound"]),
        ties=re.compile(rf"(?<!\S)(?:{data['ties']})"),
        tails=_pattern(data["tails"]),
        barred=_words((*data["deictics"], *data["speakers"], *data["doubtful"])) | opinions,
        anaphors=_words(data["anaphors"]),
        dummies=frozenset(tuple(pair.split()) for pair in data["dummies"]),
        passing=_words(data["passing"]),
        kin=_words(data["kin"]),
        related=_words(data["related"]),
        distinct=_words(data["distinct"]),
        earlier=_words(data["earlier"]),
        complements=_words(data["complements"]),
        reporting=_words(data["reporting"]),
        exceptions=_words(data["exceptions"]),
        limits=_words(data["limits"]),
        links=_words(data["links"]),
        complement_links=_words(data["complement_links"]),
        explaining=_words(data["explaining"]),
        circumstances=_words(data["circumstances"]),
        circumstantial=_words(data["circumstantial"]),
        degrees=_words(data["degrees"]),
        governing=_words(data["governing"]),
        explained=_words(data["explained"]),
        shares=_words(data["shares"]),
        part_links=_words(data["part_links"]),
        rivals=_words(data["rivals"]),
        sexes=_words(data["sexes"]),
        seats=_words(data["seats"]),
        becoming=_words(data["becoming"]),
        cataphors=_words(data["cataphors"]),
        restrictive=_words(data["restrictive"]),
        presenting=_pattern(data["presenting"]),
        superlatives=_words(data["superlatives"]),
        unique=_words(data["unique"]),
        general_endings=tuple(data["general_endings"]),
        topics=_words(data["topics"]),
        settings=tuple((_words(s["of"]), _words(s["have"])) for s in data["settings"]),
        attributes=_words(data["attributes"]),
        figures=_pattern(data["figures"]),
        sort_behind=data["sort_behind"],
        phases=_words(data["phases"]),
        awaited=_words(data["awaited"]),
        people=_words(data["people"]),
        people_endings=tuple(data["people_endings"]),
        belongings={kind: _words(nouns) for kind, nouns in data["belongings"].items()},
        impersonal=_words(data["impersonal"]),
        personal=_words(data["personal"]),
        verb_forms=finite_forms(language, data["verbs"], _words(data["also_nouns"].split())),
        bare_forms=_words(data["verbs"].split()) - _words(data["also_nouns"].split()),
        pasts=_words(data["pasts"]),
        verb_endings=tuple(data["verb_endings"]),
        past_endings=tuple(data["past_endings"]),
        articled=data["articled"],
        openings=_pattern(data["openings"]),
        indefinites=_pattern(data["indefinites"]),
        infinitive=_pattern(data["infinitive"]),
        homographs=_words(data["homographs"]),
        doings=_pattern(data["doings"]),
        tidings=_pattern(data["tidings"]),
        states=_words(data["states"]),
        linking=_words(data["linking"]),
        clefts=_pattern(data["clefts"]),
        prenominal=_words(data["prenominal"]),
        closing=_pattern(data["closing"]),
        adjective_endings=tuple(data["adjective_endings"]),
        subjunctive_endings=tuple(data["subjunctive_endings"]),
        declined=tuple(data["declined"]),
        plural_endings=tuple(data["plural_endings"]),
        restricting=_words(data["restricting"]),
        quantities=_words(grammar["determiners"]["quantity"]),
        present=_pattern(data["present"]),
        offices=_words(data["offices"]),
        conditional_endings=tuple(data["conditional_endings"]),
        plural_possessives=_words(data["plural_possessives"]),
        summing=_pattern(data["summing"]),
        many_pronouns=_words(data["many_pronouns"]),
        partitive_pronouns=_words(data["partitive_pronouns"]),
        descriptive=data["descriptive"],
        plurals=_words(data["plurals"]),
        joining=_words(data["joining"]),
        partitive=_words(data["partitive"]),
        participles=tuple(data["participles"]),
        after_dates=_words(data["after_dates"]),
        shared=_words(data["shared"]),
        exchangeable=_words(data["exchangeable"]),
        contests=_words(data["contests"]),
        no_verbs=_words(data["no_verbs"]),
        also_nouns=_words(data["also_nouns"].split()),
        participle_endings=tuple(data["participle_endings"]),
        cases=data["cases"],
        betraying=_words(data["betraying"]),
        indefinite=_words(grammar["determiners"]["indefinite"]),
        demonstratives=_words(grammar["determiners"]["demonstrative"]),
        definite=_words(grammar["determiners"]["definite"]) | merged,
        possessives=_words(grammar["possessives"]),
        pronouns={
            word: gender
            for gender, own in load(f"languages/{language}/cues.yaml")["person_pronouns"].items()
            for word in own
        },
        naming=_words(data["naming"]),
        locatives=_words(data["locatives"]),
        viewing=_words(data["viewing"]),
        supposing=_words(data["supposing"]),
        copulas=_words(data["copulas"]),
        replacing=_words(data["replacing"]),
        deeds=_words(load(f"languages/{language}/cues.yaml")["deeds"]),
        natives=tuple(load(f"languages/{language}/cues.yaml")["natives"]),
        does=_pattern(data["does"]),
        hoped=_pattern(data["hoped"]),
        named_heads=tuple(data["named_heads"]),
        owned_genders=data["owned_genders"],
        owned=data["owned"],
        disowned=_pattern(data["disowned"]),
        owners=data["owners"],
        genitives=data["genitives"],
        event_endings=tuple(data["event_endings"]),
        undating=_words(load(f"languages/{language}/clauses.yaml")["undating"]),
        sure_pronouns=_words(data["sure_pronouns"]),
        subject_relatives=_words(data["subject_relatives"]),
        free_infinitives=_words(data["free_infinitives"]),
        aimless=_pattern(data["aimless"]),
        halves=_pattern(data["halves"]),
        mixed=_pattern(data["mixed"]),
        affirmed=_pattern(data["affirmed"]),
        plans=_words(data["plans"]),
        hearsay=_pattern(data["hearsay"]),
        promised=_pattern(data["promised"]),
        modifying=_pattern(data["modifying"]),
        accusing=_pattern(data["accusing"]),
        future=_pattern(data["future"]),
        courtesy=_words(data["courtesy"]),
        generic=_words(data["generic"]),
        endings=_words(data["endings"]),
        sayers=_words(data["sayers"]),
    )


def _pattern(text: str) -> re.Pattern[str]:
    """Compile a pattern; one that fits nowhere is tried but once."""
    return re.compile(rf"\A{text}" if text == NEVER else text)


def _words(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)
