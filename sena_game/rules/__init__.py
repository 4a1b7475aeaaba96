"""How the town reacts: pure rules, from values to values."""
