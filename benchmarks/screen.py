"""How fast the terminal app is, beside an empty Textual app on the same machine at the same time.

Both run in a pseudo-terminal of 80 by 24 characters, by turns, so that whatever else the machine
does hits both alike: the same interpreter with the same options, the same terminal, compiled
modules, and for each the time from its start until its text has come out. For the empty app that is
one word; for the quiz, which opens its database and resumes a session of 120 questions as the
command does, it is the whole question. What the shell's `quizgen play FILE` takes, with the command
line and the look whether the file has changed, stands beside it.

What a key costs is compared with an update in place of the like: an app without a style sheet,
quiz or database that writes a score, four options and a verdict with its proof into three plain
`Static`s of the same size, without colours and without a layout. The figure for an app that
updates a single line is printed beside it.

Run: python benchmarks/screen.py [STARTS]
Prints: seconds from the start to the first question, by the clock and of the processor, which other
work disturbs less (to be at most 1.3 times the empty app's first text); milliseconds from a key to
the end of its frame (95 of 100 at most 100); the processor's time for a key (at most twice that of
the like update); peak memory (at most 1.5 times).
"""

import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

HERE = Path(__file__).parents[1]
STARTS, KEYS, QUESTIONS = 11, 200, 120
SYNCHRONOUS, FRAME_END = b"\x1b[?2026$p", b"\x1b[?2026l"
TYPED = "quizgen play FILE"
EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App[None]):
    count = 0
    def compose(self):
        yield Static("ready", id="text")
    def on_key(self):
        self.count += 1
        self.query_one("#text").update(f"pressed {self.count}")
Empty().run()
"""
LIKE = """
from textual.app import App
from textual.widgets import Static
OPTIONS = "Marek Dvorsky", "Ingrid Aalto", "Helga Sommer", "Jean-Marc Perrin"
PROOF = (
    "On Friday the board of the museum announced that its director, who had led it for nine",
    "years, would step down in March.",
)
class Like(App[None]):
    count = 0
    def compose(self):
        yield Static("ready", id="score")
        yield Static(self.options(), id="options")
        yield Static(self.verdict(), id="verdict")
    def options(self):
        return "\\n\\n".join(f"{self.count % 7}  {option}" for option in OPTIONS)
    def verdict(self):
        return "\\n".join((f"verdict {self.count}", *PROOF, "title, date"))
    def on_key(self):
        self.count += 1
        self.query_one("#score", Static).update(f"{self.count} points", layout=False)
        self.query_one("#options", Static).update(self.options(), layout=False)
        self.query_one("#verdict", Static).update(self.verdict(), layout=False)
Like().run()
"""
QUIZ = """
import datetime as dt, sys
from pathlib import Path
from quizgen.loading import loading
with loading():
    from quizgen.commands.playing import show
    from quizgen.memory import sessions
    from quizgen.memory.database import open_memory
now = dt.datetime.now(dt.UTC)
with open_memory(Path(sys.argv[1]), now) as memory:
    show(memory, sessions.resume(memory, sessions.paused(memory)[0].id))
"""
PREPARE = f"""
import datetime as dt, sys
sys.path.insert(0, {str(HERE / "tests")!r})
from dataclasses import replace
from pathlib import Path
from quiz_samples import CHOICE
from quizgen.memory import sessions
from quizgen.memory.database import open_memory
from quizgen.playing.plans import Plan
now = dt.datetime.now(dt.UTC)
questions = [replace(CHOICE, id=f"q{{n}}", fact=f"f{{n}}") for n in range({QUESTIONS})]
with open_memory(Path(sys.argv[1]), now) as memory:
    session = sessions.begin(memory, Plan(), questions, now, "Benchmark")
    sessions.answer(memory, session, "", 1.0, now)
