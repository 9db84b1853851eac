"""What is French about passages: courtesies, leads, tails and tenses.

The passages are read as in `test_passages.py`.
"""

import pytest

from quizgen.asking.gaps import Gap
from quizgen.asking.leaks import gives_away
from quizgen.asking.passages import says_year
from quizgen.models import Date, Name
from test_passages import asked, passages

FIRE = "Incendie à Riga"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Anne Martin dirige Nordbank. Mme Martin, 52 ans, a ouvert 40 agences à Riga en 2019.",
            "Anne Martin a ouvert 40 agences à Riga en 2019",
        ),
        (
            "Né à Riga en 1970, Jean Dupont a rejoint Nordbank en 2001.",
            "Né à Riga en 1970, Jean Dupont a rejoint Nordbank en 2001",
        ),
        (
            "Nordbank a ouvert trois agences à Riga en 2019, ont-ils ajouté.",
            "Nordbank a ouvert trois agences à Riga en 2019",
        ),
        (
            "Nordbank a par la suite ouvert trois agences à Riga.",
            "Nordbank a ouvert trois agences à Riga",
        ),
        (
            "Nordbank a ouvert trois agences à Riga ce lundi soir.",
            "Nordbank a ouvert trois agences à Riga le 6 mai 2024",
        ),
        (
            "Nordbank a ouvert trois agences à Riga ce lundi 6 mai.",
            "Nordbank a ouvert trois agences à Riga le 6 mai 2024",
        ),
    ],
)
def test_a_clause_is_told_as_an_editor_prints_it(text: str, told: str) -> None:
    """No Mme before a full name, no words of who says so, no day without its year."""
    assert passages(text, "fr")[-1] == told


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("En 2019, Anne Martin a rejoint l'____.", "Institut des Marcheurs"),
        ("Le ____ financier a ouvert 40 enquêtes à Riga en 2019.", ""),  # half of a name
    ],
)
def test_a_name_without_rivals_is_typed_behind_its_own_article(text: str, answer: str) -> None:
    """Nobody has to type what stands before it."""
    stem = text.replace("'", "’")
    name = answer or "Parquet national"
    found = {q.stem: q.answer for q in asked(text.replace("____", name), "fr")}
    assert found.get(stem, "") == answer


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hier matin, Nordbank a fermé 40 agences.", "Nordbank a fermé 40 agences"),
        ("Nordbank a fermé jeudi soir 40 agences.", "Nordbank a fermé 40 agences"),
        ("Nordbank a ouvert depuis jeudi 40 agences.", None),
    ],
)
def test_without_a_date_the_bare_day_is_left_out(text: str, told: str | None) -> None:
    """Below the headline the deed is known without it; since Thursday is no such day."""
    own = passages(text, "fr", title="Nordbank ferme", published=None)
    assert next(iter(own), None) == told


def test_the_sort_of_a_place_lets_it_be_typed() -> None:
    """In a province there is but one right answer, at a place there are several."""
    text = "L'incendie a détruit 40 maisons dans la province de Laghman."
    found = asked(text, "fr", title=FIRE)
    assert any(q.stem.endswith("province de ____.") and not q.options for q in found)


@pytest.mark.parametrize(
    ("text", "stem", "answer"),
    [
        ("Anne Martin est née à Valmiera, une ville de Lettonie.", "née à ____, une", "Valmiera"),
        ("Anne Martin a été blessée dans sa voiture, à Dallas, Texas.", "à ____, T", "Dallas"),
        (
            "Anne Martin a signé un contrat, acceptant finalement l'offre de Jean Dupont.",
            "acceptant l’offre de ____.",
            "Jean Dupont",
        ),
        ("Anne Martin a vécu à Riga, Vilnius et Tallinn.", "à ____, Vilnius", ""),
    ],
)
def test_what_a_comma_sets_off_says_which_one_is_meant(text: str, stem: str, answer: str) -> None:
    """A town with its region behind it, and whom the result of a deed names, can be typed."""
    found = asked(text, "fr", title="Portrait d'Anne Martin", published=None)
    assert next((q.answer for q in found if stem in q.stem), "") == answer


