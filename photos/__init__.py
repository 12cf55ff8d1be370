"""Photos as residents send them → a clean JPEG and a thumbnail, or a reason why not; position and time read once."""

from photos.blackout import Box, black_out
from photos.judge import judge
from photos.judged import Judged, Reason

__all__ = ["Box", "Judged", "Reason", "black_out", "judge"]
