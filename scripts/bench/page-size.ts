import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Section, single } from './figures.ts'
import type { BenchRun } from './bench-run.ts'

const LIMIT_KB = 60

/** What the browser loads before the first screen. */
export async function pageSection(run: BenchRun): Promise<Section> {
  const folder = run.workshop.uiDir
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const kilobytes = (kind: RegExp) =>
    loadedFirst(page)
      .filter((path) => kind.test(path))
      .reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0) / 1024
  return {
    id: 'page',
    title: 'Kiosk page',
    figures: [
      {
        id: 'page-js',
        what: 'initial JavaScript, gzipped',
        unit: 'KB',
        values: single(kilobytes(/\.js$/), { atMost: LIMIT_KB }),
        beside: 'budget',
      },
      {
        id: 'page-css',
        what: 'initial CSS, gzipped',
        unit: 'KB',
        values: single(kilobytes(/\.css$/)),
        beside: 'comes from the same machine',
      },
    ],
    trouble: null,
    notes: [],
  }
}

/** Scripts, preloaded modules and style sheets that a page names itself, as paths below its folder. */
export function loadedFirst(page: string): readonly string[] {
  return [...page.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '')
}
