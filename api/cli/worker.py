"""`briefwright worker`: does the service's long work, in a process of its own."""

from __future__ import annotations

import signal

import click


@click.command()
@click.option("--name", hidden=True, help="Be the worker of this name, for the process that waits for it.")
def worker(name: str | None) -> None:
    """Draft what was submitted to the review service; run it as often as there are processors and memory to spare.

    Settings are those of `briefwright serve`, which starts a worker of its own unless it is told --no-worker. It ends
    with Ctrl-C or SIGTERM: what it is at goes back to the queue at the end of its stage.

    \b
    Example:
      briefwright worker
    """
    import logging

    from api.jobs.service import make_keeper, work
    from api.service import open_service
    from api.settings import read_settings

    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("api").setLevel(logging.INFO)
    settings = read_settings()
    if name is not None:
        work(settings, name)
        return
    service = open_service(settings)
    keeper = make_keeper(service)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: keeper.ask_to_stop())
    try:
        keeper.run()
    finally:
        service.database.close()
