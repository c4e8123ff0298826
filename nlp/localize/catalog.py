"""The fixed sentences of a locale: Fluent messages in, rendered text out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent, list_currencies
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from nlp.errors import LocaleError
from nlp.localize.locales import SOURCE, Locale, find_locale
from nlp.message import Argument, Content, Language, Message, Quantity, Quote

Translate = Callable[[str], str]
UNITS = ("year", "month", "week", "day", "hour", "minute", "second")
_FSI, _PDI = "\u2068", "\u2069"
# Arguments that may be long or hold any character stand in the pattern as one private-use character each.
_STAND_IN = 0xF0000


class Catalog:
    """The messages of one locale; `sources` are Fluent texts by file name.

    A message sees every argument `x` formatted for the locale as `$x`, and the plain number of an int or
    Quantity as `$x_n`, to select plurals on.

    Raises
    ------
    LocaleError
        (`message_syntax`, `message_twice`) naming the file and line of what is wrong.
    """

    def __init__(self, locale: Locale, sources: Mapping[str, str]) -> None:
        self.locale = locale
        self._bundle = FluentBundle([locale.tag], use_isolating=False)
        self._selectors: dict[str, frozenset[str]] = {}
        for name, text in sources.items():
            resource = FluentResource(text)
            _reject_faults(resource, f"{locale.tag}/{name}", text, known=self._selectors)
            for entry in resource.body:
                if isinstance(entry, ast.Message):
                    self._selectors[entry.id.name] = _selected_variables(entry)
            self._bundle.add_resource(resource)

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(self._selectors)

    def render(self, content: Content, *, translate: Translate | None = None) -> str:
        """Return `content` in the locale; `translate` turns the words of each quote into the locale's language.

        Raises
        ------
        LocaleError
            (`message_unknown`, `message_argument`) for a message this locale lacks, or an argument it needs.
        """
        if isinstance(content, Quote):
            return translate(content.text) if translate else content.text
        if content.id not in self._selectors:
            raise LocaleError(
                f"no message {content.id}",
                value=self.locale.tag,
                hint="Add it to the .ftl files",
                code="message_unknown",
            )
        selected = self._selectors[content.id]
        values: dict[str, object] = {}
        stand_ins: dict[str, str] = {}
        for name, argument in content.args:
            if isinstance(argument, Quantity | int) and not isinstance(argument, bool):
                values[f"{name}_n"] = _plain_number(argument.value if isinstance(argument, Quantity) else argument)
            if name in selected and isinstance(argument, str | int):
                values[name] = argument
            else:
                mark = chr(_STAND_IN + len(stand_ins))
                stand_ins[mark] = self._format(argument, translate)
                values[name] = mark
        return _substitute(self._pattern(content.id, values), stand_ins)

    def quote(self, text: str) -> str:
        """Return `text` inside the locale's quotation marks, the inner pair where it already holds the outer."""
        outer, inner = self.locale.quotes
        marks = {char for mark in outer for char in mark if not char.isspace()}
        opening, closing = inner if any(mark in text for mark in marks) else outer
        return f"{opening}{self._isolate(text)}{closing}"

    def quantity(self, quantity: Quantity) -> str:
        """Return "16 years", "12.5%", "$1,500" or a plain number, as the locale writes it.

        Raises
        ------
        LocaleError
            (`message_unit`) for a unit that is neither a duration, "percent", an ISO 4217 code nor "".
        """
        value, unit, babel = quantity.value, quantity.unit, self.locale.babel
        if unit in UNITS:
            number = format_decimal(value, locale=babel, decimal_quantization=False)
            return self._pattern(f"unit-{unit}", {"n": number, "n_n": _plain_number(value)})
        if unit == "":
            return format_decimal(value, locale=babel, decimal_quantization=False)
        if unit == "percent":
            return format_percent(value / 100, locale=babel, decimal_quantization=False)
        if unit in list_currencies():
            pattern = babel.currency_formats["standard"].pattern
            if value == value.to_integral_value():
                pattern = pattern.replace(".00", "")
            text = format_currency(value, unit, pattern, babel, currency_digits=False, decimal_quantization=False)
            return text.replace("\u200f", "").strip()
        raise LocaleError(
            "unknown unit", value=repr(unit), hint="Use a duration, percent or currency", code="message_unit"
        )

    def _format(self, argument: Argument, translate: Translate | None) -> str:
        if isinstance(argument, Message):
            return self.render(argument, translate=translate)
        if isinstance(argument, Quote):
            if argument.told and self.locale.language == SOURCE.language:
                return argument.text
            return self.quote(translate(argument.text) if translate and not argument.cited else argument.text)
        if isinstance(argument, Quantity):
            return self.quantity(argument)
        if isinstance(argument, Language):
            name = self.locale.babel.languages.get(argument.tag.partition("-")[0].lower())
            return name or self._isolate(argument.tag)
        if isinstance(argument, date):
            written = format_date(argument, "long", locale=self.locale.babel)
            return f"1er{written[1:]}" if self.locale.language == "fr" and argument.day == 1 else written
        if isinstance(argument, int):
            return format_decimal(argument, locale=self.locale.babel)
        return self._isolate(argument)

    def _isolate(self, text: str) -> str:
        """Fence left-to-right words inside a right-to-left sentence, so that their order and marks stay."""
        if self.locale.direction == "rtl" and any(unicodedata.bidirectional(char) == "L" for char in text):
            return f"{_FSI}{text}{_PDI}"
        return text

    def _pattern(self, id: str, values: Mapping[str, object]) -> str:
        pattern = self._bundle.get_message(id).value
        if pattern is None:
            raise LocaleError(f"message {id} has no text", value=self.locale.tag, code="message_unknown")
        text, errors = self._bundle.format_pattern(pattern, dict(values))
        if errors:
            faults = "; ".join(str(error) for error in errors)
            raise LocaleError(
                f"message {id} cannot be rendered: {faults}",
                value=self.locale.tag,
                hint="Give it every argument the message uses",
                code="message_argument",
            )
        return str(text)


