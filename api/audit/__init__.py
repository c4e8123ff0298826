"""What happened, who did it, when: typed events in an append-only, hash-chained log."""
