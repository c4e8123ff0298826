"""What reads and writes the tables, one module a noun; each function takes the session that it works in."""
