import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { err, ok, type Result } from '@clearlane/domain'
import type { Random } from '@clearlane/device-contract/ports'
import { jsonIn } from '../../json-text.ts'
import type { OpenOptions } from '../../journal/sqlite-journal.ts'
import { makeFolder } from './make-folder.ts'

const IdentityFile = Compile(
  Type.Object({
    laneId: Type.String({ pattern: '^[A-Za-z0-9]{1,12}$' }),
    installationId: Type.String({ pattern: '^[0-9a-f]{32}$' }),
    epoch: Type.Integer({ minimum: 1 }),
    secret: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  }),
)

/** Who this lane is; made at the first start and never again. The error is a sentence. */
export function laneIdentity(path: string, laneId: string, random: Random): Result<OpenOptions, string> {
  if (!existsSync(path)) {
    const identity = { laneId, installationId: random.hex(16), epoch: 1, secret: random.hex(32) }
    writePrivate(path, JSON.stringify(identity))
    return ok(identity)
  }
  const value = jsonIn(readFileSync(path, 'utf8'))
  if (IdentityFile.Check(value)) return ok(value)
  return err(`${path} is damaged: it says who this lane is. Restore it from the last backup.`)
}

/** The text of a file, or null when there is none. */
export function textIn(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

/** Writes a whole file that only this user reads, or leaves the old one. */
export function writePrivate(path: string, text: string): void {
  makeFolder(dirname(path))
  writeFileSync(`${path}.new`, text, { mode: 0o600, flush: true })
  renameSync(`${path}.new`, path)
}
