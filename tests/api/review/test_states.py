"""The workflow as a state machine: no path approves one's own words, skips a state or loses an edit."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import ClassVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from api.bases.learning import is_translation
from api.db.repositories.bases import unit_of_piece
from api.db.tables.pieces import KeptDraft, Piece, PieceStep, PieceVersion
from api.errors import ServiceError
from api.review.editing import edit_segment
from api.review.pieces import Tag
from api.review.service import Late, edit_piece, load_piece, load_version, tag_of, take_step
from api.review.states import JUDGING, STATES, STEPS, Step, advance
from api.service import Work
from api.users.actor import Actor
from api.users.service import actor_of, load_user
from nlp.localize.glossary import load_glossary
from tests.api.conftest import Maker
from tests.api.world import World, make_world

ALLOWED = {
    "draft": {"in_review"},
    "in_review": {"draft", "approved", "changes_requested", "rejected"},
    "changes_requested": {"draft", "in_review"},
    "rejected": {"draft", "in_review"},
    "approved": {"draft", "in_review", "published"},
    "published": {"retired"},
    "retired": set(),
}


def test_the_table_has_these_ways_and_no_other() -> None:
    moves = ("edit", *STEPS)
    ways = {state: {to for move in moves if (to := advance(state, move)) not in (None, state)} for state in STATES}
    assert ways == ALLOWED


class Review(RuleBasedStateMachine):
    """People edit and judge one segment and its briefing, with what they have just read or with something older."""

    world: ClassVar[World]

    @initialize()
    def begin(self) -> None:
        self.sent: set[str] = set()
        update = self.world.drafted()
        with self.world.service.database.reading() as session:
            wanted = (Piece.update_id == update, Piece.locale == "pt-BR", Piece.kind == "segment")
            rows = session.scalars(select(Piece).where(*wanted).order_by(Piece.id)).all()
            self.segment = next(row.id for row in rows if is_translation(row.current.content, "pt-BR"))
        self.actors = {name: self._actor(name) for name in ("tom", "rita", "rob", "ada", "quinn")}
        self.seen = [Tag(1, 1)]

    def _actor(self, name: str) -> Actor:
        with self.world.service.reading(Actor(None, "", frozenset())) as work:
            return actor_of(load_user(work, self.world.ids[name]))

    @rule(who=st.sampled_from(["tom", "rita", "rob", "ada", "quinn"]), back=st.integers(0, 3), number=st.integers(0, 9))
    def edit(self, who: str, back: int, number: int) -> None:
        seen = self.seen[max(0, len(self.seen) - 1 - back)]
        text = f"O prazo cai de 30 dias para {number} dias ({len(self.sent)})."
        try:
            with self.world.service.writing(self.actors[who]) as work:
                piece = load_piece(work, self.segment)
                base = load_version(work, piece, seen.version)
                content = edit_segment(base.content, text=text, locale="pt-BR", glossary=load_glossary("pt-BR"))
                late = isinstance(edit_piece(work, piece, seen, content, why=""), Late)
                assert late == (seen != self.seen[-1])
                self.sent.add(text)
                self._see(work)
        except ServiceError as error:
            if error.code not in ("forbidden", "wrong_state"):
                raise

    @rule(
        who=st.sampled_from(["tom", "rita", "rob", "ada", "quinn"]),
        step=st.sampled_from(STEPS), back=st.integers(0, 1),
    )  # fmt: skip
    def move(self, who: str, step: Step, back: int) -> None:
        seen = self.seen[max(0, len(self.seen) - 1 - back)]
        try:
            with self.world.service.writing(self.actors[who]) as work:
                take_step(work, load_piece(work, self.segment), seen, step, note="because")
                assert seen == self.seen[-1]
                self._see(work)
        except ServiceError as error:
            if error.code not in ("forbidden", "four_eyes", "wrong_state", "stale", "conflict"):
                raise

    def _see(self, work: Work) -> None:
        tag = tag_of(load_piece(work, self.segment))
        if tag != self.seen[-1]:
            self.seen.append(tag)

    @invariant()
    def no_edit_is_lost(self) -> None:
        with self.world.service.database.reading() as session:
            kept = {
                row.content["text"]
                for table in (PieceVersion, KeptDraft)
                for row in session.scalars(select(table).where(table.piece_id == self.segment))
            }
        assert self.sent <= kept

    @invariant()
    def the_memory_holds_it_exactly_while_it_is_approved(self) -> None:
        with self.world.service.database.reading() as session:
            piece = session.get_one(Piece, self.segment)
            unit = unit_of_piece(session, self.segment)
            holds = piece.state in ("approved", "published") and is_translation(piece.current.content, piece.locale)
            assert (unit is not None) == holds
            assert unit is None or unit.target == piece.current.content["text"]

    @invariant()
    def nobody_judged_their_own_words_and_no_state_was_skipped(self) -> None:
        with self.world.service.database.reading() as session:
            own = PieceVersion.piece_id == self.segment
            authors = {row.number: row.author_id for row in session.scalars(select(PieceVersion).where(own))}
            taken = session.scalars(
                select(PieceStep).where(PieceStep.piece_id == self.segment).order_by(PieceStep.id)
            ).all()
        approvals = [0]
        for row in taken:
            assert row.after in ALLOWED[row.before]
            if row.step in JUDGING:
                assert row.actor_id not in {authors[n] for n in range(approvals[-1] + 1, row.version + 1)}
                assert row.actor_id in (self.world.ids["rita"], self.world.ids["rob"])
            if row.step == "approve":
                approvals.append(row.version)
            elif row.step == "reopen" and row.before == "approved":
                approvals.pop()
        for first, second in pairwise(taken):
            edited = second.version > first.version
            assert second.before == first.after or (edited and second.before == advance(first.after, "edit"))


def test_people_cannot_get_around_the_review(make_sqlite: Maker, tmp_path: Path) -> None:
    Review.world = make_world(tmp_path, make_sqlite())
    checks = list(HealthCheck)
    chosen = settings(max_examples=8, stateful_step_count=20, deadline=None, suppress_health_check=checks)
    run_state_machine_as_test(Review, settings=chosen)  # type: ignore[no-untyped-call]
    assert Review.world.service.verify_audit()[1] == []
    Review.world.service.database.close()
