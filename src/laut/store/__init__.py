"""The record: articles with their versions, who said what in them, and the people across them, in a database.

It takes [Reading][laut.records.Reading]s and gives back statements. It holds no linguistics: whether somebody in an
article is somebody known, and what a word's search terms are, it is told by the functions passed in.

1. `database` opens SQLite or PostgreSQL and makes or upgrades the schema (`tables`, `migrations`).
2. `articles` adds a reading: its article, version and statements (`keys`, `places`).
3. `people` finds whom the article's entities are, and keeps corrections.
4. `statements` reads back; `runs` keeps runs and failures; `upkeep` checks, backs up and counts.
"""
