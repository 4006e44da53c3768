import { type Finding, lineOf, type Tree } from './tree.ts'

const DOCS = 'docs/tax-examples.md'

/** docs/tax-examples.md is what its generator writes, apart from how the formatter sets it out. */
export function taxExamples(tree: Tree, page: string): Finding[] {
  const message = 'Run `npm run tax-docs`.'
  if (!tree.paths.includes(DOCS)) return [{ path: DOCS, line: 1, message: `Missing. ${message}` }]
  const text = tree.text(DOCS)
  const [written, wanted] = [wordsOf(text), wordsOf(page)]
  const at = written.findIndex((one, index) => one.word !== wanted[index]?.word)
  if (at === -1 && written.length === wanted.length) return []
  const place = written[at]?.index ?? text.length
  return [{ path: DOCS, line: lineOf(text, place), message: `Not up to date from here on. ${message}` }]
}

/** Words without the lines and spaces of tables. */
function wordsOf(text: string): readonly { readonly word: string; readonly index: number }[] {
  return [...text.matchAll(/[^\s|-]+/g)].map(({ 0: word, index }) => ({ word, index }))
}
