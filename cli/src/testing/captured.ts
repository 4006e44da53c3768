import { createOutput, type Output } from '../output.ts'

/** What a command prints, line by line. */
export type Captured = {
  readonly output: Output
  readonly out: readonly string[]
  readonly errors: readonly string[]
}

export function captured(json: boolean): Captured {
  const out: string[] = []
  const errors: string[] = []
  const output = createOutput(
    json,
    (line) => out.push(line),
    (line) => errors.push(line),
  )
  return { output, out, errors }
}
