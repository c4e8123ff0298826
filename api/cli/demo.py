"""`briefwright demo`: the main job on a bundled sample policy."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("out/demo"),
    show_default=True,
    help="Folder for the results.",
)
@click.pass_context
def demo(ctx: click.Context, out: Path) -> None:
    """Run the main job on the bundled youth-safety policy, in three locales.

    \b
    Example:
      briefwright demo --out out/demo
    """
    from importlib.resources import files

    from api.cli.update import update

    folder = Path(str(files("policies"))) / "youth-safety"
    old, new = sorted(folder.glob("*.md"))[:2]
    click.echo(f"briefwright update {old.name} {new.name} --locale en --locale pt-BR --locale es --out {out}")
    ctx.invoke(update, old=old, new=new, locales=("en", "pt-BR", "es"), out=out, as_json=False)
