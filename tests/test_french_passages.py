"""What French passages leave to their clause: whose, how many, since when.

The passages are read as in `test_passages.py`.
"""

import pytest

from quizgen.generate import sentences_of
from quizgen.passages.facts import PASSAGE
from quizgen.passages.passage import passages_of
from quizgen.reading.articles import parse
from stages import ask_all, mentions
from test_passages import asked, passages


@pytest.mark.parametrize(
    "text",
    [
        "Depuis 2015, Anne Martin dirige le musée de Riga.",
        "Depuis son arrivée au pouvoir en 2015, Anne Martin gouverne avec la gauche.",
        "Depuis sa création en 1995, le festival de Riga a accueilli 3 millions de visiteurs.",
        "Le Bloc de gauche conserve ses 19 députés à Riga.",
        "Deux personnes sont mortes et cinq autres ont été blessées dans un incendie à Riga.",
        "En 2023, 27 personnes ont perdu la vie sur les routes de Riga.",
        "Anne Martin a étudié le droit à Riga en 2012.",
    ],
)
def test_what_says_by_itself_what_it_means_is_told_whole(text: str) -> None:
    """Leads with depuis, possessives of a subject that follows, power, life and law."""
    assert passages(text, "fr", title="Nouvelles de Riga") == [text.removesuffix(".")]


@pytest.mark.parametrize(
    "text",
    [
        "Le musée de Riga en compte 45 000 depuis 2012.",
        "Jean Dupont a publié en 2011 un essai, La Maison simple, traduit en six langues.",
    ],
)
def test_half_of_what_is_told_is_not_printed(text: str) -> None:
    """Of what there are 45 000, and which of his essays it was, would be missing."""
    assert passages(text, "fr", title="Nouvelles de Riga") == []


def test_what_hyphens_insert_is_left_out() -> None:
    """Regional papers write them so: blanks outside, none inside."""
    text = "Seize membres de la chorale de Riga -c'est le nombre qu'ils disent- ont démissionné."
    told = ["Seize membres de la chorale de Riga ont démissionné"]
    assert passages(text, "fr", title="Nouvelles de Riga") == told


def test_a_date_behind_an_apposition_stays() -> None:
    """It says when the whole clause was true."""
    text = "Anne Martin a inauguré le pavillon de Riga, la Maison-des-Marins, le 23 mars dernier."
    told = ["Anne Martin a inauguré le pavillon de Riga le 23 mars 2024"]
    assert passages(text, "fr", title="Nouvelles de Riga") == told


def test_il_is_whom_the_sentence_before_says_that_somebody_is() -> None:
    """It ends with the name."""
    text = "Celui qui parle est Jean Dupont. Il est né à Riga en 1960."
    assert passages(text, "fr", title="Un discours")[-1] == "Jean Dupont est né à Riga en 1960"


def test_an_acronym_with_a_digit_is_spelled_out() -> None:
    """GNC3 stands for three words in C; in French one capital makes a name."""
    text = (
        "Elle dirige le Groupe national contre la cruauté citadine (GNC3). "
        "En 2018, le GNC3 a rejoint Nordbank."
    )
    told = "En 2018, le Groupe national contre la cruauté citadine a rejoint Nordbank"
    assert told in passages(text, "fr", title="Nouvelles de Riga")


def test_what_sums_up_stands_in_one_paragraph() -> None:
    """C'est at the head of a new one may be about the whole story."""
    first, second = "Jean Dupont a visité Liepaja.", "C'est le plus grand incendie depuis 2016."
    assert len(passages(f"{first} {second}", "fr", title="Incendie à Riga")) > 1
    assert len(passages(f"{first}\n\n{second}", "fr", title="Incendie à Riga")) == 1


