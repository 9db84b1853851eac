"""The quiz line by line: for pipes, screen readers and terminals that can do little else."""
