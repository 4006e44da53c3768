import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseEntry } from '../domain/src/gs1/ai/ai-rule.ts'
import { answerHelp } from './call/answer-help.ts'

answerHelp(`npm run gs1-table -- FILE

Writes domain/src/gs1/ai/ai-entries.ts from a file of the GS1 Barcode Syntax Dictionary.

Example: npm run gs1-table -- gs1-syntax-dictionary.txt`)

const TARGET = fileURLToPath(new URL('../domain/src/gs1/ai/ai-entries.ts', import.meta.url))

/** Writes the table of application identifiers from a file of the GS1 Barcode Syntax Dictionary. */
function main(path: string | undefined): number {
  if (path === undefined) return fail('Name the dictionary: npm run gs1-table -- gs1-syntax-dictionary.txt')
  const text = textOf(path)
  if (text === null) return fail(`${path} cannot be read.`)
  const lines = text.split(/\r?\n/).filter((line) => /^[0-9]/.test(line))
  const wrong = lines.flatMap((line) => {
    const entry = parseEntry(squeezed(line))
    return entry.ok ? [] : [`${entry.error}: ${line}`]
  })
  if (wrong.length > 0 || lines.length === 0) return fail(wrong.join('\n') || `${path} has no entries.`)
  writeFileSync(TARGET, tableFile(text, lines.map(squeezed)))
  console.log(`Wrote ${lines.length} entries to domain/src/gs1/ai/ai-entries.ts.`)
  return 0
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

const squeezed = (line: string) => line.trim().replace(/\s+/g, ' ')

function tableFile(text: string, lines: readonly string[]): string {
  const release = /^# Release: *(.*)$/m.exec(text)?.[1] ?? 'not named'
  const copyright = [...text.matchAll(/^# (Copyright .*)$/gm)].map(([, line]) => ` * ${line ?? ''}`)
  const digest = createHash('sha256').update(text).digest('hex')
  const source = [
    '// Written by `npm run gs1-table -- FILE`. Change the dictionary, not this file.',
    '',
    '/**',
    ' * The entries of the GS1 Barcode Syntax Dictionary, its comments left out and its spaces squeezed.',
    ` * Release: ${release}. SHA-256 of the file: ${digest}.`,
    ' *',
    ...copyright,
    ' * Licensed under the Apache License, Version 2.0.',
    ' */',
    'export const AI_ENTRIES = `',
    ...lines,
    '`',
    '',
  ]
  return source.join('\n')
}

function fail(sentence: string): number {
  console.error(sentence)
  return 1
}

process.exitCode = main(process.argv[2])
