"""Whether a webhook was signed by the provider with one of our secrets."""

import base64
import hashlib
import hmac
from urllib.parse import parse_qs

from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]

from channels.contract import Forged, Webhook
from channels.sms.account import TwilioAccount
from channels.sms.form import Form, parse

FORM = "application/x-www-form-urlencoded"


def check(account: TwilioAccount, hook: Webhook) -> None:
    """Raises Forged unless a secret of ours signed exactly this address and this body.

    The address is the configured public one plus the raw path and query: behind a proxy the Host header is wrong, and a
    re-quoted query would not match.
    """
    signature = hook.headers.get("x-twilio-signature", "")
    if not signature or not hook.path.startswith("/"):
        raise Forged("no signature")
    try:
        good = any(_signed(token, account, hook, signature) for token in account.auth_tokens if token)
    except (ValueError, TypeError, LookupError):
        # The validator stumbles over bodies no provider sends (half characters, endless fields): never a 500.
        good = False
    if not good:
        raise Forged("wrong signature")


def _signed(token: str, account: TwilioAccount, hook: Webhook, signature: str) -> bool:
    url = account.home + hook.path + (f"?{hook.query}" if hook.query else "")
    if not is_form(hook):
        return _signed_hash(token, url, hook, signature)
    form = parse(hook.body)
    if hmac.compare_digest(_over_bytes(token, url, form), signature.encode("utf-8", "replace")):
        return True
    # The library also tries the address with and without its port; what follows costs only those who knock wrongly.
    return bool(RequestValidator(token).validate(url, form if form.encodable() else _readable(form), signature))


def is_form(hook: Webhook) -> bool:
    """Whether the body claims to be the form that the provider always sends."""
    kind = hook.headers.get("content-type", FORM).partition(";")[0].strip().lower()
    return kind in ("", FORM)


def _signed_hash(token: str, url: str, hook: Webhook, signature: str) -> bool:
    """Anything but a form is signed through its hash in the query; without one the validator would crash."""
    if "bodySHA256" not in parse_qs(hook.query):
        return False
    return bool(RequestValidator(token).validate(url, hook.body.decode("utf-8"), signature))


def _over_bytes(token: str, url: str, form: Form) -> bytes:
    """The provider's algorithm over the bytes as they came: its library cannot hold text that is not UTF-8."""
    message = url.encode()
    values: dict[bytes, set[bytes]] = {}
    for name, value in form.raw:
        values.setdefault(name, set()).add(value)
    for name in sorted(values):
        message += b"".join(name + value for value in sorted(values[name]))
    return base64.b64encode(hmac.digest(token.encode(), message, hashlib.sha1))


def _readable(form: Form) -> Form:
    """The same form as a signer sees it that replaced what was not UTF-8 before signing."""
    return Form([(n.decode("utf-8", "replace").encode(), v.decode("utf-8", "replace").encode()) for n, v in form.raw])
