"""`briefwright backup` and `restore`: the service's store as one file."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--force", is_flag=True, help="Replace FILE where it is there.")
def backup(file: Path, force: bool) -> None:
    """Write the whole service to FILE, while it runs: users, policies, drafts, decisions, library, audit log.

    The secret (BRIEFWRIGHT_SECRET) is not in it; keep it elsewhere.

    \b
    Example:
      briefwright backup backups/$(date +%F).zip
    """
    from api.backup import back_up
    from api.service import open_service, utc_now
    from api.settings import read_settings
    from nlp.errors import OutputError

    if file.exists() and not force:
        raise OutputError("there is a file already", value=str(file), hint="Give another name, or --force")
    service = open_service(read_settings())
    try:
        size = back_up(service, file, now=utc_now())
    finally:
        service.database.close()
    click.echo(f"Wrote {file}: {size / 1_000_000:,.1f} MB, each part with its checksum.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def restore(file: Path) -> int:
    """Make the service's store, which must not be there yet, from a backup FILE.

    Exit status 1 where the audit log in it is not whole.

    \b
    Example:
      BRIEFWRIGHT_HOME=/srv/briefwright briefwright restore backups/2026-03-01.zip
    """
    from api.backup import restore as restore_backup
    from api.settings import read_settings

    settings = read_settings()
    restored = restore_backup(settings, file)
    click.echo(f"Restored what version {restored.made_by} held at {restored.made_at} into {settings.home}.")
    if not restored.faults:
        click.echo(f"The audit log is whole: {restored.entries:,} entries.")
        return 0
    click.echo(
        f"The audit log is not whole: {restored.faults[0].message}. Was BRIEFWRIGHT_SECRET the same? "
        "See `briefwright audit verify`.",
        err=True,
    )
    return 1
