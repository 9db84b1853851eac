"""Turns news articles in German, English or French into quizzes, by rules and templates."""

__version__ = "0.1.0"
