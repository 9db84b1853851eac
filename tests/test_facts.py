"""What several sentences and articles say becomes one fact, with all that proves it."""

import datetime
from itertools import permutations

import pytest

from quizgen.matching.years import years_told
from quizgen.models import Article, Fact
from quizgen.templates.relations import Argument
from stages import facts, make_article, make_relation, read, told

LINES = {
    "de": ["{buyer} <übernehmen> {target} [für {price}]", "Verkauf von {target} an {buyer}"],
    "en": ["{buyer} <acquire> {target} [for {price}]", "sale of {target} to {buyer}"],
    "fr": ["{buyer} <racheter> {target} [pour {price}]"],
}
DEAL = make_relation(
    {
        "buyer": "organisation",
        "target": "organisation",
        "price": Argument(("money",), optional=True),
        "when": Argument(("date", "year"), optional=True, adjunct=True),
    },
    LINES,
    name="deal",
)
PRICE = make_relation(
    {"buyer": "organisation", "target": "organisation", "price": "money"},
    {"en": ["{buyer} <acquire> {target} for {price}"]},
    name="price",
    identity=("buyer", "target"),
)


def one(*articles: Article) -> Fact:
    """Return the only fact of articles."""
    (fact,) = facts(articles, DEAL)
    return fact


def test_a_fact_is_told_with_its_proof() -> None:
    """The evidence is the article's own text, with each argument marked in the sentence."""
    text = "It rained.\n\nIn May **Northbank Inc.** acquired\nWeber Ltd for $3 million. Why?"
    day = datetime.date(2020, 1, 2)
    article = make_article(text, "en", "a.md", title="A deal", published=day, url="https://x.org")
    (evidence,) = one(article).evidence
    assert evidence.quote == text[evidence.start : evidence.end]
    assert evidence.sentence == "In May Northbank Inc. acquired Weber Ltd for $3 million."
    assert (evidence.article, evidence.title, evidence.url) == ("a.md", "A deal", "https://x.org")
    assert (evidence.paragraph, evidence.published, evidence.language) == (2, day, "en")
    marked = {name: evidence.sentence[start:end] for name, start, end in evidence.marks}
    assert marked["buyer"] == "Northbank Inc."
    assert marked["target"] == "Weber Ltd"
    assert marked["price"] == "$3 million"


def test_what_is_dated_after_the_article_is_a_plan() -> None:
    """The present tense with a later date tells what is to come."""
    text = "Northbank Inc. acquires Weber Ltd in {}."
    day = datetime.date(2020, 5, 2)
    stated = [
        one(make_article(text.format(when), "en", published=day)).status
        for when in ("March 2020", "May 2020", "June 2020", "2021")
    ]
    assert stated == ["asserted", "asserted", "hedged", "hedged"]


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("de", "1998 starben in Riga 40 Menschen. Die Nordbank AG hat 38 Filialen.", "asserted"),
        ("de", "1998 übernimmt Karl Maier die Bank. Die Nordbank AG hat 38 Filialen.", "hedged"),
        ("de", "1998 starben 40 Menschen. Die Nordbank AG hatte 38 Filialen.", "hedged"),
        ("en", "In 1998 a storm hit Riga. Northbank Inc. has 38 branches.", "asserted"),
        (
            "fr",
            "En 1998, un feu avait fait dix morts. La Banque Azur compte 38 usines.",
            "asserted",
        ),
        ("fr", "En 1998, un scandale éclate. La Banque Azur compte 38 usines.", "hedged"),
    ],
)
def test_the_present_behind_a_past_year_is_now(language: str, text: str, status: str) -> None:
    """What a paragraph tells of an earlier year ends where it goes on in the present tense."""
    lines = {
        "de": ["{owner} <haben> {count}"],
        "en": ["{owner} <have> {count}"],
        "fr": ["{owner} <compter> {count}"],
    }
    slots = {"owner": "organisation", "count": "number"}
    held = make_relation(slots, lines, name="held", perishable=True)
    (fact,) = facts([make_article(text, language, published=datetime.date(2020, 5, 2))], held)
    assert fact.status == status


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("En 2006, Northbank Inc. compte 40 agences à Riga.", [2006]),
        ("Northbank Inc., fondée en 1901, compte 40 agences à Riga.", []),
        ("Depuis son entrée en Bourse en 2006, Northbank Inc. compte 40 agences.", []),
    ],
)
def test_a_date_in_an_aside_says_not_when_the_rest_is_so(text: str, told: list[int]) -> None:
    """A bank founded in 1901 has its branches today."""
    (sentence,) = read(text, "fr")
    assert list(years_told(sentence)) == told


