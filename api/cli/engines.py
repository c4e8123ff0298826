"""`briefwright engines`: which engines translate into each locale, and whether they work here."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from nlp.localize.engines import EngineState
    from nlp.localize.locales import Locale

# What is sent to an engine that is tried.
_SENTENCE = "You may appeal this decision within 14 days."


@click.command()
@click.option("--locale", "locales", multiple=True, help="Only this locale; may be repeated.")
@click.option("--try", "trying", is_flag=True, help="Translate one sentence with each engine; services are asked.")
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
def engines(locales: tuple[str, ...], trying: bool, as_json: bool) -> None:
    """List the translation engines of each locale, in the order in which they are tried.

    The first that works translates; where it fails, the next does. BRIEFWRIGHT_ENGINES sets the order; docs/engines.md
    tells of all settings. Without --try no service is asked.

    \b
    Example:
      BRIEFWRIGHT_ENGINES="de=libretranslate;pt-BR=deepl,bergamot" briefwright engines --locale de
    """
    from api.engines import VARIABLES, read_engines
    from nlp.localize.engines import engine_states
    from nlp.localize.locales import LOCALES, SOURCE, find_locale

    settings = read_engines(os.environ)
    chosen = [find_locale(tag) for tag in locales] or [each for each in LOCALES.values() if each != SOURCE]
    states = {locale: engine_states(locale, settings) for locale in dict.fromkeys(chosen)}
    tried = {state: _tried(state) for found in states.values() for state in found} if trying else {}
    are_set = {name: bool(os.environ.get(name, "").strip()) for name in VARIABLES}
    if as_json:
        listed = [
            {"locale": locale.tag, "engines": [_state_json(state, tried.get(state)) for state in found]}
            for locale, found in states.items()
        ]
        click.echo(json.dumps({"locales": listed, "settings": are_set}, ensure_ascii=False, indent=2))
        return
    for locale, found in states.items():
        _print_locale(locale, found, tried)
    click.echo("\nSettings")
    for name, meaning in VARIABLES.items():
        click.echo(f"  {name:32}{'set' if are_set[name] else 'not set':9}{meaning}")


def _print_locale(locale: Locale, states: Sequence[EngineState], tried: dict[EngineState, tuple[bool, str]]) -> None:
    click.echo(f"{locale.tag}  {locale.name}")
    if not states:
        click.echo("  no engine: quoted policy words stay in the policy's language. Name one in BRIEFWRIGHT_ENGINES.")
    for number, state in enumerate(states, start=1):
        if state.problem is not None:
            hint = f" {state.problem.hint.rstrip('.')}." if state.problem.hint else ""
            click.echo(f"  {number}. {state.choice}: {state.problem.message}.{hint}")
            continue
        rough = " (rough: good only beside the original)" if state.engine and state.engine.rough else ""
        click.echo(f"  {number}. {state.label}: ready{rough}")
        if state in tried:
            works, said = tried[state]
            click.echo(f"     {'translates' if works else 'does not work'}: {said}")


def _tried(state: EngineState) -> tuple[bool, str]:
    """Return whether the engine translates, and what it said."""
    from nlp.errors import EngineError

    if state.engine is None:
        return False, state.problem.message if state.problem else ""
    try:
        (answer,) = state.engine.translate([_SENTENCE])
    except EngineError as error:
        return False, str(error)
    return bool(answer), answer or "it gave no translation"


def _state_json(state: EngineState, tried: tuple[bool, str] | None) -> dict[str, Any]:
    problem = state.problem
    return {
        "name": state.choice.name,
        "model": state.choice.model,
        "ready": state.engine is not None,
        "version": state.engine.version if state.engine else None,
        "rough": state.engine.rough if state.engine else None,
        "problem": {"code": problem.code, "message": problem.message, "hint": problem.hint} if problem else None,
        "tried": {"works": tried[0], "said": tried[1]} if tried else None,
    }
