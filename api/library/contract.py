"""The library's answers as JSON values: the contract of `briefwright search --json` and `library list --json`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from api.library.library import Added, Listed
from api.library.records import Record
from nlp.search.search import Answer, Hit


def answer_json(answer: Answer) -> dict[str, Any]:
    return {
        "query": answer.query,
        "language": answer.language,
        "as_of": answer.as_of.isoformat() if answer.as_of else None,
        "results": [_hit_json(hit) for hit in answer.hits],
    }


def versions_json(listed: Sequence[Listed]) -> dict[str, Any]:
    return {
        "versions": [
            {
                **_record_json(entry.record),
                "effective_to": entry.effective_to.isoformat() if entry.effective_to else None,
                "clauses": entry.clauses,
            }
            for entry in listed
        ]
    }


def added_json(added: Added) -> dict[str, Any]:
    return {
        "result": added.result,
        **_record_json(added.record),
        "effective_to": added.effective_to.isoformat() if added.effective_to else None,
        "clauses": added.clauses,
        "embedded": added.embedded,
    }


def _record_json(record: Record) -> dict[str, Any]:
    return {
        "policy": record.policy,
        "version": record.version,
        "kind": record.kind,
        "effective_from": record.effective.isoformat(),
        "file": record.name,
        "sha256": record.sha256,
    }


def _hit_json(hit: Hit) -> dict[str, Any]:
    return {
        "policy": hit.edition.policy,
        "version": hit.edition.version,
        "kind": hit.edition.kind,
        "clause_id": hit.passage.clause_id,
        "path": list(hit.passage.path),
        "tier": hit.passage.tier or None,
        "text": hit.passage.full_text,
        "score": round(hit.score, 4),
        "effective_from": hit.edition.effective.isoformat(),
        "effective_to": hit.effective_to.isoformat() if hit.effective_to else None,
        "status": hit.status,
        "now": {"clause_id": hit.now.clause_id, "text": hit.now.full_text} if hit.now else None,
    }