def test_a_verb_whose_object_a_colon_announces_is_not_told_alone() -> None:
    """Avait requis says nothing without the ten years behind the colon."""
    text = "À Riga, Anne Martin avait requis, contre Jean Dupont : dix ans de prison."
    assert passages(text, "fr", title=FIRE) == []
    assert passages(text.replace("requis,", "plaidé").replace(" :", ","), "fr", title=FIRE)


def test_a_comma_too_many_does_not_part_a_subject_from_its_verb() -> None:
    """Such a slip is the writer's, and the clause is whole."""
    text = "Les agences de Nordbank à Riga, ont été vendues en 2019."
    assert passages(text, "fr") == ["Les agences de Nordbank à Riga ont été vendues en 2019"]
    text = "Jusqu'ici, Jean Dupont, 56 ans, était directeur de Nordbank à Riga."
    assert all("56 ans était" not in told for told in passages(text, "fr"))


def test_a_family_keeps_its_surname_and_a_match_its_sets() -> None:
    """Nobody is la cadette des Anne Martin, and 6-1 alone is no score of three sets."""
    text = "Anne Martin a gagné. La cadette des Martin a battu Julie Roux 6-1, 5-7, 6-2 à Riga."
    told = passages(text, "fr", title="Victoire d'Anne Martin")[-1]
    assert told == "La cadette des Martin a battu Julie Roux 6-1, 5-7, 6-2 à Riga"


def test_what_explains_a_title_is_left_out() -> None:
    """A translation in quotation marks is no part of the clause that names the title."""
    text = "« Die Woche », en français « La Semaine », est née à Riga en 2019."
    assert passages(text, "fr") == ["« Die Woche » est née à Riga en 2019"]


def test_a_participle_tells_below_a_headline_which_one_is_meant() -> None:
    """Le nom donné au parc is no other name."""
    text = "Vivo est le nom donné au parc de Riga en 2019."
    assert passages(text, "fr", title="Le parc de Riga") == [text.rstrip(".")]
    assert not passages(text.replace("donné au parc de", "en fête à"), "fr", title="Le parc")


@pytest.mark.parametrize(("stem", "seen"), [("en ____ à", True), ("résultats ____ nets", False)])
def test_a_year_is_typed_only_where_a_blank_is_seen_to_hide_one(stem: str, *, seen: bool) -> None:
    """Les résultats ____ nets may be any word."""
    assert says_year(f"Les pertes {stem} Riga.", Gap(1, "2017", Date(2017)), "fr") == seen


def test_what_is_told_of_all_stands_behind_some_of_them() -> None:
    """Dont un enfant is no end of what she confirmed."""
    text = "Anne Martin a confirmé que 11 personnes, dont un enfant, avaient été blessées."
    told = "Anne Martin a confirmé que 11 personnes avaient été blessées"
    assert passages(text, "fr", title=FIRE) == [told]


def test_il_s_agit_sums_up_the_sentence_before() -> None:
    """It means what that has told, and stands behind it."""
    text = "L'incendie a ravagé 40 hectares à Riga. Il s'agit du plus gros incendie depuis 1976."
    stem = next(q.stem for q in asked(text, "fr", title=FIRE) if q.answer == "1976")
    assert stem.endswith("à Riga. Il s’agit du plus gros incendie depuis ____.")
    assert not any(q.answer == "1976" for q in asked(text.split(". ")[1], "fr", title=FIRE))


def test_how_often_it_was_points_to_nothing_before_it() -> None:
    """C'est la troisième fois que says of what; c'est la faute de, whose fault it was."""
    text = "C'est la troisième fois depuis 2019 que Nordbank SA ferme une usine."
    title = "Nordbank SA supprime 300 postes"
    assert passages(text, "fr", title=title) == [text.rstrip(".")]
    fault = text.replace("troisième fois depuis 2019", "faute de Jean Dupont")
    assert passages(fault, "fr", title=title) == []


