"""What a search can find: one stream of records, and what each of the two searches is given of it."""
