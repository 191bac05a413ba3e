"""How input is read: files with places, YAML records with places, and findings.

Everything else stands on this floor, and it knows nothing of statements or themes.
"""
