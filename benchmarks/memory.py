"""Measures what it costs to keep answers: each one, a start, a library that has grown.

Run: python benchmarks/memory.py
Out: milliseconds, the median and the worst of a hundred where there are many.
"""

import datetime as dt
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

from quizgen.commands.gathering import questions_from
from quizgen.locations import seed_folder
from quizgen.memory import history, library, sessions
from quizgen.memory.database import Memory, open_memory
from quizgen.memory.library import Entry
from quizgen.memory.schedule import warm_up
from quizgen.models import Question
from quizgen.playing.plans import Plan

SHELVES, LENGTH, ROUNDS = 50, 100, 10
START = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def main() -> None:
    """Fill a library, play, and print what each step takes."""
    seeds = questions_from([str(seed_folder())], ["en"], [], None)
    warm_up()
    with tempfile.TemporaryDirectory() as folder:
        with open_memory(Path(folder), START) as memory:
            questions = fill(memory, seeds)
            answers = [ms for day in range(ROUNDS) for ms in play(memory, questions, day)]
            worst = quantiles(answers, n=100)[-1]
            print(f"{len(answers)} answers: {median(answers):.2f} ms each, p99 {worst:.1f}")
            told = history.records(memory)
            print(f"library of {SHELVES} quizzes with {SHELVES * LENGTH} questions:")
            show("  shelves", lambda: library.shelves(memory, START))
            show("  questions of one", lambda: library.questions_of(memory, "0"))
            show(f"  history of {len(told)} answers", lambda: history.records(memory))
        show("open, check and copy at the end", lambda: reopen(Path(folder)))
        print(f"resume line by line: {resume(Path(folder)):.0f} ms; python -c pass: {bare():.0f}")


def fill(memory: Memory, seeds: tuple[Question, ...]) -> tuple[Question, ...]:
    """Put quizzes on shelves: the seeds' questions under many ids."""
    questions: tuple[Question, ...] = ()
    for shelf in range(SHELVES):
        questions = tuple(replace(seeds[n % len(seeds)], id=f"{shelf}-{n}") for n in range(LENGTH))
        library.keep(memory, Entry(str(shelf), "Quiz", "article", "a.md"), questions, START)
    return questions


def play(memory: Memory, questions: tuple[Question, ...], day: int) -> list[float]:
    """Answer all questions on a day, and return the milliseconds of each answer."""
    now = START + dt.timedelta(days=day)
    session = sessions.begin(memory, Plan(shelves=("0",), count=day + 1), questions, now)
    spent = []
    while session.quiz.current is not None:
        started = time.perf_counter()
        session = sessions.answer(memory, session, session.quiz.current.answer, 4.0, now)
        spent.append(1000 * (time.perf_counter() - started))
    return spent


def reopen(folder: Path) -> None:
    """Open what is kept, and leave it."""
    with open_memory(folder, START):
        pass


def show(name: str, call: Callable[[], object]) -> None:
    """Print the median time of some calls."""
    times = []
    for _ in range(7):
        started = time.perf_counter()
        call()
        times.append(1000 * (time.perf_counter() - started))
    print(f"{name}: {median(times):.1f} ms")


def resume(folder: Path) -> float:
    """Return the milliseconds from the command to its end, for a quiz that waits."""
    command = ["play", "--due", "--plain", "--data", str(folder)]
    return fastest([sys.executable, "-m", "quizgen", *command])


def bare() -> float:
    """Return what Python itself takes."""
    return fastest([sys.executable, "-c", "pass"])


def fastest(command: list[str]) -> float:
    """Return the shortest of some runs, which noise touches least."""
    times = []
    for _ in range(5):
        started = time.perf_counter()
        subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=True)
        times.append(1000 * (time.perf_counter() - started))
    return min(times)


if __name__ == "__main__":
    main()
