"""What laut knows of each language: the same names in every file, no code that asks which language it is in."""
