"""The pages of themes: what each is, and every passage under its sub-themes."""

from __future__ import annotations

from edition.apparatus.codebook import Theme
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import QUOTING, Heading, Page
from edition.publish.machines.heads import theme_head
from edition.publish.pages.press import Press
from edition.publish.views.measures import reported
from edition.publish.views.quotation import quoted_under
from edition.publish.views.reading_map import map_of
from edition.text.statement import Statement


def theme_list(press: Press, edition: Edition) -> Page:
    """Every theme with its definition and what it holds."""
    return press.page(
        "themes.html",
        address.THEMES,
        "Themes",
        "The themes that the statements are read under",
        edition=edition,
        coverage=edition.passages,
        maps={statement.slug: map_of(edition, statement) for statement in edition.statements},
    )


def theme_page(press: Press, edition: Edition, theme: Theme) -> Page:
    """A theme: what it is, and every passage under its sub-themes."""
    silent = _silent(edition, theme)
    measures = reported(edition, theme)
    sections = [
        (sub, quoted_under(edition, sub.key), [s for s in _silent(edition, sub) if s not in silent])
        for sub in theme.subthemes or (theme,)
    ]
    return press.page(
        "theme.html",
        address.entry(theme.key),
        theme.label,
        theme.definition,
        headings=(*measures.headings, *(Heading(sub.key.leaf, sub.label) for sub in theme.subthemes)),
        ids=measures.ids,
        head=theme_head(press.publication, theme, [(sub, quoted) for sub, quoted, _ in sections]),
        boost=QUOTING,
        edition=edition,
        theme=theme,
        reported=measures,
        sections=sections,
        related=[edition.codebook.theme_of[key] for key in theme.related if key in edition.codebook.theme_of],
        silent=silent,
        waiting=[s for s in edition.statements if s.slug in edition.unread and not edition.passages(theme, s)],
        coverage=edition.passages,
    )


def _silent(edition: Edition, theme: Theme) -> list[Statement]:
    """The statements that have no passage under a theme; of one that nobody has read in full this is not claimed."""
    return [s for s in edition.statements if s.slug not in edition.unread and not edition.passages(theme, s)]
