"""One play-through: a session is a value, and a run is what it takes to make it again."""
