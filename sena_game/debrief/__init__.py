"""What a play teaches, computed from its run by replay."""
