"""QTI packages: a converter makes our 3.0 of our 2.2; official schemas where they are; a player in Chromium."""

from __future__ import annotations

import io
import json
import os
import re
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
import qti_convert
from hypothesis import HealthCheck, given, settings
from lxml import etree

from nlp.export.quiz.qti_package import quiz_qti
from nlp.export.quiz.shape import legible, split_blank
from nlp.export.quiz.weights import exact_shares
from tests.nlp.export.quiz.conftest import TEXTS, many_items, with_texts
from tests.oracles.node import npm_package

SPACES = {"2.2": "http://www.imsglobal.org/xsd/imsqti_v2p2", "3.0": "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"}
NAMES = {
    "2.2": ("prompt", "simpleChoice", "inlineChoice", "modalFeedback", "correctResponse", "inlineChoiceInteraction"),
    "3.0": ("qti-prompt", "qti-simple-choice", "qti-inline-choice", "qti-modal-feedback", "qti-correct-response",
            "qti-inline-choice-interaction"),
}  # fmt: skip
# Where the official schemas are, in the layout of the addresses below; they may not be shipped with us.
SCHEMAS = os.environ.get("BRIEFWRIGHT_QTI_SCHEMAS", "")


def package(quiz, changes, version):
    archive = zipfile.ZipFile(io.BytesIO(quiz_qti(quiz, changes, version=version).data))
    assert archive.testzip() is None
    return {name: archive.read(name) for name in archive.namelist()}


def items_of(quiz, changes, version):
    """The items in the quiz's order, read by expat."""
    files = package(quiz, changes, version)
    return [
        ET.fromstring(files[f"items/bw_youth-safety_{item.id}_{item.locale}.xml"]) for item in quiz.items
    ]  # fmt: skip


def said(element):
    """The text of an element, a line break for each `br`."""
    text = element.text or ""
    for child in element:
        text += ("\n" if child.tag.endswith("}br") else said(child)) + (child.tail or "")
    return text


def assert_holds(root, item, version):
    space, (prompt, simple, inline, modal, correct, menu) = f"{{{SPACES[version]}}}", NAMES[version]
    right = [value.text for value in root.find(f".//{space}{correct}")]
    assert right == [f"choice_{option.id}" for option in item.options if option.correct]
    choices = [*root.iter(f"{space}{simple}"), *root.iter(f"{space}{inline}")]
    for option, choice in zip(item.options, choices, strict=True):
        text = legible(option.text)
        assert said(choice) == (" ".join(text.split("\n")) if item.type == "cloze" else text)
        assert choice.get("identifier") == f"choice_{option.id}"
    feedback = {each.get("identifier"): said(each) for each in root.iter(f"{space}{modal}")}
    for option in item.options:
        assert feedback.get(f"choice_{option.id}", "") == legible(option.feedback)
    if item.type == "cloze":
        line = next(each for each in root.iter(f"{space}p") if each.find(f"{space}{menu}") is not None)
        for child in line.find(f"{space}{menu}"):
            child.text = ""
        assert said(line) == "".join(split_blank(legible(item.stem)))
    else:
        assert said(next(root.iter(f"{space}{prompt}"))) == legible(item.stem)


@pytest.mark.parametrize("version", ["2.2", "3.0"])
def test_qti(version, quiz, changes, golden, in_language):
    for locale, name in (("en", "quiz"), ("ar", "quiz.ar")):
        files = package(in_language(locale), changes, version)
        text = "".join(f"== {name}\n{data.decode()}\n" for name, data in files.items())
        golden(f"{name}.qti{version.replace('.', '')}.txt", text)


