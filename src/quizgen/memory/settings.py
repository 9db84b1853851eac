"""What a person set once: theme, language, keys, daily goal.

In: a name. Out: its value, a string.
"""

from quizgen.memory.database import Memory


def get(memory: Memory, name: str, default: str = "") -> str:
    """Return a setting, or the default."""
    rows = memory.rows("SELECT value FROM setting WHERE name = ?", name)
    return str(rows[0]["value"]) if rows else default


def put(memory: Memory, name: str, value: str) -> None:
    """Keep a setting."""
    with memory.transaction():
        memory.connection.execute(
            "INSERT INTO setting (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )
