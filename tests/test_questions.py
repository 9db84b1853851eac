"""Questions are right, fair, give nothing away, and stay the same from run to run."""

import datetime
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from quizgen.asking.choosing import choose
from quizgen.asking.questions import MOST_ANGLES
from quizgen.checking import load
from quizgen.commands.gathering import load_relations
from quizgen.generate import ask, sentences_of
from quizgen.models import BLANK, Article, Question
from quizgen.playing.answers import check
from quizgen.reading.articles import parse
from quizgen.templates.relations import Argument, Ask, Relation
from stages import LANGUAGES, ask_all, facts, make_article, make_ask, make_relation

TEXT = """Northbank Inc. acquired Weber Ltd for $3 million in May 2019.

Kern Corp. acquired Brown Foods Inc. for $80 million. Lakeside Bank was not amused.

Anna Berg and Paul Newton founded Harbour Films Inc. in 1987. Carla Jones, Karl Maier and Mary
Stone worked there. The chairman, Ben Parker, owned 42 percent of it.
"""
ARTICLE = make_article(TEXT, "en")
ORGANISATIONS = {
    *("Northbank Inc.", "Weber Ltd", "Kern Corp.", "Brown Foods Inc."),
    *("Lakeside Bank", "Harbour Films Inc."),
}
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
PEOPLE = {"Anna Berg", "Paul Newton", "Carla Jones", "Karl Maier", "Mary Stone", "Ben Parker"}
WHO_BOUGHT = make_ask("who", "multiple_choice", "buyer", {"en": "Which firm bought {target}?"})
FILL_BUYER = make_ask(
    "fill", "cloze", "buyer", {"en": "{buyer|the} bought {target} [for {price}]."}
)
PRICE = make_ask("price", "multiple_choice", "price", {"en": "What did {buyer} pay?"})
FILL_PRICE = make_ask("sum", "cloze", "price", {"en": "{buyer} paid {price} for {target}."})
WHEN = make_ask("when", "multiple_choice", "when", {"en": "When was {target} bought?"})
FOUNDER = make_ask("founder", "multiple_choice", "person", {"en": "Who founded {org}?"})


def deal(*asks: Ask) -> Relation:
    """Make the relation of a deal."""
    return make_relation(
        {
            "buyer": "organisation",
            "target": "organisation",
            "price": Argument(("money",), optional=True),
            "when": Argument(("date", "year"), optional=True, adjunct=True),
        },
        {"en": ["{buyer} <acquire> {target} [for {price}]"]},
        asks,
        name="deal",
    )


def founding(*asks: Ask) -> Relation:
    """Make the relation of a founding."""
    return make_relation(
        {"person": "person", "org": "organisation"},
        {"en": ["{person} <found> {org}"]},
        asks,
        name="founding",
    )


def asked(text: str | Article, *relations: Relation) -> dict[str, Question]:
    """Return the questions on a text by their stems."""
    article = text if isinstance(text, Article) else make_article(text, "en")
    return {question.stem: question for question in ask_all(article, *relations)}


# ---- options ----------------------------------------------------------------------------------


def test_options_are_of_one_kind_and_hold_the_answer_once() -> None:
    """Wrong options are other organisations that the article mentions."""
    question = asked(ARTICLE, deal(WHO_BOUGHT))["Which firm bought Weber Ltd?"]
    assert question.answer == "Northbank Inc."
    assert Counter(question.options)[question.answer] == 1
    assert len(set(question.options)) == len(question.options) == 4
    assert set(question.options) <= ORGANISATIONS - {"Weber Ltd"}


def test_a_part_of_the_answer_is_no_wrong_option_beside_it() -> None:
    """HP France is no option beside HP, which the list knows by a longer name."""
    text = (
        TEXT
        + "\nHP France Inc. was there. Yesterday Hewlett-Packard acquired Bay Foods Ltd in Ohio."
    )
    question = asked(text, deal(WHO_BOUGHT))["Which firm bought Bay Foods Ltd?"]
    assert question.answer == "HP"
    assert "HP France Inc." not in question.options


def test_parties_are_asked_for_among_those_of_their_country() -> None:
    """A French party beside a German one tells itself."""
    day = datetime.date(2024, 3, 1)
    article = make_article("Anna Berg (SPD) kam nach Köln.", "de", published=day)
    (found,) = (
        q for q in ask_all(article, *load_relations([]), languages=("de",)) if len(q.options) > 1
    )
    german = {"CDU", "CSU", "SPD", "FDP", "AfD", "Grüne", "Die Linke", "Linke", "die Grünen"}
    assert found.answer == "SPD"
    assert set(found.options) <= german


def test_nobody_who_is_also_right_is_a_wrong_option() -> None:
    """Of two founders each may be asked for, beside people who founded nothing."""
    several = replace(FOUNDER, several=True)
    found = ask_all(ARTICLE, founding(several))
    assert {question.answer for question in found} == {"Anna Berg", "Paul Newton"}
    for question in found:
        assert set(question.options) & {"Anna Berg", "Paul Newton"} == {question.answer}
        assert set(question.options) <= PEOPLE


def test_a_question_with_two_right_answers_is_asked_only_if_its_words_allow_it() -> None:
    """`Who founded it?` has no one answer."""
    assert asked(ARTICLE, founding(FOUNDER)) == {}


def test_who_stands_with_the_stem_in_another_fact_is_no_wrong_option() -> None:
    """An investor of a firm may be its founder too."""
    text = TEXT + "\nMary Stone founded Weber Ltd in Ohio. Paul Newton joined Weber Ltd in Ohio."
    joined = make_relation(
        {"person": "person", "org": "organisation"}, {"en": ["{person} <join> {org}"]}, name="join"
    )
    several = replace(FOUNDER, several=True)
    question = asked(text, founding(several), joined)["Who founded Weber Ltd?"]
    assert "Paul Newton" not in question.options


def test_without_good_wrong_options_there_is_no_choice() -> None:
    """Two names in an article make no question with options, but a cloze."""
    found = asked("Anna Berg founded Weber Ltd again.", founding(replace(FOUNDER, several=True)))
    assert all(set(question.options) > {"Anna Berg"} for question in found.values())
    text = "Zorblina Quorn founded Weber Ltd again."
    assert asked(text, founding(FOUNDER)) == {}


def test_numbers_and_dates_stand_in_order() -> None:
    """A ladder shows its rungs ascending, and its right one at any place."""
    found = asked(ARTICLE, deal(PRICE, WHEN))
    options = found["What did Northbank Inc. pay?"].options
    values = [float(option.removeprefix("$").removesuffix(" million")) for option in options]
    assert values == sorted(values)
    assert 3.0 in values
    dates = found["When was Weber Ltd bought?"].options
    months = [MONTHS.index(month) + 12 * int(year) for month, year in map(str.split, dates)]
    assert months == sorted(months)


def test_a_date_with_its_day_is_a_date() -> None:
    """It is typed and sorted like any other."""
    text = TEXT.replace("in May 2019", "on 12 May 2019")
    question = asked(text, deal(WHEN))["When was Weber Ltd bought?"]
    assert question.answer_kind == "date"
    assert check(question, "2019-05-12").grade == "right"


def test_the_place_of_the_answer_tells_nothing() -> None:
    """Over many questions the right option stands at each place."""
    places: Counter[int] = Counter()
    for number in range(60):
        text = f"Northbank Inc. acquired Weber Ltd for ${number + 20} million again."
        for question in ask_all(make_article(text, "en"), deal(PRICE)):
            places[question.options.index(question.answer)] += 1
    # The fact's id names no price, so the wording of the articles cannot move the answer.
    assert len(places) == 1
    for number in range(60):
        text = f"Northbank Inc. acquired Weber{number} Ltd for $20 million again."
        for question in ask_all(make_article(text, "en"), deal(PRICE)):
            places[question.options.index(question.answer)] += 1
    assert len(places) == 4


# ---- clozes -----------------------------------------------------------------------------------


def test_a_cloze_has_one_blank_that_its_answer_fills() -> None:
    """The filled sentence says the fact again."""
    for question in ask_all(ARTICLE, deal(FILL_BUYER, FILL_PRICE)):
        assert question.stem.count(BLANK) == 1
        assert question.options == ()
    filled = {
        question.stem.replace(BLANK, question.answer)
        for question in ask_all(ARTICLE, deal(FILL_BUYER, FILL_PRICE))
    }
    assert "Northbank Inc. bought Weber Ltd for $3 million." in filled
    assert "Kern Corp. paid 80 million dollars for Brown Foods Inc." in filled


def test_the_unit_of_an_amount_stays_outside_the_blank() -> None:
    """Only the number is to be typed."""
    stems = asked(ARTICLE, deal(FILL_PRICE))
    assert "Kern Corp. paid ____ million dollars for Brown Foods Inc." in stems


