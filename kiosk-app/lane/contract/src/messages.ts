import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { err, ok, type Result } from '@clearlane/domain'

/** A file of messages as translators see it (FormatJS JSON). The description is in the source language only. */
export type MessageFile = Readonly<
  Record<string, { readonly defaultMessage: string; readonly description?: string }>
>

/** Arguments of a message: name → type in TypeScript. */
export type Arguments = Readonly<Record<string, 'number' | 'string'>>

/** A message without arguments is its text; one with arguments is its tree, so that the page needs no parser. */
export type Compiled = string | readonly MessageFormatElement[]

/** The messages of a file; the error is a sentence that says where. */
export function readMessages(text: string): Result<MessageFile, string> {
  const value = readJson(text)
  if (!value.ok) return value
  if (!isRecord(value.value)) return err('It must be one object of ids. Export it as Format.JS JSON.')
  const wrong = Object.entries(value.value).find(([, one]) => !isMessage(one))
  if (wrong !== undefined) return err(`"${wrong[0]}" must be {"defaultMessage": "text"}.`)
  return isMessageFile(value.value) ? ok(value.value) : err('It must hold messages only.')
}

function readJson(text: string): Result<unknown, string> {
  try {
    const value: unknown = JSON.parse(text)
    return ok(value)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const place = Number(/position (\d+)/.exec(why)?.[1] ?? text.length)
    return err(
      `Line ${text.slice(0, place).split('\n').length} is not JSON. Look for a missing comma or quote.`,
    )
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isMessage = (one: unknown): boolean => isRecord(one) && typeof one['defaultMessage'] === 'string'
const isMessageFile = (value: Readonly<Record<string, unknown>>): value is MessageFile =>
  Object.values(value).every(isMessage)

/** What a text comes to, when it can stand for one with these arguments in this language; else what is wrong with it. */
export function compileMessage(text: string, language: string, known: Arguments): Result<Compiled, string> {
  const tree = parsed(text)
  if (!tree.ok) return tree
  const found = Object.fromEntries(tree.value.flatMap(argumentsIn))
  const strange = Object.keys(found).find((name) => known[name] === undefined)
  if (strange !== undefined) return err(`{${strange}} is not known here. ${usable(known)}`)
  const missing = Object.keys(known).find((name) => found[name] === undefined)
  if (missing !== undefined) return err(`{${missing}} is missing. ${usable(known)}`)
  const other = Object.entries(known).find(([name, type]) => found[name] !== type)
  if (other !== undefined) return err(`{${other[0]}} is not used as a ${other[1]}. ${usable(known)}`)
  const category = tree.value.flatMap((element) => missingCategories(element, language))[0]
  if (category !== undefined) return err(`The plural has no form "${category}", which the language needs.`)
  const [only] = tree.value
  return ok(tree.value.length === 1 && only?.type === TYPE.literal ? only.value : tree.value)
}

const usable = (known: Arguments): string => {
  const names = Object.keys(known).map((name) => `{${name}}`)
  return names.length === 0 ? 'Nothing is filled in here.' : `Fill in ${names.join(', ')}.`
}

function parsed(text: string): Result<MessageFormatElement[], string> {
  try {
    const tree = parse(text, { captureLocation: false, ignoreTag: true })
    const date = tree.find(({ type }) => type === TYPE.date || type === TYPE.time)
    return date === undefined ? ok(tree) : err('Dates and times are given as text. Use a plain {name}.')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return err(`Its ICU syntax is broken (${why}). Look for a brace that is not closed.`)
  }
}

/** Arguments of a text that is known to be right. */
export function argumentsOf(text: string): Arguments {
  return Object.fromEntries(parse(text, { ignoreTag: true }).flatMap(argumentsIn))
}

type Argument = readonly [name: string, type: 'number' | 'string']

function argumentsIn(element: MessageFormatElement): readonly Argument[] {
  switch (element.type) {
    case TYPE.argument:
    case TYPE.date:
    case TYPE.time:
      return [[element.value, 'string']]
    case TYPE.plural:
      return [[element.value, 'number'], ...partsOf(element.options).flatMap(argumentsIn)]
    case TYPE.number:
      return [[element.value, 'number']]
    case TYPE.select:
      return [[element.value, 'string'], ...partsOf(element.options).flatMap(argumentsIn)]
    case TYPE.tag:
      return element.children.flatMap(argumentsIn)
    case TYPE.literal:
    case TYPE.pound:
      return []
  }
}

type Options = Readonly<Record<string, { readonly value: MessageFormatElement[] }>>

const partsOf = (options: Options): readonly MessageFormatElement[] =>
  Object.values(options).flatMap(({ value }) => value)

/** Arabic tells six numbers apart, Chinese none: a form that is left out would be said wrongly. */
function missingCategories(element: MessageFormatElement, language: string): readonly string[] {
  if (element.type === TYPE.select)
    return partsOf(element.options).flatMap((one) => missingCategories(one, language))
  if (element.type !== TYPE.plural) return []
  const type = element.pluralType ?? 'cardinal'
  const needed = new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories
  return needed.filter((category) => !Object.hasOwn(element.options, category))
}
