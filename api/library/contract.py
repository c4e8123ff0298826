"""The library's answers as JSON values: the contract of `search --json` and `library … --json`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from api.library.history import History
from api.library.library import Listed
from api.library.plan import Added
from api.library.records import Record
from api.library.why import Why, why
from nlp.message import Message
from nlp.search.edition import Passage
from nlp.search.holding import Cited, Holding
from nlp.search.precedent import Precedent
from nlp.search.search import Answer, Hit
from nlp.search.timeline import Event

Say = Callable[[Message], str]


def answer_json(answer: Answer, holding_of: Callable[[Hit], Holding | None], say: Say) -> dict[str, Any]:
    """Return an answer; `holding_of` says of a precedent's hit whether it still holds."""
    return {
        "query": answer.query,
        "language": answer.language,
        "read_as": answer.read_as or None,
        "unquoted": answer.unquoted,
        "as_of": answer.as_of.isoformat() if answer.as_of else None,
        "silence": answer.silence or None,
        "results": [_hit_json(hit, why(answer, hit), holding_of(hit), say) for hit in answer.hits],
    }


def versions_json(listed: Sequence[Listed]) -> dict[str, Any]:
    return {"versions": [_listed_json(entry.record, entry.effective_to, entry.clauses) for entry in listed]}


def added_json(added: Sequence[Added]) -> dict[str, Any]:
    """Return what adding a file did: of one version as one object, of precedents as a list of them."""
    entries = [
        {"result": one.result, **_listed_json(one.record, one.effective_to, one.clauses), "embedded": one.embedded}
        for one in added
    ]
    return entries[0] if len(entries) == 1 and added[0].record.kind == "policy" else {"precedents": entries}


def precedent_json(precedent: Precedent, holding: Holding, say: Say) -> dict[str, Any]:
    return {
        "id": precedent.id,
        "date": precedent.date.isoformat(),
        "market": precedent.market,
        "language": precedent.language,
        "summary": precedent.summary,
        "decision": precedent.decision,
        "reasoning": precedent.reasoning,
        "holds": holding_json(holding, say),
    }


def holding_json(holding: Holding, say: Say) -> dict[str, Any]:
    return {
        "verdict": holding.verdict,
        "doubt": holding.doubt or None,
        "cited": [_cited_json(cited, say) for cited in holding.cited],
    }


def history_json(history: History, say: Say) -> dict[str, Any]:
    return {
        "policy": history.policy,
        "language": history.language,
        "clause_id": history.place.passage.clause_id,
        "version": history.edition.version,
        "text": history.place.passage.full_text,
        "status": history.status,
        "now": _passage_json(history.now),
        "events": [
            {**_event_json(event, say), "author": history.record_of(event).author or None} for event in history.events
        ],
    }


def _listed_json(record: Record, effective_to: object, clauses: int) -> dict[str, Any]:
    return {
        "policy": record.policy,
        "version": record.version,
        "kind": record.kind,
        "language": record.identity.language,
        "market": record.identity.market,
        "effective_from": record.effective.isoformat(),
        "effective_to": str(effective_to) if effective_to else None,
        "clauses": clauses,
        "file": record.name,
        "sha256": record.sha256,
        "author": record.author or None,
        "withdrawn": record.withdrawn_at.isoformat() if record.withdrawn_at else None,
    }


def _hit_json(hit: Hit, found: Why, holding: Holding | None, say: Say) -> dict[str, Any]:
    return {
        "policy": hit.edition.policy,
        "version": hit.edition.version,
        "kind": hit.edition.kind,
        "language": hit.edition.language,
        "market": hit.edition.market,
        "clause_id": hit.passage.clause_id,
        "path": list(hit.passage.path),
        "tier": hit.passage.tier or None,
        "text": hit.passage.full_text,
        "start": hit.passage.start,
        "end": hit.passage.end,
        "span": {"start": hit.span.start, "end": hit.span.end},
        "why": {"by": found.by, "words": list(found.words)},
        "score": round(hit.score, 4),
        "effective_from": hit.edition.effective.isoformat(),
        "effective_to": hit.effective_to.isoformat() if hit.effective_to else None,
        "status": hit.status,
        "now": _passage_json(hit.now),
        **({"holds": holding_json(holding, say)} if holding is not None else {}),
    }


def _cited_json(cited: Cited, say: Say) -> dict[str, Any]:
    return {
        "citation": cited.citation.text,
        "verdict": cited.verdict,
        "doubt": cited.doubt or None,
        "policy": cited.edition.policy if cited.edition else None,
        "version": cited.edition.version if cited.edition else None,
        "moved": cited.moved,
        "then": _passage_json(cited.then),
        "now": _passage_json(cited.now),
        "events": [_event_json(event, say) for event in cited.events],
    }


def _event_json(event: Event, say: Say) -> dict[str, Any]:
    return {
        "version": event.edition.version,
        "date": event.edition.effective.isoformat(),
        "what": event.status or "introduced",
        "facets": list(event.facets),
        "unclear": event.unclear,
        "said": [say(one) for one in event.said],
        "clause_id": event.place.passage.clause_id,
        "text": event.place.passage.full_text,
    }


def _passage_json(passage: Passage | None) -> dict[str, Any] | None:
    return {"clause_id": passage.clause_id, "text": passage.full_text} if passage is not None else None