def test_the_answer_of_a_cloze_is_accepted_when_typed() -> None:
    """So are the short forms that the article uses."""
    text = "Anna Berg founded Weber Ltd again. They saw Berg."
    fill = make_ask("fill", "cloze", "person", {"en": "{person} founded {org}."})
    (question,) = ask_all(make_article(text, "en"), founding(fill))
    assert {"Anna Berg", "Berg"} <= set(question.accepted)
    for typed in ("Anna Berg", "Berg", "anna berg"):
        assert check(question, typed).grade == "right"


# ---- leaks ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "founder",
    ["Anna Weber", "Paul Weber-Stone"],
)
def test_a_stem_that_tells_the_answer_is_dropped(founder: str) -> None:
    """A firm named after its founder gives the founder away."""
    text = f"{founder} founded Weber Foods Inc. again. Mary Stone, Ben Parker and Carla Jones left."
    fill = make_ask("fill", "cloze", "person", {"en": "{person} founded {org}."})
    assert asked(text, founding(replace(FOUNDER, several=True), fill)) == {}


def test_a_wrong_option_does_not_stand_in_the_stem() -> None:
    """Nor may a part of the answer's name be an option."""
    text = TEXT + "\nThey knew Lakeside and Northbank."
    question = asked(text, deal(WHO_BOUGHT))["Which firm bought Weber Ltd?"]
    assert not {"Weber Ltd", "Northbank", "Weber"} & set(question.options)


# ---- identity and order -----------------------------------------------------------------------


def test_ids_come_from_fact_ask_and_language() -> None:
    """Neither the wording nor the other questions move them."""
    text = {"en": "Who is the buyer of {target}?"}
    reworded = make_ask("who", "multiple_choice", "buyer", text)
    ids = {question.id for question in ask_all(ARTICLE, deal(WHO_BOUGHT))}
    assert len(ids) == 2
    assert {question.id for question in ask_all(ARTICLE, deal(reworded))} == ids
    assert {
        q.id for q in ask_all(ARTICLE, deal(PRICE, WHO_BOUGHT)) if q.answer_kind != "money"
    } == ids
    other = {question.id for question in ask_all(ARTICLE, deal(replace(WHO_BOUGHT, id="buyer")))}
    assert not other & ids


def test_a_fact_is_asked_from_three_angles_at_most() -> None:
    """For an argument there is one choice and one blank."""
    target = make_ask("target", "cloze", "target", {"en": "{buyer} bought {target}."})
    found = ask_all(ARTICLE, deal(WHO_BOUGHT, FILL_BUYER, PRICE, FILL_PRICE, WHEN, target))
    assert max(Counter(question.fact for question in found).values()) == MOST_ANGLES
    angles = Counter((question.fact, question.answer, question.kind) for question in found)
    assert set(angles.values()) == {1}


def test_two_runs_are_the_same() -> None:
    """Same article, same questions, same order, same options."""
    relation = deal(WHO_BOUGHT, FILL_BUYER, PRICE)
    assert ask_all(ARTICLE, relation) == ask_all(ARTICLE, relation)


def test_the_order_of_facts_does_not_matter() -> None:
    """Neither do other facts of no bearing."""
    relation = deal(WHO_BOUGHT, FILL_BUYER, PRICE)
    found = facts(ARTICLE, relation)
    sentences = sentences_of(ARTICLE)
    assert ask(found, sentences, [relation], ["en"]) == ask(
        found[::-1], sentences, [relation], ["en"]
    )


def test_a_choice_goes_round_the_facts_and_asks_no_stem_twice() -> None:
    """Each fact is asked once before any is asked again."""
    made = ask_all(ARTICLE, deal(WHO_BOUGHT, FILL_BUYER, PRICE))
    chosen = choose((*made, *made), None)
    assert sorted(q.id for q in chosen) == sorted(q.id for q in made)
    assert {question.fact for question in chosen[:2]} == {question.fact for question in made}
    assert choose(made, 3) == chosen[:3]
    rounds = [Counter(q.fact for q in chosen[:n]) for n in range(1, len(chosen) + 1)]
    assert all(max(counts.values()) - min(counts.values()) <= 1 for counts in rounds[1:])


# ---- what is asked at all ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Northbank Inc. did not acquire Weber Ltd for $30 million.",
        "Northbank Inc. may acquire Weber Ltd for $30 million.",
        "Northbank Inc. will acquire Weber Ltd for $30 million.",
    ],
)
def test_what_is_not_sure_is_not_asked(text: str) -> None:
    """Denials, guesses and plans make no question."""
    assert asked(text, deal(PRICE, FILL_BUYER)) == {}


