"""Why something could not be kept, in words a caller can act on."""

from collections.abc import Mapping
from typing import Final, Literal

Reason = Literal["locked", "full", "io", "slow", "closed", "broken", "gone", "moved"]

WORDS: Final[Mapping[Reason, str]] = {
    "locked": "another program holds the database: end it, or try again",
    "full": "the disk is full: make room",
    "io": "the disk does not take it: check the disk and who may write in the data folder",
    "slow": "the disk takes too long: it may still arrive",
    "gone": "the database server cannot be reached: see that it runs, and FRONTDOOR_DATABASE_URL",
    "moved": "the file was moved or replaced while it was in use: put it back where it was, or start again",
    "closed": "the database is being closed",
    "broken": "the database file is damaged: see `frontdoor doctor`",
}


class NotDurable(OSError):
    """The database could not make a write durable; nothing of it was kept, except perhaps for reason ``slow``.

    ``slow`` means that a commit had begun and its end was not seen (the disk took too long, the connection broke): it
    may still arrive. Every write that comes from outside carries a unique key, so that saying it again is quiet.
    ``gone``: the server cannot be reached. ``moved``: the file is no longer where it was opened, so what is written to
    it would be nobody's.
    """

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"not durable: {detail or WORDS[reason]}")
        self.reason: Reason = reason
        self._said = bool(detail)

    def at(self, where: str) -> "NotDurable":
        """The same, naming the file or server; one that was told in words of its own stays as it is."""
        return self if self._said else NotDurable(self.reason, f"{where}: {WORDS[self.reason]}")


class Busy(OSError):
    """The queue of writes is full or too slow for this caller. Nothing was kept, and nothing will be."""


FILE_AGAIN: Final = "Put a backup in its place, or move it away: an empty folder gets a new one."


class Unusable(OSError):
    """The file or server is no database, is damaged, belongs to another program, or may not be opened."""

    def __init__(self, where: str, why: str, then: str = FILE_AGAIN) -> None:
        super().__init__(f"{where} cannot be used as the database: {why.rstrip('.')}. {then}")


class Missing(OSError):
    """A database was expected, and there is none."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"There is no database {path}. Name the folder with --data or FRONTDOOR_DATA_DIR; "
            "`frontdoor run` or `frontdoor chat` makes a new one."
        )


class AlreadyRunning(OSError):
    """Another runner holds this data folder."""

    def __init__(self, folder: str, pid: str) -> None:
        super().__init__(f"{folder} is already run by process {pid or 'unknown'}: stop it, or use another folder.")


class SchemaTooNew(RuntimeError):
    """The database was written by a newer version than this one."""

    def __init__(self, found: str) -> None:
        super().__init__(
            f"The database has schema {found}, which this version does not know. "
            "Install the version that wrote it, or restore the backup made before the upgrade."
        )


class SchemaTooOld(RuntimeError):
    """The database was written by an older version, and this process is not the one that brings it up to date."""

    def __init__(self, found: str | None) -> None:
        super().__init__(
            f"The database {f'has schema {found}' if found else 'is empty'}, older than this version needs. "
            "Run `frontdoor migrate` once, then start this again."
        )
