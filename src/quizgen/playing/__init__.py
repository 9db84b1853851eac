"""Taking a quiz: its rules, lenient answers, the interface's texts, and the line mode."""
