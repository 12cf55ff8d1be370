"""Whether the account at Twilio can do its work: the account, the number, where its texts go, and its registration."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from bot.wire import SendFailed
from channels.contract import Sight
from channels.sms.account import HOOK, TwilioAccount
from channels.sms.adapter import TwilioSms

TOLL_FREE: Final = re.compile(r"\+18(00|33|44|55|66|77|88)\d{7}")
LONG_CODE: Final = re.compile(r"\+1\d{10}")
"""A number of North America: to texts from those in the United States the carriers' registration applies."""
AGAIN: Final = "#rc=4&rp=all"
"""What asks Twilio to come again when we do not answer (channel study 1.6)."""
SERVICES: Final = 20
"""Messaging Services that are looked through for the one that the number belongs to."""


@dataclass(frozen=True, slots=True)
class Goes:
    """Where Twilio brings texts, and where else when nobody answers there."""

    to: str
    fallback: str


def check_up(sms: TwilioSms, account: TwilioAccount) -> Iterator[Sight]:
    """Ask Twilio. Nothing is sent and nothing is changed."""
    try:
        found = sms.asks(lambda client: client.api.v2010.accounts(client.account_sid).fetch())
        yield from _account(found)
        service = _service(sms, account)
        if account.sender:
            yield from _number(sms, account, service)
        elif service:
            yield from _goes(_at_service(service), account)
        if LONG_CODE.fullmatch(account.sender) or (service and not account.sender):
            yield _registered(sms, account, service)
    except SendFailed as failure:
        if failure.code == "misconfigured":
            names = "FRONTDOOR_TWILIO_ACCOUNT_SID, _AUTH_TOKEN and, where it is set, _MESSAGING_SERVICE_SID"
            yield "wrong", f"Twilio refuses what it was shown ({failure.detail}): compare {names}."
        else:
            yield "look", f"Twilio cannot be asked now ({failure.detail}): try again later."


def _account(found: Any) -> Iterator[Sight]:
    if str(found.status) != "active":
        yield "wrong", f"Twilio calls the account {found.status}: nothing is sent until it is active again."
    elif str(found.type) == "Trial":
        yield (
            "look",
            "A trial account texts only numbers that you verified, with a line of Twilio's in each: upgrade it.",
        )
    else:
        yield "well", "Twilio takes the account and its token."


def _service(sms: TwilioSms, account: TwilioAccount) -> Any:
    """The configured Messaging Service, if there is one."""
    sid = account.messaging_service_sid
    return sms.asks(lambda client: client.messaging.v1.services(sid).fetch()) if sid else None


def _number(sms: TwilioSms, account: TwilioAccount, service: Any) -> Iterator[Sight]:
    """Whether the number is ours, what it carries, and where its texts go."""
    if not account.sender.startswith("+"):
        yield "look", f"Twilio does not tell of short codes: compare its webhook with {account.home}{HOOK}{AGAIN}"
        return
    listed = sms.asks(lambda client: client.incoming_phone_numbers.list(phone_number=account.sender, limit=1))
    if not listed:
        yield "wrong", f"FRONTDOOR_TWILIO_FROM: {account.sender} is no number of this account."
        return
    able = dict(listed[0].capabilities or {})
    if not able.get("sms", able.get("SMS", False)):
        yield "wrong", f"{account.sender} takes no texts: choose a number that does."
    elif not able.get("mms", able.get("MMS", False)):
        yield "look", f"{account.sender} takes no photos: choose a number with MMS if residents should send them."
    own = service is None or bool(service.use_inbound_webhook_on_number)
    here = Goes(str(listed[0].sms_url or ""), str(listed[0].sms_fallback_url or ""))
    yield from _goes(here if own else _at_service(service), account)
    if TOLL_FREE.fullmatch(account.sender):
        yield "look", "A toll-free number sends nothing until Twilio has verified it (Toll-Free Verification)."


def _at_service(service: Any) -> Goes:
    return Goes(str(service.inbound_request_url or ""), str(service.fallback_url or ""))


def _goes(goes: Goes, account: TwilioAccount) -> Iterator[Sight]:
    """Whether texts come to us, more than once where we do not answer, and where to if we never do."""
    ours = f"{account.home}{HOOK}"
    address, _, wishes = goes.to.partition("#")
    if address != ours:
        host = urlsplit(address).hostname or "nobody"
        yield "wrong", f"Texts go to {host} and not to us: set the webhook “a message comes in” to {ours}{AGAIN}"
    elif "rp=" not in wishes:
        yield "look", f"Where we do not answer Twilio gives up soon: let the webhook end in {AGAIN}"
    else:
        yield "well", f"Texts come to {ours}, and come again where we do not answer."
    if not goes.fallback:
        yield "look", "No fallback address is set at Twilio (“primary handler fails”): name a second way to us."


def _registered(sms: TwilioSms, account: TwilioAccount, service: Any) -> Sight:
    """Whether carriers of the United States take texts of this number (A2P 10DLC)."""
    if TOLL_FREE.fullmatch(account.sender):
        return "well", "Toll-free numbers need no A2P campaign."
    if service is not None:
        listed = [service]
    else:
        listed = sms.asks(lambda client: client.messaging.v1.services.list(limit=SERVICES))
    for one in listed:
        if one.us_app_to_person_registered and (service is not None or _holds(sms, one.sid, account.sender)):
            return "well", "The number's A2P campaign is registered."
    return "look", (
        "No registered A2P campaign holds the number: carriers in the United States refuse its texts (error 30034). "
        "Register brand and campaign at Twilio and put the number into its Messaging Service; it takes weeks."
    )


def _holds(sms: TwilioSms, sid: str, number: str) -> bool:
    numbers = sms.asks(lambda client: client.messaging.v1.services(sid).phone_numbers.list(limit=1000))
    return any(str(one.phone_number) == number for one in numbers)
