"""Backups: made while the service runs, verified as a whole, and restored into an empty place without telling twice."""

import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.manifest import Manifest, Spoilt, entries, settle
from app.settings import Settings
from store import copying
from store.embedded import file_of
from store.engine import Database
from store.failures import Unusable
from store.lock import runner_lock
from store.meta import Meta
from store.migrate import bring, current, migrate, steps
from store.reconciling import reconcile

DATABASE: Final = "database.sqlite3"
PHOTOS: Final = "photos"
MADE: Final = "backup_made_at"
"""Stands in `meta`: when the last backup was finished."""
UNFINISHED: Final = "restore.unfinished"
"""Stands in the data folder while a restore is under way."""
PART: Final = "restore.part.sqlite3"
FROM: Final = "restored_from"
"""Stands in `meta` of what was restored: the seal of the backup that it came from."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back."""

    requests: int
    photos: int
    opted_out: int
    in_doubt: int


def create(settings: Settings, target: Path, city: str) -> Manifest:
    """Back up to a new folder, or to a file whose name ends in .tar. The service may run meanwhile."""
    if target.exists() and (target.is_file() or any(target.iterdir())):
        raise FileExistsError(f"{target} is there already: name a new one, nothing is overwritten.")
    target.parent.mkdir(parents=True, exist_ok=True)
    with closing(Database.existing(settings.url)) as database:
        work = target.with_name(target.name + ".part")
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(mode=0o700)
        try:
            made = _fill(database, settings, work, city)
            _finish(work, target)
        finally:
            shutil.rmtree(work, ignore_errors=True)
        Meta(database).set(MADE, made.made_at)
    return made


def verify(source: Path) -> Manifest:
    """Read all of a backup again. Spoilt names everything that is wrong with it."""
    with _opened(source) as folder:
        return _verified(folder)


def restore(settings: Settings, source: Path) -> Restored:
    """Bring a backup back into an empty data folder and database. Spoilt or Unusable in words before anything is made.

    Opt-outs are in place before anything may be sent, and what was open is asked for at the provider first.
    """
    with _opened(source) as folder, runner_lock(settings.data_dir):
        manifest = _verified(folder)
        mark = settings.data_dir / UNFINISHED
        if not (mark.exists() and _came(settings, manifest)):
            _check_empty(settings)
            mark.write_text(f"{manifest.made_at}\n")
            settle(mark)
            settle(settings.data_dir)
            _bring_back(settings, folder, manifest)
            settle(settings.data_dir)
        _tidy(settings)
        mark.unlink()
    return Restored(
        manifest.counts["requests"], len(manifest.files) - 1, manifest.opted_out, in_doubt=manifest.open_posts
    )


def refuse_unfinished(settings: Settings) -> None:
    """Unusable when a restore into this data folder was begun and not finished: half of it must not be served."""
    if (settings.data_dir / UNFINISHED).exists():
        raise Unusable(
            str(settings.data_dir), "a restore was begun and not finished", "Run `frontdoor backup restore` again."
        )


def _fill(database: Database, settings: Settings, work: Path, city: str) -> Manifest:
    made_at = database.now().isoformat(timespec="seconds")
    copying.snapshot(database, work / DATABASE)
    (work / DATABASE).chmod(0o600)
    held = copying.contents(work / DATABASE)
    names, missing = _copy_photos(held.photos, settings.data_dir / PHOTOS, work)
    made = Manifest(
        made_at=made_at,
        schema=held.schema,
        source="postgresql" if database.shared else "sqlite",
        city=city,
        counts=copying.counts(work / DATABASE),
        opted_out=held.opted_out,
        open_posts=held.open_posts,
        missing=missing,
        files=entries(work, [DATABASE, *names]),
    ).sealed()
    for entry in made.files:
        settle(work / entry.name)
    made.write(work)
    return made


def _copy_photos(paths: tuple[str, ...], photos: Path, work: Path) -> tuple[list[str], tuple[str, ...]]:
    """Files are written once and never changed, so they may be copied after the database they are named in."""
    names, missing = [], []
    for path in paths:
        target = work / PHOTOS / path
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            shutil.copyfile(photos / path, target)
            names.append(f"{PHOTOS}/{path}")
        except FileNotFoundError:
            missing.append(path)
    return names, tuple(missing)


def _finish(work: Path, target: Path) -> None:
    if target.suffix != ".tar":
        if target.exists():
            target.rmdir()
        work.rename(target)
        settle(target.parent)
        return
    draft = target.with_name(target.name + ".draft")
    with tarfile.open(draft, "w") as tar:
        tar.add(work, arcname=".")
    draft.chmod(0o600)
    settle(draft)
    draft.rename(target)
    settle(target.parent)


