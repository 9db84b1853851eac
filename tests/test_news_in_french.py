"""What French news says in its own way: a weekday at the head, a title in marks.

The passages are read as in `test_passages.py`.
"""

from dataclasses import replace
from decimal import Decimal

import pytest

from quizgen.asking.blanks import is_exact, is_listed
from quizgen.asking.telling import is_history
from quizgen.models import Amount, Evidence, Fact
from quizgen.passages.facts import mended
from test_passages import asked, passages

FACT = Fact("f", "passage", (), (), "fr", "passage")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Vendredi, Nordbank a fermé 40 agences.",
            "Le 3 mai 2024, Nordbank a fermé 40 agences",
        ),
        (
            "Lundi et mardi, Anne Martin a ouvert 40 agences à Riga.",
            "Anne Martin a ouvert 40 agences à Riga",
        ),
    ],
)
def test_a_weekday_at_the_head_is_a_day(text: str, told: str) -> None:
    """It says when, as it does within the sentence; two of them are no day."""
    assert passages(text, "fr", title="Nordbank ferme") == [told]


def test_a_title_is_typed_within_its_marks() -> None:
    """Nobody has to type the quotation marks, whatever blanks they have."""
    text = "En 2014, Paul Ferrand a présenté à Riga la comédie « Mon voisin le duc »."
    found = {q.answer: q for q in asked(text, "fr", title="Le festival de Riga")}
    assert found["Mon voisin le duc"].stem.split()[-4:] == ["comédie", "«", "____", "»."]


def test_below_a_headline_a_title_alone_is_enough() -> None:
    """Which prize it was, the other half of the clause says."""
    text = (
        "Le prix du public est revenu à la comédie « Mon voisin le duc ». Anne Martin a présenté "
        "le film « Le Bal noir », Jean Dupont le film « La Maison rouge »."
    )
    found = [q for q in asked(text, "fr", title="Le festival de Riga") if "public" in q.stem]
    assert [question.answer.strip("« \u00a0»") for question in found] == ["Mon voisin le duc"]


def test_a_number_in_a_title_is_not_asked_for() -> None:
    """Trois hivers is the name of a film, and no three winters."""
    text = "Le drame « Trois hivers » a ouvert le festival de Riga."
    assert not asked(text, "fr", title="Le festival de Riga")
    plain = "Le festival a duré « trois hivers » à Riga."
    assert asked(plain.replace("« ", "").replace(" »", ""), "fr", title="Le festival de Riga")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Un incendie a détruit 40 logements à Riga, ce lundi 6 mai.",
            "Un incendie a détruit 40 logements à Riga le 6 mai 2024",
        ),
        (
            "Un incendie a détruit 40 logements à Riga, en 2019, en 2020 et en 2021.",
            "Un incendie a détruit 40 logements à Riga",
        ),
        (
            "Anne Martin a annoncé que Nordbank fermera 40 agences à Riga, lundi.",
            "Anne Martin a annoncé que Nordbank fermera 40 agences à Riga",
        ),
        (
            "Selon Anne Martin, directrice des secours, les pompiers ont évacué 340 personnes.",
            "Selon Anne Martin, directrice des secours, les pompiers ont évacué 340 personnes",
        ),
        (
            "Selon la directrice des secours, Anne Martin, 340 personnes ont été évacuées.",
            "Selon la directrice des secours, Anne Martin, 340 personnes ont été évacuées",
        ),
        (
            "Au moins 14 personnes ont trouvé la mort et 32 autres ont été blessées.",
            "Au moins 14 personnes ont trouvé la mort et 32 autres ont été blessées",
        ),
        ("À Riga, 350 maisons ont été inondées.", "À Riga, 350 maisons ont été inondées"),
    ],
)
def test_a_clause_keeps_its_day_and_its_source(text: str, told: str) -> None:
    """A comma before the day is one too many, and a source may be described."""
    assert passages(text, "fr", title="Incendie à Riga") == [told]


@pytest.mark.parametrize(
    "text",
    [
        "32 autres ont été blessées à Riga.",
        "Nordbank a présenté le 3 mai aux élus du personnel de Riga, le plan de relance.",
        "La saison des pluies commence à Riga vers novembre et dure jusqu'en avril.",
    ],
)
def test_what_lacks_a_part_is_no_clause(text: str) -> None:
    """Others are told beside some, who presents presents something, and a season has no year."""
    assert passages(text, "fr", title="Nordbank à Riga") == []


