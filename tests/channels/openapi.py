"""Every outgoing call against the provider's own description: a hook for the fake that raises on a call out of line."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from openapi_core import OpenAPI
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

from channels.sms.fake.api import Validate

HOST = "https://api.twilio.com"


class Call:
    """One HTTP call as openapi-core wants to see it."""

    def __init__(self, method: str, target: str, headers: dict[str, str], body: bytes) -> None:
        self.host_url = HOST
        self.path, _, query = target.partition("?")
        self.method = method.lower()
        self.body = body
        self.content_type = headers.get("content-type", "").partition(";")[0]
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(parse_qsl(query, keep_blank_values=True)), header=Headers(headers), cookie={}
        )


def validator(specs: Path) -> Validate:
    """The check built from Twilio's description. Security is stripped: the fake checks the credentials itself."""
    spec: dict[str, Any] = json.loads((specs / "twilio_api_v2010.messages.json").read_text())
    spec.pop("security", None)
    spec.get("components", {}).pop("securitySchemes", None)
    for path in spec["paths"].values():
        for operation in path.values():
            if isinstance(operation, dict):
                operation.pop("security", None)
    described = OpenAPI.from_dict(spec)

    def check(method: str, target: str, headers: dict[str, str], body: bytes) -> None:
        if "/Media/" in target and ".json" not in target:
            # The description knows a photo's record, not its bytes: the same call without `.json`.
            head, _, query = target.partition("?")
            target = f"{head}.json" + (f"?{query}" if query else "")
        described.validate_request(Call(method, target, headers, body))

    return check
