"""English clauses that can be asked by themselves: what belongs to them, and what does not."""

import datetime

import pytest

from quizgen.generate import sentences_of
from quizgen.models import Question
from quizgen.passages.facts import PASSAGE
from quizgen.passages.passage import passages_of, read_all
from stages import ask_all, make_article

DAY = datetime.date(2024, 5, 6)


def passages(text: str, title: str = "") -> list[str]:
    """Return the passages of a text as they are said."""
    article = make_article(text, "en", published=DAY, title=title)
    return [passage.text for passage in passages_of(sentences_of(article))]


def why_not(text: str) -> list[str]:
    """Return why the sentences of a text give no passage."""
    sentences = sentences_of(make_article(text, "en", published=DAY))
    return [why for _, found in read_all(sentences) for why in found if isinstance(why, str)]


def asked(text: str, title: str = "") -> tuple[Question, ...]:
    """Return the questions on the passages of a text."""
    article = make_article(text, "en", published=DAY, title=title)
    return ask_all(article, PASSAGE, languages=["en"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Jane Doe was born in Poole, Dorset, but grew up in Riga.",
            "Jane Doe was born in Poole, Dorset, but grew up in Riga",
        ),
        (
            "In Hamburg, Germany, Nordbank opened three branches.",
            "In Hamburg, Germany, Nordbank opened three branches",
        ),
    ],
)
def test_a_region_behind_a_town_parts_no_clause(text: str, told: str) -> None:
    """The commas round Dorset belong to Poole."""
    assert passages(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Montreal team, led by Jane Doe, used data from the Hubble telescope in 2019.",
            "The Montreal team, led by Jane Doe, used data from the Hubble telescope in 2019",
        ),
        (
            "In 1914, the British ship Nordlys, captained by John Smith, set sail in Riga.",
            "In 1914, the British ship Nordlys, captained by John Smith, set sail in Riga",
        ),
        (
            "Jane Doe's empty house, built in Riga, became a Latvian museum in 2019.",
            "Jane Doe's empty house, built in Riga, became a Latvian museum in 2019",
        ),
    ],
)
def test_a_noun_that_could_be_a_verb_is_none_behind_a_name(text: str, told: str) -> None:
    """The Montreal team is no team that does something; what is empty does nothing."""
    assert passages(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Having won a prize at home in Austria, Jane Doe moved to Riga in 2019.",
            "Jane Doe moved to Riga in 2019",
        ),
        (
            "Shaped by winds that have blown for centuries, Nordholm lies in Denmark since 1920.",
            "Nordholm lies in Denmark since 1920",
        ),
    ],
)
def test_a_participle_before_the_subject_is_no_clause(text: str, told: str) -> None:
    """What the subject did or suffered before goes."""
    assert passages(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Riga was ceded to Sweden, and certain ports, including Pernau, were closed.",
            ["Riga was ceded to Sweden"],
        ),
        (
            "In 2019, Nordbank AG left Riga, Tallinn, and Tartu, but reverted the plan later on.",
            ["In 2019, Nordbank AG left Riga, Tallinn, and Tartu"],
        ),
        (
            "Riga was divided into many small, self-governing towns.",
            ["Riga was divided into many small, self-governing towns"],
        ),
    ],
)
def test_a_list_ends_before_another_clause(text: str, told: list[str]) -> None:
    """A subject whose verb comes later is no last part of a list; two adjectives are."""
    assert passages(text) == told


def test_a_relative_clause_is_no_main_clause() -> None:
    """A level that is high says nothing by itself; a clause with its own verb does."""
    assert not passages("A level that in Riga is at the top.")
    text = "The army advanced to the pass of Gorla which divides Austria."
    assert not passages(text) or passages(text)[0].startswith("The army advanced")


def test_a_verb_behind_who_ends_what_who_says() -> None:
    """The main clause goes on behind the comma."""
    text = "Judge Jane Doe, who has met John Smith in Riga, at first tried to stop Ann Lee in 2019."
    assert "Jane Doe has met John Smith in Riga" in passages(text)


def test_its_stays_behind_its_owner() -> None:
    """What the clause names already needs no name again; else the name takes the place of it."""
    text = "Nordbank AG is a bank. In 2019, Nordbank moved its 300 employees to Riga."
    assert "In 2019, Nordbank moved its 300 employees to Riga" in passages(text)


