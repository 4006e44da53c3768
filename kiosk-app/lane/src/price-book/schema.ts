/**
 * Tables of a price book. The id holds the GTIN or PLU, so that the primary key is the index of the lookup:
 * one probe of one tree, whatever the size of the book.
 */
export const BOOK_SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE item (
  itemId TEXT PRIMARY KEY,
  gtin TEXT CHECK (gtin IS NULL OR length(gtin) = 14),
  plu TEXT CHECK (plu IS NULL OR length(plu) IN (4, 5)),
  name TEXT NOT NULL CHECK (json_valid(name)),
  department TEXT NOT NULL,
  soldBy TEXT NOT NULL CHECK (soldBy IN ('each', 'weight', 'volume')),
  priceMinor INTEGER NOT NULL CHECK (priceMinor >= 0),
  taxCode TEXT NOT NULL,
  minAge INTEGER CHECK (minAge > 0),
  deposit TEXT CHECK (deposit IS NULL OR json_valid(deposit)),
  blocked INTEGER NOT NULL CHECK (blocked IN (0, 1)),
  -- books of 0.1.0 have none of these
  recalls TEXT CHECK (recalls IS NULL OR json_valid(recalls)),
  saleHours TEXT CHECK (saleHours IS NULL OR json_valid(saleHours)),
  quantityMax INTEGER CHECK (quantityMax > 0),
  tare TEXT CHECK (tare IS NULL OR json_valid(tare)),
  picture TEXT,
  grossMass TEXT CHECK (grossMass IS NULL OR json_valid(grossMass))
) STRICT, WITHOUT ROWID;
CREATE TABLE produce (
  rank INTEGER NOT NULL,
  itemId TEXT NOT NULL REFERENCES item (itemId),
  searchWords TEXT NOT NULL, -- books of 0.1.0 have no such column
  PRIMARY KEY (rank, itemId)
) STRICT, WITHOUT ROWID;
CREATE TABLE promotion ( -- books of 0.1.0 have no such table
  place INTEGER PRIMARY KEY, -- in the order that breaks ties
  promotion TEXT NOT NULL CHECK (json_valid(promotion))
) STRICT;
`

/**
 * The index of the search, filled after the items. It holds folded words, so that its tokenizer only splits them, and no
 * text: rows are numbered in the order in which hits are shown, and lead to the item. The prefixes are those that
 * hundreds of thousands of names begin with; longer ones are few enough to be merged as they are asked for.
 */
export const SEARCH_SCHEMA = `
CREATE VIRTUAL TABLE search USING fts5 (
  words, itemId UNINDEXED, content = '', contentless_unindexed = 1, detail = none, columnsize = 0,
  tokenize = 'ascii', prefix = '1 2 3 4 5'
);
INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);
INSERT INTO search (search, rank) VALUES ('automerge', 0);
CREATE TABLE word (word TEXT PRIMARY KEY, items INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`

/** Format of the file; a reader refuses another one. */
export const BOOK_FORMAT = 'clearlane-book/1'
