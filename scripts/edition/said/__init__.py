"""All that the edition says of passages, in one form, with the only list of its sorts.

`value` is that form, `worded` gives it to each sort of thing, `references` says which entries refer to which
passages, `sorts` lists the sorts. It stands on the apparatus and the edition's indexes, and knows no page, no
address and no markup: who shows a thing asks for its address by what it is.
"""
