"""Whom a French article means: people behind their country, in a headline by surname, below one.

The passages are read as in `test_passages.py`.
"""

from datetime import date

import pytest

from quizgen.commands.gathering import all_relations
from quizgen.generate import all_questions, sentences_of
from quizgen.models import Amount
from stages import make_article, mentions
from test_names import names
from test_passages import asked, passages
from test_reference import references

WIN = "Léa Morin remporte un titre à Riga"


def test_where_somebody_comes_from_tells_a_person_behind_an_elided_article() -> None:
    """L'Espagnole is as good as la Polonaise."""
    assert names("Hier, l'Espagnole Xylda Quorn a ri.", "fr") == ["Xylda Quorn (person)"]


def test_a_headline_names_somebody_by_the_surname() -> None:
    """Elle is she, though her first name stands in the text alone."""
    text = (
        "L'Espagnole Xylda Quorn a battu la Polonaise Anna Berg. "
        "Elle avait gagné 40 matchs en 2018 à Riga."
    )
    title = "Tennis : l'Espagnole Quorn gagne à Riga"
    told = passages(f"{title}.\n\n{text}", "fr", title=title)
    assert told[-1] == "Xylda Quorn avait gagné 40 matchs en 2018 à Riga"
    assert told[-1] not in passages(text, "fr", title="Tennis : un titre à Riga")


def test_a_name_is_not_elided_where_a_pronoun_was() -> None:
    """Qu'elle, but que Jane Doe."""
    text = "Léa Morin a ri. C'est à Riga qu'elle s'était révélée en 2014."
    assert passages(text, "fr", title=WIN)[1:] == [
        "C'est à Riga que Léa Morin s'était révélée en 2014"
    ]


def test_nobody_is_meant_whose_win_is_told() -> None:
    """The player is who the headline names, not who won seven years ago."""
    text = (
        "Léa Morin a gagné dimanche. Il s'agit du premier succès depuis la victoire {}. "
        "La joueuse de 22 ans a joué 40 matchs."
    )
    article = make_article(text.format("de Jeanne Roux"), "fr", title=WIN)
    assert references(sentences_of(article)) == []
    alone = make_article(text.format("de Jeanne Roux"), "fr", title="Tennis à Riga")
    assert references(sentences_of(alone)) == ["La joueuse de 22 ans = Jeanne Roux"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Le patron de Nordbank condamné", "Le juge a libéré 12 hommes de Riga."),
        ("Démission du ministre Paul Roux", "Le Premier ministre a salué Anna Berg le 3 mai 2024."),
        ("Nordbank remplace son directeur", "Le conseil d'administration a perdu 12 membres."),
    ],
)
def test_each_sort_of_story_has_its_people(title: str, text: str) -> None:
    """Below a headline on a trial, nobody asks which prosecutor is meant; elsewhere they do."""
    assert passages(text, "fr", title=title) == [text.removesuffix(".")]
    assert passages(text, "fr", title="Jean Dupont aime la pêche") == []


@pytest.mark.parametrize("text", ["par leur conjoint", "avec leur frère"])
def test_leur_behind_a_preposition_is_whose_something_is(text: str) -> None:
    """No verb stands behind par leur, whatever the noun looks like."""
    told = f"En 2019, 90 femmes ont été trompées {text} à Riga"
    assert passages(f"{told}.", "fr", title="Une étude à Riga") == [told]


def test_the_end_of_a_month_takes_its_year() -> None:
    """Fin décembre is fin décembre 2023, not fin en décembre 2023."""
    told = passages("Jean Dupont a fermé 40 écoles à Riga fin décembre.", "fr")
    assert told == ["Jean Dupont a fermé 40 écoles à Riga fin décembre 2023"]


def test_somebody_is_appointed_to_something() -> None:
    """Who was appointed says nothing without the office, nor who leaves what to whom."""
    left = "Le maire de Riga, Paul Roux, laissera à son successeur, en juin, une ville riche."
    assert passages(left, "fr", title="Riga change") == []
    text = "Le maire de Riga a nommé Paul Roux"
    assert passages(f"{text}.", "fr", title="Riga change") == []
    assert passages(f"{text} directeur.", "fr", title="Riga change")


def test_a_month_is_not_told_by_the_year_alone() -> None:
    """October 2024, when the article appeared, does not tell March 2024."""
    text = "Âgé de 61 ans, Paul Roux est le troisième ministre à quitter Riga depuis mars 2024."
    article = make_article(text, "fr", title="Un ministre part", published=date(2024, 10, 2))
    made = all_questions([article], [], all_relations([]), ["fr"])
    assert "mars 2024" in {question.answer for question in made}


