"""What drafts of a locale draw on: its terms and its memory, proposed, approved and kept with their history."""
