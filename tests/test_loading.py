"""Modules load without searches for garbage, and only they do."""

import gc

import pytest

from quizgen.loading import loading


def test_garbage_is_searched_again_when_all_is_loaded() -> None:
    """Inside there is no search; afterwards there is, though not in what was loaded."""
    with loading():
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_freeze_count()


def test_a_module_that_fails_leaves_no_program_without_searches() -> None:
    """Memory does not fill up after an import that goes wrong."""
    with pytest.raises(ImportError), loading():
        raise ImportError
    assert gc.isenabled()