def test_people_are_counted_by_nobody_in_particular() -> None:
    """On recense says no more than there are; in 10 mille the blank hides the ten."""
    found = asked("On recense 29 disparus à Riga.", "fr", title=FIRE)
    assert next(question.answer for question in found) == "29"
    found = asked("Quelque 10 mille policiers ont évacué Riga.", "fr", title=FIRE)
    assert next(question.answer for question in found) == "10"


def test_what_each_firm_has_is_known_in_the_first_sentence_too() -> None:
    """Le groupe is the firm of the headline, and the board is its own."""
    board = "Le conseil d'administration a nommé trois directeurs à Riga."
    title = "Nordbank SA nomme trois directeurs"
    assert passages(f"{board}\n\nNordbank SA dirige.", "fr", title=title)
    assert not passages(f"{board}\n\nNordbank SA dirige.", "fr", title="Trois directeurs")


def test_two_tenses_in_one_clause_are_not_told() -> None:
    """A changé and nomma are no French of today."""
    assert passages("Nordbank a changé ses statuts à Riga et nomma trois directeurs.", "fr") == []


def test_the_fire_brigade_is_known_below_a_headline_alone() -> None:
    """Nobody needs its name there."""
    text = "Les pompiers ont évacué 140 personnes à Riga."
    assert passages(text, "fr") == []
    assert passages(text, "fr", title=FIRE)


def test_how_far_off_something_is_is_not_asked() -> None:
    """À trois ans des élections only says when."""
    text = "À trois ans des Jeux de Riga, Anne Martin a rejoint Nordbank en 2019."
    assert all(question.answer != "trois" for question in asked(text, "fr"))
    assert passages(text, "fr")


def test_what_is_still_to_come_is_told_with_the_month_of_the_news() -> None:
    """Else it reads as if it were to come still."""
    question = asked("Nordbank ouvrira 40 agences à Riga le 3 juin 2024.", "fr")[0]
    assert question.stem.startswith("Nouvelle parue en mai 2024")


