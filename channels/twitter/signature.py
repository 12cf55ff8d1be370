"""Whether a webhook was signed with our secret, and our answer to the provider's challenge."""

import base64
import hashlib
import hmac
import json
import re
from urllib.parse import parse_qsl

from channels.contract import Answer, Forged, Unreadable, Webhook

HEADER = "x-twitter-webhooks-signature"
TOKEN = re.compile(r"[A-Za-z0-9+/=_.:-]{1,200}")
"""What a challenge may look like. Its answer is made exactly like the signature of a body: were any text answered, a
stranger could have us sign a webhook. No body is made of these letters alone: it begins with a brace."""


def signed(secret: str, message: bytes) -> str:
    """``sha256=`` and the base64 HMAC-SHA256 of the raw bytes, as X writes it (channel study 3.2)."""
    return "sha256=" + base64.b64encode(hmac.digest(secret.encode(), message, hashlib.sha256)).decode()


def check(secret: str, hook: Webhook) -> None:
    """Raises Forged unless our secret signed exactly this body. A challenge (GET) is not signed and changes nothing."""
    if hook.method == "GET":
        return
    given = hook.headers.get(HEADER, "")
    good = hmac.compare_digest(signed(secret, hook.body).encode(), given.encode("utf-8", "replace"))
    if not given or not good:
        raise Forged("wrong signature" if given else "no signature")


def challenged(hook: Webhook) -> str:
    """The token of a challenge. Raises Unreadable for a request that asks nothing."""
    token = dict(parse_qsl(hook.query)).get("crc_token", "")
    if not TOKEN.fullmatch(token):
        raise Unreadable("crc_token is missing or no token")
    return token


def response(secret: str, token: str) -> Answer:
    """Proof that this address is ours."""
    return Answer(200, "application/json", json.dumps({"response_token": signed(secret, token.encode())}))
