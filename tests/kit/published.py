"""Where statements and their passages are published, for tests that read built pages."""

from __future__ import annotations

from edition.publish.base import address
from edition.text.statement import Statement
from kit.machines import BASE


def whole(statement: Statement) -> str:
    return BASE + address.statement(statement.slug)


def parts(statement: Statement) -> list[str]:
    return [BASE + address.passage_page(p.anchor) for p in statement.numbered()]
