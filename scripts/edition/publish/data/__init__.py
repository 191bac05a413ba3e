"""The edition as data: each format in a file of its own, a function from the edition to artefacts.

`forms` names the formats, `dataset` makes their files, `datafile` says what became of each, `page` lists
them. `texts` has the formats of statements for reading and marking up, `tables` those of rows and columns,
`linked` those of linked data; `ids` gives one thing one name in all of them. Words, numbers and addresses
are those of the pages; nothing is known here that is not in the seeds.
"""