@pytest.mark.parametrize("version", ["2.2", "3.0"])
@pytest.mark.parametrize("locale", ["en", "ar", "ja"])
def test_every_item_is_in_the_package_and_the_manifest(locale, version, in_language, changes):
    quiz = in_language(locale)
    files = package(quiz, changes, version)
    assert list(files) == ["imsmanifest.xml", *sorted(name for name in files if name.startswith("items/"))]
    manifest = ET.fromstring(files["imsmanifest.xml"])
    space = manifest.tag.partition("}")[0] + "}"
    resources = manifest.findall(f".//{space}resource")
    assert [each.get("href") for each in resources] == list(files)[1:]
    assert {each.get("type") for each in resources} == {f"imsqti_item_xmlv{version.replace('.', 'p')}"}
    for item, root in zip(quiz.items, items_of(quiz, changes, version), strict=True):
        assert_holds(root, item, version)
        assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == locale
        area = root.find(f".//{{{SPACES[version]}}}div")
        assert area.get("dir") == ("rtl" if locale == "ar" else "ltr")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stem=TEXTS, texts=TEXTS)
def test_any_text_comes_back(stem, texts, quiz, changes):
    words = [f"{texts} {n}" for n in range(3)] + [f"{n} {texts}" for n in range(2)]
    items = [with_texts(item, f"x {stem}" if item.type != "cloze" else "a ____ b", words) for item in quiz.items]
    tried = replace(quiz, items=tuple(items))
    for version in ("2.2", "3.0"):
        for item, root in zip(items, items_of(tried, changes, version), strict=True):
            assert_holds(root, item, version)


def canonical(data):
    """An item in canonical form, without the association with a schema that the converter adds."""
    root = etree.fromstring(data)
    return etree.tostring(root, method="c14n2", with_comments=False)


@pytest.mark.parametrize("locale", ["en", "ar", "ja"])
def test_an_independent_converter_makes_our_3_of_our_2(locale, in_language, changes):
    quiz = many_items(in_language(locale), 60)
    quiz = replace(quiz, locale=locale)
    old, new = package(quiz, changes, "2.2"), package(quiz, changes, "3.0")
    assert list(old) == list(new)
    for name in list(old)[1:]:
        upgraded = qti_convert.upgrade_qti2_to_qti3(old[name].decode())
        # 3.0 names its templates at another address, which the converter knows.
        assert canonical(upgraded.encode()) == canonical(new[name]), name
    converted = qti_convert.upgrade_package_files(old)
    resources = etree.fromstring(new["imsmanifest.xml"]).findall(".//{*}resource")
    theirs = converted.files["imsmanifest.xml"]
    theirs = theirs.encode() if isinstance(theirs, str) else theirs
    assert [dict(each.attrib) for each in etree.fromstring(theirs).findall(".//{*}resource")] == [
        dict(each.attrib) for each in resources
    ]


@pytest.mark.skipif(not SCHEMAS, reason="BRIEFWRIGHT_QTI_SCHEMAS names no folder with the official schemas")
@pytest.mark.parametrize("version", ["2.2", "3.0"])
def test_official_schemas_accept_items_and_manifest(version, in_language, changes):
    places = {
        "2.2": ("qtiv2p2/imsqti_v2p2.xsd", "imscp_v1p1.xsd"),
        "3.0": ("qtiv3p0/imsqti_itemv3p0_v1p0.xsd", "qtiv3p0/imsqtiv3p0_imscpv1p2_v1p0.xsd"),
    }
    item_schema, manifest_schema = (_schema(Path(SCHEMAS, place)) for place in places[version])
    assert item_schema or manifest_schema, "neither schema is in the folder"
    for locale in ("en", "ar", "ja"):
        for name, data in package(many_items(in_language(locale), 40), changes, version).items():
            schema = manifest_schema if name == "imsmanifest.xml" else item_schema
            if schema is not None:
                schema.assertValid(etree.fromstring(data))


def _schema(path):
    class Near(etree.Resolver):
        def resolve(self, url, _id, context):
            name = url.rsplit("/", 1)[-1]
            found = sorted(Path(SCHEMAS).rglob(name)) if url.startswith("http") else []
            return self.resolve_filename(str(found[0]), context) if found else None

    if not path.is_file():
        return None
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Near())
    return etree.XMLSchema(etree.parse(str(path), parser))


