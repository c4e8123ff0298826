"""Quizzes of real policies, in every format, read by what is not ours."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from itertools import pairwise

import openpyxl
import pytest
import qti_convert
from moodle_xml_parser import parser as moodle

from nlp.pipeline import analyse_files, localize_items, quiz_files
from tests.conftest import ROOT


def shipped_pairs():
    for folder in sorted(path for path in (ROOT / "policies").iterdir() if path.is_dir()):
        versions = sorted(folder.glob("*.md"), key=lambda path: [int(n) for n in path.stem.split(".") if n.isdigit()])
        yield from pairwise(versions)


def assert_read_elsewhere(old, new, locale, gift_reader):
    """Write a quiz in every format and read each with another reader: all have the same items."""
    analysis = analyse_files((old.read_bytes(), str(old)), (new.read_bytes(), str(new)))
    quiz = localize_items(analysis, locale)
    files, left_out = quiz_files(quiz, analysis)
    dropped = {each.item_id for each in left_out if each.scope == "item"}
    count = len(quiz.items)
    assert not dropped
    assert sum(q["type"] != "Category" for q in gift_reader.read(files[f"quiz.{locale}.gift"].decode())) == count
    found = moodle.parse_bytes(files[f"quiz.{locale}.moodle.xml"])
    truths = sum(item.type == "true_false" for item in quiz.items)
    assert sum(map(len, found.values())) + truths == count
    packages = [zipfile.ZipFile(io.BytesIO(files[f"quiz.{locale}.qti{v}.zip"])) for v in ("22", "30")]
    for name in packages[0].namelist()[1:]:
        upgraded = ET.fromstring(qti_convert.upgrade_qti2_to_qti3(packages[0].read(name).decode()).encode())
        assert "".join(upgraded.itertext()) == "".join(ET.fromstring(packages[1].read(name)).itertext())
    assert len(packages[1].namelist()) == count + 1
    sheet = openpyxl.load_workbook(io.BytesIO(files[f"quiz.{locale}.xlsx"]))["Quiz"]
    assert sum(any(cell for cell in row) for row in sheet.iter_rows(values_only=True)) == count + 1


@pytest.mark.slow
@pytest.mark.parametrize("locale", ["en", "ar", "ja"])
def test_shipped_policies(locale, gift_reader):
    pairs = list(shipped_pairs())
    for old, new in pairs if locale == "en" else pairs[:1]:
        assert_read_elsewhere(old, new, locale, gift_reader)


@pytest.mark.slow
def test_a_real_policy(real_policies, gift_reader):
    pairs = [pair for folder in sorted(p for p in real_policies.iterdir() if p.is_dir()) for pair in versions(folder)]
    for old, new in pairs:
        assert_read_elsewhere(old, new, "en", gift_reader)


def versions(folder):
    return pairwise(sorted(folder.glob("*.md")))
