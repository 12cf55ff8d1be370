"""To ours: what Slack tells us → messages and staff acts. No I/O, unknown fields welcome."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from bot.wire import Arrival, Inbound, MediaRef, PageWanted, StaffAct
from casework.page import REPORT, SHOW_FORM, STAFF
from channels.contract import Unreadable
from channels.slack.account import PLACE, SlackAccount
from channels.slack.pages import PAGE, known_in
from channels.slack.words import mentions, plain, spoken_in

NAME: Final = "slack"
TS: Final = re.compile(r"[0-9]{1,12}\.[0-9]{1,9}")
"""A message's id within its channel. It looks like a time and is never read as one."""
KEY: Final = re.compile(r"[!-~]{1,200}")
MAX_MEDIA: Final = 10
SPOKEN: Final = frozenset({"", "file_share", "thread_broadcast", "me_message"})
"""Subtypes of a message that somebody wrote; all others are Slack's own, or an app's."""
TALK: Final = "talk"
"""The act of writing below a card."""
Body = Mapping[str, Any]
Nothing: Final[tuple[Arrival, ...]] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one request for one workspace. ``team`` is ours, "" while Slack has not told us yet."""

    account: SlackAccount
    team: str
    now: datetime

    def event(self, body: Body) -> tuple[Arrival, ...]:
        """A message, a mention, an edit or a deletion; everything else means nothing. Raises Unreadable."""
        event = _part(body, "event")
        if not self._is_ours(_word(body, "team_id"), body) or _foreign(event, _word(body, "team_id")):
            return Nothing
        if _word(event, "type") == "app_home_opened":
            return self._home(body, event)
        match (_word(event, "type"), _word(event, "subtype")):
            case ("app_mention", _):
                return self._said(body, event, summoned=True)
            case ("message", "message_changed"):
                return self._changed(body, event)
            case ("message", "message_deleted"):
                return self._deleted(body, event, _word(event, "deleted_ts"))
            case ("message", subtype) if subtype in SPOKEN:
                return self._said(body, event)
        return Nothing

    def command(self, body: Body) -> tuple[Arrival, ...]:
        """``/311 words``: said to us in private, wherever it was typed. Without words it asks for the form."""
        team, text = _word(body, "team_id"), plain(_word(body, "text"), frozenset())
        if not self._is_ours(team, body):
            return Nothing
        trigger, user = _must(body, "trigger_id", KEY), _must(body, "user_id", PLACE)
        key = f"{team}:command:{trigger}"
        return (self._inbound(key, team, user, text) if text else PageWanted(NAME, key, team, user, "form", trigger),)

    def pressed(self, body: Body) -> tuple[Arrival, ...]:
        """A button: the answer to a question of ours, or an act of staff on a card."""
        team, user = _word(_part(body, "team"), "id") or self.team, _must(_part(body, "user"), "id", PLACE)
        actions = body.get("actions")
        action = actions[0] if isinstance(actions, list) and actions and isinstance(actions[0], dict) else {}
        if not action or not self._is_ours(team, body):
            return Nothing
        key = f"{team}:action:{user}:{_must(action, 'action_ts', TS)}"
        name, value = _word(action, "action_id"), _word(action, "value")
        trigger = found if KEY.fullmatch(found := _word(body, "trigger_id")) else ""
        if name.startswith(STAFF):
            value = value or _word(_part(action, "selected_option"), "value")
            return (replace(_act(key, user, name, value), trigger=trigger),)
        if name == f"{PAGE}{SHOW_FORM}":
            return (PageWanted(NAME, key, team, user, "form", trigger),)
        answer = _answer(value)
        if answer is None:
            return Nothing
        thread = _thread_of_button(body)
        made = self._inbound(key, team, user, answer[1], thread=thread, ask=answer[0], overheard=bool(thread))
        return (made,)

    def submitted(self, body: Body) -> tuple[Arrival, ...]:
        """A form: a whole report, or the words of a staff act."""
        view, user = _part(body, "view"), _must(_part(body, "user"), "id", PLACE)
        team = _word(_part(body, "team"), "id") or self.team
        filled, name = _filled(view), _word(view, "callback_id")
        if not self._is_ours(team, body) or not filled or self.missing(body):
            return Nothing
        key = f"{team}:view:{_must(view, 'id', KEY)}"
        if name.startswith(STAFF):
            case, _ = known_in(_word(view, "private_metadata"))
            return (_act(key, user, name, f"{case} {json.dumps(filled)}"),)
        return (self._inbound(key, team, user, "\n".join(filled.values())),) if name == REPORT else Nothing

    def missing(self, body: Body) -> Mapping[str, str]:
        """The needed fields of a form that hold nothing, each with what to say beside it."""
        view = _part(body, "view")
        filled, (_, needed) = _filled(view), known_in(_word(view, "private_metadata"))
        return {name: words for name, words in needed.items() if name not in filled}

    def _home(self, body: Body, event: Body) -> tuple[Arrival, ...]:
        """Somebody opened our home tab; Slack tells of the other tabs in the same way."""
        if _word(event, "tab") != "home":
            return Nothing
        team, user = _word(body, "team_id"), _must(event, "user", PLACE)
        return (PageWanted(NAME, f"{team}:event:{_must(body, 'event_id', KEY)}", team, user, "home"),)

    # -- messages

    def _said(self, body: Body, event: Body, *, summoned: bool = False) -> tuple[Arrival, ...]:
        if _machine(event):
            return Nothing
        team, ours = _word(body, "team_id"), _us(body)
        channel, ts = _must(event, "channel", PLACE), _must(event, "ts", TS)
        thread = _thread(event, channel, ts)
        raw = _word(event, "text")
        called = summoned or not _shared(event, channel) or mentions(raw, ours) or channel == self.account.crew_channel
        if not called and not _word(event, "thread_ts"):
            return Nothing
        text, media = plain(raw, ours) or spoken_in(event.get("blocks")), _media(event)
        if not text and not media and not called:
            return Nothing
        user = _must(event, "user", PLACE)
        key = f"{team}:{channel}:{ts}"
        if channel == self.account.handoff_channel and _word(event, "thread_ts"):
            return (StaffAct(NAME, key, user, case="", act=TALK, text=text, thread=thread),) if text else Nothing
        return (self._inbound(key, team, user, text, thread=thread, media=media, overheard=not called),)

    def _changed(self, body: Body, event: Body) -> tuple[Arrival, ...]:
        """An edit of somebody's words. Slack tells of previews and reply counts in the same way: those change none."""
        new, old = _part(event, "message"), _part(event, "previous_message")
        if _word(new, "subtype") == "tombstone":
            return self._deleted(body, {**event, "previous_message": old}, _word(old, "ts"))
        if _machine(new) or "edited" not in new or _word(new, "text") == _word(old, "text"):
            return Nothing
        team, channel = _word(body, "team_id"), _must(event, "channel", PLACE)
        first = _must(new if "ts" in new else old, "ts", TS)
        made = self._inbound(
            f"{team}:{channel}:{_must(event, 'ts', TS)}",
            team,
            _must(new, "user", PLACE),
            plain(_word(new, "text"), _us(body)),
            thread=_thread({**event, "thread_ts": new.get("thread_ts")}, channel, first),
            corrects=f"{team}:{channel}:{first}",
            overheard=True,
        )
        return (made,)

    def _deleted(self, body: Body, event: Body, first: str) -> tuple[Arrival, ...]:
        old = _part(event, "previous_message")
        if _machine(old) or not TS.fullmatch(first):
            return Nothing
        team, channel = _word(body, "team_id"), _must(event, "channel", PLACE)
        made = self._inbound(
            f"{team}:{channel}:{_must(event, 'ts', TS)}",
            team,
            _must(old, "user", PLACE),
            "",
            thread=_thread({**event, "thread_ts": old.get("thread_ts")}, channel, first),
            corrects=f"{team}:{channel}:{first}",
            gone=True,
            overheard=True,
        )
        return (made,)

    def _inbound(self, key: str, team: str, user: str, text: str, **more: Any) -> Inbound:
        return Inbound(NAME, key, team, user, text, self.now, **more)

    def _is_ours(self, team: str, body: Body) -> bool:
        """Whether it is of our workspace and our app, and seen by nobody outside the city."""
        if not PLACE.fullmatch(team) or body.get("is_ext_shared_channel") is True:
            return False
        app = _word(body, "api_app_id")
        right_app = not (app and self.account.app_id) or app == self.account.app_id
        return right_app and (not self.team or team == self.team)


