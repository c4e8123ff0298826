"""A ChangeSet to a briefing draft: what to say, in which order, resting on which words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nlp.briefing.actions import action_for
from nlp.briefing.briefing import Coverage, Draft, DraftSegment, Grounding, SectionName, SegmentRole
from nlp.briefing.grouping import group_changes, group_repeated, speaker
from nlp.document import Clause
from nlp.message import Content, Message, Quote, message
from nlp.versions.change import Change, ChangeSet, Side

_SECTIONS: tuple[SectionName, ...] = ("tighter", "looser", "new", "gone", "changed", "uncertain")
PATH_MARK = " › "


def draft_briefing(changes: ChangeSet) -> Draft:
    """Return the language-neutral briefing over all changes, substantive ones first."""
    writer = _Writer(changes)
    writer.overview()
    for section in _SECTIONS:
        writer.section(section, [change for change in changes.changes if section_of(change) == section])
    writer.unchanged(changes.of("editorial"))
    substantive = {change.id for change in changes.of("substantive")}
    covered = {change_id for segment in writer.segments for change_id in segment.change_ids} & substantive
    coverage = Coverage(len(substantive), len(covered))
    writer.say("coverage", "heading", message("section-coverage"))
    writer.say("coverage", "note", message("briefing-coverage", total=coverage.substantive, covered=coverage.covered))
    title = message("briefing-title", policy=changes.new.title or changes.old.title)
    return Draft(changes, title, tuple(writer.segments), coverage)


def section_of(change: Change) -> SectionName:
    """The briefing section a change belongs to."""
    if change.materiality == "editorial":
        return "unchanged"
    if change.materiality == "uncertain":
        return "uncertain"
    if change.kind == "added":
        return "new"
    if change.kind == "removed":
        return "gone"
    if change.direction == "tighter":
        return "tighter"
    return "looser" if change.direction == "looser" else "changed"


def place_of(clause: Clause) -> str:
    """Where a clause stands, as a reader looks for it: headings, tier, lead-in."""
    steps = list(clause.path)
    if clause.tier and clause.tier.label not in (step.rstrip(":? ") for step in steps):
        steps.append(clause.tier.label)
    # A heading with a colon leads its list in: it is a step already.
    lead_in = clause.lead_in.removeprefix(steps[-1]).strip() if steps else clause.lead_in
    if lead_in:
        steps.append(lead_in)
    return PATH_MARK.join(steps)


class _Writer:
    """Collects segments; ids are the change's id and the role, numbered where they repeat."""

    def __init__(self, changes: ChangeSet) -> None:
        self._changes = changes
        self._ids: set[str] = set()
        self.segments: list[DraftSegment] = []

    def say(
        self, section: SectionName, role: SegmentRole, content: Content,
        *, key: str = "", change_ids: tuple[str, ...] = (), evidence: tuple[Grounding, ...] = (),
    ) -> None:  # fmt: skip
        base = f"{key or section}.{role}"
        count, name = 1, base
        while name in self._ids:
            count += 1
            name = f"{base}-{count}"
        self._ids.add(name)
        self.segments.append(DraftSegment(name, section, role, content, change_ids, evidence))

    def overview(self) -> None:
        old, new = self._changes.old, self._changes.new
        self.say("overview", "heading", message("section-overview"))
        for warning in self._changes.warnings:
            self.say("overview", "warning", warning)
        self.say("overview", "intro", message("briefing-versions", old=old.label, new=new.label))
        if new.effective is not None:
            name = "briefing-effective" if new.effective_stated else "briefing-dated"
            self.say("overview", "intro", message(name, date=new.effective))
        else:
            self.say("overview", "intro", message("briefing-no-date"))
        counts = self._changes.counts
        if counts["substantive"] or counts["uncertain"]:
            said = message(
                "briefing-counts", substantive=counts["substantive"], uncertain=counts["uncertain"],
                editorial=counts["editorial"],
            )  # fmt: skip
            self.say("overview", "intro", said)
        elif counts["total"]:
            self.say("overview", "intro", message("briefing-editorial-only", editorial=counts["editorial"]))
        else:
            self.say("overview", "intro", message("briefing-no-changes"))
        note = new.meta.get("change_note")
        if isinstance(note, str) and note.strip():
            self.say("overview", "note", message("briefing-change-note"))
            self.say("overview", "new", Quote(" ".join(note.split())), key="change-note")

    def section(self, section: SectionName, changes: Sequence[Change]) -> None:
        if not changes:
            return
        self.say(section, "heading", message(f"section-{section}"))
        for group in group_repeated(group_changes(changes)):
            self._entry(section, group)

    def _entry(self, section: SectionName, group: Sequence[Change]) -> None:
        lead = group[0]
        ids = tuple(change.id for change in group)
        key = lead.id
        evidence = tuple(ground for change in group for ground in _facts(change))
        anchor = (lead.new or lead.old)[0]
        scattered = len(group) > 1 and lead.kind == "modified"
        if not scattered and (place := place_of(anchor) or self._changes.new.title):
            self.say(section, "place", Quote(place, cited=True), key=key, change_ids=ids, evidence=_whole(lead))
        for sentence in _summaries(group):
            self.say(section, "summary", sentence, key=key, change_ids=ids, evidence=evidence)
        for change in group:
            for side, clauses in _quoted(change):
                for clause in clauses:
                    ground = (_ground(side, clause),)
                    self.say(section, side, Quote(clause.text), key=change.id, change_ids=ids, evidence=ground)
        what = speaker(group) if lead.kind in ("added", "removed") else ""
        self.say(section, "action", action_for(lead, what=what), key=key, change_ids=ids, evidence=evidence)

    def unchanged(self, changes: Iterable[Change]) -> None:
        listed = list(changes)
        if not listed:
            return
        self.say("unchanged", "heading", message("section-unchanged"))
        for change in listed:
            clause = (change.new or change.old)[0]
            entry = message("briefing-entry", place=Quote(_short(clause.text), cited=True), what=change.summary)
            self.say("unchanged", "entry", entry, key=change.id, change_ids=(change.id,), evidence=_facts(change))


