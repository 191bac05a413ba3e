"""How what is said of a passage is worded for data formats: its names and its vocabularies."""
