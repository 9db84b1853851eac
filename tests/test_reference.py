"""Pronouns and `the company` stand for a name only where one fits."""

import re
from collections.abc import Iterable

import pytest

from quizgen.generate import sentences_of
from quizgen.models import Name, Sentence
from quizgen.words import codes, load
from stages import make_article, mentions, read, said


def references(sentences: Iterable[Sentence]) -> list[str]:
    """Return the words that only refer to a name, with that name."""
    return [
        f"{said(mention, sentence)} = {mention.value.text}"
        for sentence in sentences
        for mention in sentence.mentions
        if mention.named is not None and isinstance(mention.value, Name)
    ]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Anna Berg founded it. She left.", ["She = Anna Berg"]),
        ("en", "Paul Newton founded it. In May he left.", ["he = Paul Newton"]),
        ("en", "Weber Ltd grew. The company moved.", ["The company = Weber Ltd"]),
        ("en", "Weber Ltd grew.\n\nIn May the firm moved.", ["the firm = Weber Ltd"]),
        ("de", "Anna Berg gründete es. Dann ging sie.", ["sie = Anna Berg"]),
        ("de", "Karl Maier gründete es. Dort traf er einen Mann.", ["er = Karl Maier"]),
        (
            "de",
            "Die Weber GmbH wächst. Das Unternehmen zieht um.",
            ["Das Unternehmen = Weber GmbH"],
        ),
        ("fr", "Claire Mercier l'a fondée. Elle est partie.", ["Elle = Claire Mercier"]),
        ("fr", "Weber SAS grandit. En mai, l'entreprise part.", ["l'entreprise = Weber SAS"]),
        ("fr", "Weber SAS a été achetée en mai par le groupe italien Rossi.", []),
        ("fr", "Paul Roux est venu. Il est né en 1970.", ["Il = Paul Roux"]),
        # a role stands for who alone has it, for whom it points to, or for whom all is about
        ("fr", "Le chimiste Paul Roux est venu.\n\nLe chimiste rit.", ["Le chimiste = Paul Roux"]),
        ("fr", "Le maire, Paul Roux, est venu. Le maire rit.", ["Le maire = Paul Roux"]),
        ("fr", "Le maire, Paul Roux, est venu. Le maire de Metz rit. Le maire dort.", []),
        (
            "fr",
            "Paul Roux est venu. Âgé de 40 ans, cet ancien juriste rit.",
            ["cet ancien juriste = Paul Roux"],
        ),
        (
            "fr",
            "L'ancien chef de Metz SA, Paul Roux, est venu. L'ancien chef rit. Le chef dort.",
            ["L'ancien chef = Paul Roux"],
        ),
        (
            "fr",
            "La directrice de Metz SA, Claire Roux, est venue. La dirigeante rit.",
            ["La dirigeante = Claire Roux"],
        ),
        ("fr", "Le sculpteur Paul Roux est venu. Le dirigeant rit.", []),
        # le Breton is the only man of the article, and nobody where there are two
        (
            "fr",
            "Paul Roux a vu Claire Martin. Puis il est parti.\n\nLe Breton rit.",
            ["il = Paul Roux", "Le Breton = Paul Roux"],
        ),
        (
            "fr",
            "Le CNRS et Airbus sont là. Le président de l'organisme dort.",
            ["l'organisme = CNRS"],
        ),
        ("fr", "Présidé par Paul Roux, le groupe est à Lyon. Il dort.", []),
        # of several in the sentence before its subject, if nobody else fits
        ("en", "Anna Berg met Paul Doe in Riga. She left.", ["She = Anna Berg"]),
        ("en", "Anna Berg met Kim Doe in Riga. She left.", []),
        ("en", "In Riga Paul Doe met Anna Berg. She left.", []),
        ("fr", "Anne Roux dort. Après le retrait de Paul Roux, il est élu.", []),
        ("fr", "Paul Roux est venu. Le Breton rit.", ["Le Breton = Paul Roux"]),
        ("fr", "Paul Roux est venu. Le Breton rit. Jean Martin dort.", []),
        # whoever it is about, if all others near by are of the other gender
        (
            "fr",
            (
                "Claire Roux rit. Claire Roux dort. Roux lit. Roux part. Jean Martin vient.\n\n"
                "La musicienne peint."
            ),
            ["La musicienne = Claire Roux"],
        ),
        (
            "fr",
            "Claire Roux est venue. L'ailière de 26 ans rit.",
            ["L'ailière de 26 ans = Claire Roux"],
        ),
        ("fr", "Claire Roux est venue. Le contrat de 26 ans dort.", []),
        # the commune is the only place that the article calls a town
        ("fr", "Le maire de Quorville rit. La commune compte 90 rues.", ["La commune = Quorville"]),
        ("fr", "Le maire de Quorville rit. La ville de Moxon dort. La commune lit.", []),
        ("fr", "Le maire de Quorville rit. La ville nouvelle dort.", []),
        ("fr", "Le pilote Paul Roux est venu. L'artiste rit.", []),
        ("fr", "Le peintre Paul Roux est venu. L'artiste rit.", ["L'artiste = Paul Roux"]),
        # ce dernier is the last of two
        (
            "fr",
            "Paul Roux a vu Claire Mercier. Cette dernière a enseigné.",
            ["Cette dernière = Claire Mercier"],
        ),
        ("fr", "Claire Mercier a vu Paul Roux. Cette dernière a enseigné.", []),
        ("fr", "Paul Roux a critiqué le préfet. Ce dernier a démissionné.", []),
        ("fr", "Paul Roux est venu. Le Cousinien lorrain dort.", []),
        (
            "fr",
            "Le maire de Quorville rit. Dans la ville, il pleut. La ville dort.",
            ["La ville = Quorville"],
        ),
        (
            "fr",
            "La joueuse Anne Roux rit. Anne Roux court. Roux lit. Roux part. La gardienne dort.",
            [],
        ),
        # a trade is said for another one if one of the two is wide
        (
            "fr",
            "La chimiste Claire Roux rit. La chercheuse de 40 ans dort.",
            ["La chercheuse de 40 ans = Claire Roux"],
        ),
        ("fr", "La chimiste Claire Roux rit. La biologiste de 40 ans dort.", []),
        ("fr", "L'entraîneuse Claire Roux rit. La joueuse de 20 ans dort.", []),
        # what only people do tells that ce dernier is no thing
        (
            "fr",
            "Il a vu Paul Roux. Ce dernier a longtemps enseigné.",
            ["Ce dernier = Paul Roux"],
        ),
        ("fr", "Il a vu Paul Roux. Ce dernier mesure 30 mètres.", []),
        ("fr", "Il a vu Claire Mercier. L'élue rit.", ["L'élue = Claire Mercier"]),
        ("fr", "Weber SAS grandit. L'entreprise française de bois part.", []),
        ("fr", "Claire Mercier est venue. Cet ancien juriste rit.", []),
        ("fr", "Paul Roux est venu. Ce suspect rit.", []),
        ("fr", "Paul Roux est venu. Le juriste belge rit. Le maire dort.", []),
        (
            "fr",
            "Paul Roux est venu. Le boulanger de 61 ans rit.",
            ["Le boulanger de 61 ans = Paul Roux"],
        ),
        ("en", "Weber Ltd grew. However, it sold its mill.", ["its = Weber Ltd"]),
        ("en", "A judge asked Weber Ltd to shut its mill.", ["its = Weber Ltd"]),
        (
            "en",
            "Weber Ltd grew. Weber Ltd got a bill from Kern Corp: the firm paid.",
            ["the firm = Weber Ltd"],
        ),
        # a picture between two paragraphs parts nothing
        ("en", "Anna Berg came.\n\nRead also 7\n\nThen she left.", ["she = Anna Berg"]),
        # the word says of what kind the name is
        ("en", "Barclays sued Weber Ltd. The bank won.", ["The bank = Barclays"]),
        (
            "de",
            "Die Deutsche Bank verklagt SAP. Das Geldhaus gewann.",
            ["Das Geldhaus = Deutsche Bank"],
        ),
        (
            "fr",
            "Renault et la Société Générale signent. Hier, la banque a perdu.",
            ["la banque = Société Générale"],
        ),
        # what a sentence calls a name is what the word means there, whoever else is in it
        (
            "en",
            "Weber Ltd grew. Weber Ltd won. Kern Corp, a firm, met Ross, which backs the firm.",
            ["the firm = Kern Corp"],
        ),
        (
            "en",
            "Weber Ltd grew. Weber Ltd won. Firms like Kern Corp met Ross, who backs the firm.",
            ["the firm = Kern Corp"],
        ),
        # who only owns something is not the one that the sentence speaks of
        (
            "de",
            "Karl Maier kam. Maier sprach. Maier aß. Maier las Paul Bergs Buch. Dann ging er.",
            ["er = Karl Maier"],
        ),
        ("de", "Karl Maier kam. Maier sprach. Maier aß. Maier sah Paul Berg. Dann ging er.", []),
        # the one whom the article is about is meant, whoever else is beside them
        (
            "de",
            "Karl Maier kam. Maier sprach. Maier aß. Maier trank. Der Chef lachte. Dann ging er.",
            ["er = Karl Maier"],
        ),
        ("en", "Anna Berg came. The 30-year-old won.", ["The 30-year-old = Anna Berg"]),
        ("de", "Anna Berg kam. Dort siegte die 30-Jährige.", ["die 30-Jährige = Anna Berg"]),
    ],
)
def test_a_word_stands_for_the_one_that_fits(language: str, text: str, found: list[str]) -> None:
    """The name stands in the same sentence or shortly before."""
    assert references(read(text, language)) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # several could be meant
        ("en", "Anna Berg met Carla Jones. She left."),
        ("en", "Weber Ltd sued Kern Corp. in Ohio. The company won."),
        ("en", "Anna Berg met Xyla Quorn. She left."),
        ("en", "Anna Berg met Paul Roux. The 30-year-old slept."),
        ("en", "Anna Berg came. The minister slept. She left."),
        ("de", "Vor Anna Berg wurde sie Fünfte."),
        ("en", "Weber Ltd grew in Ohio, and Ohio praised its banks."),
        ("en", "Ohio asked Weber Ltd to renew its roads."),
        ("en", "Weber Ltd grew. The planet circles its star."),
        # a company is no authority, and an apposition refers to nothing
        ("en", "The European Commission met. The company left."),
        ("en", "They use Weber Ltd, the company behind the bread."),
        # none fits
        ("en", "Anna Berg came. He left."),
        ("en", "Nobody came. She left. The company grew."),
        # the name stands too far off, or something else between
        ("en", "Anna Berg came. It rained. It rained. It rained. It rained. It rained. She left."),
        ("en", "Weber Ltd grew.\n\nadvertisement 7\n\n\n— — —\n\nThe company moved."),
        # the word names something itself
        ("en", "Weber Ltd grew. The company Kern Corp. did not."),
        ("de", "Die Weber GmbH wächst. Das Unternehmen Kern AG nicht."),
        # a quotation speaks of something else
        ("en", "Weber Ltd said: “Ohio will not change its laws for anybody at all.”"),
        # the pronoun stands for nobody, or for several
        ("fr", "Paul Roux parle. Il pleut. Il y a du vent. Il n'y a rien. Il faut partir."),
        ("fr", "Paul Roux parle. Il est clair que ça va. Il s'agit de lui."),
        ("fr", "Paul Roux parle. Il est encore trop tôt pour savoir."),
        ("de", "Anna Berg sprach in den 60-er Jahren. Dann prüfte man, ob sie richtig waren."),
        ("de", "Karl Maier sprach in den 60-er Jahren."),
        ("de", "Anna Berg sprach. Sie gingen. Dann kamen sie. Sie sind weg."),
        (
            "en",
            "Peter Newton came. The old, raspy-voiced actor was ill (he was 90).",
        ),
    ],
)
def test_an_unsure_word_is_left(language: str, text: str) -> None:
    """Rather nobody than the wrong one."""
    if "advertisement" in text:
        text = text.replace("advertisement 7\n\n\n", "advertisement 7 Ltd\n\nKern Corp. fell.\n\n")
    assert references(read(text, language)) == []


