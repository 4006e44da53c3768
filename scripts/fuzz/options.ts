import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../../domain/src/result.ts'
import { TARGETS, type Target } from './targets.ts'

export type FuzzOptions = {
  readonly targets: readonly Target[]
  readonly seed: number
  /** Inputs of each target. */
  readonly count: number
  /** Of each target. */
  readonly seconds: number
  readonly help: boolean
}

const ALL_INPUTS = 10_000_000
const names = TARGETS.map(({ name }) => name).join(', ')

export const FUZZ_HELP = `npm run fuzz -- [options]

  --count N      inputs of all targets together (${ALL_INPUTS.toLocaleString('en')})
  --seconds N    end each target after so long, however many inputs are left
  --seed N       the first seed; every input has its own (1)
  --target A,B   only these: ${names}

Valid codes with changes in them, and noise, for every reader of codes. The exit code is 1 when one of them threw, or
answered what no answer may be; the line printed then replays that one input.`

const WHOLE = /^[0-9]{1,9}$/

/** The error is a sentence. */
export function fuzzOptions(args: readonly string[]): Result<FuzzOptions, string> {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { help, target, ...numbers } = parsed.value
  const wrong = Object.entries(numbers).find(([, text]) => !WHOLE.test(text))
  if (wrong !== undefined) return err(`--${wrong[0]} takes a whole number.`)
  const wanted = target?.split(',').map((name) => name.trim())
  const unknown = wanted?.find((name) => TARGETS.every((one) => one.name !== name))
  if (unknown !== undefined) return err(`There is no target "${unknown}". Choose from ${names}.`)
  const targets = TARGETS.filter(({ name }) => wanted?.includes(name) ?? true)
  return ok({
    targets,
    seed: Number(numbers.seed),
    count: Math.ceil(Number(numbers.count) / targets.length),
    seconds: Number(numbers.seconds),
    help: help === true,
  })
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        count: { type: 'string', default: String(ALL_INPUTS) },
        seconds: { type: 'string', default: '86400' },
        seed: { type: 'string', default: '1' },
        target: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    return ok(values)
  } catch (error) {
    const cause = error instanceof Error ? (error.message.split('.')[0] ?? '') : String(error)
    return err(`${cause}. \`npm run fuzz -- --help\` lists the options.`)
  }
}
