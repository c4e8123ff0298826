"""TBX (ISO 30042): termbases of TBX 3 (`tbx`, both styles) and TBX 2 (`martif`), read into concepts and rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, cast, get_args
from xml.parsers import expat

from lxml import etree

from nlp.errors import LocaleError
from nlp.localize.glossary.entry import MAX_TERM, CaseRule, Entry, Problem, one_line

AdministrativeStatus = Literal["preferred", "admitted", "deprecated", "superseded", ""]
# Data categories of TBX-Basic, and the words of a glossary for their values.
PARTS = {"noun": "noun", "verb": "verb", "adjective": "adj", "adverb": "adv", "properNoun": "name"}
PHRASE = "phrase"  # a term type in TBX, a part of speech here
VARIANT = "variant"
# TBX-Basic has no category for these two, so they stand as notes of the source term that any tool shows.
NOTE_VERBATIM = "do not translate"
NOTE_EXACT = "case: exact"
MAX_BYTES = 100_000_000
MAX_CONCEPTS = 200_000
MAX_DEPTH = 64
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# Element names of TBX 3 and TBX 2 for one thing.
_CONCEPTS, _LANGUAGES, _TERMS = ("conceptEntry", "termEntry"), ("langSec", "langSet"), ("termSec", "tig", "ntig")


@dataclass(frozen=True, slots=True)
class Term:
    """A term in one language; `type` is the TBX term type, `line` where it stands."""

    text: str
    line: int
    status: AdministrativeStatus = ""
    pos: str = ""
    type: str = ""
    notes: tuple[str, ...] = ()
    context: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """What one concept is called, by language in the order of the file."""

    id: str
    line: int
    terms: dict[str, tuple[Term, ...]]
    definition: str = ""


@dataclass(frozen=True)
class Termbase:
    """The concepts of a TBX file called `name`."""

    name: str
    concepts: tuple[Concept, ...]
    languages: tuple[str, ...] = field(default=())

    def find_language(self, tag: str) -> str:
        """Return the file's own tag for the language `tag`: the same, else another of the same language.

        Raises LocaleError where the file has no terms in it.
        """
        wanted = _plain_tag(tag)
        same = [own for own in self.languages if _plain_tag(own) == wanted]
        near = [own for own in self.languages if _primary(own) == _primary(tag)]
        if not (same or near):
            found = ", ".join(self.languages) or "none"
            message = f"no terms in {tag}; the languages of this file are: {found}"
            raise LocaleError(message, value=self.name, hint="Name one of them, or another file", code="tbx_language")
        return (same or near)[0]

    def entries(self, source_language: str, locale: str) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
        """Return the rows from one language into the other, and a note on each concept that lacks one of them.

        Raises LocaleError where a language is in no concept.
        """
        source, target = self.find_language(source_language), self.find_language(locale)
        entries: list[Entry] = []
        problems: list[Problem] = []
        for concept in self.concepts:
            ours, theirs = concept.terms.get(source, ()), concept.terms.get(target, ())
            if ours and theirs:
                entries += _rows(concept, ours, theirs)
            else:
                lacking = source if not ours else target
                problems.append(Problem(concept.line, "tbx_untranslated", f"no term in {lacking}", "note"))
        return tuple(entries), tuple(problems)


def is_tbx(data: bytes) -> bool:
    """Say whether a file's bytes are XML, as opposed to CSV."""
    return data.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")[:1] == b"<"


def read_tbx(data: bytes, *, name: str) -> Termbase:
    """Return the termbase in a TBX file; nothing outside the file is read, and entities are refused.

    Raises
    ------
    LocaleError
        (`tbx_*`) naming `name` and the line: bad XML, entities, too large, another root, no language, an empty term.
    """
    _guard(data, name=name)
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _fault(name, error.lineno or 1, error.msg or "not XML", "tbx_syntax") from error
    if _local(root) not in ("tbx", "martif"):
        raise _fault(name, _line(root), f"this is <{_local(root)}>, not TBX (<tbx> or <martif>)", "tbx_root")
    concepts = tuple(_concept(node, name=name) for node in root.iter() if _local(node) in _CONCEPTS)
    languages = tuple(dict.fromkeys(tag for concept in concepts for tag in concept.terms))
    return Termbase(name, concepts, languages)


def _guard(data: bytes, *, name: str) -> None:
    """Stream the file once, before a tree is built, and stop at whatever could make the tree grow."""
    if len(data) > MAX_BYTES:
        raise _fault(name, 1, f"larger than {MAX_BYTES // 1_000_000} MB", "tbx_limit")
    parser = expat.ParserCreate()
    depth = concepts = 0

    def start(tag: str, attributes: object) -> None:
        nonlocal depth, concepts
        depth += 1
        concepts += tag.rpartition(":")[2] in _CONCEPTS
        if depth > MAX_DEPTH:
            raise _fault(name, parser.CurrentLineNumber, f"nested deeper than {MAX_DEPTH} elements", "tbx_limit")
        if concepts > MAX_CONCEPTS:
            raise _fault(name, parser.CurrentLineNumber, f"more than {MAX_CONCEPTS:,} concepts", "tbx_limit")

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1

    def entity(*declaration: object) -> None:
        message = "it uses entities of its own, which TBX does not need"
        raise _fault(name, parser.CurrentLineNumber, message, "tbx_entity")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.EntityDeclHandler = parser.SkippedEntityHandler = entity
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise _fault(name, error.lineno, expat.ErrorString(error.code) or "not XML", "tbx_syntax") from error
    except (LookupError, ValueError) as error:  # an encoding that Python does not know
        raise _fault(name, 1, str(error), "tbx_syntax") from error


