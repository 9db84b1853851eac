"""Each test finds the same: no answers of the person at the keyboard, no chance, no clock.

Hypothesis looks where it looked last time, so that a run fails for what was changed alone. To let
it look elsewhere: pytest --hypothesis-profile=explore.
"""

import gc

import pytest
from hypothesis import settings

from quizgen.identity import make_id

settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("same")


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
