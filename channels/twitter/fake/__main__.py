"""Run the fake network by itself: `python -m channels.twitter.fake --port 8913 --app http://127.0.0.1:8311`."""

import argparse
import sys

from channels.fakes import typed
from channels.twitter.fake import ACCESS, BEARER, HANDLE, KEY, SECRET, US, FakeX
from channels.twitter.fake.network import RESIDENT


def main() -> int:
    """Listen until interrupted. Each line typed is a post naming the city (``dm`` before it: a direct message)."""
    ask = argparse.ArgumentParser(prog="python -m channels.twitter.fake", description=__doc__)
    ask.add_argument("--port", type=int, default=8913)
    ask.add_argument("--app", default="", help="where the application listens; without it it has to poll")
    ask.add_argument("--as", dest="who", default=RESIDENT, help="the user id of the resident who types")
    given = ask.parse_args()
    with FakeX(given.app, port=given.port) as fake:
        named = {"API_BASE": fake.url, "HANDLE": HANDLE, "USER_ID": US, "BEARER_TOKEN": BEARER, "API_KEY": KEY}
        secret = {"API_SECRET": SECRET, "ACCESS_TOKEN": ACCESS, "ACCESS_SECRET": "fake", "ENABLED": "true"}
        print(" ".join(f"FRONTDOOR_X_{name}={value}" for name, value in {**named, **secret}.items()))
        print("POST /fake/post {from, text} · POST /fake/write {from, text} · GET /fake/state", flush=True)
        return _talk(fake, given.who)


def _talk(fake: FakeX, who: str) -> int:
    def told(words: str) -> None:
        private = words.startswith("dm ")
        one = fake.write(who, words[3:]) if private else fake.post(who, f"@{HANDLE} {words}")
        if fake.poster.app_url:
            print(f"  ({fake.push(one).status or 'nobody answered'})", flush=True)

    fake.watch(lambda said: print(f"  {'in public' if said.thread else 'in private'} < {said.text}", flush=True))
    return typed(fake, told)


if __name__ == "__main__":
    sys.exit(main())
