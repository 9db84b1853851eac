"""Lines of templates find what articles say: word by word, or by the verb of a clause."""

import pytest

from quizgen.matching.kinds import MARKS
from quizgen.matching.phrases import compile_phrase
from quizgen.matching.syntax_data import syntax
from quizgen.templates.relations import Argument, Relation
from stages import facts, make_article, make_relation, told

ARGUMENTS: dict[str, str | Argument] = {
    "buyer": "organisation",
    "target": "organisation",
    "price": Argument(("money",), optional=True),
    "when": Argument(("date", "year"), optional=True, adjunct=True),
}


def deal(language: str, *lines: str) -> Relation:
    """Make the relation of a deal with find lines of one language."""
    return make_relation(ARGUMENTS, {language: lines})


def found(language: str, line: str, text: str) -> list[dict[str, str]]:
    """Return the arguments of the sure facts that a line finds in a text."""
    article = make_article(text, language)
    return [told(f) for f in facts(article, deal(language, line)) if f.status == "asserted"]


PAIR = {"buyer": "northbank inc.", "target": "weber ltd"}
PAAR = {"buyer": "nordbank ag", "target": "weber gmbh"}
PAIRE = {"buyer": "nordbanque sa", "target": "weber sas"}


# ---- phrase lines -----------------------------------------------------------------------------


def test_a_phrase_line_is_tried_where_mentions_stand_side_by_side_as_its_slots_do() -> None:
    """What stands between two slots holds no mention, so that their marks must be neighbours."""
    relation = deal("en", "{target}, a unit of {buyer}", "{target} unit [, in {when},] of {buyer}")
    plain, parted = (compile_phrase(line, relation, syntax("en")) for line in relation.find)
    firm, year = MARKS["organisation"], MARKS["year"]
    text = f"{firm}\ue100, \x7fa unit of {firm}\ue101"
    assert plain.may_match(text)
    assert firm + firm in plain.pairs
    assert plain.pairs.isdisjoint({firm + year, year + firm})
    assert not parted.pairs  # a year may stand between


@pytest.mark.parametrize(
    ("language", "line", "text", "arguments"),
    [
        # words stand for themselves, with a capital at the start
        ("en", "{target}, a unit of {buyer}", "Weber Ltd, a unit of Northbank Inc., grew.", PAIR),
        ("en", "sale of {target} to {buyer}", "Sale of Weber Ltd to Northbank Inc. ended.", PAIR),
        # one of several words
        ("en", "{target}, a unit/part of {buyer}", "Weber Ltd, a part of Northbank Inc.", PAIR),
        # articles and describing words before a name need not be told
        ("en", "sale of {target} to {buyer}",
         "The sale of the old shoe maker Weber Ltd to the lender Northbank Inc. ended.", PAIR),
        ("de", "Verkauf von {target} an {buyer}",
         "Der Verkauf von der Schuhfirma Weber GmbH an die Nordbank AG endete.", PAAR),
        ("fr", "vente de {target} à {buyer}",
         "La vente de l'entreprise Weber SAS à la banque Nordbanque SA est finie.", PAIRE),
        # a preposition stands for its contractions
        ("de", "Verkauf an {buyer} von {target}",
         "Es gab den Verkauf an die Nordbank AG vom ADAC.",
         {"buyer": "nordbank ag", "target": "adac"}),
        # filters tell the form
        ("de", "{buyer|gen} Anteil an {target}", "Dort liegt Velmos Anteil an der Weber GmbH.",
         {"buyer": "velmo", "target": "weber gmbh"}),
        ("en", "{buyer|poss} unit {target}", "It is Northbank Inc.'s unit Weber Ltd again.", PAIR),
        ("fr", "filiale {buyer|de}, {target}", "La filiale de Nordbanque SA, Weber SAS, part.",
         PAIRE),
        # optional parts, with a slot or of words only
        ("en", "sale of {target} to {buyer} [for {price}]",
         "The sale of Weber Ltd to Northbank Inc. for $3 million ended.",
         {**PAIR, "price": "3000000 USD"}),
        ("en", "sale of {target} to {buyer} [for {price}]",
         "The sale of Weber Ltd to Northbank Inc. ended.", PAIR),
        ("en", "{target}, [now] [a] part of {buyer}", "Weber Ltd, part of Northbank Inc.", PAIR),
        ("en", "{target}, [now] [a] part of {buyer}", "Weber Ltd, now a part of Northbank Inc.",
         PAIR),
        # punctuation of a line is that of the text
        ("en", "{target} ({buyer})", "They like Weber Ltd (Northbank Inc.) more.", PAIR),
        ("de", "{buyer}-Tochter {target}", "Dort sitzt die Velmo-Tochter Weber GmbH.",
         {"buyer": "velmo", "target": "weber gmbh"}),
    ],
)  # fmt: skip
def test_a_phrase_line_matches_word_by_word(
    language: str, line: str, text: str, arguments: dict[str, str]
) -> None:
    """Slots hold mentions of their kind, the rest stands as written."""
    if "velmo" in arguments.values():
        text = f"Der Konzern Velmo wächst. {text}"
    assert found(language, line, text) == [arguments]


