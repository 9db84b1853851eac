"""Who of another article may stand beside the right person: only somebody of the same world."""

import datetime

import pytest

from quizgen.asking.pool import Pool, make_pool
from quizgen.asking.strangers import acquaintances
from quizgen.commands.gathering import load_relations
from quizgen.generate import all_questions, facts_of, sentences_of
from quizgen.models import Article, Name
from stages import make_article

DAY = datetime.date(2024, 3, 26)
HOME = "Anna Berg, chief executive of Airbus, is staying. She likes it, Ms Berg said."


def pool_of(text: str, day: datetime.date, language: str = "en") -> tuple[Pool, list[Article]]:
    """Gather what the home article and another one mention."""
    articles = [
        make_article(HOME, "en", published=DAY),
        make_article(text, language, name="other.txt", published=day),
    ]
    sentences = [sentence for article in articles for sentence in sentences_of(article)]
    return make_pool(facts_of(articles, load_relations([])), sentences), articles


def person(name: str, pool: Pool) -> Name:
    """Return the value of a name."""
    values = (v for told in pool.by_article.values() for v in told.get("person", ()))
    return next(v for v in values if isinstance(v, Name) and v.text == name)


@pytest.mark.parametrize(
    ("text", "day", "language", "meets"),
    [
        ("Mary Stone, chief executive of Boeing, left. She was tired.", DAY, "en", True),
        ("Tennis player Mary Stone won. She was tired.", DAY, "en", False),
        ("Mary Stone came. She was tired.", DAY, "en", False),
        ("Paul Stone, chief executive of Boeing, left. He was tired.", DAY, "en", False),
        ("Mary Stone, chief executive of Boeing, left.", datetime.date(2009, 3, 1), "en", False),
        ("Mary Stone, Vorstandschefin von Boeing, geht. Sie war müde.", DAY, "de", False),
        ("Anna Berg met Mary Stone.", DAY, "en", True),
    ],
)
def test_only_a_colleague_of_the_time_is_no_stranger(
    text: str, day: datetime.date, language: str, *, meets: bool
) -> None:
    """Walk of life, house, time, gender and language are known and fit, or one article has both."""
    pool, _ = pool_of(text, day, language)
    stone = person("Mary Stone" if "Mary" in text else "Paul Stone", pool)
    assert (stone in acquaintances(person("Anna Berg", pool), pool)) is meets


def test_politicians_stand_beside_those_of_their_country() -> None:
    """A German minister was never asked to govern a state of America."""
    articles = [
        make_article(text, "en", name=name, published=DAY)
        for name, text in {
            "a.txt": "The governor of Ohio, Paul Newton, came. He smiled.",
            "b.txt": "The finance minister of Germany, Karl Maier, came. He smiled.",
            "c.txt": "The governor of Texas, Ben Parker, came. He smiled.",
        }.items()
    ]
    sentences = [sentence for article in articles for sentence in sentences_of(article)]
    pool = make_pool(facts_of(articles, load_relations([])), sentences)
    newton, parker, maier = (
        person(name, pool) for name in ("Paul Newton", "Ben Parker", "Karl Maier")
    )
    known = acquaintances(newton, pool)
    assert parker in known
    assert maier not in known


def test_a_folder_of_articles_offers_no_strangers() -> None:
    """Who leads a firm is not asked among people of whom the next article tells nothing."""
    _, articles = pool_of("Mary Stone smiled. Jane Hill waved. Carla Jones left.", DAY)
    made = all_questions(articles, (), load_relations([]), ("en",))
    assert not [q for q in made if q.answer == "Anna Berg" and q.options]


def test_nobody_of_another_party_leads_one() -> None:
    """Whose party is told is no option for an office in another one."""
    text = (
        "Karl Maier, Fraktionschef der SPD, kam. Neben ihm saßen Paul Lang (FDP), Hans Berg und "
        "Jörg Koch. Hans Berg schwieg, Jörg Koch lachte, Paul Lang auch."
    )
    article = make_article(text, "de", published=DAY)
    made = all_questions([article], (), load_relations([]), ("de",))
    options = [q.options for q in made if q.answer == "Karl Maier" and "SPD" in q.stem]
    assert options
    assert all("Paul Lang" not in shown for shown in options)
