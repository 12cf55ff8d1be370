"""Measuring: a turn in process, the whole way over HTTP, and the machine's own limits in the same run."""
