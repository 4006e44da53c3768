import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Random } from '@clearlane/device-contract/ports'
import { makeFolder } from '../../machine/adapters/make-folder.ts'

const TOKEN_BYTES = 32
const STORED = /^([0-9a-f-]{36}) ([0-9a-f]{64})$/

/**
 * The token of the screen's socket: one for each boot of the machine, so that a page survives a restart of the
 * lane, but not a restart of the machine. Kept in a file that only this user reads.
 */
export function bootToken(path: string, random: Random): string {
  const machineBoot = machineBootId()
  const [, boot, token] = STORED.exec(stored(path)) ?? []
  if (token !== undefined && boot === machineBoot) return token
  const fresh = random.hex(TOKEN_BYTES)
  makeFolder(dirname(path))
  writeFileSync(`${path}.new`, `${machineBoot} ${fresh}`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
  return fresh
}

function stored(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '' // the first start on this machine, or a file that is not ours to read: a new token either way
  }
}

function machineBootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
}
