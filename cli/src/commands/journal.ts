import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import type Database from 'better-sqlite3'
import { exportedLines } from '@clearlane/lane/journal/export-rows'
import type { JournalRow } from '@clearlane/lane/journal/journal'
import { ROW_COLUMNS } from '@clearlane/lane/journal/schema'
import { sentenceOf, type JournalTrouble } from '@clearlane/lane/journal/trouble'
import { identityIn, verifyJournal } from '@clearlane/lane/journal/verify'
import { openForReading } from '@clearlane/lane/journal/adapters/journal-file'
import { EXIT, type ExitCode, type Output } from '../output.ts'
import { storyOf } from '../story.ts'

/** Walks the hash chain; names the first bad row. */
export function verifyWhole(path: string, output: Output): ExitCode {
  return withJournal(path, output, (database) => {
    const head = verifyJournal(database)
    if (!head.ok) return refuse(output, head.error)
    const { seq, hash } = head.value
    const identity = identityIn(database)
    output.result({ ok: true, ...identity, rows: seq, head: hash }, [
      `The journal is whole: ${seq} rows of lane ${identity?.laneId ?? '?'}, epoch ${identity?.epoch ?? 0}.`,
      `Head ${hash}`,
      'This proves accidents, not insiders: for those, compare the head with a witness elsewhere.',
    ])
    return EXIT.done
  })
}

/** Writes every row as one line of JSON; `-` or no file is standard output, in JSON mode as one object. */
export async function exportJournal(
  path: string,
  target: string | undefined,
  fromSeq: number,
  output: Output,
): Promise<ExitCode> {
  const opened = openForReading(path)
  if (!opened.ok) return refuse(output, opened.error)
  const toFile = target !== undefined && target !== '-'
  const rows = exportedLines(opened.value, fromSeq)
  const lines = Readable.from(output.json && !toFile ? inOneObject(rows) : rows)
  try {
    await pipeline(lines, toFile ? createWriteStream(target, { flags: 'wx', mode: 0o600 }) : process.stdout, {
      end: toFile,
    })
  } catch (error) {
    output.trouble(
      `The export could not be written (${reason(error)}). Name a new file in a writable folder.`,
    )
    return EXIT.failed
  } finally {
    opened.value.close()
  }
  if (toFile) output.result({ ok: true, file: target }, [`Exported to ${target}.`])
  return EXIT.done
}

/** Piece by piece, so that a journal of years needs no memory. */
function* inOneObject(lines: Iterable<string>): Generator<string> {
  yield '{"ok":true,"rows":['
  let separator = ''
  for (const line of lines) {
    yield separator + line.trimEnd()
    separator = ','
  }
  yield ']}\n'
}

/** The journal as a person reads it: one line an event, the newest last. */
export function showJournal(
  path: string,
  options: { readonly last: number; readonly sale: string | undefined },
  output: Output,
): ExitCode {
  return withJournal(path, output, (database) => {
    const rows = rowsOf(database, options.last, options.sale)
    if (rows.length === 0 && options.sale !== undefined) {
      output.trouble(
        `The journal has no sale ${options.sale}. \`clearlane journal show\` lists the newest rows.`,
      )
      return EXIT.failed
    }
    output.result({ ok: true, rows }, rows.map(storyOf))
    return EXIT.done
  })
}

function rowsOf(database: Database.Database, last: number, sale: string | undefined): readonly JournalRow[] {
  const where = sale === undefined ? '' : 'WHERE stream = @sale OR stream LIKE @attempts'
  const select = database.prepare<{ last: number; sale: string; attempts: string }, JournalRow>(
    `SELECT ${ROW_COLUMNS} FROM journal ${where} ORDER BY seq DESC LIMIT @last`,
  )
  return select.all({ last, sale: `sale:${sale ?? ''}`, attempts: `attempt:${sale ?? ''}-%` }).toReversed()
}

function withJournal(
  path: string,
  output: Output,
  work: (database: Database.Database) => ExitCode,
): ExitCode {
  const opened = openForReading(path)
  if (!opened.ok) return refuse(output, opened.error)
  try {
    return work(opened.value)
  } catch (error) {
    output.trouble(`The journal ${path} cannot be read (${reason(error)}). Restore the last verified backup.`)
    return EXIT.failed
  } finally {
    opened.value.close()
  }
}

function refuse(output: Output, trouble: JournalTrouble): ExitCode {
  output.trouble(sentenceOf(trouble), { cause: trouble })
  return EXIT.failed
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
