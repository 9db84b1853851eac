"""Wrong options are of the key's kind, never right too, and come with what the articles tell."""

import datetime
from dataclasses import replace
from decimal import Decimal

import pytest

from quizgen.asking.balance import choose_texts
from quizgen.asking.crossing import crosses
from quizgen.asking.fitting import of_kind, overlap
from quizgen.asking.gaps import Gap, options_of
from quizgen.asking.measures import amounts_like, dates_like
from quizgen.asking.offices import alike, is_known_to_all, offices_beside
from quizgen.asking.pool import make_pool
from quizgen.asking.sorts import are_neighbours, existed, kind_of, listed_like, same_once, sort_of
from quizgen.asking.standalone import stands_alone
from quizgen.commands.gathering import load_relations
from quizgen.generate import sentences_of
from quizgen.models import Amount, Date, Fact, Modifier, Name, Question, Role, Text
from quizgen.passages.facts import PASSAGE
from quizgen.words import load
from stages import ask_all, make_article, make_ask, make_relation, mentions

DAY = datetime.date(2024, 3, 26)


def organisation(text: str) -> Name:
    """Make an organisation's name."""
    return Name("organisation", text)


def asked(text: str, language: str = "en") -> list[Question]:
    """Return the questions of our templates on a dated article."""
    article = make_article(text, language, published=DAY)
    return list(ask_all(article, *load_relations([]), languages=(language,)))


# ---- kinds ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Microsoft", "business"),
        ("Velmo GmbH", "business"),
        ("Rivage Foundation", "association"),
        ("Universität Nordheim", "research"),
        ("Ministry of Rivers", "state"),
        ("Harbour Museum", "culture"),
        ("Velmo", ""),
    ],
)
def test_the_kind_of_a_body_is_told_by_lists_and_nouns(text: str, kind: str) -> None:
    """What no list knows is known by the noun or legal form in its name."""
    assert kind_of(organisation(text)) == kind


def test_listed_names_that_news_puts_beside_a_name_stand_beside_it() -> None:
    """Rivals, not the whole sector; cities of a country that are about as large."""
    beside = {name.text for name in listed_like(organisation("Pfizer"))}
    assert beside >= {"Moderna", "BioNTech"}
    assert "Wellcome Trust" not in beside
    assert not listed_like(organisation("Velmo Bank"))
    beside = {name.id for name in listed_like(Name("place", "Stuttgart", id="Stuttgart"))}
    assert "Düsseldorf" in beside
    assert "Oberstdorf" not in beside
    assert sort_of(Name("place", "Stuttgart", id="Stuttgart")) == "cities"


def test_places_stand_beside_neighbours_of_their_level() -> None:
    """New Mexico beside Kansas, not Scotland; France beside Italy, not Pakistan."""
    near = [("US-NM", "US-KS"), ("FR", "IT"), ("Trier", "Kassel")]
    far = [("US-NM", "GB-SCT"), ("FR", "PK"), ("Trier", "Dallas"), ("FR", "Paris")]
    for one, other in near + far:
        places = (Name("place", id_, id=id_) for id_ in (one, other))
        assert are_neighbours(*places) == ((one, other) in near), (one, other)


def test_areas_are_asked_among_those_of_the_article_alone() -> None:
    """Patagonia is no neighbour of Southern Europe."""
    areas = [entry["id"] for entry in load("words/places.yaml")["areas"]]
    assert areas
    assert not any(listed_like(Name("place", id_, id=id_)) for id_ in areas)


def test_firms_of_other_sectors_are_no_options() -> None:
    """A bank is no answer to who builds aircraft."""
    key, bank, rival = (organisation(text) for text in ("Boeing", "Barclays", "Embraer"))
    assert not of_kind(key)(bank)
    assert of_kind(key)(rival)


