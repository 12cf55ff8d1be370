"""What shows that things were deleted in time: records of deletions, what is to go, and what must be kept for now."""

from datetime import datetime
from typing import Final

from sqlmodel import Field

from store.columns import Moment, Row, core


class Deletion(Row, table=True):
    """One deletion by rule: what kind of thing, how many, and how old at least. Never what it said or whose it was."""

    __tablename__ = "deletions"
    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=Moment)
    what: str
    many: int
    before: datetime = Field(sa_type=Moment)
    by: str


class Takedown(Row, table=True):
    """A message that its writer deleted or changed where it was said: what it had said goes from here as well.

    ``external_id``: the arrival that told so; ``message``: the one it is about; ``address``: whose that is, until done.
    """

    __tablename__ = "takedowns"
    channel: str = Field(primary_key=True)
    external_id: str = Field(primary_key=True)
    message: str = Field(index=True)
    address: str
    gone: bool
    asked_at: datetime = Field(sa_type=Moment)
    done_at: datetime | None = Field(default=None, sa_type=Moment)


class Hold(Row, table=True):
    """A request nothing of which may be deleted while this stands: a claim, a records request, a court's order."""

    __tablename__ = "holds"
    tracking: str = Field(primary_key=True)
    by: str
    reason: str
    at: datetime = Field(sa_type=Moment)


DELETIONS: Final = core(Deletion)
HOLDS: Final = core(Hold)
TAKEDOWNS: Final = core(Takedown)
