import { modelSpentSchema } from './model-spent.ts'
import type { Migration } from './sqlite.ts'

/** Schema of the document store. Each record is JSON in `data`; columns beside it are what queries need. */
export const documentMigrations: readonly Migration[] = [
  {
    number: 1,
    name: 'records, worklist, search, audit',
    sql: `
CREATE TABLE encounter (
  id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL
) STRICT;

CREATE TABLE file (
  id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, sha256 TEXT, data TEXT NOT NULL
) STRICT;
CREATE INDEX file_sha256 ON file (sha256) WHERE sha256 IS NOT NULL;

CREATE TABLE document (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  encounter_id TEXT NOT NULL REFERENCES encounter (id) DEFERRABLE INITIALLY DEFERRED,
  file_id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  data TEXT NOT NULL
) STRICT;
CREATE INDEX document_encounter ON document (encounter_id, created_at, id);
CREATE INDEX document_file ON document (file_id);

-- What a machine still works on, apart so that the sweep reads only these few rows. Times in milliseconds.
CREATE TABLE unfinished (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL, touched INTEGER NOT NULL, lease_until INTEGER NOT NULL
) STRICT;
CREATE INDEX unfinished_touched ON unfinished (touched);

CREATE TABLE run (
  id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL,
  document_id TEXT NOT NULL, created_at TEXT NOT NULL, data TEXT NOT NULL
) STRICT;
CREATE INDEX run_document ON run (document_id, created_at, id);

CREATE TABLE suggestions (run_id TEXT PRIMARY KEY NOT NULL, data TEXT NOT NULL) STRICT;
CREATE TABLE suggested_code (
  code TEXT NOT NULL, run_id TEXT NOT NULL, PRIMARY KEY (code, run_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX suggested_run ON suggested_code (run_id, code);

CREATE TABLE decision (
  encounter_id TEXT NOT NULL, code TEXT NOT NULL, version INTEGER NOT NULL, verdict TEXT NOT NULL, data TEXT NOT NULL,
  PRIMARY KEY (encounter_id, code)
) STRICT;
CREATE INDEX decision_accepted ON decision (code, encounter_id) WHERE verdict = 'accepted';
CREATE INDEX decision_accepted_encounter ON decision (encounter_id, code) WHERE verdict = 'accepted';

CREATE TABLE bulk (
  id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL
) STRICT;

-- One narrow row a document. Each sort has an index that also answers every filter, so that no query reads the documents
-- it does not show. Values that are missing are written as what sorts last.
CREATE TABLE worklist (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL, encounter_id TEXT NOT NULL, run_id TEXT NOT NULL,
  status TEXT NOT NULL, kind TEXT NOT NULL,
  created_at TEXT NOT NULL, label TEXT NOT NULL, name TEXT NOT NULL, date TEXT NOT NULL,
  pages INTEGER NOT NULL, suggestions INTEGER NOT NULL, confidence REAL NOT NULL
) STRICT;
CREATE INDEX worklist_created ON worklist (created_at, id, status, kind, date, encounter_id, run_id);
CREATE INDEX worklist_confidence ON worklist (confidence, id, status, kind, date, encounter_id, run_id);
CREATE INDEX worklist_label ON worklist (label, id, status, kind, date, encounter_id, run_id);
CREATE INDEX worklist_name ON worklist (name, id, status, kind, date, encounter_id, run_id);
CREATE INDEX worklist_date ON worklist (date, id, status, kind, encounter_id, run_id);
CREATE INDEX worklist_pages ON worklist (pages, id, status, kind, date, encounter_id, run_id);
CREATE INDEX worklist_status ON worklist (status);

CREATE VIRTUAL TABLE search USING fts5 (
  text, label, name, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);

CREATE TABLE audit (
  row INTEGER PRIMARY KEY,
  subject TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, data TEXT NOT NULL,
  UNIQUE (subject, seq)
) STRICT;
CREATE INDEX audit_at ON audit (at, row);
CREATE TABLE audit_head (
  subject TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- INSERT OR REPLACE removes rows without asking the trigger for DELETE.
CREATE TRIGGER audit_only_grows BEFORE INSERT ON audit
  WHEN NEW.seq <> 1 + (SELECT coalesce(max(seq), 0) FROM audit WHERE subject = NEW.subject)
    OR EXISTS (SELECT 1 FROM audit WHERE row = NEW.row)
  BEGIN SELECT RAISE(ABORT, 'audit entries are never replaced'); END;
CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
  BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END;
CREATE TRIGGER audit_never_goes BEFORE DELETE ON audit
  BEGIN SELECT RAISE(ABORT, 'audit entries are never removed'); END;

CREATE TABLE view (
  id TEXT PRIMARY KEY NOT NULL, words TEXT NOT NULL, created INTEGER NOT NULL
) STRICT;
CREATE TABLE secret (name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) STRICT;
`,
  },
  {
    number: 2,
    name: 'house dictionary',
    sql: `
CREATE TABLE lesson (
  encounter_id TEXT NOT NULL, document_id TEXT NOT NULL, code TEXT NOT NULL, data TEXT NOT NULL,
  PRIMARY KEY (encounter_id, document_id, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX lesson_document ON lesson (document_id);
CREATE TABLE house_mark (id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL) STRICT;
CREATE TABLE house_act (id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL) STRICT;

CREATE TABLE house_version (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL) STRICT;
INSERT INTO house_version VALUES (1, 0);
CREATE TRIGGER lesson_comes AFTER INSERT ON lesson
  BEGIN UPDATE house_version SET version = version + 1; END;
CREATE TRIGGER lesson_goes AFTER DELETE ON lesson
  BEGIN UPDATE house_version SET version = version + 1; END;
CREATE TRIGGER house_mark_comes AFTER INSERT ON house_mark
  BEGIN UPDATE house_version SET version = version + 1; END;
CREATE TRIGGER house_mark_changes AFTER UPDATE ON house_mark
  BEGIN UPDATE house_version SET version = version + 1; END;
CREATE TRIGGER house_mark_goes AFTER DELETE ON house_mark
  BEGIN UPDATE house_version SET version = version + 1; END;
CREATE TRIGGER lesson_trashed AFTER UPDATE OF status ON worklist
  WHEN (OLD.status = 'trashed') <> (NEW.status = 'trashed')
    AND EXISTS (SELECT 1 FROM lesson WHERE document_id = NEW.id)
  BEGIN UPDATE house_version SET version = version + 1; END;
`,
  },
  {
    number: 3,
    name: 'house marks counted apart',
    sql: `
-- What leads say needs no learning anew.
ALTER TABLE house_version ADD COLUMN marks INTEGER NOT NULL DEFAULT 0;
DROP TRIGGER house_mark_comes;
DROP TRIGGER house_mark_changes;
DROP TRIGGER house_mark_goes;
CREATE TRIGGER house_mark_comes AFTER INSERT ON house_mark
  BEGIN UPDATE house_version SET marks = marks + 1; END;
CREATE TRIGGER house_mark_changes AFTER UPDATE ON house_mark
  BEGIN UPDATE house_version SET marks = marks + 1; END;
CREATE TRIGGER house_mark_goes AFTER DELETE ON house_mark
  BEGIN UPDATE house_version SET marks = marks + 1; END;
`,
  },
  {
    number: 4,
    name: 'a purged document teaches nothing',
    sql: `
CREATE TRIGGER lesson_purged AFTER DELETE ON document
  BEGIN DELETE FROM lesson WHERE document_id = OLD.id; END;
`,
  },
  {
    number: 5,
    name: 'model calls, conversations, edited summaries',
    sql: `
CREATE TABLE model_call (
  id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL,
  day TEXT NOT NULL, document_id TEXT, conversation_id TEXT, cost REAL NOT NULL, data TEXT NOT NULL
) STRICT;
CREATE INDEX model_call_day ON model_call (day, cost);
CREATE INDEX model_call_document ON model_call (document_id, id, cost) WHERE document_id IS NOT NULL;
CREATE INDEX model_call_conversation ON model_call (conversation_id, id, cost) WHERE conversation_id IS NOT NULL;
CREATE TABLE model_state (id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL) STRICT;
CREATE TABLE conversation (
  id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL,
  owner TEXT NOT NULL, updated_at TEXT NOT NULL, data TEXT NOT NULL
) STRICT;
CREATE INDEX conversation_owner ON conversation (owner, updated_at, id);
CREATE TABLE summary (id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL) STRICT;
`,
  },
  { number: 6, name: 'what was spent, summed up', sql: modelSpentSchema },
]
