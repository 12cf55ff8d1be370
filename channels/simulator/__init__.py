"""Our own channel: no provider, no account, the same contract."""

from channels.simulator.adapter import PLAIN, Simulator

__all__ = ["PLAIN", "Simulator"]
