"""Reviewing over HTTP while the service is killed: what was answered with success must be in the store, once."""

from __future__ import annotations

import itertools
import threading
import time
from collections import Counter

import httpx
from sqlalchemy import func, select

from api.db import Database
from api.db.tables.pieces import PieceStep
from evals.jobs.server import Server

# Between two decisions: people read.
_PAUSE = 0.05


class Reviewer:
    """Sends drafts to review as their author and approves them as somebody else, each again until it is answered."""

    def __init__(self, server: Server) -> None:
        # (piece, step) of every answer that said it was taken.
        self.taken: list[tuple[int, str]] = []
        self.sent_again = 0
        self._server = server
        self._keys = itertools.count()

    def run(self, over: threading.Event) -> None:
        seen = 0
        while not over.wait(_PAUSE):
            piece = self._next_draft(seen)
            if piece is None:
                continue
            seen = piece
            for step, key in (("submit", self._server.keys["trainer"]), ("approve", self._server.keys["reviewer"])):
                if not self._take(piece, step, key):
                    break

    def _next_draft(self, seen: int) -> int | None:
        """Return the next quiz item that nobody has sent to review yet."""
        try:
            answer = self._server.client.get("/queue", params={"state": "draft", "kind": "item", "limit": 200})
            items = answer.raise_for_status().json()["items"]
        except httpx.HTTPError:
            return None
        return next((item["id"] for item in items if item["id"] > seen), None)

    def _take(self, piece: int, step: str, key: str) -> bool:
        headers = {"Authorization": f"Bearer {key}", "Idempotency-Key": f"decision-{next(self._keys):08}"}
        while True:
            try:
                tag = self._server.client.get(f"/pieces/{piece}").headers.get("ETag", "")
                sent = {**headers, "If-Match": tag}
                answer = self._server.client.post(f"/pieces/{piece}/steps", json={"step": step}, headers=sent)
            except httpx.TransportError:
                # Done or not, nobody has said; another tag is another request, so it is asked what became of it.
                if self._stands(piece, step):
                    return True
                headers["Idempotency-Key"] = f"decision-{next(self._keys):08}"
                self.sent_again += 1
                time.sleep(0.1)
                continue
            if answer.is_success:
                self.taken.append((piece, step))
            return answer.is_success

    def _stands(self, piece: int, step: str) -> bool:
        while True:
            try:
                steps = self._server.client.get(f"/pieces/{piece}/steps").raise_for_status().json()["items"]
                return any(each["step"] == step for each in steps)
            except httpx.HTTPError:
                time.sleep(0.1)


def judge_decisions(database: Database, taken: list[tuple[int, str]]) -> tuple[int, int]:
    """Return how many decisions that were answered with success are not there, and how many are there twice."""
    statement = select(PieceStep.piece_id, PieceStep.step, func.count()).group_by(PieceStep.piece_id, PieceStep.step)
    with database.reading() as session:
        stored = Counter({(piece, step): count for piece, step, count in session.execute(statement)})
    return sum(not stored[each] for each in taken), sum(count > 1 for count in stored.values())