def test_whose_something_is_told_by_name() -> None:
    """His at the head of a sentence is the person's whom the sentences before are about."""
    text = (
        "John Smith was born in Riga in 1939. His father was killed in 1943. "
        "Despite his young age, Smith joined the Hallé Orchestra in 1950."
    )
    assert passages(text)[1:] == [
        "John Smith's father was killed in 1943",
        "Despite his young age, John Smith joined the Hallé Orchestra in 1950",
    ]


def test_a_bracket_behind_a_source_leaves_nothing() -> None:
    """According to X (Y), … keeps its comma, and no half of a bracket."""
    text = "According to Notes from Poland (NFP), Jane Doe moved to Riga in 2019."
    assert not any("(" in told for told in passages(text))


def test_who_he_is_has_to_be_sure_behind_a_sentence_on_two_men() -> None:
    """A pronoun that may mean either of two asks nothing."""
    text = (
        "John Smith was born in Riga in 1939. In 1958, his brother Peter Smith died in Bonn. "
        "He studied law at the Sorbonne in Paris."
    )
    assert not any("He studied" in told for told in passages(text))


def test_two_hyphens_are_a_dash() -> None:
    """What a pair of them inserts goes."""
    text = "Winds at all airports in Riga -- Jane Doe and Ann Lee -- delayed 300 people in 2019."
    assert passages(text) == ["Winds at all airports in Riga delayed 300 people in 2019"]


def test_what_both_did_is_no_part_of_a_list() -> None:
    """Two people stand before both; what follows is no third."""
    text = "Second prizes went to Jane Doe and Ann Lee, both from Latvia, with times of 2 and 3."
    assert passages(text) == ["Second prizes went to Jane Doe and Ann Lee"]


def test_the_verb_of_an_apposition_takes_its_conjunction_along() -> None:
    """What follows `after` is no clause without its verb."""
    text = (
        "In 1839, Denmark found itself fighting a war with Sweden after the Governor of Riga, "
        "Jo Lee, seized the illegal fur."
    )
    assert passages(text) == ["In 1839, Denmark found itself fighting a war with Sweden"]


def test_what_others_may_have_done_too_is_not_asked_by_its_subject() -> None:
    """Many serve on a staff, and many a firm is a bank."""
    text = "Jane Doe served under John Smith in 2019. Nordbank AG is a bank with 300 branches."
    assert [question.answer for question in asked(text)] == ["2019", "300"]


def test_a_generic_name_is_known_below_its_headline() -> None:
    """The Supreme Court is that of the headline; without one it could be any."""
    text = "The Supreme Court ruled in Riga on April 3, 2024."
    assert passages(text, title="Supreme Court rules on fares") == [text[:-1]]
    assert not passages(text, title="")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Jane Doe was known as the drummer and co-founder of the band Nordlys in 1990.",
            ["Jane Doe was known as the drummer and co-founder of the band Nordlys in 1990"],
        ),
        (
            "The app has been active in Latvia since at least May 2.",
            ["The app has been active in Latvia since at least May 2, 2024"],
        ),
        ("Jane Doe ruled on the merits of that idea in Riga.", []),
    ],
)
def test_a_clause_is_told_as_an_editor_prints_it(text: str, told: list[str]) -> None:
    """Two offices of one house, a day behind a limit, and that, which points back."""
    assert passages(text, title="App steals data") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "In findings published in 2019 in Riga, the team of Jane Doe found water on Mars.",
            ["In findings published in 2019 in Riga, the team of Jane Doe found water on Mars"],
        ),
        (
            "To rebuild the old pier of Riga, Nordbank AG spent $3 million in 2019.",
            ["To rebuild the old pier of Riga, Nordbank AG spent $3 million in 2019"],
        ),
        (
            "In 2019, countries such as Latvia, including its capital Riga, joined the EU.",
            ["In 2019, countries such as Latvia joined the EU"],
        ),
        (
            "Other makers, such as Volvo, Ford and Fiat, opened plants in Latvia in 2019.",
            [],
        ),
        (
            "Some makers, such as Volvo, Ford and Fiat, opened plants in Latvia in 2019.",
            ["Some makers opened plants in Latvia in 2019"],
        ),
        (
            "As Doe sent ships to Riga and Bonn, the size of that fleet in Ulm grew.",
            [],
        ),
        (
            "Nordbank AG showed models sent in by pupils and teachers involved in 2019.",
            ["Nordbank AG showed models sent in by pupils and teachers involved in 2019"],
        ),
        (
            "Jane Doe said that it had 40 branches in Riga.",
            [],
        ),
        (
            "Salling takes over 40 shops of Tesco – Netto bought 30 in Riga in 2019.",
            ["Salling takes over 40 shops of Tesco", "Netto bought 30 in Riga in 2019"],
        ),
    ],
)
def test_a_clause_begins_and_ends_where_it_does(text: str, told: list[str]) -> None:
    """Long adverbials, examples and purposes are no clauses of their own."""
    assert passages(text, title="Tesco sells shops") == told


