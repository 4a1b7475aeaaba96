"""What every test shares: draws that are the same each time, so that a failure is no accident."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")
