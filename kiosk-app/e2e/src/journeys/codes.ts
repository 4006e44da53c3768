import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../rig/processes.ts'

/** Codes of as many different plain products of the demo store: no age, no weight, no deposit. */
export function manyCodes(count: number): readonly string[] {
  const rows = readFileSync(join(ROOT, 'kiosk-app/lane/demo/products.csv'), 'utf8').split('\n')
  return rows
    .filter((row) => /^\d{13},.*,each,[\d.]+,[AB],,,\d+,\d+$/.test(row))
    .map((row) => row.slice(0, 13))
    .slice(1, count + 1)
}
