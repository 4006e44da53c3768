/**
 * Tables of the journal's file. Rows are only ever added: the triggers stop our own mistakes, the hash chain
 * finds everybody else's. `head` makes the loss of the last rows visible too.
 */
export const JOURNAL_SCHEMA = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS journal (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  stream TEXT NOT NULL,
  type TEXT NOT NULL,
  v INTEGER NOT NULL CHECK (v > 0),
  at TEXT NOT NULL,
  "offset" INTEGER NOT NULL,
  bootId TEXT NOT NULL,
  monoMs INTEGER NOT NULL,
  businessDay TEXT,
  mode TEXT NOT NULL CHECK (mode IN ('live', 'training', 'demo')),
  actor TEXT NOT NULL,
  causeId TEXT,
  payload TEXT NOT NULL,
  prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TABLE IF NOT EXISTS head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TABLE IF NOT EXISTS sales (
  saleId TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  receiptNumber INTEGER NOT NULL,
  businessDay TEXT NOT NULL,
  at TEXT NOT NULL,
  totalMinor INTEGER NOT NULL,
  publicId TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS journal_keeps_rows BEFORE DELETE ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER IF NOT EXISTS journal_keeps_content BEFORE UPDATE ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
`

export const ROW_COLUMNS =
  'seq, stream, type, v, at, "offset" AS offsetMin, bootId, monoMs, businessDay, mode, actor, causeId, ' +
  'payload, lower(hex(prev_hash)) AS prevHash, lower(hex(hash)) AS hash'

export const INSERT_ROW =
  'INSERT INTO journal (seq, stream, type, v, at, "offset", bootId, monoMs, businessDay, mode, actor, causeId, ' +
  'payload, prev_hash, hash) VALUES (@seq, @stream, @type, @v, @at, @offsetMin, @bootId, @monoMs, ' +
  '@businessDay, @mode, @actor, @causeId, @payload, unhex(@prevHash), unhex(@hash))'
