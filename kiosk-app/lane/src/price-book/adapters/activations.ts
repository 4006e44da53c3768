import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { jsonIn } from '../../json-text.ts'
import { makeFolder } from '../../machine/adapters/make-folder.ts'
import { overruledBy, type Activation } from '../activation.ts'

const ActivationFile = Compile(
  Type.Object({
    priceBook: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    items: Type.Integer({ minimum: 0 }),
    at: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' }),
    madeAt: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' }),
    source: Type.String(),
  }),
)

const SUFFIX = '.activation'
const NAME_CHARS = 12 // of the book's name: two imports at one time do not meet

/** One file each, so that an import and the lane never write the same one. What cannot be read is left out. */
export function readActivations(folder: string): readonly Activation[] {
  return filesIn(folder).flatMap((file) => {
    const value = jsonIn(readFileSync(join(folder, file), 'utf8'))
    return ActivationFile.Check(value) ? [value] : []
  })
}

/** Whole and durable before it counts. One that counts at once wins, also over a clock that was ahead before. */
export function writeActivation(folder: string, activation: Activation): void {
  for (const ahead of overruledBy(activation, readActivations(folder))) removeActivation(folder, ahead)
  makeFolder(folder)
  const path = join(folder, fileOf(activation))
  writeFileSync(`${path}.new`, JSON.stringify(activation), { mode: 0o600, flush: true })
  renameSync(`${path}.new`, path)
}

export function removeActivation(folder: string, activation: Activation): void {
  rmSync(join(folder, fileOf(activation)), { force: true })
}

function fileOf({ at, madeAt, priceBook }: Activation): string {
  const times = [at, madeAt].map((time) => time.replaceAll(/[^0-9]/g, ''))
  return `${[...times, priceBook.slice(0, NAME_CHARS)].join('-')}${SUFFIX}`
}

function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(SUFFIX)) : []
}
