"""A knowledge base as one JSON document, so that a revision can be stored and a conversation replayed against it."""

import dataclasses
import hashlib
import json
from typing import Final

from pydantic import TypeAdapter, ValidationError

from knowledge_base.base import KnowledgeBase
from knowledge_base.problems import ContentError

_ADAPTER: Final = TypeAdapter(KnowledgeBase)


def to_json(kb: KnowledgeBase) -> str:
    """The whole revision as JSON; `from_json` gives back an equal value."""
    return json.dumps(_ADAPTER.dump_python(kb, mode="json"), ensure_ascii=False, separators=(",", ":"))


def from_json(document: str) -> KnowledgeBase:
    """The revision a document holds. Raises ContentError for a document of another shape."""
    try:
        return _ADAPTER.validate_json(document)
    except ValidationError as wrong:
        first = wrong.errors(include_url=False)[0]
        field = ".".join(str(step) for step in first["loc"])
        raise ContentError("stored revision", first["msg"] + ".", field=field) from None


def with_revision(kb: KnowledgeBase) -> KnowledgeBase:
    """The same content under its own name: 16 hex digits of SHA-256 over all it says, comments left aside."""
    values = _ADAPTER.dump_python(dataclasses.replace(kb, revision=""), mode="json")
    canonical = json.dumps(values, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return dataclasses.replace(kb, revision=hashlib.sha256(canonical.encode()).hexdigest()[:16])
