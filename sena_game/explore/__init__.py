"""Every play there could be, on play's own step."""