def test_the_same_in_two_articles_is_one_fact_with_two_proofs() -> None:
    """Other words, another language: the fact is the same."""
    articles = [
        make_article("Apple acquired Nokia in May 2019.", "en", "a.txt"),
        make_article("Nokia wurde 2019 von Apple übernommen.", "de", "b.txt"),
        make_article("En mai 2019, Apple a racheté Nokia.", "fr", "c.txt"),
    ]
    fact = one(*articles)
    assert [evidence.article for evidence in fact.evidence] == ["a.txt", "b.txt", "c.txt"]
    assert told(fact) == {"buyer": "apple", "target": "nokia", "when": "2019-05"}


OFFICE = make_relation(
    {
        "person": "person",
        "org": Argument(("organisation",), optional=True),
        "since": Argument(("date", "year")),
    },
    {"en": ["{person} <lead> {org} since {since}", "{person} in office since {since}"]},
    name="office",
    identity=("person", "org"),
)


def test_a_fact_that_leaves_out_whose_office_it_is_proves_the_one_that_tells_it() -> None:
    """Where two tell of different ones nobody knows which is meant."""
    short, whole = "Jane Doe in office since 2008 smiled.", "Jane Doe has led Apple since 2008."
    (fact,) = facts([make_article(f"{short} {whole}", "en")], OFFICE)
    assert told(fact) == {"person": "jane doe", "org": "apple", "since": "2008"}
    assert [evidence.sentence for evidence in fact.evidence] == [short, whole]
    both = make_article(f"{short} {whole} Jane Doe has led Nokia since 2008.", "en")
    assert [told(fact).get("org") for fact in facts([both], OFFICE)] == [None, "apple", "nokia"]


def test_a_sentence_proves_a_fact_once() -> None:
    """Two lines that find the same in it are one proof."""
    text = "Northbank Inc. acquired Weber Ltd now. The sale of Weber Ltd to Northbank Inc. is over."
    fact = one(make_article(text, "en"), make_article(text, "en"))
    assert [evidence.sentence[:3] for evidence in fact.evidence] == ["Nor", "The"]


def test_what_only_one_tells_is_kept() -> None:
    """The price stands in one article, the day in the other; the fuller date wins."""
    fact = one(
        make_article("Northbank Inc. acquired Weber Ltd in 2019 for $3 million.", "en", "a"),
        make_article("Northbank Inc. acquired Weber Ltd in May 2019.", "en", "b"),
    )
    assert told(fact) == {
        "buyer": "northbank inc.",
        "target": "weber ltd",
        "price": "3000000 USD",
        "when": "2019-05",
    }


def test_a_name_in_full_stands_for_its_short_form() -> None:
    """One article says Northbank, the other Northbank Inc.: both mean the same."""
    fact = one(
        make_article("The lender Northbank acquired Weber Ltd in May.", "en", "a"),
        make_article("Northbank Inc. acquired Weber Ltd in May.", "en", "b"),
    )
    assert told(fact)["buyer"] == "northbank inc."
    assert "Northbank" in fact.get("buyer").aliases  # type: ignore[union-attr]


