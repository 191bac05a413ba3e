"""The pages, one function each: what a page needs, gathered for its template."""