def test_the_present_of_an_undated_article_is_not_told() -> None:
    """Nobody knows how long it holds."""
    text = "Nordbank et Velmo gardent 40 agences à Riga mais sont privées de bureaux."
    assert not asked(text, "fr", published=None)
    assert asked(text, "fr")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Lors de la grève, Nordbank a fermé 40 agences à Riga.",
            "Nordbank a fermé 40 agences à Riga",
        ),
        (
            "Cette semaine, Nordbank a fermé 40 agences à Riga.",
            "Nordbank a fermé 40 agences à Riga",
        ),
        (
            "Heureusement, Nordbank a fermé 40 agences à Riga.",
            "Nordbank a fermé 40 agences à Riga",
        ),
        (
            "Alors que la grève se poursuit, Nordbank a fermé 40 agences à Riga.",
            "Nordbank a fermé 40 agences à Riga",
        ),
        (
            "Pianiste reconnue, Anne Martin a fondé Nordbank à Riga en 1990.",
            "Anne Martin a fondé Nordbank à Riga en 1990",
        ),
        (
            "Jean Dupont a vendu, malgré la grève, ses 40 agences à Riga.",
            "Jean Dupont a vendu ses 40 agences à Riga",
        ),
        (
            "Jean Dupont a décidé, le 3 mai 2022, de fermer ses 40 agences à Riga.",
            "Jean Dupont a décidé, le 3 mai 2022, de fermer ses 40 agences à Riga",
        ),
        (
            "Nordbank a fermé 40 agences à Riga, et à Vilnius, une usine a brûlé.",
            "Nordbank a fermé 40 agences à Riga",
        ),
        (
            "Des chercheurs de Riga ont trouvé 40 squelettes en Estonie.",
            "Des chercheurs de Riga ont trouvé 40 squelettes en Estonie",
        ),
        (
            "Le port de Riga, le pont de Vilnius et la gare de Tartu ont ouvert en 1902.",
            "Le port de Riga, le pont de Vilnius et la gare de Tartu ont ouvert en 1902",
        ),
        (
            "Anne Martin a ouvert 40 agences à Riga et le patron était ravi.",
            "Anne Martin a ouvert 40 agences à Riga",
        ),
        (
            "Depuis l'élection de dimanche 5 mai, Anne Martin dirige Nordbank à Riga.",
            "Depuis l'élection de dimanche 5 mai 2024, Anne Martin dirige Nordbank à Riga",
        ),
        (
            "Alors que la grève se poursuit, surtout au nord, Nordbank a fermé 40 ports à Riga.",
            "Nordbank a fermé 40 ports à Riga",
        ),
        (
            "Des ponts, tunnels et gares de Riga ont ouvert en 1902.",
            "Des ponts, tunnels et gares de Riga ont ouvert en 1902",
        ),
        (
            "La préfète de Riga, Anne Martin a ouvert 40 écoles à Daugavpils.",
            "La préfète de Riga, Anne Martin, a ouvert 40 écoles à Daugavpils",
        ),
        (
            "Le chef de Nordbank, Jean Dupont, a ouvert 40 écoles à Daugavpils.",
            "Le chef de Nordbank, Jean Dupont, a ouvert 40 écoles à Daugavpils",
        ),
        (
            "L'écrivain et académicien Jean Dupont a vendu 40 romans à Riga.",
            "L'écrivain et académicien Jean Dupont a vendu 40 romans à Riga",
        ),
        (
            "L'entrepreneur Jean Dupont a vendu 40 écoles à Riga en 2006.",
            "L'entrepreneur Jean Dupont a vendu 40 écoles à Riga en 2006",
        ),
        (
            "Anne Martin a ouvert 40 écoles dans la ville de Riga.",
            "Anne Martin a ouvert 40 écoles dans la ville de Riga",
        ),
        (
            "Dans les années 1350, Anne de Riga régnait sur 40 villages de l'Estonie du nord.",
            "Dans les années 1350, Anne de Riga régnait sur 40 villages de l'Estonie du nord",
        ),
        (
            "Le maire de Riga visite 40 écoles à Daugavpils.",
            "Le maire de Riga visite 40 écoles à Daugavpils",
        ),
    ],
)
def test_a_main_clause_is_found_between_what_surrounds_it(text: str, told: str) -> None:
    """Adverbials, clauses and what describes the subject stand before it, or break it up."""
    assert passages(text, "fr")[0] == told


@pytest.mark.parametrize(
    "text",
    [
        "La femme qui dirigea Nordbank à Riga, Anne Martin de Vilnius.",
        "Nordbank a révélé que, pendant la grève, 40 agences de Riga étaient fermées.",
    ],
)
def test_half_a_clause_is_no_passage(text: str) -> None:
    """A relative clause is no main clause, and what is said is not cut off."""
    assert passages(text, "fr") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Anne Martin a quitté Nordbank en 2019 parce qu'elle dirigeait 40 usines à Riga.",
            "Anne Martin a quitté Nordbank en 2019 parce qu'elle dirigeait 40 usines à Riga",
        ),
        (
            "Anne Martin qualifie Nordbank de « banque la plus lente du monde » à Riga.",
            "Anne Martin qualifie Nordbank de « banque la plus lente du monde » à Riga",
        ),
        (
            "Anne Martin et Jean Dupont ont vendu leurs 40 usines à Riga.",
            "Anne Martin et Jean Dupont ont vendu leurs 40 usines à Riga",
        ),
    ],
)
def test_what_is_told_within_the_clause_is_understood(text: str, told: str) -> None:
    """A pronoun after its person, a few words that somebody calls a thing, leur after several."""
    assert passages(text, "fr") == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Anne Martin est devenue directrice générale en 2006.",
        "Ainsi lorsque le 25 janvier 2019, Anne Martin a fondé Nordbank à Riga, Velmo existait.",
        "Anne Martin a vendu leurs 40 usines à Riga.",
        "Anne Martin a ouvert une banque magnifique à Riga en 2006.",
        "Georges et son épouse ont vendu 40 usines à Riga en 2006.",
        "Des Indiens sont arrivés du Canada.",
        "Les travaux de voirie ont coûté 40 millions d'euros à Nordbank.",
        "Anne Martin entend ouvrir 40 agences à Riga.",
        "Nordbank accéderait à 40 marchés à Riga en 2019.",
        "Anne Martin appelle Nordbank « notre plus belle banque » à Riga.",
    ],
)
def test_what_nobody_understands_is_not_told(text: str) -> None:
    """An office without its house, the rest of a clause, an owner whom nobody named, praise."""
    assert passages(text, "fr") == []


