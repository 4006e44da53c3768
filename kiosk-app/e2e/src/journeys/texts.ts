import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../rig/processes.ts'

export type Language = 'de' | 'en'

const strings = (language: Language): unknown =>
  JSON.parse(readFileSync(join(ROOT, `kiosk-app/ui/src/strings/${language}.json`), 'utf8'))

const all = { de: strings('de'), en: strings('en') }

/** The text of the screen for an id as a pattern; what it is filled with is left open. Fails for an id that does not exist. */
export function textOf(id: string, language: Language): RegExp {
  const pattern = messageOf(all[language], id)
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{[^{}]*\}/g, '.*')
  return new RegExp(`^${pattern}`)
}

function messageOf(texts: unknown, id: string): string {
  const entry = field(texts, id)
  const message = field(entry, 'defaultMessage')
  if (typeof message !== 'string') throw new Error(`The screen has no text "${id}".`)
  return message
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
