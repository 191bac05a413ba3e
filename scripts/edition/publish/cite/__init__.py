"""How things are cited: one record each, and the citations and files that are made of it.

Nothing about citing is decided anywhere else. Nothing here knows a page.
"""
