"""Hold the quotations of adopted texts against the official texts: `make quotations TEXTS=folder`.

The folder has plain text files named by their document's symbol, such as A_RES_73_195.txt. Prints
one line for each quotation whose words do not stand at the place named, and exits with 1 if there
is any, or if the folder has none of the texts.
"""

from __future__ import annotations

import sys
from pathlib import Path

from edition import compile_edition
from edition.apparatus.official import file_name, misquoted

SEEDS = Path(__file__).parent.parent / "seeds"


def main(arguments: list[str]) -> int:
    """Check every quotation of the instruments whose texts are in the folder."""
    folder = Path(arguments[0]) if arguments and arguments[0] else None
    if folder is None or not folder.is_dir():
        print(f"{folder or 'TEXTS'} is no folder: name one that has the official texts, as TEXTS=folder")
        return 2
    edition = compile_edition(SEEDS)
    paths = {i.id: folder / file_name(i) for i in edition.codebook.instruments}
    texts = {name: path.read_text("utf-8") for name, path in paths.items() if path.is_file()}
    for name in paths.keys() - texts.keys():
        print(f"not checked: {paths[name].name} is not there")
    wrong = list(misquoted(edition.crosswalks, texts))
    for ask, answer in wrong:
        print(f'{ask.key}: "{answer.quote}" does not stand in {answer.instrument}, {answer.place}')
    checked = sum(1 for walk in edition.crosswalks for name in texts for _ in walk.answers_in(name))
    print(f"{checked} quotations checked: {len(wrong) or 'all'} {'wrong' if wrong else 'right'}")
    return 0 if checked and not wrong else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
