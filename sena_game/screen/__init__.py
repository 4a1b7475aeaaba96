"""What is shown, never how: a screen is a value that every renderer draws its own way."""
