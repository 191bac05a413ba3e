"""What we say about it: the codebook, and readings that quote the words they rest on.

Nothing here changes a statement's words, and nothing here knows how either is shown.
"""
