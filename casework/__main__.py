"""Shows a fresh tracking number and when promises made now would run out: ``python -m casework``."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from casework.calendar import WorkCalendar
from casework.tracking import fresh, normalise
from knowledge_base.service import Promise


def main() -> None:
    """Print one number and four dates of an ordinary Monday-to-Friday office."""
    calendar = WorkCalendar(ZoneInfo("America/New_York"), {day: (time(8), time(17)) for day in range(5)})
    now = datetime.now(UTC)
    number = fresh()
    print(f"tracking number  {number}   (typed as {number.lower().replace('-', ' ')!r}: {normalise(number.lower())})")
    for days in (1, 3, 5, 30):
        print(f"{days:>2} work days     {calendar.local(calendar.due(Promise(days), now)):%A, %b %d}")


if __name__ == "__main__":
    main()
