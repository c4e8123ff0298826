"""Signs that a new version is not the policy at all but an error page or a torn capture."""

from __future__ import annotations

import re

from nlp.document import Clause, Document
from nlp.message import Language, Message, message

_ERROR_PAGE = re.compile(
    r"\b(?:404|403|410|500|502|503)\b.{0,40}\b(?:error|not found|forbidden|gone|unavailable|oops)\b"
    r"|\b(?:oops|page not found|not found|page (?:is )?(?:unavailable|does(?:n['’]t| not) exist)|access denied"
    r"|just a moment|checking your browser|enable javascript|are you a robot|verify you are human"
    r"|something went wrong|temporarily unavailable|service unavailable|bad gateway)\b",
    re.IGNORECASE,
)
# The language in which rules are read.
RULES_LANGUAGE = "en"
# Under this share of the old text a new version is more likely torn than shortened.
SHARE_MIN = 0.1
# A clause with more of its letters in another script is in another language.
_FOREIGN_SHARE = 0.5
# An error page says little else.
ERROR_PAGE_WORDS = 150


def reads_rules(old: Document, new: Document) -> bool:
    """Whether both versions are in the language in which the meaning of a change can be judged."""
    return all(document.language.split("-")[0].lower() == RULES_LANGUAGE for document in (old, new))


def in_other_script(clause: Clause) -> bool:
    """Whether most letters of a clause are none of the script in which rules are read."""
    if clause.text.isascii():
        return False
    letters = [char for char in clause.text if char.isalpha()]
    foreign = sum(char > "\u024f" for char in letters)
    return foreign > _FOREIGN_SHARE * len(letters)


def inspect_capture(old: Document, new: Document) -> tuple[Message, ...]:
    """Return warnings about a new version that looks like a bad capture of the old one."""
    old_size, new_size = len(old.text.split()), len(new.text.split())
    found: list[Message] = []
    spoken = [document.language.split("-")[0].lower() for document in (old, new)]
    if spoken[0] != spoken[1]:
        found.append(message("warning-two-languages", old=Language(old.language), new=Language(new.language)))
    elif spoken[1] != RULES_LANGUAGE:
        found.append(message("warning-language", language=Language(new.language)))
    if new_size < ERROR_PAGE_WORDS and _ERROR_PAGE.search(new.text) and not _ERROR_PAGE.search(old.text):
        found.append(message("warning-error-page", words=new_size, name=new.name))
    if old_size and new_size < SHARE_MIN * old_size:
        found.append(message("warning-short-capture", old=old_size, new=new_size, name=new.name))
    return tuple(found)
