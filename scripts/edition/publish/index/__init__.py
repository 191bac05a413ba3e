"""The index at the back of the book: what is listed, and in which order."""
