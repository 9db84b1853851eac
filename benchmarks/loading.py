"""How long a run waits for the templates: all of them loaded and compiled.

Each figure is the median of several fresh processes, imports left out. The first run after an
update reads and checks every file; later runs take what the first one kept.

Run: python benchmarks/loading.py
"""

import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median

from quizgen.checking import load, vocabulary
from quizgen.loading import loading
from quizgen.locations import shipped_templates
from quizgen.matching.line_index import Entry, Index, Lines, entries_of
from quizgen.matching.rules import compile_rules
from quizgen.matching.syntax_data import syntax
from quizgen.templates.loading import load_templates
from quizgen.words import codes

LIMIT = 60
"""Milliseconds that loading and compiling may take."""
RUNS = 9


def main() -> None:
    """Print the figures; exit 1 if a run waits too long."""
    if sys.argv[1:] == ["--once"]:
        print(*measure())
        return
    load()
    columns = zip(*(fresh() for _ in range(RUNS)), strict=True)
    loaded, indexed, compiled, anew = (median(map(float, column)) for column in columns)
    print(f"loaded: {loaded:.0f} ms; lines of all languages ready: {indexed:.0f} ms more")
    print(
        f"  {loaded + indexed:.0f} ms of at most {LIMIT}; a line is compiled at its first trigger"
    )
    print(f"  if each line of each language were tried: {compiled:.0f} ms more")
    print(f"after an update, all files read and checked once: {anew:.0f} ms")
    sys.exit(loaded + indexed > LIMIT)


def fresh() -> list[str]:
    """Measure in a process that knows nothing yet."""
    command = [sys.executable, __file__, "--once"]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()


def measure() -> tuple[float, ...]:
    """Return milliseconds: loading, indexing, compiling all, and loading without the cache."""
    for code in codes():
        syntax(code)  # the forms of all verbs: language data, not templates
    with loading():  # so do the commands
        loaded = milliseconds(load)
    rules = compile_rules(load().relations)
    indexed = milliseconds(lambda: [(own.phrases, own.clauses) for own in rules.lines.values()])
    compiled = milliseconds(lambda: list(map(compile_all, rules.lines.values())))
    anew = milliseconds(lambda: load_templates([shipped_templates()], vocabulary()))
    return loaded, indexed, compiled, anew


def compile_all(own: Lines) -> int:
    """Compile each line of a language, and return how many there are."""
    clauses = {id(entry.clause) for entry in all_of(own.clauses)}
    phrases = {id(entry.phrase) for entry in all_of(own.phrases)}
    return len(clauses | phrases)


def all_of(index: Index) -> list[Entry]:
    """Return the lines in an index, each as often as it stands there."""
    return [entry for word in index for entry in entries_of(index, word)]


def milliseconds(do: Callable[[], object]) -> float:
    """Return how much processor time something takes."""
    start = time.process_time()
    do()
    return (time.process_time() - start) * 1000


if __name__ == "__main__":
    main()
