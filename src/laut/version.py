"""The version, where every step may read it."""

__version__ = "0.1.0"
