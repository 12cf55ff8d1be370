"""Run the fake Slack by itself: `python -m channels.slack.fake --port 8912 --app http://127.0.0.1:8311`."""

import argparse
import re
import sys
from typing import Final

from channels.fakes import typed
from channels.slack.fake import APP_TOKEN, SECRET, TOKEN, FakeSlack, Stored

LINE: Final = re.compile(r"(?:(U0[0-9A-Z]+) )?(?:(C0[0-9A-Z]+) )?(.*)", re.DOTALL)
"""Who types, in which channel, and the words."""
TYPED: Final = "Type a direct message, or [label] to press that button; before it U0WHO, C0CHANNEL or both."


def main() -> int:
    """Listen until interrupted. Each line typed is a direct message; `[label]` presses that button.

    With ``C0CREW`` before it it is said in that channel; with ``U0ANN`` before it somebody else types.
    """
    ask = argparse.ArgumentParser(prog="python -m channels.slack.fake", description=__doc__)
    ask.add_argument("--port", type=int, default=8912)
    ask.add_argument("--app", default="http://127.0.0.1:8311", help="where the application listens")
    ask.add_argument("--as", dest="who", default="U0STAFF", help="the user who types")
    ask.add_argument("--socket", action="store_true", help="bring everything by Socket Mode, and post nothing")
    given = ask.parse_args()
    with FakeSlack(given.app, port=given.port) as fake:
        if given.socket:
            fake.by_socket()
            print(f"FRONTDOOR_SLACK_APP_TOKEN={APP_TOKEN}")
        print(f"FRONTDOOR_SLACK_API_BASE={fake.url}")
        print(f"FRONTDOOR_SLACK_BOT_TOKEN={TOKEN} FRONTDOOR_SLACK_SIGNING_SECRET={SECRET}")
        print("FRONTDOOR_SLACK_HANDOFF_CHANNEL=C0CASES FRONTDOOR_SLACK_CREW_CHANNEL=C0CREW")
        print(TYPED)
        print("POST /fake/write {user, text, channel, thread} · POST /fake/press · POST /fake/faults · GET /fake/state")
        sys.stdout.flush()
        return _talk(fake, given.who)


def _talk(fake: FakeSlack, who: str) -> int:
    def told(line: str) -> None:
        user, channel, words = LINE.fullmatch(line).groups("")  # type: ignore[union-attr]  # any line matches
        buttons = {f"[{label}]": post for post in fake.posts for label, _ in post.buttons}
        if words in buttons:
            posted = fake.press(user or who, buttons[words], words[1:-1])
        else:
            posted = fake.write(user or who, words, channel)
        print(f"  ({posted.status or 'nobody answered'})", flush=True)

    fake.watch(lambda post: print(f"  {_shown(post)}", flush=True))
    return typed(fake, told)


def _shown(post: Stored) -> str:
    """Where it was posted (for one pair of eyes only), its words and its buttons."""
    where = f"{post.channel}, for {post.only} alone" if post.only else post.channel
    said = post.text.replace("\n", "\n    ")
    return " ".join([f"{where} < {said}", *(f"[{label}]" for label, _ in post.buttons)])


if __name__ == "__main__":
    sys.exit(main())
