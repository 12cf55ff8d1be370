"""A Slack of our own: the same API and signatures, faults on order. For tests, benches and demonstrations."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from channels.fakes import Faults, Out, Posted, Running, Server
from channels.slack.fake.api import Api, Validate
from channels.slack.fake.control import steer
from channels.slack.fake.hooks import Poster, as_action, as_command, as_event
from channels.slack.fake.ledger import Ledger, Photo, Stored, direct
from channels.slack.fake.payloads import Envelope, Filled
from channels.slack.fake.socket import Socket

TOKEN: Final = "xoxb-fake-token"  # noqa: S105 - opens nothing but this fake
SECRET: Final = "fake-signing-secret"  # noqa: S105 - signs nothing but this fake's requests
TEAM: Final = "T0FAKE"
APP: Final = "A0FAKE"
BOT: Final = "U0BOT"
MADE: Final = {"events_api": as_event, "interactive": as_action, "slash_commands": as_command}
"""How each kind of request is posted."""
Picture = tuple[str, bytes]
"""Content type and bytes."""


class FakeSlack(Running[Poster]):
    """One workspace, its members and its app."""

    def __init__(
        self,
        app_url: str = "",
        *,
        token: str = TOKEN,
        secret: str = SECRET,
        team: str = TEAM,
        port: int = 0,
        faults: Faults | None = None,
        validate: Validate | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.faults = faults or Faults()
        self.ledger = Ledger(clock)
        self.api = Api(self.ledger, token, team, BOT, validate=validate)
        self.poster = Poster(secret, app_url)
        self.says = Envelope(team, APP, BOT)
        self._listen(Server(port, self.api, self.faults, lambda _message: None, self._steer))
        self.api.own_url = self.url

    # -- people

    def said(self, user: str, text: str, channel: str = "", thread: str = "", photos: Sequence[Picture] = ()) -> Stored:
        """A message lies in Slack (a direct message without ``channel``) and no event has told of it yet."""
        files = [self._photo(kind, data) for kind, data in photos]
        message = Stored(channel or direct(user), self.ledger.ts(), user, text, thread_ts=thread, files=files)
        return self.ledger.keep(message)

    def write(
        self, user: str, text: str, channel: str = "", thread: str = "", photos: Sequence[Picture] = ()
    ) -> Posted:
        """Somebody writes, and the application is told."""
        return self.tell(self.said(user, text, channel, thread, photos))

    def tell(self, message: Stored, **more: Any) -> Posted:
        """The event of a message (again). ``more`` adds to the envelope."""
        return self._event(self.says.message(message, [self._file(name) for name in message.files]), **more)

    def mention(self, message: Stored) -> Posted:
        """The event that we were mentioned, which comes beside the message's own."""
        inner = {**self.says.message(message, []), "type": "app_mention"}
        return self._event({name: value for name, value in inner.items() if name != "channel_type"})

    def edit(self, message: Stored, text: str) -> Posted:
        """Somebody changes a message."""
        before, message.text = message.text, text
        return self._event(self.says.changed(message, before, self.ledger.ts()))

    def delete(self, message: Stored) -> Posted:
        """Somebody takes a message back."""
        self.ledger.messages.pop((message.channel, message.ts), None)
        return self._event(self.says.deleted(message, self.ledger.ts()))

    def press(self, user: str, message: Stored, label: str) -> Posted:
        """Somebody presses the button with this label, or picks it from a menu."""
        each = [(one, entry) for one in message.elements for entry in one.get("options", [one])]
        action, entry = next(pair for pair in each if pair[1]["text"]["text"] == label)
        picked = {"type": action["type"], "action_id": action["action_id"]}
        picked |= {"value": entry["value"]} if entry is action else {"selected_option": entry}
        return self._pressed(self.says.pressed(user, message, picked, self.ledger.ts()))

    def command(self, user: str, text: str) -> Posted:
        """Somebody types ``/311 …``."""
        typed = self.says.command(user, text, self.ledger.number())
        self._issue(typed["trigger_id"], user)
        return self._post("slash_commands", typed, again=False)

    def submit(self, user: str, name: str, filled: Filled, private: str = "") -> Posted:
        """Somebody sends a form."""
        return self._post(
            "interactive", self.says.submitted(user, name, filled, self.ledger.number(), private), again=False
        )

    def fill(self, **filled: str | tuple[str]) -> Posted:
        """Whoever got the newest form fills it in and sends it."""
        user, view = self.ledger.forms[-1]
        return self.submit(user, view["callback_id"], filled, view["private_metadata"])

    def visit(self, user: str, tab: str = "home") -> Posted:
        """Somebody opens the app's home tab, or another."""
        return self._event(self.says.opened(user, self.ledger.ts(), tab))

    def press_at_home(self, user: str, label: str) -> Posted:
        """Somebody presses a button of their home tab."""
        rows = [block for block in self.ledger.homes[user]["blocks"] if block["type"] == "actions"]
        button = next(one for row in rows for one in row["elements"] if one["text"]["text"] == label)
        page = Stored("", "", self.api.user, "")
        made = self.says.pressed(user, page, {**button, "text": None}, self.ledger.ts())
        return self._pressed({name: made[name] for name in made if name not in ("message", "channel", "container")})

    def by_socket(self) -> Socket:
        """From here on everything is brought by Socket Mode."""
        self.api.socket = Socket()
        return self.api.socket

    # -- what a test asks

    @property
    def posts(self) -> list[Stored]:
        """Everything our product posted, in order."""
        return self.ledger.ours()

    def told(self, place: str) -> list[str]:
        """What our product said to a user or in a channel, in order; a photo alone says nothing."""
        return [one.text for one in self.posts if one.channel == direct(place) and (one.text or not one.files)]

    def twice(self) -> list[str]:
        """Our ids of everything that was posted more than once."""
        return [our_id for our_id, times in self.ledger.accepted.items() if times > 1]

    # -- inside

    def _pressed(self, made: dict[str, Any]) -> Posted:
        self._issue(made["trigger_id"], made["user"]["id"])
        return self._post("interactive", made, again=False)

    def _issue(self, trigger: str, user: str) -> None:
        self.ledger.triggers[trigger] = (user, self.ledger.clock())

    def _photo(self, kind: str, data: bytes) -> str:
        name = f"F{self.ledger.number():08d}"
        self.ledger.photos[name] = Photo(f"{name}.jpg", kind, data)
        return name

    def _file(self, name: str) -> dict[str, Any]:
        photo = self.ledger.photos[name]
        url = f"https://files.slack.com/files-pri/{self.api.team}-{name}/{photo.name}"
        return {"id": name, "mimetype": photo.content_type, "size": len(photo.data), "url_private": url}

    def _event(self, inner: dict[str, Any], **more: Any) -> Posted:
        return self._post("events_api", self.says.event(self.ledger.number(), inner, **more), again=True)

    def _post(self, kind: str, payload: dict[str, Any], *, again: bool) -> Posted:
        """To the application's address, or over its own connection once Socket Mode is on."""
        if self.api.socket is not None:
            return self.api.socket.bring(kind, payload, again=again)
        return self.poster.post(*MADE[kind](payload), self.ledger.clock().timestamp(), again=again)

    def _ending(self) -> None:
        if self.api.socket is not None:
            self.api.socket.stop()

    def _steer(self, method: str, path: str, body: bytes) -> Out:
        return steer(self, method, path, body)
