"""The logger the provider's libraries get: they would log what they were sent, bodies and addresses."""

import logging

SILENT = logging.getLogger("frontdoor.slack.library")
SILENT.disabled = True
"""Ours says by itself what an operator needs."""
