"""What an author should look at."""
