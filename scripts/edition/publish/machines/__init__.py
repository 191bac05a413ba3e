"""What pages tell machines: heads, typed links, the site map, the description of the search."""
