"""Starts quizgen as the owner of the terminal it was given, as a shell would.

Run: python terminal.py ARGUMENTS, with a terminal as standard input, in a session of its own.
"""

import fcntl
import sys
import termios

from quizgen.__main__ import main

if __name__ == "__main__":
    fcntl.ioctl(sys.stdin, termios.TIOCSCTTY, 0)
    main()
