"""Learners' data; nothing else writes it."""
