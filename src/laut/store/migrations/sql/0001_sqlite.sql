CREATE TABLE feeds (
    id INTEGER NOT NULL,
    url TEXT NOT NULL,
    title TEXT,
    interval INTEGER NOT NULL,
    etag TEXT,
    last_modified TEXT,
    failures INTEGER DEFAULT 0 NOT NULL,
    due INTEGER,
    fetched INTEGER,
    error TEXT,
    active INTEGER DEFAULT 1 NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (url)
) STRICT;

CREATE TABLE outlets (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
) STRICT;

CREATE TABLE people (
    id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    articles INTEGER DEFAULT 0 NOT NULL,
    merged_into INTEGER,
    PRIMARY KEY (id),
    UNIQUE ("key"),
    FOREIGN KEY(merged_into) REFERENCES people (id)
) STRICT;

CREATE INDEX people_by_merge ON people (merged_into);

CREATE TABLE runs (
    id INTEGER NOT NULL,
    command TEXT NOT NULL,
    sources TEXT NOT NULL,
    started INTEGER NOT NULL,
    finished INTEGER,
    added INTEGER DEFAULT 0 NOT NULL,
    changed INTEGER DEFAULT 0 NOT NULL,
    linked INTEGER DEFAULT 0 NOT NULL,
    unchanged INTEGER DEFAULT 0 NOT NULL,
    skipped INTEGER DEFAULT 0 NOT NULL,
    failed INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE threads (
    id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE ("key")
) STRICT;

CREATE TABLE articles (
    id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    url TEXT,
    outlet_id INTEGER,
    published INTEGER,
    title TEXT,
    versions INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE ("key"),
    FOREIGN KEY(outlet_id) REFERENCES outlets (id)
) STRICT;

CREATE INDEX articles_by_outlet ON articles (outlet_id, published);

CREATE INDEX articles_by_time ON articles (published);

CREATE TABLE failures (
    id INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    source TEXT NOT NULL,
    reason TEXT NOT NULL,
    message TEXT NOT NULL,
    at INTEGER NOT NULL,
    mended INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT failures_once UNIQUE (run_id, "key"),
    FOREIGN KEY(run_id) REFERENCES runs (id)
) STRICT;

CREATE INDEX failures_by_source ON failures ("key");

CREATE TABLE name_keys (
    "key" TEXT NOT NULL,
    person_id INTEGER NOT NULL,
    PRIMARY KEY ("key", person_id),
    FOREIGN KEY(person_id) REFERENCES people (id)
) WITHOUT ROWID,
 STRICT;

CREATE INDEX name_keys_by_person ON name_keys (person_id);

CREATE TABLE roles (
    person_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    articles INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (person_id, role),
    FOREIGN KEY(person_id) REFERENCES people (id)
) WITHOUT ROWID,
 STRICT;

CREATE TABLE seen_entries (
    feed_id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    url TEXT NOT NULL,
    seen INTEGER NOT NULL,
    PRIMARY KEY (feed_id, "key"),
    FOREIGN KEY(feed_id) REFERENCES feeds (id)
) WITHOUT ROWID,
 STRICT;

CREATE TABLE spellings (
    person_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    articles INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (person_id, name),
    FOREIGN KEY(person_id) REFERENCES people (id)
) WITHOUT ROWID,
 STRICT;

CREATE INDEX spellings_by_fold ON spellings (folded);

CREATE TABLE corrections (
    id INTEGER NOT NULL,
    action TEXT NOT NULL,
    person_id INTEGER NOT NULL,
    target_id INTEGER NOT NULL,
    article_id INTEGER,
    spelling TEXT,
    active INTEGER NOT NULL,
    made INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(person_id) REFERENCES people (id),
    FOREIGN KEY(target_id) REFERENCES people (id),
    FOREIGN KEY(article_id) REFERENCES articles (id)
) STRICT;

CREATE INDEX corrections_by_person ON corrections (person_id);

CREATE TABLE statements (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    article_id INTEGER NOT NULL,
    first_version INTEGER NOT NULL,
    last_version INTEGER,
    changed_from INTEGER,
    type TEXT NOT NULL,
    medium TEXT NOT NULL,
    score REAL NOT NULL,
    outlet_id INTEGER,
    published INTEGER,
    thread_id INTEGER,
    anonymous INTEGER NOT NULL,
    "indexed" INTEGER,
    UNIQUE ("key"),
    FOREIGN KEY(article_id) REFERENCES articles (id),
    FOREIGN KEY(changed_from) REFERENCES statements (id),
    FOREIGN KEY(outlet_id) REFERENCES outlets (id),
    FOREIGN KEY(thread_id) REFERENCES threads (id)
) STRICT;

CREATE INDEX statements_by_article ON statements (article_id);

CREATE INDEX statements_by_changed_from ON statements (changed_from) WHERE changed_from IS NOT NULL;

CREATE INDEX statements_by_outlet ON statements (outlet_id, published, id);

CREATE INDEX statements_by_thread_id ON statements (thread_id) WHERE thread_id IS NOT NULL;

CREATE INDEX statements_by_time ON statements (published, id);

CREATE TABLE versions (
    id INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    digest TEXT NOT NULL,
    text TEXT,
    copy_of INTEGER,
    title TEXT,
    authors TEXT NOT NULL,
    outlet_id INTEGER,
    published INTEGER,
    published_text TEXT,
    language TEXT,
    related TEXT NOT NULL,
    model TEXT NOT NULL,
    laut TEXT NOT NULL,
    read_at INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT versions_once UNIQUE (article_id, number),
    FOREIGN KEY(article_id) REFERENCES articles (id),
    FOREIGN KEY(copy_of) REFERENCES versions (id),
    FOREIGN KEY(outlet_id) REFERENCES outlets (id)
) STRICT;

CREATE INDEX versions_by_copy ON versions (copy_of) WHERE copy_of IS NOT NULL;

CREATE INDEX versions_by_digest ON versions (digest);

CREATE TABLE appearances (
    version_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    person_id INTEGER,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    names TEXT NOT NULL,
    roles TEXT NOT NULL,
    mentions TEXT NOT NULL,
    score REAL,
    reason TEXT,
    PRIMARY KEY (version_id, number),
    FOREIGN KEY(version_id) REFERENCES versions (id),
    FOREIGN KEY(person_id) REFERENCES people (id)
) WITHOUT ROWID,
 STRICT;

CREATE INDEX appearances_by_person ON appearances (person_id, version_id);

CREATE TABLE intake (
    "key" TEXT NOT NULL,
    source TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    run_id INTEGER,
    version_id INTEGER,
    PRIMARY KEY ("key"),
    FOREIGN KEY(run_id) REFERENCES runs (id),
    FOREIGN KEY(version_id) REFERENCES versions (id)
) WITHOUT ROWID,
 STRICT;

CREATE TABLE links (
    statement_id INTEGER NOT NULL,
    relation TEXT NOT NULL,
    position INTEGER NOT NULL,
    person_id INTEGER,
    kind TEXT NOT NULL,
    name TEXT,
    mention TEXT,
    PRIMARY KEY (statement_id, relation, position),
    FOREIGN KEY(statement_id) REFERENCES statements (id),
    FOREIGN KEY(person_id) REFERENCES people (id)
) WITHOUT ROWID,
 STRICT;

CREATE INDEX links_by_person ON links (relation, person_id, statement_id);

CREATE TABLE placements (
    statement_id INTEGER NOT NULL,
    version_id INTEGER NOT NULL,
    place TEXT NOT NULL,
    PRIMARY KEY (statement_id, version_id),
    FOREIGN KEY(statement_id) REFERENCES statements (id),
    FOREIGN KEY(version_id) REFERENCES versions (id)
) WITHOUT ROWID,
 STRICT;

CREATE TABLE signatures (
    band INTEGER NOT NULL,
    value INTEGER NOT NULL,
    statement_id INTEGER NOT NULL,
    PRIMARY KEY (band, value, statement_id),
    FOREIGN KEY(statement_id) REFERENCES statements (id)
) WITHOUT ROWID,
 STRICT;

CREATE INDEX signatures_by_statement ON signatures (statement_id);

CREATE VIRTUAL TABLE statement_terms USING fts5(terms, parts, filters, content='', tokenize='ascii');
