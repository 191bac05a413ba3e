"""What of a source is not its speaker's: found by its form, kept in its place, and read by nobody as words.

That is the head of a file between rules, a comment, a rule, a page's number, a document's, a head that
runs over pages, "check against delivery", a line that says how to cite, and what a record tells of the
hall. A text has them between its paragraphs, and within its sentences.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import yaml

from edition.seeds.source import Span
from edition.text.lines import END, LINE_END, LINE_ENDS, plain

_HEAD = re.compile(
    rf"\s*---[ \t]*{END}(?P<head>[A-Za-z_][\w -]*:(?:[^{LINE_ENDS}]*{END}(?!---|\.\.\.))*[^{LINE_ENDS}]*{END})"
    rf"(?:---|\.\.\.)[ \t]*(?={END}|\Z)"
)
_HEAD_LINE = re.compile(r"[A-Za-z_][\w -]*:|\s|-\s|#|\Z|[\]})]")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)

_SYMBOL = r"(?:[AESTCD]|HRC|CERD|CCPR)/[A-Z0-9][\w.()/-]*"
_JOB = r"\d\d-\d{5}(?: ?\([A-Z]\))?(?: ?\*\d+\*)?"
_DATE = r"\d{1,2}[/.]\d{1,2}[/.]\d{4}"
_PAGE = r"\d{1,3}(?: ?/ ?\d{1,3})?"
_FURNITURE = re.compile(
    rf"{_PAGE}|[-–—] ?{_PAGE} ?[-–—]|\({_PAGE}\)|\[{_PAGE}\]|\| ?{_PAGE}|{_PAGE} ?\|"
    rf"|(?:{_PAGE} )?{_JOB}(?: {_PAGE})?"
    rf"|(?:(?:{_DATE}|{_PAGE}|{_JOB}) )*{_SYMBOL}(?: (?:{_DATE}|{_PAGE}|{_JOB}))*"
    rf"|(?:page|p\.|seite|página|страница|стр\.|صفحة|第) ?{_PAGE}"
    r"(?: ?(?:of|de|von|sur|из|من|/|页) ?\d{0,3})?(?: ?\|.*)?"
    r"|\*\d{5,}\*"
    r"|([-_=*~•.·] ?){3,}"
    r"|[•·▪●*|]"
    r"|(?:https?://|www\.)\S+",
    re.IGNORECASE,
)
"""What a whole line is that belongs to the page."""

_FRONT = re.compile(
    r"(?:please )?check(?:ed)? against (?:the )?(?:actual )?delivery|as (?:prepared for delivery|delivered)"
    r"|embargoed until .*"
    r"|(?:unofficial|courtesy|informal|provisional) translation|original: ?\w+"
    r"|seul le (?:texte )?prononcé fait foi|vérifier (?:au|contre le) prononcé|à vérifier (?:au|lors du) prononcé"
    r"|traduction (?:non officielle|de courtoisie)"
    r"|(?:favor )?(?:cotej(?:ar|ado|ese|arse)|verif(?:icar|íquese)|cotéjese) (?:con|contra) (?:el|la) .*"
    r"|traducción (?:no oficial|de cortesía)"
    r"|es gilt das gesprochene wort|verificar contra a? ?(?:alocução|entrega).*|fa fede il testo pronunciato"
    r"|(?:проверять по|сверять с|сверить с) .*|неофициальный перевод"
    r"|(?:请?以(?:现场|实际)?(?:讲话|发言|演讲)为准)|非正式译文"
    r"|(?:يراجع|تراجع|للمراجعة|يرجى المراجعة) عند الإلقاء|ترجمة غير رسمية",
    re.IGNORECASE,
)
_CITATION = re.compile(
    r"(?:(?:please )?cite(?: this)?(?: \w+)? as|how to cite|(?:suggested|recommended) citation|citation"
    r"|pour citer|zitier\w+|cómo citar"
    r"|(?:source|retrieved(?: from)?|available(?: at)?|url|link|accessed)(?=:? *https?://)) ?:?",
    re.IGNORECASE,
)
_HALL = re.compile(
    r"\((?:(?:he |she )?(?:spoke|speaking|continued|continues) in|interpretation from|translated from|original in"
    r"|contin[uú]a en|poursuit en|prosigue en"
    r"|English text|parle en|l.orateur poursuit|habla en|говорит по|تكلم) ?[^()]*\)"
    r"|[(\[](?:(?:loud |prolonged |long )?applause|laughter|cheers|inaudible|music|video|pause|silence|aplausos"
    r"|applaudissements|rires|beifall|аплодисменты|تصفيق|掌声)[^()\[\]]{0,30}[)\]]",
    re.IGNORECASE,
)
_CHAIR = re.compile(
    rf"(?:Mr|Mrs|Ms|Miss|Sir|Dame|Prince|Princess|Sheikha?)\.? [^{LINE_ENDS}]{{3,80}}, (?:Acting )?(?:Vice-)?President,"
    rf"\s+(?:took|resumed|returned to|in) the Chair\."
    r"|The (?:meeting|session|sitting) (?:was|rose|resumed|is) ?(?:suspended|resumed|called to order|adjourned)?"
    rf"(?: at)?[^{LINE_ENDS}.]{{0,30}}(?:[ap]\.m)?\."
)
_IMPRINT = re.compile(r"This record contains the text of speeches(?s:.){50,900}?documents\.un\.org/?\)\.?(?=\s)")
_NUMBER_AFTER = re.compile(
    rf"(?<=[.!?][\"'”’»)])[ \t]+\d{{1,3}}(?=[ \t]*{END})|(?<=[^\W\d_][.!?])[ \t]+\d{{1,3}}(?=[ \t]*{END})"
)
_RUNNING = 12
"""Words at most in a head that runs over pages."""
_OFTEN = 3
"""How often it stands there, at least."""


def set_aside(text: str, declared: Sequence[Span] = (), kept_in: Sequence[Span] = ()) -> tuple[Span, ...]:
    """The stretches of a source that are not its speaker's, in order and apart; each begins and ends in words.

    What an editor `declared` goes before what form tells; words that are `kept_in` are not set aside.
    """
    told = (_trimmed(text, span) for span in _all(plain(text)))
    found = sorted((*declared, *(s for s in told if not any(s.meets(d) for d in (*declared, *kept_in)))))
    kept: list[Span] = []
    for span in found:
        if len(span) and not (kept and kept[-1].meets(span)):
            kept.append(span)
    return tuple(kept)


_RULE = re.compile(r"([-_=*~] ?){3,}")


def parts(words: str) -> bool:
    """Whether what is set aside parts paragraphs, as a rule or a note of the record does, and a page's end does not."""
    inner = words.strip("*_ \t")
    told = _RULE.fullmatch(words.strip()) or _HALL.fullmatch(inner) or _CHAIR.fullmatch(inner)
    return bool(told or _FRONT.fullmatch(inner.strip("()[]. ")) or _CITATION.match(inner))


