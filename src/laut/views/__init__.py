"""Readings for people: on a terminal and as one self-contained page, in German and in English."""
