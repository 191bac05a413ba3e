"""What a new statement's files can begin with, and what its editor should look at: proposals, and no decisions.

A text that arrives is read as it is; what can be read off its words becomes a fact with these words, everything
else is wanted. Nothing here writes a file or prints.
"""