def test_an_office_is_explained_by_the_headline() -> None:
    """Below it, everybody knows what she is director of."""
    text = "Anne Martin est devenue directrice générale en 2006."
    assert asked(text, "fr", title="Nordbank change de patron")


def test_a_day_is_asked_behind_its_article() -> None:
    """Le stands before each of the options."""
    answers = [q.answer for q in asked("Anne Martin a fondé Nordbank le 11 mai 2006.", "fr")]
    assert "11 mai 2006" in answers


def test_a_place_that_is_one_of_two_is_not_asked() -> None:
    """Either of them could fill the blank."""
    text = "Anne Martin a ouvert 40 agences entre Riga et Vilnius en 2006."
    answers = {question.answer for question in asked(text, "fr")}
    assert answers
    assert not any("Riga" in answer or "Vilnius" in answer for answer in answers)


def test_a_name_is_asked_behind_its_nationality() -> None:
    """La Polonaise describes her, it is no part of her name."""
    text = "Anne Martin a battu la Polonaise Ewa Nowak à Riga en 2019."
    answers = [question.answer for question in asked(text, "fr")]
    assert "Ewa Nowak" in answers


def test_what_is_counted_is_known_below_a_headline() -> None:
    """The number says which ones are meant."""
    text = "La Lettonie a distribué des billets aux 332 millions d'Européens en 2013."
    assert passages(text, "fr") == []
    assert passages(text, "fr", title="De nouveaux billets en euros")


def test_people_of_one_office_are_known_below_a_headline() -> None:
    """Les chercheurs are those whom the headline is about."""
    text = "Les paléontologues ont trouvé 40 squelettes à Riga."
    assert passages(text, "fr") == []
    assert passages(text, "fr", title="Fossiles mis au jour en Lettonie")


def test_two_years_are_not_torn_apart() -> None:
    """What and joins stays, where another clause follows with its own conjunction."""
    text = "Les fossiles de Riga datent des étés 2014 et 2015, mais Anne Martin les étudie encore."
    assert all("2014 et 2015" in told for told in passages(text, "fr", title="Fossiles"))


def test_a_demonstrative_points_to_what_the_headline_names() -> None:
    """This book is none that the headline does not name."""
    text = "En 1970, ce livre avait manqué le prix Nordia d'une voix."
    assert passages(text, "fr", title="L'écrivain Jean Dupont est mort") == []
    assert passages(text, "fr", title="Jean Dupont, l'homme d'un livre")


def test_what_de_tells_of_is_known_below_a_headline() -> None:
    """The level of turnout is that of the vote that it is about."""
    text = "Le taux de participation a atteint 74 % dans les bureaux de Riga."
    assert passages(text, "fr") == []
    assert passages(text, "fr", title="La Lettonie élit son parlement")


def test_a_list_ends_with_its_own_and() -> None:
    """What explains a name before another clause is no list."""
    text = (
        "Anne Martin est née à Tartu, un port de l'Estonie, dans une ferme et elle dirige Nordbank."
    )
    assert passages(text, "fr") == ["Anne Martin est née à Tartu, un port de l'Estonie"]


