"""The statements in formats for texts: TEI, Akoma Ntoso, Markdown, each with its apparatus apart from its words.

The three are made of one `subject`: a statement with its passages cut for markup and what the edition says of them.
"""
