"""What is told from a line's words alone: that it addresses somebody, gives thanks, names who speaks.

Each language that statements are made in has its own words for it; a form that is none of them is a
paragraph. Lists here hold what begins such a line, never whole lines.
"""

from __future__ import annotations

import re

from edition.text.lines import LINE_END

_ADDRESS = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Mister)\b\.?|Madame?|Sirs?|Chair|Director|High Commissioner|Secretary|Members|Your"
    r"|Excellenc(?:y|ies)|Ladies|Distinguished|Honou?rable|Dear|Esteemed|Friends|Colleagues|Delegates|Heads"
    r"|Fellow|Respected|Good (?:morning|afternoon|evening|day)|Greetings|Hello|H\.E\.|Thank you, M"
    r"|Monsieur|Mesdames|Messieurs|Excellences?|Ch[eè]r(?:e?s)?|Honorables?|Distingués?|Bonjour|Mme"
    r"|Señor(?:a|as|es)?|Sr(?:a|es|as)?\.|Excelent[ií]sim[oa]s?|Excm[oa]s?|Distinguid[oa]s?|Estimad[oa]s?|Querid[oa]s?"
    r"|Colegas|Damas|Amig[oa]s|Buen[oa]s|Excelencias?"
    r"|Senhor(?:a|as|es)?|Excelências?|Car[oa]s?|Ilustres?|Prezad[oa]s?|Bom dia|Boa tarde"
    r"|Signor[aei]?|Onorevol[ei]|Gentil[ei]|Cari|Eccellenz[ae]"
    r"|Herr(?:en)?|Frau|Meine|Sehr|Exzellenz(?:en)?|Verehrte[rn]?|Liebe[rn]?|Geehrte[rn]?|Guten"
    r"|(?:Глубоко|Много)?[Уу]важаем\w+|Господ\w+|Госпо\w+|Дамы|Ваш[аеи]?|Дорог\w+|Коллег\w+|Г-н|Г-жа|Товарищ\w*|Друзья"
    r"|Здравствуйте|Добр\w+"
    r")(?!\w)"
    r"|(?:بسم الله|السيد|سيد|سياد|سعاد|معالي|أصحاب|اصحاب|الساد|صاحب|حضرات|حضرة|فخام|أيها|ايها|الرئيس|الأخ"
    r"|الإخو|الزملاء|صباح|السلام)"
    r"|(?:جناب|آقای|خانم|همکاران|عالیجناب)"
    r"|(?:אדוני|גבירתי|גברתי|כבוד|הוד|חבריי?|גבירותיי|רבותיי|מכובדיי|נשיא)"
    r"|(?:Say[ıi]n|Değerli|Ekselansları?|Panie|Pani|Szanown\w+|Excelencj\w+|Шановн\w+|Пан[еі])(?!\w)"
    r"|(?:Yang Mulia|Mheshimiwa)(?!\w)"
    r"|(?:議長|閣下|皆様|의장|각하|존경하는|अध्यक्ष|महामहिम|माननीय)"
    r"|(?:尊敬|敬爱|主席|各位|女士|先生|阁下|秘书长|同事|朋友|总干事|部长|大家)",
    re.IGNORECASE,
)
_STRICT = re.compile(
    r"(?:(?:The )?(?:Honou?rable |Distinguished )?(?:Mr|Mrs|Ms|Madame?|Sir|Mister|Dear|Your)\.?"
    r"(?: (?:the|Vice|Acting|Co))?[ -]?)"
    r"(?:(?:Vice-|Co-)?(?:President|Chair\w*|Speaker|Secretary[- ]General|Director[- ]General|High Commissioner"
    r"|Moderator|Excellenc\w+|Highness\w*|Majest\w+|Colleagues?|Friends?|Delegates?))"
    r"|(?:Excellencies|Distinguished|Honou?rable|Dear|Ladies|Colleagues|Fellow|Señor(?:a|as|es)?|Monsieur|Madame|Senhor"
    r"|Senhora|Signor|Sr\.|Sra\.)(?: (?:\w+|le|la|de|del|the|and|et|y|e)){0,5}"
    r"|(?:Уважаем\w+|Господин|Госпожа)(?: \w+){0,4}"
    r"|(?:السيد|سيادة|معالي|سعادة|فخامة|أصحاب)\w*(?: \w+){0,3}|(?:אדוני|גברתי|כבוד)(?: [\w\"״־-]+){1,3}"
    r"|جناب(?: \w+){1,3}|(?:尊敬的)?(?:主席|秘书长|总干事|各位)(?:先生|女士|代表|同事|阁下)?",
    re.IGNORECASE,
)
"""Words that can do nothing but address, in a line that ends with a colon or with nothing."""
_NO_WORDS = re.compile(r"\b(?:I|we|you|is|are|has|have|will|was|were|said|says)\b", re.IGNORECASE)

