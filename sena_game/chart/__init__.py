"""A scenario as a map: what there is to go through, and every way from one to another."""
