"""Publishing knowledge: import a folder, export the live revision, look back, roll back."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.cities import Cities
from app.rehearsal import rehearse
from app.settings import Settings
from bot.phrases import REQUIRED
from bot.segments import segments
from knowledge_base.check import check_folder
from knowledge_base.city_file import read_city
from knowledge_base.document import from_json
from knowledge_base.files import export, knowledge_in
from knowledge_base.problems import ContentError, Faults
from knowledge_base.starter import city_folder
from store import revisions
from store.engine import Database
from store.migrate import migrate

Say = Callable[[str], None]


def _silent(_: str) -> None:
    """Nothing is said."""


@contextmanager
def _open(settings: Settings, say: Say = _silent, *, fresh: bool = False) -> Iterator[tuple[Database, Cities]]:
    """The folder's revisions. ``fresh``: the folder may be a new one."""
    database = (Database.open if fresh else Database.existing)(settings.url)
    try:
        migrate(database)
        yield database, Cities(database, settings, read_city(city_folder(settings.city)), say)
    finally:
        database.close()


def import_folder(settings: Settings, folder: str, note: str, say: Say) -> str:
    """Check the files and make them live with their model. ContentError when the check finds an error."""
    path = Path(folder) if Path(folder).is_dir() else city_folder(folder)
    with _open(settings, say, fresh=True) as (_, cities):
        faults = Faults()
        inside = faults.of(lambda: knowledge_in(path), path)
        knowledge, found = check_folder(inside, cities.file, faults, REQUIRED, segments)
        errors = [one for one in found if one.severity == "error"]
        if errors:
            listed = "\n".join(map(str, errors))
            raise ContentError(path, f"Nothing was published: {len(errors)} errors.\n{listed}")
        return f"Revision {knowledge.revision} is live as bundle {cities.publish(knowledge, note, say)}."


def export_folder(settings: Settings, folder: Path) -> str:
    """Write the live revision as files. A data folder that is not there is refused, not made."""
    with _open(settings, fresh=settings.data_dir.is_dir()) as (_, cities):
        knowledge = cities.get().knowledge
        export(knowledge, folder)
        return f"Revision {knowledge.revision} is in {folder}."


def rehearse_live(settings: Settings, text: str) -> dict[str, Any]:
    """A dry run with the revision that is live in the data folder."""
    with _open(settings) as (_, cities):
        return rehearse(settings, text, cities.get())


def revisions_of(settings: Settings) -> list[dict[str, Any]]:
    """Every revision, newest first."""
    with _open(settings) as (database, _), database.read() as conn:
        return [
            {"revision": row.hash, "at": row.created_at.isoformat(), "note": row.note}
            for row in revisions.history(conn)
        ]


def roll_back(settings: Settings, revision: str, say: Say) -> str | None:
    """Make an earlier revision live again; None when there is none of this name."""
    with _open(settings, say) as (database, cities):
        with database.read() as conn:
            document = revisions.document(conn, revision)
        if document is None:
            return None
        return f"Revision {revision} is live again as bundle {cities.publish(from_json(document), 'rollback', say)}."
