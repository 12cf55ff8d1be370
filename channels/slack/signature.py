"""Whether a webhook was signed by Slack with one of our secrets, and lately."""

import re
from datetime import datetime

from slack_sdk.signature import Clock, SignatureVerifier

from channels.contract import Forged, Webhook
from channels.slack.account import SlackAccount

STALE = 300
"""Seconds a signature is good for, either way (docs.slack.dev, verifying requests)."""
MOMENT = re.compile(r"[0-9]{1,12}")
SIGNED = re.compile(r"v0=[0-9a-f]{64}")


class _At(Clock):
    """The verifier's clock, stopped at our own time."""

    def __init__(self, now: float) -> None:
        self._now = now

    def now(self) -> float:
        return self._now


def check(account: SlackAccount, hook: Webhook, now: datetime) -> None:
    """Raises Forged unless a secret of ours signed exactly this body within the last five minutes.

    The headers are looked at before the library sees them: a timestamp that is no number would be an exception of its.
    """
    moment = hook.headers.get("x-slack-request-timestamp", "")
    signature = hook.headers.get("x-slack-signature", "")
    if not MOMENT.fullmatch(moment) or not SIGNED.fullmatch(signature):
        raise Forged("no signature")
    if abs(now.timestamp() - int(moment)) > STALE:
        raise Forged("stale signature")
    try:
        body = hook.body.decode("utf-8")
    except UnicodeDecodeError:
        raise Forged("not the text that is signed") from None
    at = _At(now.timestamp())
    secrets = [secret for secret in account.signing_secrets if secret.strip()]
    if not any(SignatureVerifier(secret, at).is_valid(body, moment, signature) for secret in secrets):
        raise Forged("wrong signature")
