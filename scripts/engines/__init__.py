"""Outside programs and the disk: Pandoc, Pagefind, where files are written. The package `edition` knows none of it."""
