"""Composes the features: the only place that knows them all, one module a job."""

from nlp.pipeline.bitext import Bitext, align_files, check_bitext, check_text, harvest
from nlp.pipeline.comparing import (
    Analysis,
    Rules,
    analyse,
    analyse_files,
    changes_page,
    changes_text,
    compare_each,
    say,
)
from nlp.pipeline.exporting import left_out_json, left_out_lines, quiz_file, quiz_files, quiz_text
from nlp.pipeline.localizing import (
    SHIPPED,
    Resources,
    load_memories,
    localize_both,
    localize_brief,
    localize_file,
    localize_items,
    localized_page,
    localized_text,
    localized_xliff,
)
from nlp.pipeline.reading import File, Progress, Said, Version, load_document, quiet
from nlp.pipeline.reviewed import Reviewed, reviewed_pack
from nlp.pipeline.updating import STAGES_FIXED, Drafts, Pack, draft_update, update_policy

__all__ = [
    "SHIPPED",
    "STAGES_FIXED",
    "Analysis",
    "Bitext",
    "Drafts",
    "File",
    "Pack",
    "Progress",
    "Resources",
    "Reviewed",
    "Rules",
    "Said",
    "Version",
    "align_files",
    "analyse",
    "analyse_files",
    "changes_page",
    "changes_text",
    "check_bitext",
    "check_text",
    "compare_each",
    "draft_update",
    "harvest",
    "left_out_json",
    "left_out_lines",
    "load_document",
    "load_memories",
    "localize_both",
    "localize_brief",
    "localize_file",
    "localize_items",
    "localized_page",
    "localized_text",
    "localized_xliff",
    "quiet",
    "quiz_file",
    "quiz_files",
    "quiz_text",
    "reviewed_pack",
    "say",
    "update_policy",
]