def masked(text: str, spans: Iterable[Span]) -> str:
    """The text with a space for each character of the spans but line ends: same length, same lines."""
    pieces: list[str] = []
    at = 0
    for span in spans:
        pieces += text[at : span.start], _BUT_ENDS.sub(" ", text[span.start : span.end])
        at = span.end
    return "".join((*pieces, text[at:]))


_BUT_ENDS = re.compile(r"[^\r\n]")


def front(text: str) -> Mapping[str, object]:
    """What the head of a file says, every value as its characters; nothing where there is none, or it is unreadable."""
    head = _head(text)
    if not head:
        return {}
    try:
        read = yaml.load(head["head"], Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return {}
    return {key: _stripped(value) for key, value in read.items()} if isinstance(read, dict) else {}


def _stripped(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _head(text: str) -> re.Match[str] | None:
    found = _HEAD.match(plain(text))
    if found and all(_HEAD_LINE.match(line) for line in LINE_END.split(found["head"])):
        return found
    return None


def _all(text: str) -> Iterator[Span]:
    head = _head(text)
    at = head.end() if head else 0
    if head:
        yield Span(0, at)
    for pattern in (_COMMENT, _IMPRINT, _NUMBER_AFTER):
        yield from (Span(*found.span()) for found in pattern.finditer(text, at))
    lines = list(_lines(text, at))
    for line in lines:
        if _is_aside(text[line.start : line.end]):
            yield line
    yield from (Span(*found.span()) for found in _whole(_CHAIR, text, at))
    yield from _running_heads(text, lines)


def _lines(text: str, at: int) -> Iterator[Span]:
    """The lines that have words, without the white space around them."""
    ends = [(at, at), *(end.span() for end in LINE_END.finditer(text, at)), (len(text), len(text))]
    for (_, start), (end, _) in itertools.pairwise(ends):
        line = _trimmed(text, Span(start, end))
        if len(line):
            yield line


def _trimmed(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip("\ufeff \t\u00a0" + LINE_ENDS))
    return Span(start, max(start, span.start + len(words.rstrip())))


def _is_aside(line: str) -> bool:
    if len(line) > 400:
        return False
    words = " ".join(line.split())
    inner = words.strip("*_ ").strip()
    within = inner.strip("()[]. ").strip()
    return bool(
        _FURNITURE.fullmatch(words) or _HALL.fullmatch(inner) or _FRONT.fullmatch(within) or _CITATION.match(within)
    )


def _whole(pattern: re.Pattern[str], text: str, at: int) -> Iterator[re.Match[str]]:
    """Where a pattern takes whole lines."""
    for found in pattern.finditer(text, at):
        before = text[max(0, found.start() - 200) : found.start()].rstrip(" \t*_(\u00a0")
        after = text[found.end() : found.end() + 200].lstrip(" \t*_)\u00a0")
        if (not before or before[-1] in LINE_ENDS) and (not after or after[0] in LINE_ENDS):
            yield found


def _running_heads(text: str, lines: list[Span]) -> Iterator[Span]:
    """Lines that come again and again, at least once within a sentence; the first stays where it begins the text."""
    known = Counter(_alike(text, line) for line in lines if len(line) <= 150)
    often = {words for words, count in known.items() if count >= _OFTEN and words and len(words.split()) <= _RUNNING}
    if not often:
        return
    torn = {
        _alike(text, line)
        for before, line, after in zip(lines, lines[1:], lines[2:], strict=False)
        if text[before.end - 1].isalnum() and text[after.start].islower()
    }
    for i, line in enumerate(lines):
        words = _alike(text, line)
        if i and words in often and words in torn:
            yield line


def _alike(text: str, line: Span) -> str:
    """A line's words without the numbers in it; nothing for one that ends as a sentence or an address does."""
    words = text[line.start : line.end]
    return "" if words[-1] in ".!?,;:" else " ".join(re.sub(r"\d+", "", words).split()).casefold()