@contextmanager
def _opened(source: Path) -> Iterator[Path]:
    """The backup as a folder."""
    if source.is_dir():
        yield source
        return
    if not source.is_file():
        raise Spoilt(f"There is no backup {source}.")
    with tempfile.TemporaryDirectory(prefix="backup-", dir=source.parent) as folder:
        try:
            with tarfile.open(source) as tar:
                tar.extractall(folder, filter="data")
        except (tarfile.TarError, EOFError, OSError) as error:
            raise Spoilt(f"{source} cannot be unpacked ({type(error).__name__}): it is damaged or no backup.") from None
        yield Path(folder)


def _verified(folder: Path) -> Manifest:
    manifest = Manifest.read(folder)
    found = manifest.troubles(folder)
    if not found:
        found = _contents(folder / DATABASE, manifest)
    if found:
        raise Spoilt("\n".join(found[:20]))
    return manifest


def _contents(database: Path, manifest: Manifest) -> list[str]:
    if broken := copying.faults(database):
        return [f"{DATABASE} is damaged: {broken}."]
    there = copying.counts(database)
    wanted = manifest.counts
    return [
        f"{name}: {there.get(name, 0)} rows, the list says {wanted.get(name, 0)}."
        for name in sorted(there.keys() | wanted.keys())
        if there.get(name, 0) != wanted.get(name, 0)
    ]


def _came(settings: Settings, manifest: Manifest) -> bool:
    """Whether all of this backup is in place, and only the end of its restore was missed: the database comes last."""
    if settings.embedded and not file_of(settings.url).exists():
        return False
    with closing(Database.open(settings.url)) as database:
        return current(database) is not None and Meta(database).get(FROM) == manifest.seal


def _check_empty(settings: Settings) -> None:
    """A half-restored folder counts as empty: what lies in it is a copy."""
    again = (settings.data_dir / UNFINISHED).exists()
    photos = settings.data_dir / PHOTOS
    filled = "Restore into a new folder (--data) or an empty database; nothing is overwritten."
    if not again and photos.exists() and any(photos.rglob("*.jpg")):
        raise Unusable(str(photos), "there are photos in it", filled)
    if settings.embedded:
        if file_of(settings.url).exists():
            raise Unusable(str(file_of(settings.url)), "it is there already", filled)
        return
    with closing(Database.open(settings.url)) as database:
        if not copying.empty(database):
            raise Unusable(database.where, "it is not empty", filled)


def _bring_back(settings: Settings, folder: Path, manifest: Manifest) -> None:
    part = settings.data_dir / PART
    _tidy(settings)
    shutil.copyfile(folder / DATABASE, part)
    if manifest.schema not in steps():
        raise Unusable(
            str(folder), f"its schema {manifest.schema} is newer than this version", "Install the newer one."
        )
    with closing(Database.open(f"sqlite:///{part.absolute()}")) as copy:
        migrate(copy)
        now = copy.now()
        found = copy.write(lambda conn: reconcile(conn, now), within=60.0)
        Meta(copy).set(FROM, manifest.seal)
    if found.opted_out != manifest.opted_out:
        raise Unusable(str(part), "it lacks opt-outs of the backup", "Take another backup.")
    _photos_back(settings, folder, manifest)
    if settings.embedded:
        _put_in_place(part, file_of(settings.url))
    else:
        _onto_server(settings, part)


def _photos_back(settings: Settings, folder: Path, manifest: Manifest) -> None:
    for entry in manifest.files:
        if entry.name != DATABASE:
            target = settings.data_dir / entry.name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(folder / entry.name, target)
            settle(target)


def _put_in_place(part: Path, file: Path) -> None:
    if broken := copying.faults(part):
        raise Unusable(str(part), broken, "Try again, or take another backup.")
    copying.in_one_file(part)
    settle(part)
    file.parent.mkdir(parents=True, exist_ok=True)
    part.rename(file)
    settle(file.parent)


def _onto_server(settings: Settings, part: Path) -> None:
    """All or nothing: one transaction holds the schema, every row and the counts."""
    with closing(Database.open(settings.url)) as database, database.changing() as conn:
        bring(conn)
        copying.pour(part, conn)
        there, wanted = copying.counts_of(conn), copying.counts(part)
        if there != wanted:
            raise Unusable(database.where, "it did not take every row", "Try again, or take another backup.")


def _tidy(settings: Settings) -> None:
    """No copy of the data stays beside them."""
    for leftover in settings.data_dir.glob(f"{PART}*"):
        leftover.unlink()
