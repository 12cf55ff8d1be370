"""What must not be lost: inbox, conversations, requests, outbox, photos and cases, in the only tables there are."""

from store.engine import Database
from store.failures import AlreadyRunning, Busy, NotDurable, SchemaTooNew

__all__ = ["AlreadyRunning", "Busy", "Database", "NotDurable", "SchemaTooNew"]
