"""Every outgoing call against the provider's own description: a hook for the fake that raises on a call out of line."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

from channels.sms.fake.api import Validate


class Call:
    """One HTTP call as openapi-core wants to see it."""

    def __init__(self, host: str, method: str, target: str, headers: dict[str, str], body: bytes) -> None:
        self.host_url = host
        self.path, _, query = target.partition("?")
        self.method = method.lower()
        self.body = body
        self.content_type = headers.get("content-type", "").partition(";")[0]
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(parse_qsl(query, keep_blank_values=True)), header=Headers(headers), cookie={}
        )


def described_in(file: Path, config: Config | None = None, **servers: object) -> OpenAPI:
    """A provider's description. Security is stripped: the fake checks the credentials itself."""
    spec: dict[str, Any] = {**json.loads(file.read_text()), **servers}
    spec.pop("security", None)
    spec.get("components", {}).pop("securitySchemes", None)
    for path in spec["paths"].values():
        for operation in path.values():
            if isinstance(operation, dict):
                operation.pop("security", None)
    return OpenAPI.from_dict(spec, config=config)


def validator(specs: Path) -> Validate:
    """The check built from Twilio's descriptions."""
    described = described_in(specs / "twilio_api_v2010.messages.json")
    services = described_in(specs / "twilio_messaging_v1.services.json")

    def check(method: str, target: str, headers: dict[str, str], body: bytes) -> None:
        if target.startswith("/v1/"):
            services.validate_request(Call("https://messaging.twilio.com", method, target, headers, body))
            return
        if "/Media/" in target and ".json" not in target:
            # The description knows a photo's record, not its bytes: the same call without `.json`.
            head, _, query = target.partition("?")
            target = f"{head}.json" + (f"?{query}" if query else "")
        described.validate_request(Call("https://api.twilio.com", method, target, headers, body))

    return check


def slack_validator(specs: Path) -> Validate:
    """The check built from Slack's description, for the calls it knows: it is older than some of them."""
    unsound = Config(spec_validator_cls=None)  # what it says of answers is no valid description; we check requests
    described = described_in(specs / "slack_web_api_openapi3.json", unsound, servers=[{"url": "https://slack.com/api"}])

    def check(method: str, target: str, headers: dict[str, str], body: bytes) -> None:
        described.validate_request(Call("https://slack.com", method, target, headers, body))

    return check
