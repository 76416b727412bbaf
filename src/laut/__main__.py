"""`python -m laut`: the command line."""

from laut.cli import app

app()
