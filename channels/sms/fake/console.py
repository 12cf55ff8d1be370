"""What the fake provider's console shows of an account: its state, its number's addresses, its services."""

from dataclasses import dataclass, field
from typing import Any

from channels.sms.fake.ledger import VERSION


@dataclass(slots=True)
class Service:
    """One Messaging Service."""

    registered: bool = True
    """For its A2P campaign."""
    numbers: tuple[str, ...] = ()
    url: str = ""
    fallback: str = ""
    on_number: bool = True
    """Texts go where the number says, not the service."""

    def resource(self, sid: str, account: str) -> dict[str, Any]:
        """The service as the provider's JSON."""
        return {
            "sid": sid,
            "account_sid": account,
            "friendly_name": "City",
            "inbound_request_url": self.url or None,
            "fallback_url": self.fallback or None,
            "us_app_to_person_registered": self.registered,
            "use_inbound_webhook_on_number": self.on_number,
        }


@dataclass(slots=True)
class Console:
    """An account in good order, but for its addresses."""

    status: str = "active"
    kind: str = "Full"
    url: str = ""
    """Where texts to the number go."""
    fallback: str = ""
    carries: dict[str, bool] = field(default_factory=lambda: {"voice": True, "sms": True, "mms": True})
    services: dict[str, Service] = field(default_factory=dict)

    def answer(self, account: str, numbers: tuple[str, ...], path: str, asked: dict[str, str]) -> dict[str, Any] | None:
        """A look at the account; None where the path is none of these."""
        root = f"/{VERSION}/Accounts/{account}"
        parts = path.strip("/").split("/")
        if path == f"{root}.json":
            return {"sid": account, "status": self.status, "type": self.kind}
        if path == f"{root}/IncomingPhoneNumbers.json":
            found = [self._number(one) for one in numbers if one == asked.get("PhoneNumber", one)]
            return {"incoming_phone_numbers": found, "page": 0, "page_size": 50, "next_page_uri": None}
        if parts[:2] != ["v1", "Services"]:
            return None
        if len(parts) == 2:
            shown = [one.resource(sid, account) for sid, one in self.services.items()]
            return {"services": shown, "meta": _meta("services")}
        service = self.services.get(parts[2])
        if service is None:
            return None
        if parts[3:] == ["PhoneNumbers"]:
            held = [{"sid": f"PN{n:032x}", "phone_number": one} for n, one in enumerate(service.numbers)]
            return {"phone_numbers": held, "meta": _meta("phone_numbers")}
        return service.resource(parts[2], account)

    def _number(self, number: str) -> dict[str, Any]:
        return {
            "sid": f"PN{int(number.lstrip('+')):032x}",
            "phone_number": number,
            "sms_url": self.url,
            "sms_fallback_url": self.fallback,
            "capabilities": self.carries,
        }


def _meta(key: str) -> dict[str, Any]:
    return {"key": key, "page": 0, "page_size": 50, "next_page_url": None}
