"""Our fake network's own calls: challenges and signed events, posted again where they were not taken."""

import json
from dataclasses import dataclass, field
from typing import Any

import httpx

from channels.fakes import Posted, insist, trusted
from channels.twitter.account import HOOK
from channels.twitter.signature import HEADER, signed


@dataclass(slots=True)
class Poster:
    """Posts to the application at ``app_url``."""

    secret: str
    app_url: str
    retries: int = 4
    timeout: float = 10.0
    _http: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self._http = httpx.Client(verify=trusted(), trust_env=False, timeout=httpx.Timeout(self.timeout, connect=5.0))

    @property
    def address(self) -> str:
        """Where events go."""
        return f"{self.app_url.rstrip('/')}{HOOK}"

    def challenge(self, token: str) -> bool:
        """Ask whether the address is the application's, as the network does before it posts there."""
        reply = self._http.get(self.address, params={"crc_token": token})
        return reply.status_code == 200 and reply.json() == {"response_token": signed(self.secret, token.encode())}

    def post(self, number: str, document: dict[str, Any]) -> Posted:
        """One event, signed, again while it is not taken."""
        body = json.dumps(document).encode()
        headers = {"Content-Type": "application/json", HEADER: signed(self.secret, body)}
        return insist(self._http, self.address, body, headers, retries=self.retries, name=number)

    def close(self) -> None:
        """Let go of kept connections."""
        self._http.close()
