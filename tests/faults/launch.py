"""Starts `frontdoor run` over and over from one warm parent, so that a kill costs no second of imports.

Each line on stdin names a command (run, web, worker) and starts one, whose process id is written to stdout: a process
group of its own, opened anew on the data folder as the command does it, only with shorter waits for what a dead process
may have sent. Settings come from the environment. The parent itself opens nothing.
"""

import os
import select
import signal
import sys
import time
from contextlib import suppress
from datetime import timedelta
from importlib import import_module

from app import logs
from app.bundle import Say
from app.server import Server
from app.settings import Settings, read_settings
from app.worker import work
from store.waits import Waits

SHORT = Waits(
    lease=timedelta(seconds=1.5),
    calling=timedelta(seconds=1.3),
    first_look=timedelta(seconds=0.6),
    next_look=timedelta(seconds=0.8),
    pace=1000.0,
)
"""A call to the fake provider on the same machine still is answered within its lease. Nobody is paced: a life is over
in less than the second between two posts to one person in Slack, and each would hear but one answer in a life.
"""


def serve(part: str) -> None:
    """One process: what `frontdoor run`, `web` or `worker` does, without its checks."""
    from app.house import House

    def opened(given: Settings, say: Say) -> House:
        return House.open(given, say, SHORT)

    settings = read_settings()
    logs.configure("WARNING")
    if part == "worker":
        work(settings, opened, lambda words: None)
    else:
        Server(settings, opened, runs=part == "run").run()


def warm() -> None:
    """Import what a process needs, the provider's library included, and load the encoder's weights."""
    from app.doors import sms
    from bot.wire import Post, SendFailed
    from classifier.encoder import installed_encoder

    parts = ("app.house", "app.runner", "app.site", "gunicorn.workers.gthread")
    for part in (*parts, "channels.slack.rest", "channels.twitter.outbound", "channels.twitter.rest"):
        import_module(part)
    nobody = sms(read_settings(twilio_api_base="http://127.0.0.1:9"))
    with suppress(SendFailed):
        nobody.send(Post("warm", "sms", "", "+12155550100", "warm up"))
    encoder = installed_encoder()
    if encoder is not None:
        encoder.encode(["warm up"])


def start(part: str) -> int:
    """Fork one; its process id."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        os.setsid()
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(2, 1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        serve(part)
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
    finally:
        os._exit(status)


def rest(seconds: float) -> None:
    """As time.sleep, which libfaketime 0.9.10 answers with EINVAL: Python sleeps until a moment of the steady clock."""
    select.select([], [], [], seconds)


def main() -> None:
    """Until stdin ends."""
    if "FAKETIME_TIMESTAMP_FILE" in os.environ:
        time.sleep = rest  # type: ignore[assignment]
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead are not kept
    warm()
    print("warm", flush=True)
    for line in sys.stdin:
        print(start(line.strip()), flush=True)


if __name__ == "__main__":
    main()
