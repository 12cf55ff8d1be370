"""An hour in which X refuses every post of ours: stale answers make way for newer ones, and danger leaves first."""

from pathlib import Path

from x_house import ANA, BO, on_x


def test_after_an_hour_of_refusals_danger_leaves_first_and_stale_answers_are_left_out(tmp_path: Path) -> None:
    with on_x(tmp_path) as it:
        it.fake.api.reset_after = 900
        texts = {
            1: "pothole at 12 Main St",
            10: "no, I meant 20 Darby Ct",
            20: "hello?",
            30: "when is the office open?",
        }
        for minute in range(60):
            it.fake.faults._ordered.clear()
            it.fake.order(*["throttle"] * 9)
            if minute in texts:
                it.fake.write(ANA, texts[minute])
            if minute == 40:
                it.fake.write(BO, "I smell gas at 12 Main St")
            it.wait(seconds=62)
        assert it.fake.said == []
        it.fake.faults._ordered.clear()
        for _ in range(20):
            it.wait(minutes=1)
        told = [(one.to, one.text) for one in it.fake.said]
        assert told[0][0] == BO
        assert "911" in told[0][1]
        answers = [text for to, text in told if to == ANA]
        assert 1 <= len(answers) < len(texts), "a newer answer takes the place of those that nobody was sent"
        assert "20 Darby Ct" in answers[-1], "the question that is open stands in the newest one"
