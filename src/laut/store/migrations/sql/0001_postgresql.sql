CREATE TABLE feeds (
    id BIGSERIAL NOT NULL,
    url TEXT NOT NULL,
    title TEXT,
    interval INTEGER NOT NULL,
    etag TEXT,
    last_modified TEXT,
    failures INTEGER DEFAULT 0 NOT NULL,
    due BIGINT,
    fetched BIGINT,
    error TEXT,
    active INTEGER DEFAULT 1 NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (url)
);

CREATE TABLE outlets (
    id BIGSERIAL NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
);

CREATE TABLE people (
    id BIGSERIAL NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    articles INTEGER DEFAULT 0 NOT NULL,
    merged_into BIGINT,
    PRIMARY KEY (id),
    UNIQUE (key),
    FOREIGN KEY(merged_into) REFERENCES people (id)
);

CREATE INDEX people_by_merge ON people (merged_into);

CREATE TABLE runs (
    id BIGSERIAL NOT NULL,
    command TEXT NOT NULL,
    sources TEXT NOT NULL,
    started BIGINT NOT NULL,
    finished BIGINT,
    added INTEGER DEFAULT 0 NOT NULL,
    changed INTEGER DEFAULT 0 NOT NULL,
    linked INTEGER DEFAULT 0 NOT NULL,
    unchanged INTEGER DEFAULT 0 NOT NULL,
    skipped INTEGER DEFAULT 0 NOT NULL,
    failed INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE threads (
    id BIGSERIAL NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (key)
);

CREATE TABLE articles (
    id BIGSERIAL NOT NULL,
    key TEXT NOT NULL,
    url TEXT,
    outlet_id BIGINT,
    published BIGINT,
    title TEXT,
    versions INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (key),
    FOREIGN KEY(outlet_id) REFERENCES outlets (id)
);

CREATE INDEX articles_by_outlet ON articles (outlet_id, published);

CREATE INDEX articles_by_time ON articles (published);

CREATE TABLE failures (
    id BIGSERIAL NOT NULL,
    run_id BIGINT NOT NULL,
    key TEXT NOT NULL,
    source TEXT NOT NULL,
    reason TEXT NOT NULL,
    message TEXT NOT NULL,
    at BIGINT NOT NULL,
    mended INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT failures_once UNIQUE (run_id, key),
    FOREIGN KEY(run_id) REFERENCES runs (id)
);

CREATE INDEX failures_by_source ON failures (key);

CREATE TABLE name_keys (
    key TEXT NOT NULL,
    person_id BIGINT NOT NULL,
    PRIMARY KEY (key, person_id),
    FOREIGN KEY(person_id) REFERENCES people (id)
);

CREATE INDEX name_keys_by_person ON name_keys (person_id);

CREATE TABLE roles (
    person_id BIGINT NOT NULL,
    role TEXT NOT NULL,
    articles INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (person_id, role),
    FOREIGN KEY(person_id) REFERENCES people (id)
);

CREATE TABLE seen_entries (
    feed_id BIGINT NOT NULL,
    key TEXT NOT NULL,
    url TEXT NOT NULL,
    seen BIGINT NOT NULL,
    PRIMARY KEY (feed_id, key),
    FOREIGN KEY(feed_id) REFERENCES feeds (id)
);

CREATE TABLE spellings (
    person_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    articles INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (person_id, name),
    FOREIGN KEY(person_id) REFERENCES people (id)
);

CREATE INDEX spellings_by_fold ON spellings (folded);

CREATE TABLE corrections (
    id BIGSERIAL NOT NULL,
    action TEXT NOT NULL,
    person_id BIGINT NOT NULL,
    target_id BIGINT NOT NULL,
    article_id BIGINT,
    spelling TEXT,
    active INTEGER NOT NULL,
    made BIGINT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(person_id) REFERENCES people (id),
    FOREIGN KEY(target_id) REFERENCES people (id),
    FOREIGN KEY(article_id) REFERENCES articles (id)
);

CREATE INDEX corrections_by_person ON corrections (person_id);

CREATE TABLE statements (
    id BIGSERIAL NOT NULL,
    key TEXT NOT NULL,
    article_id BIGINT NOT NULL,
    first_version INTEGER NOT NULL,
    last_version INTEGER,
    changed_from BIGINT,
    type TEXT NOT NULL,
    medium TEXT NOT NULL,
    score DOUBLE PRECISION NOT NULL,
    outlet_id BIGINT,
    published BIGINT,
    thread_id BIGINT,
    anonymous INTEGER NOT NULL,
    indexed INTEGER,
    PRIMARY KEY (id),
    UNIQUE (key),
    FOREIGN KEY(article_id) REFERENCES articles (id),
    FOREIGN KEY(changed_from) REFERENCES statements (id),
    FOREIGN KEY(outlet_id) REFERENCES outlets (id),
    FOREIGN KEY(thread_id) REFERENCES threads (id)
);

CREATE INDEX statements_by_article ON statements (article_id);

CREATE INDEX statements_by_changed_from ON statements (changed_from) WHERE changed_from IS NOT NULL;

CREATE INDEX statements_by_outlet ON statements (outlet_id, published, id);

CREATE INDEX statements_by_thread_id ON statements (thread_id) WHERE thread_id IS NOT NULL;

CREATE INDEX statements_by_time ON statements (published, id);

CREATE TABLE versions (
    id BIGSERIAL NOT NULL,
    article_id BIGINT NOT NULL,
    number INTEGER NOT NULL,
    digest TEXT NOT NULL,
    text TEXT,
    copy_of BIGINT,
    title TEXT,
    authors TEXT NOT NULL,
    outlet_id BIGINT,
    published BIGINT,
    published_text TEXT,
    language TEXT,
    related TEXT NOT NULL,
    model TEXT NOT NULL,
    laut TEXT NOT NULL,
    read_at BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT versions_once UNIQUE (article_id, number),
    FOREIGN KEY(article_id) REFERENCES articles (id),
    FOREIGN KEY(copy_of) REFERENCES versions (id),
    FOREIGN KEY(outlet_id) REFERENCES outlets (id)
);

CREATE INDEX versions_by_copy ON versions (copy_of) WHERE copy_of IS NOT NULL;

CREATE INDEX versions_by_digest ON versions (digest);

CREATE TABLE appearances (
    version_id BIGINT NOT NULL,
    number INTEGER NOT NULL,
    person_id BIGINT,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    names TEXT NOT NULL,
    roles TEXT NOT NULL,
    mentions TEXT NOT NULL,
    score DOUBLE PRECISION,
    reason TEXT,
    PRIMARY KEY (version_id, number),
    FOREIGN KEY(version_id) REFERENCES versions (id),
    FOREIGN KEY(person_id) REFERENCES people (id)
);

CREATE INDEX appearances_by_person ON appearances (person_id, version_id);

CREATE TABLE intake (
    key TEXT NOT NULL,
    source TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    run_id BIGINT,
    version_id BIGINT,
    PRIMARY KEY (key),
    FOREIGN KEY(run_id) REFERENCES runs (id),
    FOREIGN KEY(version_id) REFERENCES versions (id)
);

CREATE TABLE links (
    statement_id BIGINT NOT NULL,
    relation TEXT NOT NULL,
    position INTEGER NOT NULL,
    person_id BIGINT,
    kind TEXT NOT NULL,
    name TEXT,
    mention TEXT,
    PRIMARY KEY (statement_id, relation, position),
    FOREIGN KEY(statement_id) REFERENCES statements (id),
    FOREIGN KEY(person_id) REFERENCES people (id)
);

CREATE INDEX links_by_person ON links (relation, person_id, statement_id);

CREATE TABLE placements (
    statement_id BIGINT NOT NULL,
    version_id BIGINT NOT NULL,
    place TEXT NOT NULL,
    PRIMARY KEY (statement_id, version_id),
    FOREIGN KEY(statement_id) REFERENCES statements (id),
    FOREIGN KEY(version_id) REFERENCES versions (id)
);

CREATE TABLE signatures (
    band INTEGER NOT NULL,
    value BIGINT NOT NULL,
    statement_id BIGINT NOT NULL,
    PRIMARY KEY (band, value, statement_id),
    FOREIGN KEY(statement_id) REFERENCES statements (id)
);

CREATE INDEX signatures_by_statement ON signatures (statement_id);

CREATE TABLE statement_terms (
    statement_id BIGINT NOT NULL PRIMARY KEY REFERENCES statements (id) ON DELETE CASCADE,
    terms TSVECTOR NOT NULL
);

CREATE INDEX statement_terms_by_term ON statement_terms USING gin (terms) WITH (fastupdate = off);
