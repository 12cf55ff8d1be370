"""A real city on the real wire: our fake Twilio, its official signatures and description, and a listening Frontdoor."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "channels"))
