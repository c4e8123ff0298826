"""Translation models of the transformers library: Marian (Opus-MT), M2M100 and NLLB, from a local folder or by name."""

from __future__ import annotations

import contextlib
import hashlib
import json
import threading
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from nlp.errors import EngineError
from nlp.localize.engines.codes import Family, codes_of

_BATCH = 16
_BEAMS = 4
# A translation has at most twice the tokens of its source, and some room for short ones.
_GROWTH, _ROOM = 2, 16
_WEIGHTS = ("*.safetensors", "*.bin")


@dataclass(frozen=True)
class _Loaded:
    tokenizer: Any
    model: Any
    prefix: str
    first_token: int | None
    longest: int


class TransformersEngine:
    """A sequence-to-sequence model, read from disk when the first sentence comes.

    `model` is a folder, or the name of a model in the local cache of the hub; only `allow_download` lets it be fetched.
    """

    name = "transformers"
    source = "en"
    rough = False
    unknown_marks = ""

    def __init__(self, model: str, *, target: str, allow_download: bool = False) -> None:
        if not model:
            hint = "Write transformers:FOLDER or transformers:NAME"
            raise EngineError("its model is not set", value=self.name, hint=hint, code="engine_model")
        self.target = target
        folder = Path(model).expanduser()
        model = str(folder) if folder.is_dir() else model
        self._model, self._download = model, allow_download
        config = _find_file(model, "config.json", download=allow_download)
        self._family = _family_of(model, config, _find_file(model, "tokenizer_config.json", download=allow_download))
        self._codes = codes_of(self.source, self._family), codes_of(target, self._family)
        self.version = f"{Path(model).name if Path(model).is_dir() else model} {_fingerprint(config)}"
        self._loaded: _Loaded | None = None
        self._lock = threading.Lock()

    def translate(self, texts: Sequence[str]) -> list[str]:
        """Translate in batches of sentences of like length; one longer than the model reads gives ""."""
        return [answers[0] for answers in self.candidates(texts, most=1)]

    def candidates(self, texts: Sequence[str], *, most: int) -> list[tuple[str, ...]]:
        """Return the best ends of one beam search, at most its width; the first is the translation."""
        with self._lock:  # Tokenizers keep state between padding and truncation.
            self._loaded = self._loaded or self._load()
            with _mapped(self._model):
                return self._generate(self._loaded, texts, min(most, _BEAMS))

    def _generate(self, loaded: _Loaded, texts: Sequence[str], most: int) -> list[tuple[str, ...]]:
        import torch

        encoded = [loaded.tokenizer(loaded.prefix + text)["input_ids"] for text in texts]
        answers: list[tuple[str, ...]] = [("",)] * len(texts)
        order = sorted(
            (n for n in range(len(texts)) if len(encoded[n]) <= loaded.longest), key=lambda n: len(encoded[n])
        )
        forced = {} if loaded.first_token is None else {"forced_bos_token_id": loaded.first_token}
        for start in range(0, len(order), _BATCH):
            places = order[start : start + _BATCH]
            batch = loaded.tokenizer.pad({"input_ids": [encoded[n] for n in places]}, return_tensors="pt")
            longest = min(loaded.longest, _GROWTH * len(encoded[places[-1]]) + _ROOM)
            with torch.inference_mode():
                made = loaded.model.generate(
                    input_ids=batch["input_ids"],
                    attention_mask=batch["attention_mask"],
                    max_new_tokens=longest,
                    num_beams=_BEAMS,
                    num_return_sequences=most,
                    do_sample=False,
                    **forced,
                )
            said = [text.strip() for text in loaded.tokenizer.batch_decode(made, skip_special_tokens=True)]
            for number, place in enumerate(places):
                answers[place] = tuple(dict.fromkeys(said[number * most : (number + 1) * most]))
        return answers

    def _load(self) -> _Loaded:
        with _mapped(self._model):
            from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

            progress: Any = import_module("transformers.utils.logging")
            progress.disable_progress_bar()
            options: dict[str, Any] = {"local_files_only": not self._download, "trust_remote_code": False}
            tokenizer = AutoTokenizer.from_pretrained(self._model, **options)
            model = AutoModelForSeq2SeqLM.from_pretrained(self._model, **options).eval()
            # The folder's own generation settings may name a length; ours bounds every sentence.
            model.generation_config.max_length = None
            longest = min(int(getattr(model.config, "max_position_embeddings", 512)), 1024)
            prefix, first = self._language(tokenizer)
            return _Loaded(tokenizer, model, prefix, first, longest)

    def _language(self, tokenizer: Any) -> tuple[str, int | None]:
        """Tell the model its languages; return what goes before each text, and the token that starts each answer."""
        ours, theirs = self._codes
        if self._family == "marian":
            if not tokenizer.supported_language_codes:
                return "", None  # A model of one pair; that it is this one is the caller's word.
            code, _ = _first(theirs, tokenizer, ">>{}<<", self._model)
            return f">>{code}<< ", None
        shape = "__{}__" if self._family == "m2m100" else "{}"
        tokenizer.src_lang, _ = _first(ours, tokenizer, shape, self._model)
        return "", _first(theirs, tokenizer, shape, self._model)[1]


