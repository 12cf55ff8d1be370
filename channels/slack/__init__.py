"""Staff and liaisons in Slack, and a Slack of our own to prove it against."""

from channels.slack.account import SlackAccount
from channels.slack.adapter import CAPABILITIES, Slack

__all__ = ["CAPABILITIES", "Slack", "SlackAccount"]
