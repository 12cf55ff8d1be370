"""Our fake provider's own calls: webhooks signed with the official algorithm, posted and retried as it is asked to."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import quote_plus, urlsplit

import httpx
from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]

from channels.fakes import Posted, insist, trusted
from channels.sms.form import Form, parse

Pairs = Sequence[tuple[str, str]]


def encode(pairs: Pairs) -> bytes:
    """Form-encoded bytes; half characters pass as the three bytes a careless sender makes of them."""
    return "&".join(f"{_quoted(name)}={_quoted(value)}" for name, value in pairs).encode()


def _quoted(text: str) -> str:
    return quote_plus(text.encode("utf-8", "surrogatepass"))


def sign(token: str, url: str, body: bytes) -> str:
    """The official signature of a form at an address (never with its fragment)."""
    form = parse(body)
    plain = (
        form
        if form.encodable()
        else Form([(n.decode(errors="replace").encode(), v.decode(errors="replace").encode()) for n, v in form.raw])
    )
    return str(RequestValidator(token).compute_signature(url.partition("#")[0], plain))


@dataclass(slots=True)
class Poster:
    """Posts to the application. It is signed for at ``public_url`` and listens at ``app_url``."""

    token: str
    public_url: str
    app_url: str
    retries: int = 4
    """``#rc=4&rp=all``: after a refused connection, a time-out and every 4xx or 5xx."""
    timeout: float = 15.0
    _http: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self._http = httpx.Client(
            verify=trusted(),
            trust_env=False,
            timeout=httpx.Timeout(self.timeout, connect=5.0),
            limits=httpx.Limits(max_connections=None, max_keepalive_connections=64),
        )

    def close(self) -> None:
        """Let go of kept connections."""
        self._http.close()

    def post(self, sid: str, url: str, pairs: Pairs) -> Posted:
        """Sign for ``url`` (at the public address) and post to the same path where the application listens."""
        body = encode(pairs)
        home, target = urlsplit(self.app_url), urlsplit(url)
        address = target._replace(scheme=home.scheme, netloc=home.netloc, fragment="").geturl()
        headers = {
            "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
            "X-Twilio-Signature": sign(self.token, url, body),
            "I-Twilio-Idempotency-Token": sid,
            "User-Agent": "TwilioProxy/1.1",
        }
        return insist(self._http, address, body, headers, retries=self.retries, name=sid)
