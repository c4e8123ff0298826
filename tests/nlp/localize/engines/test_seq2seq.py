"""The loading of transformers models, on tiny ones with random weights that the tests make and save themselves."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nlp.errors import EngineError
from nlp.localize.engines import EngineChoice, EngineSettings, engine_states
from nlp.localize.engines.codes import codes_of
from nlp.localize.engines.seq2seq import TransformersEngine
from nlp.localize.locales import LOCALES

spm = pytest.importorskip("sentencepiece", reason="the extra briefwright[models] is not installed")
transformers = pytest.importorskip("transformers")

TEXT = ["we may remove content", "you may appeal the decision", "do not post spam", "podemos remover conteúdo"] * 30
SIZE = {
    "d_model": 16, "encoder_layers": 1, "decoder_layers": 1, "encoder_attention_heads": 2, "decoder_attention_heads": 2,
    "encoder_ffn_dim": 32, "decoder_ffn_dim": 32, "max_position_embeddings": 64,
}  # fmt: skip
# What the tokenizer recommends is another package for the same punctuation that `nlp.localize` makes plain itself.
pytestmark = pytest.mark.filterwarnings("ignore:Recommended")


def pieces(folder: Path) -> Path:
    """Train a tiny SentencePiece model into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "text.txt").write_text("\n".join(TEXT), encoding="utf-8")
    spm.SentencePieceTrainer.train(
        input=str(folder / "text.txt"), model_prefix=str(folder / "tiny"), vocab_size=60, hard_vocab_limit=False,
        minloglevel=2,
    )  # fmt: skip
    return folder / "tiny.model"


def vocabulary(model: Path, *first: str) -> dict[str, int]:
    processor = spm.SentencePieceProcessor(model_file=str(model))
    known = [processor.id_to_piece(number) for number in range(processor.get_piece_size())]
    return {piece: number for number, piece in enumerate(dict.fromkeys([*first, *known]))}


def seeded(make: Callable[[], Any]) -> Any:
    import torch

    torch.manual_seed(7)
    torch.set_num_threads(1)
    return make()


def save_marian(folder: Path, *languages: str) -> Path:
    model = pieces(folder / "parts")
    vocab = {**vocabulary(model, "</s>", "<unk>", *languages)}
    vocab["<pad>"] = len(vocab)
    path = folder / "parts" / "vocab.json"
    path.write_text(json.dumps(vocab), encoding="utf-8")
    tokenizer = transformers.MarianTokenizer(str(model), str(model), str(path))
    config = transformers.MarianConfig(
        vocab_size=len(vocab), pad_token_id=vocab["<pad>"], eos_token_id=0, decoder_start_token_id=vocab["<pad>"],
        forced_eos_token_id=0, **SIZE,
    )  # fmt: skip
    seeded(lambda: transformers.MarianMTModel(config)).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def save_m2m100(folder: Path) -> Path:
    model = pieces(folder / "parts")
    path = folder / "parts" / "vocab.json"
    path.write_text(json.dumps(vocabulary(model, "<s>", "<pad>", "</s>", "<unk>")), encoding="utf-8")
    tokenizer = transformers.M2M100Tokenizer(str(path), str(model), src_lang="en", tgt_lang="pt")
    config = transformers.M2M100Config(vocab_size=max(tokenizer.lang_token_to_id.values()) + 9, **SIZE)
    seeded(lambda: transformers.M2M100ForConditionalGeneration(config)).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def save_nllb(folder: Path) -> Path:
    known = vocabulary(pieces(folder / "parts"), "<s>", "<pad>", "</s>", "<unk>")
    tokenizer = transformers.NllbTokenizer(vocab=known, merges=[], src_lang="eng_Latn", tgt_lang="por_Latn")
    config = transformers.M2M100Config(vocab_size=len(tokenizer), **SIZE)
    seeded(lambda: transformers.M2M100ForConditionalGeneration(config)).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a model engine opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)


