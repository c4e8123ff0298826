"""`briefwright serve`: the review service."""

from __future__ import annotations

import gc
import os
import threading
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from api.service import Service


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "--sample",
    is_flag=True,
    help="Into an empty store: samples, and people of every role, whose keys are their passwords; for development.",
)
@click.option("--no-worker", is_flag=True, help="Start no worker: `briefwright worker` runs elsewhere.")
def serve(host: str, port: int, sample: bool, no_worker: bool) -> None:
    """Run the review service: pages for people, and an API under /v1 with its own page at /v1/docs.

    Settings are environment variables (docs/service.md). BRIEFWRIGHT_SECRET must be set, but for development
    (BRIEFWRIGHT_DEVELOPMENT=1).

    \b
    Example:
      BRIEFWRIGHT_DEVELOPMENT=1 briefwright serve --sample
    """
    from api.settings import read_settings

    # Read when numpy is first imported: else its threads spin for 100 ms of the processor after each question's 10.
    os.environ.setdefault("OPENBLAS_THREAD_TIMEOUT", "4")
    settings = read_settings()
    if settings.development and host not in ("127.0.0.1", "localhost", "::1"):
        raise click.UsageError("A development service listens on this machine only: leave --host out.")
    if sample and not settings.development:
        raise click.UsageError("Samples are for development services: set BRIEFWRIGHT_DEVELOPMENT=1.")
    import uvicorn

    from api.jobs.service import WORKER, make_keeper
    from api.library.indexing import index_missing
    from api.main import create_app
    from api.service import open_service

    service = open_service(settings)
    keeper = make_keeper(service)
    try:
        if sample:
            _add_sample(service)
        with service.writing(WORKER) as work:
            index_missing(work)
        if not no_worker:
            keeper.start()
        click.echo(f"Briefwright at http://{host}:{port}/, store {service.database.name}", err=True)
        app = create_app(service)
        readying = app.state.library.embed_in_background()
        threading.Thread(target=_set_apart, args=(readying,), name="set apart", daemon=True).start()
        uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False, timeout_graceful_shutdown=10)
    finally:
        keeper.stop()
        service.database.close()


def _set_apart(readying: threading.Thread) -> None:
    """Spare the collector of garbage what stays: each full pass over loaded models holds up all requests for long."""
    readying.join()
    gc.collect()
    gc.freeze()


def _add_sample(service: Service) -> None:
    """Fill an empty store, and leave everybody's key in a file that a shell can read."""
    from api.sample import add_sample

    keys = add_sample(service)
    if not keys:
        return
    path = service.settings.home / "sample-keys"
    path.touch(mode=0o600)
    path.write_text("".join(f"{name.upper()}={key}\n" for name, key in keys.items()))
    click.echo(f"People: {', '.join(keys)}. Their keys, as variables of a shell: source {path}", err=True)
