"""English news: clauses cut in the wrong place, and what a headline does not explain."""

import pytest

from quizgen.commands.gathering import all_relations
from quizgen.generate import sentences_of
from quizgen.passages.passage import passages_of
from stages import ask_all, facts, make_article, make_relation
from test_english_passages import DAY, asked, passages, why_not


def test_an_infinitive_behind_and_is_no_clause_of_its_own() -> None:
    """Riga have not signed Espanyol, but a forward of Espanyol's and Spain's."""
    text = (
        "Riga signed Espanyol and Spain forward Joselu on a loan with plans to make it permanent."
    )
    assert "Riga signed Espanyol" not in passages(text)
    assert passages("Jane Doe left Riga in 2019 and Paul Roe took a train to Poole.")


def test_two_subjects_behind_when_are_not_parted() -> None:
    """It began when two people did something: not one of them alone."""
    text = "It began when Weber and Doe – who met in Riga – opened the unknown Nordbank branch."
    assert not passages(text)


def test_a_participle_with_its_doer_is_no_verb() -> None:
    """The British series created by Lee Mack: that is no sentence."""
    text = "In Night Shift, the British series created by Lee Mack in 2006, Jane Doe played Ann."
    assert not passages(text)
    assert passages("In Riga, the British series was created by Lee Mack in 2006.", "The series")


@pytest.mark.parametrize(
    "source", ["according to prosecutors", "prosecutors said", "the lawsuit said"]
)
def test_what_has_to_be_proved_is_not_told_without_who_says_so(source: str) -> None:
    """What prosecutors say of somebody is no plain fact; what a report counts is."""
    text = "Jane Doe took more than 2 million dollars from Nordbank in 2003, {}."
    assert why_not(text.format(source)) == ["unsure or denied: hearsay"]
    assert passages(text.format("according to the annual report"))


def test_a_noun_that_describes_another_is_not_what_a_headline_is_about() -> None:
    """A film festival shows many films; nobody knows which one is meant."""
    text = "The film tells of 26 statues from Riga."
    assert not passages(text, "Riga Film Festival Winners")
    assert passages(text, "New film on Riga")


def test_one_of_several_is_not_known_by_a_headline_on_them() -> None:
    """Of several wildfires nobody knows which one the fire is."""
    text = "The {} covered 9 hectares in 2019."
    assert not passages(text.format("fire"), "States battle raging wildfires")
    assert passages(text.format("wildfires"), "States battle raging wildfires")
    assert passages(text.format("fire"), "Fire near Riga")


def test_the_office_that_a_headline_names_is_known_below_it() -> None:
    """The actor is the one whose death the headline tells."""
    text = "The actor was born in Poole in 1934."
    assert passages(text, "Actor Jane Doe dies aged 90")
    assert not passages(text, "Jane Doe dies aged 90")


def test_initials_stand_for_the_only_name_that_has_them() -> None:
    """NBB is the Nord Baltic Bank, unless there is a North Boat Bank too."""
    text = (
        "Nord Baltic Bank met Velmo in Riga. {}NBB had offered 47 million dollars for Velmo in May."
    )
    told = "Nord Baltic Bank had offered 47 million dollars for Velmo in May 2024"
    assert told in passages(text.format(""))
    assert told not in passages(text.format("North Boat Bank is in Riga. "))
    assert told not in passages(text.format("The New Baltic Barrier (NBB) is in Riga. "))


def test_it_is_whoever_says_so() -> None:
    """What a firm said it had done needs no sentence before; what a person said does."""
    said = "{} said on Friday it had bought the shares of Velmo Inc. for 3 million dollars."
    assert passages(said.format("Nordbank Inc."), "Nordbank grows")
    assert not passages(said.format("Jane Doe"), "Nordbank grows")
    assert not passages("Nordbank Inc. sold Velmo on Friday it had bought.", "Nordbank grows")


def test_the_only_name_of_somebody_is_known_below_a_headline_that_has_it() -> None:
    """Joselu has no other name in the article."""
    text = "The striker Joselu left. Joselu scored 16 goals for Velmo in 2019."
    told = "Joselu scored 16 goals for Velmo in 2019"
    assert told in passages(text, "Riga sign Joselu from Velmo")
    assert told not in passages(text, "Riga sign a forward from Velmo")


def test_a_storm_is_nobody() -> None:
    """Hurricane Michael is not Michael Braun, whom the article names too."""
    text = "Michael Braun is a lawyer. Hurricane Michael killed 14 people in Riga in 2019."
    assert "Hurricane Michael killed 14 people in Riga in 2019" in passages(text)


def test_a_surname_may_be_what_the_firm_of_the_headline_is_called() -> None:
    """Whoever offers millions for Corvane does not want Harold Corvane."""
    text = "Corvane Foods grows. Harold Corvane died. Ann Roe had paid 3 euros for Corvane in 2019."
    told = "Ann Roe had paid 3 euros for {} in 2019"
    assert told.format("Corvane") in passages(text, "Two vie for Corvane Foods")
    text = text.removeprefix("Corvane Foods grows. ")
    assert told.format("Harold Corvane") in passages(text, "Two vie for the chair")


