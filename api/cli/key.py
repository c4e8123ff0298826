"""`briefwright key`: keys of the service's users."""

from __future__ import annotations

import click


@click.group()
def key() -> None:
    """Add keys for users of the review service, and revoke them.

    \b
    Example:
      briefwright key add ana --days 30
    """


@key.command()
@click.argument("name")
@click.option("--for", "purpose", default="command line", show_default=True, help="What the key is for.")
@click.option("--days", type=int, help="How long it is good. Default: the most that the service allows.")
def add(name: str, purpose: str, days: int | None) -> None:
    """Add a key for the user NAME and print it: once, it is kept as a hash only.

    \b
    Example:
      KEY=$(briefwright key add ana)
    """
    from api.db.repositories.users import find_user
    from api.errors import NotFoundError
    from api.service import open_service
    from api.settings import read_settings
    from api.users.actor import COMMAND_LINE
    from api.users.service import add_key

    settings = read_settings()
    service = open_service(settings)
    try:
        with service.writing(COMMAND_LINE) as work:
            owner = find_user(work.session, name)
            if owner is None:
                raise NotFoundError("there is no such user", value=name, hint=f"Add one: briefwright user add {name}")
            row, made = add_key(work, owner, purpose, days=days or settings.key_days, longest=settings.key_days)
            until = row.expires_at.date().isoformat()
    finally:
        service.database.close()
    click.echo(f"Key {row.prefix} of {name}, good until {until}:", err=True)
    click.echo(made)


@key.command()
@click.argument("prefix")
def revoke(prefix: str) -> None:
    """End the key that begins with PREFIX (bw_ and eight signs) now and for good.

    \b
    Example:
      briefwright key revoke bw_1f2e3d4c
    """
    from api.db.repositories.users import keys_with_prefix
    from api.errors import NotFoundError
    from api.service import open_service
    from api.settings import read_settings
    from api.users.actor import COMMAND_LINE
    from api.users.service import revoke_key

    service = open_service(read_settings())
    try:
        with service.writing(COMMAND_LINE) as work:
            found = keys_with_prefix(work.session, prefix)
            if not found:
                raise NotFoundError("there is no such key", value=prefix, hint="Give the key's first eleven signs")
            for row in found:
                revoke_key(work, row.id)
                click.echo(f"Revoked {row.prefix} ({row.name}) of {row.user.name}.")
    finally:
        service.database.close()
