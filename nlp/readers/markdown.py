"""Markdown to blocks: markdown-it-py to HTML, then the HTML walk, so that inline HTML is read as HTML.

Template tags are taken out before parsing and put back into the text and the link targets after it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from nlp.document import Source
from nlp.errors import ReadError
from nlp.readers.html import parse, walk
from nlp.readers.inline import TEMPLATE
from nlp.readers.lists import nest
from nlp.readers.numbering import read_label

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

# Levels of nested blocks; a list takes two. Deeper ones are refused, as the parser would drop them.
_MAX_NESTING = 100
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_MAPPING_LINE = re.compile(r"^[\w][\w .-]*:(?:\s|$)", re.MULTILINE)
_MAX_FRONT_MATTER = 64_000
_MAX_OPEN_BRACKETS = 2_000
_TAG_NAME = re.compile(r"\{%-?\s*(?P<end>end)?(?P<name>\w+)")
# A bold label that runs into its sentence ("**Fees.**You pay …"): CommonMark closes none between a mark and a letter.
_CLOSED_AT_WORD = re.compile(r"(?<![\w*`\\])(?P<bold>\*\*(?=[^\s*])[^*`\n]+[.:!?)]\*\*)(?=[^\W\d_])")
# "** Age limits **" at the head of a line, with a blank or a line break inside the marks: no bold for CommonMark.
_SPACED_BOLD = re.compile(
    r"^(?P<lead>[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)\*\*[^\S\n]*\n?[^\S\n]*"
    r"(?P<words>[^\s*][^*`\n]*?)(?P<after>[^\S\n]*\n?[^\S\n]*)\*\*(?!\*)",
    re.MULTILINE,
)
# Blocks that a line of control tags ends.
_STOPPED = ("paragraph", "reference", "blockquote", "list", "footnote_def", "deflist")
_BRANCHES = frozenset(("else", "elsif", "elif", "elseif", "case", "when"))


def read_markdown(text: str, *, name: str = "") -> Source:
    """Read CommonMark with tables, footnotes, definition lists and YAML front matter.

    Raises:
        ReadError: front matter that is not valid YAML, or blocks nested deeper than about 50.
    """
    templates = _Templates(text)
    body, meta = _front_matter(templates.hidden, templates.restore, name=name)
    _check_brackets(body, name)
    parser = _parser()
    body = _SPACED_BOLD.sub(r"\g<lead>**\g<words>**\g<after>", body)
    body = _CLOSED_AT_WORD.sub(r"\g<bold> ", body)
    env: MutableMapping[str, Any] = {"template_lines": templates.lines, "labelled_lines": _labelled_lines(body)}
    tokens = parser.parse(body, env)
    if any(token.block and token.level >= _MAX_NESTING - 1 for token in tokens):
        raise ReadError("its lists or quotes are nested too deep", value=name, hint="Use fewer levels")
    _keep_delimiters(tokens)
    html = parser.renderer.render(tokens, parser.options, env)
    root = parse(f"<body>{html}</body>", name=name)
    blocks = nest(walk(root, restore=templates.restore, fragment=True))
    return Source("markdown", blocks, MappingProxyType(meta))


def _check_brackets(text: str, name: str) -> None:
    """Raise for a paragraph of brackets that never close: the parser's time grows with their square."""
    for paragraph in text.split("\n\n"):
        if paragraph.count("[") - paragraph.count("]") > _MAX_OPEN_BRACKETS:
            message = f"a paragraph has more than {_MAX_OPEN_BRACKETS} brackets that are not closed"
            raise ReadError(message, value=name, hint="Check that it is a Markdown text")


