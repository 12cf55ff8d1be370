"""Machines' texts are told from residents' own, which only look a little like them."""

import pytest

from classifier.rules import automatic


@pytest.mark.parametrize(
    "text",
    [
        "Auto-reply: thanks, I will get back to you",
        "AUTOMATIC RESPONSE - our office is closed",
        "This is an automated message from Acme Dental.",
        "Out of office until 12/1",
        "I'm driving right now, I will get back to you later",
        "This number is not monitored.",
        "Your verification code is 123456",
        "123456 is your Acme verification code",
        "Please do not reply to this message",
        "Este es un mensaje automático",
        "Estoy conduciendo. Le respondo cuando llegue",
        "Su código de verificación es 482913",
    ],
)
def test_what_a_machine_wrote(text: str) -> None:
    assert automatic(text)


@pytest.mark.parametrize(
    "text",
    [
        "the automatic doors at city hall are broken",
        "someone left an out of office sign in the street",
        "I'm driving down main st and there is a huge pothole",
        "people are driving too fast and nobody sees the sign",
        "the phone at the park is broken",
        "estoy manejando por la calle main y hay un bache enorme",
        "do not disturb signs are all over the sidewalk",
        "the camera is not monitored by anybody",
        "please reply to this message",
    ],
)
def test_what_a_resident_wrote(text: str) -> None:
    assert not automatic(text)
