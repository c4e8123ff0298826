"""What clauses say: modality, actor, thresholds, exceptions, conditions, consequences, definitions."""

from __future__ import annotations

import pytest

from nlp.document import TierKind
from nlp.rules.rule import Phrase, Rule
from tests.nlp.rules.conftest import Extract

