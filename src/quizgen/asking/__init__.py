"""Making questions of facts: stems, wrong options, order."""
