"""Submitting an update: a file or a text, which policy and version it is, and for which locales."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, File, Form, UploadFile
from fastapi.responses import HTMLResponse, Response

from api.db.repositories.policies import earlier_versions, policies_after
from api.db.tables.policies import Policy
from api.permissions import may_submit_updates, require
from api.policies.service import ReadFile, add_policy, add_version, load_policy, read_policy
from api.service import Work
from api.updates.service import submit_update
from api.web.rendering import go, page
from api.web.uploads import keep_upload, load_upload
from api.web.visitor import PersonDep, Visitor
from nlp.errors import BriefwrightError
from nlp.localize.locales import LOCALES

router = APIRouter()
# In place of a policy's id; no id has this sign.
NEW = "+new"
_MOST_POLICIES = 500
# Where what a service refuses stands on the form.
_FIELDS = {"id_taken": "title", "version_taken": "version", "not_found": "policy"}
_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass
class Given:
    """What was given, as text, and what is wrong with it by field."""

    policy: str = ""
    title: str = ""
    version: str = ""
    effective: str = ""
    text: str = ""
    kept: str = ""
    kept_name: str = ""
    locales: tuple[str, ...] = ()
    errors: dict[str, str] = field(default_factory=dict)


@router.get("/submit", response_model=None)
def show(person: PersonDep, policy: str = "") -> HTMLResponse:
    require(may_submit_updates(person.actor), person.actor, "submit updates")
    return _show(person, Given(policy=policy, locales=tuple(LOCALES)))


@router.post("/submit", response_model=None)
def send(
    person: PersonDep,
    file: Annotated[UploadFile | None, File()] = None,
    text: Annotated[str, Form()] = "",
    kept: Annotated[str, Form()] = "",
    kept_name: Annotated[str, Form()] = "",
    policy: Annotated[str, Form()] = "",
    title: Annotated[str, Form()] = "",
    version: Annotated[str, Form()] = "",
    effective: Annotated[str, Form()] = "",
    locales: Annotated[list[str] | None, Form()] = None,
) -> Response:
    require(may_submit_updates(person.actor), person.actor, "submit updates")
    chosen = tuple(tag for tag in LOCALES if tag in (locales or ()))
    given = Given(policy, title.strip(), version.strip(), effective, text, "", "", chosen)
    data, name = _sent(person, given, file, kept, kept_name)
    read = _read(person, given, data, name)
    day = _check(person, given, read)
    if not given.errors:
        assert read is not None
        try:
            with person.writing() as work:
                policy, update = _submit(work, given, read, day)
            if update is None:
                return go(f"/submit?policy={policy}", person, said="first-version")
            return go(f"/updates/{update}", person, said="submitted")
        except BriefwrightError as error:
            given.errors[_FIELDS.get(error.code, "version")] = f"{error.message}: {error.value}. {error.hint}."
    if read is not None and data is not None and not text.strip():
        assert person.actor.id is not None
        given.kept, given.kept_name = keep_upload(person.service.settings.home, person.actor.id, data), name
    return _show(person, given, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _sent(
    person: Visitor, given: Given, file: UploadFile | None, kept: str, kept_name: str
) -> tuple[bytes | None, str]:
    """Return the file, or the one that was kept, or the text, with a name; None for none of them."""
    if file is not None and file.filename:
        return file.file.read(), file.filename
    if given.text.strip():
        return given.text.encode(), "policy.md"
    assert person.actor.id is not None
    return load_upload(person.service.settings.home, person.actor.id, kept), kept_name or "policy.md"


def _read(person: Visitor, given: Given, data: bytes | None, name: str) -> ReadFile | None:
    where = "text" if given.text.strip() else "file"
    if data is None:
        given.errors["file"] = person.words.t("web-submit-nothing")
        return None
    try:
        return read_policy(data, name)
    except BriefwrightError as error:
        given.errors[where] = f"{error.message}: {error.value}. {error.hint}."
        return None


def _check(person: Visitor, given: Given, read: ReadFile | None) -> date | None:
    """Note what is missing, and return the day from which the version holds; a file that is not read says nothing."""
    t = person.words.t
    if not given.policy:
        given.errors["policy"] = t("web-submit-no-policy")
    if read and given.policy == NEW and not given.title and not read.document.title:
        given.errors["title"] = t("web-required")
    if read and not given.version and not read.document.version:
        given.errors["version"] = t("web-submit-no-version")
    day = read.document.effective if read else None
    if given.effective:
        try:
            day = date.fromisoformat(given.effective)
        except ValueError:
            given.errors["effective"] = t("web-submit-no-date")
    elif read and day is None:
        given.errors["effective"] = t("web-submit-no-date")
    if not given.locales:
        given.errors["locales"] = t("web-submit-no-locales")
    return day


def _submit(work: Work, given: Given, read: ReadFile, day: date | None) -> tuple[str, int | None]:
    """Add the version and ask for its drafts; return the policy and the update, if anything was in force before."""
    policy = _policy(work, given, read)
    version = add_version(work, policy, read, name=given.version or None, effective=day)
    before = earlier_versions(work.session, version)
    return policy.id, submit_update(work, before[-1], version, given.locales).id if before else None


def _policy(work: Work, given: Given, read: ReadFile) -> Policy:
    if given.policy != NEW:
        return load_policy(work, given.policy)
    title = given.title or read.document.title
    ascii_ = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return add_policy(work, _SLUG.sub("-", ascii_).strip("-")[:80] or "policy", title)


def _show(person: Visitor, given: Given, *, status: HTTPStatus = HTTPStatus.OK) -> HTMLResponse:
    with person.reading() as work:
        policies = policies_after(work.session, after="", limit=_MOST_POLICIES)
        return page("submit.html", person, status=status, back="/submit", given=given, policies=policies, new=NEW)
