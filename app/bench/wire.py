"""The bench's side of the wire: a light signed client and a provider that takes every post and notes when."""

import asyncio
import json
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, repeat
from urllib.parse import parse_qs, quote_plus

ACCOUNT = "AC00000000000000000000000000000009"
TOKEN = "bench-token"  # noqa: S105  (opens nothing but the bench's own provider)
NUMBER = "+12155550111"


@dataclass(slots=True)
class Acked:
    """One webhook: when it was due, how long until its acknowledgement (milliseconds), its status, and its name."""

    due: float
    milliseconds: float
    status: int
    name: str = ""


@dataclass
class Provider:
    """Answers the provider's message call at once and keeps the moment of each."""

    taken: list[tuple[float, str]] = field(default_factory=list)
    """(moment, recipient)"""

    async def serve(self, port: int = 0) -> tuple[asyncio.Server, str]:
        """Listen on this port, or on a free one; gives the server and its address."""
        server = await asyncio.start_server(self._client, "127.0.0.1", port)
        return server, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"

    async def _client(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                body = await reader.readexactly(_length(head))
                writer.write(self._answer(body))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    def _answer(self, body: bytes) -> bytes:
        form = parse_qs(body.decode())
        self.taken.append((time.perf_counter(), form.get("To", [""])[0]))
        sid = f"SM{len(self.taken):032x}"
        text = json.dumps({"sid": sid, "status": "queued", "account_sid": ACCOUNT}).encode()
        return b"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (
            len(text),
            text,
        )


def inbound(number: int, who: str, text: str, url: str) -> bytes:
    """A whole signed webhook request, ready to be written to a socket."""
    from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]

    from channels.sms.account import HOOK

    form = {
        "MessageSid": f"SM{number:032x}",
        "AccountSid": ACCOUNT,
        "From": who,
        "To": NUMBER,
        "Body": text,
        "NumMedia": "0",
        "NumSegments": "1",
        "SmsStatus": "received",
        "ApiVersion": "2010-04-01",
    }
    signature = RequestValidator(TOKEN).compute_signature(url + HOOK, form)
    body = "&".join(f"{name}={quote_plus(value)}" for name, value in form.items()).encode()
    head = (
        f"POST {HOOK} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\nX-Twilio-Signature: {signature}\r\n\r\n"
    )
    return head.encode() + body


def plain_get(path: str) -> bytes:
    """A whole GET request."""
    return f"GET {path} HTTP/1.1\r\nHost: bench\r\n\r\n".encode()


Job = tuple[float, bytes, str]


async def fire(
    port: int, requests: Iterable[tuple[float, bytes]], connections: int, names: Iterable[str] = ()
) -> list[Acked]:
    """Send each request when it is due (seconds from now), measured from then: waiting for a free line counts.

    ``names``: what the answers are called, one a request.
    """
    line: asyncio.Queue[Job | None] = asyncio.Queue()
    acked: list[Acked] = []
    begun = time.perf_counter()
    workers = [asyncio.create_task(_worker(port, line, acked)) for _ in range(connections)]
    for (due, request), name in zip(requests, chain(names, repeat("")), strict=False):
        wait = begun + due - time.perf_counter()
        if wait > 0:
            await asyncio.sleep(wait)
        line.put_nowait((begun + due, request, name))
    for _ in workers:
        line.put_nowait(None)
    await asyncio.gather(*workers)
    return acked


async def _worker(port: int, line: "asyncio.Queue[Job | None]", acked: list[Acked]) -> None:
    reader: asyncio.StreamReader | None = None
    writer: asyncio.StreamWriter | None = None
    while (job := await line.get()) is not None:
        due, request, name = job
        status = 0
        for _ in range(2):
            try:
                if reader is None or writer is None:
                    reader, writer = await asyncio.open_connection("127.0.0.1", port)
                status = await _exchange(reader, writer, request)
                break
            except (ConnectionError, asyncio.IncompleteReadError):
                reader = writer = None
        acked.append(Acked(due, (time.perf_counter() - max(due, 0.0)) * 1000, status, name))
    if writer is not None:
        writer.close()


async def _exchange(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: bytes) -> int:
    writer.write(request)
    head = await reader.readuntil(b"\r\n\r\n")
    await reader.readexactly(_length(head))
    return int(head.split(b" ", 2)[1])


def _length(head: bytes) -> int:
    for row in head.lower().split(b"\r\n"):
        if row.startswith(b"content-length:"):
            return int(row.split(b":", 1)[1])
    return 0
