"""What French says of places and people by small signs: hyphens, capitals, missing accents."""

import datetime

import pytest

from quizgen.commands.gathering import all_relations
from quizgen.generate import facts_of
from quizgen.grammar import apply
from quizgen.models import Name
from quizgen.rendering import render
from stages import clauses, make_article, mentions, read

RELATIONS = all_relations([])


def kinds(text: str) -> dict[str, str]:
    """Return the kinds of all names in a text by their forms."""
    return {said: value.kind for said, value in mentions(text, "fr") if isinstance(value, Name)}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("L'usine de Vercy-la-Garenne a brûlé.", "Vercy-la-Garenne"),
        ("Le feu a pris à Morville-sur-Orne.", "Morville-sur-Orne"),
        ("Anne Martin vit à Villeneuve-d'Arc.", "Villeneuve-d'Arc"),
        ("Anne Martin est décédée à Trouvray.", "Trouvray"),
        ("Le site de Morvilliers (Yvelines) a brûlé.", "Morvilliers"),
        ("Le site de Saint-Ouen-l'Aubier a brûlé.", "Saint-Ouen-l'Aubier"),
        ("Le feu a pris dans le Pas-de-Calais.", "Pas-de-Calais"),
    ],
)
def test_a_town_is_known_by_its_form_and_its_surroundings(text: str, place: str) -> None:
    """Small words between hyphens, a department in brackets, a verb of dying tell a place."""
    assert kinds(text)[place] == "place"


def test_a_first_name_with_hyphens_is_no_town() -> None:
    """Jean-de-Dieu is called so, and nobody lives there."""
    assert kinds("Le prix est allé à Jean-de-Dieu Kamana.")["Jean-de-Dieu Kamana"] == "person"


def test_capitals_may_lack_their_accents() -> None:
    """L'Ethiopienne is a woman from Ethiopia, and les Etats-Unis are a country."""
    found = kinds("L'Ethiopienne Anna Belay a quitté les Etats-Unis et l'Egypte.")
    assert found == {"Anna Belay": "person", "États-Unis": "place", "Égypte": "place"}


def test_a_weekday_has_a_capital_only_at_the_head() -> None:
    """Vendredi within a sentence is the name of a man, or begins a title."""
    read_on = datetime.date(2024, 5, 6)
    (within,) = read("Paul Mercier a écrit Vendredi ou la vie.", "fr", read_on)
    (head,) = read("Vendredi, Paul Mercier a écrit.", "fr", read_on)
    days = [[m.value.kind for m in sentence.mentions] for sentence in (within, head)]
    assert ["day" in told for told in days] == [False, True]


def test_the_first_word_of_a_title_is_no_name() -> None:
    """Of a title without marks nobody knows where it ends: Réfugié de nulle part."""
    assert not kinds("En 2010, Anne Martin publie Exilé de nulle part.").get("Exilé")
    assert not kinds("Anne Martin a publié Le Premier des hommes.").get("Le Premier")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Paul Mercier est né à Riga. Fils de l'écrivain Hugo Mercier, il a grandi à Lyon.", "fr"),
        ("Paul Mercier est né à Riga. De son vrai nom Jean Roux, il a grandi à Lyon.", "fr"),
        ("Paul Newton was born in Riga. Son of the writer Hugh Newton, he grew up in York.", "en"),
        ("Karl Maier lebt in Riga. Als Sohn des Malers Hugo Maier wuchs er in Köln auf.", "de"),
    ],
)
def test_a_pronoun_does_not_mean_whom_an_aside_tells_of(text: str, language: str) -> None:
    """Who is somebody's son is meant, and not the father."""
    *_, last = read(text, language)
    (meant,) = [m.value for m in last.mentions if m.named and isinstance(m.value, Name)]
    assert meant.text in {"Paul Mercier", "Paul Newton", "Karl Maier"}


def test_an_acronym_lacks_the_accents_of_its_words() -> None:
    """FAES stands for Fonds d'Aide Économique et Sociale."""
    found = kinds("Le Fonds d'Aide Économique et Sociale (FAES) emploie 300 salariés.")
    assert found["Fonds d'Aide Économique et Sociale"] == "organisation"


def test_an_institute_is_no_part_of_its_director() -> None:
    """In le directeur de l'Institut du Nord a name begins with the capital."""
    found = dict(mentions("Le directeur de l'Institut du Nord a démissionné.", "fr"))
    assert {"directeur", "Institut du Nord"} <= found.keys()