def test_nothing_is_an_option_before_it_was_there() -> None:
    """There was no Bluesky in 2010."""
    bluesky = Name("organisation", "Bluesky", id="bluesky")
    assert not existed(bluesky, 2010)
    assert existed(bluesky, 2024)
    office = Role("digital_minister", "Digitalminister", "de")
    assert not existed(office, 2007)
    assert existed(office, 2024)
    assert existed(organisation("Siemens"), 1950)


def test_a_former_name_is_no_option() -> None:
    """X was called Twitter."""
    x, twitter = (Name("organisation", id_, id=id_) for id_ in ("x", "twitter"))
    assert same_once(x, twitter)
    assert same_once(twitter, x)


# ---- offices ----------------------------------------------------------------------------------


def test_offices_are_those_that_such_a_body_has() -> None:
    """A firm has no bishop; nothing that may be said for the right office is an option."""
    found = offices_beside(Role("cfo", "CFO"), organisation("Velmo GmbH"))
    assert "coo" in found
    assert not {"bishop", "cfo", "party_leader"} & set(found)
    saxony = Name("place", "Niedersachsen", id="DE-NI")
    assert "governor" not in offices_beside(Role("interior_minister", "Innenministerin"), saxony)
    assert alike("co_ceo", "ceo")
    assert not alike("cfo", "coo")


def test_the_first_office_is_not_asked_among_others() -> None:
    """Among a firm's offices the CEO is guessed."""
    assert offices_beside(Role("ceo", "CEO"), organisation("Velmo GmbH")) == ()


def test_a_government_has_none_of_the_offices_of_an_authority() -> None:
    """Its spokesman was no head of human resources."""
    spokesman = Role("spokesperson", "Sprecher")
    government = Name("organisation", "Bundesregierung", id="bundesregierung")
    bank = Name("organisation", "Bundesbank", id="bundesbank")
    assert "general_counsel" in offices_beside(spokesman, bank)
    assert "general_counsel" not in offices_beside(spokesman, government)


def test_lists_of_offices_name_known_roles() -> None:
    """A misspelt id would never be offered."""
    roles = {entry["id"] for entry in load("words/roles.yaml")}
    offices = load("words/offices.yaml")
    listed = {*offices["first"], *(i for line in offices["places"].values() for i in line)}
    listed |= {i for group in (*offices["alike"], *offices["lines"]) for i in group}
    listed |= {i for kind in load("words/sectors.yaml").values() for i in kind["offices"]}
    listed |= {line["means"] for line in offices["settled"]}
    assert listed <= roles
    kinds = {kind for line in offices["settled"] for kind in line.get("kinds", ())}
    assert kinds <= {*load("words/sectors.yaml")}


def test_lists_of_sorts_name_known_organisations() -> None:
    """Rivals, founding years and platforms are those of the lists of names and offices."""
    organisations = load("words/organisations.yaml")
    known = {entry["id"] for entry in organisations["known"]}
    known |= {name for names in organisations["same"].values() for name in names}
    known |= {entry["id"] for entry in load("words/places.yaml")["countries"]}
    known |= {entry["id"] for entry in load("words/roles.yaml")}
    known |= {entry["id"] for entry in load("words/things.yaml")["known"]}
    named = {name for group in load("words/rivals.yaml") for name in group}
    named |= set(load("words/founded.yaml"))
    named |= {i for kind in load("words/sectors.yaml").values() for i in kind.get("ids", ())}
    assert named <= known


def test_what_all_know_is_not_asked() -> None:
    """Who is president of the United States is no news."""
    place, role = Name("place", "USA", id="US"), Role("president", "president")
    fact = Fact("f", "office_of_place", (("role", role), ("place", place)), (), "en", "x")
    assert is_known_to_all(fact)
    other = Fact("f", "office_of_place", (("role", Role("mayor", "mayor")),), (), "en", "x")
    assert not is_known_to_all(other)
    for short, known in (("PDG", True), ("CEO", True), ("LBD", False)):
        acronym = Fact("f", "acronym", (("short", Text("acronym", short, "fr")),), (), "fr", "x")
        assert is_known_to_all(acronym) == known


# ---- numbers and dates ------------------------------------------------------------------------


