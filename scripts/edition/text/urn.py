"""Names of passages that outlive the host: CTS URNs.

    urn:cts:migstat:rus.iom112.en1:5        a paragraph
    urn:cts:migstat:rus.gcm.en1:7.4         an item
    urn:cts:migstat:rus.iom112.en1:5-7      a range

The form is that of the CTS URN specification (cite-architecture/ctsurn_spec): namespace, then text
group (the State), work and version joined by stops, then the passage. The namespace is ours.
"""

from __future__ import annotations

from edition.text.anchor import Anchor
from edition.text.statement import Statement

NAMESPACE = "migstat"


def work_urn(statement: Statement) -> str:
    """The URN of a statement's version, with the colon before its empty passage."""
    state, _, work = statement.slug.partition("-")
    return f"urn:cts:{NAMESPACE}:{state}.{work}.{statement.metadata.version}:"


def passage_urn(statement: Statement, anchor: Anchor) -> str:
    """The URN of a numbered passage; a sentence's is its passage's."""
    return work_urn(statement) + anchor.locator
