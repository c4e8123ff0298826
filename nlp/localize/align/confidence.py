"""How sure a pair is: a logistic model of what speaks for it, fitted on pairs whose truth is known."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import yaml

# With vectors of a multilingual encoder, or by structure and length alone.
Method = Literal["meaning", "structure"]
FEATURES = ("posterior", "similarity", "length", "structure", "group", "coverage", "evenness")


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of a pair, and of the two documents it stands in.

    `posterior` in log odds, `similarity` in standard deviations above chance, `length` as log density, `structure`
    in log odds, `group` 1 for a pair that is not 1-1. Of the documents: `coverage` is the share of their
    segments that are in a pair, `evenness` the mean log density of lengths. A pair that looks well in documents
    that are no translations of each other is chance.
    """

    posterior: float
    similarity: float
    length: float
    structure: float
    group: float
    coverage: float
    evenness: float


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of a logistic regression; `least` is the confidence below which a pair is left out."""

    intercept: float
    weights: Mapping[str, float]
    least: float

    def confidence(self, features: Features) -> float:
        """Return the probability (0 to 1) that the pair is a translation."""
        score = self.intercept + sum(self.weights[name] * float(getattr(features, name)) for name in FEATURES)
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))


@cache
def load_model(method: Method) -> Model:
    """Return the fitted model for pairs found with or without an encoder."""
    text = (files("nlp.localize.align") / "confidence.yaml").read_text(encoding="utf-8")
    data: Mapping[str, Any] = yaml.safe_load(text)[method]
    weights = {name: float(data["weights"][name]) for name in FEATURES}
    return Model(float(data["intercept"]), weights, float(data["least"]))


def log_odds(probability: float) -> float:
    """Return ln(p / (1 - p)), held within -8 to 8."""
    bounded = min(max(probability, 1e-9), 1 - 1e-9)
    return max(-8.0, min(8.0, math.log(bounded / (1 - bounded))))