def test_what_a_language_cannot_say_is_not_asked_in_it() -> None:
    """A quotation stays in its own language."""
    texts = dict.fromkeys(LANGUAGES, "{quote} – {speaker}")
    relation = make_relation(
        {"speaker": "person", "quote": "quote"},
        {"en": ["{speaker} <speech> {quote}"]},
        [make_ask("who", "cloze", "speaker", texts)],
    )
    text = (
        "“Our 14 best years at Northbank in Ohio have brought us further than all the others "
        "together,” said Anna Berg of Northbank in Ohio."
    )
    article = make_article(text, "en")
    assert [q.language for q in ask_all(article, relation, languages=LANGUAGES)] == ["en"]


def test_what_changes_is_asked_with_its_month() -> None:
    """A perishable fact says as of when; if that is unknown, it is not asked."""
    relation = make_relation(
        {"person": "person", "role": "role"},
        {"en": ["{person} <serve> as {role}"]},
        [make_ask("fill", "cloze", "person", {"en": "{person} was {role} [{asof|on}]."})],
        perishable=True,
    )
    text = "Anna Berg serves as CFO."
    day = datetime.date(2026, 3, 1)
    assert asked(make_article(text, "en"), relation) == {}
    found = asked(make_article(text, "en", published=day), relation)
    assert list(found) == ["____ was CFO in March 2026."]
    assert all(question.perishable for question in found.values())


def test_what_changes_is_asked_for_all_times_only_where_no_date_is_known() -> None:
    """`Is or was` is right whenever it is read; with a month the question is sharper."""
    relation = make_relation(
        {"person": "person", "role": "role"},
        {"en": ["{person} <serve> as {role}"]},
        [
            make_ask("who", "cloze", "person", {"en": "{person} was {role} [{asof|on}]."}),
            make_ask("ever", "cloze", "role", {"en": "{person} is or was {role}."}, timeless=True),
        ],
        perishable=True,
    )
    text = "Anna Berg serves as CFO."
    undated = asked(make_article(text, "en"), relation)
    assert {stem: q.perishable for stem, q in undated.items()} == {
        "Anna Berg is or was ____.": False
    }
    dated = asked(make_article(text, "en", published=datetime.date(2026, 3, 1)), relation)
    assert list(dated) == ["____ was CFO in March 2026."]


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "Northbank Inc. appointed Anna Berg as CFO on May 3, 2019.",
            "Anna Berg was chosen as CFO of ____ on May 3, 2019.",
        ),
        (
            "Anna Berg becomes CFO of Northbank Inc. in July 2019.",
            "Anna Berg was chosen as CFO of ____ (as of June 2019).",
        ),
    ],
)
def test_an_appointment_has_its_own_date_unless_that_lies_ahead(text: str, stem: str) -> None:
    """When somebody begins is not when it was decided."""
    article = make_article(text, "en", published=datetime.date(2019, 6, 1))
    relations = [one for one in load_relations([]) if one.relation == "appointment"]
    assert stem in asked(article, *relations)


def test_the_proof_marks_the_answer_only() -> None:
    """The other values may stand anywhere in the sentence."""
    question = asked(ARTICLE, deal(WHO_BOUGHT))["Which firm bought Weber Ltd?"]
    (evidence,) = question.evidence
    start, end = evidence.mark() or (0, 0)
    assert evidence.sentence[start:end] == "Northbank Inc."
    assert [name for name, _, _ in evidence.marks] == ["answer"]


def test_the_sentence_that_names_the_answer_is_shown_first() -> None:
    """A headline that tells half of it proves nothing."""
    deal_told, price_told = "Northbank Inc. acquired Weber Ltd again", "for $3 million"
    text = f"{deal_told}.\n\n{deal_told} {price_told}."
    question = asked(text, deal(PRICE))["What did Northbank Inc. pay?"]
    assert [bool(evidence.marks) for evidence in question.evidence] == [True, False]


def test_names_that_could_be_meant_are_no_slips() -> None:
    """Typing another name of the article is wrong, however near it is."""
    text = "Anna Berg founded Weber Ltd again. Anna Bern left."
    fill = make_ask("fill", "cloze", "person", {"en": "{person} founded {org}."})
    (question,) = ask_all(make_article(text, "en"), founding(fill))
    assert "Anna Bern" in question.confusable
    assert check(question, "Anna Bern").grade == "wrong"


# ---- the templates that come with quizgen -------------------------------------------------------

SEED = parse(
    (Path(__file__).parents[1] / "seeds" / "en-microsoft-inflection.md").read_bytes(), "seed.md"
)


