"""What all routes share: who calls, problems, conditions, pages, limits."""
