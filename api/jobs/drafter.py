"""The drafter of a service that is one process: one thread, and what was unfinished is taken up at the start."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor

from api.db.repositories.updates import unfinished
from api.service import Service
from api.updates.drafting import DRAFTING, draft_update

_log = logging.getLogger(__name__)


class Drafter:
    """Drafts one update after another; an update that is put twice is drafted once."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="drafter")

    def put(self, update_id: int) -> None:
        """Draft an update soon; returns at once."""
        self._thread.submit(self._draft, update_id)

    def resume(self) -> None:
        """Put what was submitted and not finished before the service last ended."""
        with self._service.reading(DRAFTING) as work:
            waiting = unfinished(work.session)
        for update_id in waiting:
            self.put(update_id)

    def close(self) -> None:
        """Finish what is being drafted; the rest waits for the next start."""
        self._thread.shutdown(cancel_futures=True)

    def _draft(self, update_id: int) -> None:
        try:
            draft_update(self._service, update_id)
        except Exception:
            _log.exception("update %s could not be drafted; it is tried again at the next start", update_id)