SENTENCES = ["we may remove content", "do not post spam", "you may appeal the decision and we may remove content"]


@pytest.mark.parametrize("save", [save_marian, save_m2m100, save_nllb])
def test_a_model_in_a_folder_translates_in_order_and_the_same_way_each_time(
    save: Callable[[Path], Path], tmp_path: Path
) -> None:
    engine = TransformersEngine(str(save(tmp_path / "model")), target="pt-BR")
    assert engine._loaded is None
    together = engine.translate(SENTENCES)
    assert len(together) == 3
    assert all(isinstance(text, str) for text in together)
    assert engine.translate(SENTENCES[::-1]) == together[::-1]
    assert engine.translate([]) == []
    assert engine.version.startswith("model ")
    offered = engine.candidates(SENTENCES, most=3)
    assert [each[0] for each in offered] == together
    assert all(len(set(each)) == len(each) <= 3 for each in offered)
    assert any(len(each) > 1 for each in offered)


@pytest.mark.parametrize(
    ("save", "family"), [(save_m2m100, "m2m100"), (save_nllb, "nllb")], ids=["m2m100", "nllb"]
)  # fmt: skip
def test_a_multilingual_model_is_told_both_languages(
    save: Callable[[Path], Path], family: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = TransformersEngine(str(save(tmp_path)), target="ja")
    engine.translate(["do not post spam"])
    assert engine._loaded is not None
    tokenizer = engine._loaded.tokenizer
    shape = "__{}__" if family == "m2m100" else "{}"
    first = tokenizer.convert_ids_to_tokens([engine._loaded.first_token])
    assert first == [shape.format(codes_of("ja", family)[0])]
    ids = tokenizer("do not post spam")["input_ids"]
    assert tokenizer.convert_ids_to_tokens(ids)[0] == shape.format(codes_of("en", family)[0])


def test_a_marian_model_of_many_languages_gets_the_most_exact_code_it_knows(tmp_path: Path) -> None:
    engine = TransformersEngine(str(save_marian(tmp_path, ">>por<<", ">>pob<<", ">>spa<<")), target="pt-BR")
    engine.translate(["do not post spam"])
    assert engine._loaded is not None
    assert engine._loaded.prefix == ">>pob<< "
    other = TransformersEngine(str(tmp_path), target="ja")
    with pytest.raises(EngineError, match=r"does not know the language jpn.*\[engine_pair\]"):
        other.translate(["do not post spam"])


def test_a_sentence_longer_than_the_model_reads_is_not_cut_but_left_out(tmp_path: Path) -> None:
    engine = TransformersEngine(str(save_marian(tmp_path)), target="de")
    short, long = engine.translate(["do not post spam", "you may appeal " * 60])
    assert long == ""
    assert short == engine.translate(["do not post spam"])[0]


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({}, "engine_missing"),
        ({"config.json": '{"model_type": "bert"}'}, "engine"),
        ({"config.json": "{"}, "engine_failed"),
        ({"config.json": "[]"}, "engine"),
    ],
)
def test_a_folder_that_holds_no_translation_model_is_a_coded_error(
    files: dict[str, str], code: str, tmp_path: Path
) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(EngineError) as caught:
        TransformersEngine(str(tmp_path), target="de")
    assert caught.value.code == code


def test_damaged_weights_are_an_error_when_the_first_sentence_comes(tmp_path: Path) -> None:
    (save_marian(tmp_path) / "model.safetensors").write_bytes(b"\xff" * 100)
    with pytest.raises(EngineError, match=r"\[engine_failed\]"):
        TransformersEngine(str(tmp_path), target="de").translate(["do not post spam"])


def test_a_name_is_looked_up_in_the_local_cache_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    settings = EngineSettings(choices=(("de", (EngineChoice("transformers", "some/model"),)),))
    (state,) = engine_states(LOCALES["de"], settings)
    assert state.problem is not None
    assert "[engine_missing]" in str(state.problem)