@cache
def load_catalog(tag: str) -> Catalog:
    """Return the shipped catalog of the locale `tag`.

    Raises
    ------
    LocaleError
        for an unknown locale, a locale without messages, or messages that do not parse.
    """
    return Catalog(find_locale(tag), read_messages(tag, "nlp.localize"))


def read_messages(tag: str, package: str) -> dict[str, str]:
    """Return the Fluent texts of a locale that a package carries in its folder `messages`, by file name.

    Raises
    ------
    LocaleError
        for an unknown locale, or one without messages.
    """
    locale = find_locale(tag)
    folder = files(package) / "messages" / locale.tag
    if not folder.is_dir():
        raise LocaleError("no messages for this locale", value=locale.tag, code="message_missing")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".ftl"))
    return {name: (folder / name).read_text(encoding="utf-8") for name in names}


def _plain_number(value: Decimal | int) -> int | Decimal:
    return int(value) if value == int(value) else Decimal(value)


def _substitute(pattern: str, stand_ins: Mapping[str, str]) -> str:
    if not stand_ins:
        return pattern
    return re.sub("|".join(map(re.escape, stand_ins)), lambda match: stand_ins[match.group()], pattern)


def _reject_faults(resource: ast.Resource, name: str, text: str, *, known: Mapping[str, frozenset[str]]) -> None:
    seen = set(known)
    for entry in resource.body:
        line = text.count("\n", 0, entry.span.start) + 1 if entry.span else 0
        if isinstance(entry, ast.Junk):
            fault = entry.annotations[0].message if entry.annotations else "not a message"
            raise LocaleError(f"line {line}: {fault}", value=name, hint="Mend the message", code="message_syntax")
        if isinstance(entry, ast.Message):
            if entry.id.name in seen:
                raise LocaleError(
                    f"line {line}: {entry.id.name} is defined twice",
                    value=name,
                    hint="Keep one of the two",
                    code="message_twice",
                )
            seen.add(entry.id.name)


class _Variables(Visitor):
    """Collects the variables of a message; `selecting` keeps only those a selector looks at."""

    def __init__(self, *, selecting: bool) -> None:
        super().__init__()
        self.names: set[str] = set()
        self._selecting = selecting

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        if self._selecting:
            inner = _Variables(selecting=False)
            inner.visit(node.selector)
            self.names |= inner.names
        self.generic_visit(node)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        if not self._selecting:
            self.names.add(node.id.name)


def message_variables(entry: ast.Message) -> frozenset[str]:
    """Return the names of the variables that a Fluent message uses."""
    visitor = _Variables(selecting=False)
    visitor.visit(entry)
    return frozenset(visitor.names)


def _selected_variables(entry: ast.Message) -> frozenset[str]:
    visitor = _Variables(selecting=True)
    visitor.visit(entry)
    return frozenset(visitor.names)
