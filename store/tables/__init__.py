"""Every table Frontdoor keeps, as SQLModel definitions and as the Core tables that the statements use."""

from store.columns import METADATA
from store.tables.city import BUNDLES, META, REVISIONS
from store.tables.keeping import DELETIONS, HOLDS, TAKEDOWNS
from store.tables.posts import CIRCUITS, LANES, OPEN_POST, OUTBOX, RECEIPTS, SPENDING
from store.tables.requests import CHANGES, FOLLOWERS, PHOTOS, RATINGS, REQUESTS
from store.tables.staff import CARDS, HANDOFFS, IDEAS, NOTES, PARKED, WRONG_CODES
from store.tables.talks import (
    ADDRESS_STEPS,
    ADDRESSES,
    CONVERSATIONS,
    INBOX,
    PEOPLE,
    RESTING,
    TENANCIES,
    TRANSCRIPT,
    TURNS,
    UNREAD,
)

__all__ = [
    "ADDRESSES",
    "ADDRESS_STEPS",
    "BUNDLES",
    "CARDS",
    "CHANGES",
    "CIRCUITS",
    "CONVERSATIONS",
    "DELETIONS",
    "FOLLOWERS",
    "HANDOFFS",
    "HOLDS",
    "IDEAS",
    "INBOX",
    "LANES",
    "META",
    "METADATA",
    "NOTES",
    "OPEN_POST",
    "OUTBOX",
    "PARKED",
    "PEOPLE",
    "PHOTOS",
    "RATINGS",
    "RECEIPTS",
    "REQUESTS",
    "RESTING",
    "REVISIONS",
    "SPENDING",
    "TAKEDOWNS",
    "TENANCIES",
    "TRANSCRIPT",
    "TURNS",
    "UNREAD",
    "WRONG_CODES",
]
