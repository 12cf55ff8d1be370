"""``python -m photos FILE…``: what would become of these photos."""

import sys
from pathlib import Path

from photos.judge import judge


def main(names: list[str]) -> int:
    """Prints one line for each file; 1 if any is refused, 2 without files or for one that is not there."""
    if not names:
        print("usage: python -m photos FILE…", file=sys.stderr)
        return 2
    refused = False
    for name in names:
        if not Path(name).is_file():
            print(f"{name}: no such file", file=sys.stderr)
            return 2
        judged = judge(Path(name).read_bytes())
        refused |= not judged.ok
        print(f"{name}: {_line(judged.width, judged.height, len(judged.jpeg)) if judged.ok else judged.reason}", end="")
        print(f", near {judged.near}" if judged.near else "", f", taken {judged.taken_at}" if judged.taken_at else "")
    return 1 if refused else 0


def _line(width: int, height: int, size: int) -> str:
    return f"ok, {width} x {height}, {size // 1024} KB as JPEG"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
