"""What every fake provider is made of: its life, faults on order, sockets that answer or do not, its own calls."""

from channels.fakes.faults import ACCEPTS, FAULTS, Fault, Faults, On
from channels.fakes.posting import Posted, insist, trusted
from channels.fakes.running import Running
from channels.fakes.server import Api, Out, Server
from channels.fakes.typed import typed

__all__ = [
    "ACCEPTS",
    "FAULTS",
    "Api",
    "Fault",
    "Faults",
    "On",
    "Out",
    "Posted",
    "Running",
    "Server",
    "insist",
    "trusted",
    "typed",
]