def test_a_number_behind_a_place_and_a_comma_counts() -> None:
    """It is no part of the name, as in Boeing 747."""
    found = asked("À Riga, 350 maisons ont été inondées.", "fr", title="La crue de la Daugava")
    assert [question.answer for question in found] == ["350"]


def test_a_name_that_may_be_a_persons_leaves_a_pronoun_open() -> None:
    """He is not the manager who spoke before."""
    text = (
        "« Sa priorité était la musique », a déclaré son manager Joe Gordon.\n\n"
        "Né à Milwaukee, Alwyn Lopez Jarreau était le fils d'un pasteur. Puis il étudie à Riga."
    )
    assert not any("Gordon étudie" in told for told in passages(text, "fr", title="Al Jarreau"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Il s'agit de l'incendie le plus meurtrier en Lettonie depuis 2010.",
            "Il s'agit de l'incendie le plus meurtrier en Lettonie depuis 2010",
        ),
        ("Il s'agit de la villa la plus chère de Riga depuis 2010.", None),
        (
            "À noter que les pompiers de Riga ont éteint 340 feux en 2023.",
            "Les pompiers de Riga ont éteint 340 feux en 2023",
        ),
        (
            "Le feu s'est déclaré le 3 mai vers 3 heures du matin à Riga.",
            "Le feu s'est déclaré le 3 mai 2024 vers 3 heures du matin à Riga",
        ),
        (
            "Les pompiers les plus expérimentés ont été envoyés à Jurmala.",
            "Les pompiers les plus expérimentés ont été envoyés à Jurmala",
        ),
        ("Les plus expérimentés ont été envoyés à Jurmala.", None),
    ],
)
def test_a_headline_says_what_a_clause_presents(text: str, told: str | None) -> None:
    """What it is about is known; what only leads on is left out, and an hour says when."""
    assert next(iter(passages(text, "fr", title="Incendie à Riga")), None) == told


def test_a_number_that_rose_is_asked_for_at_its_end() -> None:
    """From 12 to 14 dead is no stretch where they became more."""
    text = "Le bilan de l'incendie est passé de 12 à 14 morts."
    assert [q.answer for q in asked(text, "fr", title="Incendie à Riga")] == ["14"]


@pytest.mark.parametrize(
    ("text", "set_right"),
    [
        ("Nordbank a vendu {30}% des parts.", "Nordbank a vendu {30}\u00a0% des parts."),
        ("Riga est à 12km de la mer.", "Riga est à 12\u00a0km de la mer."),
        (
            "Il a été reçu par le maire de Riga, {Paul Roux} à la gare.",
            "Il a été reçu par le maire de Riga, {Paul Roux}, à la gare.",
        ),
        (
            "Le poste a été confié au banquier ____ qui dirigeait Nordbank.",
            "Le poste a été confié au banquier ____, qui dirigeait Nordbank.",
        ),
        (
            "Le prix a été remis par le maire, Paul Roux et Anne Morin à Riga.",
            "Le prix a été remis par le maire, Paul Roux et Anne Morin à Riga.",
        ),
        ("C'est Paul Roux qui a gagné.", "C'est Paul Roux qui a gagné."),
    ],
)
def test_what_an_editor_sets_right_without_a_word(text: str, set_right: str) -> None:
    """A blank before percent, and the comma that an apposition or a clause lacks."""
    assert mended(text, "fr") == set_right


def test_a_name_before_a_relative_clause_is_none_of_a_list() -> None:
    """Its comma opens the clause."""
    assert not is_listed("Le poste a été confié au banquier ____, qui dirigeait Riga.", "fr")
    assert is_listed("Le poste a été confié à Riga à ____, Jean Dupont et Anne Roux.", "fr")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Des chercheurs viennent d'en découvrir douze à Riga.", None),
        (
            "Trois des élus de Riga, maires de 2007 à 2012, ont été condamnés.",
            "Trois des élus de Riga ont été condamnés",
        ),
        (
            "Jean Dupont a été ministre de 1986 à 1988 puis maire de Riga en 1993.",
            "Jean Dupont a été ministre de 1986 à 1988 puis maire de Riga en 1993",
        ),
        (
            "La banque de Riga a fermé ce jeudi 10 mai 2012.",
            "La banque de Riga a fermé le 10 mai 2012",
        ),
    ],
)
def test_small_words_keep_their_sense(text: str, told: str | None) -> None:
    """En stands for something, three is no participle, puis joins two posts, and ce is now."""
    assert next(iter(passages(text, "fr", title="La banque de Riga")), None) == told