@pytest.mark.parametrize(
    "text",
    [
        "Selon le parquet de Riga, 40 arbres auraient été volés à Nordbank",
        "Pour le procureur de Riga, 40 arbres seraient tombés chez Nordbank",
    ],
)
def test_what_a_source_supposes_is_told_with_the_source(text: str) -> None:
    """Its doubt stays in the sentence; without a source nobody answers for it."""
    assert passages(f"{text}.", "fr") == [text]
    assert passages(f"{text.split(', ')[1].capitalize()}.", "fr") == []


def test_a_source_and_an_office_behind_its_house_are_asked_for() -> None:
    """They stand between commas, and are no names of a list."""
    title = "Nordbank change"
    source = "Selon Paul Roux, 40 usines ont été volées à Riga en 2019. Jean Dupont a ri."
    assert "Paul Roux" in {q.answer for q in asked(source, "fr", title=title)}
    held = (
        "En 2019, Anna Berg a travaillé avec le directeur de la caisse de Riga, Paul Roux, "
        "pour ouvrir 40 agences."
    )
    assert "Paul Roux" in {q.answer for q in asked(held, "fr", title=title)}


def test_who_takes_a_place_or_has_an_office_is_a_person() -> None:
    """Il may be the post that was cut, unless a deputy takes his place."""
    post = "Paul Roux a démissionné. L'emploi était payé, ce que M. Roux conteste. Il {}."
    title = "Démission du ministre Paul Roux"
    left = post.format("est remplacé par la députée Anna Berg depuis mai 2018")
    told = passages(left, "fr", title=title)[-1]
    assert told == "Paul Roux est remplacé par la députée Anna Berg depuis mai 2018"
    closed = passages(post.format("est fermé depuis mai 2018"), "fr", title=title)
    assert not any(words.startswith("Paul Roux est") for words in closed)


def test_il_for_nobody_is_not_replaced() -> None:
    """It is too early, not he."""
    text = "Paul Roux a ri. Il est trop tôt pour fermer 40 écoles à Riga."
    assert not any("Roux est" in told for told in passages(text, "fr", title="Paul Roux rit"))


def test_who_speaks_is_named_before() -> None:
    """Nobody knows who il is behind a sentence on a plant."""
    text = "Il précise que la construction de l'usine a pris 12 mois à Riga."
    plant = "L'usine de Riga a produit 40 bateaux."
    assert passages(f"{plant} {text}", "fr", title="Riga a une usine")[1:] == []
    somebody = "L'usine de Riga a déçu Jean Dupont."
    assert passages(f"{somebody} {text}", "fr", title="Riga a une usine")[1:]


def test_a_quoted_amount_is_asked_within_its_marks() -> None:
    """Marks round a number alone do not glue it to anything."""
    text = 'Le pont de Riga a coûté "100 millions d\'euros" en 2017.'
    assert "100" in {q.answer for q in asked(text, "fr", title="Un pont à Riga")}


def test_a_year_before_a_courtesy_is_asked() -> None:
    """M. behind a comma is no initial of the year before it."""
    text = "Nommé chef de Riga en 2001, M. Roux a fermé 40 écoles à Liepaja."
    made = asked(f"Paul Roux a ri. {text}", "fr", title="Les écoles de Liepaja")
    assert "2001" in {question.answer for question in made}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Disparition du peintre Paul Roux à 80 ans.", "80 ans"),
        ("Le peintre Paul Roux meurt dans son lit à 93 ans.", "93 ans"),
        ("À 64 ans, Paul Roux reste à Riga.", "64 ans"),
    ],
)
def test_an_age_stands_behind_a_death_and_ahead_of_a_clause(text: str, said: str) -> None:
    """Nobody dies at 190, whatever stands between."""
    assert ages(text) == [said]
    assert ages("À 64 ans de Riga, Paul Roux reste.") == []


def ages(text: str) -> list[str]:
    """Return the words of the ages in a text."""
    found = ((said, v) for said, v in mentions(text, "fr") if isinstance(v, Amount))
    return [said for said, value in found if value.unit == "year_old"]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Le parquet de Liepaja a classé l'affaire en 2019", "Liepaja"),
        ("Fondées en 1954 à Lyon, les laiteries de Nice ont 260 salariés", "à Lyon"),
        ("Le procureur, Yann Roux, avait requis un an de prison", "Yann Roux"),
    ],
)
def test_a_house_a_lead_and_an_office_say_what_fills_a_blank(text: str, answer: str) -> None:
    """Of which town a court is, where the subject was founded, who holds the office."""
    made = asked(f"Anne Martin a ri. {text}.", "fr", title="Procès : Anne Martin condamnée")
    assert answer in {question.answer for question in made}
    vague = text.replace("Le procureur, ", "Le patron, ").replace("Le parquet", "Le mur")
    if vague != text:
        other = asked(f"Anne Martin a ri. {vague}.", "fr", title="Procès : Anne Martin condamnée")
        assert answer not in {question.answer for question in other}


