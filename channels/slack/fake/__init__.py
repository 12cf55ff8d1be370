"""A Slack of our own: the same API and signatures on the loopback address, with faults on order."""

from channels.fakes import FAULTS, Fault, Faults, Posted
from channels.slack.fake.api import APP_TOKEN
from channels.slack.fake.hooks import as_action, as_command, as_event, sign
from channels.slack.fake.ledger import Stored, direct
from channels.slack.fake.slack import APP, BOT, SECRET, TEAM, TOKEN, FakeSlack

__all__ = [
    "APP",
    "APP_TOKEN",
    "BOT",
    "FAULTS",
    "SECRET",
    "TEAM",
    "TOKEN",
    "FakeSlack",
    "Fault",
    "Faults",
    "Posted",
    "Stored",
    "as_action",
    "as_command",
    "as_event",
    "direct",
    "sign",
]
