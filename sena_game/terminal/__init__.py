"""The game as lines of text, for a terminal, a screen reader or a pipe."""
