"""`try` shows what a template does with a text, and why it does nothing."""

from pathlib import Path

import pytest

from command_line import Outcome, Run, runner
from test_commands import TEMPLATE

MORE = TEMPLATE.replace(
    '  en: ["{buyer} <acquire> {target} [for {price}]"]\n',
    """  en:
    - "{buyer} <acquire> {target} [for {price}]"
    - "{buyer} has taken possession of {target}"
    - "{target} <pass!> into hands of {buyer}"
unless:
  en: [stake, shares]
""",
)

SPANS = """\
relation: spans
arguments: {bridge: place, river: place}
find: {de: ["{bridge} überspannt {river}"]}
ask:
  - {id: which, kind: cloze, answer: river, text: {de: "{bridge|nom} überspannt {river|acc}."}}
examples:
  de: [{says: "Die Tower Bridge überspannt die Themse.",
        fact: {bridge: Tower Bridge, river: Themse}},
       {silent: "Die Tower Bridge überspannt die Isar nicht."}]
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line beside a template."""
    monkeypatch.chdir(tmp_path)
    Path("deal.yaml").write_text(MORE, encoding="utf-8")
    return runner(monkeypatch, capsys)


def test_slots_and_questions_are_shown(run: Run) -> None:
    """The line, the mention in each slot, and each question in each language with its options."""
    outcome = run(
        "try", "deal.yaml", "--sentence", "Northbank Inc. acquired Weber Ltd for $3 million."
    )
    assert (outcome.code, outcome.err) == (0, "")
    head, _, questions = outcome.out.partition("\n\n")
    assert head.splitlines() == [
        "[en] Northbank Inc. acquired Weber Ltd for $3 million.",
        "  found: deal.yaml:10",
        "    buyer = Northbank Inc. (organisation)",
        "    target = Weber Ltd (organisation)",
        "    price = $3 million (money)",
    ]
    assert "[en] what: Northbank Inc. acquired ____.\n     = Weber Ltd\n" in questions
    assert "[de] price: Wie viel hat Northbank Inc. für Weber Ltd bezahlt?\n" in questions
    assert questions.count("     * 3 Millionen US-Dollar\n") == 1
    assert questions.count("[fr]") == 2


@pytest.mark.parametrize(
    ("sentence", "line", "reason"),
    [
        (
            "Anna Berg acquired Weber Ltd.",
            10,
            "{buyer} would be 'Anna Berg' (person); it takes: organisation",
        ),
        (
            "Northbank Inc. acquired a stake in Weber Ltd and Kern Corp.",
            10,
            "no organisation is found where {target} is looked for",
        ),
        (
            "Northbank Inc. acquired Weber Ltd with its shares.",
            10,
            "beside it stands what is under `unless`: shares",
        ),
        (
            "Northbank Inc. has taken possession of the ships that Weber Ltd built.",
            11,
            "`{buyer} has taken possession of` is found; behind it `{target}` is not",
        ),
        (
            "Northbank Inc. passed Weber Ltd into hands of Kern Corp.",
            12,
            "<pass> has an object here, and the `!` of the line says it has none",
        ),
        ("Weber Ltd passed to Northbank Inc.", 12, "the clause lacks the word into"),
        ("Northbank Inc. and Weber Ltd are possession of taken.", 11, "it lacks has"),
        ("Did Northbank Inc. acquire Weber Ltd?", 10, "a question states nothing"),
    ],
)
def test_the_nearest_line_says_what_it_lacks(
    run: Run, sentence: str, line: int, reason: str
) -> None:
    """Nothing found: exit code 1, what was recognised, and the reason."""
    outcome = run("try", "deal.yaml", "-s", sentence, "-l", "en")
    assert (outcome.code, outcome.err) == (1, "")
    said, recognised, near, why = outcome.out.splitlines()[:4]
    assert said == f"[en] {sentence}"
    assert recognised.startswith("  recognised: ")
    assert near.startswith(f"  nothing found; nearest is deal.yaml:{line}: ")
    assert why == f"    {reason}"


