"""On whose word: speakers become people and bodies, reports become trails.

[resolve][laut.resolution.resolve.resolve] works on one article; it knows nothing of any store.
"""

from laut.resolution.names import name_score, same_name
from laut.resolution.resolve import Lookup, Resolution, resolve

__all__ = ["Lookup", "Resolution", "name_score", "resolve", "same_name"]
