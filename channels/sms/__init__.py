"""Texts and photos through Twilio, and a Twilio of our own to prove it against."""

from channels.outside.web import Limits
from channels.sms.account import TwilioAccount, check_base
from channels.sms.adapter import CAPABILITIES, TwilioSms

__all__ = ["CAPABILITIES", "Limits", "TwilioAccount", "TwilioSms", "check_base"]