def _concept(node: etree._Element, *, name: str) -> Concept:
    terms: dict[str, tuple[Term, ...]] = {}
    for section in (child for child in node if _local(child) in _LANGUAGES):
        tag = (section.get(_LANGUAGE) or section.get("lang") or "").strip()
        if not tag:
            raise _fault(name, _line(section), f"<{_local(section)}> has no xml:lang", "tbx_language")
        found = tuple(_term(child, name=name) for child in section if _local(child) in _TERMS)
        if not found:
            raise _fault(name, _line(section), f"no term in the section for {tag}", "tbx_term")
        terms[tag] = (*terms.get(tag, ()), *found)
    definition = next((_text(each) for each in _own(node) if _category(each) == "definition"), "")
    return Concept(node.get("id", ""), _line(node), terms, definition)


def _term(section: etree._Element, *, name: str) -> Term:
    node = next((each for each in section.iter() if _local(each) == "term"), None)
    text = _text(node) if node is not None else ""
    if not any(char.isalnum() for char in text):
        raise _fault(name, _line(section if node is None else node), "the term is empty", "tbx_term")
    if len(text) > MAX_TERM:
        raise _fault(name, _line(section), f"a term longer than {MAX_TERM} characters", "tbx_limit")
    values: dict[str, list[str]] = {}
    for each in section.iter():
        if (category := _category(each)) and (value := _text(each)):
            values.setdefault(category, []).append(value)
    type_ = values.get("termType", [""])[0]
    pos = PARTS.get(values.get("partOfSpeech", [""])[0], "")
    return Term(
        text=text,
        line=_line(section if node is None else node),
        status=_status(values.get("administrativeStatus", values.get("normativeAuthorization", [""]))[0]),
        pos=PHRASE if type_ == PHRASE else pos,
        type=type_,
        notes=tuple(values.get("note", ())),
        context=values.get("context", [""])[0],
    )


def _rows(concept: Concept, ours: tuple[Term, ...], theirs: tuple[Term, ...]) -> Iterator[Entry]:
    """The rows of one concept; an admitted term is a variant of the preferred one before it, else of the first."""
    main = next((term for term in ours if term.status in ("preferred", "") and term.type != VARIANT), ours[0])
    notes = [note for term in ours for note in term.notes]
    verbatim = NOTE_VERBATIM in notes
    case: CaseRule = "exact" if NOTE_EXACT in notes else "any"
    for target, variants in _grouped(theirs):
        forbidden = target.status in ("deprecated", "superseded")
        yield Entry(
            source=main.text,
            target=target.text,
            status="forbidden" if forbidden else "do_not_translate" if verbatim else "preferred",
            pos=main.pos or target.pos,
            variants=tuple(term.text for term in variants),
            note=" ".join(target.notes) or concept.definition,
            line=target.line,
            case=case,
            example=target.context,
            source_variants=tuple(term.text for term in ours if term is not main),
        )


def _grouped(terms: tuple[Term, ...]) -> list[tuple[Term, list[Term]]]:
    wanted = [term for term in terms if term.status not in ("deprecated", "superseded")]
    named = any(term.status == "preferred" for term in wanted)
    groups: list[tuple[Term, list[Term]]] = []
    early: list[Term] = []  # admitted terms that stand before the preferred one
    for term in terms:
        refused = term.status in ("deprecated", "superseded")
        opens = term.type != VARIANT if refused else term.status == "preferred" or (not named and term is wanted[0])
        last = next((g for g in reversed(groups) if (g[0].status in ("deprecated", "superseded")) == refused), None)
        if opens or (refused and last is None):
            groups.append((term, early if not refused else []))
            early = early if refused else []
        elif last is not None:
            last[1].append(term)
        else:
            early.append(term)
    return groups


def _status(value: str) -> AdministrativeStatus:
    """The four statuses, however a tool spells them ("preferredTerm-admn-sts", "deprecatedTermAdmnSts")."""
    known: tuple[AdministrativeStatus, ...] = get_args(AdministrativeStatus)
    return next((status for status in known if status and value.lower().startswith(status)), "")


def _category(node: etree._Element) -> str:
    """The data category of an element: its `type` in the style DCA and in TBX 2, its own name in DCT."""
    local = _local(node)
    return node.get("type", "") if local in ("termNote", "descrip", "admin") else local


def _own(node: etree._Element) -> Iterator[etree._Element]:
    """Yield what stands in a concept itself, not in one of its languages."""
    for child in node:
        if _local(child) not in _LANGUAGES:
            yield from child.iter()


def _text(node: etree._Element) -> str:
    return one_line("".join(map(str, node.itertext())))


def _local(node: etree._Element) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _line(node: etree._Element) -> int:
    return cast(int | None, node.sourceline) or 1


def _plain_tag(tag: str) -> str:
    return tag.replace("_", "-").lower()


def _primary(tag: str) -> str:
    return _plain_tag(tag).partition("-")[0]


def _fault(name: str, line: int, message: str, code: str) -> LocaleError:
    return LocaleError(message, value=f"{name}, line {line}", hint="Mend the TBX file", code=code)
