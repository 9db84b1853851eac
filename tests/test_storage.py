"""What is kept stays kept: kills, crowds, full disks, damage, folders that cannot be written."""

import datetime as dt
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest

from players import RUNS, flaws, standing
from quiz_samples import CHOICE, SAMPLES
from quizgen.errors import AlreadyPlayingError, StorageError
from quizgen.memory import backups, library, migrations, sessions
from quizgen.memory.database import NAME, Memory, open_memory, read_memory
from quizgen.memory.sessions import Session
from quizgen.playing.plans import Plan
from quizgen.quizfiles import write_questions

NOW = dt.datetime(2026, 3, 4, 18, 30, tzinfo=dt.UTC)
TESTS = Path(__file__).parent
ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def begin(memory: Memory) -> Session:
    """Start a session on the samples."""
    return sessions.begin(memory, Plan(), SAMPLES, NOW)


def answer_one(folder: Path) -> None:
    """Keep one answer in a folder."""
    with open_memory(folder, NOW) as memory:
        sessions.answer(memory, begin(memory), "x", 1.0, NOW)


def kept(folder: Path) -> int:
    """Count the answers that are kept in a folder."""
    with read_memory(folder, NOW) as memory:
        return standing(memory) if memory else 0


def notices(folder: Path) -> list[str]:
    """Open a folder and return what a player is told."""
    with open_memory(folder, NOW) as memory:
        return [notice.text.format_map(notice.values) for notice in memory.notices]


# ---- kills and crowds -----------------------------------------------------------------------


def players(job: str, folder: Path) -> dict[str, int]:
    """Let players do a job in processes of their own."""
    command = [sys.executable, str(TESTS / "players.py"), job, str(folder)]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    assert not done.returncode, done.stderr
    counted: dict[str, int] = json.loads(done.stdout)
    return counted


@pytest.mark.skipif(not hasattr(os, "fork"), reason="players are forked")
def test_no_answer_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    """Fifty kills at any moment: what was told as kept is there, and all fits together."""
    found = players("kill", tmp_path)
    assert found["unsound"] == 0
    assert RUNS // 2 < found["told"] <= found["kept"] <= found["told"] + RUNS


class Killed(sqlite3.Connection):
    """A connection whose program dies when so many statements have run."""

    left = 0

    def execute(self, *statement: object) -> sqlite3.Cursor:
        """Run a statement, or die."""
        if not Killed.left:
            os.kill(os.getpid(), signal.SIGKILL)
        Killed.left -= 1
        return super().execute(*statement)  # type: ignore[arg-type]


def is_killed(folder: Path, statements: int) -> bool:
    """Answer in another process, and tell whether it died before it was done."""
    child = os.fork()
    if not child:
        Killed.left = statements
        sqlite3.connect = partial(sqlite3.connect, factory=Killed)  # type: ignore[assignment]
        try:
            answer_one(folder)
        finally:
            os._exit(0)
    return os.waitpid(child, 0)[1] == signal.SIGKILL


@pytest.mark.skipif(not hasattr(os, "fork"), reason="players are forked")
def test_a_program_killed_at_any_step_of_its_first_start_starts_again(tmp_path: Path) -> None:
    """Whatever statement it ran last, the next start finds its own database, and keeps answers."""
    statements = 0
    while is_killed(folder := tmp_path / str(statements), statements):
        assert not notices(folder)
        before = kept(folder)
        answer_one(folder)
        assert kept(folder) == before + 1
        statements += 1
    assert statements > len(migrations.FIRST.split(";"))


def test_a_player_stopped_in_the_middle_of_an_answer_leaves_at_once(tmp_path: Path) -> None:
    """No copy waits for what was begun; it is not kept, the answers before it are."""
    with open_memory(tmp_path, NOW) as memory:
        sessions.answer(memory, begin(memory), "x", 1.0, NOW)
        memory.connection.execute("BEGIN IMMEDIATE")
        memory.connection.execute("DELETE FROM reply")
    assert kept(tmp_path) == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="players are forked")
def test_three_players_lose_nothing_where_files_cannot_be_locked(tmp_path: Path) -> None:
    """They wait for each other; every answer of each, the undone ones too, is kept once."""
    assert players("crowd", tmp_path) == {"told": 144, "kept": 144, "unsound": 0}


def test_a_second_player_is_told_of_the_first(tmp_path: Path) -> None:
    """The message names process, folder and way out; the first goes on undisturbed."""
    with open_memory(tmp_path, NOW) as memory:
        session = begin(memory)
        told = rf"\(process {os.getpid()}\).*{tmp_path}.*--data DIR"
        with pytest.raises(AlreadyPlayingError, match=told), open_memory(tmp_path, NOW):
            pass
        sessions.answer(memory, session, "x", 1.0, NOW)
    assert kept(tmp_path) == 1