def test_a_name_that_others_could_take_the_place_of_is_not_asked() -> None:
    """Bigger than one is bigger than many; one of several years is a list."""
    text = (
        "Nordbank AG has more branches than Westbank AG in Riga. "
        "Jane Doe won the cup in Riga in 2012 and 2016."
    )
    answers = {question.answer for question in asked(text)}
    assert not answers & {"Westbank AG", "2012", "2016"}


def test_a_few_words_are_enough_with_a_count() -> None:
    """Four albums are two words."""
    assert passages("Nordlys recorded four albums.", title="Nordlys") == [
        "Nordlys recorded four albums"
    ]


def test_what_a_firm_expects_is_told_with_its_month() -> None:
    """An expectation is news; the clause says that it is one."""
    stems = [q.stem for q in asked("Nordbank AG expects to open 300 branches in Riga by 2030.")]
    assert stems
    assert all(stem.startswith("News of May 2024: ") for stem in stems)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "For three days last week, the court heard people from Riga.",
            ["For three days, the court heard people from Riga"],
        ),
        (
            "The Daugava froze in Riga at the time of the trial.",
            ["The Daugava froze in Riga at the time of the trial"],
        ),
        (
            "The deal covers 301 stores, two centres and the head office.",
            ["The deal covers 301 stores, two centres and the head office"],
        ),
        ("The price is 900 million euros in 2019.", ["The price is 900 million euros in 2019"]),
        ("That larger group left Riga in 2019.", []),
    ],
)
def test_a_headline_says_which_one_and_when(text: str, told: list[str]) -> None:
    """Last week goes; price, court and the end of a list are those of the headline."""
    assert passages(text, title="Court stops deal on shops") == told


def test_a_deed_of_his_leans_on_what_was_told_of_it() -> None:
    """His father is known; his initiation is known only to who read into what."""
    text = "John Smith was born in Riga in 1939. His initiation took place in Bonn in 1960."
    assert not any("Smith's initiation" in told for told in passages(text))
    assert not passages("Ann Lee took three of the degrees of the Lodge.", title="Ann Lee")


def test_since_when_says_not_when_it_was() -> None:
    """A first time since 1952 may be any; the month of the news says which."""
    made = asked("Nordbank AG left Riga for the first time since 1952.")
    assert made
    assert all(question.stem.startswith("News of May 2024: ") for question in made)


def test_an_undated_clause_is_told_below_its_headline() -> None:
    """It says what the cabs belong to; a headline that has the answer stays away."""
    text = "Riga has 300 licensed black cabs."
    stems = {q.stem for q in asked(text, title="Nordbank buys taxis")}
    assert stems
    assert all(stem.startswith("On “Nordbank buys taxis” (May 2024): ") for stem in stems)
    assert not any("“" in q.stem for q in asked(text, title="Riga buys 300 taxis"))


def test_she_is_the_subject_behind_an_opening_comma() -> None:
    """Educated at X, Doe taught: the next sentence is about Doe."""
    text = (
        "Jane Doe has died in Riga. Educated at Bonn University, Doe taught law in Ulm. "
        "Her lessons were read in dozens of languages. "
        "She was made a judge of the Supreme Court of Latvia in 1990."
    )
    assert "Jane Doe was made a judge of the Supreme Court of Latvia in 1990" in passages(text)


