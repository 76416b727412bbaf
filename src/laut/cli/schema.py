"""`laut schema`: the JSON Schema of what `laut read --json` prints."""

from __future__ import annotations

import json

__all__ = ["schema"]


def schema() -> None:
    """Print the JSON Schema of `laut read --json`."""
    from laut.views.schema import json_schema

    print(json.dumps(json_schema(), indent=2))
