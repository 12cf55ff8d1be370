"""Every call to X against the provider's own description, where the public data are there; it is not ours to copy."""

import os
from pathlib import Path

from openapi import Call, described_in

from channels.twitter.fake.api import Validate

FOLDER = Path(os.environ.get("FRONTDOOR_SHARED", Path(__file__).parents[3] / "shared")) / "specs"


def x_validator() -> Validate | None:
    """The check built from X's description, None without it."""
    file = FOLDER / "x_api_v2.tweet_fields.json"
    if not file.exists():
        return None
    described = described_in(file, servers=[{"url": "https://api.x.com"}])

    def check(method: str, target: str, headers: dict[str, str], body: bytes) -> None:
        described.validate_request(Call("https://api.x.com", method, target, headers, body))

    return check
