"""A screen as a tagged PDF, for paper and for screen readers."""
