"""Kill `laut add` again and again at random moments, and see that the record loses and doubles nothing.

    python quality/kills.py [--kills 200] [--postgresql URL] [--seed 1]

A made file of readings is added once without a break. Then another record is given the same file, and the process is
killed (SIGKILL) after a random time, over and over; a run that gets through, or was killed often enough, is ended and
another record begins. At the end of each, both must be equal, row by row, but for internal numbers and times. The
articles are made, and are read already, so that no model is needed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from sqlalchemy import text

from laut import open_record
from laut.records import Article, Entity, Quotation, Reading, Reference, Span
from laut.store.database import Database

__all__ = ["content", "made_readings", "run_kills"]

_ENDS = ("ben", "ler", "nis", "tung", "weg")
_WORDS = [first + middle + last for first in "BDFGKLMR" for middle in ("ade", "ilo", "uma", "ora") for last in _ENDS]

_QUESTIONS = {
    "articles": "SELECT key, url, published, title, versions FROM articles ORDER BY key",
    "versions": """
        SELECT a.key, v.number, v.digest, v.text, o.key, v.title, v.authors, v.published, v.model FROM versions v
        JOIN articles a ON a.id = v.article_id LEFT JOIN versions c ON c.id = v.copy_of
        LEFT JOIN articles o ON o.id = c.article_id ORDER BY a.key, v.number""",
    "statements": """
        SELECT s.key, a.key, s.first_version, s.last_version, o.key, s.type, s.medium, s.score, s.published, s.anonymous
        FROM statements s JOIN articles a ON a.id = s.article_id LEFT JOIN statements o ON o.id = s.changed_from
        ORDER BY s.key""",
    "placements": """
        SELECT s.key, v.number, p.place FROM placements p JOIN statements s ON s.id = p.statement_id
        JOIN versions v ON v.id = p.version_id ORDER BY s.key, v.number""",
    "links": """
        SELECT s.key, l.relation, l.position, p.key, l.kind, l.name, l.mention FROM links l
        JOIN statements s ON s.id = l.statement_id LEFT JOIN people p ON p.id = l.person_id
        ORDER BY s.key, l.relation, l.position""",
    "people": "SELECT key, name, kind, articles FROM people ORDER BY key",
    "spellings": """
        SELECT p.key, s.name, s.folded, s.articles FROM spellings s JOIN people p ON p.id = s.person_id
        ORDER BY p.key, s.name""",
    "name keys": "SELECT n.key, p.key FROM name_keys n JOIN people p ON p.id = n.person_id ORDER BY n.key, p.key",
    "appearances": """
        SELECT a.key, v.number, x.number, p.key, x.name, x.names, x.roles, x.mentions, x.score, x.reason
        FROM appearances x JOIN versions v ON v.id = x.version_id JOIN articles a ON a.id = v.article_id
        LEFT JOIN people p ON p.id = x.person_id ORDER BY a.key, v.number, x.number""",
    "intake": "SELECT source, fingerprint FROM intake ORDER BY source",
    "failures": "SELECT source, reason, message, mended FROM failures ORDER BY source",
}


def content(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Everything in a record but internal numbers and times, in a fixed order."""
    with database.reading(snapshot=True) as connection:
        return {
            name: sorted(map(tuple, connection.execute(text(question))), key=repr)
            for name, question in _QUESTIONS.items()
        }


def made_readings(count: int, seed: int) -> list[str]:
    """Lines as `laut read --json` prints them: made articles, some in two versions, some copies, some lines broken."""
    rng = random.Random(seed)
    names = [f"{first} {last}" for first in ("Amira", "Emeka", "Svea", "Karol") for last in ("Holt", "Kan", "Wrede")]
    lines = []
    for number in range(count):
        if number % 50 == 49:
            lines.append("{broken")
            continue
        if number % 10 == 9 and lines[-1] != "{broken":
            record = json.loads(lines[-1])
            record["article"]["url"] = f"https://kopie.example/{number}"
            lines.append(json.dumps(record, ensure_ascii=False))
            continue
        url = f"https://bote.example/{number - 3 if number % 7 == 6 else number}"
        lines.append(json.dumps(_reading(rng, names, url).to_dict(), ensure_ascii=False))
    return lines


def _reading(rng: random.Random, names: list[str], url: str) -> Reading:
    body, quotations = "", []
    people = rng.sample(names, 3)
    for number in range(rng.randint(1, 6)):
        words = " ".join(rng.choices(_WORDS, k=9))
        name = rng.choice(people)
        start = len(body) + 1
        body += f"„{words}“, sagte {name}. "
        source = Reference("person", name, people.index(name), name)
        quotations.append(
            Quotation(number, "Direct", "Speech", (Span(start, start + len(words)),), score=0.5, source=source)
        )
    entities = tuple(Entity(number, name, "person", (name,)) for number, name in enumerate(people))
    return Reading(Article(body, url=url, outlet="Bote", title="Titel"), tuple(quotations), "made", "0", entities)


def run_kills(source: Path, url: str, kills: int, rng: random.Random, longest: float) -> int:
    """Add a file to a record, killed at random moments up to so many times, then to its end; how often it was."""
    command = [sys.executable, "-m", "laut", "add", "--quiet", "--db", url, str(source)]
    done = 0
    while done < kills:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(rng.uniform(0.0, longest))
        if process.poll() is not None:
            break
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        done += 1
    last = subprocess.run(command, capture_output=True, text=True, check=False)
    if last.returncode not in {0, 2} or "Traceback" in last.stderr:
        raise SystemExit(f"the run after {done} kills failed: {last.stderr}")
    return done


def main() -> None:
    """Parse the command line, kill, compare, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--articles", type=int, default=1500)
    parser.add_argument("--each", type=int, default=25, help="kills of one record at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgresql", help="URL of an empty database; its schema is emptied between records")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "readings.jsonl")
        source.write_text("\n".join(made_readings(options.articles, options.seed)) + "\n", "utf-8")
        started = time.monotonic()
        with open_record(Path(folder, "whole.db")) as whole:
            whole.add_all([str(source)])
            expected = content(whole.database)
        longest = 2.0 + (time.monotonic() - started)
        killed = records = 0
        while killed < options.kills:
            url = options.postgresql or str(Path(folder, f"{records}.db"))
            if options.postgresql:
                database = Database(url)
                database.migrate("base")
                database.close()
            now = run_kills(source, url, min(options.each, options.kills - killed), rng, longest / 3)
            killed, records = killed + now, records + 1
            with open_record(url) as record:
                faults = record.check()
                differing = [name for name, rows in content(record.database).items() if rows != expected[name]]
            print(f"record {records}: {now} kills, faults {faults or 'none'}, differing {differing or 'nothing'}")
            if faults or differing:
                raise SystemExit(1)
        total = sum(map(len, expected.values()))
        print(f"{killed} kills over {records} records of {total:,} rows: all equal the unbroken run")


if __name__ == "__main__":
    main()
