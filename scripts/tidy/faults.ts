import { type Finding, lineOf, type Tree } from './tree.ts'

export type FaultTexts = {
  readonly shopper: string | null
  readonly attendant: string
  readonly technician: string
}

const DOCS = 'docs/faults.md'

/** The fault catalogue has a text for everyone, and docs/faults.md has one row for each code and no other. */
export function faultDocs(tree: Tree, catalogue: Readonly<Record<string, FaultTexts>>): Finding[] {
  if (!tree.paths.includes(DOCS))
    return [{ path: DOCS, line: 1, message: 'Missing. Run `npm run fault-docs`.' }]
  const text = tree.text(DOCS)
  const rows = [...text.matchAll(/^\| *`([a-z0-9-]+)` *\|.*$/gm)]
  const documented = rows.map(([, code]) => code ?? '')
  const missing = Object.entries(catalogue).flatMap(([code, texts]) => rowTrouble(code, texts, rows))
  const stale = documented
    .filter((code) => !(code in catalogue))
    .map((code) => `No fault has the code ${code}.`)
  const twice = documented.filter((code, index) => documented.indexOf(code) !== index)
  return [
    ...missing.map((message) => ({ path: DOCS, line: 1, message })),
    ...[...stale, ...twice.map((code) => `${code} has two rows.`)].map((message) => ({
      path: DOCS,
      line: lineOf(text, rows[0]?.index ?? 0),
      message,
    })),
  ]
}

function rowTrouble(code: string, texts: FaultTexts, rows: readonly RegExpExecArray[]): string[] {
  const row = rows.find(([, documented]) => documented === code)?.[0]
  const empty = [texts.attendant, texts.technician, texts.shopper ?? '-'].some((text) => text.trim() === '')
  if (empty) return [`${code} lacks a text in the catalogue.`]
  if (row === undefined) return [`${code} has no row. Run \`npm run fault-docs\`.`]
  const stale = [texts.attendant, texts.technician].filter((text) => !row.includes(text))
  return stale.map((text) => `The row of ${code} does not say "${text}".`)
}

/** The page itself; `npm run fault-docs` writes it. */
export function faultPage(catalogue: Readonly<Record<string, FaultTexts>>): string {
  const rows = Object.entries(catalogue).map(
    ([code, texts]) => `| \`${code}\` | ${texts.shopper ?? '-'} | ${texts.attendant} | ${texts.technician} |`,
  )
  return [
    '# Faults',
    '',
    'Every trouble that a device can report, by code. A code is never reused. A dash in the first column: the shopper',
    'need not know. `npm run fault-docs` writes this page from `device-daemon/contract/src/faults.ts`.',
    '',
    '| code | the shopper reads | the attendant does | the technician knows |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}
