"""The pygame window: a screen becomes a plan of marks, and the plan becomes pixels."""
