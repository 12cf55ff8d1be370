"""What a fake provider's faults mean for a post: the failure, and how many posts the provider has all the same."""

FAULTS_MET = [
    ("throttle", "throttled", 0),
    ("error", "in_doubt", 0),
    ("error_after", "in_doubt", 1),
    ("hang", "in_doubt", 0),
    ("hang_after", "in_doubt", 1),
    ("reset_before", "in_doubt", 0),
    ("reset_after", "in_doubt", 1),
    ("wrong_json", "in_doubt", 1),
]
