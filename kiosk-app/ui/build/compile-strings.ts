import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'

/** A file of messages as translators see it. The description is in the source language only. */
export type MessageFile = Readonly<
  Record<string, { readonly defaultMessage: string; readonly description?: string }>
>

/** A file of messages as text; anything else is a mistake of the author, told at once. */
export function readMessages(text: string): MessageFile {
  const value: unknown = JSON.parse(text)
  if (!isMessageFile(value)) throw new Error('A file of strings holds only messages with a defaultMessage.')
  return value
}

function isMessageFile(value: unknown): value is MessageFile {
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).every(
    (one: unknown) =>
      typeof one === 'object' &&
      one !== null &&
      'defaultMessage' in one &&
      typeof one.defaultMessage === 'string',
  )
}

/** Arguments of a message: name → type in TypeScript. */
export type Arguments = Readonly<Record<string, 'number' | 'string'>>

/** A message without arguments is its text; one with arguments is its tree, so that the page needs no parser. */
export function compileMessages(file: MessageFile): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(file).map(([id, { defaultMessage }]) => [id, compiled(defaultMessage)]),
  )
}

function compiled(text: string): unknown {
  const tree = parse(text, { captureLocation: false, ignoreTag: true })
  const [only] = tree
  return tree.length === 1 && only?.type === TYPE.literal ? only.value : tree
}

export function argumentsOf(text: string): Arguments {
  return Object.fromEntries(parse(text, { ignoreTag: true }).flatMap(argumentsIn))
}

function argumentsIn(element: MessageFormatElement): readonly (readonly [string, 'number' | 'string'])[] {
  switch (element.type) {
    case TYPE.argument:
      return [[element.value, 'string']]
    case TYPE.plural:
      return [[element.value, 'number'], ...nested(element.options)]
    case TYPE.number:
      return [[element.value, 'number']]
    case TYPE.select:
      return [[element.value, 'string'], ...nested(element.options)]
    case TYPE.literal:
    case TYPE.pound:
      return []
    case TYPE.date:
    case TYPE.time:
    case TYPE.tag:
      throw new Error('Dates, times and tags are formatted by the page and given as text.')
  }
}

function nested(options: Readonly<Record<string, { readonly value: MessageFormatElement[] }>>) {
  return Object.values(options).flatMap(({ value }) => value.flatMap(argumentsIn))
}

/** The TypeScript that says which message takes which arguments. */
export function argumentTypes(file: MessageFile): string {
  const rows = Object.entries(file).map(([id, { defaultMessage }]) => {
    const members = Object.entries(argumentsOf(defaultMessage)).map(([name, type]) => `${name}: ${type}`)
    return `  '${id}': ${members.length === 0 ? 'None' : `{ ${members.join('; ')} }`}`
  })
  return `${NOTE}export type None = Readonly<Record<string, never>>\n\nexport type MessageArguments = {\n${rows.join('\n')}\n}\n`
}

const NOTE = '// Made from strings/en.json by `npm run generate -w @clearlane/ui`. Do not edit.\n\n'
