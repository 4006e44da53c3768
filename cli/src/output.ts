/** Where a command writes. With `json` it prints one object and nothing else on stdout. */
export type Output = {
  readonly json: boolean
  /** Lines for people; nothing in JSON mode. */
  readonly say: (line: string) => void
  /** The result: in JSON mode the object, else the lines made of it. */
  readonly result: (value: object, lines: readonly string[]) => void
  /** A plain sentence with cause and remedy; the command then ends with `EXIT.failed` or another code. */
  readonly trouble: (sentence: string, details?: object) => void
}

/** Honest exit codes: 0 done, 1 the thing asked for is not so or could not be done, 2 the call was wrong. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Output to two line sinks; `stdout` gets results, `stderr` everything else. */
export function createOutput(
  json: boolean,
  stdout: (line: string) => void,
  stderr: (line: string) => void,
): Output {
  return {
    json,
    say: (line) => {
      if (!json) stderr(line)
    },
    result: (value, lines) => {
      for (const line of json ? [JSON.stringify(value)] : lines) stdout(line)
    },
    trouble: (sentence, details = {}) => {
      if (json) stdout(JSON.stringify({ ok: false, trouble: sentence, ...details }))
      else stderr(sentence)
    },
  }
}

/** Rows as columns, each as wide as its widest cell. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const all = [header, ...rows]
  const widths = header.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  return all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