from quizgen.quizfiles import write_questions
Path(sys.argv[1], "questions.json").write_text(write_questions(questions, "json"), "utf-8")
"""


class Terminal:
    """A program in a pseudo-terminal."""

    def __init__(self, code: str, folder: str) -> None:
        arguments = ["-c", code, folder]
        if code == TYPED:
            arguments = ["-m", "quizgen", "play", f"{folder}/questions.json", "--data", folder]
        self.start, self.seen = time.perf_counter(), b""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a program is compiled once
            os.execv(sys.executable, [sys.executable, *arguments])  # noqa: S606  (ours)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def until(self, mark: bytes, patience: float = 20.0) -> float:
        """Read until `mark` comes and return the time of it."""
        now = time.perf_counter()
        while mark not in self.seen:
            if not select.select([self.fd], [], [], patience)[0]:
                raise TimeoutError(mark)
            data = os.read(self.fd, 65536)
            now = time.perf_counter()
            if SYNCHRONOUS in data:
                os.write(self.fd, b"\x1b[?2026;2$y")
            self.seen += data
        self.seen = self.seen.split(mark, 1)[1]
        return now

    def drain(self, quiet: float = 0.15) -> None:
        """Read until nothing more comes."""
        while select.select([self.fd], [], [], quiet)[0]:
            os.read(self.fd, 65536)
        self.seen = b""

    def press(self, key: bytes) -> float:
        """Press a key and return the milliseconds until its frame ends."""
        self.drain()
        start = time.perf_counter()
        os.write(self.fd, key)
        return 1000 * (self.until(FRAME_END) - start)

    def memory(self) -> float:
        """Return the peak memory in megabytes."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        return int(status.split("VmHWM:")[1].split()[0]) / 1000

    def spent(self) -> float:
        """Return the processor's seconds so far, of all threads."""
        threads = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(one.read_text(encoding="ascii").split()[0]) for one in threads) / 1e9

    def stop(self) -> None:
        """End the program."""
        os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def main() -> None:
    """Print the figures."""
    starts = int(sys.argv[1]) if len(sys.argv) > 1 else STARTS
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-c", PREPARE, folder], check=True)
        programs = {"empty": (EMPTY, b"ready"), "quiz": (QUIZ, b"Who stepped down")}
        first({**programs, "typed": (TYPED, b"Who stepped down")}, folder, starts)
        peak: dict[str, float] = {}
        key({**programs, "like": (LIKE, b"ready")}, folder, peak)
        report("peak memory, MB", peak, 1.5)


def first(programs: dict[str, tuple[str, bytes]], folder: str, starts: int) -> None:
    """Start the apps by turns, and print how long it takes until there is something to read."""
    clock: dict[str, list[float]] = {name: [] for name in programs}
    spent: dict[str, list[float]] = {name: [] for name in programs}
    for turn in range(starts + 1):
        for name, (code, mark) in programs.items():
            terminal = Terminal(code, folder)
            waited, worked = terminal.until(mark) - terminal.start, terminal.spent()
            terminal.stop()
            if turn:  # the first run only warms the caches
                clock[name].append(waited)
                spent[name].append(worked)
    for what, seconds in (("", clock), (" of the processor", spent)):
        report(f"first text, s{what}", {n: min(t) for n, t in seconds.items()}, 1.3)
        middle = {name: statistics.median(times) for name, times in seconds.items()}
        report(f"first text, median, s{what}", middle, 1.3)


def key(programs: dict[str, tuple[str, bytes]], folder: str, peak: dict[str, float]) -> None:
    """Press keys in both apps, and print how long their frames take."""
    cost: dict[str, float] = {}
    for name, (code, mark) in programs.items():
        terminal = Terminal(code, folder)
        terminal.until(mark)
        terminal.drain(0.5)
        before, times = terminal.spent(), []
        for _ in range(KEYS // 2):
            times.append(terminal.press(b"2"))
            time.sleep(0.1)
            if name == "quiz":
                terminal.press(b"\r")
        cost[name] = 1000 * (terminal.spent() - before) / (KEYS if name == "quiz" else KEYS // 2)
        peak[name] = terminal.memory()
        print(
            f"feedback in {name}: median {statistics.median(times):.0f} ms, "
            f"95 of 100 within {statistics.quantiles(times, n=20)[-1]:.0f} ms"
        )
        terminal.stop()
    report("processor for a key, ms", cost, 2.0, than="like")
    print(f"  that is {cost['quiz'] / cost['empty']:.2f} times the update of a single line")


def report(what: str, figures: dict[str, float], most: float, than: str = "empty") -> None:
    """Print a figure of the apps and the quiz's ratio to one of them."""
    ratio = figures["quiz"] / figures[than]
    sign = "✓" if ratio <= most else "✗"
    told = ", ".join(f"{name} {figure:.3g}" for name, figure in figures.items())
    print(f"{sign} {what}: {told}; ratio {ratio:.2f} (at most {most})")


if __name__ == "__main__":
    main()
