"""The one family of errors: each says what was found and what was expected.

A caller who catches [LautError][laut.errors.LautError] has caught everything laut raises on purpose. The command line
turns it into exit status 2, and nothing else does.
"""

__all__ = [
    "ConfigError",
    "CorpusError",
    "ExtractionError",
    "FeedError",
    "FetchError",
    "LanguageError",
    "LautError",
    "ModelError",
    "RecordError",
    "SearchError",
    "StoreError",
]


class LautError(Exception):
    """Anything laut cannot go on with: the input's fault, never a bug's traceback."""


class ExtractionError(LautError):
    """The input holds no article: it is empty, binary, too large or only furniture."""


class FetchError(LautError):
    """A URL was refused or could not be fetched within its limits.

    `status` is the HTTP status where there was an answer, `retry_after` the seconds that a busy server asks to be left
    alone, and `is_temporary` whether the same request may well succeed later.
    """

    def __init__(
        self, message: str, *, status: int | None = None, retry_after: float | None = None, is_temporary: bool = False
    ) -> None:
        super().__init__(message)
        self.status = status
        self.retry_after = retry_after
        self.is_temporary = is_temporary


class FeedError(LautError):
    """What should be a feed or a list of feeds is none."""


class LanguageError(LautError):
    """The article is in a language no loaded model was trained for."""


class ModelError(LautError):
    """A model folder is missing, incomplete or made for another version of laut."""


class RecordError(LautError):
    """A dictionary or JSON line is not one of laut's records."""


class StoreError(LautError):
    """The record cannot be opened, read or written: missing, damaged, full, read-only, too new, or its server gone."""


class CorpusError(LautError):
    """A corpus file for training or measuring is not in its stated format."""


class ConfigError(LautError):
    """A setting or training configuration is unknown or out of range."""


class SearchError(LautError):
    """A question to the record cannot be understood, or names nothing that is there."""