@pytest.mark.parametrize(
    ("language", "line", "text"),
    [
        ("en", "{target}, a unit of {buyer}", "Weber Ltd, a unity of Northbank Inc., grew."),
        ("en", "{target}, a unit of {buyer}", "Weber Ltd, no unit of Northbank Inc., grew."),
        ("en", "{target}, a unit of {buyer}", "Weber Ltd, a unit of Ohio, grew."),
        ("en", "{target}, a unit of {buyer}", "Weber Ltd, a unit of Northbank Inc.'s rival."),
        ("en", "{target}, a unit of {buyer}", "Weber Ltd, reportedly a unit of Northbank Inc."),
        ("en", "sale of {target} to {buyer}", "A resale of Weber Ltd to Northbank Inc. ended."),
        ("en", "sale of {target} to {buyer}", "Was it the sale of Weber Ltd to Northbank Inc.?"),
        ("en", "{buyer|poss} unit {target}", "There is Northbank Inc. unit Weber Ltd again."),
        ("de", "{buyer|gen} Anteil an {target}", "Die Nordbank AG hat Anteil an der Weber GmbH."),
        ("en", "sale of {target} to {buyer}", "The sale of Weber Ltd to Weber Ltd ended."),
        ("de", "{buyer} schluckt {target}", "Die Nordbank AG schluckt die Weber GmbH nicht."),
        ("de", "{buyer} schluckt {target}", "Nordbank AG schluckt Weber GmbH nicht, hieß es."),
    ],
)
def test_a_phrase_line_matches_nothing_else(language: str, line: str, text: str) -> None:
    """Longer words, other kinds, genitives of the last slot, doubts, denials, questions."""
    assert found(language, line, text) == []


# ---- clause lines -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "line", "text", "arguments"),
    [
        ("en", "{buyer} <acquire> {target}", "Northbank Inc. acquired Weber Ltd again.", PAIR),
        ("en", "{buyer} <acquire> {target}", "Weber Ltd was acquired by Northbank Inc.", PAIR),
        ("en", "{buyer} <acquire> {target}", "Weber Ltd, acquired by Northbank Inc., grew.", PAIR),
        ("de", "{buyer} <übernehmen> {target}", "2019 übernahm die Nordbank AG die Weber GmbH.",
         {**PAAR, "when": "2019"}),
        ("de", "{buyer} <übernehmen> {target}",
         "Bekannt ist, dass die Weber GmbH von der Nordbank AG übernommen wurde.", PAAR),
        ("fr", "{buyer} <racheter> {target}",
         "En mai 2019, Weber SAS a été racheté par Nordbanque SA.", {**PAIRE, "when": "2019-05"}),
        # slots with a preposition, in any order
        ("en", "{buyer} <acquire> {target} [for {price}]",
         "Northbank Inc. acquired Weber Ltd in May 2019 for $3 million.",
         {**PAIR, "price": "3000000 USD", "when": "2019-05"}),
        ("de", "{buyer} <übernehmen> {target} [für {price}]",
         "Für 3 Millionen Euro übernahm die Nordbank AG die Weber GmbH.",
         {**PAAR, "price": "3000000 EUR"}),
        # further words must stand in the clause
        ("en", "{buyer} <acquire> shares/stakes of {target}",
         "Northbank Inc. acquired most shares of Weber Ltd.",
         {"buyer": "northbank inc.", "target": "weber ltd."}),
    ],
)  # fmt: skip
def test_a_clause_line_matches_all_frames(
    language: str, line: str, text: str, arguments: dict[str, str]
) -> None:
    """The order of the line is that of the active main clause, and stands for all others."""
    assert found(language, line, text) == [arguments]


