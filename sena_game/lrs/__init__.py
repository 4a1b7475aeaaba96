"""Learning records: a run as xAPI 1.0.3 statements, and how a store of them is given each once."""
