"""A loop outlives the faults of its steps and goes on by itself when they are over."""

import threading

from app.loop import Loop, wake_one


def test_a_loop_tries_again_after_trouble_without_being_woken() -> None:
    tried = threading.Semaphore(0)
    results = iter([OSError("full"), False])

    def step() -> bool:
        tried.release()
        result = next(results, False)
        if isinstance(result, Exception):
            raise result
        return result

    loop = Loop("test", step, every=600)
    loop.start()
    assert tried.acquire(timeout=20)
    assert tried.acquire(timeout=20), "it did not sleep for ten minutes after the fault"
    loop.stop()
    assert loop.join(20)


def test_one_more_thing_to_do_wakes_one_of_those_that_sleep() -> None:
    looked = [threading.Semaphore(0), threading.Semaphore(0)]
    loops = [Loop(f"test-{n}", lambda one=one: one.release() or False, every=600) for n, one in enumerate(looked)]  # type: ignore[misc]
    for loop, one in zip(loops, looked, strict=True):
        loop.start()
        assert one.acquire(timeout=20)
    while not all(loop.sleeps for loop in loops):
        threading.Event().wait(0.001)
    wake_one(loops)
    assert looked[0].acquire(timeout=20)
    assert loops[1].sleeps
    for loop in loops:
        loop.stop()
        assert loop.join(20)


def test_while_none_sleeps_all_look_once_more() -> None:
    loops = [Loop(f"test-{n}", lambda: False, every=600) for n in range(2)]
    wake_one(loops)
    for loop in loops:
        loop.start()
        loop.stop()
        assert loop.join(20), "a loop that was told while it did not sleep yet does not sleep then"
