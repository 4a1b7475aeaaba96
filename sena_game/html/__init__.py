"""Pages for a browser: each one file, without a script, a picture or a font from elsewhere."""
