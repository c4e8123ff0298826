"""What differs between the versions of QTI: namespaces, names, and what a manifest says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from lxml import etree

Version = Literal["2.2", "3.0"]

XSI = "http://www.w3.org/2001/XMLSchema-instance"
# Names that both versions take from HTML; QTI's own have a hyphenated form with `qti-` in 3.0.
_HTML = frozenset(("p", "div", "span", "br"))
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Dialect:
    """One version of QTI. `hyphened` names are 3.0's: `simpleChoice` is `qti-simple-choice`."""

    namespace: str
    schema: str
    hyphened: bool
    templates: str
    template_suffix: str
    package_namespace: str
    package_schema: str
    metadata_schema: str
    package_name: str
    package_version: str
    resource_type: str

    @property
    def spaces(self) -> dict[str, str]:
        """Return the namespaces of an item by prefix, as lxml takes them: None is the default one."""
        return {None: self.namespace, "xsi": XSI}  # type: ignore[dict-item]

    def name(self, local: str) -> str:
        """Return the qualified name of an element given by its 2.2 name."""
        if self.hyphened and local not in _HTML:
            local = f"qti-{hyphenate(local)}"
        return f"{{{self.namespace}}}{local}"

    def element(self, parent: etree._Element | None, local: str, text: str = "", **attributes: str) -> etree._Element:
        """Append an element with its 2.2 name and attributes; `language` becomes `xml:lang`."""
        given = {key: attributes[key] for key in attributes if key != "language"}
        named = {hyphenate(key) if self.hyphened else key: value for key, value in given.items()}
        if "language" in attributes:
            named["{http://www.w3.org/XML/1998/namespace}lang"] = attributes["language"]
        if parent is None:
            made = etree.Element(self.name(local), named, nsmap=self.spaces)
            made.set(f"{{{XSI}}}schemaLocation", f"{self.namespace} {self.schema}")
        else:
            made = etree.SubElement(parent, self.name(local), named)
        if text:
            made.text = text
        return made

    def template(self, name: str) -> str:
        """Return the address of a standard response processing template: "match_correct" or "map_response"."""
        return f"{self.templates}{name}{self.template_suffix}"


def hyphenate(name: str) -> str:
    """Return a camel-case name as QTI 3.0 writes it: `timeDependent` is `time-dependent`."""
    return _HUMP.sub("-", name).lower()


DIALECTS = MappingProxyType[Version, Dialect](
    {
        "2.2": Dialect(
            namespace="http://www.imsglobal.org/xsd/imsqti_v2p2",
            schema="http://www.imsglobal.org/xsd/qti/qtiv2p2/imsqti_v2p2.xsd",
            hyphened=False,
            templates="http://www.imsglobal.org/question/qti_v2p2/rptemplates/",
            template_suffix="",
            package_namespace="http://www.imsglobal.org/xsd/imscp_v1p1",
            package_schema="http://www.imsglobal.org/xsd/qti/qtiv2p2/qtiv2p2_imscpv1p2_v1p0.xsd",
            metadata_schema="http://www.imsglobal.org/xsd/imsmd_loose_v1p3p2.xsd",
            package_name="QTIv2.2 Package",
            package_version="1.0.0",
            resource_type="imsqti_item_xmlv2p2",
        ),
        "3.0": Dialect(
            namespace="http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
            schema="https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
            hyphened=True,
            templates="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/",
            template_suffix=".xml",
            package_namespace="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
            package_schema="https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd",
            metadata_schema="https://purl.imsglobal.org/spec/md/v1p3/schema/xsd/imsmd_loose_v1p3p2.xsd",
            package_name="QTI Package",
            package_version="3.0.0",
            resource_type="imsqti_item_xmlv3p0",
        ),
    }
)
