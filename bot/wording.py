"""From phrases to texts: language, values, options, greeting order, length. The channel's limits are data."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import regex

from bot.city import City
from bot.effects import Alert, Internal, Personal, Say, ShowPage, Turn, Value
from bot.events import Event
from bot.facts import Facts
from bot.manager import Spoken
from bot.segments import folded, segments, thrifty
from bot.weighing import links, measured
from bot.wire import Capabilities
from casework.card import write
from casework.page import REPORT, SHOW_FORM, Field, Form, Home
from knowledge_base.base import KnowledgeBase
from knowledge_base.service import Phrase

_VALUE: Final = regex.compile(r"\{([a-z_]+)\}")
_SPACES: Final = regex.compile(r"[^\S\n]+")
_ORPHAN: Final = regex.compile(r"(?:,? +|,)([.,:;?!])")


Link: TypeAlias = Callable[[str], str]


def nowhere(_tracking: str) -> str:
    """No page that residents could open."""
    return ""


class Leak(Exception):
    """A phrase may not be said to this audience, or not with this value: our own mistake, never a resident's."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How this channel counts and who listens."""

    knowledge: KnowledgeBase
    language: str
    capabilities: Capabilities
    link: Link = nowhere
    """Tracking number → the address of its owner's page; "" where there is none."""

    def length(self, text: str) -> int:
        """Segments, weighted or plain characters, as the channel counts."""
        return segments(text) if self.capabilities.counts == "segments" else measured(text, self.capabilities)

    def cost(self, text: str) -> int:
        """What saying it costs: segments where they are counted, elsewhere posts."""
        return segments(text) if self.capabilities.counts == "segments" else 2 - self.fits(text)

    def fits(self, text: str) -> bool:
        """Whether one post can hold it. Channels that count segments limit plain characters."""
        return measured(text, self.capabilities) <= self.capabilities.max_length

    def phrase(self, name: str) -> Phrase:
        """The phrase as it is said on this channel. A KeyError means our own code named one that no file holds."""
        phrases = self.knowledge.phrases
        variants = (f"{name}_{ending}" for ending in self.capabilities.variants)
        return phrases[next((one for one in variants if one in phrases), name)]

    def clean(self, text: str, language: str) -> str:
        """Readable and cheap: English in GSM-7, other languages in the fewest segments."""
        if self.capabilities.counts != "segments":
            return text
        return folded(text) if language == "en" else thrifty(text)


def compose(
    turn: Turn,
    event: Event,  # noqa: ARG001 - one signature
    facts: Facts,
    city: City,
    link: Link = nowhere,
) -> tuple[Spoken, ...]:
    """All this turn says: one reply, one push, texts to on-call staff. What may not be said is dropped."""
    voice = Voice(city.knowledge, turn.talk.language, facts.capabilities, link)
    says = [effect for effect in turn.effects if isinstance(effect, Say)]
    own = [say for say in says if say.literal]
    news = [say for say in says if say.push and not say.literal]
    replies = [say for say in says if not say.push and not say.literal]
    return (
        *(one for say in own for one in _spoken([say], voice, turn)),
        *_spoken(news, voice, turn),
        *_spoken(replies, voice, turn),
        *(_page(effect, voice) for effect in turn.effects if isinstance(effect, ShowPage)),
        *_alerts(turn, voice),
    )


def _spoken(says: list[Say], voice: Voice, turn: Turn) -> tuple[Spoken, ...]:
    text = _for_all(_joined(says, voice), voice)
    if not text:
        return ()
    urgent = any(say.phrase.startswith("danger_") for say in says)
    keep = any(say.keep for say in says)
    owed = all(say.phrase == "help" or say.phrase.startswith("danger_") for say in says)
    media = tuple(photo for say in says for photo in say.media) if voice.capabilities.media_out else ()
    options = tuple(option for say in says for option in say.options) if voice.capabilities.buttons else ()
    push = any(say.push for say in says)
    hold = turn.hold and not keep and not push
    texts = list(_split(text, voice))
    ask = turn.talk.asks[-1].id if options and turn.talk.asks else ""
    apart = voice.capabilities.media_apart
    last = Spoken(texts[-1], "", keep, push, hold, urgent, owed, () if apart else media, options, ask)
    alone = (Spoken("", "", True, push, hold, urgent, owed, media),) if apart and media else ()
    return (*(Spoken(one, "", keep, push, hold, urgent, owed) for one in texts[:-1]), last, *alone)


def _for_all(text: str, voice: Voice) -> str:
    """In public one post without a link, or the way to a private answer: a second post would answer the first."""
    if not voice.capabilities.public or (voice.fits(text) and not links(text)):
        return text
    return filled(ELSEWHERE, {}, voice.language, voice)


ELSEWHERE: Final = "public_elsewhere"
"""Said instead of what is too long for one public post, or holds a link."""


def _joined(says: list[Say], voice: Voice) -> str:
    """All phrases as one text, numbered answers last; optional ones only where they cost nothing."""
    parts = [(say, text) for say in says if (text := _attempt(say, voice))]
    needed = voice.cost(_lines([text for say, text in parts if not say.optional], says, voice))
    kept: list[tuple[Say, str]] = []
    for number, (say, text) in enumerate(parts):
        later = [text for later, text in parts[number + 1 :] if not later.optional]
        whole = _lines([*(one for _, one in kept), text, *later], says, voice)
        if not say.optional or (voice.cost(whole) <= max(needed, say.up_to) and voice.fits(whole)):
            kept.append((say, text))
    return _lines([text for _, text in kept], says, voice) if kept else ""


