"""The command line: every command, its formats, its exit codes, and one message for each mishap."""

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command

from command_line import Outcome, Run, runner
from quizgen.cli import app

ARTICLE = """Northbank buys Weber

Northbank Inc. acquired Weber Ltd for $3 million in May 2019. Anna Berg kept silent.

Kern Corp. has acquired Brown Foods Inc. for $7 million. The shops will keep their names.
"""
GERMAN = """Südbank kauft zu

Die Südbank AG hat die Maier GmbH für 5 Millionen Euro übernommen – „früher als geplant“.
"""
DULL = (
    "It rains\n\nThe rain that fell in the night has not stopped, and nobody knows when it will.\n"
)
SPANISH = (
    "El director dijo que no lo sabe y que la empresa no va a abrir en la ciudad por los costes "
    "que han subido mucho desde el verano."
)
TEMPLATE = """
relation: deal
arguments:
  buyer: organisation
  target: organisation
  price: {kind: money, optional: true}
find:
  de: ["{buyer} <übernehmen> {target} [für {price}]"]
  en: ["{buyer} <acquire> {target} [for {price}]"]
  fr: ["{buyer} <racheter> {target} [pour {price}]"]
ask:
  - id: what
    kind: cloze
    answer: target
    text:
      de: "Übernommen wurde {target} von {buyer}."
      en: "{buyer} acquired {target}."
      fr: "{buyer} a racheté {target}."
  - id: price
    kind: multiple_choice
    answer: price
    text:
      de: "Wie viel hat {buyer} für {target} bezahlt?"
      en: "How much did {buyer} pay for {target}?"
      fr: "Combien {buyer} a payé pour {target} ?"
examples:
  de:
    - says: "Die Südbank AG übernahm die Maier GmbH."
      fact: {buyer: Südbank AG, target: Maier GmbH}
    - silent: "Die Südbank AG übernahm die Maier GmbH nicht."
  en:
    - says: "Northbank Inc. acquired Weber Ltd."
      fact: {buyer: Northbank Inc., target: Weber Ltd.}
    - silent: "Northbank Inc. did not acquire Weber Ltd."
  fr:
    - says: "Nordbanque SA a racheté Weber SAS."
      fact: {buyer: Nordbanque SA, target: Weber SAS}
    - silent: "Nordbanque SA n'a pas racheté Weber SAS."
"""


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder with an article and a folder of one template, which stands for ours."""
    monkeypatch.chdir(tmp_path)
    Path("article.txt").write_text(ARTICLE, encoding="utf-8")
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "deal.yaml").write_text(TEMPLATE, encoding="utf-8")
    monkeypatch.setattr("quizgen.locations.shipped_templates", lambda: folder)
    monkeypatch.setattr("quizgen.generate.find_passages", lambda _: ())


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line in this process."""
    return runner(monkeypatch, capsys)


def stems(outcome: Outcome) -> list[str]:
    """Return the stems of the questions that a command printed as JSON."""
    return [question["stem"] for question in json.loads(outcome.out)["questions"]]


# ---- help -----------------------------------------------------------------------------------


def test_the_version_is_told(run: Run) -> None:
    """`--version` is one line."""
    assert run("--version") == Outcome(0, "quizgen 0.1.0\n", "")


COMMANDS = (
    *("facts", "questions", "play", "export", "serve", "history", "lint", "explain", "check"),
    *("try", "templates", "new relation", "new language"),
)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_examples_that_fit(run: Run, command: str) -> None:
    """The list of all names it, nothing is cut off, and its examples are no wrong use."""
    parent, _, name = f"quizgen {command}".rpartition(" ")
    listed = run(*parent.split()[1:], "--help").out
    assert re.search(rf"(?m)^  {name} +\w.*\.$", listed)
    assert "..." not in listed.partition("Commands:")[2]
    own = run(*command.split(), "-h")
    assert (own.code, own.err) == (0, "")
    assert f"quizgen {command}" in own.out
    examples = re.findall(r"(?m)^    quizgen (.*)$", own.out)
    assert all(example.startswith(command) for example in examples)
    for example in examples:
        understand(get_command(app), shlex.split(example))
    assert examples