@pytest.mark.parametrize("modifier", ["<", ">", "<=", ">="])
def test_more_than_five_has_no_ladder(modifier: Modifier) -> None:
    """Who has more than five million has more than three too."""
    assert amounts_like(Amount(Decimal(5_000_000), currency="EUR", modifier=modifier), "s") is None


def test_about_five_has_options_outside_its_range() -> None:
    """Each lies at least a quarter away."""
    for seed in "abcdefgh":
        rungs = amounts_like(Amount(Decimal(40), currency="EUR", modifier="~"), seed) or ()
        others = [rung.number for rung in rungs if rung.number != 40]
        assert len(others) == 3
        assert all(abs(number - 40) >= 8 for number in others)


def test_whole_numbers_stand_beside_whole_ones() -> None:
    """There are no notes of 2.6 euros, and few shares of 7.3 %; half a million is a sum."""
    for key in (Amount(Decimal(50), currency="EUR"), Amount(Decimal(20), percent=True)):
        found = [rung.number for seed in "abcdefgh" for rung in amounts_like(key, seed) or ()]
        assert found
        assert all(number == number.to_integral_value() for number in found)
    assert amounts_like(Amount(Decimal(3), percent=True), "a") is None
    assert amounts_like(Amount(Decimal(3_000_000), currency="EUR"), "a")


def test_ages_are_of_the_same_stage_of_life() -> None:
    """No child stands beside a minister of fifty."""
    for seed in "abcdefgh":
        rungs = amounts_like(Amount(Decimal(50), unit="year_old"), seed) or ()
        assert rungs
        assert all(25 < rung.number < 75 for rung in rungs)


def test_nothing_beside_years_of_a_life_takes_longer_than_one() -> None:
    """Nobody was with a firm for 71 years."""
    for seed in "abcdefgh":
        rungs = amounts_like(Amount(Decimal(26), unit="year"), seed)
        assert rungs
        assert max(rung.number for rung in rungs) <= 60


def test_years_of_an_undated_article_end_with_the_last_that_it_names() -> None:
    """It cannot be older than that."""
    years = {d.year for s in "abcdefgh" for d in dates_like(Date(1990), s, None, 1999) or ()}
    assert years
    assert max(year or 0 for year in years) <= 1999
    assert dates_like(Date(1990), "a", None) is None


# ---- what stands alone, and what crosses ------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "alone"),
    [
        (Name("person", "Anna Berg"), True),
        (Name("person", "Berg"), False),
        (Name("person", "Klaus K."), False),
        (Name("organisation", "Search Committee"), False),
        (Name("organisation", "Velmo Foundation"), True),
        (Name("organisation", "prix Velmo"), False),
        (Text("acronym", "VLA", "en"), False),
        (Text("acronym", "VLBI", "en"), True),
        (Text("quote", "Our bank needs a whole new beginning next year", "en"), True),
        (Text("quote", "our bank needs a whole new beginning next year", "en"), False),
        (Text("quote", "This is a wonderful day for the bank and all", "en"), False),
        (Text("quote", "The bank [...] needs a new beginning, and soon", "en"), False),
        (Text("quote", "That money will help us to open a new bank", "en"), False),
        (Text("quote", "Our plan for the coast is to save the village", "en"), False),
        (Text("quote", "Our plan for the coast is to save the world", "en"), True),
        (
            Text("quote", "Für den Fahrgast wäre das eine Katastrophe auf Dauer", "de"),
            False,
        ),
        (Text("quote", "Wir bauen das neue Haus im Norden der Stadt", "de"), True),
        (Text("quote", "Nous pensons que cela change la vie de tous les voisins", "fr"), False),
        (Text("quote", "C'est une belle journée pour la banque de la ville", "fr"), False),
        (Text("quote", "Nous voulons que la banque garde les agences de l'île", "fr"), True),
        (Text("quote", "Nous voulons bien croire que vous la gardez pour toujours", "fr"), False),
        (Name("name", "QXI"), False),
        (Name("organisation", "QXI"), False),
        (Name("organisation", "QXI", aliases=("Quorn Xylo Institute",)), True),
        (Name("organisation", "IBM", id="ibm"), True),
        (Name("organisation", "université de Morvin"), True),
        (Name("organisation", "quorn Xylo"), False),
    ],
)
def test_values_are_understood_weeks_later_or_not_asked(value: Name | Text, *, alone: bool) -> None:
    """A surname, a common noun or half a sentence tells a reader nothing."""
    assert stands_alone(value) == alone


