"""How it is shown: the edition as pages, files, citations and search records.

`site` tells the story and gives everything as one stream of artefacts, which are values. The rooms below it stand
on floors (`pages` on `data`, on `machines`, on `views`, `remarks`, `cite`, `search` and `index`, on `base`). Who puts
artefacts on a disk or into a site generator is no concern of anything here.
"""
