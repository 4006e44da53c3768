import {
  argumentsOf,
  compileMessage,
  readMessages,
  type Compiled,
  type MessageFile,
} from '@clearlane/lane-contract/messages'

/** Texts of a store's own by id, as the page takes them. */
export type StoreTexts = Readonly<Record<string, Compiled>>

/** What a file comes to. A bad text never closes a store: the shipped one is said, and the fault told. */
export type ReadTexts = { readonly texts: StoreTexts; readonly faults: readonly string[] }

const CHARS_MAX = 300 // three times the longest of ours; more cannot be read standing

/** A retailer's file for one language. `shipped`: the English texts, which say what may be filled in where. */
export function readStoreTexts(text: string, language: string, shipped: MessageFile): ReadTexts {
  const file = readMessages(text)
  if (!file.ok) return { texts: {}, faults: [`${file.error} None of its texts is used.`] }
  const read = Object.entries(file.value).map(
    ([id, { defaultMessage }]) => [id, textFor(id, defaultMessage, language, shipped)] as const,
  )
  return {
    texts: Object.fromEntries(read.flatMap(([id, one]) => ('fault' in one ? [] : [[id, one.text]]))),
    faults: read.flatMap(([id, one]) => ('fault' in one ? [`"${id}": ${one.fault} ${OURS_STAYS}`] : [])),
  }
}

const OURS_STAYS = 'The shipped text is used.'

type Text = { readonly text: Compiled } | { readonly fault: string }

function textFor(id: string, text: string, language: string, shipped: MessageFile): Text {
  const source = Object.hasOwn(shipped, id) ? shipped[id] : undefined
  if (source === undefined) return { fault: 'There is no such text. Take the id from the shipped file.' }
  if (text.trim() === '') return { fault: 'It is empty. Leave the id out to keep the shipped text.' }
  if (text.length > CHARS_MAX) return { fault: `It is longer than ${CHARS_MAX} letters. Shorten it.` }
  const compiled = compileMessage(text, language, argumentsOf(source.defaultMessage))
  return compiled.ok ? { text: compiled.value } : { fault: compiled.error }
}