def test_a_place_is_asked_behind_its_verb() -> None:
    """It needs no preposition there."""
    text = "Une tempête a frappé la Lettonie le 11 mai 2006."
    made = asked(text, "fr", title="Tempête en mer")
    assert "la Lettonie" in [question.answer for question in made]


def test_a_date_alone_says_not_which_of_many_is_meant() -> None:
    """A crisis meeting may be any, below a headline too."""
    title = "Violences à Riga"
    assert passages("Une réunion s'est tenue le 8 janvier 2019.", "fr", title=title) == []
    assert passages("Une réunion de 40 maires s'est tenue en 2019.", "fr", title=title)


def test_a_place_is_not_asked_beside_its_people() -> None:
    """Berliner tells of Berlin, Berline does not."""
    berlin = Name("place", "Berlin")
    assert gives_away("Ich bin ein Berliner : le mur ____", "de Berlin", berlin, "fr")
    assert not gives_away("La Berline : le mur ____", "de Berlin", berlin, "fr")


@pytest.mark.parametrize("head", ["Sa sculpture", "En 1971, la sculpture", "L'œuvre"])
def test_behind_a_sentence_on_a_thing_elle_may_be_that(head: str) -> None:
    """What weighs thirty tonnes is no sculptor."""
    text = f"Anne Martin est née à Riga en 1937. {head} est installée à Bonn. Elle pèse 30 tonnes."
    assert not any("Martin pèse" in told for told in passages(text, "fr", title="Anne Martin"))


def test_behind_a_sentence_on_a_person_elle_is_still_she() -> None:
    """La sculptrice is the one whom the article is about."""
    text = (
        "Anne Martin est née à Riga. La sculptrice a vécu à Bonn. Elle a exposé 30 œuvres à Kiel."
    )
    assert "Anne Martin a exposé 30 œuvres à Kiel" in passages(text, "fr", title="Anne Martin")


def test_puis_is_not_cut_out_of_a_list() -> None:
    """Aux Beaux-Arts de Rennes à Paris is another school."""
    text = "Anne Martin a enseigné à Riga puis à Bonn en 2019."
    assert passages(text, "fr") == ["Anne Martin a enseigné à Riga puis à Bonn en 2019"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Le festival de Riga sera ouvert du 12 juin au 3 juillet.",
            "Le festival de Riga sera ouvert du 12 juin 2024 au 3 juillet 2024",
        ),
        (
            "Le festival de Riga durera jusqu'au 2 juin.",
            "Le festival de Riga durera jusqu'au 2 juin 2024",
        ),
        (
            "Le plan de Nordbank se poursuit depuis janvier dernier.",
            "Le plan de Nordbank se poursuit depuis janvier 2024",
        ),
    ],
)
def test_a_date_gets_its_year_where_it_stands(text: str, told: str) -> None:
    """Behind au and du no second article is written."""
    assert passages(text, "fr", title="Festival à Riga") == [told]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Collision à Riga", "Le minibus transportait sept ouvriers de Liepaja."),
        ("Anne Martin condamnée à six ans de prison", "L'affaire avait éclaté en mars 2018."),
        ("Anne Martin est morte", "Les obsèques auront lieu le 9 mai 2024 à Riga."),
        ("Une espèce de dinosaure découverte à Riga", "Jean Dupont a fouillé le site en 2017."),
    ],
)
def test_each_sort_of_story_has_its_things(title: str, text: str) -> None:
    """Below a headline on a collision, nobody asks which minibus is meant; elsewhere they do."""
    assert passages(text, "fr", title=title)
    assert passages(text, "fr", title="Jean Dupont aime la pêche") == []


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Anne Martin est morte", "Anne Martin étudia ici. Son premier roman parut en 1966."),
        (
            "Nordbank ferme une usine",
            "La banque Nordbank a peu vendu. Son siège se trouve à Riga depuis 2019.",
        ),
    ],
)
def test_the_headline_says_whose_something_is(title: str, text: str) -> None:
    """Whoever is the only one named there has what only people, or only firms, have."""
    owned = passages(text, "fr", title=title)[-1]
    assert owned.startswith("Le ")
    assert {"Martin", "Nordbank"} & {*owned.split()}
    rival = text.replace(". ", " avant le départ de Jean Dupont et de Sudbank SA. ")
    assert owned not in passages(rival, "fr", title=title)