def test_what_is_kept_can_be_read_while_somebody_plays(tmp_path: Path) -> None:
    """History and decisions do not wait for the player to leave."""
    with open_memory(tmp_path, NOW) as memory:
        sessions.answer(memory, begin(memory), "x", 1.0, NOW)
        assert kept(tmp_path) == 1


# ---- full disks -----------------------------------------------------------------------------


def fill(memory: Memory) -> None:
    """Leave the database no room to grow."""
    pages = memory.connection.execute("PRAGMA page_count").fetchone()[0]
    memory.connection.execute(f"PRAGMA max_page_count = {pages}")


def test_an_answer_for_which_there_is_no_room_is_refused_whole(tmp_path: Path) -> None:
    """It is not taken for kept, nothing of it is there, and with room it can be given again."""
    with open_memory(tmp_path, NOW) as memory:
        session = begin(memory)
        fill(memory)
        with pytest.raises(StorageError, match="the disk is full"):
            sessions.answer(memory, session, "x" * 9999, 1.0, NOW)
        assert standing(memory) == 0
        assert sessions.resume(memory, session.id) == session
        memory.connection.execute("PRAGMA max_page_count = 100000")
        sessions.answer(memory, session, "x" * 9999, 1.0, NOW)
        assert standing(memory) == 1
        assert flaws(memory) == []


@contextmanager
def disk(folder: Path, options: str) -> Iterator[Path]:
    """Mount a disk of its own; skip where that is not allowed."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if not ROOT or not shutil.which("mount") or subprocess.run(command, check=False).returncode:
        pytest.skip("only root may mount a disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def play_until_it_breaks(memory: Memory) -> tuple[int, str]:
    """Answer until an answer is refused; count the others, and return what was said."""
    answered = 0
    try:
        while True:
            session = begin(memory)
            for _ in range(20):
                session = sessions.answer(memory, session, "x" * 99, 1.0, NOW)
                answered += 1
    except StorageError as error:
        return answered, str(error)


def test_on_a_disk_that_fills_up_all_that_was_told_is_kept(tmp_path: Path) -> None:
    """Playing on until nothing fits any more ends in a message; nothing told is missing."""
    with disk(tmp_path / "disk", "size=600k") as folder:
        with open_memory(folder, NOW) as memory:
            answered, told = play_until_it_breaks(memory)
            assert "the disk is full; free some space and answer again" in told
            assert standing(memory) == answered > 10
        assert kept(folder) == answered


def test_a_disk_without_any_room_lets_people_play_all_the_same(tmp_path: Path) -> None:
    """They are told that nothing is kept, and why."""
    with disk(tmp_path / "disk", "size=8k") as folder:
        (told,) = notices(folder)
        assert told.startswith("Your answers are not kept: ")
        assert "the disk is full" in told


# ---- damage ---------------------------------------------------------------------------------


def scribble(path: Path) -> None:
    """Write rubbish over the head of a database."""
    with path.open("r+b") as file:
        file.write(b"rubbish" * 100)


def tear(path: Path) -> None:
    """Write rubbish over pages in the middle."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        for place in range(4096, size, 4096):
            file.seek(place)
            file.write(b"\xff" * 512)


def empty(path: Path) -> None:
    """Leave nothing in the file."""
    path.write_bytes(b"")