def _first(codes: Sequence[str], tokenizer: Any, shape: str, model: str) -> tuple[str, int]:
    """Return the first code whose token the model has, and that token's number."""
    for code in codes:
        number = tokenizer.convert_tokens_to_ids(shape.format(code))
        if number is not None and number != tokenizer.unk_token_id:
            return code, int(number)
    raise EngineError(f"the model does not know the language {codes[0]}", value=model, code="engine_pair")


def _family_of(model: str, config: Path | None, tokenizer_config: Path | None) -> Family:
    """Return which kind of model it is: M2M100 and NLLB share their network and differ in their tokenizer."""
    if config is None:
        hint = "Give the folder of a model, or put it into the local cache; BRIEFWRIGHT_ALLOW_DOWNLOAD=1 fetches it"
        raise EngineError("there is no such model here", value=model, hint=hint, code="engine_missing")
    kind, tokenizer = _member(config, "model_type"), _member(tokenizer_config, "tokenizer_class")
    if kind == "marian":
        return "marian"
    if kind == "m2m_100":
        return "nllb" if "nllb" in tokenizer.casefold() else "m2m100"
    hint = "Use a Marian, M2M100 or NLLB model"
    raise EngineError(f"no translation model of a known family: {kind or 'no model_type'}", value=model, hint=hint)


def _member(path: Path | None, key: str) -> str:
    if path is None:
        return ""
    try:
        loaded = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise EngineError(
            "this is no JSON", value=str(path), hint="Get the model again", code="engine_failed"
        ) from error
    return str(loaded.get(key) or "") if isinstance(loaded, dict) else ""


def _find_file(model: str, name: str, *, download: bool) -> Path | None:
    """Return a file of the model, None where it is not here and may not or cannot be fetched."""
    folder = Path(model)
    if folder.is_dir():
        return folder / name if (folder / name).is_file() else None
    try:
        from huggingface_hub import hf_hub_download

        return Path(hf_hub_download(model, name, local_files_only=not download))
    except (ImportError, OSError, ValueError):  # The hub's errors are OSErrors and ValueErrors.
        return None


def _fingerprint(config: Path | None) -> str:
    """Return eight hexadecimal digits that differ where the configuration or the size of the weights does."""
    if config is None:
        return ""
    digest = hashlib.sha256(config.read_bytes())
    for path in sorted(path for shape in _WEIGHTS for path in config.parent.glob(shape)):
        digest.update(f"{path.name} {path.stat().st_size}".encode())
    return digest.hexdigest()[:8]


@contextlib.contextmanager
def _mapped(model: str) -> Iterator[None]:
    """Turn what the libraries raise into EngineErrors, and keep their advice off the terminal."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except EngineError:
        raise
    except ImportError as error:
        hint = "Install them: pip install 'briefwright[models]'"
        message = f"packages for this model are missing: {str(error).strip().splitlines()[0]}"
        raise EngineError(message, value=model, hint=hint, code="engine_missing") from error
    except Exception as error:  # Damaged weights raise whatever the reader of their format raises.
        message = f"the model cannot be used: {type(error).__name__}"
        raise EngineError(message, value=model, hint="Get the model again", code="engine_failed") from error
