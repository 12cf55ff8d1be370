"""An X of our own: the same API, the same events, faults on order. For tests, benches and demonstrations."""

import json
import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from channels.fakes import Faults, Out, Posted, Running, Server
from channels.twitter.fake.api import Api, Validate
from channels.twitter.fake.hooks import Poster
from channels.twitter.fake.world import HANDLE, SECRET, US, World, Written

RESIDENT = "3000000000000000001"


class FakeX(Running[Poster]):
    """One network, its people, and the account of the city."""

    def __init__(
        self,
        app_url: str = "",
        *,
        port: int = 0,
        faults: Faults | None = None,
        validate: Validate | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.faults = faults or Faults()
        self.world = World(clock)
        self.api = Api(self.world, validate)
        self.poster = Poster(SECRET, app_url)
        self._listen(Server(port, self.api, self.faults, lambda _one: None, self._steer))

    # -- people

    def post(self, author: str, text: str, *, onto: str = "", media: Sequence[bytes] = (), **more: Any) -> Written:
        """Somebody posts, or answers the post ``onto``. No webhook is tried: what a poll must find.

        An answer carries the names of its thread before the words, as the network does.
        """
        number = self.world.new_id()
        above = self.world.written.get(onto)
        carried = ""
        if above is not None and above.author != author:
            names = [HANDLE if above.author == US else f"user{above.author[-4:]}", *(m[2] for m in above.mentions)]
            carried = "".join(f"@{name} " for name in dict.fromkeys(names))
        one = Written(number, author, carried + text, self.world.clock(), above.thread if above else number, onto)
        one.to, one.begins = above.author if above else "", len(carried)
        one.mentions = [
            (at.start(), at.end(), at[1], US if at[1].lower() == HANDLE.lower() else "9")
            for at in re.finditer(r"@(\w{1,15})", one.text)
        ]
        one.media = [self._photo(data) for data in media]
        for name, value in more.items():
            setattr(one, name, value)
        return self.world.keep(one)

    def write(self, author: str, text: str, media: Sequence[bytes] = ()) -> Written:
        """Somebody writes us a direct message."""
        one = Written(self.world.new_id(), author, text, self.world.clock(), to=US)
        one.media = [self._photo(data) for data in media]
        return self.world.keep(one)

    def push(self, one: Written, kind: str = "") -> Posted:
        """The webhook of a post or message (again)."""
        return self.poster.post(one.id, self.event(one, kind))

    def event(self, one: Written, kind: str = "") -> dict[str, Any]:
        """The envelope of the X Activity event for it."""
        payload: dict[str, Any]
        if one.deleted:
            kind, payload = "post.delete", {"id": one.id, "author_id": one.author}
        elif not one.thread:
            kind, payload = "dm.received", {"direct_message_events": [self._old_shape(one)], "users": {}}
        else:
            ours = any(number == US and at >= one.begins for at, _, _, number in one.mentions)
            kind = kind or ("post.mention.create" if ours else "post.reply.create")
            payload = self.world.post(one)
        media = [{"media_key": k, "type": "photo", "url": f"https://pbs.twimg.com/media/{k}.jpg"} for k in one.media]
        data = {
            "event_uuid": f"-{one.id}",
            "filter": {"user_id": US},
            "event_type": kind,
            "tag": "",
            "payload": payload,
        }
        return {"data": {**data, "includes": {"media": media} if media else {}}}

    def _old_shape(self, one: Written) -> dict[str, Any]:
        data: dict[str, Any] = {"text": one.text, "entities": {"urls": []}}
        if one.media:
            data["attachment"] = {"media": {"media_url_https": f"https://pbs.twimg.com/media/{one.media[0]}.jpg"}}
        made = {"target": {"recipient_id": one.to}, "sender_id": one.author, "message_data": data}
        stamp = str(int(one.at.timestamp() * 1000))
        return {"type": "message_create", "id": one.id, "created_timestamp": stamp, "message_create": made}

    def _photo(self, data: bytes) -> str:
        key = f"3_{self.world.new_id()}"
        self.world.photos[key] = data
        return key

    # -- what a test asks

    @property
    def said(self) -> list[Written]:
        """Everything our product published or told, in order."""
        return [one for one in self.world.written.values() if one.author == US]

    def twice(self) -> list[tuple[str, str, str]]:
        """(whom, hanging on, text) of everything accepted more than once."""
        return [key for key, times in self.world.accepted.items() if times > 1]

    def _steer(self, method: str, path: str, body: bytes) -> Out:
        """Handles for another process: `/fake/post`, `/fake/write`, `/fake/state`; JSON in and out."""
        given: dict[str, Any] = json.loads(body or b"{}") if method == "POST" else {}
        match path:
            case "/fake/post" | "/fake/write":
                say = self.post if path.endswith("post") else self.write
                one = say(str(given.get("from", RESIDENT)), str(given.get("text", "")))
                told = self.poster.app_url and given.get("push", True)
                document: dict[str, Any] = {"id": one.id, "status": self.push(one).status if told else 0}
            case "/fake/state":
                shown = [{"id": o.id, "to": o.to, "onto": o.replies_to, "text": o.text} for o in self.said]
                document = {"said": shown, "twice": self.twice(), "violations": self.api.violations}
            case _:
                return Out(404)
        return Out(200, json.dumps(document).encode(), {"Content-Type": "application/json"})