def test_her_needs_a_person_in_the_sentence_before() -> None:
    """A novel has no novels."""
    text = "“Nordlys”, written on the shores of Lake Geneva, won the Latvian Prize in 1984. "
    assert not any("Her" in told for told in passages(f"{text}Her novels sold well in Riga."))


def test_a_number_may_stand_behind_an_indefinite_article() -> None:
    """The options sound like that article: a 40% share, but an 80% one."""
    text = "Jane Doe sold a 40% share of Nordbank AG in Riga in March 2019."
    made = [question for question in asked(text) if question.answer == "40"]
    assert [question.stem for question in made] == [
        "Jane Doe sold a ____% share of Nordbank AG in Riga in March 2019."
    ]
    assert not any(option.startswith("8") for question in made for option in question.options)


def test_a_year_may_describe_a_noun() -> None:
    """A 2016 vote was in 2016; so much was spent in 2018 whatever follows the semicolon."""
    assert "2016" in [q.answer for q in asked("Ann Lee won the vote in Riga in a 2016 contest.")]
    made = asked("Latvia spent 1.15% of its budget on Nordbank in 2018; others spent less.")
    assert {"1.15", "2018"} <= {question.answer for question in made}


def test_he_is_the_subject_behind_a_war() -> None:
    """After the War of X, Doe left: the next sentence is about Doe, not about the war."""
    text = (
        "John Smith was born in Riga in 1930. "
        "Following the Latvian Independence War, Smith founded a firm in Bonn. "
        "He sold his house to Nordbank AG in 1960."
    )
    assert "John Smith sold his house to Nordbank AG in 1960" in passages(text, "John Smith")


def test_a_year_behind_a_semicolon_dates_nothing_before_it() -> None:
    """In March is the last one, whatever was sold in 2015."""
    text = "Nordbank sold 74 shops to Ann Lee in March; in 2015 it sold its Estonian branch."
    assert passages(text)[0] == "Nordbank sold 74 shops to Ann Lee in March 2024"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "So far, Nordbank has sold 300 flats to Ann Lee.",
            "Nordbank has sold 300 flats to Ann Lee",
        ),
        (
            "Just the previous day, Ann Lee won the race in Riga.",
            "Ann Lee won the race in Riga",
        ),
        (
            "Perhaps surprisingly, prices in Riga fell 2 percent in 2019.",
            "Prices in Riga fell 2 percent in 2019",
        ),
        (
            "Aged 79, Ann Lee left Nordbank for a Latvian firm.",
            "Aged 79, Ann Lee left Nordbank for a Latvian firm",
        ),
        (
            "Northbank Inc., the largest bank in Riga, last year promised to buy 300 vans.",
            "Northbank Inc. in 2023 promised to buy 300 vans",
        ),
    ],
)
def test_a_clause_is_read_behind_what_says_when(text: str, told: str) -> None:
    """Time, comment and age stand before the subject or right before the verb."""
    assert passages(text, title="Race in Riga") == [told]


def test_a_guess_before_the_comma_stays_a_guess() -> None:
    """Reportedly is not left out."""
    assert not passages("Reportedly, Ann Lee left Nordbank AG in Riga in 2019.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Nordbank Tower, built in 2018, also hurt sales in Riga.",
            "The Nordbank Tower, built in 2018, hurt sales in Riga",
        ),
        (
            "Nordbank sold 300 flats in Riga as the firm moved its branch to Bonn with him.",
            "Nordbank sold 300 flats in Riga",
        ),
        (
            "Ann Lee met John Smith, the mayor of Riga, in May 2019.",
            "Ann Lee met John Smith in May 2019",
        ),
        (
            "Ann Lee reported that in early May 1974, 20% of Latvian firms closed.",
            "Ann Lee reported that in early May 1974, 20% of Latvian firms closed",
        ),
    ],
)
def test_a_clause_is_told_with_its_date_or_without_its_tail(text: str, told: str) -> None:
    """A date in an insertion stays; a clause that leans on others goes from behind."""
    assert told in passages(text)


