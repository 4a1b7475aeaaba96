"""The game as its renderers see it: one screen at a time, and answers to it."""
