-- An index as the first version wrote it, with one run that ended and one that goes on. Never change it.
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
CREATE VIRTUAL TABLE run_text USING fts5 (
    command, output, tags, content = '', contentless_delete = 1, tokenize = 'unicode61'
);
CREATE TABLE progress (complete INTEGER NOT NULL) STRICT;
INSERT INTO progress VALUES (1);
INSERT INTO run VALUES (
    58826922393600321, '01m7yrrt800a1b2c3d4e5f6g7h', 'docker', 'key-web', 'web', 'make' || char(10) || 'it''s all',
    'ENDED', 'FAILED', 2, 1795255200000, 1795255200010, 1795255201510, 1500000000, 4711
);
INSERT INTO run_text (rowid, command, output, tags) VALUES (
    58826922393600321, 'make it''s all', 'connection refused by peer', 'provider646f636b6572 sandbox776562 outcome4641494c4544'
);
INSERT INTO run VALUES (
    58826924359681345, '01m7yrtmv01a1b2c3d4e5f6g7h', 'local', 'key-local', 'local', 'sleep' || char(10) || '60',
    'RUNNING', NULL, NULL, 1795255260000, 1795255260010, NULL, NULL, 0
);
INSERT INTO run_text (rowid, command, output, tags) VALUES (
    58826924359681345, 'sleep 60', '', 'provider6c6f63616c sandbox6c6f63616c live'
);
PRAGMA user_version = 1;
