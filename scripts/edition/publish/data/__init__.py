"""The edition as data: each format in a file of its own, a function from the edition to artefacts.

`dataset` makes the files of all formats. `texts` has the formats of statements for reading and marking up,
`tables` those of rows and columns, `linked` those of linked data. Words, numbers and addresses are those of the
pages; nothing is known here that is not in the seeds.
"""
