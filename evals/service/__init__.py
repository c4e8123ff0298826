"""How fast the service answers readers, with much stored: `python -m evals.service`."""