@pytest.mark.parametrize(
    "text",
    [
        "These lands intersect with 40 parks in Riga.",
        "Other walls date to 1870.",
    ],
)
def test_a_verb_of_several_is_known_by_what_stands_around_it(text: str) -> None:
    """Lands intersect with what follows; nothing is said where only an infinitive follows."""
    assert "no verb is recognised" not in why_not(text)
    assert why_not("Nordbank's goal to have sold 300 flats by 2050.") == ["no verb is recognised"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A study from 2012 counted 17 different plants in Riga.",
            "A study from 2012 counted 17 different plants in Riga",
        ),
        (
            "There were 300 shops in Riga in 2012.",
            "There were 300 shops in Riga in 2012",
        ),
        (
            "Ann Lee won a Latvian prize in 2012 for her books on Riga.",
            "Ann Lee won a Latvian prize in 2012 for her books on Riga",
        ),
        (
            "Ann Lee won the women's race in Riga.",
            "Ann Lee won the women's race in Riga",
        ),
    ],
)
def test_some_words_only_seem_to_point_elsewhere(text: str, told: str) -> None:
    """There were, 17 different, for her books; the women's race is that of the headline."""
    assert passages(text, title="Race in Riga") == [told]


def test_a_ruler_is_not_asked_for_behind_the_title() -> None:
    """Queen ____ could be many."""
    answers = {question.answer for question in asked("Queen Anna II met Ann Lee in Riga in 2019.")}
    assert answers
    assert not any("Anna" in answer for answer in answers)


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Mayor of Riga resigns",
            "Ann Lee had led the city since 2021.",
            "Ann Lee had led the city since 2021",
        ),
        (
            "Ferry sinks off Riga",
            "The crew left the ship at 4 p.m. near Bonn.",
            "The crew left the ship at 4 p.m. near Bonn",
        ),
        ("Nordbank buys flats", "The crew left the ship at 4 p.m. near Bonn.", ""),
    ],
)
def test_a_headline_says_what_each_such_story_has(title: str, text: str, told: str) -> None:
    """A ship that sinks has a crew, and a mayor a city; a bank has neither."""
    assert passages(text, title=title) == [told] * bool(told)


def test_a_name_behind_a_noun_says_which_one_it_is() -> None:
    """The operator, Nordlines; what goes on behind the name belongs to the clause."""
    told = "John Smith sold the shop, Smith & Sons, to Nordbank in March 2024"
    assert passages("John Smith sold the shop, Smith & Sons, to Nordbank in March.") == [told]


def test_she_is_whom_the_headline_names() -> None:
    """Born in Leeds, she studied: others may be named as often."""
    text = (
        "The writer Ann Lee has died in Riga. John Smith spoke of Jane Doe in Bonn. "
        "Born in Leeds in 1937, Lee taught law. She studied history at Durham University."
    )
    assert "Ann Lee studied history at Durham University" in passages(text, "Writer Ann Lee dies")


def test_his_is_nobodys_before_a_comma() -> None:
    """Its captain, X, survived: that X is whose captain he is says nobody."""
    assert passages("Its captain, John Smith, survived in Riga.") == []


def test_his_is_not_the_storms() -> None:
    """A man's car is his own, and a storm in the headline is nobody."""
    text = "Storm Edda hit Riga. In Riga, a man died when a tree fell on his car."
    assert not any("Edda's" in told for told in passages(text, title="Storm Edda kills five"))
    text = "John Smith left Riga. He said a man died when he ran."
    assert not any("when John" in told for told in passages(text, title="John Smith leaves"))


def test_what_a_season_brought_is_not_told_without_it() -> None:
    """31 goals this season are not all his goals."""
    assert passages("Ann Lee has scored 31 goals for Riga this season.") == []
    assert passages("Ann Lee took over in August 2024, when Riga was last.") == []