@pytest.mark.parametrize(
    ("name", "told"), [("Nordbank Réseau", "de Nordbank Réseau"), ("Réseau Nord", "du Réseau Nord")]
)
def test_a_noun_that_stands_last_is_a_brand_s(name: str, told: str) -> None:
    """French puts the noun that says what something is first, and its article before that."""
    phrase = render(Name("organisation", name), "fr")
    assert phrase is not None
    assert apply("fr", "de", phrase)[0] == told


def test_entre_is_a_preposition_before_what_it_joins() -> None:
    """Entre 2003 et 2007, il dirige; but la loi entre en vigueur."""
    assert not clauses("Entre 2003 et 2007, Anne Martin dirige Nordbank.", "fr", "entrer")
    assert clauses("Anne Martin entre au conseil.", "fr", "entrer")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "Le prix est allé à l'Iranien Karim Nouri. Le réalisateur iranien vit à Lyon.",
            ["Karim Nouri"],
        ),
        ("Le prix est allé au Turc Karim Nouri. Le réalisateur iranien vit à Lyon.", []),
        ("Le prix est allé à Karim Nouri. Le réalisateur iranien vit à Lyon.", []),
    ],
)
def test_a_trade_and_a_country_mean_whom_the_article_calls_by_it(
    text: str, meant: list[str]
) -> None:
    """Le réalisateur iranien is the Iranian who was named, and no other."""
    *_, last = read(text, "fr")
    found = [m.value for m in last.mentions if m.named and isinstance(m.value, Name)]
    assert [name.text for name in found] == meant


def test_a_place_behind_another_verb_is_not_that_of_the_count() -> None:
    """It closes its factory in Amiens, and cuts 900 jobs wherever."""
    text = "Vauban SA supprime 900 emplois et {} d'Amiens."
    found = [
        [fact.relation for fact in facts_of([make_article(text.format(end), "fr")], RELATIONS)]
        for end in ("ferme son usine", "120 stages")
    ]
    assert ["job_cuts" in told for told in found] == [True, False]


def test_a_university_is_no_part_of_its_president() -> None:
    """Président de l'université is the office of one house, unless the house is named."""
    text = "Anne Martin est présidente de l'université de Morvin."
    assert dict(mentions(text, "fr")).keys() >= {"présidente", "université de Morvin"}
    plain = dict(mentions("La présidente de l'université est partie.", "fr"))
    assert "présidente de l'université" in plain


def test_an_adjective_of_a_country_is_no_subject() -> None:
    """Le Premier ministre belge, Karl Berg, a quitté Riga: he did, and not Belgium."""
    text = "Le Premier ministre belge, Karl Berg, a quitté Riga."
    (clause,) = clauses(text, "fr", "quitter")
    assert clause["subject"] == ["Karl Berg"]


def test_a_longer_name_with_an_acronym_lends_its_form_to_no_shorter_one() -> None:
    """Banque Azur is not its subsidiary Banque Azur International (BAI)."""
    text = "La Banque Azur International (BAI) est à Lyon. Paul Roux dirige la Banque Azur."
    found = [value.text for _, value in mentions(text, "fr") if isinstance(value, Name)]
    assert "Banque Azur" in found


def test_a_title_within_a_run_of_capitals_begins_a_name() -> None:
    """Sur Radio Azur Mme Berg: the station is not called so."""
    found = kinds("C'est beau, a dit lundi sur Radio Azur Mme Berg.")
    assert "Radio Azur Mme Berg" not in found
    assert found["Berg"] == "person"


def test_what_leads_up_to_a_sentence_is_not_its_subject() -> None:
    """After the closure of two factories of X, the minister said it, and not X."""
    text = (
        "Après la fermeture, mardi, de deux usines Michelin (à Riga), Anne Roux, élue, dirige Azur."
    )
    (clause,) = clauses(text, "fr", "diriger")
    assert clause["subject"] == ["Anne Roux"]


@pytest.mark.parametrize("rest", [", Marie Dupin (1963) et Lise Petit (2018)", " et Lise Petit"])
def test_the_first_of_a_list_with_years_is_no_predecessor(rest: str) -> None:
    """She succeeds several in turn, and so none of them alone."""
    text = f"Anne Roux succède à Eva Klein (1903){rest}."
    relations = [fact.relation for fact in facts_of([make_article(text, "fr")], RELATIONS)]
    assert "successor" not in relations
