"""A wish for silence about one request: whoever follows it leaves it; of one's own it is asked how far it goes."""

from bot.apply.behalf import only_followed
from bot.moves import Act, LessNews, Withdraw
from bot.readers.candidate import LEXICAL, Candidate
from bot.readers.law import one_request
from bot.readers.naming import service_named
from bot.readers.own import requests_of
from bot.readers.scene import Scene
from casework.request import OPEN


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """ "Stop texting me about my trash": no report, and no opt-out before it is said which."""
    if not one_request(scene.text, scene.facts):
        return ()
    live = [one for one in (*requests_of(scene), *scene.facts.own) if one.status in OPEN]
    meant = next((one for one in live if service_named(scene, one.service)), live[0])
    act: Act = Withdraw(meant.tracking) if only_followed(meant, scene.talk) else LessNews(meant.tracking)
    return (Candidate("quiet", (act,), scene.everything, LEXICAL),)
