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
  soldBy TEXT NOT NULL CHECK (soldBy IN ('each', 'weight')),
  priceMinor INTEGER NOT NULL CHECK (priceMinor >= 0),
  taxCode TEXT NOT NULL,
  minAge INTEGER CHECK (minAge > 0),
  deposit TEXT CHECK (deposit IS NULL OR json_valid(deposit)),
  blocked INTEGER NOT NULL CHECK (blocked IN (0, 1)),
  recalls TEXT CHECK (recalls IS NULL OR json_valid(recalls)) -- books of 0.1.0 have no such column
) STRICT, WITHOUT ROWID;
CREATE TABLE produce (
  rank INTEGER NOT NULL,
  itemId TEXT NOT NULL REFERENCES item (itemId),
  picture TEXT,
  PRIMARY KEY (rank, itemId)
) STRICT, WITHOUT ROWID;
CREATE TABLE promotion ( -- books of 0.1.0 have no such table
  place INTEGER PRIMARY KEY, -- in the order that breaks ties
  promotion TEXT NOT NULL CHECK (json_valid(promotion))
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (name, itemId UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');
`

/** Format of the file; a reader refuses another one. */
export const BOOK_FORMAT = 'clearlane-book/1'
