"""`python -m api.cli`: the command line, for processes that we start ourselves."""

from api.cli import main

main()
