"""How residents reach us and hear from us: one contract, an adapter for each provider, and delivery."""

from channels.contract import (
    Answer,
    Channel,
    Forged,
    Forgets,
    MediaRefused,
    Sweeps,
    Unreadable,
    Webhook,
)
from channels.delivery import Deliver

__all__ = ["Answer", "Channel", "Deliver", "Forged", "Forgets", "MediaRefused", "Sweeps", "Unreadable", "Webhook"]
