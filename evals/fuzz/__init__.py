"""Uploads that are broken in thousands of ways: each is refused in words or taken, and the server stays as it was.

`python -m evals.fuzz` prints what came of it; `--type`, `--each` and `--seed` choose. A failure is made again by its
type, seed and number.
"""
