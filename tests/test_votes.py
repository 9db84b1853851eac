"""What a party won is asked where the question tells in which election."""

import pytest

from quizgen.passages.facts import PASSAGE
from stages import ask_all, make_article

OTHERS = {
    "de": "In Sachsen war Karl Maier 2019 Kandidat.",
    "en": "In Wales, John Smith stood in 2019.",
}
CLAIMS = {
    "de": "Die CDU verlor 11,5 Prozentpunkte{}.",
    "en": "The Green Party won 37 percent of the vote{}.",
}


@pytest.mark.parametrize(("language", "place"), [("de", " in Brandenburg"), ("en", " in Wales")])
def test_votes_are_asked_with_the_place_where_they_were_cast(language: str, place: str) -> None:
    """An article may tell of several elections."""
    told, claim = OTHERS[language], CLAIMS[language]

    def asked(text: str) -> list[str]:
        title = "Zwei Wahlen, zwei Sieger" if language == "de" else "Two votes, two winners"
        article = make_article(f"{told} {text}", language, title=title)
        questions = ask_all(article, PASSAGE, languages=[language])
        return [q.stem for q in questions if "CDU" in q.stem or "Green" in q.stem]

    assert asked(claim.format(place))
    assert not asked(claim.format(""))
