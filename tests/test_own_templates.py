"""Templates of one's own add to those that come with quizgen, or take their place."""

import json
import signal
import subprocess
import sys
from itertools import takewhile
from pathlib import Path

import pytest

from command_line import Outcome, Run, runner
from quizgen import locations
from quizgen.checking import check, load
from quizgen.templates.relations import Relation
from test_commands import ARTICLE, TEMPLATE

EXTENSION = """
extends: deal
find:
  en: ["{buyer} snapped up {target}"]
ask:
  - id: who
    kind: cloze
    answer: buyer
    text: {en: "{target} belongs to {buyer}."}
examples:
  en:
    - says: "Northbank Inc. snapped up Weber Ltd."
      fact: {buyer: Northbank Inc., target: Weber Ltd.}
      who: "Weber Ltd. belongs to ____."
    - silent: "Northbank Inc. has not snapped up Weber Ltd."
"""


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line in this process."""
    return runner(monkeypatch, capsys)


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work beside an article; ours are one relation, one's own folder is empty."""
    monkeypatch.chdir(tmp_path)
    Path("article.txt").write_text(ARTICLE, encoding="utf-8")
    shipped, own = Path("shipped"), Path("own_templates")
    shipped.mkdir()
    own.mkdir()
    (shipped / "deal.yaml").write_text(TEMPLATE, encoding="utf-8")
    monkeypatch.setattr(locations, "shipped_templates", lambda: shipped)
    monkeypatch.setattr(locations, "own_templates", lambda: own)
    return own


def put(path: Path, text: str) -> None:
    """Write a template."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def only() -> Relation:
    """Return the one relation in force."""
    loaded = load()
    assert loaded.errors == ()
    (relation,) = loaded.relations
    return relation


def test_a_file_of_the_same_relation_takes_its_place(own: Path, run: Run) -> None:
    """One's own `deal` is used instead of ours, and the list says so."""
    put(own / "deal.yaml", TEMPLATE.replace("How much did", "What did"))
    assert only().replaces == "shipped/deal.yaml"
    assert run("templates") == Outcome(
        0, "deal  own_templates/deal.yaml, instead of shipped/deal.yaml\n", ""
    )
    assert "What did Northbank Inc. pay" in run("questions", "article.txt", "-l", "en").out


def test_an_extension_adds_to_a_relation(own: Path, run: Run) -> None:
    """Its lines are tried after ours, its questions are asked before ours."""
    put(own / "more_deals.yaml", EXTENSION)
    relation = only()
    assert [line.text for line in relation.find if line.language == "en"] == [
        "{buyer} <acquire> {target} [for {price}]",
        "{buyer} snapped up {target}",
    ]
    assert [ask.id for ask in relation.ask] == ["who", "what", "price"]
    assert run("templates") == Outcome(
        0, "deal  shipped/deal.yaml, with own_templates/more_deals.yaml\n", ""
    )
    tried = run("try", "deal", "--sentence", "Northbank Inc. snapped up Weber Ltd.")
    assert "[en] who: Weber Ltd. belongs to ____.\n     = Northbank Inc.\n" in tried.out


def test_an_extension_is_checked_with_what_it_adds_to(own: Path, run: Run) -> None:
    """Its examples may use the relation's arguments and questions; alone it says what it lacks."""
    put(own / "more_deals.yaml", EXTENSION)
    for paths in ((), ("own_templates",), ("own_templates/more_deals.yaml",)):
        outcome = run("check", *paths)
        assert outcome.code == 0, outcome.out
        assert "1 relation, 0 errors, 2 warnings" in outcome.err
    messages = [warning.message for warning in check([own]).warnings]
    assert messages == [
        "de is missing: this question is not asked in it",
        "fr is missing: this question is not asked in it",
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("extends: deal", "extends: dael", "no relation 'dael'; did you mean 'deal'?"),
        ("extends: deal", "extends: x", "no relation 'x'; `quizgen templates` lists them"),
        ("id: who", "id: price", "deal has a question 'price' already"),
        (
            "answer: buyer",
            "answer: byer",
            "it has: buyer, target, price; did you mean 'buyer'?",
        ),
        ("{buyer} snapped", "{buyer} quickly", "gives nothing; one fact is wanted"),
        (
            "find:\n",
            "identity: [buyer]\nfind:\n",
            "no key 'identity' here; allowed: extends, unless, find, ask, examples",
        ),
    ],
)
def test_mistakes_in_an_extension_have_a_place(
    own: Path, run: Run, old: str, new: str, message: str
) -> None:
    """It is told where the extension is wrong, and `check` exits with 1."""
    put(own / "more_deals.yaml", EXTENSION.replace(old, new))
    outcome = run("check", "own_templates")
    assert outcome.code == 1
    assert message in outcome.out
    assert outcome.out.startswith("own_templates/more_deals.yaml:")


def test_an_empty_extension_is_refused(own: Path) -> None:
    """It must add something."""
    put(own / "more.yaml", "extends: deal\n")
    (error,) = check([own]).errors
    assert error.message == "an extension adds lines under `find` or questions under `ask`"


def test_a_broken_file_of_ones_own_stops_nothing(own: Path, run: Run) -> None:
    """It is told of and left out; ours still work, and `check` exits with 1."""
    put(own / "deal.yaml", TEMPLATE.replace("kind: cloze", "kind: gap"))
    outcome = run("questions", "article.txt", "-l", "en")
    assert outcome.code == 0
    assert "How much did Northbank Inc. pay for Weber Ltd?" in outcome.out
    assert "own_templates/deal.yaml:13:11: 'kind' must be" in outcome.err
    assert run("check").code == 1


