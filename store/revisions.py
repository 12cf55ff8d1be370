"""What the city publishes: revisions of its knowledge base, and the bundles that make them live."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from store.columns import AnyRow
from store.dialects import alone, insert
from store.tables import BUNDLES, REVISIONS


def keep_revision(conn: Connection, revision: str, document: str, *, note: str, now: datetime) -> None:
    """Keep one state of the knowledge base under the hash of its content; a repeat is quiet."""
    row = {"hash": revision, "document": document, "created_at": now, "note": note}
    conn.execute(insert(REVISIONS).on_conflict_do_nothing(), row)


def publish(
    conn: Connection, *, name: str, revision: str, document: str, model: str, gazetteer: str, note: str, now: datetime
) -> None:
    """Make a bundle the city's: from the next turn on. Publishing an old one again is a rollback."""
    alone(conn, "publish")
    newest = published(conn)
    if newest is not None and newest.published_at >= now and newest.name != name:  # another machine's clock is ahead
        now = newest.published_at + timedelta(microseconds=1)
    keep_revision(conn, revision, document, note=note, now=now)
    row = {"name": name, "revision": revision, "model": model, "gazetteer": gazetteer, "published_at": now}
    statement = insert(BUNDLES).on_conflict_do_update(
        index_elements=["name"], set_={"published_at": now, "model": model, "gazetteer": gazetteer}
    )
    conn.execute(statement, row)


def published(conn: Connection) -> AnyRow | None:
    """The bundle that is live (name, revision, model, gazetteer, published_at), or None in an empty database."""
    return conn.execute(select(BUNDLES).order_by(BUNDLES.c.published_at.desc(), BUNDLES.c.name).limit(1)).first()


def bundle(conn: Connection, name: str) -> AnyRow | None:
    """A bundle by its name."""
    return conn.execute(select(BUNDLES).where(BUNDLES.c.name == name)).first()


def document(conn: Connection, revision: str) -> str | None:
    """The knowledge base of a revision, as JSON."""
    return conn.execute(select(REVISIONS.c.document).where(REVISIONS.c.hash == revision)).scalar()


def history(conn: Connection) -> list[AnyRow]:
    """Every revision without its document (hash, created_at, note), newest first."""
    query = select(REVISIONS.c.hash, REVISIONS.c.created_at, REVISIONS.c.note)
    return list(conn.execute(query.order_by(REVISIONS.c.created_at.desc(), REVISIONS.c.hash)))
