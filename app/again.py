"""Takes any turn ever taken again: why did it say that, and would it say the same today?"""

from typing import Any

from sqlalchemy import select

from app.cities import Cities
from app.explaining import explain, messages
from app.links import Links
from app.settings import Settings
from bot.effects import Turn
from bot.turn import turn
from bot.wording import compose
from casework.tracking import normalise
from knowledge_base.city_file import read_city
from knowledge_base.starter import city_folder
from store import why
from store.engine import Database
from store.meta import Meta
from store.migrate import migrate
from store.tables import OUTBOX


def again(settings: Settings, name: str) -> dict[str, Any] | None:
    """The turn of a message, post or request, explained; None when there is none."""
    database = Database.existing(settings.url)
    try:
        migrate(database)
        with database.read() as conn:
            taken = why.turn_of(conn, name) or why.turn_of(conn, normalise(name) or "")
        if taken is None:
            return None
        with database.read() as conn:
            posts = list(conn.execute(select(OUTBOX.c.our_id).where(OUTBOX.c.turn == taken.id)).scalars())
        cities = Cities(database, settings, read_city(city_folder(settings.city)), lambda _: None)
        city = cities.get(taken.bundle)
        link = Links(Meta(database), settings.linked).whole
        result = turn(taken.talk, taken.event, taken.facts, city)
        spoken = compose(result, taken.event, taken.facts, city, link) if isinstance(result, Turn) else ()
        said = tuple(one.text for one in spoken)
        same = isinstance(result, Turn) and result.moves == taken.moves and said == taken.said
        return {
            **explain(taken),
            "heard": [one.text or "(no words)" for one in messages(taken)],
            "posts": posts,
            "conversation": taken.conversation,
            "at": taken.at.isoformat(),
            "event": taken.event.what.kind,
            "again": "the same" if same else "different",
            **({} if same else {"would_say": list(said), "bundle_now": city.bundle}),
        }
    finally:
        database.close()
