"""`python -m channels sms < form` or `slack < event.json`: a provider's raw request, as our product sees it."""

import sys

from channels.show import show

if __name__ == "__main__":
    if len(sys.argv) != 2:
        print("usage: python -m channels CHANNEL < REQUEST-BODY", file=sys.stderr)
        sys.exit(2)
    sys.exit(show(sys.argv[1], sys.stdin.buffer.read()))