def test_half_a_sentence_explains_no_pronoun() -> None:
    """What c'est points to may stand in the half that is not printed."""
    text = "C'est le plus grand incendie dans le département depuis 2016."
    half = (
        "« Nous pensons aux familles », a dit le maire de Riga, Jean Dupont, qui a visité Liepaja."
    )
    assert len(passages(f"Jean Dupont a visité Liepaja. {text}", "fr", title=FIRE)) > 1
    assert passages(f"{half} {text}", "fr", title=FIRE) == ["Jean Dupont a visité Liepaja"]


def test_a_verb_keeps_its_object_behind_how_it_was_done() -> None:
    """Nordbank a rejeté says nothing without what it rejected."""
    text = "Nordbank a rejeté lundi, par 19 voix contre 14, le rachat de la banque Velmo."
    assert passages(text, "fr") == ["Nordbank a rejeté le 6 mai 2024 le rachat de la banque Velmo"]


def test_qui_with_a_plural_verb_is_no_single_person() -> None:
    """Les libéraux de Jean Dupont, qui remportent : they win."""
    text = "Les libéraux de Jean Dupont, qui remportent 12 sièges à Riga, ont exclu une alliance."
    assert not any(told.startswith("Jean Dupont remportent") for told in passages(text, "fr"))


def test_a_role_gives_way_to_the_name_of_whoever_it_means() -> None:
    """Le chercheur is named in full, and whoever comes behind him too."""
    text = "Nordbank a reçu Paul Roux. Le chercheur vit à Riga depuis 2011. Il a été élu en 2019."
    told = passages(text, "fr", title="Le chimiste Paul Roux distingué")
    assert told[1:] == [
        "Paul Roux vit à Riga depuis 2011",
        "Paul Roux a été élu en 2019",
    ]


def test_a_surname_keeps_its_title_below_a_headline() -> None:
    """M. Roux is somebody there; by himself nobody knows who he is."""
    text = "M. Roux a visité le chantier de Riga en 2019."
    assert passages(text, "fr", title="Nouvelle école à Riga") == [text.removesuffix(".")]
    assert passages(text, "fr") == []


def test_a_pronoun_gives_way_to_a_name_where_only_a_person_can_do_it() -> None:
    """Il may be the boat, unless he has taught."""
    told = "Nordbank a payé le bateau de Paul Roux. Il {} à Riga depuis 2011."
    title = "Nordbank paie un bateau"
    assert passages(told.format("a enseigné"), "fr", title=title)[1:] == [
        "Paul Roux a enseigné à Riga depuis 2011"
    ]
    assert passages(told.format("a disparu"), "fr", title=title)[1:] == [
        "Il a disparu à Riga depuis 2011"
    ]


def test_who_holds_an_office_at_the_head_is_who_a_pronoun_means() -> None:
    """Whoever is named behind the office and its house is the subject, nobody named elsewhere."""
    text = "Le maire de Riga, Paul Roux, {}. Il a fermé 40 écoles en 2012."
    assert passages(text.format("est venu"), "fr")[1:] == ["Paul Roux a fermé 40 écoles en 2012"]
    other = passages(text.format("a vu Jean Dupont"), "fr")[1:]
    assert "Paul Roux a fermé 40 écoles en 2012" not in other


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jean Roux a ri. Sa famille détient 52 % de Velmo.", "La famille de Jean Roux détient 52"),
        ("La SNCF a ri. Son siège se trouve à Riga.", "Le siège de la SNCF se trouve à Riga"),
        (
            "Anne Roux a ri. Son avocat, Jean Dupont, a reçu 52 lettres.",
            "L'avocat d'Anne Roux, Jean Dupont,",
        ),
    ],
)
def test_a_possessive_gives_way_to_its_owner(text: str, told: str) -> None:
    """Where only they can have it, and the sentence before is about nobody else."""
    assert passages(text, "fr")[-1].startswith(told)