def test_the_name_is_told_by_its_sentence() -> None:
    """Evidence can begin where the name stands."""
    text = "It rained. Anna Berg came. She left. She slept."
    *_, mention = (m for s in read(text, "en") for m in s.mentions)
    assert mention.named is not None
    assert text[slice(*mention.named)] == "Anna Berg came."


def test_nothing_is_taken_over_from_another_language() -> None:
    """A paragraph in another language may be of somebody else."""
    text = "Anna Berg came.\n\nSie ging."
    assert references(read(text, "en")) == []


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("FC Aldrup siegt", "Er geht zum FC Kern. Der FC Kern zahlt.\n\nDer Verein wuchs.",
         ["Der Verein = FC Aldrup"]),
        ("Lok siegt", "Er geht zum FC Kern. Der FC Kern zahlt.\n\nDer Verein wuchs.",
         ["Der Verein = FC Kern"]),
        ("Lok siegt", "A. B. C. D. E. Er geht zum FC Kern.\n\nDer Verein wuchs.", []),
        ("FC Aldrup siegt", "Der FC Kern tobt. Der FC Kern zahlt. Der Verein verlor.",
         ["Der Verein = FC Kern"]),
    ],
)  # fmt: skip
def test_a_new_paragraph_goes_back_to_the_organisation_of_the_title(
    title: str, text: str, found: list[str]
) -> None:
    """Not to one that was named in passing, unless its own paragraph speaks of that."""
    article = make_article(f"Der FC Aldrup hat gewonnen.\n\n{text}", "de", title=title)
    assert references(sentences_of(article)) == found


