import {
  argumentsOf,
  compileMessage,
  readMessages,
  type MessageFile,
} from '@clearlane/lane-contract/messages'

/** A file of our own; anything wrong with it is a mistake of its author, told at once. */
export function messagesIn(text: string): MessageFile {
  const file = readMessages(text)
  if (!file.ok) throw new Error(file.error)
  return file.value
}

export function compileMessages(file: MessageFile, language: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(file).map(([id, { defaultMessage }]) => {
      const message = compileMessage(defaultMessage, language, argumentsOf(defaultMessage))
      if (!message.ok) throw new Error(`${language}: ${id}: ${message.error}`)
      return [id, message.value]
    }),
  )
}

/** What is wrong with a translation: what it lacks, has too much, or fills in otherwise than English does. */
export function translationFaults(
  english: MessageFile,
  file: MessageFile,
  language: string,
): readonly string[] {
  const missing = Object.keys(english).filter((id) => file[id] === undefined)
  const faults = Object.entries(file).flatMap(([id, { defaultMessage }]) => {
    const source = english[id]
    if (source === undefined) return [`${id}: is not said anywhere`]
    const message = compileMessage(defaultMessage, language, argumentsOf(source.defaultMessage))
    return message.ok ? [] : [`${id}: ${message.error}`]
  })
  return [...missing.map((id) => `${id}: is missing`), ...faults]
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
