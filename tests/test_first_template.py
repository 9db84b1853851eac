"""A new author gets from an empty folder to a quiz by what the page says, and by nothing else."""

import re
import shlex
from pathlib import Path

import pytest

from command_line import Run, runner
from quizgen.locations import PROJECT

PAGE = (PROJECT / "docs" / "first_template.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ quizgen (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line in this process."""
    return runner(monkeypatch, capsys)


def pattern(shown: str) -> str:
    """Turn what is shown into an expression; a line with `…` stands for any lines."""
    lines = shown.splitlines(keepends=True)
    return "".join(r"(?:.*\n)*?" if line == "…\n" else re.escape(line) for line in lines)


def test_the_page_leads_to_a_quiz(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    """Its files are written, its commands run, and each says what stands below it."""
    monkeypatch.chdir(tmp_path)
    commands = 0
    for kind, name, text in BLOCK.findall(PAGE):
        if name:
            Path(name).write_text(text, encoding="utf-8")
        if kind == "console":
            for typed, shown in COMMAND.findall(text):
                commands += 1
                outcome = run(*shlex.split(typed))
                told = re.sub("[\xa0\u202f]", " ", outcome.out + outcome.err)
                assert re.fullmatch(pattern(shown), told), f"{typed}\n{told}"
    assert commands == PAGE.count("\n$ quizgen") > 5


def test_everything_that_is_to_do_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    """A new template has a TODO for each text, and `check` asks for them and nothing else."""
    monkeypatch.chdir(tmp_path)
    assert run("new", "relation", "christened_as", "--in", "mine").code == 0
    written = Path("mine/christened_as.yaml").read_text(encoding="utf-8")
    outcome = run("check", "mine")
    assert outcome.code == 1
    todo = [line for line in written.splitlines() if "TODO" in line and not line.startswith("#")]
    assert outcome.out.count(": to do: ") == sum(line.count("TODO") for line in todo) == 21
    asked = re.findall(r"to do: (.*)", outcome.out)
    assert asked[0] == "how an article says it in German"
    assert asked[3] == "the question in German"
    assert asked[-1] == "a sentence in French that looks alike and does not say it"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Christened"], "'Christened' must be a name of small letters, digits and _"),
        (["../x"], "'../x' must be a name of small letters"),
        (["deal"], "deal.yaml is there already"),
    ],
)
def test_a_new_template_takes_no_bad_name_and_no_others_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run, arguments: list[str], said: str
) -> None:
    """Nothing is overwritten, nothing lands elsewhere."""
    monkeypatch.chdir(tmp_path)
    Path("deal.yaml").write_text("mine", encoding="utf-8")
    outcome = run("new", "relation", *arguments)
    assert outcome.code != 0
    assert said in outcome.err
    assert Path("deal.yaml").read_text(encoding="utf-8") == "mine"