class _Templates:
    """Template tags hidden behind private-use characters that the text does not hold."""

    def __init__(self, text: str) -> None:
        free = (chr(code) for code in range(0xE000, 0xF8FF) if chr(code) not in text)
        self._open, self._close = next(free), next(free)
        self._tags: list[str] = []
        self._placeholder = re.compile(f"{self._open}(\\d+){self._close}")
        self.hidden = TEMPLATE.sub(self._hide, text) if "{%" in text or "{{" in text else text
        self.lines = self._control_lines()

    def restore(self, text: str) -> str:
        if self._open not in text:
            return text
        return self._placeholder.sub(lambda match: self._tags[int(match[1])], text)

    def _hide(self, match: re.Match[str]) -> str:
        self._tags.append(" ".join(match[0].split()))
        return f"{self._open}{len(self._tags) - 1}{self._close}"

    def _control_lines(self) -> frozenset[str]:
        """Lines of nothing but tags that open, branch or close a template block: paragraphs of their own.

        A tag that stands for a value may be alone on a re-wrapped line and stays in its paragraph.
        """
        names = [_TAG_NAME.match(tag) for tag in self._tags]
        closed = {match["name"] for match in names if match and match["end"]}
        control = [bool(m and (m["end"] or m["name"] in closed or m["name"] in _BRANCHES)) for m in names]
        found = set()
        for line in self.hidden.split("\n") if any(control) else ():
            places = [int(match[1]) for match in self._placeholder.finditer(line)]
            if places and all(control[place] for place in places) and not self._placeholder.sub("", line).strip():
                found.add(line.strip())
        return frozenset(found)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin

    class Parser(MarkdownIt):
        """Keeps link targets as they are written; whether they are safe is the exporter's question."""

        def normalizeLink(self, url: str) -> str:
            return url

        def validateLink(self, url: str) -> bool:
            return True

    parser = Parser("commonmark", {"maxNesting": _MAX_NESTING}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False).use(deflist_plugin)
    parser.block.ruler.before("table", "template", _template_line, {"alt": list(_STOPPED)})
    parser.block.ruler.before("paragraph", "labelled", _labelled_line, {"alt": ["paragraph"]})
    return parser


def _template_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block rule: a line of control tags is a paragraph that ends the one before."""
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]].strip()
    if not line or line not in state.env.get("template_lines", ()):
        return False
    if silent:
        return True
    state.line = start + 1
    state.push("paragraph_open", "p", 1).map = [start, state.line]
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = line, [start, state.line], []
    state.push("paragraph_close", "p", -1)
    return True


def _labelled_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block rule: the line of a label ends the paragraph above, and opens one of its own."""
    return silent and start in state.env.get("labelled_lines", ())


def _labelled_lines(text: str) -> frozenset[int]:
    """The lines that begin with a label ("(a)", "b.") whose neighbour begins a line of the same paragraph.

    CommonMark knows lists by digits only, and would fold these into one paragraph.
    """
    found: set[int] = set()
    series: dict[tuple[str, str, str, int], int] = {}
    for number, line in enumerate(text.split("\n")):
        if not line.strip():
            series = {}
            continue
        label = read_label(line.lstrip(" \t>"))
        if label is None:
            continue
        for reading, value in label.values:
            above = series.get((label.shape, label.prefix, reading, value - 1))
            if above is not None:
                found |= {above, number}
            series[label.shape, label.prefix, reading, value] = number
    return frozenset(found)


def _keep_delimiters(tokens: Sequence[Token]) -> None:
    """Tell the HTML walk whether a list is written "1." or "1)"."""
    for token in tokens:
        if token.type == "ordered_list_open" and token.markup == ")":
            token.attrSet("data-delimiter", ")")


def _front_matter(text: str, restore: Callable[[str], str], *, name: str) -> tuple[str, dict[str, object]]:
    """Return the text below the front matter, and the front matter; dates stay dates."""
    text = text.lstrip("\n")
    match = _FRONT_MATTER.match(text)
    if match is None or not _MAPPING_LINE.search(match["yaml"]):
        return text, {}
    hint = "Correct the lines between the first two ---"
    if len(match["yaml"]) > _MAX_FRONT_MATTER:
        raise ReadError("its front matter is too long", value=name, hint=hint)
    import yaml

    try:
        # An alias can make a few lines into gigabytes; a policy's front matter needs none.
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(match["yaml"], yaml.SafeLoader)):
            raise ReadError("its front matter holds a YAML alias", value=name, hint=hint)
        loaded = yaml.safe_load(match["yaml"])
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f" in line {mark.line + 2}" if mark is not None else ""
        raise ReadError(f"its front matter is not valid YAML{line}", value=name, hint=hint) from error
    if not isinstance(loaded, Mapping):
        return text, {}
    return text[match.end() :], {str(key): _restored(value, restore) for key, value in loaded.items()}


def _restored(value: object, restore: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return restore(value)
    if isinstance(value, list):
        return [_restored(item, restore) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _restored(item, restore) for key, item in value.items()}
    return value
