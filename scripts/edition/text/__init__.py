"""What was said: the words of a statement, their passages and their addresses.

Nothing here knows of themes or pages. Passages are spans of the source, never cleaned copies.
"""
