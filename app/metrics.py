"""What operators count. Names say what happened; labels never carry a person."""

from prometheus_client import Counter, Gauge, Histogram

WEBHOOKS = Counter("frontdoor_webhooks", "Webhooks by channel and outcome", ["channel", "outcome"])
TURNS = Counter("frontdoor_turns", "Turns committed")
TURN_FAILURES = Counter("frontdoor_turn_failures", "Turns that failed and were retried or replaced", ["error"])
SENT = Counter("frontdoor_sent", "Posts by channel and outcome", ["channel", "outcome"])
SEGMENTS = Counter("frontdoor_segments", "Segments handed to providers: what a city pays for", ["channel"])
THINKING = Histogram(
    "frontdoor_thinking_seconds",
    "Time from taking up a conversation to its commit",
    buckets=(0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
)
ASTRAY = Gauge("frontdoor_clock_astray_seconds", "How far the system clock jumped; what time drives waits meanwhile")
FLAGGED = Counter("frontdoor_flagged", "Addresses heard and not answered from then on, by reason", ["why"])
UNREAD = Gauge("frontdoor_unread", "Arrivals kept and not yet answered")
RESTING = Gauge("frontdoor_resting", "Texts beyond their senders' budgets, waiting to be read together")
WAITING = Gauge("frontdoor_outbox_waiting", "Posts waiting to be sent")
DOUBT = Gauge("frontdoor_outbox_in_doubt", "Posts whose outcome is unknown")
DEAD = Gauge("frontdoor_outbox_dead", "Posts given up, visible to staff")
OLDEST_UNREAD = Gauge("frontdoor_oldest_unread_seconds", "Age of the oldest unanswered arrival")
LANE_DELAY = Gauge("frontdoor_lane_delay_seconds", "How long the oldest due post of a channel has waited", ["channel"])
PROVIDER_DOWN = Gauge(
    "frontdoor_provider_down_seconds", "How long a provider has not answered while posts wait for it", ["channel"]
)
PROMPT = Gauge("frontdoor_replies_within_10s_ratio", "Share of the last hour's replies sent within 10 s; 1 if none")
DEGRADED = Gauge("frontdoor_degraded", "1 while /readyz names this part as degraded, else 0", ["part"])
HEARTBEAT = Gauge("frontdoor_heartbeat_seconds", "Seconds since a loop of the runner last came round", ["loop"])
BACKUP_AGE = Gauge("frontdoor_backup_age_seconds", "Age of the newest finished backup; infinite when there is none")
SEGMENTS_TODAY = Gauge("frontdoor_segments_today", "Segments of the city's present day, counted before they leave")
BUDGET_SPENT = Gauge("frontdoor_budget_spent_ratio", "Part of the city's daily budget that is gone; 0 without a budget")
POLLED_CALLS = Gauge("frontdoor_provider_calls_today", "Calls to a provider paid by the call, of its day", ["channel"])
POLLED_DOLLARS = Gauge("frontdoor_provider_dollars_today", "What they cost at its published prices", ["channel"])
OVER_BUDGET = Gauge("frontdoor_outbox_over_budget", "Posts that wait for another day, by whose limit", ["limit"])