def _lines(texts: Iterable[str], says: list[Say], voice: Voice) -> str:
    language = next((say.language for say in says if say.language), voice.language)
    return voice.clean("\n".join([*texts, *_options(says, voice)]), language)


def _options(says: list[Say], voice: Voice) -> list[str]:
    """ "1 Yes  2 Change" on one line while short, else a line each; nothing where the channel has buttons."""
    options = [option for say in says for option in say.options]
    if voice.capabilities.buttons or not options:
        return []
    shown = [f"{key} {label}" for key, label in options]
    line = "  ".join(shown)
    return [line] if len(line) <= ONE_LINE else shown


ONE_LINE: Final = 40
"""Characters of numbered answers that are still easily read on one line of a phone."""


def _attempt(say: Say, voice: Voice) -> str:
    try:
        return spoken_as(say, voice)
    except Leak:
        return ""


def spoken_as(say: Say, voice: Voice) -> str:
    """One phrase with its values; the brief one where the full one is too long. Raises Leak."""
    if say.literal:
        return say.literal
    language = say.language or voice.language
    text = filled(say.phrase, say.values, language, voice)
    if say.brief and voice.capabilities.counts == "segments":
        options = "\n".join(_options([say], voice))
        if segments(voice.clean(f"{text}\n{options}".strip(), language)) > say.within:
            return filled(say.brief, say.values, language, voice)
    return text


def filled(name: str, values: Mapping[str, Value], language: str, voice: Voice) -> str:
    """The words of a phrase with every value in its place. Raises Leak.

    The value ``link`` is a tracking number: the phrase is said with the address of that request's page, or not at all.
    """
    phrase = voice.phrase(name)
    if voice.capabilities.public and phrase.audience != "public":
        raise Leak(name)
    texts = dict(voice.knowledge.facts(language))
    for key, value in values.items():
        if f"{{{key}}}" in voice.knowledge.say(phrase.text, "en"):
            texts[key] = allowed(value, phrase)
    template = phrase.text.get(language) or phrase.text["en"]
    if "link" in values:
        texts["link"] = voice.link(texts["link"])
        if not texts["link"]:
            return ""
    return _tidy(_VALUE.sub(lambda found: texts.get(found[1], ""), template))


def allowed(value: Value, phrase: Phrase) -> str:
    """The value's text, if this phrase's audience may hear it. Raises Leak."""
    match value:
        case Internal() if phrase.audience != "staff":
            raise Leak(phrase.name)
        case Personal() if phrase.audience == "public":
            raise Leak(phrase.name)
    return value.text


def _tidy(text: str) -> str:
    """A value that is empty leaves no gap behind."""
    lines = (_ORPHAN.sub(r"\1", _SPACES.sub(" ", line)).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line).replace("..", ".").replace("?.", "?").replace("!.", "!")


def _split(text: str, voice: Voice) -> Iterable[str]:
    """The text in posts the channel can hold, cut between words."""
    if voice.fits(text):
        yield text
        return
    held = ""
    for word in regex.findall(r"\S+\s*", text):
        for piece in _pieces(word, voice.fits):
            if held and not voice.fits((held + piece).rstrip()):
                yield held.rstrip()
                held = ""
            held += piece
    if held.strip():
        yield held.rstrip()


def _pieces(word: str, fits: Callable[[str], bool]) -> Iterable[str]:
    """A word no post can hold, cut between graphemes."""
    if fits(word.rstrip()):
        yield word
        return
    held = ""
    for grapheme in regex.findall(r"\X", word):
        if held and not fits(held + grapheme):
            yield held
            held = ""
        held += grapheme
    yield held


def _page(effect: ShowPage, voice: Voice) -> Spoken:
    """A page in the words of this city: our own of somebody's requests, or the form."""

    def word(name: str) -> str:
        return filled(name, {}, voice.language, voice)

    status = word("option_status")
    fields = (Field("what", word("form_what"), needed=True, long=True), Field("where", word("form_where")))
    made: Form | Home = (
        Form(REPORT, word("form"), word("form_send"), fields, word("form_missing"), effect.trigger)
        if effect.page == "form"
        else Home(
            word("home"),
            tuple(spoken_as(line, voice) for line in effect.lines),
            ((SHOW_FORM, word("option_report")), (status, status)),
        )
    )
    return Spoken(made.title, keep=True, urgent=effect.page == "form", page=write(made))


def _alerts(turn: Turn, voice: Voice) -> Iterable[Spoken]:
    """Texts to on-call staff: in English, to every number on duty; or to the department they are for."""
    staff = Voice(voice.knowledge, "en", Capabilities("staff"))
    for alert in (effect for effect in turn.effects if isinstance(effect, Alert)):
        text = staff.clean(filled(alert.phrase, alert.values, "en", staff), "en")
        for number in alert.to or voice.knowledge.contacts.on_call:
            yield Spoken(text, number, keep=True, push=True, urgent=not alert.to)
