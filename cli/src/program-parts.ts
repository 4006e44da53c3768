import { InvalidArgumentError, type Command } from 'commander'
import type { ExitCode, Output } from './output.ts'

export type Run = (output: Output, dataDir: string) => ExitCode | Promise<ExitCode>
export type Runner = (command: Command, work: Run) => Promise<void>

/** Every command takes these. */
export function common(command: Command): Command {
  return command
    .option('--json', 'print one JSON object')
    .option('--data <dir>', 'data folder (CLEARLANE_DATA, else .data)')
}

export function positive(text: string): number {
  return whole(text, 1)
}

export function natural(text: string): number {
  return whole(text, 0)
}

function whole(text: string, least: number): number {
  const value = Number(text)
  if (/^\d{1,9}$/.test(text) && value >= least) return value
  throw new InvalidArgumentError(`Give a whole number from ${least} on.`)
}
