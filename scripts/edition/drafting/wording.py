"""How heads of statements word things: who speaks, for whom, before whom, where and when.

The patterns are of English, with the commonest forms of French and Spanish. What they do not know stays
wanted, which costs an editor a line; what they took wrongly would be believed.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from datetime import date

from babel import Locale

_LANGUAGES = ("en", "fr", "es", "pt", "ru")
_GAP = r"(?:\ |\n(?!\n))"
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'.-]*"
_SMALL = r"(?:of|for|on|and|the|in|to|de|del|des|du|la|las|les|los|et|y|pour|para|sur)"
_PHRASE = rf"{_CAPITAL}(?:(?:{_GAP}{_SMALL}){{1,2}}{_GAP}{_CAPITAL}|\ {_CAPITAL})*"
"""Words as names of bodies have them: capitals, with small words between; a line ends only at a small word."""

_TITLED = (
    r"(?:(?:[HS]\.?\s?E\.?|S\.?\s?E\.?\s?M\.?|H\.?\s?R\.?\s?H\.?|(?:His|Her|Their)\ (?:Royal\ )?"
    r"(?:Excellency|Highness|Majesty)|Son\ Excellence|Excmo\.|Excma\.|(?:The\ )?(?:R(?:igh)?t\.?\ )?Hon(?:\.|ou?rable)|"
    r"Amb(?:\.|assador|assadeur)|Embajadora?|Mr|MR|Mrs|MRS|Ms|MS|Miss|Dr|DR|Prof|Sr|Sra|Mme|Madame|Monsieur|M|Sir|Lord|"
    r"Dame|Sheikh|King|Queen|Prince|Princess|General)\b\.?,?\ )"
)
_PARTICLE = r"(?:(?:al|bin|bint|da|de|del|den|der|di|dos|du|el|ibn|la|le|ter|van|von|y|zu)[ -])"
_BARE = rf"{_PARTICLE}?{_CAPITAL}(?:\ {_PARTICLE}{{0,2}}{_CAPITAL}){{0,5}}"
_NAME = rf"{_TITLED}{{0,3}}{_BARE}"
_TITLED_NAME = rf"{_TITLED}{{1,3}}{_BARE}"
_SPOKEN = (
    r"(?:[Ss]tatement|STATEMENT|[Aa]ddress|ADDRESS|[Ss]peech|SPEECH|[Rr]emarks|REMARKS|[Ii]ntervention|[Pp]resentation|"
    r"[Aa]llocution|[Dd]éclaration|[Dd]iscours|[Dd]iscurso|[Ii]ntervención|[Dd]eclaración)"
)
_BY = r"(?:(?:made|delivered|given|read|presented|prononcée?|pronunciado|pronunciada)\ )?(?:by|BY|par|por)"
_HOLDERS = (
    r"Minist(?:er|re|ro|ra)|MINISTER|President|Président|Presidente|Head|Ambassad\w+|AMBASSADOR|Embajador|Represent\w+|"
    r"REPRESENTATIVE|Représentant|Secretary|Secrétaire|Secretari[oa]|Director|Directeur|Chancellor|Chair\w*|Commissioner|"
    r"Deputy|Counsell?or|Attaché|Envoy|Governor|Premier|Chargée?|Delegate|Coordinator|Adviser|Advisor|Attorney|Speaker"
)
OFFICE = rf"(?:the\ )?(?P<office>(?:{_CAPITAL}{_GAP})*?(?:{_HOLDERS})\b[^\n;(]*?(?:\n(?!\n)[^\n;(]*?)*?)"
_LEAVES = (
    r"(?=\s*[,;(–—]?\s*(?:\n\n|\Z|[;(]|(?:at|on|before|during|au|en|ante|lors)\ (?:the|behalf|occasion|la|el)\b|"
    r"delivered\b|devant\b|\d{1,2}\ ))"
)

SPEAKER = re.compile(
    rf"(?:\b{_SPOKEN}\s{_BY}|\b[Dd]elivered\sby|(?:^|\n)(?:By|BY)|\b{_SPOKEN}\s(?:of|de|del)\s(?={_TITLED}))"
    rf"\s?(?P<name>{_NAME})(?=\s*(?:[,;(–—\n]|\Z|\ (?:at|on|to|before)\ ))"
)
OFFICE_FIRST = re.compile(
    rf"\b{_SPOKEN}\s(?:{_BY}|of|de|del)\s(?:the\ |le\ |la\ |el\ )?"
    rf"(?P<office>[^\n,]*?(?:{_HOLDERS})\b[^\n,]*)(?:,|\s)\s*(?P<name>{_TITLED_NAME})"
)
ALONE = re.compile(rf"(?:^|\n)(?P<name>{_TITLED_NAME})(?=,?\s*(?:\n|\Z)|,\ )")
AFTER_NAME = re.compile(rf"\s*[,\n–—-]\s*{OFFICE}{_LEAVES}")
IS_OFFICE = re.compile(rf"(?:{_HOLDERS})\b")

_NUMERAL = r"\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH|e|ème|º|ª)"
_UNITS = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_TENS = r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORDED = (
    rf"(?i:(?:(?:{_TENS})[- ]\s?)?(?:{_UNITS})|tenth|eleventh|twelfth|\w+teenth|twentieth|thirtieth|fortieth|fiftieth|"
    r"sixtieth|seventieth|eightieth|ninetieth)"
)
_SORT = r"(?:(?:[Rr]egular|[Ss]pecial|[Ee]mergency|[Oo]rdinary|[Ss]ubstantive|[Rr]esumed|[Aa]nnual)\s)*"
SESSION = re.compile(rf"(?P<session>\b(?:{_NUMERAL}|{_WORDED})\s{_SORT}(?:[Ss]ession|SESSION|[Ss]esión))\b")
_ORGAN = (
    r"(?:Assembly|Council|Committee|Commission|Conference|Organization|Organisation|Board|Forum|Agency|Congress|Union|"
    r"Assemblée|Conseil|Comité|Conférence|Consejo|Comisión|Asamblea|Conferencia)"
)
_BODY = (
    rf"(?P<body>(?:the\ )?(?={_PHRASE})(?:{_CAPITAL}\ )*{_ORGAN}"
    rf"(?:{_GAP}{_SMALL}(?:{_GAP}the)?{_GAP}{_CAPITAL}(?:\ {_CAPITAL})*)*)"
)
BODIES = (
    re.compile(rf"(?:[Ss]ession|[Ss]esión)\s(?:of|de\ la|del|du)\s(?:the\s)?{_BODY}"),
    re.compile(rf"\b{_BODY}(?:,|\s|\sat\sits\s)+(?:{_NUMERAL}|{_WORDED})\s{_SORT}[Ss]ession"),
    re.compile(rf"\b(?:[Aa]t|[Tt]o|[Bb]efore|[Oo]f|[Ii]n|devant|ante)\s(?:the|l['’]|la|el)\s?{_BODY}"),
)
EVENT = re.compile(
    r"(?:^|[\s,])(?:at|AT|during|on\ the\ occasion\ of|lors\ de|en)\s(?:(?:the|THE|la|el)\s)?"
    r"(?P<event>[^\n]*(?:\n(?!\n)[^\n]*)*)"
)
IS_EVENT = re.compile(
    r"\b(?:session|meeting|segment|debate|conference|forum|summit|dialogue|consultations?|round\ ?table|hearing|event|"
    r"negotiations?|congress|commemoration|anniversary|workshop|débat|réunion|debate|sesión|reunión)\b",
    re.IGNORECASE,
)
STATE_BEFORE = re.compile(
    r"(?:\b(?:of|by|for|de|du|del|par|por)(?:\s(?:the|la|le|l['’]|el|los))?\s?|\(|(?:^|\n)(?:the\ )?)$", re.IGNORECASE
)
FOR_STATE = re.compile(
    r"(?:\bon\ behalf\ of\ (?:(?:the|my|our)\ )?(?:(?:(?!(?:to|at|in|by|for)\b)\w+,?\ ){0,8}?of\ (?:the\ )?)?"
    r"|\b(?:[Mm]y|[Oo]ur)\ (?:own\ )?country,\ (?:the\ )?)$"
)
ORIGINAL = re.compile(r"\[?\b(?:[Oo]riginal|ORIGINAL)(?:\ [Ll]anguage)?:\s?(?P<language>[A-Z][a-zA-Z]+)\]?")
NO_PLACE = re.compile(rf"(?:{_ORGAN}|{_HOLDERS}|Statement|Nations|Session)\b")
PLACE = re.compile(rf"{_CAPITAL}(?:[ -]{_CAPITAL}){{0,3}}(?:,\ {_CAPITAL}(?:\ {_CAPITAL}){{0,2}})?")
WEEKDAY = re.compile(r"[,\s(]*\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*$|\b(?:le|el|on)\s*$")


def dates(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Every day that a text spells out, with its EDTF; days of no calendar are left out."""
    pattern, months = _days()
    for match in pattern.finditer(text):
        given = {name: value for name, value in match.groupdict().items() if value}
        year, day = (int(next(given[f"{part}{i}"] for i in "123" if f"{part}{i}" in given)) for part in "yd")
        word = given.get("m1") or given.get("m2") or ""
        month = months[word.lower()] if word else int(given["m3"])
        try:
            yield match, date(year, month, day).isoformat()
        except ValueError:
            continue


@functools.cache
def _days() -> tuple[re.Pattern[str], dict[str, int]]:
    locales = (Locale(language) for language in _LANGUAGES)
    months = {name.lower(): n for locale in locales for n, name in locale.months["format"]["wide"].items()}
    one = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    ending = r"(?:st|nd|rd|th|er|º|ª)?"
    return (
        re.compile(
            rf"\b(?P<d1>\d{{1,2}}){ending}\s(?:de\s|of\s)?(?P<m1>{one}),?\s(?:de\s|del\s)?(?P<y1>\d{{4}})\b"
            rf"|\b(?P<m2>{one})\s(?P<d2>\d{{1,2}}){ending},?\s(?P<y2>\d{{4}})\b"
            r"|\b(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})\b",
            re.IGNORECASE,
        ),
        months,
    )
