"""What jobs must hold: nothing lost or done twice whoever is killed (`kills`, `served`), drafts in time (`drafts`)."""