def test_a_language_may_be_missing(own: Path, run: Run) -> None:
    """Who writes in one language gets facts and questions in it, and warnings for the others."""
    lines = TEMPLATE.splitlines(keepends=True)
    start = next(n for n, line in enumerate(lines) if line.startswith("examples"))
    english = [line for line in lines[:start] if not line.startswith(("  de:", "  fr:"))]
    english = [line for line in english if not line.startswith(("      de:", "      fr:"))]
    rest = "".join(lines[start:])
    english_rest = "examples:\n  en:" + rest.partition("  en:")[2].partition("  fr:")[0]
    put(own / "deal.yaml", "".join(english) + english_rest)
    outcome = run("check", "own_templates")
    assert outcome.code == 0
    assert outcome.out.count("warning: ") == 6
    assert "2:1: warning: " not in outcome.out
    document = json.loads(run("questions", "article.txt", "-f", "json").out)
    assert {question["language"] for question in document["questions"]} == {"en"}


def test_github_shows_problems_beside_the_lines(own: Path, run: Run) -> None:
    """Errors and warnings become workflow commands, in which no text can end a command."""
    bad = EXTENSION.replace("id: who", "id: 'a%b'")
    put(own / "x,y.yaml", bad)
    outcome = run("check", "own_templates", "--format", "github")
    assert outcome.code == 1
    assert outcome.out == (
        "::error file=own_templates/x%2Cy.yaml,line=6,col=9::'id' must be a name of small letters, "
        "digits and _: who_bought\n"
    )
    put(own / "x,y.yaml", EXTENSION)
    told = run("check", "own_templates", "-f", "github").out.splitlines()
    assert [line.partition(" ")[0] for line in told] == ["::warning", "::warning"]
    assert run("check", "-f", "gitbuh").code == 2


def test_coverage_counts_and_names_gaps(own: Path, run: Run) -> None:
    """Lines, questions and examples of each language, then what is not there."""
    put(own / "more_deals.yaml", EXTENSION)
    outcome = run("templates", "--coverage")
    assert outcome == Outcome(
        0,
        "          de                  en                  fr\n"
        "relation  lines  asks  ex.    lines  asks  ex.    lines  asks  ex.\n"
        "deal          1     2    2        2     3    4        1     2    2\n"
        "\nmissing:\n  deal: who has no text in de\n  deal: who has no text in fr\n"
        "\nstale: nothing\n",
        "",
    )


def test_a_text_is_stale_when_another_language_moved_on(own: Path, run: Run) -> None:
    """What was settled is the measure; settling again makes all texts fresh."""
    put(own / "deal.yaml", TEMPLATE)
    settled = run("templates", "--settle", "--templates", "own_templates")
    assert settled == Outcome(0, "1 relation settled in own_templates/_settled.json\n", "")
    assert "stale: nothing" in run("templates", "--coverage").out
    put(own / "deal.yaml", TEMPLATE.replace("How much did", "What did"))
    assert "stale:\n  deal: price in de, fr, since en changed\n" in (
        run("templates", "--coverage").out
    )
    run("templates", "--settle", "--templates", "own_templates")
    assert "stale: nothing" in run("templates", "--coverage").out


def test_a_damaged_record_is_told_of(own: Path, run: Run) -> None:
    """It is data that somebody may have edited."""
    (own / "_settled.json").write_text("{", encoding="utf-8")
    outcome = run("templates", "--coverage")
    assert outcome.code == 1
    assert "_settled.json cannot be read" in outcome.err
    assert run("templates", "--settle").code == 1


def test_a_question_that_no_example_makes_is_doubted(own: Path) -> None:
    """Its text would be refused whatever the fact: the warning says why, and in which languages."""
    text = TEMPLATE.replace('en: "{buyer} acquired {target}."', 'en: "Now {buyer} has {target}."')
    put(own / "deal.yaml", text)
    (warning,) = check([own]).warnings
    assert (warning.line, warning.column) == (28, 13)
    reason = warning.message.removeprefix("no example makes the question what in en: ")
    assert reason.startswith("'now' ")
    assert reason.endswith(": Now Südbank AG has ____.")


INTERRUPTIBLE = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from quizgen.__main__ import main
main()
"""
"""A shell lets what runs in its background ignore Ctrl-C, and so these tests perhaps too."""


def test_watching_checks_again_after_each_change(own: Path) -> None:
    """A saved file is checked at once; Ctrl-C ends the watch without a traceback."""
    put(own / "deal.yaml", TEMPLATE)
    command = [sys.executable, "-c", INTERRUPTIBLE, "check", "--watch", str(own)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    ) as watching:
        assert watching.stdout is not None
        assert next(watching.stdout) == "1 relation, 0 errors, 0 warnings\n"
        put(own / "deal.yaml", TEMPLATE.replace("kind: cloze", "kind: gap"))
        told = "".join(takewhile(lambda line: "1 error" not in line, watching.stdout))
        watching.send_signal(signal.SIGINT)
        rest = watching.stdout.read()
    assert "own_templates/deal.yaml:13:11: 'kind' must be" in told
    assert "Traceback" not in rest
    assert watching.returncode == 0
