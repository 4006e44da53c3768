import { join } from 'node:path'

/** The journal of the lane whose data lives in this folder. */
export function journalPath(dataDir: string): string {
  return join(dataDir, 'journal', 'lane.sqlite')
}

/** Where everything else lives in the data folder of a lane. */
export function lanePaths(dataDir: string) {
  return {
    journal: journalPath(dataDir),
    books: join(dataDir, 'price-books'),
    staff: join(dataDir, 'staff.json'),
    identity: join(dataDir, 'identity.json'),
    texts: join(dataDir, 'texts'),
    token: join(dataDir, 'run', 'ui-token'),
  }
}