@pytest.mark.parametrize(
    ("name", "told", "crossing"),
    [
        (Name("organisation", "Rust Foundation"), "en", True),
        (Name("organisation", "Conseil du Trésor"), "fr", False),
        (Name("organisation", "XQTC"), "fr", False),
        (Name("organisation", "ASML"), "fr", True),
        (Name("organisation", "université Azur"), "fr", False),
        (Name("organisation", "Department of Justice"), "en", False),
        (Name("organisation", "Rumänisches Kulturinstitut"), "de", False),
        (Name("place", "Seagull Island"), "en", False),
        (Name("person", "Gustave IV"), "fr", False),
        (Name("person", "Anna Berg"), "de", True),
        (Name("place", "Bern", id="Bern"), "de", True),
    ],
)
def test_names_made_of_words_stay_in_their_language(
    name: Name, told: str, *, crossing: bool
) -> None:
    """Others translate them."""
    assert crosses(name, told, {"en": "fr"}.get(told, "en")) == crossing
    assert crosses(name, told, told)


# ---- from the articles ------------------------------------------------------------------------


def test_who_is_named_in_one_breath_with_the_key_is_no_option() -> None:
    """Anna Berg, Paul Newton and Mary Stone may all have founded it."""
    text = "Anna Berg, Paul Newton and Mary Stone came. Carla Jones left."
    pool = make_pool((), sentences_of(make_article(text, "en")))
    assert pool.beside["anna berg"] == {"paul newton", "mary stone"}
    assert "carla jones" not in pool.beside


def test_who_meets_the_stem_in_a_sentence_is_no_option_where_several_may_be_right() -> None:
    """An investor who is named with the firm may have invested too."""
    relation = make_relation(
        {"person": "person", "org": "organisation"},
        {"en": ["{person} <join> {org}"]},
        [make_ask("who", "multiple_choice", "person", {"en": "Who joined {org}?"}, several=True)],
    )
    text = (
        "Anna Berg joined Harbour Films Inc. again. Paul Newton met Harbour Films Inc. in Ohio. "
        "Carla Jones, Karl Maier and Mary Stone were in Ohio."
    )
    (question,) = ask_all(make_article(text, "en"), relation)
    assert "Paul Newton" not in question.options
    assert {"Carla Jones", "Karl Maier", "Mary Stone"} <= set(question.options)


def test_options_are_of_the_gender_that_the_stem_tells() -> None:
    """`Exekutivdirektorin` asks for a woman: men would be no options."""
    text = (
        "Anna Weber wurde zur Exekutivdirektorin der Nordlicht Stiftung ernannt. "
        "Peter Hansen, Karl Maier und Paul Lang kamen aus Köln."
    )
    for question in asked(text, "de"):
        assert not question.options or not {"Peter Hansen", "Karl Maier"} & set(question.options)


def test_a_wrong_option_comes_with_what_the_articles_tell_of_it() -> None:
    """A fact about it, else the office beside its name, else the sentence that names it."""
    text = (
        "Anna Berg founded Harbour Films Inc. again. Northbank Inc. appointed Carla Jones as CEO. "
        "They saw COO Karl Maier. In Ohio Mary Stone sang."
    )
    question = next(q for q in asked(text) if q.answer == "Anna Berg" and q.options)
    notes = dict(question.notes)
    assert notes["Carla Jones"].startswith("Carla Jones was chosen as CEO of Northbank Inc.")
    assert notes["Karl Maier"] == "COO"
    assert notes["Mary Stone"] == "In Ohio Mary Stone sang."
    assert "Anna Berg" not in notes