GOVERNED = [
    ("de", "{who} <taufen> auf den Namen {what} [{when|on}]",
     "Anna Berg taufte das Boot auf den Rat von Nordstern im Namen der Stadt.",
     "Anna Berg taufte das Boot am 3. Mai 2020 auf den schönen Namen Nordstern."),
    ("de", "{who} <leiten> die Tochter {what|gen}",
     "Anna Berg leitet die Tochter der Freundin der Nordbank AG.",
     "Anna Berg leitet die Tochter Microsofts."),
    ("de", "{who} <leiten> {what|gen} Tochter",
     "Anna Berg leitet Microsofts Turm.",
     "Anna Berg leitet seit Mai Microsofts größte Tochter."),
    ("en", "{who} <lead> {what|poss} branch",
     "Ann Smith leads a branch near Microsoft's tower.",
     "Microsoft's oldest branch is led by Ann Smith."),
    ("fr", "{who} <diriger> la filiale {what|de}",
     "Anne Martin dirige la filiale depuis la tour de Renault.",
     "La filiale de Renault est dirigée par Anne Martin."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "line", "no", "yes"), GOVERNED)
def test_a_noun_or_a_filter_says_where_a_slot_stands(
    language: str, line: str, no: str, yes: str
) -> None:
    """A slot is found behind the noun that the line puts before it, and in its filter's form."""
    kinds = {"who": Argument(("person",)), "what": Argument(("organisation", "name"))}
    kinds["when"] = Argument(("date",), optional=True)
    own = make_relation(kinds, {language: [line]})
    assert not facts(make_article(no, language), own)
    assert len(facts(make_article(yes, language), own)) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Anna Berg wurde am Rande des Streits gegen den Krieg in Riga gesehen."),
        ("de", "Anna Berg wurde im Streit über die Wahl in Riga gesehen."),
        ("en", "Ann Smith was seen in the row about the vote in Riga."),
        ("fr", "Anne Martin a été vue contre la guerre en Lettonie."),
    ],
)
def test_where_a_topic_is_nothing_happened(language: str, text: str) -> None:
    """Against the war in X does not say that something else happened in X."""
    lines = {"de": "<sehen> {who} in {place}", "en": "<see> {who} in {place}"}
    lines["fr"] = "<voir> {who} en {place}"
    own = make_relation({"who": "person", "place": "place"}, {language: [lines[language]]})
    assert not facts(make_article(text, language), own)


@pytest.mark.parametrize("word", ["more", "extra", "300"])
def test_a_barred_word_counts_in_what_is_mentioned_too(word: str) -> None:
    """Neither an adverbial before the clause nor an amount hides a word of `unless`."""
    own = make_relation(
        {"who": "organisation", "what": "number"},
        {"en": ["{who} <win> {what}"]},
        unless={"en": frozenset({"poll", "more", "extra", "300"})},
    )
    assert not facts(make_article(f"Northbank Inc. won {word} seats.", "en"), own)
    assert not facts(make_article("In a poll, Northbank Inc. won 12 seats.", "en"), own)
    assert facts(make_article("Northbank Inc. won 12 seats.", "en"), own)


ARGUED = [
    ("de", "{who} <verhängen> Strafe von {sum} gegen {firm}",
     "Anna Berg verhängte gegen die Nordbank AG eine Strafe von 3 Millionen Euro."),
    ("en", "{firm} <name> {who} as {role}",
     "Northbank Inc. has named Ann Smith as its new treasurer."),
    ("fr", "{who} <mourir> à l'âge de {age}",
     "Anne Martin est morte hier à l'âge de 85 ans."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "line", "text"), ARGUED)