def test_a_plant_is_no_plan() -> None:
    """Words that only begin alike are no forms of one noun."""
    text = "The plant employs 410 people in Riga."
    assert not passages(text, "Plan for Riga")
    assert passages(text, "New plant for Riga")


def test_whoever_does_what_no_list_knows_is_asked_for() -> None:
    """A name before the verb of its clause describes no noun."""
    text = "Jane Doe overwhelmed Paul Roe on Friday in Riga. Ann Lee and Per Roux came."
    assert any(question.answer == "Jane Doe" for question in asked(text))


def test_an_appointment_tells_the_post() -> None:
    """Whoever was appointed in 2020 was appointed something."""
    assert not passages("Helen Price was appointed in 2020.", "Riga has a mayor")
    assert passages("Helen Price was appointed mayor of Riga in 2020.", "Riga has a mayor")


def test_what_somebody_is_may_stand_before_the_name() -> None:
    """A native of Bonn, Jane Doe joined: she did, whatever she is."""
    text = "A native of Bonn, Jane Doe joined Nordbank in 2019."
    assert passages(text) == ["Jane Doe joined Nordbank in 2019"]
    assert not passages("The bank, Nordbank told Velmo, sold 300 shops in 2019.")


def test_the_others_behind_a_number_are_counted_with_the_first() -> None:
    """Two people were killed and 11 others injured: that is one sentence."""
    text = "At least two people were killed and 11 others injured after a quake struck his home."
    told = "At least two people were killed and 11 others injured"
    assert passages(text, "Quake hits Riga") == [told]


def test_a_day_before_its_noun_has_no_preposition() -> None:
    """Nobody won on August 23, 2023 polls."""
    title = "Ruling party won polls, meeting"
    assert not passages("The ruling party won August 23 polls by 61 percent.", title)
    told = ["Nordbank's May 3, 2024 meeting lasted nine hours"]
    assert passages("Nordbank's May 3 meeting lasted nine hours.", title) == told
    told = ["May 3, 2024 was the day of the meeting in Riga"]
    assert passages("May 3 was the day of the meeting in Riga.", title) == told


def test_tens_of_thousands_are_no_number_to_ask_for() -> None:
    """Nobody can know which number they are."""
    relation = next(r for r in all_relations([]) if r.relation == "job_cuts")
    text = "BMW is cutting {} jobs in Riga."
    vague = make_article(text.format("tens of thousands of"), "en", published=DAY)
    assert not ask_all(vague, relation)
    assert ask_all(make_article(text.format("10,000"), "en", published=DAY), relation)


def test_the_year_that_a_rise_is_counted_from_is_not_asked_for() -> None:
    """Revenue rose from last year: that is no news of last year."""
    text = "Nordbank's revenue rose 3.7 percent from {} to 3 million dollars."
    last, told = (asked(text.format(year), "Nordbank grows") for year in ("last year", "2021"))
    assert not any(question.answer_kind == "year" for question in last)
    assert any(question.answer_kind == "year" for question in told)


def test_who_asks_for_the_subject_of_the_whole_sentence() -> None:
    """Who quoted and fans shared is no question."""
    text = "Jane Doe quoted Paul Roe in Riga{}. Ann Lee and Per Roux met Eva Lund."
    both, alone = (asked(text.format(more)) for more in (" and many fans shared it", ""))
    assert not any(question.stem.endswith("?") for question in both)
    assert any(question.stem.endswith("?") for question in alone)


def test_a_paper_is_no_she() -> None:
    """She is whom the sentence before is about, and no newspaper."""
    text = "Jane Doe was a poet. The Washington Post said she died on May 3 at a Riga hospital."
    told = "The Washington Post said Jane Doe died on May 3, 2024 at a Riga hospital"
    assert told in passages(text)
    assert not passages(text.removeprefix("Jane Doe was a poet. "))


def test_two_universities_do_not_give_each_other_away() -> None:
    """What every university is called tells none."""
    text = "Jane Doe left Howard University in Riga and entered Cornell University in {}."
    answers = {question.answer for question in asked(text.format(2003))}
    assert "Cornell University" in answers


def test_what_somebody_scored_is_no_description_of_whom_it_helped() -> None:
    """Jane Doe's second goal propelled SkyWriter: that is not what SkyWriter is."""
    relation = make_relation(
        {"thing": "name", "what": "description"}, {"en": ["{thing} <be> {what}"]}
    )
    text = "Microsoft's {} SkyWriter is on sale."
    assert not facts(make_article(text.format("new smartphone propelled"), "en"), relation)
    assert facts(make_article(text.format("new smartphone"), "en"), relation)


