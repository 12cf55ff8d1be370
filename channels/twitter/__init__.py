"""X (Twitter): public posts and direct messages to and from residents, polled or pushed."""

from channels.outside import LIMITS, Limits
from channels.twitter.account import XAccount
from channels.twitter.adapter import CAPABILITIES, TwitterX

__all__ = ["CAPABILITIES", "LIMITS", "Limits", "TwitterX", "XAccount"]
