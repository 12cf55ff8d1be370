"""Moves become memory and effects, one function a move; nothing here asks a question."""

from typing import assert_never

from bot import tenancy
from bot.apply import (
    amending,
    behalf,
    drafting,
    filing,
    followed,
    law,
    own,
    pairing,
    people,
    photos,
    placing,
    talking,
    worked,
)
from bot.moves import (
    AboutUs,
    AddPhotos,
    AddTo,
    AllClear,
    Amend,
    AskStatus,
    Close,
    CloseAt,
    Danger,
    Differs,
    Drop,
    FileThem,
    Follow,
    Help,
    Idea,
    Lapsed,
    LessNews,
    Move,
    NewNumber,
    NotMe,
    NotService,
    OffTopic,
    OnBehalf,
    OptIn,
    OptOut,
    Question,
    Rate,
    Refuse,
    Remark,
    Reopen,
    Repeat,
    Report,
    SetDetail,
    SetPlace,
    SetService,
    Skip,
    TakeUp,
    Thanks,
    Threat,
    Unclear,
    Vexed,
    WantPerson,
    Withdraw,
)
from bot.world import Step, World

__all__ = ["apply"]


def apply(move: Move, step: Step, world: World) -> Step:
    """The step after this move. Never raises on anything a resident can say."""
    match move.act:
        case OnBehalf() as act:
            return behalf.on_behalf(act, step)
        case Report() as act:
            return drafting.report(act, move, step, world)
        case SetService() as act:
            return drafting.set_service(act, move, step, world)
        case NotService() as act:
            return drafting.not_service(act, step)
        case SetPlace() as act:
            return placing.set_place(act, move, step, world)
        case Remark() as act:
            return drafting.remark(act, move, step)
        case SetDetail() as act:
            return drafting.set_detail(act, move, step)
        case AddPhotos() as act:
            return photos.add_photos(act, step)
        case Drop() as act:
            return drafting.drop(act, step, world)
        case Refuse() as act:
            return drafting.refuse(act, step)
        case Skip() as act:
            return drafting.skip(act, step, world)
        case FileThem() as act:
            return filing.file_them(act, move, step, world)
        case AskStatus(usual=True) as act:
            return talking.usual(act.service, step, world)
        case AskStatus() as act:
            return own.ask_status(act, step, world)
        case Amend() as act:
            return amending.amend(act, step, world)
        case Withdraw() as act:
            return own.withdraw(act, step, world)
        case Reopen() as act:
            return own.reopen(act, move, step, world)
        case AddTo() as act:
            return photos.add_to(act, step, world)
        case Follow() as act:
            return followed.follow(act, step, world)
        case Differs() as act:
            return followed.differs(act, step)
        case Rate() as act:
            return followed.rate(act, step, world)
        case Close() as act:
            return followed.close(act, step, world)
        case CloseAt() as act:
            return worked.close_at(act, step, world)
        case Question() as act:
            return talking.question(act, step, world)
        case Idea() as act:
            return talking.idea(act, step)
        case Thanks() | Unclear():
            return step
        case OffTopic():
            return talking.off_topic(step)
        case Vexed():
            return talking.vexed(step, world)
        case AboutUs() as act:
            return talking.about_us(act, step, world)
        case Repeat():
            return step.asking_again()
        case TakeUp() as act:
            return pairing.take_up(act, step, world)
        case Lapsed():
            return step.saying("ask_gone").asking_again()
        case WantPerson() as act:
            return people.want_person(act.reason, step, world)
        case Threat():
            return people.threat(step, world)
        case Danger() as act:
            return people.danger(act, move, step, world)
        case AllClear() as act:
            return people.all_clear(act, step)
        case OptOut() as act:
            return law.opt_out(act, step)
        case OptIn() as act:
            return law.opt_in(act, step, world)
        case LessNews() as act:
            return law.less_news(act, step, world)
        case Help() as act:
            return law.help_(act, step, world)
        case NewNumber():
            return law.new_number(step)
        case NotMe():
            return tenancy.not_me(step)
        case _:
            assert_never(move.act)
