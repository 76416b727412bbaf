"""The one family of errors: each says what was found and what was expected.

A caller who catches [LautError][laut.errors.LautError] has caught everything laut raises on purpose. The command line
turns it into exit status 2, and nothing else does.
"""

__all__ = [
    "ConfigError",
    "CorpusError",
    "ExtractionError",
    "FetchError",
    "LanguageError",
    "LautError",
    "ModelError",
    "RecordError",
]


class LautError(Exception):
    """Anything laut cannot go on with: the input's fault, never a bug's traceback."""


class ExtractionError(LautError):
    """The input holds no article: it is empty, binary, too large or only furniture."""


class FetchError(LautError):
    """A URL was refused or could not be fetched within its limits."""


class LanguageError(LautError):
    """The article is in a language no loaded model was trained for."""


class ModelError(LautError):
    """A model folder is missing, incomplete or made for another version of laut."""


class RecordError(LautError):
    """A dictionary or JSON line is not one of laut's records."""


class CorpusError(LautError):
    """A corpus file for training or measuring is not in its stated format."""


class ConfigError(LautError):
    """A setting or training configuration is unknown or out of range."""
