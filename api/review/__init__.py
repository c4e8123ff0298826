"""Review: who may move what to which state (pure), then doing it."""