def test_all_questions_of_an_article_are_fair() -> None:
    """What the tests above show for made-up relations holds for ours."""
    relations = load().relations
    questions = ask_all(SEED, *relations, languages=LANGUAGES)
    assert len({question.id for question in questions}) == len(questions) > 10
    per_fact = Counter((question.fact, question.language) for question in questions)
    assert max(per_fact.values()) <= MOST_ANGLES
    for question in questions:
        assert question.evidence
        assert (question.kind == "cloze") == (question.stem.count(BLANK) == 1)
        assert not question.options or question.options.count(question.answer) == 1
        folded = [option.casefold() for option in question.options]
        assert len(set(folded)) == len(folded)


def test_worthier_facts_come_first() -> None:
    """Questions follow the worth of their facts."""
    relation = deal(FILL_BUYER)
    worth = {fact.id: fact.worth for fact in facts(ARTICLE, relation)}
    order = [worth[question.fact] for question in ask_all(ARTICLE, relation)]
    assert all(one >= other for one, other in pairwise(order))


@pytest.mark.parametrize(
    ("language", "whole", "part"),
    [
        ("en", "Hamburg boasts 38 schools.", "Hamburg boasts 38 species of bats."),
        ("de", "Hamburg zählt 38 Schulen.", "Hamburg zählt 38 Arten von Ratten."),
        ("fr", "Strasbourg compte 38 écoles.", "Strasbourg compte 38 écoles de musique."),
    ],
)
def test_a_number_of_a_kind_that_is_not_told_is_not_asked(
    language: str, whole: str, part: str
) -> None:
    """Species of bats are not all species."""
    relations = [r for r in load_relations([]) if r.relation == "count_of"]
    day = datetime.date(2024, 5, 7)
    made = [
        ask_all(make_article(text, language, published=day), *relations, languages=[language])
        for text in (whole, part)
    ]
    assert made[0]
    assert not made[1]


def test_an_office_is_typed_in_any_of_its_words() -> None:
    """Who writes `finance chief` knows the CFO; the first office of all would be guessed."""
    text = "“We will pay”, said Anna Berg, chief financial officer of Northbank Inc."
    article = replace(make_article(text, "en"), published=datetime.date(2024, 5, 3))
    relations = load_relations([])
    made = [q for q in ask_all(article, *relations) if q.relation == "role_at" and not q.options]
    (typed,) = (question for question in made if question.answer == "chief financial officer")
    assert check(typed, "finance chief").grade == "right"
    assert check(typed, "chief technology officer").grade == "wrong"
    first = replace(
        make_article(text.replace("chief financial officer", "chief executive"), "en"),
        published=datetime.date(2024, 5, 3),
    )
    assert not any(q.answer == "chief executive" for q in ask_all(first, *relations))


def test_a_country_is_taken_for_granted_only_by_those_who_read_its_language() -> None:
    """A German director is nothing new to Germans, but to the French."""
    article = make_article("Die deutsche Regisseurin Anna Berg gewann den Preis.", "de")
    facts_ = facts(article, *load_relations([]))
    made = ask(facts_, sentences_of(article), load_relations([]), LANGUAGES)
    assert {q.language for q in made if q.relation == "nationality"} == {"en", "fr"}


def test_the_head_of_a_house_is_called_by_its_kind_in_other_languages() -> None:
    """The Chef of a firm is its CEO; who heads what nobody knows stays in the article's words."""
    text = "Verkauft wird nichts, versicherte {}-Chef Karl Maier am Abend."
    stems = {
        body: {q.stem for q in ask_all(article, *load_relations([]), languages=("en",))}
        for body in ("Airbus", "Velmo")
        for article in [make_article(text.format(body), "de", published=datetime.date(2024, 5, 3))]
    }
    assert "At which of these organisations was Karl Maier CEO in May 2024?" in stems["Airbus"]
    assert not stems["Velmo"]


def test_one_of_two_places_is_not_asked_for() -> None:
    """Where a firm has its seat that has two of them, has two answers."""
    text = "Der Umsatz der Nordlicht GmbH mit Sitz in {} stieg. Die Nordlicht GmbH ist froh."
    made = {
        seat: {q.relation for q in ask_all(article, *load_relations([]), languages=("de",))}
        for seat in ("Hamburg", "Hamburg und Toulouse")
        for article in [make_article(text.format(seat), "de", published=datetime.date(2024, 5, 3))]
    }
    assert "headquarters" in made["Hamburg"]
    assert "headquarters" not in made["Hamburg und Toulouse"]