def test_who_spoke_last_is_she() -> None:
    """She, behind the words of Lee, is Lee."""
    text = "“I am happy in Riga,” said manager Ann Lee. She joined Nordbank in August 2019."
    assert passages(text) == ["Ann Lee joined Nordbank in August 2019"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ann Lee scored in the 97th minute in Riga.",
            "Ann Lee scored in the 97th minute in Riga",
        ),
        (
            "The Latvian state owns 34 percent of Nordbank.",
            "The Latvian state owns 34 percent of Nordbank",
        ),
        (
            "Around 400 people in Riga had to leave their homes.",
            "Around 400 people in Riga had to leave their homes",
        ),
        ("Countryman John Smith won the men's race in Riga.", ""),
        ("Ann Lee joined the company from Nordbank in 2022.", ""),
    ],
)
def test_a_number_and_a_country_say_which_one(text: str, told: str) -> None:
    """The 97th minute and the Latvian state are known; whose countryman he is is not."""
    assert passages(text, title="Race in Riga") == [told] * bool(told)


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("", "Last year's winner was Ann Lee of Riga.", "2023's winner was Ann Lee of Riga"),
        (
            "Vaccine test in Riga",
            "The vaccine costs four dollars a dose in Riga.",
            "The vaccine costs four dollars a dose in Riga",
        ),
        (
            "",
            "Ann Lee opened an office in Riga with her husband, the engineer John Smith.",
            "Ann Lee opened an office in Riga with her husband, the engineer John Smith",
        ),
        (
            "",
            "Nordbank AG sold 14 flats on Friday and said it would sell more in June.",
            "Nordbank AG sold 14 flats on May 3, 2024",
        ),
        (
            "",
            "Ann Lee warned Nordbank of the threat from climate change in 1988.",
            "Ann Lee warned Nordbank of the threat from climate change in 1988",
        ),
        ("", "Ann Lee was fired from the shop in June 2023.", ""),
        ("", "The Latvian bank is lead by Ann Lee in Riga.", ""),
        ("", "In 2019, they've sold 200 flats in Riga.", ""),
    ],
)
def test_what_is_told_stands_alone(title: str, text: str, told: str) -> None:
    """A date may own a noun; in June says not which shop it is; they've are somebody."""
    assert passages(text, title=title) == [told] * bool(told)


def test_a_name_before_a_noun_that_may_be_a_verb_is_not_asked_for() -> None:
    """The Nordbank train: other trains may stand beside it."""
    made = asked("A Nordbank train to Riga broke down in 2019.")
    assert made
    assert not any(question.answer == "Nordbank" for question in made)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nordbank AG plans to go public in 2029.", "Nordbank AG plans to go public in 2029"),
        (
            "Ann Lee worked in a coal mine in Riga from the age of 14.",
            "Ann Lee worked in a coal mine in Riga from the age of 14",
        ),
    ],
)
def test_the_verb_of_a_clause_is_its_own(text: str, told: str) -> None:
    """Plans is a verb before an infinitive; mine is a pit here."""
    assert passages(text) == [told]


def test_a_short_dash_between_words_parts_nothing() -> None:
    """The Latvian–Estonian conflict is one; nothing is told of an Estonian conflict."""
    told = "The Latvian–Estonian race in Riga ended in 2019"
    assert passages("The Latvian–Estonian race in Riga ended in 2019.") == [told]


def test_everybody_knows_who_nixon_was() -> None:
    """A surname that the whole world knows needs no first name."""
    assert passages("In 1973, Nixon named Ann Lee head of Nordbank AG.") == [
        "In 1973, Nixon named Ann Lee head of Nordbank AG"
    ]


def test_a_day_behind_two_verbs_may_be_that_of_the_telling() -> None:
    """They may have said so that day, or sold it."""
    text = "Nordbank announced it had sold the Riga Tower to Velmo Ltd. on 5 March 2024."
    plain = "Nordbank sold the Riga Tower to Velmo Ltd. on 5 March 2024."
    assert not any(question.answer == "March 5, 2024" for question in asked(text))
    assert any(question.answer == "March 5, 2024" for question in asked(plain))


def test_he_behind_two_people_is_not_whom_the_sentence_before_is_about() -> None:
    """The judge told the other one that he had acted."""
    text = "Paul Newton cooks in Riga. Judge Anna Berg told Karl Moss that he had sold Velmo Ltd."
    assert not any("that Paul Newton" in told for told in passages(text))


def test_its_is_not_a_persons() -> None:
    """What the hotel had is not told by him who worked there."""
    for told in (
        "Paul Newton had been its manager in 2017",
        "The philanthropist Paul Newton has pledged $10 million to renovate its hall",
    ):
        assert told not in passages(f"There was a fire. {told}.")


def test_the_rest_of_a_hundred_is_not_asked_for() -> None:
    """Whoever reads 51.8 per cent has the other share."""
    text, title = "51.8 percent voted in favour and 48.2 percent against.", "Norvia votes to join"
    assert not asked(text, title)
    assert asked(text.replace("48.2", "40.2"), title)


