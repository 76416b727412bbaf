"""A record out to files for others and back: JSON lines without loss, tables, linked data, a plain SQLite file.

1. `selection` says which articles; `rows` reads their statements, a few articles at a time.
2. `columns` makes cells of a statement; `csv_table`, `parquet_table`, `plain_file` and `linked_data` write them.
3. `lines` writes the whole record as JSON lines; `parsing` and `restoring` make a record of them again.
4. `files` lets a file appear whole or not at all.
"""

from laut.exchange.exporting import FORMS, Form, export_record, import_record
from laut.exchange.selection import Selection

__all__ = ["FORMS", "Form", "Selection", "export_record", "import_record"]