def test_small_words_between_do_not_hide_a_slot(language: str, line: str, text: str) -> None:
    """A sum has no doer, `its` is no verb, and a line's l'âge is two words of a text."""
    kinds = {"who": "person", "firm": "organisation", "sum": "money", "role": "role"}
    kinds["age"] = "number"
    own = make_relation({n: k for n, k in kinds.items() if f"{{{n}}}" in line}, {language: [line]})
    assert len(facts(make_article(text, language), own)) == 1


OF_ANOTHER = [
    ("en", "{who} has been seen",
     "The brother of Ann Smith has been seen.", "Ann Smith has been seen."),
    ("de", "{who} ist gut", "Der Bruder von Anna Berg ist gut.", "Anna Berg ist gut."),
    ("de", "{firm} wurde gut",
     "Die Tochter der Nordbank AG wurde gut.", "Die Nordbank AG wurde gut."),
    ("fr", "{who} est né", "Le fils de Jean Mercier est né.", "Jean Mercier est né."),
    ("en", "visited {firm}",
     "She visited Northbank Inc. president Ann Smith.", "She visited Northbank Inc. again."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "line", "no", "yes"), OF_ANOTHER)
def test_a_phrase_says_nothing_of_whose_it_is(language: str, line: str, no: str, yes: str) -> None:
    """What the brother of somebody is, somebody is not; an office behind a firm is no firm."""
    kind = {"who": "person"} if "{who}" in line else {"firm": "organisation"}
    own = make_relation(kind, {language: [line]})
    assert not facts(make_article(no, language), own)
    assert facts(make_article(yes, language), own)


def test_a_second_place_belongs_to_something_else() -> None:
    """Of two phrases with the same preposition the first is meant, unless `and` joins them."""
    own = make_relation({"who": "person", "place": "place"}, {"en": ["{who} <die> in {place}"]})
    text = "Ann Smith died in Riga in a storm that was seen in Vienna."
    (fact,) = facts(make_article(text, "en"), own)
    assert told(fact)["place"] == "Riga"
    assert len(facts(make_article("Ann Smith died in Riga and Vienna.", "en"), own)) == 2


def test_whose_opens_a_clause() -> None:
    """What is said of her husband is not said of her."""
    own = make_relation(
        {"who": "person", "role": "role", "org": "organisation"},
        {"en": ["{who}, [the] {role} of {org}"]},
    )
    text = "Ann Smith, whose husband was president of Northbank Inc., lives here."
    assert not facts(make_article(text, "en"), own)
    text = "Ann Smith, the old president of Northbank Inc., lives here."
    assert facts(make_article(text, "en"), own)
    born = make_relation({"who": "person", "place": "place"}, {"en": ["<bear> {who} in {place}"]})
    text = "Ann Smith, whose father was born in Riga, lives here."
    assert not facts(make_article(text, "en"), born)


def test_coordinated_names_give_a_fact_each() -> None:
    """Two buyers or two targets are two facts."""
    line = "{buyer} <acquire> {target}"
    assert found("en", line, "Northbank Inc. acquired Weber Ltd and Kern Corp. again.") == [
        PAIR,
        {**PAIR, "target": "kern corp."},
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Northbank Inc. acquired Ohio again.",
        "Northbank Inc. acquired stakes in Weber Ltd.",
        "Northbank Inc. met Weber Ltd again.",
        "The boss of Northbank Inc. acquired Weber Ltd again.",
        "Northbank Inc. tried to acquire Weber Ltd again.",
        "Northbank Inc. will acquire Weber Ltd again.",
        "Has Northbank Inc. acquired Weber Ltd?",
    ],
)
def test_a_clause_line_matches_nothing_else(text: str) -> None:
    """Other kinds, other verbs, other subjects, plans and questions are no fact."""
    assert found("en", "{buyer} <acquire> {target}", text) == []


def test_an_adjunct_is_filled_only_if_one_fits() -> None:
    """Of two dates nobody knows which belongs to the fact."""
    line = "{buyer} <acquire> {target}"
    once = "Northbank Inc. acquired Weber Ltd in May 2019."
    twice = "Northbank Inc. acquired Weber Ltd in May 2019 or in June 2020."
    assert found("en", line, once) == [{**PAIR, "when": "2019-05"}]
    assert found("en", line, twice) == [PAIR]


