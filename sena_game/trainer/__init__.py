"""What whoever runs a session needs of a scenario: its sheet, with the key of every decision."""
