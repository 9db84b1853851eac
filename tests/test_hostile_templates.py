"""A template may come from anybody: nothing in it runs, hangs or takes the others down."""

import time
from pathlib import Path

import pytest

from command_line import Run, runner
from quizgen import locations
from quizgen.checking import check, load
from quizgen.generate import facts_of
from quizgen.templates.relations import Argument
from stages import make_article, make_relation
from test_commands import TEMPLATE

PERSON = Argument(("person",), optional=True)
ARGUMENTS = {f"p{number}": PERSON for number in range(7)} | {"person": Argument(("person",))}
SLOTS = " ".join(f"{{p{number}}}" for number in range(7))
LINES = [
    "zebra " + "[big] " * 6 + "x {person}",
    "town … … … zebra {person}",
    "zebra [the {p0}] [big {p1}] [big {p2}] [big {p3}] [big {p4}] [big {p5}] {person} x",
    "zebra … {p0} … {p1} … {p2} {person} x",
    f"zebra {SLOTS} {{person}} x",
    f"zebra [big] [big] [big] [big] [big] [big] … … … {SLOTS} {{person}} x",
    "{person} <meet> {p1} with {p2} for {p3} in {p4} on {p5} under {p6}",
]
CROWD = ", ".join(f"Anna Berg{letter}" for letter in "abcdefghijklmn") + " and Karl Maier"
TEXTS = [
    "In the town zebra " + "big " * 100 + " lived Anna Berg.",
    "In the town " + "town " * 600 + " zebra lived Anna Berg.",
    "zebra " + "the big old zebra Anna Berg " * 60 + ".",
    f"{CROWD} met {CROWD} with {CROWD} for {CROWD} in {CROWD} on {CROWD} under {CROWD}.",
]


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have one good template, and a folder of one's own for bad ones."""
    monkeypatch.chdir(tmp_path)
    shipped, own = Path("shipped"), Path("own_templates")
    shipped.mkdir()
    own.mkdir()
    (shipped / "deal.yaml").write_text(TEMPLATE, encoding="utf-8")
    monkeypatch.setattr(locations, "shipped_templates", lambda: shipped)
    monkeypatch.setattr(locations, "own_templates", lambda: own)
    return own


@pytest.mark.parametrize("line", LINES)
def test_the_worst_line_that_is_allowed_is_quick(line: str) -> None:
    """Whatever the sentence, the widest line costs less than a second."""
    relation = make_relation(ARGUMENTS, {"en": [line]})
    for text in TEXTS:
        article = make_article(text, "en")
        facts_of([article], [])  # what an article costs without any line
        start = time.process_time()
        facts_of([article], [])
        bare = time.process_time() - start
        start = time.process_time()
        facts_of([article], [relation])
        assert time.process_time() - start - bare < 1, text[:40]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("zebra " + "[big] " * 30 + "{buyer} {target}", "more than 6 brackets"),
        ("zebra " + "… " * 20 + "{buyer} {target}", "more than 3 gaps"),
        ("zebra {buyer} {target}" + " {price}" * 20, "more than 8 slots"),
    ],
)
def test_what_would_run_away_is_refused(own: Path, line: str, message: str) -> None:
    """The character that is too much is shown; the others of the line are not."""
    text = TEMPLATE.replace("{buyer} <acquire> {target} [for {price}]", line)
    (own / "deal.yaml").write_text(text, encoding="utf-8")
    (error,) = [error for error in check([own]).errors if "twice" not in error.message]
    assert error.message == f"{message}; write a second line"
    assert error.column > 20


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("#" * 10_000_000, "the file is too long"),
        ("a: &a [x]\n" + "".join(f"{b}: &{b} [*a, *a]\n" for b in "bcdefgh"), "no anchors"),
        ("!!python/object/apply:os.system ['touch pwned']", "no tags"),
        ("relation: deal\nrelation: deal", "the key 'relation' stands already in line 1"),
        ("relation: No\narguments: 12:30\nperishable: 2024-03-22", "must be"),
        ("[" * 100_000, "nested too deeply"),
        ("find:\n  en:\n" + "    - x\n" * 100_000, "is missing"),
        ("\x00", "cannot stand here"),
    ],
    ids=["long", "bomb", "tag", "double", "types", "deep", "many", "nul"],
)
def test_a_hostile_file_is_told_of_and_left_out(own: Path, content: str, message: str) -> None:
    """It costs little time, does nothing, and the good template works."""
    (own / "bad.yaml").write_text(content, encoding="utf-8")
    start = time.process_time()
    loaded = load()
    assert time.process_time() - start < 5
    assert [relation.relation for relation in loaded.relations] == ["deal"]
    assert any(message in error.message for error in loaded.errors)
    assert not Path("pwned").exists()


def test_thousands_of_lines_are_refused(own: Path) -> None:
    """A language has 200 lines at most."""
    many = "".join(f'    - "{{buyer}} <acquire> {{target}} {n}"\n' for n in range(201))
    text = TEMPLATE.replace(
        '  en: ["{buyer} <acquire> {target} [for {price}]"]\n', f"  en:\n{many}"
    )
    (own / "deal.yaml").write_text(text, encoding="utf-8")
    assert [error.message for error in check([own]).errors] == ["'en' has more than 200 entries"]


def test_messages_obey_no_file(
    own: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a file says reaches the terminal without control characters."""
    run: Run = runner(monkeypatch, capsys)
    (own / "bad\x1b[2J.yaml").write_text('relation: "\\e[2J"', encoding="utf-8")
    outcome = run("check", "own_templates")
    assert outcome.code == 1
    assert "\x1b" not in outcome.out + outcome.err
