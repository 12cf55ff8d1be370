"""What every fake provider is made of: faults on order, and the sockets that answer or do not."""

from channels.fakes.faults import ACCEPTS, FAULTS, Fault, Faults, On
from channels.fakes.server import Api, Out, Server

__all__ = ["ACCEPTS", "FAULTS", "Api", "Fault", "Faults", "On", "Out", "Server"]
