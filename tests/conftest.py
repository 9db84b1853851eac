"""No test reads or writes what the person at the keyboard has answered."""

import gc

import pytest

from quizgen.identity import make_id


@pytest.fixture(autouse=True)
def _home(
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Give each test, and what it starts, a place of its own for answers."""
    home = tmp_path_factory.getbasetemp() / "homes" / make_id(request.node.nodeid)
    monkeypatch.setenv("QUIZGEN_HOME", str(home))


def pytest_collection_finish() -> None:
    """Search seldom for garbage, and never in what all tests share: it takes a sixth of all."""
    gc.freeze()
    gc.set_threshold(10_000)