def test_a_name_in_brackets_is_the_name_before_it() -> None:
    """Two names of one court are no two options."""
    text = "The Supreme Court of Justice (Oberster Gerichtshof) met Northbank Inc. (Kern Corp.)."
    pool = make_pool((), sentences_of(make_article(text, "en")))
    assert "kern corp." in pool.glosses
    assert "northbank inc." not in pool.glosses


def test_an_office_before_a_comma_is_another_persons() -> None:
    """The brother of the Pope, Georg Maier, is no pope."""
    text = "They met the brother of the mayor, Georg Maier."
    assert any(isinstance(value, Role) for _, value in mentions(text, "en"))
    pool = make_pool((), sentences_of(make_article(text, "en")))
    assert "georg maier" not in pool.titles


def test_an_elided_article_goes_into_the_blank() -> None:
    """What stands before it would tell that the answer begins with a vowel."""
    text = "Paul Mercier, directeur financier d'Airbus, a présenté les chiffres."
    blanks = (q for q in asked(text, "fr") if q.kind == "cloze")
    asked_for = (q for q in blanks if q.answer_kind == "organisation")
    stems = {q.stem: q.answer for q in asked_for}
    assert stems == {"Paul Mercier était directeur financier ____ en mars 2024.": "d’Airbus"}


def test_months_of_the_telling_stand_in_questions_without_a_date() -> None:
    """So that a reader knows weeks later when it was."""
    dated = [q.stem for q in asked("Northbank Inc. appointed Carla Jones as CEO.")]
    assert dated == ["Carla Jones was chosen as CEO of ____ (as of March 2024)."]


def test_options_look_like_the_answer() -> None:
    """A name of two words stands beside such, as far as there are enough."""
    question = Question("q", "multiple_choice", "en", "r", "Who?", "Velmo Group")
    texts = ["Kern", "Lakeside", "Harbour Films", "Meadow Bank", "Brown Foods"]
    assert set(choose_texts(texts, question)) == {"Harbour Films", "Meadow Bank", "Brown Foods"}
    assert len(choose_texts(texts[:4], question)) == 3


def test_a_country_stands_among_its_neighbours_though_any_country_may_be_the_answer() -> None:
    """Belgium is asked for beside what lies around it, not beside the Comoros."""
    text = "Belgian novelist Anna Newton won the prize. Anna Newton was pleased."
    (question,) = (one for one in asked(text) if one.relation == "nationality" and one.options)
    near = {"Belgium", "Netherlands", "the Netherlands", "Luxembourg", "Germany", "France",
            "Italy", "Spain", "Switzerland", "Austria", "Monaco"}  # fmt: skip
    assert set(question.options) <= near


def test_each_profession_stands_beside_three_others() -> None:
    """What is asked for by options has them in the list, whoever the article names."""
    (relation,) = (one for one in load_relations([]) if one.relation == "profession")
    asked_for = relation.arguments["role"].only
    posts = {"chief_scientist", "chief_economist", "chief_designer", "chief_architect"}
    few = {
        id_
        for id_ in asked_for - posts
        if len(asked_for & {*offices_beside(Role(id_, "", "", "m"), None)}) < 3
    }
    assert few == set()


@pytest.mark.parametrize(
    ("text", "aliases", "alone"),
    [
        ("Society of Authors", (), True),
        ("Search Committee", (), False),
        ("Board of Directors", (), False),
        ("Comité national olympique", ("CNO",), True),
        ("Association", (), False),
        ("Verband der Lehrer", (), True),
    ],
)
def test_common_nouns_may_name_one_body(
    text: str, aliases: tuple[str, ...], *, alone: bool
) -> None:
    """After its members, or with an acronym; an organ of some body is none."""
    assert stands_alone(Name("organisation", text, aliases=aliases)) == alone


