"""Finding pages in three languages, in any spelling: the same results on every database.

Texts are indexed by folded words (`words`), by what their inflected forms share (`stemming`) and by the places they
name (`place_names`). A query is read the same way (`query`) and answered by plain indexed look-ups (`matching`), so
nothing depends on a database's own idea of language. Words that are nowhere are taken for typing errors (`spelling`).
"""
