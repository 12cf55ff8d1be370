"""How residents reach us and hear from us: one contract, an adapter for each provider, and delivery."""

__all__ = ["contract", "delivery", "ports", "show", "simulator", "sms"]