def alarm(body: Body, account: SlackAccount, team: str) -> str:
    """What the administrator must hear of this request, in words; "" as a rule. ``team``: ours, as far as known."""
    if _word(body, "type") == "app_rate_limited":
        return "Slack holds events back: more than 30,000 an hour. Leave channels the app need not read."
    match _word(_part(body, "event"), "type"):
        case "tokens_revoked":
            return "Slack revoked tokens of our app: install it again and set FRONTDOOR_SLACK_BOT_TOKEN."
        case "app_uninstalled":
            return "Our app was removed from the Slack workspace: nothing can be posted until it is installed again."
    return _stray(body, account, team)


def _stray(body: Body, account: SlackAccount, team: str) -> str:
    """Why a genuine request is not heard, where somebody may wonder."""
    if body.get("is_ext_shared_channel") is True:
        place = _word(_part(body, "event"), "channel")
        for name, room in (("HANDOFF", account.handoff_channel), ("CREW", account.crew_channel)):
            if room and room == place:
                shared = f"FRONTDOOR_SLACK_{name}_CHANNEL is shared with another organisation"
                return f"{shared}: nothing written there is heard. Use a channel of the city's own."
        named = _word(_part(body, "event"), "type") == "app_mention"
        return (
            "Our app was named in a channel shared with another organisation: it hears nothing there." if named else ""
        )
    theirs, app = _word(body, "team_id"), _word(body, "api_app_id")
    if team and theirs not in ("", team):
        return "Our app is installed in another workspace as well, of which nothing is heard: remove it there."
    if account.app_id and app not in ("", account.app_id):
        return "Requests of another app arrive: FRONTDOOR_SLACK_APP_TOKEN and _SIGNING_SECRET belong to two apps."
    return ""