@pytest.mark.parametrize(("title", "known"), [("Anne Martin", True), ("Le port de Riga", False)])
def test_a_life_goes_on_below_each_heading(title: str, known: bool) -> None:  # noqa: FBT001
    """Elle is the one whose name is the title."""
    text = "Anne Martin part.\n\n## Voyages\n\nElle rejoint en 1887 la Société de Bonn."
    article = parse(f"# {title}\n\n{text}".encode(), "riga.md")
    told = [passage.text for passage in passages_of(sentences_of(article))]
    assert ("Anne Martin rejoint en 1887 la Société de Bonn" in told) is known


def test_an_officer_is_told_once() -> None:
    """With the rank alone, not again without it."""
    text = "Le colonel Jean Dupont, qui dirige le port de Riga depuis 2016, a salué la ville."
    told = [t for t in passages(text, "fr", title="Riga") if "2016" in t]
    assert told == ["Le colonel Jean Dupont dirige le port de Riga depuis 2016"]


def test_the_length_of_a_race_is_no_number_to_guess() -> None:
    """Le 100 mètres is its name."""
    text = "Jean Dupont disputera le 100 mètres de Riga contre 12 rivaux."
    assert "100" not in {q.answer for q in asked(text, "fr", title="Course à Riga")}


def test_in_a_work_of_reference_on_a_thing_il_may_be_that() -> None:
    """What is sold is the castle, not its owner."""
    text = "Jean Dupont agrandit la tour en 1610. Pillé en 1791, il est vendu à Riga en 1793."
    assert not any(
        "vendu" in told for told in passages(text, "fr", title="Château de Riga", published=None)
    )
    assert any(
        "vendu" in told for told in passages(text, "fr", title="Jean Dupont", published=None)
    )


def test_a_shop_keeps_its_name() -> None:
    """The owner's full name is not that of the shop."""
    text = "Jean Lambert a souri. Trois hommes ont volé 140 montres dans la bijouterie Lambert."
    told = "Trois hommes ont volé 140 montres dans la bijouterie Lambert"
    assert told in passages(text, "fr", title="Vol dans une bijouterie de Riga")


def test_ils_are_several() -> None:
    """Behind a sentence on one, the others are missing."""
    text = "Le prix a été attribué à Jean Dupont. Ils se partageront neuf millions de couronnes."
    assert not any("Ils" in told for told in passages(text, "fr", title="Un prix à Riga"))
    both = text.replace("Jean Dupont", "Jean Dupont et à deux autres chercheurs")
    assert any("Ils" in told for told in passages(both, "fr", title="Un prix à Riga"))


def test_a_schedule_is_not_past() -> None:
    """What is fixed for a day of the year is no matter of last year; who has come has come."""
    fixed = "La rentrée de Riga est fixée au 17 novembre."
    assert not any("2023" in told for told in passages(fixed, "fr", title="Rentrée à Riga"))
    come = "Jean Dupont est arrivé à Riga le 17 novembre."
    assert passages(come, "fr", title="Rentrée à Riga") == [come[:-1] + " 2023"]


def test_each_trade_has_its_words() -> None:
    """Below a headline on a coach, the club is theirs."""
    text = "Emma Dupont quitte le club pour Riga."
    assert passages(text, "fr", title="Anne Martin nommée entraîneuse de Bonn")
    assert passages(text, "fr", title="Anne Martin nommée ministre") == []


def test_the_country_of_the_headline_is_the_country() -> None:
    """Elsewhere nobody knows whose debt it is."""
    text = "La dette du pays dépasse 115 % de la production."
    assert passages(text, "fr", title="Belgique : un ministre nommé")
    assert passages(text, "fr", title="Anne Martin parle") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "C'est alors que Nordbank a fermé 12 agences à Riga.",
            "Nordbank a fermé 12 agences à Riga",
        ),
        (
            "La station de Saint-Vallier reste accessible par le col de Riga.",
            "La station de Saint-Vallier reste accessible par le col de Riga",
        ),
        (
            "Nordbank a acheté 12 programmes permettant de suivre ce service.",
            "Nordbank a acheté 12 programmes",
        ),
        (
            "Nordbank a licencié 30 salariés qui travaillaient ici.",
            "Nordbank a licencié 30 salariés",
        ),
    ],
)
def test_the_sure_part_of_a_sentence_is_told(text: str, told: str) -> None:
    """What leads on goes, and so does what describes one of many and leans on the article."""
    assert passages(text, "fr", title="Une banque") == [told]