@pytest.mark.parametrize(
    ("text", "asked_for"),
    [
        ("Paul Newton appointed Mary Stone as president.", False),
        ("Paul Newton appointed Mary Stone as finance minister.", True),
        ("Paul Newton appointed Mary Stone as president of Airbus.", True),
    ],
)
def test_an_office_that_every_house_has_is_named_with_its_house(
    text: str, *, asked_for: bool
) -> None:
    """Who is told that she was made president asks of what."""
    more = " Karl Maier, Ben Parker and Carl Hill came. Karl Maier, Ben Parker, Carl Hill left."
    stems = [q.stem for q in asked(text + more) if q.answer == "Paul Newton"]
    assert bool(stems) == asked_for


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Im Mai 2019 kamen von den 101 Läufern in Köln nur 81 ins Ziel."),
        ("en", "In May 2019 only 81 of the 101 runners in Ohio reached Paris."),
        ("fr", "En mai 2019, sur les 101 coureurs à Lyon, 81 ont terminé la course."),
    ],
)
def test_a_part_is_never_more_than_its_whole(language: str, text: str) -> None:
    """Of 101 runners 120 do not arrive."""
    stem = text.replace("81", "____")
    question = Question("q", "cloze", language, "passage", stem, "81")
    for number in range(20):
        said = options_of(
            replace(question, id=str(number)),
            Gap(1, "81", Amount(Decimal(81), unit="person")),
            Fact("f", "passage", (), (), language, "x"),
            make_pool((), ()),
        )
        assert all(int(option) <= 101 for option in said or ())


def test_who_runs_is_not_twice_as_fast() -> None:
    """Whole seconds stand beside near ones too."""
    (first, *_, last) = amounts_like(Amount(Decimal(55), unit="second"), "x") or ()
    assert last.number - first.number < 10


@pytest.mark.parametrize(
    ("text", "asked_for"),
    [
        ("The Latvian architect Mary Stone has built it.", True),
        ("The American architect Mary Stone has built it.", False),
    ],
)
def test_nobody_is_asked_for_a_country_that_goes_without_saying(
    text: str, *, asked_for: bool
) -> None:
    """An American in an English article is at home."""
    stems = [q.stem for q in asked(f"{text} Mary Stone likes it. Mary Stone is glad.")]
    assert ("Which country is Mary Stone from?" in stems) == asked_for


def test_a_house_beside_the_person_is_no_wrong_option() -> None:
    """Somebody may head the mother and the daughter, and the article names both."""
    text = (
        "Paul Newton, chief executive of Airbus, met Boeing. Paul Newton then left Embraer alone."
    )
    shown = [q.options for q in asked(text) if q.answer == "Airbus" and q.options]
    assert shown
    assert not {"Boeing", "Embraer"} & {option for options in shown for option in options}


@pytest.mark.parametrize(
    ("text", "asked_for"),
    [
        ("Anna Berg wurde Leiterin von Leipzig.", False),
        ("Anna Berg wurde Oberbürgermeisterin von Leipzig.", True),
    ],
)
def test_no_town_has_a_head_of_a_house(text: str, *, asked_for: bool) -> None:
    """Behind such an office the name of a town only says where the house is."""
    made = [q for q in asked(text, "de") if q.relation in {"appointment", "became"}]
    assert bool(made) == asked_for


def test_who_may_hold_a_vague_post_too_is_no_option() -> None:
    """Of all times several were heads; who stands in a sentence with the party may be one."""
    text = (
        "AfD-Chef Karl Maier kam. Paul Lang kritisierte die AfD. Hans Berg, Jörg Koch und "
        "Kurt Hahn schwiegen. Kurt Hahn lachte, Hans Berg ging, Jörg Koch blieb. Paul Lang kam."
    )
    made = ask_all(make_article(text, "de"), *load_relations([]), languages=("de",))
    shown = [q.options for q in made if q.answer == "Karl Maier" and q.options]
    assert shown
    assert all("Paul Lang" not in options for options in shown)


