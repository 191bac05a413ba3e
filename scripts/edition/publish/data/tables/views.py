"""Views of the database: questions that are often asked of several tables at once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class View:
    """A stored question: its name, what it answers, and the query."""

    name: str
    title: str
    description: str
    query: str


VIEWS: tuple[View, ...] = (
    View(
        "words_read",
        "Words under themes and provisions",
        "Every reading with the words that it rests on and the labels of what they are read under.",
        """
        select statements.short as statement, passages.locator, coalesce(above.label, themes.label,
               instruments.label) as under, coalesce(themes.label, provisions.number || ' ' || provisions.title)
               as entry, quotations.text as words, readings.basis, readings.by, readings.stance, readings.reading,
               passages.address, readings.passage, readings.id as reading_id
        from readings
        join quotations on quotations.reading = readings.id
        join passages on passages.id = readings.passage
        join statements on statements.id = passages.statement
        left join themes on themes.id = readings.theme
        left join themes as above on above.id = themes.parent
        left join provisions on provisions.id = readings.provision
        left join instruments on instruments.id = provisions.instrument
        order by statements.id, passages.position, readings.position, quotations.start
        """,
    ),
    View(
        "fact_sheet",
        "Statements with their facts",
        "One row a statement, with what is known of it; what each fact stands on is in facts.",
        """
        select statements.id as statement, statements.title, statements.kind,
               max(case facts.name when 'state' then facts.value end) as state,
               max(case facts.name when 'speaker' then facts.value end) as speaker,
               max(case facts.name when 'office' then facts.value end) as office,
               max(case facts.name when 'body' then facts.value end) as body,
               max(case facts.name when 'session' then facts.value end) as session,
               max(case facts.name when 'event' then facts.value end) as event,
               max(case facts.name when 'place' then facts.value end) as place,
               max(case facts.name when 'language' then facts.value end) as language,
               statements.date, statements.earliest, statements.latest, statements.address
        from statements left join facts on facts.statement = statements.id
        group by statements.id order by statements.id
        """,
    ),
    View(
        "side_by_side",
        "Parallels side by side",
        "Every parallel with the words of both its ends; [...] stands between quotations.",
        """
        select parallels.id as parallel, parallels.source,
               (select group_concat(text, ' [...] ') from (select quotations.text from quotations where
                quotations.parallel = parallels.id and role = 'source' order by quotations.start)) as source_words,
               parallels.relation, parallels.target,
               (select group_concat(text, ' [...] ') from (select quotations.text from quotations where
                quotations.parallel = parallels.id and role = 'target' order by quotations.start)) as target_words,
               parallels.because, parallels.by, parallels.address
        from parallels
        order by parallels.position
        """,
    ),
    View(
        "crosswalk",
        "Asks and answers",
        "What statements ask for, in their words, with each place of an instrument that answers; [...] stands "
        "between quotations.",
        """
        select asks.passage, asks.ask,
               (select group_concat(text, ' [...] ') from (select quotations.text from quotations
                where quotations.ask = asks.id order by quotations.start)) as words,
               asks.outcome, answers.instrument, answers.place, answers.text as answer, asks.because, asks.by,
               asks.address, asks.id as ask_id
        from asks
        join passages on passages.id = asks.passage
        left join answers on answers.ask = asks.id
        order by passages.statement, asks.position, answers.position
        """,
    ),
    View(
        "unspoken",
        "Provisions that a statement does not speak to",
        "For each statement that has been read in full the provisions that no reading of it names; derived, and no "
        "editor's word.",
        """
        select statements.id as statement, provisions.id as provision, provisions.title
        from statements cross join provisions
        where not exists (select 1 from readings join passages on passages.id = readings.passage
                          where readings.provision = provisions.id and passages.statement = statements.id)
              and statements.unread = 0
        order by statements.id, provisions.rowid
        """,
    ),
    View(
        "themes_by_statement",
        "How many passages each theme holds",
        "For each statement and sub-theme the number of passages that are read under it; where `unread` of the "
        "statement is not 0, some have not been read yet.",
        """
        select statements.id as statement, themes.id as theme, themes.label,
               count(distinct read.passage) as passages
        from statements
        join themes on not exists (select 1 from themes as below where below.parent = themes.id)
        left join (select readings.theme, readings.passage, passages.statement from readings
                   join passages on passages.id = readings.passage) as read
               on read.theme = themes.id and read.statement = statements.id
        group by statements.id, themes.id order by statements.id, themes.rowid
        """,
    ),
)