def place_of(thread: str) -> tuple[str, str]:
    """A conversation's thread → (channel, first message); both "" for the plain direct message."""
    channel, _, ts = thread.partition(":")
    return channel, ts


def _act(key: str, user: str, name: str, value: str) -> StaffAct:
    """A button or form of a card: ``staff:act`` with the case, and after it what the act is about."""
    case, _, text = value.partition(" ")
    return StaffAct(NAME, key, user, case=case, act=name.split(":")[1], text=text)


def direct_of(key: str) -> str:
    """The channel of the direct message that a message with this key was said in, "" where it was said elsewhere."""
    channel = key.partition(":")[2].partition(":")[0]
    return channel if channel.startswith("D") and PLACE.fullmatch(channel) else ""


def _us(body: Body) -> frozenset[str]:
    """Our own user ids, as the envelope names them."""
    given = body.get("authorizations")
    named = [_word(one, "user_id") for one in given if isinstance(one, dict)] if isinstance(given, list) else []
    older = body.get("authed_users")
    return frozenset([*named, *(str(one) for one in older)] if isinstance(older, list) else named) - {""}


def _machine(event: Body) -> bool:
    """An app's words, ours included, or Slack's own."""
    return bool(event.get("bot_id") or event.get("app_id")) or _word(event, "user") in ("", "USLACKBOT")


def _foreign(event: Body, team: str) -> bool:
    """Whether the writer belongs to another workspace, whoever passed it on."""
    named = (_word(event, name) for name in ("user_team", "source_team"))
    return any(one.startswith("T") and one != team for one in named)


def _shared(event: Body, channel: str) -> bool:
    """Whether others talk here too: anything but a direct message to us."""
    return not (_word(event, "channel_type") == "im" or channel.startswith("D"))


def _thread(event: Body, channel: str, ts: str) -> str:
    """Which conversation of this person's it is: a thread is one, and so is the plain direct message."""
    root = _word(event, "thread_ts")
    if not root and not _shared(event, channel):
        return ""
    return f"{channel}:{root if TS.fullmatch(root) else ts}"


def _thread_of_button(body: Body) -> str:
    message, channel = _part(body, "message"), _word(_part(body, "channel"), "id")
    root = _word(message, "thread_ts") or _word(_part(body, "container"), "thread_ts")
    return f"{channel}:{root}" if TS.fullmatch(root) and PLACE.fullmatch(channel) else ""


def _answer(value: str) -> tuple[str, str] | None:
    """A button's value → the question and the key of the option; None when it is not one of ours."""
    try:
        ask, key = json.loads(value)
    except (ValueError, TypeError, RecursionError):
        return None
    return (ask, key) if isinstance(ask, str) and isinstance(key, str) else None


def _filled(view: Body) -> dict[str, str]:
    """What was typed or chosen in a form, by field and in its order; what holds nothing is left out."""
    values = _part(_part(view, "state"), "values")
    fields = ((name, one) for name, block in values.items() if isinstance(block, dict) for one in block.values())
    chosen = (
        (name, _word(one, "value") or _word(_part(one, "selected_option"), "value"))
        for name, one in fields
        if isinstance(one, dict)
    )
    return {str(name): text for name, given in chosen if (text := plain(given, frozenset()))}


def _media(event: Body) -> tuple[MediaRef, ...]:
    files = event.get("files")
    listed = [one for one in files if isinstance(one, dict)] if isinstance(files, list) else []
    found = (
        (_word(one, "url_private_download") or _word(one, "url_private"), _word(one, "mimetype")) for one in listed
    )
    return tuple(MediaRef(url=_ascii(url), content_type=_ascii(kind)) for url, kind in found if url)[:MAX_MEDIA]


def _ascii(given: str) -> str:
    return given.encode("ascii", "backslashreplace").decode().replace("\0", "\\0")


def _part(body: Body, name: str) -> Body:
    found = body.get(name)
    return found if isinstance(found, dict) else {}


def _word(body: Body, name: str) -> str:
    found = body.get(name)
    return found if isinstance(found, str) else ""


def _must(body: Body, name: str, shape: re.Pattern[str]) -> str:
    found = _word(body, name)
    if not shape.fullmatch(found):
        raise Unreadable(f"{name} is {'not an identifier' if found else 'missing'}")
    return found