def test_goals_by_two_are_not_the_deed_of_one() -> None:
    """Goals by X and Y wrapped up a win: Y did not alone."""
    text = (
        "Velmo returned to winning ways in the other league as goals by Jane Doe and Paul Roe "
        "wrapped up a 2-1 victory at Nordbank."
    )
    assert not any(told.startswith("Paul Roe") for told in passages(text, "Velmo wins"))


def test_a_town_that_plays_is_no_town() -> None:
    """Among towns nobody would look for the team that was beaten."""
    text = "Jane Doe {} Brighton in May. Ann Lee and Per Roux met Eva Lund."
    assert not any(question.answer == "Brighton" for question in asked(text.format("beat")))
    assert any(question.answer == "Brighton" for question in asked(text.format("left")))
    team = "Sunderland have signed Jane Doe from Velmo in May."
    assert not any(question.answer == "Sunderland" for question in asked(team))


def test_following_a_storm_is_after_it() -> None:
    """Behind an article the word points back, before one it does not."""
    assert passages("The train derailed following a landslip near Riga.", "Train derails")
    assert not passages("Nordbank sold 300 shops in Riga in the following year.", "Nordbank")


def test_whoever_joins_joins_something() -> None:
    """Jane Doe joined in May: what, nobody knows."""
    assert not passages("Jane Doe joined in May 2019.", "Jane Doe")
    assert passages("Jane Doe joined Nordbank in May 2019.", "Jane Doe")


def test_what_a_price_made_of_a_thing_can_go() -> None:
    """Sold for 3 million dollars making it the dearest: the price is the news."""
    text = "The painting by Jane Doe sold for 3 million dollars making it the best of the evening."
    assert passages(text, "Painting sold") == [
        "The painting by Jane Doe sold for 3 million dollars"
    ]


def test_what_a_firm_said_it_would_do_is_told() -> None:
    """It said so; what would be is none of it."""
    title = "Nordic Rail grows"
    text = "Nordic Rail said it would close its depot in Riga by the end of 2024."
    assert passages(text, title)
    assert not passages("Nordic Rail would close its depot in Riga in 2024.", title)
    assert not passages("Jane Doe said a sale would cost 3 million dollars in Riga.", title)


def test_how_many_fewer_they_are_can_go() -> None:
    """A bare number behind a comma only compares."""
    text = "Nordic Rail employs 7,300 people, 400 fewer than a year ago."
    assert passages(text, "Nordic Rail grows") == ["Nordic Rail employs 7,300 people"]


def test_a_list_of_regions_is_not_cut_behind_the_first() -> None:
    """Much of central, eastern and southern England: no sentence ends with central."""
    text = (
        "High winds have gripped parts of Scotland and much of central, eastern and southern "
        "England as a plume of hot air continues to push northwards from Riga."
    )
    assert not any(told.endswith("central") for told in passages(text, "High winds"))


def test_what_an_exchange_calls_a_firm_is_left_out() -> None:
    """Textron TXT.N said: the firm is called Textron."""
    text = "Velmo Systems VLM.N said on Friday it had bought 300 shops in Riga."
    told = "Velmo Systems said on May 3, 2024 it had bought 300 shops in Riga"
    assert passages(text, "Velmo grows") == [told]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Jane Doe beat Ann Lee in three sets 6-1, 5-7, 6-2 in Riga on Friday.", "en"),
        ("Jane Doe a battu Ann Lee en trois sets 6-1, 5-7, 6-2 vendredi.", "fr"),
    ],
)
def test_a_list_of_scores_is_not_cut(text: str, language: str) -> None:
    """The sets of a match are told together or not at all."""
    article = make_article(text, language, published=DAY, title="Riga Open")
    told = [passage.text for passage in passages_of(sentences_of(article))]
    assert not any("6-1" in one and "6-2" not in one for one in told)


@pytest.mark.parametrize(
    "text",
    [
        "Excluding the gain, Nordbank earned 96 cents a share in Riga.",
        "Nordbank earned 96 cents a share in Riga, excluding the gain.",
        "Stripping out the gain, Nordbank earned 96 cents a share in Riga.",
    ],
)
def test_what_a_figure_leaves_out_is_not_left_out(text: str) -> None:
    """Without the gain it was so; with it, it was not."""
    told = "Nordbank earned 96 cents a share in Riga"
    assert told not in passages(text, "Nordbank results")
    assert told in passages(f"{told}, a town in Latvia.", "Nordbank results")


def test_what_looks_like_an_office_may_be_a_surname() -> None:
    """Mayor is Jane Mayor; before a name it is an office."""
    text = "Jane Mayor met Paul Roe in Riga.\n\nRoe and Mayor won the Velmo race in 2019."
    assert "Paul Roe and Jane Mayor won the Velmo race in 2019" in passages(text)
    office = passages("Jane Mayor met Paul Roe in Riga.\n\nMayor Ann Berg opened 12 parks in 2019.")
    assert "Mayor Ann Berg opened 12 parks in 2019" in office
