"""What is kept between two starts: quizzes, answers, decisions, and when what is due.

The only place that knows SQLite. Each function that writes is one transaction: when it returns,
what it was told is on the disk; when it raises, nothing has changed.
"""