def test_which_ones_are_meant_is_never_cut_off() -> None:
    """All that worked there are not all."""
    text = "Nordbank a licencié en 2019 les salariés de Riga qui travaillaient ici."
    assert passages(text, "fr", title="Une banque") == []


def test_the_lead_tells_what_the_headline_names() -> None:
    """The landslide of the lead is that of the headline; another one is not."""
    title = "Un glissement de terrain coupe une route"
    text = "Un glissement de terrain a coupé lundi soir la route départementale 213."
    assert passages(text, "fr", title=title)
    assert not passages(text.replace("glissement", "éboulement"), "fr", title=title)


def test_who_may_be_about_what_somebody_did() -> None:
    """It is the resignation that saw the election."""
    text = "Nordbank a salué la démission de Jean Dupont, qui a vu l'élection de 30 élus."
    assert not any(told.startswith("Jean Dupont") for told in passages(text, "fr"))


def test_what_he_warned_is_no_defendant() -> None:
    """A verb's participle may look like somebody before a court."""
    assert ("prévenu", "role") not in [
        (word, value.kind) for word, value in mentions("Nordbank fermera, a-t-il prévenu.", "fr")
    ]


def test_ages_have_ages_beside_them() -> None:
    """No driver is 140 years old."""
    text = "Un automobiliste de 34 ans a été blessé à Riga."
    (made,) = asked(text, "fr", title="Accident à Riga")
    assert made.options
    assert all(int(option) < 70 for option in made.options)


def test_no_option_tells_itself_by_number() -> None:
    """Only what is less than two stands before million."""
    text = "Les travaux coûteront 1,8 million d'euros à Nordbank."
    (made,) = asked(text, "fr", title="Chantier à Riga")
    assert (made.answer, made.options) == ("1,8", ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nordbank a causé la mort de 12 personnes à Riga.", True),
        ("Nordbank a ravagé la tour de 12 étages à Riga.", False),
        ("Nordbank souffre du départ de 12 cadres à Riga.", True),
    ],
)
def test_a_deed_is_known_by_those_it_was_done_to(text: str, told: bool) -> None:  # noqa: FBT001
    """The death of twelve people is not as large as a tower of twelve floors."""
    assert bool(passages(text, "fr")) == told


def test_no_year_runs_into_a_number() -> None:
    """En 2024 126 personnes reads like one number."""
    text = "Créé en 1987, le festival de Riga a réuni cette année 126 groupes venus de 19 pays."
    assert passages(text, "fr") == []
    assert passages(text.replace("126 groupes", "plusieurs groupes"), "fr")


def test_one_of_those_whom_each_story_has_needs_a_name() -> None:
    """Below a headline les joueurs are known, le joueur is not."""
    title, text = "Le tribunal de Riga juge un club", "Les joueurs ont touché 3 millions d'euros."
    assert passages(text, "fr", title=title)
    assert not passages(text.replace("Les joueurs ont", "Le joueur a"), "fr", title=title)


@pytest.mark.parametrize(
    ("title", "answers"),
    [
        ("Jean Dupont élu à la tête de Nordbank", ["Jean Dupont"]),
        ("Jean Dupont élu à la tête du parti", []),
        ("Jean Dupont : les chiffres de Nordbank baissent", []),
    ],
)
def test_a_headline_asks_who_where_it_names_something_else(title: str, answers: list[str]) -> None:
    """Nobody else was elected head of that bank in that month."""
    article = "---\ntitle: {}\ndate: 2024-05-06\n---\nJean Dupont dirige Nordbank à Riga."
    made = ask_all(parse(article.format(title).encode(), "a.md"), PASSAGE, languages=["fr"])
    people = [q.answer for q in made if q.answer_kind == "person" and q.stem.startswith("Titre")]
    assert people == answers


def test_an_old_story_may_be_told_in_the_present() -> None:
    """What is done beside a dated deed is past; how things stand would need a date."""
    story = "En 1961, Nordbank ferme 12 agences à Riga. {}"
    deed, state = "Nordbank licencie 300 salariés à Riga.", "Nordbank compte 300 salariés à Riga."
    assert passages(story.format(deed), "fr", published=None)[1:] == [deed[:-1]]
    assert passages(story.format(state), "fr", published=None)[1:] == []
    assert passages(deed, "fr", published=None) == []


def test_an_editor_sets_small_slips_right() -> None:
    """The day has its article, and États its capital."""
    text = (
        "Depuis l'élection de dimanche 5 mai, Nordbank a 40 agences dans les états membres de Riga."
    )
    (made, *_) = asked(text, "fr", title="Une banque")
    assert "États membres" in made.stem
    assert "du dimanche 5 mai 2024" in made.stem


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "L'étude de Riga a été payée par Nordbank, à hauteur de 300 euros.",
            "L'étude de Riga a été payée par Nordbank, à hauteur de 300 euros",
        ),
        (
            "Nordbank compte 310 salariés à Riga, dont 190 femmes.",
            "Nordbank compte 310 salariés à Riga, dont 190 femmes",
        ),
        (
            "Nordbank compte 310 salariés à Riga, dont le chef est parti.",
            "Nordbank compte 310 salariés à Riga",
        ),
        (
            "La grenouille de Riga, baptisée Mantella, ne mesure que 14 millimètres.",
            "La grenouille de Riga ne mesure que 14 millimètres",
        ),
        (
            "Nordbank a vendu une usine inconnue jusqu'ici à Riga en 2019.",
            "Nordbank a vendu une usine inconnue à Riga en 2019",
        ),
    ],
)
def test_what_is_counted_stays(text: str, told: str) -> None:
    """A number behind the last comma belongs to its clause; so does what ne … que counts."""
    assert passages(text, "fr") == [told]


def test_why_something_is_so_is_a_clause_of_its_own() -> None:
    """Behind a colon stands what is so, unless somebody says it."""
    text = "Elle est menacée par le feu : Madagascar a perdu 44 % de ses forêts depuis 1953."
    assert passages(text, "fr") == ["Madagascar a perdu 44 % de ses forêts depuis 1953"]
    assert not passages(text.replace("Elle est menacée par le feu", "Elle le dit"), "fr")


def test_a_plan_is_asked_with_its_month() -> None:
    """What should or shall be is no fact, but that it is planned is one of its month."""
    (made,) = asked("Nordbank devrait ouvrir 40 agences à Riga.", "fr")
    assert made.stem.startswith("Nouvelle parue en mai 2024\xa0: Nordbank devrait ouvrir")
    assert not asked("Nordbank devrait ouvrir 40 agences à Riga.", "fr", published=None)
    assert not asked("Nordbank doit avoir perdu 40 clients à Riga.", "fr")


def test_no_year_of_the_clause_is_an_option() -> None:
    """What the clause tells of another thing would be no choice."""
    text = "Le chantier de Riga débutera en 2025 pour une ouverture prévue en 2026."
    made = asked(text, "fr", title="Un musée")
    assert made
    assert all(not {"2025", "2026"} & set(question.options) for question in made)


def test_a_part_is_not_larger_than_its_whole() -> None:
    """Nobody pays 20 of 18 millions."""
    text = "Nordbank a versé 18,5 millions d'euros, dont 17 millions au musée de Riga."
    made = next(q for q in asked(text, "fr") if q.answer == "17")
    assert all(float(option.replace(",", ".")) <= 18.5 for option in made.options)


