"""Long work: accepted once, done by a worker in a process of its own, followed stage by stage, never lost."""