def understand(command: Any, arguments: list[str]) -> None:
    """Parse a command line as `command` would; fail if that is wrong use."""
    context = command.make_context("quizgen", list(arguments), resilient_parsing=False)
    if hasattr(command, "commands"):
        understand(command.commands[arguments[0]], arguments[1:])
    assert not context.args or hasattr(command, "commands")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("quizgen ex", ["export", "explain"]),
        ("quizgen export --to m", ["markdown", "moodle"]),
        ("quizgen play --kind ", ["choice", "cloze"]),
        ("quizgen questions -l ", ["de", "en", "fr"]),
        ("quizgen new r", ["relation"]),
    ],
)
def test_a_shell_completes_commands_and_values(
    monkeypatch: pytest.MonkeyPatch, run: Run, typed: str, offered: list[str]
) -> None:
    """What may stand there is offered."""
    monkeypatch.setenv("_QUIZGEN_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", typed)
    monkeypatch.setenv("COMP_CWORD", str(typed.count(" ")))
    assert run().out.split() == offered


# ---- facts and questions --------------------------------------------------------------------


def test_facts_are_listed_with_their_proof(run: Run) -> None:
    """Each fact has its values, its sentence and the place of that."""
    outcome = run("facts", "article.txt")
    assert (outcome.code, outcome.err) == (0, "")
    assert "deal  buyer: Northbank Inc.  target: Weber Ltd  price: $3 million\n" in outcome.out
    assert "    Northbank Inc. acquired Weber Ltd for $3 million in May 2019.\n" in outcome.out
    assert "    — article.txt ¶2\n" in outcome.out
    assert outcome.out.count("deal  ") == 2


def test_questions_are_listed_with_options_and_answer(run: Run) -> None:
    """The right option has a star, a cloze its answer, and each its proof."""
    outcome = run("questions", "article.txt", "-l", "en")
    assert (outcome.code, outcome.err) == (0, "")
    assert "[en] How much did Northbank Inc. pay for Weber Ltd?\n" in outcome.out
    assert outcome.out.count("  * ") == 2
    assert "[en] Northbank Inc. acquired ____.\n  = Weber Ltd\n" in outcome.out
    assert outcome.out.count("    — article.txt") == 4


@pytest.mark.parametrize("command", ["facts", "questions"])
def test_json_and_yaml_say_the_same(run: Run, command: str) -> None:
    """Both formats hold one document with the same content."""
    as_json = run(command, "article.txt", "--format", "json")
    as_yaml = run(command, "article.txt", "-f", "yaml")
    document = json.loads(as_json.out)
    assert document == yaml.safe_load(as_yaml.out)
    assert list(document) == [command]
    assert len(document[command]) == {"facts": 2, "questions": 12}[command]


def test_a_language_limits_the_questions(run: Run) -> None:
    """Without a wish there are all three; wishes add up."""

    def asked(*wishes: str) -> set[str]:
        document = json.loads(run("questions", "article.txt", "-f", "json", *wishes).out)
        return {question["language"] for question in document["questions"]}

    assert asked() == {"de", "en", "fr"}
    assert asked("-l", "fr") == {"fr"}
    assert asked("-l", "fr", "--language", "de", "-l", "fr") == {"de", "fr"}


def test_a_count_keeps_the_best(run: Run) -> None:
    """The first of all questions are those of a smaller count."""
    every = stems(run("questions", "article.txt", "-l", "en", "-f", "json"))
    assert stems(run("questions", "article.txt", "-l", "en", "-f", "json", "-n", "3")) == every[:3]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["facts", "article.txt", "--count", "10"], "2 of 10 facts: no more are sure enough\n"),
        (["questions", "article.txt", "-l", "de", "-n", "10"], "4 of 10 questions: no more are"),
        (["play", "article.txt", "-l", "de", "-n", "10"], "4 of 10 questions: no more are"),
        (["export", "article.txt", "-n", "99", "-o", "a.apkg"], "12 of 99 questions: no more are"),
    ],
)
def test_too_large_a_count_is_told_of(run: Run, arguments: Sequence[str], said: str) -> None:
    """There are as many as there are, and a word about it aside."""
    outcome = run(*arguments)
    assert outcome.code == 0
    assert outcome.err.startswith(said)


def test_the_same_command_gives_the_same_output(run: Run) -> None:
    """Nothing is random."""
    first = run("questions", "article.txt", "-f", "yaml")
    assert run("questions", "article.txt", "-f", "yaml") == first


