"""Bolt's part: it tells requests apart, calls the listener of each kind, and knows the shape of every acknowledgement.

Listeners only read. Bolt runs them before it answers (`process_before_response`), connects to nothing, and is asked
twice: for what arrived, and, once that is durable, for the acknowledgement (docs/decisions/0011).
"""

import re
from collections.abc import Callable
from typing import Any, Final

from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack import Ack
from slack_sdk import WebClient

from bot.wire import Arrival
from channels.contract import Unreadable, Webhook
from channels.slack.account import SlackAccount
from channels.slack.inbound import Reader, alarm
from channels.slack.quiet import SILENT

ANY: Final = re.compile("")
HEARD: Final = "heard"


def dispatch(app: App, hook: Webhook, reader: Reader) -> tuple[BoltResponse, tuple[Arrival, ...]]:
    """One request through bolt: its acknowledgement, and what arrived. Raises Unreadable."""
    try:
        request = BoltRequest(
            body=hook.body.decode("utf-8"),
            query=hook.query,
            headers={name: [value] for name, value in hook.headers.items()},
            context={"reader": reader},
        )
        response = app.dispatch(request)
    except (ValueError, AttributeError, TypeError, LookupError, RecursionError):
        # What bolt stumbles over before any listener: a body that is neither a form nor an object.
        raise Unreadable("the body is neither a form nor JSON") from None
    if response.status >= 500:
        raise Unreadable("a part of the request is missing or of another kind")
    heard = request.context.get(HEARD, ())
    if isinstance(heard, Unreadable):
        raise heard
    return response, heard


def alarm_in(hook: Webhook, account: SlackAccount, team: str) -> str:
    """What the administrator must hear of this request."""
    try:
        return alarm(BoltRequest(body=hook.body.decode("utf-8"), headers=dict(hook.headers)).body, account, team)
    except (ValueError, AttributeError, TypeError, LookupError, RecursionError):
        return ""


def bolt() -> App:
    """The application with a listener for every kind of request; what nobody asked for is acknowledged too."""
    app = App(
        logger=SILENT,
        process_before_response=True,
        request_verification_enabled=False,  # ours knows two secrets and a stopped clock (`signature.py`)
        ignoring_self_events_enabled=False,  # ours ignores every app, edits and deletions included
        ignoring_self_assistant_message_events_enabled=False,
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
        signing_secret="unused",  # noqa: S106 - no secret: verification is ours
        client=WebClient(token="xoxb-unused", logger=SILENT, retry_handlers=[]),  # noqa: S106
        authorize=_nobody,
    )
    app.event({"type": "message"})(_listener(Reader.event))
    app.event("app_mention")(_listener(Reader.event))
    app.event("app_home_opened")(_listener(Reader.event))
    app.event(ANY)(_listener(_nothing))
    app.command(ANY)(_listener(Reader.command))
    app.action(ANY)(_listener(Reader.pressed))
    app.view_submission(ANY)(_submitted)
    for kind in (app.view_closed, app.shortcut, app.options):
        kind(ANY)(_listener(_nothing))
    return app


def _submitted(ack: Ack, body: dict[str, Any], context: dict[str, Any]) -> None:
    """A form: what it lacks is said beside the empty field, and it stays open."""
    missing = context["reader"].missing(body)
    _listener(Reader.submitted)(
        (lambda: ack(response_action="errors", errors=missing)) if missing else ack, body, context
    )


def _listener(read: Callable[[Reader, dict[str, Any]], tuple[Arrival, ...]]) -> Callable[..., None]:
    def listen(ack: Ack, body: dict[str, Any], context: dict[str, Any]) -> None:
        try:
            context[HEARD] = read(context["reader"], body)
        except Unreadable as error:
            context[HEARD] = error
        ack()

    return listen


def _nothing(_reader: Reader, _body: dict[str, Any]) -> tuple[Arrival, ...]:
    return ()


def _nobody(**_given: Any) -> AuthorizeResult:
    """Bolt wants to know as whom listeners would speak: they never do."""
    return AuthorizeResult(enterprise_id=None, team_id=None, bot_token="xoxb-unused", bot_user_id="U0", bot_id="B0")  # noqa: S106
