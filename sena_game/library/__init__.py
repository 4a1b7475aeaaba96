"""Scenario files: one to a value, all of them found, their translations and fingerprints."""
