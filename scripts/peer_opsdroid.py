"""opsdroid on the texts of the city day, over eight websockets. Runs in the peer's own environment: `scripts/peers`."""

import asyncio
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import aiohttp

SKILL = """
from opsdroid.matchers import match_regex
from opsdroid.skill import Skill

class Intake(Skill):
    pass

def answer(name, pattern, factor):
    @match_regex(pattern, case_sensitive=False, score_factor=factor, matching_condition="search")
    async def say(self, message):
        await message.respond("Thanks, this is about " + name + ". Where is it?")
    setattr(Intake, "say_" + name, say)

for kind in ("pothole", "rat", "trash", "graffiti", "light", "tree", "status", "agent"):
    answer(kind, kind, 0.9)
answer("anything", ".", 0.1)
"""
CONFIG = """
logging: {{level: error, console: true}}
welcome-message: false
web: {{host: 127.0.0.1, port: {port}}}
parsers: {{regex: {{enabled: true}}}}
connectors: {{websocket: {{max-connections: 64}}}}
skills: {{intake: {{path: {folder}/intake}}}}
"""
SOCKETS = 8


async def drive(port: int, texts: list[str]) -> list[float]:
    """Milliseconds of each answer."""
    base, times, line = f"http://127.0.0.1:{port}/connector/websocket", [], list(texts)
    async with aiohttp.ClientSession() as session:

        async def talk() -> None:
            async with session.post(base) as answer:
                name = json.loads(await answer.text())["socket"]
            async with session.ws_connect(f"{base}/{name}") as ws:
                while line:
                    begun = time.perf_counter()
                    await ws.send_str(json.dumps({"message": line.pop(), "user": "resident", "socket": name}))
                    await asyncio.wait_for(ws.receive(), 10)
                    times.append((time.perf_counter() - begun) * 1000)

        await asyncio.gather(*(talk() for _ in range(SOCKETS)))
    return times


def spent(pid: int) -> float:
    """Seconds of processor time so far."""
    row = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(row[11]) + int(row[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Start it, drive it, keep the figures."""
    texts, out = json.loads(Path(sys.argv[1]).read_text()), Path(sys.argv[2])
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "intake").mkdir()
        (Path(folder) / "intake" / "__init__.py").write_text(SKILL)
        config = Path(folder) / "configuration.yaml"
        config.write_text(CONFIG.format(port=port, folder=folder))
        log = (Path(folder) / "log").open("w")
        program = Path(sys.executable).with_name("opsdroid")
        begun = time.perf_counter()
        process = subprocess.Popen([program, "start", "-f", config], stdout=log, stderr=log)  # noqa: S603
        try:
            while socket.socket().connect_ex(("127.0.0.1", port)) and time.perf_counter() < begun + 60:
                time.sleep(0.05)
            asyncio.run(drive(port, texts[:200]))
            load, before, first = os.getloadavg()[0], spent(process.pid), time.perf_counter()
            times = sorted(asyncio.run(drive(port, texts)))
            took = time.perf_counter() - first
            figures = {
                "name": "opsdroid 0.31.0",
                "texts": len(times),
                "answers_per_s": round(len(times) / took, 1),
                "cpu_ms_a_text": round((spent(process.pid) - before) * 1000 / len(times), 3),
                "p50_ms": round(times[len(times) // 2], 2),
                "p99_ms": round(times[int(len(times) * 0.99)], 2),
                "load_1m": round(load, 2),
            }
        finally:
            process.terminate()
            process.wait(20)
            log.close()
            if "figures" not in locals():
                print((Path(folder) / "log").read_text()[-2000:], file=sys.stderr)
    out.write_text(json.dumps({"peer": figures}, indent=2) + "\n")
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
