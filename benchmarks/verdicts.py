"""What the judges' verdicts come to.

In: a folder with `hidden.yaml` and a folder for each judge with both sheets filled in. Out, on the
screen: how many questions are accepted, critical, flawless and self-contained by the majority,
how far the judges agree, how many flawed questions each has caught, and what was struck and why.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from random import Random
from statistics import mean
from typing import Any

import yaml

Verdict = Mapping[str, Any]
Verdicts = Mapping[int, Verdict]
"""One judge's verdicts by item."""
CHECKS: Mapping[str, Callable[[Verdict], bool]] = {
    "G1": lambda v: v["G1"] >= 1,
    "G2": lambda v: v["G2"] == 1,
    "G4": lambda v: v["G4"] == 0,
    "A1": lambda v: v["A1"] == 1,
    "A2": lambda v: v["A2"] == 1,
    "A3": lambda v: v["A3"] == 1,
    "A4": lambda v: all(score > 0 for score in v["A4"] or ()),
    "A5": lambda v: v["A5"] == 1,
}
"""What a question must pass to be accepted."""
CRITICAL = ("A2", "A3", "A5")
RESAMPLES = 1000


def report(folder: Path) -> None:
    """Print all figures."""
    hidden = yaml.safe_load((folder / "hidden.yaml").read_text(encoding="utf-8"))
    judges = {p.parent.name: read(p.parent) for p in sorted(folder.glob("*/step-2.yaml"))}
    if not judges:
        print(f"no verdicts yet: {folder}/NAME/step-1.yaml and step-2.yaml")
        return
    sound = [row for row in hidden if "flaw" not in row]
    report_controls([row for row in hidden if "flaw" in row], judges)
    for code in (*sorted({row["language"] for row in sound}), ""):
        report_figures(code, [r for r in sound if code in ("", r["language"])], judges)
    report_agreement([row["item"] for row in sound], judges)
    report_struck(sound, judges)


def read(folder: Path) -> dict[int, dict[str, Any]]:
    """Read one judge's two sheets; an item without a verdict is named and left out."""
    found: dict[int, dict[str, Any]] = {}
    for step in (1, 2):
        for row in yaml.safe_load((folder / f"step-{step}.yaml").read_text(encoding="utf-8")):
            found.setdefault(row["item"], {}).update(row)
    wanted = ("G1", "G2", "G4", "A1", "A2", "A3", "A5")
    missing = [n for n, row in found.items() if any(row.get(name) is None for name in wanted)]
    if missing:
        print(f"{folder.name}: no full verdict on {missing}")
    return {number: row for number, row in found.items() if number not in missing}


def passes(verdict: Verdict, names: Sequence[str]) -> bool:
    """Tell whether one judge finds nothing to strike in these respects."""
    return all(CHECKS[name](verdict) for name in names)


def agreed(item: int, judges: Mapping[str, Verdicts], test: Callable[[Verdict], bool]) -> bool:
    """Tell whether more than half of the judges who judged an item say so."""
    votes = [test(verdicts[item]) for verdicts in judges.values() if item in verdicts]
    return sum(votes) * 2 > len(votes)


def report_figures(code: str, rows: Sequence[Verdict], judges: Mapping[str, Verdicts]) -> None:
    """Print the shares of a language, the accepted with an interval over the articles."""
    figures: Mapping[str, Callable[[Verdict], bool]] = {
        "accepted": lambda v: passes(v, list(CHECKS)),
        "critical": lambda v: not passes(v, CRITICAL),
        "grammar full": lambda v: v["G1"] == 2,
        "self-contained": lambda v: passes(v, ["G2"]),
    }
    told = []
    for name, test in figures.items():
        votes = [(row["article"], agreed(row["item"], judges, test)) for row in rows]
        low, high = interval(votes)
        told.append(f"{name} {mean(v for _, v in votes):.1%} ({low:.0%}–{high:.0%})")
    print(f"{code or 'all'}, {len(rows)} questions: {', '.join(told)}{guessed(rows, judges)}")