def test_its_is_the_subject_behind_a_date() -> None:
    """In 2019, X bought Y and moved its seat: that of X."""
    text = "In 2019, Nordbank AG bought Brook Ltd. and moved its seat to Riga."
    found = dict(mentions(text, "en"))
    assert getattr(found["its"], "text", "") == "Nordbank AG"


def test_of_several_only_the_main_person_can_be_she() -> None:
    """A man beside her is not she; another woman may be."""
    told = "Anna Weber studierte bei {} Maier in Riga. 1966 gewann sie einen Preis."
    title = "Geigerin Anna Weber ist tot"
    man = make_article(told.format("Karl"), "de", title=title)
    woman = make_article(told.format("Jana"), "de", title=title)
    assert references(sentences_of(man)) == ["sie = Anna Weber"]
    assert references(sentences_of(woman)) == []


def test_an_aim_is_that_of_the_last_subject() -> None:
    """His or her aim is that of who opens the sentence before, if nobody else stands there."""
    told = "Anna Weber wohnt {}in Riga. Ihr großes Ziel ist es, eine Schule zu bauen."
    alone = make_article(told.format(""), "de")
    beside = make_article(told.format("bei Jana Maier "), "de")
    assert references(sentences_of(alone)) == ["Ihr = Anna Weber"]
    assert references(sentences_of(beside)) == []


