"""The edition as tables, and what is made of them: CSV, SQLite, and one nested document.

`table` says what a table is, `every` has them all; words stand once, and all else points into them.
"""
