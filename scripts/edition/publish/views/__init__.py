"""What is shown of a passage, a statement or several, as values ready for a template; no markup."""
