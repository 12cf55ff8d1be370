"""Texts that no person wrote: answers of phones and mailboxes, and codes to log in with."""

import re
from typing import Final

_SAYS_SO: Final = re.compile(
    r"^\W*(?:auto(?:matic|mated)?[- ]?(?:reply|response|message|answer)\b|this is an auto(?:matic|mated) |"
    r"out of (?:the )?office\b|respuesta autom[aá]tica\b|(?:este es un )?mensaje autom[aá]tico\b|"
    r"fuera de la oficina\b)",
    re.IGNORECASE,
)
"""At the beginning only: residents write about out-of-office signs and automated announcements."""

_ANYWHERE: Final = re.compile(
    r"\bdo not disturb while driving\b|"
    r"\bi.?m (?:currently )?driving (?:with|and|right now|at the moment).{0,80}\b(?:see your|get back|reply|respond)|"
    r"\b(?:this|the) (?:number|inbox|mailbox|phone) (?:is not|isn.?t|is un)\W?(?:monitored|attended)\b|"
    r"\bplease do not (?:reply|respond) to this (?:message|text|number)\b|"
    r"\breplies to this (?:message|number|text) (?:are|will) not\b|"
    r"\b(?:verification|security|login|one[- ]time) (?:code|passcode|password) (?:is|for)\b|"
    r"\bis your .{0,30}(?:verification|security|login) code\b|"
    r"\bestoy (?:conduciendo|manejando).{0,80}\b(?:respond|contest|ver[eé])|"
    r"\bno responda a este (?:mensaje|n[uú]mero)\b|"
    r"\bc[oó]digo de (?:verificaci[oó]n|seguridad|acceso)\b.{0,20}\d{4,8}\b|"
    r"\beste (?:n[uú]mero|buz[oó]n) no (?:es|est[aá]) (?:monitoreado|atendido)\b",
    re.IGNORECASE,
)


def automatic(text: str) -> bool:
    """Whether a machine answers in somebody's place: an answer to it would be answered again."""
    return _SAYS_SO.search(text) is not None or _ANYWHERE.search(text) is not None
