"""What shows that things were deleted in time: records of deletions, and requests that must be kept for now."""

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


class Hold(Row, table=True):
    """A request nothing of which may be deleted while this stands: a claim, a records request, a court's order."""

    __tablename__ = "holds"
    tracking: str = Field(primary_key=True)
    by: str
    reason: str
    at: datetime = Field(sa_type=Moment)


DELETIONS: Final = core(Deletion)
HOLDS: Final = core(Hold)
