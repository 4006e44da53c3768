/** Why a journal cannot be used. */
export type JournalTrouble =
  | { readonly kind: 'locked'; readonly path: string }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'cannot-open'; readonly path: string; readonly detail: string }
  | { readonly kind: 'old-sqlite'; readonly version: string }
  | { readonly kind: 'not-durable'; readonly detail: string }
  | { readonly kind: 'other-lane'; readonly expected: string; readonly found: string }
  | { readonly kind: 'bad-row'; readonly seq: number; readonly detail: string }
  | { readonly kind: 'unknown-type'; readonly seq: number; readonly type: string }
  | { readonly kind: 'unknown-version'; readonly seq: number; readonly type: string; readonly v: number }

/** One sentence for people, with what to do. */
export function sentenceOf(trouble: JournalTrouble): string {
  switch (trouble.kind) {
    case 'locked':
      return `The journal ${trouble.path} is in use by another lane process. Stop that one first.`
    case 'missing':
      return `There is no journal here; a lane would keep it at ${trouble.path}. Name the data folder of a lane that has run.`
    case 'cannot-open':
      return `The journal ${trouble.path} cannot be opened (${trouble.detail}). Check the folder and the disk.`
    case 'old-sqlite':
      return `SQLite ${trouble.version} is too old for the journal; it must be 3.53.2 or later. Install again with npm ci.`
    case 'not-durable':
      return `The journal would not survive a power cut (${trouble.detail}), so the lane does not start on it.`
    case 'other-lane':
      return `The journal belongs to ${trouble.found}, not to ${trouble.expected}. Point the lane to its own data folder.`
    case 'bad-row':
      return `The journal is damaged at row ${trouble.seq}: ${trouble.detail}. Keep the file, restore the last verified backup.`
    case 'unknown-type':
      return `The journal holds an event "${trouble.type}" (row ${trouble.seq}) that this release does not know. Install the release that wrote it.`
    case 'unknown-version':
      return `The journal holds version ${trouble.v} of "${trouble.type}" (row ${trouble.seq}), which this release does not know. Install the release that wrote it.`
  }
}