def test_a_family_keeps_its_surname() -> None:
    """No Joan Doe sisters."""
    text = "Anna Berg is glad. Nordbank met the Berg sisters in Riga in 2002."
    assert "Nordbank met the Berg sisters in Riga in 2002" in passages(text)


def test_who_were_are_several() -> None:
    """The fans of a man are not he."""
    text = "Velmo saw the fans of Paul Newton, who were in Riga in 2019."
    assert not any(told.startswith("Paul Newton were") for told in passages(text))


def test_more_than_points_nowhere() -> None:
    """More than a century is a time."""
    text = "Nordbank has been in Riga for more than a century in 2019."
    assert passages(text)


def test_what_is_told_in_an_interview_is_read_without_who_speaks() -> None:
    """Jane Doe: In 2008, …."""
    text = "Anna Berg: In 2008, Nordbank had 300 shops in Riga, according to Velmo Ltd."
    assert any(told.startswith("In 2008, Nordbank had 300 shops") for told in passages(text))


def test_who_has_so_many_is_not_asked() -> None:
    """Others may have as many; who bought them did something."""
    other = "Velmo Inc. and Quorn Inc. met. "
    had, bought = (f"{other}Nordbank Inc. {verb} 300 shops in Riga." for verb in ("had", "bought"))
    assert not any(question.answer == "Nordbank Inc." for question in asked(had))
    assert any(question.answer == "Nordbank Inc." for question in asked(bought))


def test_what_is_true_of_others_too_is_not_asked_for_who() -> None:
    """In 2019, Anna Berg was also fined: so were others."""
    text = "Eva Lund and Per Roux met. Anna Berg, who was {}fined in Riga in 2019, is a lawyer."
    alone, too = (asked(text.format(word)) for word in ("", "also "))
    assert any(question.answer == "Anna Berg" for question in alone)
    assert not any(question.answer == "Anna Berg" for question in too)
    assert any(question.answer_kind == "year" for question in too)


@pytest.mark.parametrize(
    ("aimless", "told"),
    [
        ("Jane Doe arrived in 1977 at the age of 23.", "Jane Doe arrived in Riga in 1977."),
        (
            "A video of Jane Doe dated May 3, 2019, showed the mayor interviewing Paul Roe.",
            "Jane Doe dated the vase to the year 1500.",
        ),
        ("There are three colours.", "There are 30 houses in Riga."),
    ],
)
def test_a_clause_that_goes_nowhere_is_left(aimless: str, told: str) -> None:
    """Who arrives arrives somewhere, and what is dated does something."""
    assert not passages(aimless, "Jane Doe")
    assert passages(told, "Jane Doe")


def test_instead_of_is_no_connective() -> None:
    """Of Weber Ltd, Northbank bought Velmo: that is no sentence."""
    text = "Instead of Weber Ltd, Northbank Inc. bought Velmo Inc. in Riga in 2010."
    assert not any(told.startswith("Of ") for told in passages(text))


def test_which_post_is_not_told_by_the_word_alone() -> None:
    """The post remained unfilled; the post of mayor did, too."""
    text = "The post{} remained unfilled until Jane Doe was appointed in 2019."
    assert not passages(text.format(""), "Mayor of Riga steps down")
    assert passages(text.format(" of mayor of Riga"), "Mayor of Riga steps down")
    assert passages("The post office of Riga was built in 1902.", "Riga")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Pete Berg, the former mayor of South Bend, Indiana, came second in Ohio.",
            "Pete Berg came second in Ohio",
        ),
        (
            "On Friday, the mayor of South Bend, Indiana, came to Ohio.",
            "On May 3, 2024, the mayor of South Bend, Indiana, came to Ohio",
        ),
        (
            "Velmo Plc, which makes valves for the oil, gas and water industries, sold 12 plants.",
            "Velmo Plc sold 12 plants",
        ),
        (
            "According to a report by Velmo, a security firm, two lists were found in Ohio.",
            "According to a report by Velmo, a security firm, two lists were found in Ohio",
        ),
    ],
)
def test_a_description_with_commas_of_its_own_is_left_out(text: str, told: str) -> None:
    """A region, a list or an apposition in it does not hide the verb behind it."""
    assert told in passages(text)
