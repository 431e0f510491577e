-- An index of the run folders. Nothing is only here: without this file it is made anew from them.
-- key orders runs by time, the newest last: 48 bits of milliseconds and 15 random ones, both from the identifier.
CREATE TABLE run (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    provider TEXT NOT NULL,
    sandbox_key TEXT NOT NULL,
    sandbox TEXT NOT NULL,
    command TEXT NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT,
    exit_code INTEGER,
    created INTEGER NOT NULL,
    started INTEGER,
    ended INTEGER,
    nanos INTEGER,
    kept INTEGER NOT NULL
) STRICT;
CREATE INDEX run_of_sandbox ON run (sandbox, key);
CREATE INDEX run_of_provider ON run (provider, key);
CREATE INDEX run_of_outcome ON run (outcome, key);
CREATE INDEX run_live ON run (key) WHERE outcome IS NULL;
-- Its rows have the keys of run. The text itself is in the folders. The tags say again what columns of run say, so that
-- a word that all runs have and a sandbox that few have are intersected here.
CREATE VIRTUAL TABLE run_text USING fts5 (
    command, output, tags, content = '', contentless_delete = 1, tokenize = 'unicode61'
);
-- Whether every folder has been read since this file was made.
CREATE TABLE progress (complete INTEGER NOT NULL) STRICT;
INSERT INTO progress VALUES (0);
