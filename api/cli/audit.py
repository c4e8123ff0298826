"""`briefwright audit`: the log of who did what."""

from __future__ import annotations

import sys

import click

_SHOWN = 20


@click.group()
def audit() -> None:
    """Verify and export the audit log of the review service.

    \b
    Example:
      briefwright audit verify
    """


@audit.command()
def verify() -> int:
    """Recompute the whole chain, and compare its end with the signed head outside the store.

    Exit status 1 where an entry was changed, left out or moved, or the end cut off.
    """
    from api.service import open_service
    from api.settings import read_settings

    service = open_service(read_settings())
    try:
        count, faults = service.verify_audit()
    finally:
        service.database.close()
    if not faults:
        click.echo(f"The audit log is whole: {count:,} entries.")
        return 0
    for fault in faults[:_SHOWN]:
        click.echo(f"{fault.kind}: {fault.message}", err=True)
    rest = f" The first {_SHOWN} are shown." if len(faults) > _SHOWN else ""
    click.echo(f"The audit log is broken: {len(faults):,} faults in {count:,} entries.{rest}", err=True)
    return 1


@audit.command()
def export() -> None:
    """Print the whole log as JSON lines, oldest first, each canonical (RFC 8785)."""
    from dataclasses import asdict

    from api.audit.chain import canonical
    from api.db.repositories.audit import all_entries
    from api.service import open_service
    from api.settings import read_settings
    from api.users.actor import COMMAND_LINE

    service = open_service(read_settings())
    try:
        with service.reading(COMMAND_LINE) as work:
            for entry in all_entries(work.session):
                sys.stdout.write(canonical(asdict(entry)) + "\n")
    finally:
        service.database.close()
