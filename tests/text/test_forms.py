"""Greetings and closings in the languages of statements: told by how they begin, and never by that alone."""

from __future__ import annotations

import pytest

from edition.text.segment import segment

FRAMES = [
    ("Mr. President:", "Thank you."),
    ("Monsieur le Président,", "Je vous remercie."),
    ("Señor Presidente:", "Muchas gracias."),
    ("Senhor Presidente,", "Muito obrigado."),
    ("Signor Presidente,", "Grazie."),
    ("Sehr geehrter Herr Vorsitzender,", "Vielen Dank."),
    ("Уважаемый г-н Председатель,", "Благодарю за внимание."),
    ("Шановний пане Голово,", "Дякую за увагу."),
    ("Panie Przewodniczący,", "Dziękuję."),
    ("Sayın Başkan,", "Teşekkür ederim."),
    ("السيد الرئيس،", "وشكرا."),
    ("سيادة الرئيس:", "شكرا."),
    ("جناب آقای رئیس،", "متشکرم."),
    ("אדוני הנשיא,", "תודה רבה."),
    ("כבוד היושב ראש:", "תודה."),
    ("主席先生，", "谢谢。"),
    ("議長、", "ご清聴ありがとうございました。"),
    ("의장님,", "감사합니다."),
    ("अध्यक्ष महोदय,", "धन्यवाद।"),
]


@pytest.mark.parametrize(("greeting", "thanks"), FRAMES, ids=[greeting for greeting, _ in FRAMES])
def test_a_greeting_and_a_closing_have_no_number(greeting: str, thanks: str) -> None:
    blocks = segment(f"{greeting}\n\nFirst we met. It rained for long.\n\n{thanks}\n")
    assert [block.role.value for block in blocks] == ["salutation", "body", "closing"]


@pytest.mark.parametrize("greeting", [greeting for greeting, _ in FRAMES])
def test_a_sentence_that_begins_so_is_a_paragraph(greeting: str) -> None:
    """Whom a paragraph speaks to in its first words is part of it."""
    (block,) = segment(f"{greeting[:-1]} of the twelve rivers of the north came to meet us in May. It rained for long.")
    assert block.role.value == "body"
