"""A loop outlives the faults of its steps and goes on by itself when they are over."""

import threading

from app.loop import Loop


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