@pytest.mark.parametrize(
    ("language", "line", "text"),
    [
        ("en", "{buyer} <acquire> {target}", "Northbank Inc. acquired Weber Ltd {} May 2019."),
        ("de", "{buyer} <kaufen> {target}", "Die Nordbank AG kaufte die Weber GmbH {} Mai 2019."),
        ("fr", "{buyer} <acheter> {target}", "Nordbanque SA a acheté Weber SAS {} mai 2019."),
    ],
)
def test_a_bound_of_time_is_no_day_of_the_deed(language: str, line: str, text: str) -> None:
    """Somebody who had bought it before May did not buy it in May."""
    words = {
        "en": ("in", "before", "by", "since", "until"),
        "de": ("im", "vor dem", "bis", "seit", "ab"),
        "fr": ("en", "avant", "d'ici", "depuis", "à partir de"),
    }
    told_when = [
        "when" in fact
        for word in words[language]
        for fact in found(language, line, text.format(word))
    ]
    assert told_when == [True, False, False, False, False]


def test_any_verb_of_saying_brings_its_quotation() -> None:
    """The quotation stands before, behind or around the frame."""
    relation = make_relation(
        {"speaker": "person", "quote": "quote"}, {"en": ["{speaker} <speech> {quote}"]}
    )
    texts = [
        "“It was not our best year,” said Anna Berg.",
        "Anna Berg said: “It was not our best year.”",
        "“It was not our best year,” Anna Berg told reporters in Ohio.",
    ]
    for text in texts:
        (fact,) = facts(make_article(text, "en"), relation)
        speaker, quote = told(fact).values()
        assert speaker == "anna berg"
        assert quote.startswith("it was not our best year")


# ---- arguments and relations ------------------------------------------------------------------


def test_only_and_never_limit_what_fits() -> None:
    """They name entries of the word lists."""
    line = {"en": ["{person} <become> {role}"]}
    text = make_article("Anna Berg became CEO. Paul Newton became chairman.", "en")

    def roles(argument: Argument) -> list[str]:
        relation = make_relation({"person": "person", "role": argument}, line)
        return [told(fact)["role"] for fact in facts(text, relation)]

    assert roles(Argument(("role",))) == ["ceo", "chair"]
    assert roles(Argument(("role",), only=frozenset({"ceo"}))) == ["ceo"]
    assert roles(Argument(("role",), never=frozenset({"ceo"}))) == ["chair"]


def test_a_plan_counts_where_the_relation_says_so() -> None:
    """Who will take over is news by itself."""
    line = {"en": ["{buyer} <acquire> {target}"]}
    article = make_article("Northbank Inc. will acquire Weber Ltd in May.", "en")
    for planned, status in ((False, "hedged"), (True, "asserted")):
        (fact,) = facts(article, make_relation(ARGUMENTS, line, planned=planned))
        assert fact.status == status


def test_a_barred_word_keeps_a_clause_out() -> None:
    """`unless` lists words that make it mean something else."""
    line = {"en": ["{buyer} <acquire> {target}"]}
    relation = make_relation(ARGUMENTS, line, unless={"en": frozenset({"again"})})
    assert not facts(make_article("Northbank Inc. acquired Weber Ltd again.", "en"), relation)
    assert facts(make_article("Northbank Inc. acquired Weber Ltd once.", "en"), relation)


def test_a_line_works_in_its_own_language_only() -> None:
    """An article is read by the lines of its paragraphs' languages."""
    relation = deal("de", "{buyer} <übernehmen> {target}")
    assert not facts(make_article("Northbank Inc. acquired Weber Ltd again.", "en"), relation)


def test_each_fact_names_the_line_that_found_it() -> None:
    """Authors see which line to mend."""
    relation = deal("en", "sale of {target} to {buyer}", "{buyer} <acquire> {target}")
    (fact,) = facts(make_article("Northbank Inc. acquired Weber Ltd again.", "en"), relation)
    assert fact.rule == "test.yaml:2"
