"""Run the fake provider by itself: `python -m channels.sms.fake --port 8911 --app http://127.0.0.1:8311`."""

import argparse
import sys

from channels.fakes import typed
from channels.sms.fake import ACCOUNT, NUMBER, TOKEN, FakeTwilio, Faults


def main() -> int:
    """Listen until interrupted. Each line typed is a text; whatever the application texts is printed as it comes."""
    ask = argparse.ArgumentParser(prog="python -m channels.sms.fake", description=__doc__)
    ask.add_argument("--port", type=int, default=8911)
    ask.add_argument("--app", default="http://127.0.0.1:8311", help="where the application listens")
    ask.add_argument("--public-url", default="", help="what webhooks are signed for (default: --app)")
    ask.add_argument("--account", default=ACCOUNT)
    ask.add_argument("--token", default=TOKEN)
    ask.add_argument("--number", default=NUMBER, help="the city's number")
    ask.add_argument("--as", dest="who", default="+12155550100", help="the resident who types")
    ask.add_argument("--seed", type=int, default=0)
    given = ask.parse_args()
    fake = FakeTwilio(
        given.app,
        given.public_url,
        account=given.account,
        tokens=(given.token,),
        numbers=(given.number,),
        port=given.port,
        faults=Faults(seed=given.seed),
    )
    with fake:
        print(f"FRONTDOOR_TWILIO_API_BASE={fake.url}")
        print(f"FRONTDOOR_TWILIO_ACCOUNT_SID={given.account} FRONTDOOR_TWILIO_AUTH_TOKEN={given.token}")
        print(f"FRONTDOOR_TWILIO_FROM={given.number}")
        print("POST /fake/text {from, body} · POST /fake/faults {name: chance} · GET /fake/state", flush=True)
        return _talk(fake, given.who)


def _talk(fake: FakeTwilio, who: str) -> int:
    def told(words: str) -> None:
        posted = fake.text(who, words)
        print(f"  ({posted.status or 'nobody answered'})", flush=True)

    fake.watch(lambda said: print(f"  {said.to} < {said.body}", flush=True))
    return typed(fake, told)


if __name__ == "__main__":
    sys.exit(main())
