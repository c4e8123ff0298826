"""`briefwright`: one thin file per command; errors become one line on stderr and exit status 2."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from nlp.errors import BriefwrightError

# Command name to module and attribute: a command's imports are paid only when it runs.
_COMMANDS = {
    "update": "api.cli.update:update",
    "diff": "api.cli.diff:diff",
    "quiz": "api.cli.quiz:quiz",
    "glossary": "api.cli.glossary:glossary",
    "market": "api.cli.market:market",
    "engines": "api.cli.engines:engines",
    "localize": "api.cli.localize:localize",
    "memory": "api.cli.memory:memory",
    "check": "api.cli.check:check",
    "library": "api.cli.library:library",
    "search": "api.cli.search:search",
    "serve": "api.cli.serve:serve",
    "worker": "api.cli.worker:worker",
    "user": "api.cli.user:user",
    "key": "api.cli.key:key",
    "audit": "api.cli.audit:audit",
    "backup": "api.cli.backup:backup",
    "restore": "api.cli.backup:restore",
    "eval": "api.cli.evaluate:evaluate",
    "demo": "api.cli.demo:demo",
}


class _LazyGroup(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, attribute = _COMMANDS[cmd_name].split(":")
        command = getattr(import_module(module), attribute)
        assert isinstance(command, click.Command)
        return command


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefwright")
def cli() -> None:
    """Turn a policy update into localized briefing drafts and quiz items that people review.

    \b
    Example:
      briefwright update old.md new.md --locale en --locale pt-BR --out out/
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit: 0, 2 for bad input, 130 when interrupted, 1 for a fault of ours."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that cannot show a letter still gets the rest
    try:
        status = cli.main(args=arguments, prog_name="briefwright", standalone_mode=False)
    except BriefwrightError as error:
        _fail(str(error), 2)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        sys.exit(0)
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "briefwright"
        _fail(error.format_message().replace("\n", " ") + f" See {command} --help.", 2)
    except click.ClickException as error:
        _fail(error.format_message().replace("\n", " "), 2)
    except (click.Abort, KeyboardInterrupt):
        _fail("interrupted; nothing was written", 130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader has seen enough
        sys.exit(0)
    except OSError as error:
        _fail(f"the system refused: {(error.strerror or str(error)).lower()}", 2)
    except Exception as error:
        _fail(f"a fault in briefwright itself: {type(error).__name__}: {error}".replace("\n", " "), 1)
    else:
        sys.exit(status if isinstance(status, int) else 0)


def _fail(line: str, status: int) -> None:
    click.echo(f"briefwright: {line}", err=True)
    sys.exit(status)