def test_a_secretary_stands_among_secretaries() -> None:
    """Among ministers everybody would guess the one that is called otherwise."""
    text = "The bill was tabled by Transport Secretary Mary Newton."
    (question,) = (q for q in asked(text) if q.answer == "transport secretary" and q.options)
    assert all(option.endswith("secretary") for option in question.options)


def test_a_house_named_in_the_same_sentence_is_no_option() -> None:
    """She is a professor at the university to which the institute belongs."""
    text = (
        "Anna Berg is a professor at the University of Riga, where she has led the Quorn Institute "
        "since 2011. She studied zoology at the University of Bonn in 1990, worked at the "
        "University of Kiel in 1993 and left the Velmo University in 1997."
    )
    article = make_article(text, "en", title="Anna Berg wins Quorn Prize", published=DAY)
    made = ask_all(article, PASSAGE, languages=("en",))
    (question,) = (q for q in made if q.answer == "the University of Riga")
    assert "the University of Bonn" in question.options
    assert "the Quorn Institute" not in question.options


def test_no_share_stands_beside_all() -> None:
    """A turnout of 100 per cent is no option."""
    shares = (amounts_like(Amount(Decimal(73), percent=True), str(n)) for n in range(40))
    assert all(rung.number < 100 for rungs in shares for rung in rungs or ())


def test_beside_a_country_stand_those_near_by() -> None:
    """Nobody takes a Hungarian for one from the other end of the world."""
    text = "Am Abend sprach der ungarische Philosoph Karl Maier in Riga."
    (made,) = [q for q in asked(text, "de") if q.relation == "nationality" and q.options]
    assert not {"Kuba", "Libyen", "Syrien", "Simbabwe", "Myanmar"} & set(made.options)


def test_a_word_of_a_longer_name_is_asked_about_nowhere() -> None:
    """It may be the town's, or the college's."""
    text = "The Quorn Hall opened in Riga in 1974. It is run by the company Quorn. "
    asked_for = "Quorn was founded in 1974."
    more = "Quorn is content. Quorn has grown. "
    assert any(q.relation == "founded_in" for q in asked(f"{more}The company {asked_for}"))
    made = asked(f"{text}{more}The company {asked_for} They met at Quorn Technical College.")
    assert not any(question.relation == "founded_in" for question in made)


def test_a_passage_asks_for_no_number_that_a_relation_asks_for() -> None:
    """5000 employees are 5,000 employees, however the article writes them."""
    text = "Northbank Inc. has about 5000 employees. Northbank Inc. is big. So is Northbank Inc."
    made = [question for question in asked(text) if "5" in question.answer]
    assert {question.relation for question in made} == {"employees"}


def test_what_came_after_the_news_is_no_option_for_a_clause() -> None:
    """A clause without a date is of the year of its article."""
    text = "Greenpeace bought the mill in Riga for 3 million euros."
    for year, there in ((2010, False), (2024, True)):
        day = datetime.date(year, 3, 9)
        article = make_article(text, "en", published=day, title="Riga opens a mill")
        found = ask_all(article, PASSAGE, languages=["en"])
        options = {option for question in found for option in question.options}
        assert ("Fridays for Future" in options) == there


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Anna Berg schrieb unter den Pseudonymen Karl Maier und Petra Lang."),
        ("en", "Anna Berg wrote under the pen names Karl Maier and Petra Lang."),
        ("fr", "Anne Mercier a écrit sous les pseudonymes de Karl Maier et Petra Lang."),
    ],
)
def test_a_pen_name_is_the_name_of_somebody_else(language: str, text: str) -> None:
    """It is no wrong answer beside whoever has it."""
    pool = make_pool((), sentences_of(make_article(text, language)))
    assert pool.glosses == {"karl maier", "petra lang"}


def test_the_words_of_a_name_in_another_order_mean_the_same() -> None:
    """A university that is written in two ways is not two wrong answers."""
    one = Name("organisation", "Riga Nord Université")
    assert overlap(one, Name("organisation", "université Riga-Nord"))
    assert not overlap(one, Name("organisation", "université Riga-Sud"))