def test_ids_do_not_depend_on_order_wording_or_company() -> None:
    """A fact keeps its id whatever else is read, and however it is said."""
    texts = [
        "Northbank Inc. acquired Weber Ltd in May.",
        "Weber Ltd was then acquired by Northbank Inc. for $3 million.",
        "Kern Corp. acquired Brown Foods Inc. again.",
    ]
    articles = [make_article(text, "en", f"{n}.txt") for n, text in enumerate(texts)]
    expected = {fact.id for fact in facts(articles, DEAL)}
    assert len(expected) == 2
    for order in permutations(articles):
        assert {fact.id for fact in facts(order, DEAL)} == expected
    alone = {fact.id for article in articles for fact in facts(article, DEAL)}
    assert alone == expected


@pytest.mark.parametrize(
    ("texts", "status"),
    [
        (["Northbank Inc. acquired Weber Ltd."], "asserted"),
        (["Northbank Inc. may acquire Weber Ltd."], "hedged"),
        (["Northbank Inc. did not acquire Weber Ltd."], "hedged"),
        (["Northbank Inc. will acquire Weber Ltd."], "hedged"),
        # one who knows is enough
        (
            ["Northbank Inc. may acquire Weber Ltd.", "Northbank Inc. acquired Weber Ltd."],
            "asserted",
        ),
    ],
)
def test_the_status_tells_how_sure_it_is(texts: list[str], status: str) -> None:
    """What is denied, planned or rumoured is found, and not sure."""
    articles = [make_article(text, "en", f"{n}.txt") for n, text in enumerate(texts)]
    assert [fact.status for fact in facts(articles, DEAL)] == [status]


def test_articles_that_disagree_make_a_dispute() -> None:
    """A required argument that is told in two ways is asked in neither."""
    texts = ["Northbank Inc. acquired Weber Ltd for $3 million.",
             "Northbank Inc. acquired Weber Ltd for $9 million."]  # fmt: skip
    articles = [make_article(text, "en", f"{n}.txt") for n, text in enumerate(texts)]
    (fact,) = facts(articles, PRICE)
    assert fact.status == "disputed"
    assert len(fact.evidence) == 2


def test_nearly_and_exactly_agree() -> None:
    """About 3 million and 3 million are no dispute."""
    texts = ["Northbank Inc. acquired Weber Ltd for $3 million.",
             "Northbank Inc. acquired Weber Ltd for about $3 million."]  # fmt: skip
    articles = [make_article(text, "en", f"{n}.txt") for n, text in enumerate(texts)]
    assert [fact.status for fact in facts(articles, PRICE)] == ["asserted"]


def test_nobody_deals_with_oneself() -> None:
    """The same value cannot fill two arguments."""
    assert not facts(make_article("Northbank Inc. acquired Northbank Inc. again.", "en"), DEAL)


def test_a_role_takes_the_gender_of_its_holder() -> None:
    """English CEO is a Chefin if Anna is one."""
    relation = make_relation(
        {"person": "person", "role": "role"}, {"en": ["{person} <become> {role}"]}
    )
    (fact,) = facts(make_article("Anna Berg became CEO.", "en"), relation)
    assert fact.get("role").gender == "f"  # type: ignore[union-attr]


def test_who_is_only_referred_to_is_shown_with_the_name() -> None:
    """The proof begins where the name stands, and marks it there."""
    text = "Northbank Inc. grew. The company acquired Weber Ltd in Ohio."
    (evidence,) = one(make_article(text, "en")).evidence
    assert evidence.quote == evidence.sentence == text
    start, end = evidence.mark("buyer") or (0, 0)
    assert text[start:end] == "Northbank Inc."
    start, end = evidence.mark("target") or (0, 0)
    assert text[start:end] == "Weber Ltd"


def test_what_stands_early_and_often_is_worth_more() -> None:
    """The first fact of an article goes before its last, and a headline's name helps."""
    text = "Northbank Inc. acquired Weber Ltd again.\n\nKern Corp. acquired Brown Foods Inc. again."
    first, last = facts(make_article(text, "en"), DEAL)
    assert first.worth > last.worth
    titled = facts(make_article(text, "en", title="Kern buys Brown Foods Inc."), DEAL)
    assert titled[1].worth > last.worth
    twice = facts([make_article(text, "en"), make_article(text, "en", "b.txt")], DEAL)
    assert twice[0].worth > first.worth
