"""The list of contents of a backup: every file's hash, chained, every table's count, and a seal over it all."""

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

FORMAT: Final = 1
NAME: Final = "manifest.json"


class Spoilt(Exception):
    """A backup that cannot be trusted; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file. ``chain`` hashes this entry and the chain before it: none can be left out, added or moved."""

    name: str
    size: int
    sha256: str
    chain: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds. ``missing``: photos whose row was there and whose file was not."""

    made_at: str
    schema: str
    source: str
    city: str
    counts: dict[str, int]
    opted_out: int
    open_posts: int
    missing: tuple[str, ...]
    files: tuple[Entry, ...]
    format: int = FORMAT
    seal: str = ""

    def sealed(self) -> "Manifest":
        """The same with its own hash."""
        return replace(self, seal=self._hash())

    def write(self, folder: Path) -> None:
        """Write it, last of all, durably."""
        path = folder / NAME
        path.write_text(json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        settle(path)

    @classmethod
    def read(cls, folder: Path) -> "Manifest":
        """The manifest of a backup. Spoilt in words when there is none, or it was changed."""
        path = folder / NAME
        if not path.is_file():
            raise Spoilt(f"{folder} is no backup: it has no {NAME}.")
        try:
            given = json.loads(path.read_text(encoding="utf-8"))
            files = tuple(Entry(**entry) for entry in given["files"])
            found = cls(**{**given, "files": files, "missing": tuple(given["missing"])})
        except (ValueError, KeyError, TypeError):
            raise Spoilt(f"{path} cannot be read: it is damaged, or of a newer version.") from None
        if found.format != FORMAT:
            raise Spoilt(f"{path} has format {found.format}; this version reads {FORMAT}.")
        if found.seal != found._hash():
            raise Spoilt(f"{path} was changed after the backup was made.")
        return found

    def troubles(self, folder: Path) -> list[str]:
        """What differs between this list and the files that lie there."""
        found, chain = [], ""
        for entry in self.files:
            chain = link(chain, entry.name, entry.sha256)
            path = folder / entry.name
            if not path.is_file():
                found.append(f"{entry.name} is missing.")
            elif path.stat().st_size != entry.size or digest(path) != entry.sha256:
                found.append(f"{entry.name} is damaged.")
            elif chain != entry.chain:
                found.append(f"The chain of hashes breaks at {entry.name}.")
        known = {entry.name for entry in self.files} | {NAME}
        there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        return found + [f"{name} is not part of the backup." for name in sorted(there - known)]

    def _hash(self) -> str:
        plain = json.dumps(asdict(replace(self, seal="")), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(plain.encode()).hexdigest()


def entries(folder: Path, names: Iterable[str]) -> tuple[Entry, ...]:
    """Files of a folder, in this order, chained."""
    made: list[Entry] = []
    for name in names:
        sha = digest(folder / name)
        chain = link(made[-1].chain if made else "", name, sha)
        made.append(Entry(name, (folder / name).stat().st_size, sha, chain))
    return tuple(made)


def link(before: str, name: str, sha256: str) -> str:
    """The next link of the chain."""
    return hashlib.sha256(f"{before}\n{name}\n{sha256}".encode()).hexdigest()


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def settle(path: Path) -> None:
    """Have the disk keep this file, or this folder's names."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
