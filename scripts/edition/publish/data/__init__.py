"""The edition as data: each format in a file of its own, a function from the edition to artefacts.

`forms` names the formats, `dataset` makes their files, `datafile` says what became of each. Text,
numbers and addresses are those of the pages; nothing is known here that is not in the seeds.
"""
