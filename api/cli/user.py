"""`briefwright user`: the people of the service."""

from __future__ import annotations

import click

# The names of api.users.actor.ROLES, told here so that `--help` need not load the service; a test compares.
ROLE_NAMES = ("trainer", "reviewer", "quality", "admin")


@click.group()
def user() -> None:
    """Add users to the review service, and change them.

    Works on the service's store (docs/service.md), running or not.

    \b
    Example:
      briefwright user add ana --role reviewer --locale pt-BR --password
    """


@user.command()
@click.argument("name")
@click.option("--role", "roles", multiple=True, required=True, type=click.Choice(ROLE_NAMES), help="May be repeated.")
@click.option("--locale", "locales", multiple=True, help="A locale to decide for, * for all; may be repeated.")
@click.option("--full-name", default="", help="As people know them.")
@click.option("--email", help="Who they are for the identity provider (docs/service.md).")
@click.option("--password", "ask", is_flag=True, help="Ask for a password, for signing in to the pages.")
def add(
    name: str, roles: tuple[str, ...], locales: tuple[str, ...], full_name: str, email: str | None, ask: bool
) -> None:
    """Add a user NAME: small letters, digits and . _ @ -

    \b
    Example:
      briefwright user add ben --role trainer
    """
    from pydantic import ValidationError

    from api.schemas.users import NewUser
    from api.service import open_service
    from api.settings import read_settings
    from api.users.actor import COMMAND_LINE
    from api.users.passwords import new_password
    from api.users.service import add_user

    settings = read_settings()
    typed = click.prompt("Password", hide_input=True, confirmation_prompt=True) if ask else None
    password = new_password(typed) if typed is not None else None
    try:
        given = NewUser(name=name, roles=list(roles), locales=list(locales), full_name=full_name, email=email)  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise click.UsageError(f"{first['loc'][0]}: {first['msg']}.") from None
    service = open_service(settings)
    try:
        with service.writing(COMMAND_LINE) as work:
            added = add_user(
                work, given.name, roles=given.roles, locales=given.locales, full_name=full_name,
                email=given.email, password=password,
            )  # fmt: skip
            click.echo(f"Added {added.name}, {' and '.join(sorted(roles))}. A key: briefwright key add {added.name}")
    finally:
        service.database.close()