def test_the_critic_leaves_no_children_of_another() -> None:
    """Who speaks of him is not he."""
    text = "Paul Roux est mort à Riga en 2019. Le critique Jean Petit voyait en lui un maître."
    told = passages(f"{text} Il laisse trois enfants à Riga.", "fr", title="Mort de Paul Roux")
    assert not any("Petit laisse" in words for words in told)


def test_whom_the_headline_names_is_no_building() -> None:
    """Behind what is said of a thing, il may be the architect all the same."""
    text = "Le musée de Riga est ouvert depuis 2012. En 1989, il reçoit un prix à Oslo."
    more = " Paul Roux a vécu à Oslo."
    assert not any("reçoit" in t for t in passages(text + more, "fr", title="Mort de Paul Roux"))
    assert any("reçoit" in t for t in passages(text + more, "fr", title="Le musée de Riga"))


def test_a_firm_is_no_participle() -> None:
    """Entreprise ends like prise."""
    text = "La Nordbank, entreprise publique créée en 1975 à Riga, emploie 300 salariés."
    assert not any("a été entreprise" in told for told in passages(text, "fr"))


def test_a_person_behind_a_preposition_is_asked_without_it() -> None:
    """À has one form before all people, de has two."""
    text = "Le ministère des Finances revient à Jean Dupont. Marc Petit et Paul Roux votent."
    (made,) = asked(text, "fr", title="Un gouvernement à Riga")
    assert made.stem.endswith("revient à ____.")


def test_the_name_that_is_asked_for_places_nothing() -> None:
    """Which new school was meant, nobody knows weeks later."""
    text = "Après une année, les travaux sont menés par le cabinet Cadel et son associé, M. Bruand."
    assert not asked(text, "fr", title="Une nouvelle école", published=None)
    assert asked(text, "fr", title="Une nouvelle école à Riga")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Nordbank a perdu dans la nuit de mardi à mercredi un entrepôt de Riga.",
            "Nordbank a perdu un entrepôt de Riga",
        ),
        (
            "En 2019, 80 habitants de Riga ont dû quitter leur domicile.",
            "En 2019, 80 habitants de Riga ont dû quitter leur domicile",
        ),
        (
            "Nordbank a rouvert 40 agences à Riga au bout de sept mois.",
            "Nordbank a rouvert 40 agences à Riga au bout de sept mois",
        ),
    ],
)
def test_set_phrases_need_no_article_before(text: str, told: str) -> None:
    """A night between two days goes, au bout de stays, and leur is whose it is."""
    assert passages(text, "fr") == [told]


def test_a_firm_keeps_the_surname_in_its_name() -> None:
    """La Maison Dupont is not Jean Dupont, who founded it."""
    text = (
        "Jean Dupont vit à Riga. La tour de Riga est à la société Maison Dupont, qui a 47 camions."
    )
    told = passages(text, "fr", title="Riga")
    assert any(words.endswith("Maison Dupont, qui a 47 camions") for words in told)
    assert not any(words.startswith("Jean Dupont a") for words in told)


def test_the_last_stage_stays_the_last() -> None:
    """Next week the last week is another one."""
    text = "La dernière étape de la course de Riga a été gagnée par Anne Martin devant Julie Roux."
    assert passages(text, "fr", title="Une course à Riga")
    assert not passages(text.replace("étape", "semaine"), "fr", title="Une course à Riga")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Jane Doe a publié en 2003, chez un ami de Riga, son premier roman.",
            "Jane Doe a publié en 2003 son premier roman",
        ),
        (
            "Jane Doe a vendu le 3 mai 2010, à Riga, des dessins de Monet.",
            "Jane Doe a vendu le 3 mai 2010 des dessins de Monet",
        ),
        (
            "Jane Doe a signé jeudi 13 mai 2010, vers midi, un accord avec la ville de Riga.",
            "Jane Doe a signé le 13 mai 2010 un accord avec la ville de Riga",
        ),
    ],
)
def test_a_verb_with_its_date_goes_on_to_its_object(text: str, told: str) -> None:
    """What stands between commas there is left out; a clause without its object says nothing."""
    assert told in passages(text, "fr")