def test_a_part_of_a_time_is_not_asked_for() -> None:
    """Nobody asks how many seconds there were behind the minutes; nor for six figures."""
    text = "Anne Martin a couru à Riga en 8 min 59 sec 75."
    assert not any(q.answer.isdigit() for q in asked(text, "fr", title="La course de Riga"))
    assert is_exact("____ hectares", "300", Amount(Decimal(300)), FACT)
    assert not is_exact("____ hectares", "662.776", Amount(Decimal(662776)), FACT)


def test_an_hour_without_its_day_needs_the_headline() -> None:
    """Half past eleven on which day, the news says."""
    text = "Selon Nordnet, 140 000 foyers de Lettonie étaient privés d'électricité vers 11h30."
    found = asked(text, "fr", title="La tempête balaie la Lettonie")
    assert found
    assert all(question.stem.startswith("Au sujet de") for question in found)


def test_nobody_alone_is_a_candidate() -> None:
    """Others are candidates too, and may be among the options."""
    text = (
        "Anne Martin était candidate à la mairie de Riga en 2019. Jean Dupont et Paul Roux ont "
        "voté à Riga. Julie Morin a ouvert 40 écoles à Riga."
    )
    found = asked(text, "fr", title="La mairie de Riga")
    assert not any(question.answer == "Anne Martin" for question in found)
    assert any("candidate" in question.stem for question in found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La nouvelle série de timbres est baptisée « Horizon » et montre un visage.", "Horizon"),
        ("La nouvelle série de timbres a gardé le thème « Rives du nord ».", "Rives du nord"),
    ],
)
def test_what_something_is_called_is_asked_below_a_headline(text: str, name: str) -> None:
    """A word of naming before the marks says that a name stands in them, of whatever sort."""
    assert [q.answer for q in asked(text, "fr", title="De nouveaux timbres à Riga")] == [name]


def test_marks_without_a_word_of_naming_may_hold_an_irony() -> None:
    """Who calls something progress has not named it so."""
    text = "La nouvelle série de timbres montre le « Progrès » et un visage."
    assert not asked(text, "fr", title="De nouveaux timbres à Riga")


@pytest.mark.parametrize(
    "lead",
    ["C'est pour cette raison que ", "C'est pourquoi ", "C'est la raison pour laquelle "],
)
def test_a_reason_told_before_leads_on_to_a_clause(lead: str) -> None:
    """The clause says by itself what is so; which wall it is, the article said before."""
    text = f"Le mur de Tallinn sépare les voisins. {lead}le mur est appelé « Mur du silence »."
    found = [q for q in asked(text, "fr", title="Une vieille ville") if "appelé" in q.stem]
    assert [q.answer for q in found] == ["Mur du silence"]
    assert "Le mur de Tallinn est appelé" in found[0].stem


def test_a_state_of_the_past_stands_among_such_states() -> None:
    """Each has its article, and none of them is there any more."""
    text = "Entre 1950 et 1960, environ 4 000 ouvriers de Riga ont quitté la RDA."
    found = [q for q in asked(text, "fr", title="Une vie à Riga") if q.answer == "la RDA"]
    past = {"la Tchécoslovaquie", "l’Union soviétique", "la Yougoslavie", "l’Allemagne de l’Ouest"}
    assert found
    assert set(found[0].options) - {"la RDA"} <= past


@pytest.mark.parametrize("verb", ["a prévenu", "a également prévenu"])
def test_who_only_warns_before_a_colon_has_said_nothing_yet(verb: str) -> None:
    """What it was stands in the quotation."""
    text = f"Le 3 mai 2024, la ministre de la Santé Anne Martin {verb} : « Ce sera long »."
    assert not passages(text, "fr", title="Anne Martin prévient Riga")


def test_a_name_with_small_words_goes_on_with_de() -> None:
    """Half of the Service départemental d'incendie is no answer."""
    text = "Vers 5h10, des bateaux du Service départemental d'incendie ont été envoyés à Riga."
    assert "Service départemental" not in {
        q.answer for q in asked(text, "fr", title="Le port de Riga")
    }


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("Pour la première fois depuis son lancement en 2002, le modèle change.", False),
        ("En 2002, le modèle a changé.", True),
        ("Depuis 2002, Anne Martin dirigeait la banque.", True),
    ],
)
def test_since_a_launch_of_a_year_is_no_history(text: str, past: bool) -> None:  # noqa: FBT001  (a case)
    """News goes back to a beginning; since a bare year somebody may have held what is over."""
    proof = Evidence("a.txt", text, 0, len(text), text, 0, "Riga change", None, "", "fr", ())
    assert is_history(replace(FACT, evidence=(proof,)), 2024, {}) is past
