"""Plays for the tests of storage: in children that are killed, crowded, or told to stop.

Run: python players.py kill|crowd FOLDER. Out: one line of JSON.
The libraries are loaded once; each player is forked from there.
"""

import datetime as dt
import json
import os
import random
import select
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path

from quiz_samples import CLOZE
from quizgen.memory import cards, locks, sessions
from quizgen.memory.backups import refuse_damaged
from quizgen.memory.database import Memory, open_memory
from quizgen.memory.schedule import warm_up
from quizgen.playing.plans import Plan

RUNS = 50
QUESTIONS = tuple(replace(CLOZE, id=f"q{number}") for number in range(40))
LONGEST = 0.08
"""Seconds for which a player goes on before it is killed."""
PLAYERS = 3


def now() -> dt.datetime:
    """Return the time."""
    return dt.datetime.now(dt.UTC)


def play(folder: Path, tell: int, *, alone: bool) -> None:
    """Answer all questions as fast as that goes, and tell of each answer that was kept."""
    with open_memory(folder, now()) as memory:
        waiting = sessions.paused(memory) if alone else ()
        session = (
            sessions.resume(memory, waiting[0].id)
            if waiting
            else sessions.begin(memory, Plan(), QUESTIONS, now())
        )
        while session.quiz.current is not None:
            if session.quiz.position % 5 == 4:
                answered = sessions.answer(memory, session, "x", 1.0, now())
                session = sessions.undo(memory, answered, now())
                os.write(tell, b"kept\n")
            session = sessions.answer(memory, session, "8000", 1.0, now())
            os.write(tell, b"kept\n")


def fork(folder: Path, *, alone: bool) -> tuple[int, int]:
    """Start a player; return its process and where it tells of the answers kept."""
    read, write = os.pipe()
    child = os.fork()
    if child:
        os.close(write)
        return child, read
    try:
        play(folder, write, alone=alone)
    finally:
        os._exit(0)


def heard(read: int) -> list[str]:
    """Return all that a player told."""
    with os.fdopen(read, encoding="ascii") as file:
        return file.read().split()


def kill(folder: Path) -> dict[str, int]:
    """Kill players at any moment; count the answers told of and those found afterwards."""
    moments = random.Random(2026)  # noqa: S311  (the same moments each time)
    told = unsound = 0
    for run in range(RUNS):
        child, read = fork(folder, alone=True)
        if run % 5:
            select.select([read], [], [])  # the others are killed while they open the memory
        time.sleep(moments.uniform(0, LONGEST))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        told += len(heard(read))
        with open_memory(folder, now()) as memory:
            unsound += bool(memory.notices) + len(flaws(memory))
            kept = standing(memory)
        if not told <= kept <= told + RUNS:
            unsound += 1
    return {"told": told, "kept": kept, "unsound": unsound}


def crowd(folder: Path) -> dict[str, int]:
    """Let players write at once where files cannot be locked; count what was told and kept."""
    locks.seize = lambda file: file >= 0
    with open_memory(folder, now()):
        pass
    players = [fork(folder, alone=False) for _ in range(PLAYERS)]
    told = sum(len(heard(read)) for _, read in players)
    for child, _ in players:
        os.waitpid(child, 0)
    with open_memory(folder, now()) as memory:
        return {"told": told, "kept": standing(memory), "unsound": len(flaws(memory))}


def standing(memory: Memory) -> int:
    """Count the answers that are there."""
    return int(memory.rows("SELECT count(*) FROM reply")[0][0])


def flaws(memory: Memory) -> list[str]:
    """Name what does not fit together: pages, cards and replies, sessions and replies."""
    refuse_damaged(memory.connection)
    dates = "SELECT question, due FROM card ORDER BY question"
    before = [tuple(row) for row in memory.rows(dates)]
    with memory.transaction():
        for question in [row[0] for row in memory.rows("SELECT DISTINCT question FROM reply")]:
            cards.settle(memory, question)
    found = [] if before == [tuple(row) for row in memory.rows(dates)] else ["cards"]
    for row in memory.rows("SELECT id, result FROM session WHERE result IS NOT NULL"):
        quiz = sessions.resume(memory, row["id"]).quiz
        if json.loads(row["result"])["answered"] != quiz.position:
            found.append(f"session {row['id']}")
    return found


if __name__ == "__main__":
    warm_up()
    jobs = {"kill": kill, "crowd": crowd}
    sys.stdout.write(json.dumps(jobs[sys.argv[1]](Path(sys.argv[2]))))