# ---- sources --------------------------------------------------------------------------------


def test_several_sources_go_together(run: Run) -> None:
    """Files, a folder and standard input are read in one go."""
    folder = Path("more")
    folder.mkdir()
    (folder / "german.md").write_text(GERMAN, encoding="utf-8")
    (folder / "notes.pdf").write_bytes(b"%PDF")
    stdin = b"A third deal\n\nBlack Foods Inc. acquired Green Foods Inc. for the money it had.\n"
    outcome = run("facts", "article.txt", "more", "-", stdin=stdin)
    assert outcome.code == 0
    assert outcome.out.count("deal  ") == 4
    assert {"— article.txt ¶2", "— german.md ¶2", "— - ¶2"} <= {
        line.strip() for line in outcome.out.splitlines()
    }


@pytest.mark.parametrize("command", ["facts", "questions", "explain"])
def test_what_cannot_be_read_keeps_nobody_from_the_rest(run: Run, command: str) -> None:
    """The others are read; each bad one has its message, and the exit code is 1."""
    Path("bad").mkdir()
    Path("bad/empty.md").write_text("", encoding="utf-8")
    Path("bad/good.md").write_text(GERMAN, encoding="utf-8")
    outcome = run(command, "article.txt", "none.txt", "bad")
    assert outcome.code == 1
    assert "Northbank" in outcome.out
    assert "Südbank" in outcome.out
    problems = "quizgen: there is no file or folder none.txt\nempty.md is empty\n"
    assert outcome.err == problems


def test_a_deck_is_written_of_all_or_not_at_all(run: Run) -> None:
    """Without one of its articles a deck would retire the cards on it."""
    outcome = run("export", "article.txt", "none.txt", "-o", "deck.apkg")
    assert outcome == Outcome(1, "", "quizgen: there is no file or folder none.txt\n")
    assert not Path("deck.apkg").exists()


def test_an_article_given_twice_counts_once(run: Run) -> None:
    """The same text under the same name is one piece of evidence."""
    assert run("facts", "article.txt", "article.txt") == run("facts", "article.txt")


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-8-sig", "cp1252"])
def test_other_encodings_are_read(run: Run, encoding: str) -> None:
    """Umlauts come out right whatever the file was stored as."""
    text = GERMAN.replace("–", "-").replace("„", '"').replace("“", '"')
    Path("german.txt").write_bytes(text.encode(encoding))
    assert "buyer: Südbank AG  target: Maier GmbH" in run("facts", "german.txt").out


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "there is no file or folder x.txt"),
        (b"", "x.txt is empty"),
        (b"  \n\n", "x.txt is empty"),
        (bytes(range(256)) * 8, "x.txt is a binary file, not text"),
        (SPANISH.encode(), "x.txt is not in German, English or French"),
        (DULL.encode(), "no facts were found"),
    ],
)
def test_what_gives_no_fact_is_told_in_one_line(run: Run, content: bytes | None, said: str) -> None:
    """Exit code 1, nothing on the screen, one line aside."""
    if content is not None:
        Path("x.txt").write_bytes(content)
    assert run("facts", "x.txt") == Outcome(1, "", f"quizgen: {said}\n")


def test_all_bad_sources_are_told_at_once(run: Run) -> None:
    """Whoever mends one need not try again to hear of the next."""
    Path("empty.txt").touch()
    Path("broken.yaml").write_text("facts: [", encoding="utf-8")
    outcome = run("questions", "none.txt", "article.txt", "empty.txt", "broken.yaml")
    assert outcome.code == 1
    for name in ("none.txt", "empty.txt", "broken.yaml"):
        assert name in outcome.err
    assert "article.txt" not in outcome.err


def test_a_folder_without_articles_and_empty_input_are_refused(run: Run) -> None:
    """The message says what a folder should hold."""
    Path("void").mkdir()
    assert "the folder void has no articles (" in run("facts", "void").err
    assert run("facts", "-").err == "quizgen: standard input is empty\n"


def test_no_questions_is_no_success(run: Run) -> None:
    """An article that tells nothing sure ends in exit code 1."""
    Path("x.txt").write_text(DULL, encoding="utf-8")
    outcome = run("questions", "x.txt")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("quizgen: no questions: nothing was found")


