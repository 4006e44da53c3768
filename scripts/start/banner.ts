import { relative } from 'node:path'
import type { ReadyLine } from './child.ts'
import type { Demo } from './demo.ts'
import type { StartOptions } from './options.ts'

/** What a person needs to go on: where to look, who to be, how to stop. */
export function banner(demo: Demo, options: StartOptions, root: string): string {
  const data = relative(root, options.dataDir)
  const reset = ['npm start -- --fresh', ...options.given].join(' ')
  return [
    '',
    'Clearlane demo is running.',
    '',
    `  Kiosk   ${text(demo.lane.ready, 'url')}`,
    `  Bench   ${text(demo.bench.ready, 'url')}`,
    ...optionalRow('Receipt', demo.lane.ready, 'receiptUrl'),
    ...staffRows(demo.lane.ready),
    `  Data    ${data.startsWith('..') ? options.dataDir : data}   (${reset} resets it)`,
    '',
    'Open both pages: buy on the kiosk, play the devices on the bench. Ctrl-C stops everything.',
  ].join('\n')
}

function text(ready: ReadyLine, field: string): string {
  const value = ready[field]
  return typeof value === 'string' ? value : '(not said)'
}

function optionalRow(label: string, ready: ReadyLine, field: string): string[] {
  return typeof ready[field] === 'string' ? [`  ${label.padEnd(7)} ${ready[field]}`] : []
}

function staffRows(ready: ReadyLine): string[] {
  const credentials = ready['credentials']
  return Array.isArray(credentials) ? credentials.map((entry) => `  Staff   ${fields(entry)}`) : []
}

function fields(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return String(entry)
  return Object.entries(entry)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join('  ')
}
