"""Structured logs: one JSON line an event, ids and counts only; no resident's words, numbers or addresses."""

import logging
import sys
from typing import Final

import structlog

QUIET: Final = ("slack_bolt", "slack_sdk", "twilio", "urllib3", "tweepy", "httpx", "werkzeug", "alembic")
"""Libraries that log request bodies or addresses at INFO (measured for slack-bolt): warnings only."""


def configure(level: str = "INFO") -> None:
    """Send everything to stderr as JSON lines; to be called once, by a command."""
    number = logging.getLevelNamesMapping().get(level.upper(), logging.INFO)
    logging.basicConfig(level=number, stream=sys.stderr, format="%(message)s", force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.dict_tracebacks if number <= logging.DEBUG else _without_traceback,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


def _without_traceback(_logger: object, _name: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """An exception's text may quote a resident: keep its type only."""
    error = event.pop("exc_info", None)
    if error:
        kind = type(error) if isinstance(error, BaseException) else sys.exc_info()[0]
        event["error"] = kind.__name__ if kind else "unknown"
    return event