# ---- quizgen's own files as sources ---------------------------------------------------------


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_questions_can_be_edited_and_given_back(run: Run, form: str) -> None:
    """The edited wording goes before the one we would make, and nothing is asked twice."""
    path = Path(f"quiz.{form}")
    assert run("questions", "article.txt", "-l", "en", "-f", form, "-o", str(path)).code == 0
    path.write_text(
        path.read_text(encoding="utf-8").replace("How much did Northbank", "At what price did N"),
        encoding="utf-8",
    )
    alone = stems(run("questions", str(path), "-f", "json"))
    both = stems(run("questions", "article.txt", str(path), str(path), "-l", "en", "-f", "json"))
    assert len(alone) == 4
    assert sorted(both) == sorted(alone)
    assert sum(stem.startswith("At what price did N") for stem in both) == 1


def test_facts_can_be_edited_and_asked(run: Run) -> None:
    """Questions are made of facts in a file as of those in an article."""
    run("facts", "article.txt", "-f", "yaml", "-o", "facts.yaml")
    assert stems(run("questions", "facts.yaml", "-f", "json")) == stems(
        run("questions", "article.txt", "-f", "json")
    )
    assert run("facts", "facts.yaml", "article.txt") == run("facts", "article.txt")


def test_facts_that_no_template_asks_about_are_told_of(run: Run) -> None:
    """The nearest relation is named."""
    run("facts", "article.txt", "-f", "yaml", "-o", "facts.yaml")
    text = Path("facts.yaml").read_text(encoding="utf-8")
    Path("facts.yaml").write_text(
        text.replace("relation: deal", "relation: deel"), encoding="utf-8"
    )
    outcome = run("questions", "facts.yaml")
    assert outcome == Outcome(
        1, "", "quizgen: no template asks about 'deel'; did you mean 'deal'?\n"
    )


def test_a_damaged_file_is_told_of_at_its_place(run: Run) -> None:
    """The message names file, entry and key."""
    Path("q.yaml").write_text("questions: [{id: 1}]", encoding="utf-8")
    outcome = run("play", "q.yaml")
    assert outcome.code == 1
    assert "q.yaml: questions.0.kind: " in outcome.err


# ---- output ---------------------------------------------------------------------------------


def test_output_goes_to_a_file_whole(run: Run) -> None:
    """The file has what the screen would show, replaces what was there, and stands alone."""
    Path("out.txt").write_text("old", encoding="utf-8")
    assert run("facts", "article.txt", "-o", "out.txt") == Outcome(0, "", "")
    assert Path("out.txt").read_text(encoding="utf-8") == run("facts", "article.txt").out
    assert not list(Path().glob("*.part"))


def test_what_cannot_be_written_leaves_all_as_it_was(run: Run) -> None:
    """A folder, a file as folder, a missing folder: exit code 1 and the reason."""
    Path("folder").mkdir()
    for target in ("folder", ".", "article.txt/x", "missing/x", "x" * 300):
        outcome = run("facts", "article.txt", "-o", target)
        assert (outcome.code, outcome.out) == (1, "")
        assert outcome.err.startswith(f"quizgen: cannot write {target}: ")
    assert sorted(path.name for path in Path().iterdir()) == ["article.txt", "folder", "templates"]
    assert Path("article.txt").read_text(encoding="utf-8") == ARTICLE