def test_two_clauses_are_parted_between_two_names() -> None:
    """A verb of one behind the second name is hers alone."""
    text = "Le poste de la Marine revient à Paul Roux et Anna Berg {} celui de la Justice."
    first = "Le poste de la Marine revient à Paul Roux"
    assert first in passages(text.format("reçoit"), "fr", title="Le gouvernement de Riga")
    assert first not in passages(text.format("reçoivent"), "fr", title="Le gouvernement de Riga")


def test_a_named_month_is_asked_behind_depuis() -> None:
    """Since last May names a month, as since last year does not."""
    text = "Le plan de Nordbank se poursuit à Riga depuis {}."
    assert "mai 2023" in {q.answer for q in asked(text.format("mai 2023"), "fr")}
    month = asked(text.format("mars dernier"), "fr", title="Nordbank change")
    assert "mars 2024" in {question.answer for question in month}
    assert asked(text.format("l'an dernier"), "fr", title="Nordbank change") == ()


def test_surnames_tell_people_by_their_ending() -> None:
    """Nobody needs to know the first name of a Greek or a Pole."""
    assert names("Hier, Xyldos Kalopoulos a ri.", "fr") == ["Xyldos Kalopoulos (person)"]
    assert names("Hier, Xyldos Kalopol a ri.", "fr") != ["Xyldos Kalopol (person)"]


def test_a_score_is_told_whole() -> None:
    """No set is cut off behind the first."""
    text = "Anne Martin a battu Julie Roux à Riga en trois sets 6-1, 5-7, 6-2"
    assert passages(f"{text}.", "fr", title="Tennis à Riga") == [text]


def test_where_something_is_true_stays_before_it() -> None:
    """A fall at one site is none of the whole firm."""
    text = "À Riga, connue pour ses câbles, la baisse d'effectif est de 20 %"
    told = passages(f"{text}.", "fr", title="Nordbank supprime 300 postes")
    assert told == [text]


def test_a_comma_stays_behind_a_month() -> None:
    """En février dernier, … keeps it when the month gets its year."""
    text = "En février dernier, des chercheurs de Nordbank ont visité 40 îles à Riga."
    told = passages(text, "fr", title="Nordbank à Riga")
    assert told == [
        "En février 2024, des chercheurs de Nordbank ont visité 40 îles à Riga",
    ]


def test_a_label_with_a_bracket_is_not_asked() -> None:
    """What stands before the colon of a headline is only its place."""
    title = "Riga-Garros (finale) : Anne Martin gagne son titre"
    made = asked(f"{title}.\n\nAnne Martin a ri à Riga-Garros.", "fr", title=title)
    assert not any(question.stem.partition(": ")[2].startswith("____") for question in made)


def test_a_possessive_ahead_is_that_of_the_office_behind_it() -> None:
    """A month after his appointment, the mayor, Jane Doe, ….: it is hers."""
    text = "Peu après sa nomination, le maire de Riga, Paul Roux, a fermé 40 écoles"
    assert passages(f"{text}.", "fr", title="Les écoles de Riga") == [text]
    other = text.replace("Paul Roux, a fermé", "en colère, a fermé")
    assert other not in passages(f"{other}.", "fr", title="Les écoles de Riga")


def test_a_firm_is_known_behind_two_sorts_of_goods() -> None:
    """Et d'articles goes on with what the maker makes, up to its name."""
    text = (
        "Nordbank a acquis en 2019 le fabricant de skis et d'articles sanitaires Ideal Velmo Group"
    )
    assert passages(f"{text}.", "fr") == [text]


def test_a_bare_noun_gets_back_what_was_said_of_it() -> None:
    """The series is that of banknotes, if there is but one."""
    first = "La nouvelle série de billets a plu à Riga."
    later = "La nouvelle série sera dévoilée le 10 mai 2024."
    title = "Des euros à Riga"
    told = "La nouvelle série de billets sera dévoilée le 10 mai 2024"
    assert told in passages(f"{first} {later}", "fr", title=title)
    other = "La petite série de timbres a plu à Riga."
    assert told not in passages(f"{first} {other} {later}", "fr", title=title)
    assert told not in passages(f"{first} {later}", "fr")


def test_que_sont_names_what_is_meant() -> None:
    """The two banks are named behind them."""
    text = "Des voleurs ont pris 40 millions d'euros aux deux banques {} Nordbank et Velmo"
    named = text.format("que sont")
    assert passages(f"{named}.", "fr", title="Un vol à Riga") == [named]
    assert passages(f"{text.format('visitées par')}.", "fr", title="Un vol à Riga") != [named]
