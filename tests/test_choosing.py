"""The order of questions: fact by fact, none right behind one that tells it."""

from dataclasses import replace

import pytest

from quizgen.asking.choosing import choose
from quizgen.models import Evidence, Question


def question(id_: str, fact: str, stem: str, answer: str, paragraph: int = 1) -> Question:
    """Make a cloze with its proof."""
    sentence = f"{stem} {answer}"
    proof = Evidence("a.txt", sentence, 0, len(sentence), sentence, paragraph)
    return Question(id_, "cloze", "en", "r", stem, answer, evidence=(proof,), fact=fact)


def test_no_question_follows_one_that_tells_its_answer() -> None:
    """A stem that names Kiel stands not right before the one that asks for it."""
    first = question("1", "a", "Who came to Kiel?", "Anna Berg")
    told = question("2", "b", "Where did Paul Lang go?", "Kiel", 2)
    other = question("3", "c", "Who sang in Rome?", "Mary Stone", 3)
    assert [q.id for q in choose([first, told, other], None)] == ["1", "3", "2"]


def test_the_last_angle_does_not_follow_its_own_fact() -> None:
    """If nothing else is left to come between, the order before it is turned."""
    one = question("1", "a", "Who sang in Rome?", "Mary Stone", 3)
    two = question("2", "b", "Who came to Kiel?", "Anna Berg")
    back = question("3", "b", "Where did Anna Berg go?", "Kiel")
    assert [q.id for q in choose([one, two, back], None)] == ["2", "1", "3"]


def test_paragraphs_take_turns() -> None:
    """The quiz goes through the article instead of dwelling in a paragraph."""
    asked = [question(str(n), f"f{n}", f"Stem {n}?", f"Answer{n}", n // 2) for n in range(4)]
    assert [q.id for q in choose(asked, None)] == ["0", "2", "1", "3"]


def test_of_twins_only_the_first_is_asked() -> None:
    """What did Anna Berg found, what did Paul Lang found: the second tells nothing new."""
    one = question("1", "a", "Which of these firms did Anna Berg found?", "Velmo")
    two = question("2", "b", "Which of these firms did Paul Lang found?", "Velmo", 2)
    other = question("3", "c", "Which of these firms did Mary Stone found?", "Kern", 3)
    assert [q.id for q in choose([one, two, other], None)] == ["1", "3"]


def test_what_cannot_be_helped_is_asked_all_the_same() -> None:
    """Two questions that tell each other are both kept."""
    one = question("1", "a", "Who came to Kiel?", "Anna Berg")
    two = question("2", "b", "Where did Anna Berg go?", "Kiel")
    assert len(choose([one, two], None)) == 2
    assert len(choose([one, two], 1)) == 1


def test_a_language_leaves_nothing_out_for_another() -> None:
    """Whoever plays in one language gets what it would have alone; languages take turns."""
    one = question("1", "a", "Who came to Kiel?", "Anna Berg")
    two = question("2", "a", "Where did Anna Berg go?", "Kiel")
    german = [replace(q, id=f"{q.id}-de", language="de") for q in (one, two)]
    together = choose([one, german[0], two, german[1]], None)
    assert [q for q in together if q.language == "en"] == list(choose([one, two], None))
    assert [q.language for q in together] == ["en", "de", "en", "de"][: len(together)]


def test_a_headline_is_asked_for_once_and_before_it_stands_above_others() -> None:
    """Below it, its answer would be told."""
    title = "Anna Berg leads the Lake Bank"
    proofs = [Evidence("a.txt", text, 0, 9, text, n, title) for n, text in enumerate((title, "x"))]
    below = question("1", "a", f"On “{title}”: It has ____ rooms.", "40")
    below = replace(below, relation="passage", evidence=(proofs[1],))
    who = question("2", "b", "Headline: ____ leads the Lake Bank", "Anna Berg")
    who, what = (
        replace(who, id=id_, stem=stem, relation="passage", evidence=(proofs[0],))
        for id_, stem in (("2", who.stem), ("3", "Headline: Anna Berg leads the ____"))
    )
    assert [q.id for q in choose([below, who, what], None)] == ["2", "1"]


@pytest.mark.parametrize(("number", "kind"), [("40", "number"), ("four", "number"), ("40", "")])
def test_the_number_of_a_headline_is_not_asked_for_again(number: str, kind: str) -> None:
    """The article tells it twice, in figures or in words."""
    title = f"Lake Bank cuts {number} jobs"
    proofs = [Evidence("a.txt", text, 0, 9, text, n, title) for n, text in enumerate((title, "x"))]
    asked = [
        replace(question(id_, fact, stem, answer), evidence=(proof,), answer_kind=kind)
        for id_, fact, stem, answer, proof in (
            ("1", "a", "Headline: Lake Bank cuts ____ jobs", number, proofs[0]),
            ("2", "b", "____ jobs go by May.", number.title(), proofs[1]),
            ("3", "c", "How many jobs stay?", "50 jobs", proofs[1]),
        )
    ]
    asked[0] = replace(asked[0], relation="passage")
    assert [q.id for q in choose(asked, None)] == ["1", "3"]