def test_what_is_only_planned_is_not_asked(run: Run) -> None:
    """The line matches; the reason stands beside it."""
    outcome = run("try", "deal.yaml", "-s", "Northbank Inc. will acquire Weber Ltd.")
    assert outcome.out.splitlines()[1] == "  not asked, announced for later: deal.yaml:10"
    assert "?" not in outcome.out


def test_a_question_that_cannot_be_made_has_its_reason(run: Run) -> None:
    """An answer that is not told, and a stem that holds its answer."""
    outcome = run("try", "deal.yaml", "-s", "Weber Inc. acquired Weber Ltd.")
    assert "[en] price: no question: {price} is not told\n" in outcome.out
    assert "[en] what: no question: it would tell its own answer: Weber Inc. acquired ____.\n" in (
        outcome.out
    )


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Northbank Inc. acquired Weber Ltd.",
            "[en] what: Northbank Inc. acquired ____.",
        ),
        (
            "Northbank Inc. acquired Weber Ltd. Northbank Inc. acquired Kern Corp.",
            "[en] what: no question: as right would be: Kern Corp.",
        ),
    ],
)
def test_what_else_would_be_right_is_named(run: Run, sentence: str, told: str) -> None:
    """A blank that two things fit is none; the author reads which."""
    assert told in run("try", "deal.yaml", "--sentence", sentence).out


def test_the_value_without_a_sure_form_is_named(run: Run) -> None:
    """Nobody knows whether a bridge is der, die or das in German."""
    Path("spans.yaml").write_text(SPANS, encoding="utf-8")
    outcome = run("try", "spans.yaml", "--sentence", "Die Tower Bridge überspannt die Themse.")
    assert "[de] which: no question: {bridge} (Tower Bridge) has no sure form in de" in outcome.out


def test_an_article_is_tried_sentence_by_sentence(run: Run) -> None:
    """What is found is shown; if nothing is, the sentences that came nearest."""
    Path("a.txt").write_text(
        "All in one\n\nNorthbank Inc. acquired Weber Ltd in May. It rained.\n\n"
        "Kern Corp. acquired Brown Foods Inc. in May.\n",
        encoding="utf-8",
    )
    outcome = run("try", "deal.yaml", "--article", "a.txt")
    assert outcome.code == 0
    assert outcome.out.count("  found: ") == 2
    assert "It rained" not in outcome.out
    Path("a.txt").write_text("Rain\n\nIt rained. " * 4 + "Anna Berg acquired Weber Ltd.\n", "utf-8")
    outcome = run("try", "deal.yaml", "--article", "a.txt")
    assert outcome.code == 1
    assert outcome.out.startswith("[en] Anna Berg acquired Weber Ltd.\n")
    assert outcome.out.count("  recognised: ") == 3


def test_a_relation_in_force_is_known_by_its_name(run: Run) -> None:
    """No path is needed to try one of ours; a wrong name gets the nearest."""
    outcome = run("try", "capital", "-s", "Riga is the capital of Latvia.")
    assert outcome.code == 0
    assert "Latvia (place)" in outcome.out
    assert run("try", "capitol", "-s", "x") == Outcome(
        1,
        "",
        "quizgen: there is no file capitol and no relation of this name; did you mean 'capital'?\n",
    )


def test_a_broken_template_is_told_of(run: Run) -> None:
    """The problems stand there instead of a trial."""
    Path("deal.yaml").write_text(MORE.replace("kind: cloze", "kind: gap"), encoding="utf-8")
    outcome = run("try", "deal.yaml", "-s", "x")
    assert outcome.code == 1
    assert "deal.yaml:18:11: 'kind' must be multiple_choice or cloze" in outcome.err


@pytest.mark.parametrize("given", [[], ["-s", "x", "-a", "y"], ["-s", "x", "-l", "it"]])
def test_a_sentence_or_an_article_is_needed(run: Run, given: list[str]) -> None:
    """Neither, both, or a strange language is wrong use."""
    assert run("try", "deal.yaml", *given).code == 2
