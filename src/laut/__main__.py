"""`python -m laut`: the command line."""

from laut.cli import app

if __name__ == "__main__":  # a process that reads for `laut add --jobs` loads this file too
    app()
