import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readMessages, type MessageFile } from '@clearlane/lane-contract/messages'
import { RECEIPT_LANGUAGES } from '../../receipt/words.ts'
import { readStoreTexts, type StoreTexts } from '../store-texts.ts'

export type TextFolder = {
  readonly byLanguage: ReadonlyMap<string, StoreTexts>
  /** Sentences with file, id or line, and what to do. */
  readonly faults: readonly string[]
}

const FILE_BYTES_MAX = 1024 * 1024

/**
 * The store's own texts: `<language>.json` each, in the form in which translators have ours. Read once, at the start.
 * `uiDir`: the built screens, which say what texts there are; `isWanted`: the folder was named, so it must be there.
 */
export function readTextFolder(folder: string, uiDir: string | null, isWanted: boolean): TextFolder {
  const none = { byLanguage: new Map<string, StoreTexts>(), faults: [] }
  const shipped = uiDir === null ? null : shippedTexts(join(uiDir, 'texts.json'))
  if (shipped === null) return none
  if (!existsSync(folder)) {
    return isWanted
      ? { ...none, faults: [`${folder} is not there. Create it, or leave out textsDir.`] }
      : none
  }
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const read = names.toSorted().map((name) => ({ name, ...readFile(join(folder, name), shipped) }))
  return {
    byLanguage: new Map(read.map(({ name, texts }) => [basename(name, '.json'), texts])),
    faults: read.flatMap(({ name, faults }) => faults.map((fault) => `${join(folder, name)}: ${fault}`)),
  }
}

function readFile(path: string, shipped: MessageFile) {
  const language = basename(path, '.json')
  if (!RECEIPT_LANGUAGES.includes(language)) {
    return bad(`No screen speaks ${language}. Name the file after one of ${RECEIPT_LANGUAGES.join(', ')}.`)
  }
  const { size } = statSync(path)
  if (size > FILE_BYTES_MAX) return bad(`It has more than ${FILE_BYTES_MAX} bytes. Keep your own texts only.`)
  return readStoreTexts(readFileSync(path, 'utf8'), language, shipped)
}

const bad = (fault: string) => ({ texts: {}, faults: [fault] })

function shippedTexts(path: string): MessageFile | null {
  if (!existsSync(path)) return null
  const file = readMessages(readFileSync(path, 'utf8'))
  return file.ok ? file.value : null
}
