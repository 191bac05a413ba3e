"""The TEI header: who made the file, what it is of, on what each fact stands, and how to read it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from edition.publish.base import address
from edition.publish.base.xmlmaker import Element
from edition.publish.cite.records import edition_record, editors
from edition.publish.data.texts.tei_words import CHARACTER, NAMESPACE, T, prose, quote
from edition.publish.data.texts.textfile import CODEBOOK, EDITORS, TextFile
from edition.publish.remarks.concept import Concept
from edition.publish.remarks.quote import in_sentences
from edition.publish.views.versions import related
from edition.said.value import file_id
from edition.text.anchor import Anchor
from edition.text.dates import Dating
from edition.text.facts import Fact, Origin
from edition.text.language import ENGLISH
from edition.text.revisions import Revised
from edition.text.statement import Statement
from edition.text.urn import work_urn

_FACTS = {
    "state": "orgName",
    "speaker": "persName",
    "office": "roleName",
    "body": "orgName",
    "event": "eventName",
    "date": "date",
    "place": "placeName",
}
"""The elements of facts; the others are referring strings, which TEI lets bear no `evidence`."""

_EDITED = ("orgName", "persName", "eventName", "date", "placeName")
_EVIDENCE = {Origin.TEXT: "internal", Origin.ELSEWHERE: "external", Origin.INFERRED: "conjecture"}

_PRACTICE = (
    ("correction", "Nothing is corrected. Slips of the source are marked as such and remarked on in notes."),
    (
        "normalization",
        "Nothing is normalised. Bold, italic, superscript and line breaks are those of the source. Of white space"
        " at the ends of passages, and of the markers of list items, nothing is kept.",
    ),
    ("quotation", "Quotation marks are the source's own characters."),
    (
        "segmentation",
        "Paragraphs, items and sentences are told from the form of the source. Their numbers and ids are the"
        " edition's, not the source's.",
    ),
    (
        "interpretation",
        "All that the edition says of the text stands apart from it, in standOff, and quotes the words that it"
        " rests on. Names are found by the forms in which the text has them.",
    ),
)


def header(out: TextFile) -> Element:
    """The whole header."""
    language = out.statement.language
    name = out.statement.metadata.value("language") or "not known"
    # The header itself, and all that the edition says, is in English.
    own = T("language", ENGLISH.name, ident=ENGLISH.tag) if language.mark else ()
    return T(
        "teiHeader",
        T("fileDesc", _titles(out), _edition(out), _publication(out), _series(out), _source(out)),
        T("encodingDesc", _encoding(out)),
        T("profileDesc", T("langUsage", T("language", name, ident=language.tag), own)),
        _revisions(out),
    )


def _titles(out: TextFile) -> Element:
    cited, mark = out.statement.metadata, _mark(out.statement)
    name = cited.value("speaker") or cited.value("state")
    by = T("persName" if cited.value("speaker") else "orgName", name, xml_lang=mark(name))
    return T(
        "titleStmt",
        T("title", cited.title, type="main", xml_lang=mark(cited.title)),
        T("title", cited.short, type="short", xml_lang=mark(cited.short)),
        T("author", by) if name else (),
        _hand(EDITORS, "Text, numbering, names, readings and notes", editors(out.publication.imprint).literal),
        _hand(CODEBOOK, "Readings on the word of a term that occurs in the passage", "The codebook of the edition"),
        (_hand(id, "Readings that are signed so", name) for name, id in out.signed.items()),
    )


def _mark(statement: Statement) -> Callable[[str], str]:
    """What tells the language of words of a record, where that is not the language of the header."""
    return lambda told: statement.language_of(told).mark


def _hand(id: str, does: str, name: str) -> Element:
    return T("respStmt", T("resp", does), T("name", name), xml_id=id)


def _edition(out: TextFile) -> Element:
    imprint = out.publication.imprint
    date = _dated(imprint.date, imprint.date.in_words)
    return T("editionStmt", T("edition", f"Version {imprint.version}, ", date, n=imprint.version))


def _publication(out: TextFile) -> Element:
    imprint = out.publication.imprint
    rights = T("ref", "Rights", target=out.where(address.RIGHTS))
    return T(
        "publicationStmt",
        T("publisher", editors(out.publication.imprint).literal),
        _dated(imprint.date, imprint.date.in_words),
        T("idno", work_urn(out.statement), type="URN"),
        T("idno", out.where(out.page), type="URL"),
        T("availability", T("p", imprint.rights, " ", rights)),
    )


def _series(out: TextFile) -> Element:
    return T("seriesStmt", T("title", edition_record(out.publication).title), T("idno", out.where(""), type="URL"))


def _source(out: TextFile) -> Element:
    statement = out.statement
    return T(
        "sourceDesc",
        T(
            "bibl",
            T("title", statement.metadata.title, xml_lang=_mark(statement)(statement.metadata.title)),
            (part for fact in statement.metadata.facts for part in _fact(out, fact)),
            T("idno", statement.source.sha256, type="SHA-256"),
            T("ptr", type="text", target=out.where(address.text_file(statement.slug))),
            _versions(out),
            type=statement.metadata.kind.value,
        ),
    )


def _versions(out: TextFile) -> Iterator[Element]:
    """What the statement is a version of, and what is a version of it."""
    for each in related(out.dossier):
        if each.statement.slug == out.statement.slug:
            kind, other = f"{each.version.of.kind.value}Of", each.original
            yield T("relatedItem", type=kind, target=out.file_of(other))
        elif each.original.slug == out.statement.slug:
            yield T("relatedItem", type=each.version.of.kind.value, target=out.file_of(each.statement))


def _fact(out: TextFile, fact: Fact) -> Iterator[Element]:
    """A fact, and on what it stands; or why there is none."""
    if fact.origin is Origin.ABSENT:
        yield T("note", fact.ground, type="absent", n=fact.name)
        return
    id = f"fact.{fact.name}"
    name = _FACTS.get(fact.name, "rs")
    said = {"xml_id": id, "type": fact.name, "evidence": _EVIDENCE[fact.origin] if name in _EDITED else ""}
    said["xml_lang"] = _mark(out.statement)(fact.value)
    yield _dated(fact.dating, fact.value, **said) if name == "date" else T(name, fact.value, **said)
    yield T("note", _ground(out, fact), type="ground", subtype=fact.origin.value, target=f"#{id}")


def _ground(out: TextFile, fact: Fact) -> Iterator[str | Element]:
    if fact.evidence:
        yield from (quote(out, each) for each in in_sentences(out.statement, [fact.evidence]))
    elif fact.url:
        yield T("ref", fact.ground, target=fact.url)
    else:
        yield from prose(out, fact.ground, out.statement.slug)


def _dated(dating: Dating | None, words: str, **attributes: str) -> Element:
    """A date in words: on a day, in a month or year, or somewhere within an interval."""
    if dating is None:
        return T("date", words, **attributes)
    if dating.end:
        return T("date", words, notBefore=dating.start, notAfter=dating.end, **attributes)
    return T("date", words, when=dating.start, **attributes)


def _encoding(out: TextFile) -> Iterator[Element]:
    where = T("ref", "Method", target=out.where(address.METHOD))
    practice = [T(name, T("p", told)) for name, told in _PRACTICE]
    # TEI takes corrections for silent unless it is told otherwise.
    practice[0].set("method", "markup")
    yield T("editorialDecl", practice)
    yield _references(out.statement)
    if out.schemes:
        yield T("classDecl", (_taxonomy(out, s.id, s.label, s.concepts) for s in out.schemes))
    yield T("projectDesc", T("p", "How the edition is made is told in its ", where, "."))


def _references(statement: Statement) -> Element:
    """How the numbers of passages are found: those of paragraphs, of items in them, of items that moved away."""
    # An item has its whole number, 7.4; below its paragraph only the 4 is asked for.
    items = T("citeStructure", unit="item", match="list/item", use="substring-after(@n, '.')", delim=".")
    return T(
        "refsDecl",
        T("citeStructure", items, unit="paragraph", match="//body/p", use="@n"),
        T("citeStructure", unit="item", match="//body/list/item", use="@n"),
        n="provisional" if statement.is_provisional else "permanent",
    )


def _taxonomy(out: TextFile, id: str, label: str, concepts: Iterable[Concept]) -> Element:
    return T("taxonomy", T("desc", label), (_category(out, c) for c in concepts), xml_id=f"taxonomy.{id}")


def _category(out: TextFile, concept: Concept) -> Element:
    about = {"definition": concept.about, "scope": concept.scope}
    described = [part for what, text in about.items() if text for part in (" ", T("gloss", text, type=what))]
    return T(
        "category",
        T("catDesc", T("term", concept.label), described),
        (_category(out, inner) for inner in concept.inner),
        xml_id=file_id(concept.key),
        n=concept.key,
        corresp=out.where(concept.address),
    )


def describe_characters(root: Element) -> None:
    """Say in the header of a whole file which characters are only named in it, if there are any."""
    used = sorted({each.get("ref", "") for each in root.iter(f"{{{NAMESPACE}}}g")})
    described = root.find(f".//{{{NAMESPACE}}}encodingDesc")
    if used and described is not None:
        T.add(described, T("charDecl", (_character(pointer.removeprefix("#")) for pointer in used)))


def _character(id: str) -> Element:
    name = f"U+{id.removeprefix(CHARACTER)}"
    return T("char", T("desc", f"{name}, which XML cannot hold"), xml_id=id, n=name)


def _revisions(out: TextFile) -> Iterator[Element]:
    """What was changed since the statement was published, the last change first."""
    history = out.statement.history
    changes = [
        T(
            "change",
            revision.reason,
            T("list", (_change(out, each) for each in revision.changes)),
            when=revision.date.start,
            who=f"#{EDITORS}",
            n=revision.edition,
        )
        for revision in reversed(history.revisions)
    ]
    first = min((entry.first for entry in history.ledger.entries), default="")
    if first:
        yield T("revisionDesc", changes, T("change", "First published.", when=first, who=f"#{EDITORS}"))


def _change(out: TextFile, revised: Revised) -> Element:
    """What became of some passages, with the words that they had."""
    item = T("item")
    for id, was in zip(revised.ids, revised.was, strict=True):
        anchor = Anchor.parse(f"{out.statement.slug}#{id}")
        label = T("ref", anchor.label if anchor.numbered else id, target=out.pointer(anchor))
        words = T("quote", was, xml_lang=out.statement.language.mark)
        T.add(item, (label, f" {revised.change.value}; the words were: ", words, " "))
    return item
