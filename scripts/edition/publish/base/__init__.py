"""What all of publishing stands on: addresses, artefacts, templates, and the names of formats.

Nothing here knows what a statement says or what is said of it.
"""
