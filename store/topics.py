"""What a transaction is about, noted while it is written and told when it is durable."""

from datetime import datetime
from typing import Final

from sqlalchemy import Connection

TOPICS: Final = "topics"
"""Where a connection keeps what its transaction has announced: a set of (topic, key)."""

BOOT: Final = "boot"
"""Where a connection knows the process that will think about what it keeps; empty when anybody may."""

CLOCK: Final = "clock"
"""Where a connection knows the database's real time: a function of nothing."""

Topics = frozenset[tuple[str, str]]
"""Pairs of topic and key. Topics: ``think``, ``send``, ``photos``, ``cases``, ``tide``, ``urgent``."""

URGENT: Final = "urgent"
"""The conversation named by the key tells of danger, or asks for what the law gives: nobody's turn comes before its."""

TIDE: Final = "tide"
"""Arrivals pour in: who thinks on the machine named by the key makes way for keeping them. Nobody elsewhere does."""


def announce(conn: Connection, topic: str, key: object) -> None:
    """Have whoever listens hear of this once it is durable.

    ``key`` is the id of what there is to do: the conversation to think about, the lane to drain, the photo to fetch,
    the case that opened. Ids only: they may travel through the database's own notifications.
    """
    conn.info.setdefault(TOPICS, set()).add((topic, str(key)))


def concerning(topics: Topics, machine: str) -> frozenset[str]:
    """The topics that are of any concern on this machine."""
    return frozenset(topic for topic, key in topics if topic != TIDE or key == machine)


def real(conn: Connection) -> datetime:
    """The database's real time, for whoever queues a post in the middle of something else."""
    now: datetime = conn.info[CLOCK]()
    return now


def taken(conn: Connection) -> Topics:
    """What has been announced since the last time, and forget it."""
    topics: set[tuple[str, str]] = conn.info.setdefault(TOPICS, set())
    found = frozenset(topics)
    topics.clear()
    return found
