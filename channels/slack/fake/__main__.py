"""Run the fake Slack by itself: `python -m channels.slack.fake --port 8912 --app http://127.0.0.1:8000`."""

import argparse
import sys

from channels.fakes import typed
from channels.slack.fake import APP_TOKEN, SECRET, TOKEN, FakeSlack, Stored


def main() -> int:
    """Listen until interrupted. Each line typed is a direct message; `[label]` presses that button."""
    ask = argparse.ArgumentParser(prog="python -m channels.slack.fake", description=__doc__)
    ask.add_argument("--port", type=int, default=8912)
    ask.add_argument("--app", default="http://127.0.0.1:8000", help="where the application listens")
    ask.add_argument("--as", dest="who", default="U0STAFF", help="the user who types")
    ask.add_argument("--socket", action="store_true", help="bring everything by Socket Mode, and post nothing")
    given = ask.parse_args()
    with FakeSlack(given.app, port=given.port) as fake:
        if given.socket:
            fake.by_socket()
            print(f"FRONTDOOR_SLACK_APP_TOKEN={APP_TOKEN}")
        print(f"FRONTDOOR_SLACK_API_BASE={fake.url}")
        print(f"FRONTDOOR_SLACK_BOT_TOKEN={TOKEN} FRONTDOOR_SLACK_SIGNING_SECRET={SECRET}")
        print("POST /fake/write {user, text} · POST /fake/press · POST /fake/faults · GET /fake/state", flush=True)
        return _talk(fake, given.who)


def _talk(fake: FakeSlack, who: str) -> int:
    shown = 0

    def told(words: str) -> None:
        nonlocal shown
        buttons = {f"[{label}]": post for post in fake.posts for label, _ in post.buttons}
        posted = fake.press(who, buttons[words], words[1:-1]) if words in buttons else fake.write(who, words)
        for post in fake.posts[shown:]:
            print(f"  < {_shown(post)}")
        shown = len(fake.posts)
        print(f"  ({posted.status or 'nobody answered'})", flush=True)

    return typed(fake, told)


def _shown(post: Stored) -> str:
    return " ".join([post.text.replace("\n", "\n    "), *(f"[{label}]" for label, _ in post.buttons)])


if __name__ == "__main__":
    sys.exit(main())
