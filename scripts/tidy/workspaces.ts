/** What each folder may import of ours; `tests` counts only for its *.test.ts. `*` is everything. */
export type Workspace = {
  readonly folder: string
  readonly name: string
  readonly imports: readonly string[]
  readonly tests?: readonly string[]
  /** Only by `import()` or `import type`, so that it is loaded when it is asked for. */
  readonly lazy?: readonly string[]
  /** Runs in the browser or anywhere: no Node modules outside tests. */
  readonly noNode?: true
}

export const WORKSPACES: readonly Workspace[] = [
  { folder: 'domain', name: 'domain', imports: [], noNode: true },
  { folder: 'device-daemon/contract', name: 'device-contract', imports: [] },
  { folder: 'device-daemon', name: 'device-daemon', imports: ['device-contract'], tests: ['twins'] },
  { folder: 'device-daemon/twins', name: 'twins', imports: ['device-contract'] },
  { folder: 'device-daemon/bench', name: 'bench', imports: ['twins', 'device-contract'] },
  { folder: 'kiosk-app/lane/contract', name: 'lane-contract', imports: ['domain'], noNode: true },
  { folder: 'kiosk-app/lane', name: 'lane', imports: ['domain', 'device-contract', 'lane-contract'] },
  { folder: 'kiosk-app/ui', name: 'ui', imports: ['domain', 'lane-contract'], noNode: true },
  { folder: 'kiosk-app/e2e', name: 'e2e', imports: ['*'] },
  { folder: 'simulator', name: 'simulator', imports: ['*'] },
  {
    folder: 'cli',
    name: 'cli',
    imports: ['domain', 'device-contract', 'device-daemon', 'lane-contract', 'lane'],
    lazy: ['simulator'],
  },
  { folder: 'scripts', name: 'scripts', imports: ['*'] },
]

const longestFirst = WORKSPACES.toSorted((a, b) => b.folder.length - a.folder.length)

export function workspaceOf(path: string): Workspace | undefined {
  return longestFirst.find(({ folder }) => path.startsWith(`${folder}/`))
}
