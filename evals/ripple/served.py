"""What the service marks as stale, on a store of its own for each chain: two versions drafted, a third one in force."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import select

from api.db.tables import Piece, PieceFooting, PolicyVersion, StaleMark
from api.jobs.service import QUEUE, WorkerStore
from api.jobs.worker import Worker
from api.policies.service import add_policy, add_version, load_policy, read_policy
from api.review.pieces import texts_of
from api.service import Service, open_service
from api.settings import read_settings
from api.updates.service import submit_update
from api.users.actor import COMMAND_LINE, Actor
from api.users.service import actor_of, add_user
from evals.corpus import Version, analyse_pair, consecutive, real_versions, sample_versions
from evals.ripple.labels import LOUDNESS, Case, Labels, labelled_pairs, real_labels, sample_labels, wanted_of
from nlp.document import Document
from nlp.ripple.ripple import Verdict

_LOCALE = "en"
# So many real policies, the first ones with three versions of which the later two are labelled.
_REAL = 3


@dataclass(frozen=True)
class Chain:
    """Three versions; `labels` are those of the step from the second one, whose document it is given, to the third."""

    versions: tuple[Version, Version, Version]
    labels: Callable[[Document], Labels]


def sample_chains() -> list[Chain]:
    return [
        Chain((first, old, new), partial(sample_labels, old, new)) for first, old, new in _triples(sample_versions())
    ]


def real_chains() -> list[Chain]:
    """Return all labelled chains of three real policies; none where they are absent."""
    files = {(old, new): path for old, new, path in labelled_pairs()}
    chains = [
        Chain((first, old, new), partial(real_labels, files[old, new]))
        for first, old, new in _triples(real_versions())
        if (old, new) in files
    ]
    chosen = list(dict.fromkeys(chain.versions[0].policy for chain in chains))[:_REAL]
    return [chain for chain in chains if chain.versions[0].policy in chosen]


def through_service(chains: Iterable[Chain]) -> tuple[list[Case], list[bool]]:
    """Return a case for each piece, and for each whether anything of it changed but that it is stale."""
    cases: list[Case] = []
    touched: list[bool] = []
    for chain in chains:
        with tempfile.TemporaryDirectory(prefix="bw-ripple-") as folder:
            found, changed = _run(chain, Path(folder))
        cases += found
        touched += changed
    return cases, touched


def _run(chain: Chain, home: Path) -> tuple[list[Case], list[bool]]:
    settings = read_settings(home=home, development=True, database_url="", secret="measured-6f1d2c3b4a5968778695a4b3c2")
    service = open_service(settings)
    try:
        with service.writing(COMMAND_LINE) as work:
            trainer = actor_of(add_user(work, "trainer", roles=("trainer",)))
        first, old, new = chain.versions
        with service.writing(trainer) as work:
            add_policy(work, old.policy, old.policy)
        ids = [_add(service, trainer, each, month) for month, each in enumerate((first, old), 1)]
        with service.writing(trainer) as work:
            before, after = (work.session.get_one(PolicyVersion, id) for id in ids)
            submit_update(work, before, after, [_LOCALE])
        _work(service)
        resting, pieces = _resting(service, ids[1]), _pieces(service)
        _add(service, trainer, new, 3)
        _work(service)
        return _judge(chain, resting, pieces, _pieces(service), _marks(service))
    finally:
        service.database.close()


def _add(service: Service, trainer: Actor, version: Version, month: int) -> int:
    read = read_policy(version.path.read_bytes(), version.path.name)
    with service.writing(trainer) as work:
        policy = load_policy(work, version.policy)
        return add_version(work, policy, read, name=version.name, effective=date(2020, month, 1)).id


def _work(service: Service) -> None:
    worker = Worker(WorkerStore(service), QUEUE, name="measured")
    while worker.step():
        pass


def _resting(service: Service, version_id: int) -> Mapping[int, list[str]]:
    """The clauses of a version that each piece rests on."""
    found: dict[int, list[str]] = {}
    with service.reading(COMMAND_LINE) as work:
        for footing in work.session.scalars(select(PieceFooting).where(PieceFooting.version_id == version_id)):
            found.setdefault(footing.piece_id, []).append(footing.clause_id)
    return found


def _pieces(service: Service) -> Mapping[int, tuple[str, Sequence[Any]]]:
    """The first words of each piece, and all of it that no ripple may touch."""
    with service.reading(COMMAND_LINE) as work:
        return {
            piece.id: (
                next(iter(texts_of(piece.current.content).values()), ""),
                (piece.state, piece.version, piece.revision, piece.changed_at, piece.current.content),
            )
            for piece in work.session.scalars(select(Piece).order_by(Piece.id))
        }


def _marks(service: Service) -> Mapping[int, str]:
    with service.reading(COMMAND_LINE) as work:
        return {mark.piece_id: mark.verdict for mark in work.session.scalars(select(StaleMark))}


def _judge(
    chain: Chain,
    resting: Mapping[int, Sequence[str]],
    before: Mapping[int, tuple[str, Sequence[Any]]],
    after: Mapping[int, tuple[str, Sequence[Any]]],
    marks: Mapping[int, str],
) -> tuple[list[Case], list[bool]]:
    _, old, new = chain.versions
    document = analyse_pair(old, new).changes.old
    wanted = wanted_of(document, chain.labels(document))
    cases = []
    for id, (words, _) in before.items():
        told: Verdict = next((each for each in LOUDNESS if each == marks.get(id)), "kept")
        hand: list[Verdict] = [wanted[clause] for clause in resting.get(id, ())]
        by_hand: Verdict = max(hand, key=LOUDNESS.index, default="kept")
        cases.append(Case(f"{old.policy} {old.name} to {new.name}, drafted", words, by_hand, told))
    return cases, [before[id] != after.get(id) for id in before]


def _triples(versions: Sequence[Version]) -> list[tuple[Version, Version, Version]]:
    steps = consecutive(versions)
    return [(first, old, new) for first, old in steps for again, new in steps if again == old]
