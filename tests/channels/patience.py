"""How long the tests of the channels wait for an answer on the loopback address."""

from channels.outside import Limits

PATIENT = Limits(connect=10.0, total=10.0)
"""A loopback answer comes within this on the busiest machine."""
QUICK = Limits(connect=0.5, total=0.5)
"""Short enough to wait for an answer that never comes."""
