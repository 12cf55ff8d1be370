"""What the doctor says of X: whether it is on, what its terms ask, and what today has cost."""

from collections.abc import Iterator
from contextlib import closing
from typing import Literal
from urllib.parse import urlsplit

from app.polling import trouble_of
from app.settings import Settings
from casework.spending import FREE
from channels.twitter.terms import PRICES, TERMS
from knowledge_base.city_file import read_city
from knowledge_base.problems import ContentError
from knowledge_base.starter import city_folder
from store.engine import Database
from store.meta import Meta
from store.purse import Purse, Used
from store.spending import spent

State = Literal["well", "off", "look", "wrong"]


def x_told(settings: Settings) -> Iterator[tuple[str, State, str]]:
    """(part, state, words) of each finding about the channel itself."""
    if not settings.x_enabled:
        words = "Off. docs/channels/x.md says what its terms and prices ask before FRONTDOOR_X_ENABLED is set."
        yield "x", "off", words
        return
    if settings.x_missing:
        yield "x", "wrong", f"X is off: set {' and '.join(settings.x_missing)} too."
        return
    from app.doors import x, x_account
    from channels.twitter.checkup import check_up

    try:
        account = x_account(settings)
    except ValueError as error:
        yield "x", "wrong", str(error)
        return
    looks = f"On as @{account.handle}, looked at every {settings.x_poll_seconds:g} s."
    yield "x", "well", f"{looks} {_pushes(settings)}"
    with closing(x(settings)) as door:
        for state, said in check_up(door, account, settings.public_url):
            yield "x", state, said
    yield from _names(settings)
    for words in (*TERMS, PRICES):
        yield "x terms", "look", words


def _names(settings: Settings) -> Iterator[tuple[str, State, str]]:
    """Whether the number that public answers name is the one where we read texts."""
    try:
        named = read_city(city_folder(settings.city)).contacts.text_phone
    except ContentError:
        return  # said by the city's own finding
    ours = settings.twilio_from or named  # texts of a Messaging Service come to numbers that only Twilio knows
    if not named or (settings.sms_on and named == ours):
        return
    heard = f"texts are read at {ours} (FRONTDOOR_TWILIO_FROM)" if settings.sms_on else "no texts are read"
    yield "x", "look", f"Public answers on X ask for texts to {named} (`text_phone` in city.yaml), but {heard}."


def _pushes(settings: Settings) -> str:
    """How it is heard that a post was deleted: by push, and by looking at so many again."""
    from app.doors import webhooks

    parts, many = urlsplit(settings.public_url), settings.x_rereads_per_day
    by_looking = f"for deletions {many} kept posts a day are looked at again" if many else "nothing is looked at again"
    if parts.scheme != "https" or parts.port is not None:
        return f"X pushes to https without a port: set FRONTDOOR_PUBLIC_URL. Until then {by_looking}."
    return (
        f"For pushes, which tell of deletions at once, register {webhooks(settings)['X']}; without them {by_looking}."
    )


def x_budget(database: Database, settings: Settings) -> Iterator[tuple[State, str]]:
    """What today has cost, of what it may."""
    if not settings.x_on:
        return
    purse = Purse(database, settings.allowances)
    used, may = purse.used("x"), purse.allowance("x")
    with database.read() as conn:
        waiting = spent(conn, FREE, database.now()).over_allowance
    words = f"{used.calls} of {may.calls or 'any number of'} calls, {money(used)} of "
    words += f"${may.dollars:.2f} today (UTC)." if may.dollars else "whatever it costs today (UTC)."
    words += f" {waiting} answers wait for the next day." if waiting else ""
    if shut := unread(Meta(database)):
        yield "wrong", shut
    if purse.allows("x"):
        yield ("look" if waiting else "well"), words
    else:
        yield "wrong", f"{words} {RESTS}"


def unread(meta: Meta) -> str:
    """Why X could not be read last, where somebody has to mend it; "" where it can, or mends itself."""
    from channels.twitter.adapter import DIRECT, MENTIONS

    refused = any(meta.get(trouble_of("x", feed)) == "misconfigured" for feed in (MENTIONS, DIRECT))
    return REFUSED if refused else ""


REFUSED = (
    "X does not let us read what is written to us: the token was revoked, a permission is missing or the credits are "
    "spent. Make new keys at the developer portal and set FRONTDOOR_X_…. Nothing is lost: the list goes on where it "
    "was left."
)
RESTS = (
    "X is not looked at until the next day, and only danger, opt-outs and tracking numbers leave: raise "
    "FRONTDOOR_X_CALLS_PER_DAY or FRONTDOOR_X_DOLLARS_PER_DAY if it is no flood. Nothing is lost: the list goes on "
    "where it was left."
)


def money(used: Used) -> str:
    """Dollars and cents."""
    return f"${used.dollars:.2f}"