@pytest.mark.parametrize(
    "text",
    [
        "Jean Roux a ri. Son coût s'élève à 52 euros à Riga.",
        "Jean Roux a vu Anne Martin. Sa famille détient 52 % de Velmo.",
    ],
)
def test_a_possessive_stays_where_others_may_own_it(text: str) -> None:
    """A cost is no person's, and two people may have a family."""
    assert not any("de Jean" in told or "d'Anne" in told for told in passages(text, "fr"))


def test_what_was_done_under_somebody_is_told_without_them() -> None:
    """Sous sa houlette says nothing of who that is."""
    text = "Sous sa houlette, Nordbank a ouvert 40 agences à Riga en 2019."
    assert passages(text, "fr") == ["Nordbank a ouvert 40 agences à Riga en 2019"]


@pytest.mark.parametrize(
    "text",
    [
        "Le Berrichon a été élu en 2012.",
        "L'ancien maire de Riga a vendu 40 maisons en 2012.",
        "Le chantier a duré 40 mois.",
    ],
)
def test_who_is_called_by_home_or_old_office_is_not_known(text: str) -> None:
    """Below a headline too, nobody knows which man from Berry is meant, or which works."""
    assert passages(text, "fr", title="Anne Martin quitte la banque") == []


def test_a_place_of_the_same_sentence_is_no_wrong_answer() -> None:
    """Whoever studied in Rennes, and then in Grenoble, studied in both."""
    text = "Jean Roux a étudié la chimie à Rennes, puis à Grenoble. Jean Roux est allé à Toulouse."
    made = asked(text, "fr", title="Jean Roux quitte Nordbank")
    options = next(question.options for question in made if "Rennes" in question.answer)
    assert options
    assert "à Grenoble" not in options


def test_the_headline_stands_before_what_somebody_has() -> None:
    """La famille de Jean Roux is better understood below it than below the month of the news."""
    text = "Jean Roux a ri. Sa famille détient 52 % de Velmo."
    made = asked(text, "fr", title="Velmo ferme son usine de Riga")
    assert [question.stem[:11] for question in made] == ["Au sujet de"]


def test_the_same_road_must_have_been_told() -> None:
    """What is compared with something stands behind a sentence that tells of that."""
    behind = "En 2022, un accident similaire a fait un mort et huit blessés sur la même route."
    road = f"Le car roulait sur la route nationale de Riga en 2021. {behind}"
    firm = f"La compagnie Nordbank emploie 120 salariés. {behind}"
    assert len(passages(road, "fr", title="Accident de car près de Riga")) == 2
    assert len(passages(firm, "fr", title="Accident de car près de Riga")) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Selon M. Roux, 40 maisons ont brûlé à Riga.", "Selon Jean Roux, 40 maisons"),
        ("La maison de M. Roux, achetée en 2012, a brûlé à Riga.", "La maison de M. Jean Roux"),
    ],
)
def test_a_full_name_goes_without_its_title(text: str, told: str) -> None:
    """Except behind de, which may elide before the name."""
    title = "Jean Roux quitte Riga"
    assert passages(f"Jean Roux est venu. {text}", "fr", title=title)[1].startswith(told)


def test_several_have_a_verb_of_several() -> None:
    """Les syndicats, reçus lundi: they ont été reçus."""
    text = "Les syndicats, reçus en 2019 par la direction de Nordbank, appellent à la grève."
    told = passages(text, "fr", title="Grève chez Nordbank à Riga")
    assert any(said.startswith("Les syndicats ont été reçus en 2019") for said in told)