@pytest.mark.parametrize("count", range(1, 30))
def test_shares_of_a_mark_total_one_exactly(count):
    assert sum(exact_shares(count)) == 1


PLAY = """async ([xml, responses]) => {
  const box = document.createElement('item-container');
  box.itemXML = xml;
  document.querySelector('qti-item').replaceChildren(box);
  const wait = (ready) => new Promise((done, fail) => {
    const until = performance.now() + 10000;
    const late = () => performance.now() > until ? fail('the item did not load') : setTimeout(look, 5);
    const look = () => ready() ? done() : late();
    look();
  });
  const find = () => box.shadowRoot && box.shadowRoot.querySelector('qti-assessment-item');
  await wait(() => find() && find().variables.some((each) => each.identifier === 'MAXSCORE'));
  await wait(() => find().querySelector('qti-response-processing').children.length);
  await find().updateComplete;
  await new Promise((done) => setTimeout(done, 20));
  const played = [];
  for (const response of responses) {
    find().updateResponseVariable('RESPONSE', response);
    find().processResponse();
    await new Promise((done) => setTimeout(done, 5));
    const value = (name) => find().variables.find((each) => each.identifier === name).value;
    const shown = [...find().querySelectorAll('qti-modal-feedback')].filter((each) => each.showStatus === 'on');
    played.push({score: Number(value('SCORE')), feedback: shown.map((each) => each.textContent.trim())});
  }
  return played;
}"""


@pytest.fixture(scope="module")
def play(browser):
    """Play an item in @citolab/qti-components: responses in, score and shown feedback out."""
    script = npm_package("@citolab/qti-components") / "cdn" / "index.js"
    page = browser.new_page()
    page.set_content("<!doctype html><meta charset=utf-8><qti-item></qti-item>")
    page.add_script_tag(path=script, type="module")
    page.wait_for_function("!!customElements.get('item-container') && !!customElements.get('qti-assessment-item')")
    yield lambda xml, responses: page.evaluate(PLAY, [xml, responses])
    page.close()


@pytest.mark.parametrize("version", ["2.2", "3.0"])
def test_a_player_scores_every_answer_as_the_key_says(version, quiz, changes, play):
    files = package(quiz, changes, version)
    for item in quiz.items:
        xml = files[f"items/bw_youth-safety_{item.id}_en.xml"].decode()
        xml = qti_convert.upgrade_qti2_to_qti3(xml) if version == "2.2" else xml
        several = item.type == "multiple_response"
        answers = [[o.id] if several else o.id for o in item.options]
        answers += [["a", "b"], ["a", "b", "c"], ["a", "c", "d", "e"]] if several else []
        responses = [[f"choice_{o}" for o in each] if several else f"choice_{each}" for each in answers]
        by_template = play(xml, responses)
        by_rules = play(re.sub(r'(<qti-response-processing) template="[^"]*"', r"\1", xml), responses)
        for response, one, other in zip(responses, by_template, by_rules, strict=True):
            ids = [response] if isinstance(response, str) else response
            chosen = [o for o in item.options if f"choice_{o.id}" in ids]
            right = sum(o.correct for o in chosen) / sum(o.correct for o in item.options)
            wrong = sum(not o.correct for o in chosen) / max(1, sum(not o.correct for o in item.options))
            expected = max(0, right - wrong) if several else right
            assert one["score"] == other["score"] == pytest.approx(expected, abs=1e-3), json.dumps([item.id, response])
            texts = [o.feedback for o in item.options if o in chosen and o.feedback]
            general = ["You must be" in text or "live streams" in text for text in other["feedback"][len(texts) :]]
            assert other["feedback"][: len(texts)] == texts
            assert general == [True] * len(item.evidence)
