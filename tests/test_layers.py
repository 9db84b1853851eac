"""The modules keep their layers."""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[1]
LINT = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command()"


def test_data_flows_one_way_and_heavy_libraries_have_one_door() -> None:
    """import-linter finds no import that the contracts in pyproject.toml forbid."""
    done = subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert " kept, 0 broken" in done.stdout