@pytest.mark.parametrize("damage", [scribble, tear, empty, Path.unlink])
def test_a_damaged_database_is_set_aside_and_its_copy_put_in_its_place(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    """All answers are back, the player is told, and what was damaged is not thrown away."""
    answer_one(tmp_path)
    damage(tmp_path / NAME)
    (told,) = notices(tmp_path)
    assert "Those of the last copy are back" in told
    assert kept(tmp_path) == 1
    assert notices(tmp_path) == []
    aside = list(tmp_path.glob("*.damaged-*"))
    assert len(aside) == (damage in {scribble, tear})
    assert all(str(path) in told for path in aside)


def test_without_a_copy_the_damaged_database_still_stays(tmp_path: Path) -> None:
    """A player begins anew, and is told where the old answers lie."""
    answer_one(tmp_path)
    backups.backup_of(tmp_path / NAME).unlink()
    scribble(tmp_path / NAME)
    (told,) = notices(tmp_path)
    assert "there is no copy" in told
    assert kept(tmp_path) == 0


def test_a_damaged_copy_replaces_nothing(tmp_path: Path) -> None:
    """It is taken for no copy."""
    answer_one(tmp_path)
    scribble(backups.backup_of(tmp_path / NAME))
    scribble(tmp_path / NAME)
    assert "there is no copy" in notices(tmp_path)[0]


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    """It is refused by name and stays as it was."""
    path = tmp_path / NAME
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE theirs (x)")
    before = path.read_bytes()
    with pytest.raises(StorageError, match="another program"), open_memory(tmp_path, NOW):
        pass
    assert path.read_bytes() == before


def test_a_database_of_a_newer_quizgen_is_left_alone(tmp_path: Path) -> None:
    """To play and to read."""
    answer_one(tmp_path)
    with closing(sqlite3.connect(tmp_path / NAME)) as newer:
        newer.execute("PRAGMA user_version = 99")
    with pytest.raises(StorageError, match="newer quizgen"), open_memory(tmp_path, NOW):
        pass
    with pytest.raises(StorageError, match="newer quizgen"), read_memory(tmp_path, NOW):
        pass


# ---- copies and new forms -------------------------------------------------------------------


def test_a_copy_is_made_each_day_and_at_each_end(tmp_path: Path) -> None:
    """What was answered is in the copy when the player leaves, and once a day before that."""
    answer_one(tmp_path)
    copy = backups.backup_of(tmp_path / NAME)
    with closing(sqlite3.connect(copy)) as copied:
        assert copied.execute("SELECT count(*) FROM reply").fetchone() == (1,)
    os.utime(copy, (0, 0))
    with open_memory(tmp_path, NOW):
        assert copy.stat().st_mtime > 0


def test_a_new_form_keeps_what_there_is_and_copies_it_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy has the old form, the database the new one."""
    answer_one(tmp_path)
    copies: list[int] = []
    real = backups.copy

    def copy(connection: sqlite3.Connection, path: Path) -> None:
        copies.append(migrations.version(connection))
        real(connection, path)

    monkeypatch.setattr(backups, "copy", copy)
    steps = (*migrations.STEPS, "CREATE TABLE later (x)")
    monkeypatch.setattr(migrations, "STEPS", steps)
    monkeypatch.setattr("quizgen.memory.database.STEPS", steps)
    with open_memory(tmp_path, NOW) as memory:
        assert copies == [len(steps) - 1]
        assert standing(memory) == 1
        assert memory.rows("SELECT * FROM later") == []


def test_a_new_form_is_taken_wholly_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A step that fails in the middle leaves the form before it."""
    answer_one(tmp_path)
    steps = (*migrations.STEPS, "CREATE TABLE later (x); CREATE TABLE later (x)")
    with closing(sqlite3.connect(tmp_path / NAME, isolation_level=None)) as connection:
        monkeypatch.setattr(migrations, "STEPS", steps)
        with pytest.raises(sqlite3.OperationalError):
            migrations.migrate(connection)
        assert migrations.version(connection) == len(steps) - 1
        tables = connection.execute("SELECT name FROM sqlite_master WHERE name = 'later'")
        assert tables.fetchall() == []


def test_where_there_is_no_shared_memory_the_older_journal_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on network drives; answers are kept all the same."""
    real = sqlite3.connect

    class Drive(sqlite3.Connection):
        def execute(self, sql: str, *values: object) -> sqlite3.Cursor:
            if sql == "PRAGMA journal_mode = WAL":
                raise sqlite3.OperationalError("locking protocol")
            return super().execute(sql, *values)  # type: ignore[arg-type]

    monkeypatch.setattr(
        "sqlite3.connect", lambda *a, **options: real(*a, **{**options, "factory": Drive})
    )
    with open_memory(tmp_path, NOW) as memory:
        sessions.answer(memory, begin(memory), "x", 1.0, NOW)
        assert memory.connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    assert kept(tmp_path) == 1


def test_every_answer_goes_through_to_the_disk(tmp_path: Path) -> None:
    """The journal is written ahead and synchronised at each commit."""
    with open_memory(tmp_path, NOW) as memory:
        told = [
            memory.connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert told == ["wal", 2, 1]


# ---- the program itself ---------------------------------------------------------------------


def play(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """Start a line quiz on the samples."""
    source = folder / "samples.json"
    source.write_text(write_questions(SAMPLES, "json"), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "quizgen",
        "play",
        str(source),
        "--plain",
        "-l",
        "en",
        "-l",
        "fr",
    ]
    return subprocess.Popen(
        [*command, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "LANGUAGE": "en"},
    )


def read_until(program: subprocess.Popen[str], mark: str) -> str:
    """Read what a program writes until it has written `mark`."""
    assert program.stdout
    seen = ""
    while mark not in seen:
        sign = program.stdout.read(1)
        assert sign, seen
        seen += sign
    return seen


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_request_to_stop_pauses_the_session(tmp_path: Path, name: str) -> None:
    """What was answered is kept, the player is told, and the program ends as asked."""
    data = tmp_path / "data"
    with play(tmp_path, "--data", str(data)) as program:
        assert program.stdin
        read_until(program, "Answer")
        program.stdin.write("1\n")
        program.stdin.flush()
        read_until(program, "Answer")
        program.send_signal(getattr(signal, name))
        out, err = program.communicate(timeout=20)
    assert (program.returncode, err) == (128 + getattr(signal, name), "")
    assert "Paused." in out
    assert kept(data) == 1


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no such terminals")
def test_a_terminal_that_is_closed_takes_no_answer_along(tmp_path: Path) -> None:
    """The program notices, keeps what was answered, and ends as the system expects."""
    source = tmp_path / "samples.json"
    source.write_text(write_questions(SAMPLES, "json"), encoding="utf-8")
    data = tmp_path / "data"
    command = ["play", str(source), "--plain", "-l", "en", "-l", "fr", "--data", str(data)]
    screen, terminal = os.openpty()
    program = subprocess.Popen(
        [sys.executable, str(TESTS / "terminal.py"), *command],
        stdin=terminal,
        stdout=terminal,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    os.close(terminal)
    for typed in (b"2\n", b""):
        seen = b""
        while not seen.endswith(b"): " if typed else b": "):
            seen += os.read(screen, 1)
        os.write(screen, typed)
    os.close(screen)
    _, err = program.communicate(timeout=20)
    assert (program.returncode, err) == (128 + signal.SIGHUP, b"")
    assert kept(data) == 1


@contextmanager
def read_only(folder: Path) -> Iterator[Path]:
    """Make a folder in which nothing can be written, not even by root."""
    if ROOT:
        with disk(folder, "ro") as mounted:
            yield mounted
    else:
        folder.mkdir(mode=0o555)
        yield folder


def test_a_folder_that_cannot_be_written_is_told_of(tmp_path: Path) -> None:
    """One can play; a notice says that nothing is kept, and names the way out."""
    with (
        read_only(tmp_path / "data") as data,
        play(tmp_path, "--data", str(data / "mine")) as program,
    ):
        out, err = program.communicate("2\n", timeout=30)
    assert err.startswith("Your answers are not kept: ")
    assert "--data DIR names another place" in err
    assert "✓ Correct" in out


def test_a_second_program_says_that_another_one_plays(tmp_path: Path) -> None:
    """Exit code 1 and one line."""
    with (
        open_memory(tmp_path, NOW),
        play(tmp_path, "--data", str(tmp_path)) as program,
    ):
        out, err = program.communicate(timeout=30)
    assert (program.returncode, out) == (1, "")
    assert err.startswith("quizgen: another quizgen (process ")
    assert err.count("\n") == 1


def test_a_resumed_session_loads_what_it_plays_with_and_no_more(tmp_path: Path) -> None:
    """Neither what makes questions nor what checks files is imported to go on with them."""
    data = tmp_path / "data"
    with play(tmp_path, "--data", str(data)) as program:
        program.communicate("2\n", timeout=30)
    code = (
        "import atexit, sys\n"
        "heavy = {'pydantic', 'yaml', 'babel', 'genanki', 'textual', 'trafilatura', 'lxml'}\n"
        "atexit.register(lambda: print('loaded', *sorted(heavy & sys.modules.keys())))\n"
        "from quizgen.__main__ import main\nmain()"
    )
    arguments = ["play", str(tmp_path / "samples.json"), "--plain", "-l", "en", "-l", "fr"]
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments, "--data", str(data)],
        input="",
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "LANGUAGE": "en"},
    )
    assert "Paused." in done.stdout
    assert done.stdout.splitlines()[-1] == "loaded"


def test_pasting_the_samples_on_a_shelf_gives_them_back(tmp_path: Path) -> None:
    """A question that went through the database is the same."""
    with open_memory(tmp_path, NOW) as memory:
        library.keep(memory, library.Entry("s", "S", "file", "s.json"), SAMPLES, NOW)
        assert library.questions_of(memory, "s") == SAMPLES
        assert library.questions_of(memory, "s")[0] == CHOICE
