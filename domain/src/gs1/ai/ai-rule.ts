import { err, ok, type Result } from '../../result.ts'
import { isLinterName, type LinterName } from './linters.ts'

/** Everything that the GS1 Barcode Syntax Dictionary says of one application identifier. */
export type AiRule = {
  /** 2 to 4 digits. */
  readonly ai: string
  readonly title: string
  /** Flag `*`: as long as it always is, so no separator has to follow (GS1 General Specifications 7.8.5). */
  readonly predefined: boolean
  /** Flag `?`: may be an attribute in the query of a GS1 Digital Link. */
  readonly attribute: boolean
  readonly components: readonly Component[]
  readonly lengthMax: number
  /** Each of these must hold: one of its groups is there, with all its patterns. `310n` is 3100 to 3109. */
  readonly requires: readonly (readonly (readonly string[])[])[]
  /** Patterns of what may not be on the same thing. */
  readonly excludes: readonly string[]
  /** Sequences of qualifiers that may follow it in a GS1 Digital Link; null when it is no primary key. */
  readonly qualifiers: readonly (readonly string[])[] | null
}

export type CharacterSet = 'N' | 'X' | 'Y' | 'Z'

/** One part of a value. Only the last one may vary in length; optional ones come last. */
export type Component = {
  readonly set: CharacterSet
  readonly min: number
  readonly max: number
  readonly optional: boolean
  readonly linters: readonly LinterName[]
}

const LINE = /^(\d{2,4})(?:-(\d{2,4}))?((?: +\S+)*?)(?: +# *(.*))?$/
const COMPONENT = /^(\[?)([NXYZ])(\.\.)?(\d{1,2})(\]?)((?:,[a-z0-9]+)*)$/

/** One entry of the dictionary; a range is as many rules as it has identifiers. The error says what is wrong. */
export function parseEntry(line: string): Result<readonly AiRule[], string> {
  const [, first, last = first, middle = '', title = ''] = LINE.exec(line.trim()) ?? []
  if (first === undefined || last === undefined) return err('no application identifier in front')
  const words = middle.split(' ').filter((word) => word !== '')
  const flags = words.filter(isFlags).join('')
  const attributes = words.filter((word) => /^[a-z]/.test(word))
  const components = readComponents(words.filter((word) => !isFlags(word) && !attributes.includes(word)))
  if (!components.ok) return components
  const strange = attributes.find((word) => !/^(req=|ex=|dlpkey(=|$))/.test(word))
  if (strange !== undefined) return err(`the attribute ${strange} is not known`)
  const rule = {
    title,
    predefined: flags.includes('*'),
    attribute: flags.includes('?'),
    components: components.value,
    lengthMax: components.value.reduce((sum, { max }) => sum + max, 0),
    requires: valuesOf(attributes, 'req=').map(groups),
    excludes: valuesOf(attributes, 'ex=').flatMap((value) => value.split(',')),
    qualifiers: readQualifiers(attributes),
  }
  return ok(rangeOf(first, last).map((ai) => ({ ai, ...rule })))
}

const isFlags = (word: string) => /^[^\w[]+$/.test(word)

function readComponents(words: readonly string[]): Result<readonly Component[], string> {
  const components: Component[] = []
  for (const word of words) {
    const [, open, set, dots, length, close, names = ''] = COMPONENT.exec(word) ?? []
    if (!isCharacterSet(set) || (open === '[') !== (close === ']')) return err(`${word} is no component`)
    const linters = names.split(',').slice(1)
    if (!linters.every(isLinterName)) return err(`${word} names a linter that is not known`)
    const max = Number(length)
    components.push({ set, min: dots === undefined ? max : 1, max, optional: open === '[', linters })
  }
  return components.length > 0 ? ok(components) : err('no component')
}

function isCharacterSet(text: string | undefined): text is CharacterSet {
  return text === 'N' || text === 'X' || text === 'Y' || text === 'Z'
}

const valuesOf = (attributes: readonly string[], key: string) =>
  attributes.filter((word) => word.startsWith(key)).map((word) => word.slice(key.length))

const groups = (value: string) => value.split(',').map((group) => group.split('+'))

/** `dlpkey` alone takes no qualifiers; `22,10,21|235` are two sequences. */
function readQualifiers(attributes: readonly string[]): AiRule['qualifiers'] {
  if (attributes.includes('dlpkey')) return []
  const [sequences] = valuesOf(attributes, 'dlpkey=')
  return sequences?.split('|').map((sequence) => sequence.split(',')) ?? null
}

function rangeOf(first: string, last: string): readonly string[] {
  const count = Number(last) - Number(first) + 1
  return Array.from({ length: count }, (_, index) =>
    String(Number(first) + index).padStart(first.length, '0'),
  )
}