def guessed(rows: Sequence[Verdict], judges: Mapping[str, Verdicts]) -> str:
    """Say how often the judges guess the key from the options alone."""
    pairs = [
        (str(verdicts[row["item"]].get("G3") or "").strip()[:1].upper(), row["key"])
        for row in rows
        if row["key"]
        for verdicts in judges.values()
        if row["item"] in verdicts
    ]
    return f", key guessed {mean(g == k for g, k in pairs):.0%}" if pairs else ""


def interval(votes: Sequence[tuple[str, bool]]) -> tuple[float, float]:
    """Resample whole articles, since questions of one are alike; give the middle 95 %."""
    by_article: dict[str, list[bool]] = {}
    for article, vote in votes:
        by_article.setdefault(article, []).append(vote)
    groups, random = list(by_article.values()), Random(1)  # noqa: S311  (no secret)
    means = sorted(
        mean(vote for group in random.choices(groups, k=len(groups)) for vote in group)
        for _ in range(RESAMPLES)
    )
    return means[RESAMPLES // 40], means[-RESAMPLES // 40]


def report_controls(rows: Sequence[Verdict], judges: Mapping[str, Verdicts]) -> None:
    """Print which share of the flawed questions each judge strikes, and at the flaw itself."""
    for name, verdicts in judges.items():
        seen = [row for row in rows if row["item"] in verdicts]
        struck = [not passes(verdicts[row["item"]], list(CHECKS)) for row in seen]
        # A broken agreement is more than a blemish: anything below full marks has found it.
        exact = [
            verdicts[row["item"]]["G1"] < 2
            if row["strikes"] == "G1"
            else not passes(verdicts[row["item"]], [row["strikes"]])
            for row in seen
        ]
        missed = Counter(row["flaw"] for row, hit in zip(seen, exact, strict=True) if not hit)
        if seen:
            print(
                f"{name}: {mean(struck):.0%} of {len(seen)} flawed questions struck, "
                f"{mean(exact):.0%} at the flaw; missed {dict(missed)}"
            )


def report_agreement(items: Sequence[int], judges: Mapping[str, Verdicts]) -> None:
    """Print how far the judges agree on each verdict, raw and as Gwet's AC1."""
    if len(judges) < 2:
        return
    for name in CHECKS:
        votes = [
            [CHECKS[name](verdicts[item]) for verdicts in judges.values() if item in verdicts]
            for item in items
        ]
        raw, ac1 = agreement([vote for vote in votes if len(vote) > 1])
        print(f"{name}: judges agree {raw:.0%}, AC1 {ac1:.2f}")


def agreement(votes: Sequence[Sequence[bool]]) -> tuple[float, float]:
    """Return the share of agreeing pairs, and that share beyond chance by Gwet's AC1."""
    raw = mean(mean(a == b for a, b in combinations(vote, 2)) for vote in votes)
    yes = mean(mean(vote) for vote in votes)
    chance = 2 * yes * (1 - yes)
    return raw, (raw - chance) / (1 - chance)


def report_struck(rows: Sequence[Verdict], judges: Mapping[str, Verdicts]) -> None:
    """Print the causes, then each question that is not accepted."""
    causes: Counter[str] = Counter()
    lines = []
    for row in rows:
        item = row["item"]
        if agreed(item, judges, lambda v: passes(v, list(CHECKS))):
            continue
        failed = [
            name
            for name in CHECKS
            if not agreed(item, judges, lambda v, name=name: passes(v, [name]))  # type: ignore[misc]
        ]
        causes.update(failed or ["mixed"])
        shown = next(verdicts[item]["question"] for verdicts in judges.values() if item in verdicts)
        lines.append(f"  {item} [{row['language']}] {row['relation']}: {shown} — {failed}")
    print(f"struck: {len(lines)}; causes {dict(causes.most_common())}")
    print("\n".join(lines))
