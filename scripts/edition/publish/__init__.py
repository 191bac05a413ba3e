"""How it is shown: the edition as pages, citations and search records.

Everything here is a function from the Edition to artefacts, which are values. Markup lives in the
templates; who puts the artefacts on a disk or into a site generator is no concern of theirs.
"""
