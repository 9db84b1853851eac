"""What only somebody says is told and asked with the name of who says so."""

from dataclasses import replace

import pytest

from quizgen.models import BLANK, Fact
from quizgen.templates.relations import Argument
from stages import ask_all, facts, make_article, make_ask, make_relation, told

DEAL = make_relation(
    {
        "buyer": "organisation",
        "target": "organisation",
        "price": Argument(("money",), optional=True),
    },
    {
        "de": ["{buyer} <übernehmen> {target} [für {price}]"],
        "en": ["{buyer} <acquire> {target} [for {price}]"],
        "fr": ["{buyer} <racheter> {target} [pour {price}]"],
    },
    [
        make_ask("fill_buyer", "cloze", "buyer", {
            "de": "{buyer|nom} hat {target|acc} übernommen.",
            "en": "{buyer|the} acquired {target|the}.",
            "fr": "{buyer|le} a racheté {target|le}.",
        }),
    ],
    identity=("buyer", "target"),
    name="deal",
)  # fmt: skip


def one(text: str, language: str) -> Fact:
    """Return the only fact of a text."""
    (fact,) = facts(make_article(text, language), DEAL)
    return fact


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("de", "Laut Anna Berg hat die Nordbank AG die Weber GmbH übernommen.", "anna berg"),
        ("de", "Anna Berg zufolge hat die Nordbank AG die Weber GmbH übernommen.", "anna berg"),
        ("de", "Die Nordbank AG hat nach Angaben von Anna Berg die Weber GmbH übernommen.",
         "anna berg"),
        ("en", "According to Anna Smith, Northbank Inc. acquired Weber Ltd.", "anna smith"),
        ("en", "Northbank Inc. acquired Weber Ltd, according to Anna Smith.", "anna smith"),
        ("fr", "Selon Claire Roux, Nordbanque SA a racheté Weber SAS.", "claire roux"),
        ("fr", "D'après Claire Roux, Nordbanque SA a racheté Weber SAS.", "claire roux"),
    ],
)  # fmt: skip
def test_a_fact_names_its_source(language: str, text: str, source: str) -> None:
    """Whoever is quoted for it stands in the fact."""
    fact = one(text, language)
    assert (fact.status, told(fact)["according_to"]) == ("asserted", source)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Medienberichten zufolge hat die Nordbank AG die Weber GmbH übernommen."),
        ("de", "Laut einem Freund von Anna Berg hat die Nordbank AG die Weber GmbH übernommen."),
        ("en", "According to friends, Northbank Inc. acquired Weber Ltd."),
        ("en", "According to a friend of Anna Smith, Northbank Inc. acquired Weber Ltd."),
        ("fr", "Selon des proches, Nordbanque SA a racheté Weber SAS."),
    ],
)
def test_what_nobody_of_a_name_says_is_unsure(language: str, text: str) -> None:
    """Friends and reports are no source that a question could name."""
    assert one(text, language).status == "hedged"


def test_what_one_article_says_outright_needs_no_source() -> None:
    """A second sentence may confirm what the first one knows from somebody."""
    attributed = "According to Anna Smith, Northbank Inc. acquired Meadow Bank."
    fact = one(f"{attributed}\n\nNorthbank Inc. acquired Meadow Bank in May.", "en")
    assert "according_to" not in told(fact)
    assert fact.status == "asserted"


def test_who_acts_is_no_source_of_it() -> None:
    """What somebody tells of his own deed needs no attribution."""
    text = "According to Northbank Inc., Northbank Inc. acquired Weber Ltd."
    assert "according_to" not in told(one(text, "en"))


@pytest.mark.parametrize(
    ("language", "text", "stem"),
    [
        ("de", "Laut Anna Berg hat die Nordbank AG die Weber GmbH übernommen.",
         f"Laut Anna Berg: Die {BLANK} hat die Weber GmbH übernommen."),
        ("en", "According to Anna Smith, Northbank Inc. acquired Weber Ltd.",
         f"According to Anna Smith, {BLANK} acquired Weber Ltd."),
        ("fr", "Selon Claire Roux, Nordbanque SA a racheté Weber SAS.",
         f"Selon Claire Roux, {BLANK} a racheté Weber SAS."),
    ],
)  # fmt: skip
def test_a_question_says_who_tells_it(language: str, text: str, stem: str) -> None:
    """The source stands before the stem."""
    (question,) = ask_all(make_article(text, language), DEAL, languages=(language,))
    assert question.stem == stem


@pytest.mark.parametrize(
    ("language", "text", "stem"),
    [
        ("de", "Laut Anna Berg hat die Nordbank AG die Weber GmbH übernommen.",
         f"Laut Anna Berg: Käufer der Weber GmbH war die {BLANK}."),
        ("en", "According to Anna Smith, Northbank Inc. acquired Weber Ltd.",
         f"According to Anna Smith, the buyer of Weber Ltd. was {BLANK}"),
        ("fr", "Selon Claire Roux, Nordbanque SA a racheté Weber SAS.",
         f"Selon Claire Roux, l’acquéreur de Weber SAS a été {BLANK}."),
    ],
)  # fmt: skip
def test_a_sentence_goes_on_behind_its_source(language: str, text: str, stem: str) -> None:
    """Its first word has a small letter behind a comma; a name keeps its capital."""
    ask = make_ask("fill_buyer", "cloze", "buyer", {
        "de": "Käufer {target|gen} war {buyer|nom}.",
        "en": "The buyer of {target|the} was {buyer|the}.",
        "fr": "L'acquéreur {target|de} a été {buyer|le}.",
    })  # fmt: skip
    deal = replace(DEAL, ask=(ask,))
    (question,) = ask_all(make_article(text, language), deal, languages=(language,))
    assert question.stem.rstrip(".") == stem.rstrip(".")


def test_what_stands_before_a_blank_goes_on_behind_a_source_too() -> None:
    """About how many: no capital in the middle of a sentence."""
    ask = make_ask("fill", "cloze", "price", {"en": "{price} went to {target|the}."})
    deal = replace(DEAL, ask=(ask,))
    text = "According to Anna Smith, Northbank Inc. acquired Weber Ltd for about $3 million."
    (question,) = ask_all(make_article(text, "en"), deal)
    assert question.stem.startswith(f"According to Anna Smith, about {BLANK} million")


def test_what_is_said_behind_that_is_the_speaker_s() -> None:
    """A content clause of a verb of saying has the speaker as its source."""
    fact = one("Anna Smith said that Northbank Inc. acquired Weber Ltd.", "en")
    assert told(fact)["according_to"] == "anna smith"


def test_a_date_without_a_year_is_none() -> None:
    """Nobody knows later which May it was."""
    relation = make_relation(
        {"buyer": "organisation", "when": "date"}, {"en": ["{buyer} <grow> in {when}"]}
    )
    months = ("May", "May 2019")
    found = [facts(make_article(f"Microsoft grew in {m}.", "en"), relation) for m in months]
    assert [len(some) for some in found] == [0, 1]
