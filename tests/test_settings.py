from __future__ import annotations

import pytest

from laut.errors import ConfigError
from laut.settings import load_settings


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_US.UTF-8", "LAUT_LANG": "de"}, "de"),
    ],
)
def test_interface_follows_the_system(environment: dict[str, str], language: str) -> None:
    assert load_settings(environment).interface == language


@pytest.mark.parametrize(
    ("name", "value"), [("LAUT_THREADS", "0"), ("LAUT_THREADS", "²"), ("LAUT_THREADS", "zwei"), ("LAUT_LANG", "fr")]
)
def test_wrong_values_are_named(name: str, value: str) -> None:
    with pytest.raises(ConfigError, match=f"{name}='{value}'; expected"):
        load_settings({name: value})