def _quoted(change: Change) -> tuple[tuple[Side, Sequence[Clause]], ...]:
    """What to quote of a change: both sides; for rules that only changed their tier, the rules once."""
    if change.summary.id == "change-tier":
        return (("new", [clause for clause in change.new if clause.role != "tier"]),)
    return (("old", change.old), ("new", change.new))


def _summaries(group: Sequence[Change]) -> tuple[Message, ...]:
    lead = group[0]
    if len(group) == 1:
        return (lead.summary, *lead.details)
    if lead.kind == "modified":
        return (message("briefing-repeated", count=len(group), said=lead.summary),)
    what, clause = speaker(group), (lead.new or lead.old)[0]
    count = sum(change.summary.mapping.get("what") != "lead-in" for change in group)
    if any(change.old + change.new and (change.new or change.old)[0].role == "heading" for change in group):
        return (message(f"briefing-section-{lead.kind}", place=Quote(clause.title, cited=True), count=len(group)),)
    placed = str(bool(clause.title)).lower()
    place = Quote(clause.title, cited=True)
    if count < 2:  # one rule and the lead-in that came or went with it
        return (message(f"change-{lead.kind}", what=what, place=place, placed=placed),)
    return (message(f"change-{lead.kind}-many", what=what, count=count, place=place, placed=placed),)


def _short(text: str, limit: int = 80) -> str:
    """The first words of a clause, cut at a word and closed with an ellipsis."""
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def _ground(side: Side, clause: Clause) -> Grounding:
    return Grounding(side, clause.id, clause.span)


def _whole(change: Change) -> tuple[Grounding, ...]:
    return (*(_ground("old", clause) for clause in change.old), *(_ground("new", clause) for clause in change.new))


def _facts(change: Change) -> tuple[Grounding, ...]:
    """The words that show the change, each with the clause it stands in; the whole clauses where none are marked."""
    found: list[Grounding] = []
    for evidence in change.evidence:
        for side, span, clauses in (("old", evidence.old, change.old), ("new", evidence.new, change.new)):
            found += [
                Grounding("old" if side == "old" else "new", clause.id, span)
                for clause in clauses
                if span is not None and clause.start <= span.start and span.end <= clause.end
            ]
    return tuple(dict.fromkeys(found)) or _whole(change)
