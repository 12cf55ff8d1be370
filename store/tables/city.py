"""What the city publishes, and the few values that belong to the whole installation."""

from datetime import datetime
from typing import Final

from sqlmodel import Field

from store.columns import Moment, Row, core


class Revision(Row, table=True):
    """One state of the knowledge base, under the hash of its content."""

    __tablename__ = "revisions"
    hash: str = Field(primary_key=True)
    document: str
    created_at: datetime = Field(sa_type=Moment)
    note: str = ""


class Bundle(Row, table=True):
    """One published whole: revision, classifier and gazetteer. The newest published one is the city's."""

    __tablename__ = "bundles"
    name: str = Field(primary_key=True)
    revision: str = Field(foreign_key="revisions.hash")
    model: str = ""
    gazetteer: str = ""
    published_at: datetime = Field(sa_type=Moment, index=True)


class Meta(Row, table=True):
    """A value of the installation: civil clock offset, first activation of a channel, a secret made here."""

    __tablename__ = "meta"
    key: str = Field(primary_key=True)
    value: str


REVISIONS: Final = core(Revision)
BUNDLES: Final = core(Bundle)
META: Final = core(Meta)
