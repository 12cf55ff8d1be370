"""The child process that decodes one photo: a file on standard input, the answer on standard output, within limits."""

import resource
import sys
import warnings
from typing import Final

MEMORY: Final = 1 << 30
"""Bytes of address space: a 40-megapixel picture twice over, and the libraries."""
CPU_SECONDS: Final = 8


def main() -> None:
    """Limit this process, judge the photo, write the answer. Any failure ends the process; the parent says "broken"."""
    _bind()
    from photos.develop import develop
    from photos.judged import pack

    warnings.simplefilter("ignore")
    sys.stdout.buffer.write(pack(develop(sys.stdin.buffer.read())))


def _bind() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
