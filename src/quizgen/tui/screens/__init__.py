"""What fills the terminal: the question, its summary, the help."""