_THANKS = re.compile(
    r"\**(?:(?:And|Once again|Again|Mr\.? \w+|Madam \w+|Finally|With that|In closing|Sir|Excellencies),? )*"
    r"(?:(?:I|We|Many) )?thank(?:s(?! to\b)| you\b)"
    r"|\**(?:(?:Et|Encore une fois),? )?(?:(?:Je|Nous) (?:vous )?(?:en )?remerci\w+|Merci\b)"
    r"|\**(?:(?:Much(?:as|ísimas) )?gracias\b|Les agradezco|Le agradezco)"
    r"|\**(?:Muito obrigad|Obrigad|Agradeço)|\**(?:Grazie|(?:Vi|La) ringrazio)"
    r"|\**(?:Vielen|Herzlichen|Besten) Dank|\**(?:Ich danke|Wir danken|Danke)"
    r"|\**(?:Я )?(?:Большое )?(?:благодар\w+|спасибо)"
    r"|\**(?:و|وأ)?(?:شكر|أشكر|اشكر|السلام عليكم)|\**(?:非常感谢|谢谢|感谢|多谢|谢)"
    r"|\**(?:תודה|אני מודה|אנו מודים|متشکر|سپاس|با تشکر|Teşekkür|Dziękuj|Дякую|Terima kasih|Asante)"
    r"|\**(?:ありがとう|ご清聴|감사합니다|धन्यवाद)",
    re.IGNORECASE,
)
SHORT = 12
"""Words at most in a line of address, in a closing, and in a name of who speaks."""

_OFFICE = re.compile(
    r"\b(?:Chair\w*|Co-Chair\w*|President|Vice-President|Prime|Minister|Ambassador|Secretary|Director|Representative"
    r"|Head|Moderator|Deputy|Professor|Permanent|Delegate|Member|Judge|Senator|Commissioner|Governor|Mayor|Rapporteur"
    r"|Speaker|Chief|Counsel\w*|Adviser|Advisor|Officer|Envoy|Spokes\w+|Reporter|Journalist|Host|Interviewer)\b"
)
_BOLD_LINE = re.compile(r"\*\*(?P<words>[^*]+)\*\*(?P<colon>:?)")
_IN_BRACKETS = r"(?: ?\([^()]{2,60}\))"
_NAME = r"[^\W\d_a-zа-я][\w.'’\-]*"
_HONOUR = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Mme|M|Sra?|Lord|Lady|Senator|Ambassador|Minister|H\.E|Г-н|Г-жа)\.?"
_LABELS = (
    ("bold", re.compile(r"\*\*(?P<name>[^*:]{1,60}):\*\*(?=\s|\Z)|\*\*(?P<name2>[^*:]{1,60})\*\*:(?=\s|\Z)")),
    ("strong", re.compile(rf"(?P<name>(?:{_HONOUR}|The) [^:;!?]{{1,60}}?{_IN_BRACKETS}+): ?(?=\s|\Z)")),
    ("capitals", re.compile(r"(?P<name>(?:(?![a-zа-я])[\w.'’\- ]){2,40}?(?: ?\([^()]{2,60}\))*):(?=\s|\Z)")),
    ("question", re.compile(r"(?P<name>Q|A|Question|Answer|Вопрос|Ответ|Frage|Antwort)(?:[.:](?=\s)|(?=\t|  ))")),
    ("named", re.compile(rf"(?P<name>(?:{_HONOUR}|The) {_NAME}(?:[ -]{_NAME}){{0,4}}):(?=\s|\Z)")),
    ("weak", re.compile(rf"(?P<name>{_NAME}(?: {_NAME}){{0,3}}):(?=\s|\Z)")),
)


def is_address(words: str) -> bool:
    """Short lines that name who is spoken to, and end as an address ends."""
    lines = [_stripped(line) for line in LINE_END.split(words)]
    if not all(0 < len(line.split()) <= SHORT and len(line) <= 120 for line in lines):
        return False
    last = lines[-1]
    if last[-1] in ":：":
        return len(lines) == 1 and bool(_STRICT.fullmatch(last[:-1].rstrip())) and not _NO_WORDS.search(last)
    return last[-1] in ",!،，、！" and bool(_ADDRESS.match(lines[0]))


def is_bare_address(words: str) -> bool:
    """A line that can do nothing but address, though no mark ends it."""
    line = _stripped(words)
    return not LINE_END.search(words) and bool(_STRICT.fullmatch(line)) and not _NO_WORDS.search(line)


def is_thanks(words: str) -> bool:
    """A short sentence of thanks."""
    return len(words.split()) <= SHORT and len(words) <= 120 and bool(_THANKS.match(words))


def names_an_office(line: str) -> bool:
    """Whether a line in bold names a person and an office, as the line over a turn does."""
    found = _BOLD_LINE.fullmatch(line.strip())
    if not found or LINE_END.search(line.strip()) or len(line.split()) > SHORT:
        return False
    person, comma, office = found["words"].partition(",")
    return bool(comma and _OFFICE.search(office) and person[:1].isupper() and not is_address(found["words"]))


def turn(words: str) -> tuple[str, int, int, int] | None:
    """Who speaks, where a paragraph's words begin by telling it: how sure the form is, and where in the words the
    name begins and ends, and its label ends."""
    for form, pattern in _LABELS:
        found = pattern.match(words)
        if found:
            name = "name2" if form == "bold" and found["name2"] else "name"
            if _STRICT.fullmatch(found[name].strip()) and not found[name].startswith(("The ", "THE ")):
                return None
            return form, found.start(name), found.end(name), found.end()
    return None


def _stripped(line: str) -> str:
    return line.strip(" \t\u00a0\u3000\\*_")