def test_a_failure_while_writing_keeps_the_old_file(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk costs nothing that was there."""
    Path("out.txt").write_text("old", encoding="utf-8")

    def fail(path: Path, _: bytes) -> int:
        path.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fail)
    outcome = run("facts", "article.txt", "-o", "out.txt")
    assert outcome == Outcome(1, "", "quizgen: cannot write out.txt: No space left on device\n")
    assert Path("out.txt").read_text(encoding="utf-8") == "old"
    assert not list(Path().glob("*.part"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["facts", "article.txt", "-f", "jsn"], "'jsn' is none of text, json, yaml; did you mean"),
        (["questions", "article.txt", "-l", "end"], "'end' is none of de, en, fr; did you mean"),
        (["play", "article.txt", "-l", "xx"], "'xx' is none of de, en, fr"),
        (["questions", "article.txt", "-n", "0"], "--count"),
        (["facts"], "SOURCE"),
        (["fcts"], "'fcts'"),
        (["facts", "article.txt", "--nope"], "--nope"),
        (["export", "article.txt", "-o", "deck.apk"], "did you mean '.apkg'?"),
        (
            ["export", "article.txt", "-o", "deck.md", "--to", "hashcard"],
            "did you mean 'hashcards'?",
        ),
        (["export", "article.txt", "-o", "deck.csv", "--diff"], "for Anki decks, .apkg"),
        (["export", "article.txt"], "--output"),
        (["export", "article.txt", "--to", "apkg", "-o", "-"], "a deck needs a file of its own"),
    ],
)
def test_wrong_use_has_exit_code_2(run: Run, arguments: Sequence[str], said: str) -> None:
    """The message names what is wrong, and what was meant if that is near."""
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err


@pytest.mark.parametrize("command", ["facts", "questions", "explain"])
def test_foreign_text_cannot_steer_the_terminal(run: Run, command: str) -> None:
    """Control characters and marks of direction reach the screen from no text or file name."""
    evil = "\x1b[31m\x07\u202e\x9b"
    path = Path(f"evil\x1b[2J{evil}.md")
    path.write_text(f"{ARTICLE}\nNorthbank Inc. acquired Red Foods{evil} Inc. in May.", "utf-8")
    outcome = run(command, str(path))
    assert outcome.code == 0
    assert "Northbank" in outcome.out
    path.write_text("", encoding="utf-8")
    for shown in (outcome.out, run(command, str(path)).err):
        assert shown
        assert not set(shown) & set(evil.replace("[31m", ""))


def test_a_name_that_is_no_text_is_no_stumbling_block(run: Run) -> None:
    """A file name in another encoding is shown and written as well as can be."""
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        Path(name).write_text(ARTICLE, encoding="utf-8")
    except OSError:
        pytest.skip("this file system knows no such names")
    assert run("facts", name).code == 0
    assert run("facts", name, "-f", "json", "-o", "out.json").code == 0
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["facts"]


# ---- templates ------------------------------------------------------------------------------


def test_broken_templates_are_told_of_and_the_others_go_on(run: Run) -> None:
    """A file of one's own that cannot be read costs its own relation only."""
    folder = Path("mine")
    folder.mkdir()
    (folder / "bad.yaml").write_text("relation: bad\n\targuments: {}\n", encoding="utf-8")
    outcome = run("facts", "article.txt", "--templates", "mine", "--templates", "none")
    assert outcome.code == 0
    assert outcome.out.count("deal  ") == 2
    assert "mine/bad.yaml:2:1: " in outcome.err
    assert "none:1:1: there is no such file or folder" in outcome.err


def test_templates_of_ones_own_are_added(run: Run) -> None:
    """The facts of both kinds are found."""
    folder = Path("mine")
    folder.mkdir()
    own = TEMPLATE.replace("relation: deal", "relation: own")
    (folder / "own.yaml").write_text(own, encoding="utf-8")
    outcome = run("facts", "article.txt", "--templates", "mine")
    assert (outcome.out.count("deal  "), outcome.out.count("own  ")) == (2, 2)


def test_without_any_template_there_is_nothing_to_do(run: Run) -> None:
    """Exit code 1 and the reason, behind the problems of the templates."""
    Path("templates/deal.yaml").unlink()
    outcome = run("facts", "article.txt")
    assert outcome == Outcome(1, "", "quizgen: there is no template that can be used\n")


def test_check_passes_good_templates(run: Run) -> None:
    """Ours, a folder, or a single file."""
    for arguments in ([], ["templates"], ["templates/deal.yaml"]):
        assert run("check", *arguments) == Outcome(0, "", "1 relation, 0 errors, 0 warnings\n")


def test_check_tells_each_problem_with_its_place(run: Run) -> None:
    """An example that does not hold is an error like any other."""
    text = TEMPLATE.replace("acquired Weber Ltd.\n", "met Weber Ltd.\n", 1)
    text = text.replace('says: "Northbank Inc. acquired', 'says: "Northbank Inc. greeted')
    Path("templates/deal.yaml").write_text(text, encoding="utf-8")
    line = next(n for n, row in enumerate(text.splitlines(), 1) if "greeted" in row)
    outcome = run("check", "templates", "none")
    assert outcome.code == 1
    assert f"templates/deal.yaml:{line}:13: gives nothing; one fact is wanted" in outcome.out
    assert "none:1:1: there is no such file or folder" in outcome.out
    assert outcome.err == "1 relation, 2 errors, 0 warnings\n"


# ---- explain, play, export ------------------------------------------------------------------


def test_explain_tells_of_each_sentence(run: Run) -> None:
    """Mentions, facts with their rule, and why a sentence gave nothing."""
    text = ARTICLE + "\nBlack Inc. did not acquire Green Inc. in the spring.\n\nNobody knows it.\n"
    Path("article.txt").write_text(text, encoding="utf-8")
    outcome = run("explain", "article.txt")
    assert (outcome.code, outcome.err) == (0, "")
    assert "mentions: Northbank Inc. (organisation), Weber Ltd (organisation)" in outcome.out
    assert "fact: deal {buyer: Northbank Inc., target: Weber Ltd, price: $3 million}" in outcome.out
    assert "deal.yaml:" in outcome.out
    assert "not asked: said not to have happened: deal {buyer: Black Inc." in outcome.out
    assert "Nobody knows it.\n  nothing: " in outcome.out


def test_explain_needs_an_article(run: Run) -> None:
    """Facts alone have nothing to explain."""
    run("facts", "article.txt", "-f", "yaml", "-o", "facts.yaml")
    assert run("explain", "facts.yaml").err == "quizgen: there is no article to explain\n"


def test_play_asks_line_by_line_where_there_is_no_terminal(run: Run) -> None:
    """Answers come from standard input; its end ends the quiz."""
    outcome = run("play", "article.txt", "-l", "en", "-n", "1", stdin=b"1\n1\n1\n1\n")
    assert (outcome.code, outcome.err) == (0, "")
    assert "Northbank Inc. acquired ____" in outcome.out
    assert "Weber Ltd" in outcome.out
    assert run("play", "article.txt", "--plain").code == 0


def test_play_takes_one_language_without_a_wish(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the reader's own, as the environment tells."""
    monkeypatch.setenv("LANGUAGE", "fr")
    outcome = run("play", "article.txt")
    assert "Northbank Inc. a racheté ____" in outcome.out
    assert "acquired" not in outcome.out


def test_play_survives_bytes_that_are_no_text(run: Run) -> None:
    """What is typed in another encoding ends the quiz, not the program."""
    assert run("play", "article.txt", stdin=b"\xff\xfe\n").code == 0


def test_without_a_command_the_own_articles_are_played(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`quizgen` alone is a quiz."""
    folder = Path("ours")
    folder.mkdir()
    Path("article.txt").rename(folder / "en-article.md")
    monkeypatch.setattr("quizgen.commands.shelving.seed_folder", lambda: folder)
    outcome = run()
    assert outcome.code == 0
    assert "Northbank" in outcome.out


def test_a_deck_that_cannot_be_written_is_told_of(run: Run) -> None:
    """Exit code 1 and the path."""
    outcome = run("export", "article.txt", "-o", "missing/a.apkg")
    assert (outcome.code, outcome.out) == (1, "")
    assert "missing/a.apkg" in outcome.err


# ---- the program itself ---------------------------------------------------------------------


def start(*arguments: str, **options: str) -> subprocess.Popen[bytes]:
    """Start quizgen as a program of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "quizgen", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **options},
    )


def test_a_reader_that_stops_early_is_no_error() -> None:
    """`quizgen … | head` ends without a word."""
    with start("questions", "article.txt", "--templates", "templates") as program:
        assert program.stdout
        assert program.stderr
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode in (0, 1)


def test_a_narrow_output_gets_what_it_can_show() -> None:
    """A stream that lacks a character ends no command."""
    Path("german.md").write_text(GERMAN, encoding="utf-8")
    with start("facts", "german.md", "article.txt", PYTHONIOENCODING="latin-1") as program:
        out, err = program.communicate()
    assert (program.returncode, err) == (0, b"")
    assert "buyer: Südbank AG".encode("latin-1") in out
    assert b" ? german.md" in out


def test_a_mistake_ends_in_one_message() -> None:
    """The program itself, too, shows a message and no traceback."""
    with start("facts", "none.txt") as program:
        out, err = program.communicate()
    assert (program.returncode, out) == (1, b"")
    assert err == b"quizgen: there is no file or folder none.txt\n"