def test_who_was_told_the_news_is_not_the_firm() -> None:
    """A paper is only spoken to."""
    text = (
        "Der Verlag Quornrot wächst. „Wir wachsen“, sagte Anna Weber der „Süddeutschen Zeitung“. "
        "Der Verlag zieht um."
    )
    found = references(sentences_of(make_article(text, "de")))
    assert not any("Süddeutsche" in reference for reference in found)


def test_either_of_two_that_may_be_firms_can_be_the_company() -> None:
    """Quorn Foods buys Weber Dairy; who leads the company leads either."""
    text = (
        "Quorn Foods will buy Weber Dairy. Weber Dairy has twelve plants. Anna Berg came. "
        "Berg has led the company since 2019."
    )
    found = references(sentences_of(make_article(text, "en")))
    assert not any("the company" in reference for reference in found)


def ways(expression: str) -> list[str]:
    """Return what an expression with groups of words may match, without what must not follow."""
    bare = expression.partition("(?!")[0].replace("[Jj]", "j")
    group = re.search(r"\(\?:([^()]*)\)", bare)
    if not group:
        return [bare]
    filled = (bare[: group.start()] + way + bare[group.end() :] for way in group[1].split("|"))
    return [way for one in filled for way in ways(one)]


def test_descriptions_of_people_are_looked_for() -> None:
    """Each way to describe a person holds one of the words without which none is looked for."""
    for language in codes():
        data = load(f"languages/{language}/cues.yaml")
        for way in (way for written in data["described"].values() for way in ways(written)):
            assert any(word in way for word in data["describing"]), way
