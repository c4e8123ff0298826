"""What jobs must hold: nothing lost or done twice whoever is killed (`kills`), drafts in time (`drafts`)."""
