"""Settings: one typed object, read from the environment here and nowhere else."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

from laut.errors import ConfigError

__all__ = ["INTERFACE_LANGUAGES", "Settings", "load_settings"]

INTERFACE_LANGUAGES = ("en", "de")
"""Languages the interface speaks."""


@dataclass(frozen=True)
class Settings:
    """What a user may set for every command; options of a command go before these."""

    model: str | None = None
    """`LAUT_MODEL`: name or folder of the model; the one that comes with laut otherwise."""

    threads: int = 2
    """`LAUT_THREADS`: threads of the model, 1 to 256."""

    interface: str = "en"
    """`LAUT_LANG`: language of the interface, en or de; else German where the system's language is."""

    record: str = "laut.db"
    """`LAUT_DB`: the record, a file of SQLite or the URL of a PostgreSQL database."""


def load_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Read the settings.

    Raises:
        ConfigError: A value is out of range.

    Example:
        >>> load_settings({"LAUT_THREADS": "4"}).threads
        4
    """
    given = os.environ if environment is None else environment
    threads = given.get("LAUT_THREADS", "2")
    if not threads.isascii() or not threads.isdigit() or not 1 <= int(threads[:4]) <= 256:
        raise ConfigError(f"LAUT_THREADS={threads!r}; expected a whole number from 1 to 256")
    return Settings(given.get("LAUT_MODEL") or None, int(threads), _interface(given), given.get("LAUT_DB") or "laut.db")


def _interface(given: Mapping[str, str]) -> str:
    chosen = given.get("LAUT_LANG")
    if chosen and chosen not in INTERFACE_LANGUAGES:
        raise ConfigError(f"LAUT_LANG={chosen!r}; expected {' or '.join(INTERFACE_LANGUAGES)}")
    system = given.get("LC_ALL") or given.get("LC_MESSAGES") or given.get("LANG") or ""
    return chosen or ("de" if system.startswith("de") else "en")
